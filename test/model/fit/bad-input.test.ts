import { describe, expect, test } from 'vitest';
import { counterfactualOf } from '#model/fit/counterfactual.ts';
import { explainPair } from '#model/fit/explain.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { candidatesOf, postsOf } from '#model/fit/rank.ts';
import { smaaInput } from '#model/fit/smaa-input.ts';
import { smaa } from '#model/fit/smaa.ts';
import { DEFAULT_WEIGHTS, weightFaults, weightsBy, type WeightFault } from '#model/fit/weights.ts';
import enFit from '#words/en/fit.json';
import idFit from '#words/id/fit.json';
import { city, day, levels, person, post, standards } from '#test/support/city.ts';

const TARGET = post('target', {
  minEducation: 7,
  educationFamilies: ['hukum'],
  standards: standards({ INT: 3, KS: 4 }),
});
const STAFF = post('staf');
const KNOWN = person('known', {
  positionId: 'staf',
  positionSince: day('2018-01-01'),
  education: 7,
  educationFamily: 'hukum',
  retirement: day('2045-01-01'),
  levels: levels({ INT: 2, KS: 4 }),
  ratings: [2025, 2024].map((year) => ({ year, predicate: 'BAIK' as const })),
});
const EMPTY = person('empty', { legalStatus: null });

const index = indexCity(city({ posts: [STAFF, TARGET], persons: [KNOWN, EMPTY] }));

/** The key of a sentence is in both languages. */
function isSaid(group: 'removed' | 'reason', path: string): boolean {
  return [idFit, enFit].every((words) => {
    let at: unknown = words[group];
    for (const key of path.split('.')) at = (at as Readonly<Record<string, unknown>>)[key];
    return typeof at === 'string' && at !== '';
  });
}

function faultIsSaid({ id }: WeightFault): boolean {
  return [idFit, enFit].every((words) =>
    Object.keys(words.weights.fault).some((key) => key === id || key.startsWith(`${id}_`)),
  );
}

describe('weights that are none', () => {
  test('that do not sum to 1 count in proportion: the list is the same, and it is said', () => {
    const thrice = weightsBy((id) => 3 * DEFAULT_WEIGHTS[id]);
    const list = candidatesOf(index, 'target', { weights: thrice, by: 'combined' });
    const usual = candidatesOf(index, 'target', { by: 'combined' });
    expect(list?.eligible.rows.map(({ personId }) => personId)).toEqual(
      usual?.eligible.rows.map(({ personId }) => personId),
    );
    for (const [at, row] of (usual?.eligible.rows ?? []).entries()) {
      expect(list?.eligible.rows[at]?.combined?.lo).toBeCloseTo(row.combined?.lo ?? 0, 9);
      expect(list?.eligible.rows[at]?.combined?.hi).toBeCloseTo(row.combined?.hi ?? 0, 9);
    }
    expect(weightFaults(thrice).map(({ id }) => id)).toEqual(['sum', 'sum']);
    expect(weightFaults(thrice).every(faultIsSaid)).toBe(true);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, -1])('%s leaves no number behind', (odd) => {
    const weights = { ...DEFAULT_WEIGHTS, K: odd, L: odd };
    expect(weightFaults(weights).length).toBeGreaterThan(0);
    expect(weightFaults(weights).every(faultIsSaid)).toBe(true);
    for (const by of ['da', 'ns', 'combined'] as const) {
      const list = candidatesOf(index, 'target', { weights, by });
      expect(list?.eligible.total).toBe(2);
      for (const { da, ns, combined } of list?.eligible.rows ?? []) {
        for (const score of [da, ns, combined]) {
          for (const value of [score?.lo, score?.hi, score?.completeness]) {
            expect(value).toBeGreaterThanOrEqual(0);
          }
        }
      }
    }
    const input = smaaInput(index, TARGET, ['known', 'empty'], { weights });
    expect(input === null ? [] : [...input.lo, ...input.hi].filter(Number.isNaN)).toEqual([]);
    expect(() => (input === null ? null : smaa(input))).not.toThrow();
  });

  test('a share of the axes that is no number is the usual one, outside 0 to 1 the nearest end', () => {
    const with_ = (lambda: number) =>
      candidatesOf(index, 'target', { lambda, by: 'combined' })?.eligible.rows.map(
        ({ personId, combined }) => [personId, combined],
      );
    expect(with_(Number.NaN)).toEqual(with_(0.8));
    expect(with_(7)).toEqual(with_(1));
    expect(with_(Number.NEGATIVE_INFINITY)).toEqual(with_(0));
  });
});

