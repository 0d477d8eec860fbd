import { addMonths, isoOfDay } from '#core/day.ts';
import type { Day } from '#core/day.ts';
import type { Random } from '#core/random.ts';
import type { Row } from './csv.ts';
import { AS_OF, between, day } from './days.ts';
import { TIER_LABELS } from './tables.ts';
import type { Person } from './types.ts';

/** Sanctions by level: how many, months that each lasts, and how many still run. */
export const SANCTIONS = [
  { level: 'RINGAN', count: 24, months: 6, running: 4 },
  { level: 'SEDANG', count: 14, months: 12, running: 5 },
  { level: 'BERAT', count: 7, months: 12, running: 3 },
] as const;

/** Rows of hukuman-disiplin.csv. `spared` are the planted people. */
export function sanctionRows(
  people: readonly Person[],
  spared: ReadonlySet<Person>,
  random: Random,
): Row[] {
  const open = people.filter(
    (person) =>
      person.entry < day('2018-01-01') && person.post.def.kind !== 'JPT' && !spared.has(person),
  );
  const drawn = random.sample(open, 45);
  return SANCTIONS.flatMap(({ level, count, months, running }) =>
    drawn.splice(0, count).map((person, index) => {
      const newest = addMonths(AS_OF, -months);
      const since: Day =
        index < running
          ? between(random, newest + 20, AS_OF - 20)
          : between(random, day('2019-01-01'), newest - 30);
      return {
        nip: person.nip,
        level,
        since: isoOfDay(since),
        until: isoOfDay(addMonths(since, months)),
      };
    }),
  );
}

/**
 * Rows of uji-kompetensi.csv: holders of functional posts who rose since 2019, and some clerks who
 * passed for a functional title and wait for a place. `barred` never passed.
 */
export function testRows(
  people: readonly Person[],
  barred: ReadonlySet<Person>,
  random: Random,
): Row[] {
  const rose = people.filter(
    (person) =>
      person.post.def.kind === 'JF' &&
      person.positionSince > day('2019-01-01') &&
      person.positionSince > person.entry &&
      !barred.has(person),
  );
  const rows = rose
    .filter(() => random.chance(0.7))
    .map((person) =>
      testRow(person, person.post.def.title, person.post.def.tier, person.positionSince),
    );
  const clerks = people.filter(
    (person) =>
      person.status === 'PNS' &&
      person.post.def.kind === 'PELAKSANA' &&
      person.educationLevel >= '40',
  );
  const waiting = random.sample(
    clerks.filter((person) => !barred.has(person)),
    25,
  );
  for (const person of waiting) {
    rows.push(testRow(person, 'Analis Kebijakan Ahli Pertama', 'AHLI_PERTAMA', day('2026-03-10')));
  }
  return rows;
}

function testRow(
  person: Person,
  title: string,
  tier: Person['post']['def']['tier'],
  since: Day,
): Row {
  const passed = addMonths(since, -3);
  return {
    nip: person.nip,
    title,
    tier: TIER_LABELS[tier],
    passed_on: isoOfDay(passed),
    valid_until: isoOfDay(addMonths(passed, 24)),
  };
}
