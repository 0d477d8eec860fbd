import { describe, expect, it } from 'vitest';
import { foldSpelling, wordsOf } from '#core/spelling.ts';

describe('spelling', () => {
  it.each(['NIP BARU', 'nip_baru', 'nipBaru', ' Nip-Baru ', 'NIP  BARU*'])(
    '%j is the same word as NIP BARU',
    (text) => {
      expect(foldSpelling(text)).toBe('nipbaru');
    },
  );

  it('takes accents off and leaves other scripts alone', () => {
    expect(foldSpelling('Café')).toBe('cafe');
    expect(foldSpelling('±')).toBe('');
    expect(foldSpelling('姓名')).toBe('姓名');
  });

  it('finds words at spaces, signs and camel case', () => {
    expect(wordsOf('emailGov')).toEqual(['email', 'gov']);
    expect(wordsOf('NO. HP/WA')).toEqual(['no', 'hp', 'wa']);
    expect(wordsOf('NIKAH')).toEqual(['nikah']);
    expect(wordsOf(' - ')).toEqual([]);
  });
});
