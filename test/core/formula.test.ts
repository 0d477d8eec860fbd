import { describe, expect, it } from 'vitest';
import { formulaSafe, withoutGuard } from '#core/formula.ts';

describe('a guarded text', () => {
  it.each([
    '=1+1',
    '+62 811',
    '- Menyusun laporan',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '＝1',
    "'=1",
    "''@a",
    "'- butir",
  ])('has an apostrophe, and is given back without it: %j', (text) => {
    expect(formulaSafe(text)).toBe(`'${text}`);
    expect(withoutGuard(formulaSafe(text))).toBe(text);
  });

  it.each([
    '',
    "'",
    "'007",
    "'-5",
    '-5',
    '-1.234,5',
    '-',
    '--',
    "'198706122010011005",
    "Ja'far",
    "'a'",
  ])('is none where nothing could run: %j', (text) => {
    expect(formulaSafe(text)).toBe(text);
    expect(withoutGuard(text)).toBe(text);
  });
});
