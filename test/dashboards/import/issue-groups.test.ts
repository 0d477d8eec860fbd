import { describe, expect, it } from 'vitest';
import { clipped, sentenceValues } from '#dashboards/import/issue-groups.ts';

describe('texts of a file in a sentence', () => {
  it('end with an ellipsis where they are long, never within a character', () => {
    expect(clipped('a'.repeat(120))).toBe('a'.repeat(120));
    expect(clipped('a'.repeat(121))).toBe(`${'a'.repeat(120)}…`);
    expect(clipped('😀'.repeat(200))).toBe(`${'😀'.repeat(120)}…`);
  });

  it('are clipped, and missing ones blank; numbers stay numbers', () => {
    const values = sentenceValues({
      file: 'a.csv',
      line: null,
      column: null,
      value: 'x'.repeat(500),
      rule: 'duplicate-key',
      severity: 'error',
      details: { firstLine: 4 },
    });
    expect(values).toEqual({
      file: 'a.csv',
      line: '',
      column: '',
      value: `${'x'.repeat(120)}…`,
      firstLine: 4,
    });
  });
});
