import { describe, expect, test } from 'vitest';
import {
  familyRelation,
  STUDY_FAMILIES,
  STUDY_FAMILIES_VERSION,
} from '#model/fit/study-families.ts';
import { STUDY_FIELDS } from '#model/fit/study-fields.ts';

/** Families that have fields, or are the field that every file may carry. */
const FAMILY_IDS = [...Object.keys(STUDY_FIELDS), 'umum'];

describe('the table of families of study', () => {
  test('every alliance names a family of the table, of another group', () => {
    for (const [id, { group, allied }] of Object.entries(STUDY_FAMILIES)) {
      for (const other of allied) {
        expect(STUDY_FAMILIES[other], `${id} is allied to ${other}`).toBeDefined();
        expect(STUDY_FAMILIES[other]?.group).not.toBe(group);
      }
    }
  });

  test('it holds at least 150 ids, none of them twice', () => {
    const ids = [...FAMILY_IDS, ...Object.values(STUDY_FIELDS).flat()];
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(STUDY_FAMILIES).toSorted()).toEqual(ids.toSorted());
    expect(ids.length).toBeGreaterThanOrEqual(150);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/u);
  });

  test('a field is as near to others as its family is', () => {
    for (const family of FAMILY_IDS) {
      for (const field of STUDY_FIELDS[family] ?? []) {
        expect(familyRelation(field, [family])).toBe('family');
        for (const other of FAMILY_IDS.filter((id) => id !== family)) {
          const asked = familyRelation(family, [other]);
          expect(familyRelation(field, [other]), `${field}, ${other}`).toBe(asked);
          const [first] = STUDY_FIELDS[other] ?? [];
          if (first !== undefined) expect(familyRelation(field, [first])).toBe(asked);
        }
      }
    }
  });

  test('fields of everyday files are known', () => {
    expect(familyRelation('sistem-informasi', ['ti'])).toBe('family');
    expect(familyRelation('kebijakan-publik', ['hukum-tata-negara'])).toBe('allied');
    expect(familyRelation('profesi-ners', ['kesehatan-keperawatan'])).toBe('family');
    expect(familyRelation('profesi-ners', ['ti'])).toBe('none');
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
