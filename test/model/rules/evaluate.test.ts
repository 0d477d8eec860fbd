import { describe, expect, test } from 'vitest';
import { TIERS } from '#core/tiers.ts';
import type { PersonFact } from '#model/facts.ts';
import { directionOf } from '#model/rules/career.ts';
import {
  ALL_RULE_IDS,
  CATALOGUE,
  PLAN_RULE_IDS,
  RULE_IDS,
  type Catalogue,
} from '#model/rules/catalogue.ts';
import { ruleContext } from '#model/rules/context.ts';
import { earliestDay, evaluatePair, judgePair, rulesIn, verdictOf } from '#model/rules/evaluate.ts';
import {
  AS_OF,
  city,
  day,
  levels,
  person,
  personLegal,
  post,
  postLegal,
  standards,
} from '#test/support/city.ts';

/** A person who passes every rule that can be checked, for an ordinary post. */
const FIT: Partial<PersonFact> = {
  positionId: 'staf',
  positionSince: day('2022-01-01'),
  education: 7,
  educationFamily: 'hukum',
  retirement: day('2040-01-01'),
  golongan: 'III/a',
  replied: true,
  levels: levels({ INT: 1 }),
  ratings: [
    { year: 2025, predicate: 'BAIK' },
    { year: 2024, predicate: 'BAIK' },
  ],
};

const TARGET = post('target', {
  minEducation: 7,
  educationFamilies: ['hukum'],
  standards: standards({ INT: 1 }),
});

function evaluate(extra: Partial<PersonFact>, target = TARGET, catalogue = CATALOGUE) {
  const someone = person('p', { ...FIT, ...extra });
  const band = postLegal({ minGolongan: 'II/a', maxGolongan: 'III/d' });
  const legal = {
    posts: new Map([[target.id, band]]),
    persons: new Map([['p', personLegal({ birthDate: day('1990-05-01') })]]),
  };
  const context = ruleContext(city({ posts: [post('staf'), target], persons: [someone], legal }));
  return {
    ...evaluatePair(context, someone, target, AS_OF, catalogue),
    earliest: earliestDay(context, someone, target, AS_OF, catalogue),
  };
}

describe('verdict of a pair', () => {
  test('by hand, when all that can be checked passes; never clear while a rule has no column', () => {
    const result = evaluate({});
    expect(result.verdict).toBe('by-hand');
    expect(result.outcomes.map((outcome) => outcome.id)).toEqual(RULE_IDS);
    expect(rulesIn(result, 'fail')).toEqual([]);
    expect(rulesIn(result, 'unknown')).toEqual(['M-08', 'M-18', 'M-22']);
    expect(result.earliest).toEqual({ day: AS_OF, stays: [] });
  });

  test('an unknown rule needs a check and never passes in silence', () => {
    const result = evaluate({ retirement: null });
    expect(result.verdict).toBe('needs-check');
    expect(rulesIn(result, 'unknown')).toContain('M-16');
  });

  test('a flag needs a reason, a gate blocks whatever else is said', () => {
    const flagged = evaluate({ educationFamily: 'ti', retirement: null });
    expect(flagged.verdict).toBe('needs-reason');
    expect(rulesIn(flagged, 'fail', 'flag')).toEqual(['M-11']);
    const blocked = evaluate({ educationFamily: 'ti', education: 3 });
    expect(blocked.verdict).toBe('blocked');
    expect(rulesIn(blocked, 'fail')).toEqual(['M-10', 'M-11']);
  });

  test('only curable gates leave the candidate in, another gate does not', () => {
    const functional = post('jf', { ...TARGET, id: 'jf', kind: 'JF', tier: 'AHLI_PERTAMA' });
    expect(evaluate({}, functional).verdict).toBe('curable');
    expect(evaluate({ education: 3 }, functional).verdict).toBe('blocked');
    expect(evaluate({ retirement: null, educationFamily: 'ti' }, functional).verdict).toBe(
      'curable',
    );
  });

  test('no rules say clear', () => {
    expect(verdictOf([])).toBe('clear');
  });
});

