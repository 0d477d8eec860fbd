import { isoOfDay } from '#core/day.ts';
import type { City } from './build.ts';
import { YEAR_MINUTES, fteOf, gapOf } from './capacity.ts';
import type { Draft } from './draft.ts';
import { HIDDEN } from './load-groups.ts';
import { findPost } from './organisation.ts';
import { SHORT_SCHOOL, SURPLUS_SCHOOL } from './schools.ts';
import { SERVICES, WINDOW } from './services.ts';
import { standardsOf } from './standards.ts';
import { isoOrNull } from './tables.ts';
import type { TruthCase } from './truth.ts';
import type { Person, Post, Unit } from './types.ts';
import { isWithin } from './units.ts';

/** Load over capacity of a unit with all below it, as the views must find it. */
function euOf(draft: Draft, unit: Unit): { eu: number; fte: number; need: number } {
  const posts = draft.posts.filter((post) => isWithin(post.unit, unit));
  const fte = posts.reduce((sum, post) => sum + fteOf(post), 0);
  const need = posts.reduce((sum, post) => sum + post.load, 0) / YEAR_MINUTES;
  return { eu: round(need / fte, 4), fte, need: round(need, 2) };
}

/** Rounds to so many decimals. */
export function round(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}

function unitOf(draft: Draft, id: string): Unit {
  const unit = draft.units.find((one) => one.id === draft.tag + id);
  if (!unit) throw new Error(`no unit ${id}`);
  return unit;
}

/** EU of every perangkat daerah and of the units that have a written one. */
export function euTable(
  draft: Draft,
): { unit_id: string; eu: number; fte: number; need: number }[] {
  const roots = draft.units.filter((unit) => unit.parent === null);
  const others = ['SETDA-B7', 'DINKES-P11'].map((id) => unitOf(draft, id));
  return [...roots, ...others].map((unit) => ({ unit_id: unit.id, ...euOf(draft, unit) }));
}

/** S13: services that rise, and the units that can give people without going over 1.00. */
export function risingServices(city: City): TruthCase {
  const { draft } = city;
  const receiver = unitOf(draft, 'DUKCAPIL');
  const { eu, need, fte } = euOf(draft, receiver);
  const giving = givingUnits(draft).map((unit) => givingEntry(city, unit));
  return {
    id: 'S13-dukcapil',
    unit_id: receiver.id,
    eu,
    need,
    fte,
    shortage: round(need - fte, 2),
    rise: 1.2,
    services: SERVICES.filter((service) => service.rise > 1.1).map((service) => service.name),
    risingMonths: WINDOW.slice(6),
    comparedWith: 'April-September 2025',
    giving,
    say: {
      id: `Beban layanan Dukcapil naik 20% dalam setengah tahun terakhir; EU ${eu.toFixed(2).replace('.', ',')}. Unit dengan EU di bawah 0,90 dapat melepas pegawai tanpa melampaui 1,00: Bagian Umum Setda lebih dahulu.`,
      en: `The services of Dukcapil rose by 20 percent in the last half year; EU ${eu.toFixed(2)}. Units under 0.90 can give people and stay at or under 1.00: the General Affairs bureau of the secretariat first.`,
    },
  };
}

/** Bagian Umum and every OPD under 0.90. */
function givingUnits(draft: Draft): Unit[] {
  const roots = draft.units.filter((unit) => unit.parent === null);
  return [unitOf(draft, 'SETDA-B7'), ...roots].filter((unit) => euOf(draft, unit).eu < 0.9);
}

function givingEntry(city: City, unit: Unit): Record<string, unknown> {
  const { eu, fte, need } = euOf(city.draft, unit);
  const fit = city.assessments.filter(
    ({ person, levels }) =>
      isWithin(person.post.unit, unit) && mayMove(person) && (levels.get('PP') ?? 0) >= 2,
  );
  return {
    unit_id: unit.id,
    eu,
    canGive: Math.max(0, Math.floor(fte - need + 1e-9)),
    movable: city.people.filter((one) => isWithin(one.post.unit, unit) && mayMove(one)).length,
    assessedForService: [...new Set(fit.map(({ person }) => person.nip))],
  };
}

