import { isoOfDay } from '#core/day.ts';
import type { Day } from '#core/day.ts';
import type { Random } from '#core/random.ts';
import type { Row } from './csv.ts';
import { day } from './days.ts';
import { FAMILIES } from './families.ts';
import { standardsOf } from './standards.ts';
import type { Standard } from './standards.ts';
import type { Person } from './types.ts';

/** Written coverage: shares of holders, total, shares of the assessed. */
export const COVERAGE = {
  JPT: 1,
  ADMINISTRATOR: 0.92,
  PENGAWAS: 0.7,
  PELAKSANA: 0.06,
  teachersAndHealth: 0.03,
  total: 600,
  stale: 0.3,
  underJpm68: 0.06,
} as const;

/** First days of the assessment rounds; older than 30-9-2023 is stale on the day of the city. */
const STALE_ROUNDS = ['2021-11-08', '2022-06-13', '2023-05-15'].map(day);
const FRESH_ROUNDS = ['2024-02-19', '2025-05-12', '2026-03-09'].map(day);
const SOURCES: Readonly<Record<string, string>> = {
  2021: 'BKD Provinsi',
  2022: 'BKN',
  2023: 'BKN',
  2024: 'BKD Provinsi',
  2025: 'BKN',
  2026: 'BKPSDM',
};

/** All levels of one person on one day. */
export interface Assessment {
  readonly person: Person;
  readonly on: Day;
  readonly draft: boolean;
  readonly levels: ReadonlyMap<string, number>;
}

/** Levels written by hand for the planted people. */
export type FixedLevels = ReadonlyMap<Person, ReadonlyMap<string, number>>;

/** Assesses the written shares; the planted people are always among them, fresh. */
export function assess(
  people: readonly Person[],
  fixed: FixedLevels,
  random: Random,
): Assessment[] {
  const assessed = drawAssessed(people, fixed, random);
  const stale = new Set(
    random.sample(
      assessed.filter((person) => !fixed.has(person) && person.entry < day('2020-01-01')),
      Math.round(assessed.length * COVERAGE.stale),
    ),
  );
  const low = new Set(
    random.sample(
      assessed.filter((person) => !fixed.has(person) && canFail(person)),
      Math.round(assessed.length * COVERAGE.underJpm68),
    ),
  );
  return assessed.flatMap((person) => {
    const hand = fixed.get(person);
    const levels = hand ?? drawLevels(person, low.has(person), random);
    const rounds = stale.has(person) ? STALE_ROUNDS : FRESH_ROUNDS;
    const on = random.pick(rounds.filter((round) => round > person.entry)) + random.int(0, 3);
    const draft = hand === undefined && random.chance(0.02);
    const newest: Assessment = { person, on, draft, levels };
    const again = !stale.has(person) && person.entry < day('2021-01-01') && random.chance(0.12);
    return again ? [earlier(newest, random), newest] : [newest];
  });
}

function drawAssessed(people: readonly Person[], fixed: FixedLevels, random: Random): Person[] {
  const open = people.filter(
    (person) => person.status !== 'PPPK_PW' && person.status !== 'CPNS' && !fixed.has(person),
  );
  const drawn: Person[] = [...fixed.keys()];
  const take = (group: readonly Person[], count: number): void => {
    drawn.push(...random.sample(group, Math.max(0, Math.round(count))));
  };
  const ofKind = (kind: string): Person[] => open.filter(({ post }) => post.def.kind === kind);
  for (const kind of ['JPT', 'ADMINISTRATOR', 'PENGAWAS'] as const) {
    const group = ofKind(kind);
    take(group, group.length * COVERAGE[kind]);
  }
  const clerks = ofKind('PELAKSANA');
  take(clerks, clerks.length * COVERAGE.PELAKSANA - fixed.size);
  const experts = ofKind('JF');
  const protectedOnes = experts.filter(isTeacherOrHealth);
  take(protectedOnes, protectedOnes.length * COVERAGE.teachersAndHealth);
  take(
    experts.filter((person) => !isTeacherOrHealth(person)),
    COVERAGE.total - drawn.length,
  );
  return drawn;
}

function isTeacherOrHealth({ post }: Person): boolean {
  return post.def.family === 'pendidikan' || post.def.family === 'kesehatan';
}

/** Standards of one cannot be missed: the lowest level is one. */
function canFail(person: Person): boolean {
  const lowest = standardsOf(person.post).reduce((sum, { level }) => sum + 1 / level, 0);
  return lowest / standardsOf(person.post).length < 0.55;
}

function drawLevels(person: Person, low: boolean, random: Random): ReadonlyMap<string, number> {
  const standards = standardsOf(person.post);
  const levels = low ? lowLevels(standards, random) : fairLevels(standards, random);
  for (const technical of earlierTechnical(person)) {
    if (!levels.has(technical)) levels.set(technical, random.int(1, 3));
  }
  return levels;
}

/** Technical competencies of the families that the person worked in before; two at most. */
function earlierTechnical(person: Person): string[] {
  const families = person.spells.map(({ post }) => post.def.family);
  const all = [...new Set(families)].flatMap(
    (family): readonly string[] => FAMILIES[family].technical,
  );
  return [...new Set(all)].slice(0, 2);
}

/** JPM counts at most the standard of each competency. */
export function cappedJpm(
  standards: readonly Standard[],
  levels: ReadonlyMap<string, number>,
): number {
  const reached = standards.reduce(
    (sum, { competency, level }) => sum + Math.min(level, levels.get(competency) ?? 0),
    0,
  );
  return (100 * reached) / standards.reduce((sum, { level }) => sum + level, 0);
}

function fairLevels(standards: readonly Standard[], random: Random): Map<string, number> {
  const skill = random.normal(0, 0.35);
  for (;;) {
    const levels = new Map(
      standards.map(({ competency, level }) => {
        const drawn = level + Math.round(skill + random.normal(-0.05, 0.62));
        return [competency, Math.min(5, Math.max(1, drawn))] as const;
      }),
    );
    if (cappedJpm(standards, levels) >= 72) return levels;
  }
}

/** Below 68 without any level above the standard, so that raw and capped agree. */
function lowLevels(standards: readonly Standard[], random: Random): Map<string, number> {
  const levels = new Map(standards.map(({ competency, level }) => [competency, level]));
  while (cappedJpm(standards, levels) >= 66) {
    const open = [...levels].filter(([, level]) => level > 1);
    if (open.length === 0) break;
    const [competency, level] = random.pick(open);
    levels.set(competency, level - 1);
  }
  return levels;
}

/** An older round of the same person, here and there a level lower. */
function earlier(newest: Assessment, random: Random): Assessment {
  const levels = new Map(
    [...newest.levels].map(([competency, level]) => [
      competency,
      Math.max(1, level - (random.chance(0.2) ? 1 : 0)),
    ]),
  );
  return { ...newest, on: random.pick(STALE_ROUNDS) + random.int(0, 3), draft: false, levels };
}

/** Rows of hasil-asesmen.csv. */
export function assessmentRows(assessments: readonly Assessment[]): Row[] {
  return assessments.flatMap(({ person, on, draft, levels }) =>
    [...levels].map(([competency, level]) => ({
      nip: person.nip,
      competency_id: competency,
      level,
      assessed_on: isoOfDay(on),
      source: SOURCES[isoOfDay(on).slice(0, 4)] ?? null,
      status: draft ? 'DRAFT' : 'FINAL',
    })),
  );
}
