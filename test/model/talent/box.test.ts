import { describe, expect, test } from 'vitest';
import { boxOf, boxOfScores, DEFAULT_CUTS, potentialBand } from '#model/talent/box.ts';

describe('talent boxes', () => {
  test('the numbering of the regulation', () => {
    expect(boxOf('above', 'mid')).toBe(7);
    expect(boxOf('meets', 'high')).toBe(8);
    expect(boxOf('below', 'high')).toBe(6);
    expect(boxOf('above', 'low')).toBe(4);
    expect(boxOf('meets', 'low')).toBe(2);
    expect(boxOf('below', 'mid')).toBe(3);
    expect(boxOf('above', 'high')).toBe(9);
    expect(boxOf('meets', 'mid')).toBe(5);
    expect(boxOf('below', 'low')).toBe(1);
  });

  test('a cut-off belongs to the band above it and is a parameter', () => {
    expect(potentialBand(78, DEFAULT_CUTS)).toBe('mid');
    expect(potentialBand(77.9, DEFAULT_CUTS)).toBe('low');
    expect(potentialBand(90, DEFAULT_CUTS)).toBe('high');
    expect(potentialBand(78, { mid: 60, high: 80 })).toBe('mid');
    expect(potentialBand(80, { mid: 60, high: 80 })).toBe('high');
  });

  test('a person without rating or without potential has no box', () => {
    expect(boxOfScores(null, 80, DEFAULT_CUTS)).toBeNull();
    expect(boxOfScores('BAIK', null, DEFAULT_CUTS)).toBeNull();
    expect(boxOfScores('SANGAT_BAIK', 95, DEFAULT_CUTS)).toBe(9);
    expect(boxOfScores('KURANG', 95, DEFAULT_CUTS)).toBe(6);
  });
});
