import { describe, expect, test } from 'vitest';
import { inService, isAtWork } from '#model/rules/person-status.ts';
import { person } from '#test/support/city.ts';

const withStatus = (legalStatus: string | null) => person('p', { legalStatus });

describe('who counts', () => {
  test('01 and 71 to 73 are at work, and so is who has no status recorded', () => {
    for (const code of ['01', '71', '72', '73', null]) {
      expect(isAtWork(withStatus(code))).toBe(true);
      expect(inService(withStatus(code))).toBe(true);
    }
  });

  test('on leave, studying or suspended is in service and not at work', () => {
    for (const code of ['02', '03', '04', '13', '15', '20', '52']) {
      expect(isAtWork(withStatus(code))).toBe(false);
      expect(inService(withStatus(code))).toBe(true);
    }
  });

  test('dismissed, retired and dead are neither', () => {
    for (const code of ['66', '67', '69', '70', '77', '88', '98', '99']) {
      expect(inService(withStatus(code))).toBe(false);
    }
  });
});
