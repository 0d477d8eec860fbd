import { describe, expect, test } from 'vitest';
import type { Day } from '#core/day.ts';
import type { DatasetId } from '#core/ids.ts';
import type { Predicate } from '#core/ratings.ts';
import type { Tier } from '#core/tiers.ts';
import type { PersonFact, PostFact, RatingFact } from '#model/facts.ts';
import type { RuleId } from '#model/rules/catalogue.ts';
import { ruleContext, type RuleOutcome } from '#model/rules/context.ts';
import { evaluatePair } from '#model/rules/evaluate.ts';
import { titleStem } from '#model/rules/title-stem.ts';
import { AS_OF, city, day, person, post } from '#test/support/city.ts';

const STAFF = post('staf');

function judge(
  id: RuleId,
  facts: Partial<PersonFact>,
  target: PostFact,
  { on = AS_OF, without = [] }: { on?: Day; without?: DatasetId[] } = {},
): RuleOutcome {
  const someone = person('p', facts);
  const small = city({ posts: [STAFF, target], persons: [someone], without });
  const { outcomes } = evaluatePair(ruleContext(small), someone, target, on);
  const found = outcomes.find((outcome) => outcome.id === id);
  if (found === undefined) throw new Error(`${id} was not evaluated`);
  return found;
}

function ratings(...entries: readonly [year: number, predicate: Predicate | null][]): RatingFact[] {
  return entries.map(([year, predicate]) => ({ year, predicate }));
}

describe('M-01 time in post', () => {
  const since = (iso: string): Partial<PersonFact> => ({
    positionId: 'staf',
    positionSince: day(iso),
  });

  test('two years to the day pass, a day less is a flag that says when it passes', () => {
    expect(judge('M-01', since('2024-10-01'), post('x')).state).toBe('pass');
    expect(judge('M-01', since('2024-10-02'), post('x'))).toMatchObject({
      state: 'fail',
      severity: 'flag',
      facts: { months: 23, asked: 24 },
      passesFrom: day('2026-10-02'),
    });
  });

  test('the effective day counts, not the day of the data', () => {
    const fact = since('2025-01-01');
    expect(judge('M-01', fact, post('x')).state).toBe('fail');
    expect(judge('M-01', fact, post('x'), { on: day('2027-01-01') }).state).toBe('pass');
  });

  test('no recorded day is unknown; who has no post has no time to serve', () => {
    expect(judge('M-01', { positionId: 'staf' }, post('x')).state).toBe('unknown');
    expect(judge('M-01', {}, post('x'))).toMatchObject({
      state: 'pass',
      sentence: 'M-01.passNoPost',
    });
  });
});

describe('M-07 legal status', () => {
  test('01 is active, 71 to 73 are active for PPPK', () => {
    expect(judge('M-07', {}, post('x')).state).toBe('pass');
    for (const legalStatus of ['71', '72', '73']) {
      expect(judge('M-07', { status: 'PPPK', legalStatus }, post('x')).state).toBe('pass');
      expect(judge('M-07', { status: 'PPPK_PW', legalStatus }, post('x')).state).toBe('pass');
    }
  });

  test('a PPPK code on a PNS is a contradiction to be checked', () => {
    expect(judge('M-07', { legalStatus: '71' }, post('x'))).toMatchObject({
      state: 'unknown',
      sentence: 'M-07.unknownMismatch',
    });
  });

  test('any other status blocks, none is unknown', () => {
    for (const legalStatus of ['02', '03', '04', '13', '15', '16', '20', '99']) {
      expect(judge('M-07', { legalStatus }, post('x'))).toMatchObject({
        state: 'fail',
        severity: 'gate',
      });
    }
    expect(judge('M-07', { legalStatus: null }, post('x')).state).toBe('unknown');
  });
});

