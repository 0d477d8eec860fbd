import type { Random } from '#core/random.ts';
import type { Draft } from './draft.ts';
import { isRemote } from './districts.ts';
import { SHORT_SCHOOL, SUBJECTS, SURPLUS_SCHOOL } from './schools.ts';
import type { Post, Unit } from './types.ts';

/** States the need of teachers by classes (rombel) for every school. */
export function stateTeacherNeeds(draft: Draft, random: Random): void {
  for (const unit of draft.units) {
    if (unit.kind !== 'sekolah') continue;
    if (unit.id.includes('-SD')) primary(draft, unit, random);
    else if (unit.id.includes('-SM')) secondary(unit, random);
    else nursery(unit, random);
  }
}

function setNeed(post: Post | undefined, need: number, basis: string): void {
  if (!post) return;
  post.need = Math.round(need * 10) / 10;
  post.needBasis = basis;
}

function titled(unit: Unit, title: string): Post | undefined {
  return unit.posts.find((post) => post.def.title === title);
}

function primary(draft: Draft, unit: Unit, random: Random): void {
  const planted = plantedClasses(draft, unit);
  const classes =
    planted ??
    (isRemote(unit.district)
      ? random.pick([11, 12])
      : random.weighted([9, 10, 11], (count) => [0.15, 0.55, 0.3][count - 9] ?? 0));
  const basis = `${classes} rombel`;
  setNeed(titled(unit, 'Guru Kelas Ahli Muda'), 4, basis);
  setNeed(titled(unit, 'Guru Kelas Ahli Pertama'), classes - 4, basis);
  const hours = planted === null ? classes * 8 : 72;
  setNeed(titled(unit, 'Guru Mata Pelajaran Ahli Pertama'), hours / 24, `${hours} JP per minggu`);
}

/** Seven and thirteen classes against ten class teachers: three too many, three too few. */
function plantedClasses(draft: Draft, unit: Unit): number | null {
  if (unit.id === draft.tag + SURPLUS_SCHOOL) return 7;
  if (unit.id === draft.tag + SHORT_SCHOOL) return 13;
  return null;
}

function secondary(unit: Unit, random: Random): void {
  const classes = isRemote(unit.district) ? random.int(18, 20) : random.int(15, 18);
  for (const subject of SUBJECTS) {
    const post = unit.posts.find((one) => one.def.title.startsWith(`Guru ${subject.name} `));
    setNeed(post, (classes * subject.hours) / 24, `${classes} rombel x ${subject.hours} JP`);
  }
}

function nursery(unit: Unit, random: Random): void {
  const classes = random.int(3, 4);
  const basis = `${classes} rombel x 2 guru`;
  setNeed(titled(unit, 'Guru TK Ahli Muda'), 2, basis);
  setNeed(titled(unit, 'Guru TK Ahli Pertama'), classes * 2 - 2, basis);
}