function mayMove(person: Person): boolean {
  const { kind } = person.post.def;
  return (
    person.status === 'PNS' &&
    person.legalStatus === '01' &&
    (kind === 'PELAKSANA' || kind === 'JF')
  );
}

/** Ten too few in one family beside ten too many in another, at EU 1.00. */
export function hiddenSurplus(draft: Draft): TruthCase {
  const unit = unitOf(draft, HIDDEN.unit);
  const posts = draft.posts.filter((post) => isWithin(post.unit, unit));
  const gap = (family: string): number =>
    round(
      posts
        .filter((post) => post.def.family === family)
        .reduce((sum, post) => sum + gapOf(post), 0),
      2,
    );
  return {
    id: 'surplus-tersembunyi',
    unit_id: unit.id,
    eu: euOf(draft, unit).eu,
    families: [
      { job_family: HIDDEN.short, needMinusFte: gap(HIDDEN.short) },
      { job_family: HIDDEN.surplus, needMinusFte: gap(HIDDEN.surplus) },
    ],
    say: {
      id: 'EU PUPR 1,00 tampak seimbang, tetapi rumpun teknik kurang 10 orang dan rumpun administrasi lebih 10 orang.',
      en: 'PUPR at EU 1.00 looks balanced, yet it lacks ten people in engineering and has ten too many in administration.',
    },
  };
}

/** Two neighbouring schools: three teachers too many, three too few. */
export function schools(draft: Draft): TruthCase {
  const entry = (id: string): Record<string, unknown> => {
    const unit = unitOf(draft, id);
    const teachers = unit.posts.filter((post) => post.def.method === 'rombel');
    return {
      unit_id: unit.id,
      position_ids: teachers.map((post) => post.id),
      needMinusFte: round(
        teachers.reduce((sum, post) => sum + gapOf(post), 0),
        2,
      ),
    };
  };
  return {
    id: 'guru-rombel',
    surplus: entry(SURPLUS_SCHOOL),
    short: entry(SHORT_SCHOOL),
    say: {
      id: 'Kebutuhan guru dihitung dari rombel: satu SD kelebihan tiga guru kelas, SD di sebelahnya kekurangan tiga.',
      en: 'Teachers are needed by classes: one primary school has three class teachers too many, its neighbour three too few.',
    },
  };
}

/** Rakumpit: idle on the whole, and yet without a dentist. */
export function rakumpit(draft: Draft): TruthCase {
  const unit = unitOf(draft, 'DINKES-P11');
  const post = findPost(draft, 'DINKES-P11', 'Dokter Gigi Ahli Pertama');
  return {
    id: 'puskesmas-rakumpit',
    unit_id: unit.id,
    eu: euOf(draft, unit).eu,
    position_id: post.id,
    holders: post.holders.length,
    need: post.need,
    say: {
      id: 'Puskesmas Rakumpit longgar secara keseluruhan (EU 0,62), tetapi tidak memiliki dokter gigi.',
      en: 'Puskesmas Rakumpit is slack on the whole (EU 0.62) and yet has no dentist.',
    },
  };
}

/** Bagian Umum: the clearest giver. */
export function generalAffairs(draft: Draft): TruthCase {
  const unit = unitOf(draft, 'SETDA-B7');
  return {
    id: 'bagian-umum',
    unit_id: unit.id,
    ...euOf(draft, unit),
    say: {
      id: 'Bagian Umum Setda: EU 0,62, longgar.',
      en: 'General Affairs of the secretariat: EU 0.62, slack.',
    },
  };
}

