import { describe, expect, it } from 'vitest';
import { ruleRows, totals } from '#dashboards/rules/rule-rows.ts';
import { rulesSearch } from '#dashboards/rules/search.ts';
import { CATALOGUE } from '#model/rules/catalogue.ts';
import { CODES } from '#model/rules/table.ts';

describe('the list of rules', () => {
  it('holds all 33, uncounted as unknown and not as zero', () => {
    const rows = ruleRows(CATALOGUE, undefined, null);
    expect(rows).toHaveLength(totals(CATALOGUE).rules);
    expect(rows).toHaveLength(33);
    expect(rows.every(({ blocks, flags, unknown }) => (blocks ?? flags ?? unknown) === null)).toBe(
      true,
    );
  });

  it('narrows to gates, to rules of plans, and to what is checked by hand', () => {
    const ids = (kind: 'plan' | 'hand' | 'info'): string[] =>
      ruleRows(CATALOGUE, undefined, kind).map(({ id }) => id);
    expect(ids('plan')).toEqual(['M-19', 'M-20', 'M-21', 'M-26']);
    expect(ids('hand')).toEqual(['M-08', 'M-13', 'M-18', 'M-22', 'M-27']);
    expect(ids('info')).toEqual(['M-02', 'M-30']);
  });

  it('puts each code of the counts into one figure', () => {
    const byCode = [1, 2, 4, 8, 16, 32, 64, 128];
    const counts = [{ id: 'M-01' as const, pairs: 255, byCode, persons: 3 }];
    const [row] = ruleRows(CATALOGUE, counts, null);
    expect(row).toMatchObject({
      blocks: byCode[CODES.blocked],
      curable: byCode[CODES.curable],
      flags: 34,
      unknown: 28,
      persons: 3,
      pairs: 255,
    });
  });
});

describe('the address of the page', () => {
  it('keeps what fits and lets go of the rest', () => {
    expect(rulesSearch.parse({ rule: 'M-13', kind: 'gate', set: 'M-01.months=36' })).toEqual({
      rule: 'M-13',
      kind: 'gate',
    });
    expect(rulesSearch.parse({ rule: 'M-99', kind: '<b>' })).toEqual({ rule: null, kind: null });
  });
});
