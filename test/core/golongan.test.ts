import { describe, expect, it } from 'vitest';
import {
  golonganRank,
  golonganScheme,
  parseGolongan,
  PNS_GOLONGAN,
  PPPK_GOLONGAN,
} from '#core/golongan.ts';

describe('golongan', () => {
  it.each([
    ['III/a', 'III/a'],
    ['IIIa', 'III/a'],
    ['III a', 'III/a'],
    ['iii.A', 'III/a'],
    ['3a', 'III/a'],
    ['3/A', 'III/a'],
    ['31', 'III/a'],
    ['45', 'IV/e'],
    ['11', 'I/a'],
    ['Golongan III/a', 'III/a'],
    ['Gol. Ruang II/d', 'II/d'],
    ['Penata Muda', 'III/a'],
    ['Penata Muda (III/a)', 'III/a'],
    ['Penata Muda Tk. I, III/b', 'III/b'],
    ['Penata Muda Tingkat I', 'III/b'],
    ['Pembina Utama Muda / IV/c', 'IV/c'],
  ])('%j is read as PNS rank %s', (text, code) => {
    expect(parseGolongan(text)).toBe(code);
  });

  it.each([
    ['IX', 'IX'],
    ['ix', 'IX'],
    ['Golongan VII', 'VII'],
    ['XVII', 'XVII'],
    ['III', 'III'],
  ])('%j is read as PPPK grade %s', (text, code) => {
    expect(parseGolongan(text)).toBe(code);
  });

  it.each(['', '9', '15', 'III/e', 'IV/f', 'V/a', 'XVIII', '46', 'Penata Agung', '__proto__'])(
    '%j is no golongan',
    (text) => {
      expect(parseGolongan(text)).toBeNull();
    },
  );

  it('ranks each scheme from its lowest, and the schemes do not mix', () => {
    expect(golonganRank('I/a')).toBe(1);
    expect(golonganRank('IV/e')).toBe(17);
    expect(golonganRank('I')).toBe(1);
    expect(golonganRank('XVII')).toBe(17);
    expect(golonganScheme('III/a')).toBe('PNS');
    expect(golonganScheme('III')).toBe('PPPK');
    expect(golonganScheme('31')).toBeNull();
    expect(golonganRank('31')).toBeNull();
  });

  it('reads every code and id of its own lists', () => {
    for (const { code, id, name } of PNS_GOLONGAN) {
      expect([code, id, name].map(parseGolongan)).toEqual([code, code, code]);
    }
    for (const code of PPPK_GOLONGAN) expect(parseGolongan(code)).toBe(code);
  });
});