/** S12: empty structural posts, since when, and who acts. */
export function emptyPosts(city: City): TruthCase {
  const empty = city.draft.posts.filter((post) => isStructural(post) && post.holders.length === 0);
  return {
    id: 'S12-jabatan-kosong',
    jpt: empty.filter((post) => post.def.kind === 'JPT').length,
    administratorAndPengawas: empty.filter((post) => post.def.kind !== 'JPT').length,
    acting: city.acting.length,
    posts: empty.map((post) => ({
      position_id: post.id,
      kind: post.def.kind,
      vacant_since: isoOrNull(post.vacantSince),
      must_fill: post.mustFill,
      acting_nip: city.acting.find((person) => person.acting === post)?.nip ?? null,
    })),
    say: {
      id: '13 JPT dan 62 administrator/pengawas kosong; 11 JPT dijabat pelaksana tugas.',
      en: '13 senior posts and 62 administrator or supervisor posts are empty; 11 senior posts have an acting head.',
    },
  };
}

/** Structural posts with two holders. */
export function doubleHeld(draft: Draft): TruthCase {
  const posts = draft.posts.filter((post) => isStructural(post) && post.holders.length > 1);
  return {
    id: 'dua-pemangku',
    posts: posts.map((post) => ({
      position_id: post.id,
      nips: post.holders.map((person) => person.nip),
    })),
    say: {
      id: 'Satu jabatan struktural tercatat dua pemangku: salah satu belum dilepas.',
      en: 'A structural post is recorded with two holders: one of them was not released.',
    },
  };
}

function isStructural(post: Post): boolean {
  return post.def.kind !== 'JF' && post.def.kind !== 'PELAKSANA';
}

/** The nurse in the wrong room and the officer who lacks only a test. */
export function misplaced({ cases }: City): TruthCase[] {
  const { nurse, officer } = cases;
  const asks = (post: Post): string[] => standardsOf(post).map(({ competency }) => competency);
  return [
    {
      id: 'S6-perawat',
      nip: nurse.nip,
      name: nurse.name,
      position_id: nurse.post.id,
      education_family: nurse.educationFamily,
      open: [
        { position_id: cases.nurseClerkPost.id, kind: 'PELAKSANA', missing: [] },
        { position_id: cases.nurseFunctionalPost.id, kind: 'JF', missing: ['uji-kompetensi'] },
      ],
      say: {
        id: 'Perawat di Dinas Perdagangan: salah kamar. Jabatan pelaksana di Dinas Kesehatan terbuka langsung; Perawat Ahli Pertama layak setelah uji kompetensi.',
        en: 'A nurse in the trade office: in the wrong room. A clerk post in the health office is open at once; the functional nurse post after the competency test.',
      },
    },
    {
      id: 'S9-analis-kebijakan',
      nip: officer.nip,
      name: officer.name,
      position_id: officer.post.id,
      target_position_id: cases.officerPost.id,
      competencies: asks(cases.officerPost),
      missing: ['uji-kompetensi'],
      say: {
        id: 'Pelaksana administrasi memenuhi semua syarat Analis Kebijakan Ahli Pertama kecuali uji kompetensi: layak setelah uji kompetensi.',
        en: 'An administrative officer meets everything for policy analyst but the competency test: eligible after the test.',
      },
    },
  ];
}

/** Moves inside the ban window and the waves after it. */
export function pastMoves({ moves }: City): TruthCase[] {
  return [
    {
      id: 'masa-larangan',
      moves: moves.ban.map(({ person, since }) => ({
        nip: person.nip,
        position_id: person.post.id,
        since: isoOfDay(since),
      })),
      say: {
        id: '12 mutasi di masa larangan (22-3-2024 sampai 20-8-2025), masing-masing dengan surat izin.',
        en: 'Twelve moves inside the ban window (22-3-2024 to 20-8-2025), each with a letter.',
      },
    },
    {
      id: 'gelombang',
      waves: [...new Set(moves.late.values())]
        .toSorted((a, b) => a - b)
        .map((wave) => ({
          since: isoOfDay(wave),
          nips: [...moves.late].filter(([, since]) => since === wave).map(([person]) => person.nip),
        })),
      say: {
        id: 'Setelah masa larangan: gelombang 86, 4 dan 35 orang.',
        en: 'After the ban: waves of 86, 4 and 35 people.',
      },
    },
  ];
}
