import { describe, expect, it } from 'vitest';
import { CellPool } from '#load/cell-pool.ts';

describe('cells that spell the same', () => {
  it('change nothing of what rows say, whether their columns repeat themselves or not', () => {
    const pool = new CellPool();
    for (let row = 0; row < 45_000; row += 1) {
      const cells = [`P${row}`, ['', 'L', 'P'][row % 3] ?? '', `T${row % 30_000}`];
      const before = [...cells];
      pool.share(cells);
      expect(cells.join(';')).toBe(before.join(';'));
    }
  });

  it('keep rows of any length as they are', () => {
    const pool = new CellPool();
    const rows = [[], ['a'], ['a', 'b', 'c'], ['__proto__', 'constructor'], ['a', '']];
    for (const row of rows) pool.share(row);
    expect(rows).toEqual([[], ['a'], ['a', 'b', 'c'], ['__proto__', 'constructor'], ['a', '']]);
  });
});
