import type { PersonFact, PostFact } from '#model/facts.ts';
import { knownMeasure, unknownMeasure, type Measure } from './components.ts';
import { familyRelation, type FamilyRelation } from './study-families.ts';

/** Score of a field of study by its relation to those the post lists. */
export const FIELD_SCORES: Readonly<Record<Exclude<FamilyRelation, 'unknown'>, number>> = {
  exact: 100,
  family: 80,
  allied: 50,
  none: 0,
};

/** True where the post states a level or a field; else it has no qualification component. */
export function asksQualification(post: PostFact): boolean {
  return post.minEducation !== null || post.educationFamilies.length > 0;
}

/**
 * Q: level reached or not, times the field: exact 100, same family 80, allied 50, none 0. A post
 * that lists no field takes any (100); one that states no level takes any. Below the level, or a
 * field of no kin, is 0 whatever else is missing; a missing level or field is unknown between 0 and
 * the best it can still be.
 */
export function qualificationMeasure(person: PersonFact, post: PostFact): Measure {
  const level = levelReached(person, post);
  if (level === false) return knownMeasure(0, 'Q.level');
  const relation = relationOf(person, post);
  if (relation === 'none') return knownMeasure(0, 'Q.none');
  if (relation === 'missing') return unknownMeasure('Q.unknownField');
  if (relation === 'unknown') return unknownMeasure('Q.unknownFamily', 0, FIELD_SCORES.family);
  const score = relation === 'any' ? 100 : FIELD_SCORES[relation];
  if (level === null) return unknownMeasure('Q.unknownLevel', 0, score);
  return knownMeasure(score, `Q.${relation}`);
}

/** Whether the level asked is reached; true where none is asked, null where it is not known. */
function levelReached(person: PersonFact, post: PostFact): boolean | null {
  if (post.minEducation === null) return true;
  return person.education === null ? null : person.education >= post.minEducation;
}

function relationOf(person: PersonFact, post: PostFact): FamilyRelation | 'any' | 'missing' {
  if (post.educationFamilies.length === 0) return 'any';
  if (person.educationFamily === null) return 'missing';
  return familyRelation(person.educationFamily, post.educationFamilies);
}