describe('the same answers without sentences', () => {
  test('each rule that does not pass is in one of the lists', () => {
    const someone = person('p', {
      ...FIT,
      positionSince: day('2020-01-01'),
      retirement: null,
      educationFamily: 'ti',
      status: 'CPNS',
    });
    const context = ruleContext(city({ posts: [post('staf'), TARGET], persons: [someone] }));
    const { verdict, outcomes } = evaluatePair(context, someone, TARGET, AS_OF);
    const judged = judgePair(context, someone, TARGET, AS_OF);
    const { gates, flags, unknown, byHand, told } = judged;
    expect(judged.verdict).toBe(verdict);
    expect([...gates, ...flags, ...unknown, ...byHand, ...told].toSorted()).toEqual(
      outcomes.filter(({ state }) => state !== 'pass').map(({ id }) => id),
    );
    expect(gates).toEqual(['M-06']);
    expect(flags).toEqual(['M-11']);
    expect(byHand).toEqual(['M-08', 'M-18', 'M-22']);
    expect(told).toEqual(['M-02']);
  });
});

describe('earliest day', () => {
  test('a time rule alone gives the day on which it passes', () => {
    const { earliest } = evaluate({ positionSince: day('2025-03-15') });
    expect(earliest).toEqual({ day: day('2027-03-15'), stays: [] });
  });

  test('the latest of several time rules, and what waiting does not mend beside it', () => {
    const sanctions = [
      { level: 'BERAT' as const, since: day('2026-01-01'), until: day('2027-12-31') },
    ];
    const { earliest } = evaluate({ positionSince: day('2025-03-15'), sanctions, education: 3 });
    expect(earliest).toEqual({ day: day('2028-01-01'), stays: ['M-10'] });
  });

  test('no day where another gate closes by then', () => {
    const late = { positionSince: day('2026-09-01'), retirement: day('2028-10-01') };
    expect(evaluate(late).earliest).toEqual({ day: null, stays: [] });
  });
});

describe('the catalogue', () => {
  test('is data: other parameters give other answers', () => {
    const strict: Catalogue = {
      ...CATALOGUE,
      rules: {
        ...CATALOGUE.rules,
        'M-01': { ...CATALOGUE.rules['M-01'], params: { months: 120 } },
      },
    };
    expect(evaluate({}).verdict).toBe('by-hand');
    expect(evaluate({}, TARGET, strict).verdict).toBe('needs-reason');
  });

  test('every rule has an id that is its key, a basis and a version', () => {
    expect(Object.keys(CATALOGUE.rules)).toEqual([...ALL_RULE_IDS]);
    expect([...RULE_IDS, ...PLAN_RULE_IDS].toSorted()).toEqual(ALL_RULE_IDS);
    for (const id of ALL_RULE_IDS) {
      expect(CATALOGUE.rules[id].id).toBe(id);
      expect(CATALOGUE.rules[id].basis.length).toBeGreaterThan(0);
    }
    expect(CATALOGUE.version).toMatch(/^\d{4}\.\d+$/);
  });
});

describe('protected attributes', () => {
  test('a name moves no rule, and the facts hold no sex, religion or origin', () => {
    const before = evaluate({ name: 'SINTETIS A' });
    expect(evaluate({ name: 'SINTETIS B' })).toEqual(before);
    for (const attribute of ['sex', 'religion', 'maritalStatus', 'birthDate', 'origin']) {
      expect(Object.keys(person('p'))).not.toContain(attribute);
    }
  });
});

describe('direction of a move', () => {
  test('staff to pengawas is up, to ahli pertama across, back is down', () => {
    expect(directionOf('PELAKSANA', 'PENGAWAS')).toBe('promotion');
    expect(directionOf('PELAKSANA', 'AHLI_PERTAMA')).toBe('lateral');
    expect(directionOf('PENGAWAS', 'PELAKSANA')).toBe('demotion');
    expect(directionOf('AHLI_MUDA', 'PENGAWAS')).toBe('lateral');
    expect(directionOf('TERAMPIL', 'MAHIR')).toBe('promotion');
    expect(directionOf(null, 'PENGAWAS')).toBeNull();
  });

  test('every tier is across to itself, and the way back is the opposite', () => {
    for (const a of TIERS) {
      expect(directionOf(a, a)).toBe('lateral');
      for (const b of TIERS) {
        const there = directionOf(a, b);
        const back = directionOf(b, a);
        expect(back === 'promotion').toBe(there === 'demotion');
      }
    }
  });
});
