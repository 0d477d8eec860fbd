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

/**
 * Q: level reached or not, times the field: exact 100, same family 80, allied 50, none 0. A post
 * that lists no field takes any (100). Below the level, or a field of no kin, is 0 whatever else is
 * missing. A level or field that the person, or a level that the post, does not state is unknown
 * between 0 and the best it can still be, as the rule on the level has it.
 */
export function qualificationMeasure(person: PersonFact, post: PostFact): Measure {
  const asked = post.minEducation;
  const reached = asked === null || person.education === null ? null : person.education >= asked;
  if (reached === false) return knownMeasure(0, 'Q.level');
  const relation = relationOf(person, post);
  if (relation === 'none') return knownMeasure(0, 'Q.none');
  if (relation === 'missing') return unknownMeasure('Q.unknownField');
  if (relation === 'unknown') return unknownMeasure('Q.unknownFamily', 0, FIELD_SCORES.family);
  const score = relation === 'any' ? FIELD_SCORES.exact : FIELD_SCORES[relation];
  if (reached === true) return knownMeasure(score, `Q.${relation}`);
  return unknownMeasure(asked === null ? 'Q.notStated' : 'Q.unknownLevel', 0, score);
}

function relationOf(person: PersonFact, post: PostFact): FamilyRelation | 'any' | 'missing' {
  if (post.educationFamilies.length === 0) return 'any';
  if (person.educationFamily === null) return 'missing';
  return familyRelation(person.educationFamily, post.educationFamilies);
}
