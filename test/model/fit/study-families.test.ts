import { describe, expect, test } from 'vitest';
import {
  familyRelation,
  STUDY_FAMILIES,
  STUDY_FAMILIES_VERSION,
} from '#model/fit/study-families.ts';

describe('the table of families of study', () => {
  test('every alliance names a family of the table, of another group', () => {
    for (const [id, { group, allied }] of Object.entries(STUDY_FAMILIES)) {
      for (const other of allied) {
        expect(STUDY_FAMILIES[other], `${id} is allied to ${other}`).toBeDefined();
        expect(STUDY_FAMILIES[other]?.group).not.toBe(group);
      }
    }
  });

  test('it has a version to be stored with results', () => {
    expect(STUDY_FAMILIES_VERSION).toMatch(/^\d{4}\.\d+$/);
  });

  test('every relation holds both ways', () => {
    const ids = Object.keys(STUDY_FAMILIES);
    for (const a of ids) {
      for (const b of ids) expect(familyRelation(a, [b])).toBe(familyRelation(b, [a]));
    }
  });

  test('the best relation to the list counts', () => {
    expect(familyRelation('hukum', ['perikanan', 'hukum'])).toBe('exact');
    expect(familyRelation('hukum', ['perikanan', 'pemerintahan'])).toBe('allied');
    expect(familyRelation('hukum', ['perikanan'])).toBe('none');
    expect(familyRelation('hukum', [])).toBe('none');
  });

  test('an id that the table lacks is unknown, unless it is listed or another one is near', () => {
    expect(familyRelation('astronomi', ['astronomi'])).toBe('exact');
    expect(familyRelation('astronomi', ['hukum'])).toBe('unknown');
    expect(familyRelation('hukum', ['astronomi'])).toBe('unknown');
    expect(familyRelation('perikanan', ['astronomi', 'pertanian'])).toBe('family');
  });
});
