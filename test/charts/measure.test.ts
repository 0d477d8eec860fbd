import { describe, expect, it } from 'vitest';
import { estimate, figureWidth, truncate, wrap } from '#charts/measure.ts';

it('a figure is as wide as any other with as many digits', () => {
  const width = (text: string): number => figureWidth(text, 12, 500, estimate);
  expect(width('1,11')).toBe(width('0,98'));
  expect(width('10,98')).toBeGreaterThan(width('1,11'));
});

describe('truncate', () => {
  it('leaves a text that fits, and cuts another to what fits with its ellipsis', () => {
    expect(truncate('Inspektorat', 200, 13, 500, estimate)).toBe('Inspektorat');
    const cut = truncate('Dinas Pekerjaan Umum dan Penataan Ruang', 100, 13, 500, estimate);
    expect(cut).toMatch(/^Dinas.*[^ ]…$/u);
    expect(estimate(cut, 13)).toBeLessThanOrEqual(100);
    expect(estimate(`${cut.slice(0, -1)}xx…`, 13)).toBeGreaterThan(100);
  });

  it('where nothing fits, only the ellipsis is left', () => {
    expect(truncate('Inspektorat', 1, 13, 500, estimate)).toBe('…');
  });

  it('does not cut a letter of two code units in half', () => {
    expect(truncate('😀😀😀😀😀😀', 40, 13, 500, estimate)).toMatch(/^(?:😀)+…$/u);
  });
});

describe('wrap', () => {
  it('breaks between words, as few lines as it can', () => {
    expect(wrap('Pimpinan Tinggi', 70, 12, 2, estimate)).toEqual(['Pimpinan', 'Tinggi']);
    expect(wrap('JF Ahli', 70, 12, 2, estimate)).toEqual(['JF Ahli']);
  });

  it('gives up where a word is too long or the lines are too many', () => {
    expect(wrap('Administrator', 40, 12, 2, estimate)).toBeNull();
    expect(wrap('Pengadaan barang dan jasa', 70, 12, 2, estimate)).toBeNull();
  });
});
