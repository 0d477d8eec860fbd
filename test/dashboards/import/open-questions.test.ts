import { describe, expect, it } from 'vitest';
import { hindranceOf } from '#dashboards/import/hindrance.ts';
import { hasOpenQuestion } from '#dashboards/import/open-questions.ts';
import { checked } from '#test/support/imports.ts';
import { stagedAs } from './given.ts';

const PEOPLE = 'NIP;NAMA;TANGGAL LAHIR;STATUS ASN\n198706122010011001;Siti;06/12/1987;PNS\n';

function hindrance(part: Awaited<ReturnType<typeof checked>>): string | null {
  const file = stagedAs('a.csv', { at: 'read', result: { parts: [part] } });
  return hindranceOf([file], { at: 'none' });
}

describe('a question about the values', () => {
  it('keeps dates that are right in both readings from being loaded until it is answered', async () => {
    const open = await checked('a.csv', PEOPLE);
    expect(open.questions.map(({ about }) => about)).toEqual(['date-order']);
    expect(hasOpenQuestion(open)).toBe(true);
    expect(hindrance(open)).toBe('question');
    const answered = await checked('a.csv', PEOPLE, { dateOrder: 'month-first' });
    expect(hasOpenQuestion(answered)).toBe(false);
    expect(hindrance(answered)).toBe(null);
  });

  it('is only looked at where the separator suggests the style of numbers', async () => {
    const text =
      'ID JABATAN;PERIODE;URAIAN TUGAS;VOLUME;NORMA WAKTU (MENIT)\nA;2026;Rapat;1.200;1.500\n';
    const assumed = await checked('abk.csv', text);
    expect(assumed.questions.map(({ about, used }) => [about, used])).toEqual([
      ['number-style', 'comma'],
    ]);
    expect(hasOpenQuestion(assumed)).toBe(false);
    const unsure = await checked('abk.csv', text.replaceAll(';', '\t'));
    expect(hasOpenQuestion(unsure)).toBe(true);
  });
});