describe('M-09 performance', () => {
  const staff = { positionId: 'staf' };
  const head = post('kasi', { kind: 'PENGAWAS', tier: 'PENGAWAS' });
  const bad = ratings([2025, 'BUTUH_PERBAIKAN'], [2024, 'BAIK']);

  test('a bad year blocks a promotion and asks for a reason across', () => {
    expect(judge('M-09', { ...staff, ratings: bad }, head)).toMatchObject({
      state: 'fail',
      severity: 'gate',
      facts: { year: 2025, predicate: 'BUTUH_PERBAIKAN' },
    });
    expect(judge('M-09', { ...staff, ratings: bad }, post('x'))).toMatchObject({
      state: 'fail',
      severity: 'flag',
    });
  });

  test('two years back count, the third does not', () => {
    const old = ratings([2025, 'BAIK'], [2024, 'BAIK'], [2023, 'SANGAT_KURANG']);
    expect(judge('M-09', { ...staff, ratings: old }, head).state).toBe('pass');
    const second = ratings([2025, 'BAIK'], [2024, 'KURANG']);
    expect(judge('M-09', { ...staff, ratings: second }, head).state).toBe('fail');
  });

  test('a missing year is unknown, unless the other one is bad', () => {
    expect(judge('M-09', { ...staff, ratings: ratings([2025, 'BAIK']) }, head)).toMatchObject({
      state: 'unknown',
      severity: 'flag',
      facts: { year: 2024 },
    });
    const hole = ratings([2025, null], [2024, 'KURANG']);
    expect(judge('M-09', { ...staff, ratings: hole }, head).state).toBe('fail');
  });

  test('ratings of this year count as soon as anybody has one', () => {
    const fresh = ratings([2026, 'BAIK'], [2025, 'BAIK'], [2024, 'KURANG']);
    expect(judge('M-09', { ...staff, ratings: fresh }, head).state).toBe('pass');
  });

  test('without the dataset, or with a bad year and no known post, it is unknown', () => {
    const options = { without: ['performance'] as DatasetId[] };
    expect(judge('M-09', { ...staff, ratings: bad }, head, options).state).toBe('unknown');
    expect(judge('M-09', { ratings: bad }, head)).toMatchObject({
      state: 'unknown',
      severity: 'gate',
    });
  });
});

describe('M-10 and M-11 education', () => {
  const analyst = post('analis', { minEducation: 7, educationFamilies: ['hukum', 'manajemen'] });

  test('a level under the one asked blocks, the same level passes', () => {
    expect(judge('M-10', { education: 6 }, analyst)).toMatchObject({
      state: 'fail',
      severity: 'gate',
      facts: { asked: 7, has: 6 },
    });
    expect(judge('M-10', { education: 7 }, analyst).state).toBe('pass');
  });

  test('no level on either side is unknown', () => {
    expect(judge('M-10', {}, analyst).sentence).toBe('M-10.unknown');
    expect(judge('M-10', { education: 7 }, post('x')).sentence).toBe('M-10.unknownPost');
  });

  test('a family that is not listed is a flag, any family where none is listed', () => {
    expect(judge('M-11', { educationFamily: 'hukum' }, analyst).state).toBe('pass');
    expect(judge('M-11', { educationFamily: 'ti' }, analyst)).toMatchObject({
      state: 'fail',
      severity: 'flag',
    });
    expect(judge('M-11', {}, analyst).state).toBe('unknown');
    expect(judge('M-11', {}, post('x')).state).toBe('pass');
  });
});

describe('M-13 career ladder', () => {
  const served = { positionId: 'staf', positionSince: day('2022-10-01') };
  const to = (tier: Tier) => judge('M-13', served, post('x', { tier })).state;

  test('one step up, across and down pass; two steps at once block', () => {
    expect(to('PENGAWAS')).toBe('pass');
    expect(to('AHLI_PERTAMA')).toBe('pass');
    expect(to('PELAKSANA')).toBe('pass');
    expect(judge('M-13', { positionId: 'staf' }, post('x', { tier: 'JPT_PRATAMA' }))).toMatchObject(
      {
        state: 'fail',
        severity: 'gate',
        facts: { rise: 3, steps: 1 },
      },
    );
  });

  test('a promotion asks for four years below, and says when they are served', () => {
    const short = { positionId: 'staf', positionSince: day('2023-10-01') };
    const head = post('x', { kind: 'PENGAWAS', tier: 'PENGAWAS' });
    expect(judge('M-13', short, head)).toMatchObject({
      state: 'fail',
      sentence: 'M-13.failServed',
      facts: { months: 36, asked: 48 },
      passesFrom: day('2027-10-01'),
    });
    const earlier = {
      positionId: null,
      title: 'Lama',
      family: null,
      tier: 'PELAKSANA' as const,
      since: day('2018-01-01'),
      until: day('2024-01-01'),
    };
    expect(judge('M-13', { ...short, spells: [earlier] }, head).state).toBe('pass');
    const untold = { ...earlier, tier: null };
    expect(judge('M-13', { ...short, spells: [untold] }, head).sentence).toBe('M-13.unknownServed');
    const without: DatasetId[] = ['position_history'];
    expect(judge('M-13', short, head, { without }).state).toBe('unknown');
  });

  test('overlapping spells count once', () => {
    const spell = {
      positionId: null,
      title: 'Lama',
      family: null,
      tier: 'PELAKSANA' as const,
      since: day('2023-10-01'),
      until: null,
    };
    const twice = {
      positionId: 'staf',
      positionSince: day('2023-10-01'),
      spells: [spell, { ...spell, since: day('2024-01-01') }],
    };
    const head = post('x', { kind: 'PENGAWAS', tier: 'PENGAWAS' });
    expect(judge('M-13', twice, head).facts).toEqual({ months: 36, asked: 48 });
  });

  test('without a known present post it is unknown', () => {
    expect(judge('M-13', {}, post('x')).state).toBe('unknown');
    expect(judge('M-13', { positionId: 'closed' }, post('x')).state).toBe('unknown');
  });
});

