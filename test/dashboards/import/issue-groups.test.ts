import { describe, expect, it } from 'vitest';
import { clipped, groupIssues, sentenceValues } from '#dashboards/import/issue-groups.ts';
import { checked } from './given.ts';

describe('findings of a file', () => {
  it('are grouped by rule and severity, errors first, then the most frequent', async () => {
    const { issues } = await checked(
      'pegawai.csv',
      [
        'NIP;NAMA;STATUS ASN;GOLONGAN;FTE',
        '198706122010011001;Siti;PNS;V/z;1',
        '198706122010011002;Wati;PNS;V/z;9',
        '1,98706E+17;Budi;PNS;III/a;1',
        ';Joko;PNS;III/a;1',
        ';Jaka;PNS;III/a;1',
      ].join('\n'),
    );
    const groups = groupIssues(issues).map(({ rule, severity, issues: found }) => [
      severity,
      rule,
      found.length,
    ]);
    expect(groups).toEqual([
      ['error', 'required-missing', 2],
      ['error', 'nip-scientific', 1],
      ['warning', 'golongan-unknown', 2],
      ['warning', 'out-of-range', 1],
    ]);
  });

  it('lose none on the way into groups', async () => {
    const rows = Array.from({ length: 50 }, (_, row) => `${row};;PNS`);
    const { issues } = await checked('pegawai.csv', ['NIP;NAMA;STATUS ASN', ...rows].join('\n'));
    const grouped = groupIssues(issues).flatMap((group) => group.issues);
    expect(new Set(grouped)).toEqual(new Set(issues));
    expect(grouped).toHaveLength(issues.length);
  });

  it('are none where there are none', () => {
    expect(groupIssues([])).toEqual([]);
  });
});

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
