import { describe, expect, test } from 'vitest';
import { gapMatrix, summarise, type GapRow, type GapSummary } from '#model/gap/matrix.ts';
import { Random } from '#core/random.ts';

function row(person: string, level: number | null, extra: Partial<GapRow> = {}): GapRow {
  return {
    unitId: 'dinas',
    competencyId: 'INT',
    personId: person,
    standard: 3,
    level,
    state: level === null ? null : 'valid',
    ...extra,
  };
}

function manyRows(random: Random): GapRow[] {
  const rows: GapRow[] = [];
  for (let person = 0; person < 60; person += 1) {
    const unitId = random.pick(['u1', 'u2', 'u3']);
    for (const competencyId of ['INT', 'KS', 'PP']) {
      if (random.chance(0.3)) continue;
      const state = random.pick(['valid', 'valid', 'expired', 'draft', null] as const);
      const level = state === null ? null : random.int(1, 5);
      rows.push(row(`p${person}`, level, { unitId, competencyId, state }));
    }
  }
  return rows;
}

describe('a cell of the matrix', () => {
  test('median gap and share under standard are over the assessed, coverage over the holders', () => {
    const cell = summarise([row('a', 1), row('b', 3), row('c', 2), row('d', null)]);
    expect(cell).toMatchObject({
      holders: 4,
      assessed: 3,
      coverage: 0.75,
      medianGap: -1,
      below: 2,
      expired: 0,
    });
    expect(cell?.belowShare).toBeCloseTo(2 / 3, 12);
  });

  test('an expired or draft level does not count and is counted apart', () => {
    const cell = summarise([
      row('a', 1, { state: 'expired' }),
      row('b', 5, { state: 'draft' }),
      row('c', 4),
    ]);
    expect(cell).toMatchObject({ assessed: 1, expired: 1, unusable: 1, medianGap: 1, below: 0 });
    expect(cell?.jpmRaw).toBeCloseTo(133.33, 2);
    expect(cell?.jpmCapped).toBe(100);
  });

  test('nobody assessed has no gap, which is not a gap of zero', () => {
    expect(summarise([row('a', null)])).toMatchObject({
      coverage: 0,
      medianGap: null,
      belowShare: null,
      jpmRaw: null,
      jpmCapped: null,
    });
  });
});

describe('the matrix and its margins', () => {
  const rows = [
    row('a', 2),
    row('a', 4, { competencyId: 'PP' }),
    row('b', null, { competencyId: 'PP' }),
    row('c', 3, { unitId: 'badan' }),
  ];

  test('a competency that no post of a unit asks is an empty cell', () => {
    const matrix = gapMatrix(rows);
    expect(matrix.units).toEqual(['dinas', 'badan']);
    expect(matrix.competencies).toEqual(['INT', 'PP']);
    expect(matrix.cell('badan', 'PP')).toBeNull();
    expect(matrix.cell('dinas', 'PP')).toMatchObject({ holders: 2, assessed: 1 });
  });

  test('a person of several competencies is one holder of the margin, with one JPM', () => {
    const unit = gapMatrix(rows).unit('dinas');
    expect(unit).toMatchObject({ holders: 2, assessed: 1, pairs: 3, known: 2 });
    expect(unit?.jpmRaw).toBe(100);
    expect(unit?.jpmCapped).toBeCloseTo((100 * 5) / 6, 10);
  });

  test('pairs, known, expired and below of the cells sum to every margin', () => {
    const matrix = gapMatrix(manyRows(new Random(11)));
    for (const measure of ['pairs', 'known', 'expired', 'unusable', 'below'] as const) {
      const total = (summaries: readonly (GapSummary | null)[]): number =>
        summaries.reduce((sum, summary) => sum + (summary?.[measure] ?? 0), 0);
      for (const unitId of matrix.units) {
        const cells = matrix.competencies.map((id) => matrix.cell(unitId, id));
        expect(matrix.unit(unitId)?.[measure]).toBe(total(cells));
      }
      expect(matrix.total?.[measure]).toBe(total(matrix.units.map((id) => matrix.unit(id))));
      const columns = matrix.competencies.map((id) => matrix.competency(id));
      expect(matrix.total?.[measure]).toBe(total(columns));
    }
  });

  test('the order of the rows does not matter', () => {
    const random = new Random(12);
    const ordered = manyRows(random);
    const shuffled = summarise(random.shuffle(ordered));
    const { jpmRaw, jpmCapped, ...exact } = summarise(ordered) ?? {};
    expect(shuffled).toMatchObject(exact);
    expect(shuffled?.jpmRaw).toBeCloseTo(jpmRaw ?? Number.NaN, 9);
    expect(shuffled?.jpmCapped).toBeCloseTo(jpmCapped ?? Number.NaN, 9);
  });

  test('no rows have no matrix', () => {
    expect(gapMatrix([])).toMatchObject({ units: [], competencies: [], total: null });
  });
});
