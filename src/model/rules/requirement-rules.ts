import { foldSpelling } from '#core/spelling.ts';
import type { TestFact } from '#model/facts.ts';
import {
  dataset,
  presentPost,
  record,
  type RuleCheck,
  type RuleFacts,
  type RuleInput,
} from './context.ts';
import { titleStem } from './title-stem.ts';

/**
 * M-10 Level of education: under what the post asks blocks. A post that states no level, and a
 * person without a recorded one, are unknown.
 */
export const educationLevel: RuleCheck<'M-10'> = ({ person, post }) => {
  const asked = post.minEducation;
  if (asked === null) {
    const lack = record('positions.min_education');
    return { state: 'unknown', severity: 'gate', message: 'unknownPost', lack };
  }
  const has = person.education;
  if (has === null) {
    const lack = record('employees.education_level');
    const facts = (): RuleFacts => ({ asked });
    return { state: 'unknown', severity: 'gate', message: 'unknown', facts, lack };
  }
  const facts = (): RuleFacts => ({ asked, has });
  return has >= asked
    ? { state: 'pass', severity: 'gate', message: 'pass', facts }
    : { state: 'fail', severity: 'gate', message: 'fail', facts };
};

/**
 * M-11 Field of study: a family that the post does not list asks for a reason. A post without a list
 * takes any; a person without a recorded family is unknown.
 */
export const educationField: RuleCheck<'M-11'> = ({ person, post }) => {
  if (post.educationFamilies.length === 0) {
    return { state: 'pass', severity: 'flag', message: 'passAny' };
  }
  const has = person.educationFamily;
  const asked = (): string => post.educationFamilies.join(', ');
  if (has === null) {
    const lack = record('employees.education_family');
    const facts = (): RuleFacts => ({ asked: asked() });
    return { state: 'unknown', severity: 'flag', message: 'unknown', facts, lack };
  }
  const facts = (): RuleFacts => ({ asked: asked(), has });
  return post.educationFamilies.includes(has)
    ? { state: 'pass', severity: 'flag', message: 'pass', facts }
    : { state: 'fail', severity: 'flag', message: 'fail', facts };
};

/**
 * M-12 Licence: a licence or certificate that the post asks, in any spelling of case and spaces. A
 * person's list names those held, so one that is not on it is missing and can be got; where nobody
 * in the city has any, the files do not record them and it is unknown.
 */
export const license: RuleCheck<'M-12'> = ({ city, person, post, licensesKnown }) => {
  const legal = city.legal.posts.get(post.id);
  if (legal === undefined) {
    const lack = record('positions.license');
    return { state: 'unknown', severity: 'gate', message: 'unknownPost', lack };
  }
  const asked = legal.license;
  if (asked === null) return { state: 'pass', severity: 'gate', message: 'passNone' };
  const facts = (): RuleFacts => ({ license: asked });
  if (!licensesKnown) {
    const lack = record('employees.licenses');
    return { state: 'unknown', severity: 'gate', message: 'unknown', facts, lack };
  }
  const wanted = foldSpelling(asked);
  return person.licenses.some((held) => held === asked || foldSpelling(held) === wanted)
    ? { state: 'pass', severity: 'gate', message: 'pass', facts }
    : { state: 'fail', severity: 'gate', message: 'fail', facts };
};

/**
 * M-17 Competency test (uji kompetensi): who enters a functional post has passed its test, unless
 * the person already holds that functional title at that tier. The dataset lists tests passed, so a
 * person without a row has none; without the dataset it is unknown. Curable: "layak setelah ...". A
 * functional post without a seat has no formation: that no test mends.
 */
export const competencyTest: RuleCheck<'M-17'> = (input) => {
  const { city, person, post, day } = input;
  if (post.kind !== 'JF') return { state: 'pass', severity: 'gate', message: 'passKind' };
  if (post.seats <= 0) {
    return { state: 'fail', severity: 'gate', message: 'failSeats', curable: false };
  }
  if (holdsSameTitle(input)) return { state: 'pass', severity: 'gate', message: 'passSame' };
  const facts = (): RuleFacts => ({ title: post.title });
  if (!city.loaded.has('competency_tests')) {
    const lack = dataset('competency_tests');
    return { state: 'unknown', severity: 'gate', message: 'unknownDataset', facts, lack };
  }
  if (person.tests.length === 0) return { state: 'fail', severity: 'gate', message: 'fail', facts };
  const passed = person.tests.filter((test) => covers(test, input) && test.passedOn <= day);
  if (passed.some((test) => test.validUntil === null || test.validUntil >= day)) {
    return { state: 'pass', severity: 'gate', message: 'pass', facts };
  }
  const message = passed.length > 0 ? 'failExpired' : 'fail';
  return { state: 'fail', severity: 'gate', message, facts };
};

function holdsSameTitle(input: RuleInput): boolean {
  const { post } = input;
  const present = presentPost(input);
  return (
    present?.kind === 'JF' &&
    present.tier === post.tier &&
    titleStem(present.title) === titleStem(post.title)
  );
}

function covers(test: TestFact, { post }: RuleInput): boolean {
  const sameTier = test.tier === null || test.tier === post.tier;
  return sameTier && titleStem(test.title) === titleStem(post.title);
}