describe('what is missing', () => {
  test('a post without standard or requirement: competency leaves by name, the rest is unknown', () => {
    const bare = post('bare', { family: null, jobClass: null });
    const own = indexCity(city({ posts: [STAFF, bare], persons: [KNOWN] }));
    const list = candidatesOf(own, 'bare');
    expect(list?.removed).toContainEqual({ id: 'K', axis: 'DA', reason: 'post', dataset: null });
    expect(isSaid('removed', 'post')).toBe(true);
    const [row] = list?.eligible.rows ?? [];
    expect(row).toMatchObject({ hasStandard: false });
    expect(row?.unknown).toEqual(expect.arrayContaining(['M-10', 'M-33']));
    expect(row?.da?.point).toBeGreaterThan(50);
    expect(row?.da?.hi).toBeGreaterThan(row?.da?.lo ?? 100);
    const reasons = explainPair(own, 'known', 'bare')?.components.map(
      ({ measure }) => measure.reason,
    );
    expect(reasons).toEqual(expect.arrayContaining(['Q.notStated', 'E.noFamily', 'C.noClass']));
    expect(reasons?.every((reason) => isSaid('reason', reason))).toBe(true);
    expect(counterfactualOf(own, 'known', 'bare', { id: 'standard' })).toEqual({
      id: 'noStandard',
    });
  });

  test('a person without any record is between the ends, blocked by nothing, never at 0', () => {
    const list = candidatesOf(index, 'target', { by: 'combined' });
    const row = list?.eligible.rows.find(({ personId }) => personId === 'empty');
    expect(row).toMatchObject({ verdict: 'needs-check' });
    expect(row?.da?.point).toBeGreaterThan(0);
    expect(row?.da?.hi).toBeGreaterThan(90);
    expect(row?.da?.completeness).toBeCloseTo(0.1, 9);
    expect(row?.ns).toMatchObject({ point: null, lo: 0, hi: 100, completeness: 0 });
    const parts = explainPair(index, 'empty', 'target')?.components ?? [];
    for (const { id, measure } of parts) {
      if (id !== 'I') expect(measure).toMatchObject({ value: null, known: 0 });
      expect(isSaid('reason', measure.reason), measure.reason).toBe(true);
    }
    expect(postsOf(index, 'empty')?.eligible.total).toBe(2);
    expect(() => counterfactualOf(index, 'empty', 'target', { id: 'standard' })).not.toThrow();
  });

  test('a competency that nobody has, nor the dictionary: between levels 1 and 5 for everyone', () => {
    const odd = { ...TARGET, standards: standards({ INT: 3, 'TEK-X': 5 }) };
    const facts = city({ posts: [STAFF, odd], persons: [KNOWN, EMPTY] });
    const own = indexCity({ ...facts, competencies: new Map() });
    const parts = explainPair(own, 'known', 'target');
    const k = parts?.components.find(({ id }) => id === 'K')?.measure;
    expect(k).toMatchObject({ reason: 'K.partial' });
    expect(k?.lo).toBeCloseTo((100 * (2 + 1)) / 8, 9);
    expect(k?.hi).toBeCloseTo((100 * (2 + 5)) / 8, 9);
    expect(k?.value).toBeCloseTo((100 * 2) / 3, 9);
    expect(parts?.competencies.find(({ competencyId }) => competencyId === 'TEK-X')).toMatchObject({
      level: null,
      gap: null,
    });
    expect(candidatesOf(own, 'target')?.eligible.total).toBe(2);
    expect(() => counterfactualOf(own, 'known', 'target', { id: 'standard' })).not.toThrow();
  });
});
