import { describe, expect, test } from 'vitest';
import { matchScore } from '#model/talent/match-score.ts';

describe('match score of the peer formula', () => {
  const input = {
    potcom: 82,
    educationLevel: 80,
    educationField: 100,
    training: 50,
    experience: { length: 100, variety: 60, substance: 60 },
    integrity: 75,
  };

  test('the worked example: qualification 75.83, total 79.72', () => {
    expect(matchScore(input).qualification).toBeCloseTo(75.83, 2);
    expect(matchScore(input).total).toBeCloseTo(79.72, 2);
  });

  test('with full training: 88.33 and 82.22', () => {
    const trained = matchScore({ ...input, training: 100 });
    expect(trained.qualification).toBeCloseTo(88.33, 2);
    expect(trained.total).toBeCloseTo(82.22, 2);
  });
});
