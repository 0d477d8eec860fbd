import { YEAR_MINUTES, fteOf } from './capacity.ts';
import { DISTRICTS, PUSKESMAS, isRemote } from './districts.ts';
import { KECAMATAN } from './district-offices.ts';
import type { Draft } from './draft.ts';
import type { Family } from './families.ts';
import { PLAIN_OPD } from './plain-opd.ts';
import type { Post, Unit } from './types.ts';

/** Posts whose loads together are drawn to so many minutes a year. */
export interface LoadGroup {
  readonly name: string;
  readonly posts: readonly Post[];
  readonly minutes: number;
}

/** EU of each puskesmas in the order of the table; Rakumpit last. */
const PUSKESMAS_EU = [0.94, 0.98, 1.03, 0.91, 0.96, 0.88, 0.99, 1.01, 0.97, 1.06, 0.62];

/** EU written for the city; the others lie between 0.75 and 1.1. */
export const WRITTEN_EU = {
  SETDA: 0.86,
  'SETDA-B7': 0.62,
  SETWAN: 0.84,
  RSUD: 1.15,
  DISDIK: 0.9,
  DINKES: 0.92,
} as const;

/** The OPD at EU 1.00 with ten too few in one family and ten too many in another. */
export const HIDDEN = {
  unit: 'PUPR',
  short: 'teknik',
  surplus: 'administrasi',
  persons: 10,
} as const;

/** Every group of posts with its target. Each post belongs to one group. */
export function loadGroups(draft: Draft): LoadGroup[] {
  return [
    ...setdaGroups(draft),
    group('SETWAN', within(draft, ['SETWAN']), WRITTEN_EU.SETWAN),
    ...PLAIN_OPD.flatMap((spec) =>
      spec.id === HIDDEN.unit
        ? hiddenGroups(draft)
        : [group(spec.id, within(draft, [spec.id]), spec.eu)],
    ),
    ...educationGroups(draft),
    ...healthGroups(draft),
    group('RSUD', within(draft, ['RSUD']), WRITTEN_EU.RSUD),
    ...DISTRICTS.map((district) => {
      const { id, eu } = KECAMATAN[district];
      return group(id, within(draft, [id]), eu);
    }),
  ];
}

function group(name: string, posts: readonly Post[], eu: number): LoadGroup {
  const capacity = posts.reduce((sum, post) => sum + fteOf(post), 0) * YEAR_MINUTES;
  return { name, posts, minutes: Math.round(eu * capacity) };
}

/** Posts of the units given and of everything below them. */
function within(draft: Draft, ids: readonly string[]): Post[] {
  const roots = new Set(ids.map((id) => draft.tag + id));
  const inside = (unit: Unit): boolean =>
    roots.has(unit.id) || (unit.parent !== null && inside(unit.parent));
  return draft.posts.filter((post) => inside(post.unit));
}

function setdaGroups(draft: Draft): LoadGroup[] {
  const all = group('SETDA', within(draft, ['SETDA']), WRITTEN_EU.SETDA);
  const general = group('Bagian Umum', within(draft, ['SETDA-B7']), WRITTEN_EU['SETDA-B7']);
  const rest = all.posts.filter((post) => !general.posts.includes(post));
  return [general, { name: 'SETDA', posts: rest, minutes: all.minutes - general.minutes }];
}

function hiddenGroups(draft: Draft): LoadGroup[] {
  const posts = within(draft, [HIDDEN.unit]);
  const named: readonly Family[] = [HIDDEN.short, HIDDEN.surplus];
  const shifted = (family: Family, persons: number): LoadGroup => {
    const own = posts.filter((post) => post.def.family === family);
    const even = group(`${HIDDEN.unit} ${family}`, own, 1);
    return { ...even, minutes: even.minutes + persons * YEAR_MINUTES };
  };
  const rest = posts.filter((post) => !named.includes(post.def.family));
  return [
    shifted(HIDDEN.short, HIDDEN.persons),
    shifted(HIDDEN.surplus, -HIDDEN.persons),
    group(`${HIDDEN.unit} lainnya`, rest, 1),
  ];
}

function educationGroups(draft: Draft): LoadGroup[] {
  const schools = draft.units.filter((unit) => unit.kind === 'sekolah');
  const supervisors = within(draft, ['DISDIK-PS']);
  const inSchools = new Set(schools.flatMap((unit) => unit.posts));
  const office = within(draft, ['DISDIK']).filter(
    (post) => !inSchools.has(post) && !supervisors.includes(post),
  );
  return [
    group('DISDIK', office, WRITTEN_EU.DISDIK),
    stated('Pengawas sekolah', supervisors),
    ...schools.flatMap((unit) => {
      const clerks = unit.posts.filter((post) => post.def.method === 'abk');
      const teachers = unit.posts.filter((post) => post.def.method !== 'abk');
      return [
        stated(unit.name, teachers),
        group(`${unit.name} tendik`, clerks, isRemote(unit.district) ? 1.12 : 0.93),
      ];
    }),
  ];
}

/** A group whose need was stated before: nothing is drawn to a target. */
function stated(name: string, posts: readonly Post[]): LoadGroup {
  const need = posts.reduce((sum, post) => sum + (post.need ?? 0), 0);
  return { name, posts, minutes: need * YEAR_MINUTES };
}

function healthGroups(draft: Draft): LoadGroup[] {
  const centres = PUSKESMAS.map(([name], index) => {
    const posts = within(draft, [`DINKES-P${String(index + 1).padStart(2, '0')}`]);
    return group(`Puskesmas ${name}`, posts, PUSKESMAS_EU[index] ?? 1);
  });
  const laboratories = within(draft, ['DINKES-U1', 'DINKES-U2']);
  const apart = new Set([...laboratories, ...centres.flatMap((one) => one.posts)]);
  const office = within(draft, ['DINKES']).filter((post) => !apart.has(post));
  return [
    group('DINKES', office, WRITTEN_EU.DINKES),
    group('Laboratorium dan farmasi', laboratories, 0.95),
    ...centres,
  ];
}