describe('M-24 step down', () => {
  test('a fall is a flag that says by how much, across and up pass', () => {
    const head = post('kepala', { tier: 'PENGAWAS' });
    const someone = person('p', { positionId: 'kepala' });
    const answer = (tier: Tier) => {
      const target = post('x', { tier });
      const small = city({ posts: [head, target], persons: [someone] });
      const { outcomes } = evaluatePair(ruleContext(small), someone, target, AS_OF);
      return outcomes.find(({ id }) => id === 'M-24');
    };
    expect(answer('PELAKSANA')).toMatchObject({
      state: 'fail',
      severity: 'flag',
      facts: { fall: 1 },
    });
    expect([answer('AHLI_MUDA')?.state, answer('ADMINISTRATOR')?.state]).toEqual(['pass', 'pass']);
  });

  test('without a known present post it is unknown', () => {
    expect(judge('M-24', {}, post('x')).state).toBe('unknown');
  });
});

describe('M-16 time to retirement', () => {
  const retiring = (iso: string): RuleOutcome => judge('M-16', { retirement: day(iso) }, post('x'));

  test('twelve months to the day pass, under twelve is a flag, under six a gate', () => {
    expect(retiring('2027-10-01').state).toBe('pass');
    expect(retiring('2027-09-30')).toMatchObject({ state: 'fail', severity: 'flag' });
    expect(retiring('2027-04-01')).toMatchObject({ state: 'fail', severity: 'flag' });
    expect(retiring('2027-03-31')).toMatchObject({ state: 'fail', severity: 'gate' });
  });

  test('a day that has passed is a gate, none is unknown', () => {
    expect(retiring('2026-10-01')).toMatchObject({
      severity: 'gate',
      sentence: 'M-16.failRetired',
    });
    expect(judge('M-16', {}, post('x')).state).toBe('unknown');
  });
});

describe('M-17 competency test for a functional post', () => {
  const analyst = post('jf', {
    title: 'Analis Kebijakan Ahli Pertama',
    kind: 'JF',
    tier: 'AHLI_PERTAMA',
  });
  const passed = {
    title: 'Analis Kebijakan',
    tier: 'AHLI_PERTAMA',
    passedOn: day('2025-05-01'),
    validUntil: null,
  } as const;

  test('without a test it is a gate that can be opened', () => {
    expect(judge('M-17', {}, analyst)).toMatchObject({
      state: 'fail',
      severity: 'gate',
      curable: true,
    });
  });

  test('a test of that title and tier passes, in any spelling, while it is valid', () => {
    expect(judge('M-17', { tests: [passed] }, analyst).state).toBe('pass');
    const shout = { ...passed, title: 'ANALIS  KEBIJAKAN - AHLI PERTAMA', tier: null };
    expect(judge('M-17', { tests: [shout] }, analyst).state).toBe('pass');
    const ended = { ...passed, validUntil: day('2026-09-30') };
    expect(judge('M-17', { tests: [ended] }, analyst).sentence).toBe('M-17.failExpired');
    const later = { ...passed, passedOn: day('2026-10-02') };
    expect(judge('M-17', { tests: [later] }, analyst).sentence).toBe('M-17.fail');
    const other = { ...passed, tier: 'AHLI_MUDA' } as const;
    expect(judge('M-17', { tests: [other] }, analyst).state).toBe('fail');
  });

  test('the same title at the same tier needs no test, nor does a post of another kind', () => {
    const same = { ...analyst, id: 'jf2' };
    const holder = person('p', { positionId: 'jf2' });
    const facts = city({ posts: [analyst, same], persons: [holder] });
    const { outcomes } = evaluatePair(ruleContext(facts), holder, analyst, AS_OF);
    expect(outcomes.find((outcome) => outcome.id === 'M-17')?.sentence).toBe('M-17.passSame');
    expect(judge('M-17', {}, post('x')).sentence).toBe('M-17.passKind');
  });

  test('without the dataset it is unknown', () => {
    const options = { without: ['competency_tests'] as DatasetId[] };
    expect(judge('M-17', {}, analyst, options).state).toBe('unknown');
  });

  test('the stem of a title is the title without its tier', () => {
    expect(titleStem('Perawat Terampil')).toBe('perawat');
    expect(titleStem('Pranata Komputer Ahli  Madya')).toBe('pranata komputer');
    expect(titleStem('Analis Keahlian')).toBe('analis keahlian');
  });
});
