import type { TestFact } from '#model/facts.ts';
import type { RuleCheck, RuleFacts, RuleInput } from './context.ts';

/**
 * M-10 Level of education: under what the post asks blocks. A post that states no level, and a
 * person without a recorded one, are unknown.
 */
export const educationLevel: RuleCheck<'M-10'> = ({ person, post }) => {
  const asked = post.minEducation;
  if (asked === null) return { state: 'unknown', severity: 'gate', message: 'unknownPost' };
  const has = person.education;
  if (has === null) {
    return { state: 'unknown', severity: 'gate', message: 'unknown', facts: () => ({ asked }) };
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
    const facts = (): RuleFacts => ({ asked: asked() });
    return { state: 'unknown', severity: 'flag', message: 'unknown', facts };
  }
  const facts = (): RuleFacts => ({ asked: asked(), has });
  return post.educationFamilies.includes(has)
    ? { state: 'pass', severity: 'flag', message: 'pass', facts }
    : { state: 'fail', severity: 'flag', message: 'fail', facts };
};

/**
 * M-17 Competency test (uji kompetensi): who enters a functional post has passed its test, unless
 * the person already holds that functional title at that tier. The dataset lists tests passed, so a
 * person without a row has none; without the dataset it is unknown. Curable: "layak setelah ...".
 */
export const competencyTest: RuleCheck<'M-17'> = (input) => {
  const { city, person, post, day } = input;
  if (post.kind !== 'JF') return { state: 'pass', severity: 'gate', message: 'passKind' };
  if (holdsSameTitle(input)) return { state: 'pass', severity: 'gate', message: 'passSame' };
  const facts = (): RuleFacts => ({ title: post.title });
  if (!city.loaded.has('competency_tests')) {
    return { state: 'unknown', severity: 'gate', message: 'unknownDataset', facts };
  }
  if (person.tests.length === 0) return { state: 'fail', severity: 'gate', message: 'fail', facts };
  const passed = person.tests.filter((test) => covers(test, input) && test.passedOn <= day);
  if (passed.some((test) => test.validUntil === null || test.validUntil >= day)) {
    return { state: 'pass', severity: 'gate', message: 'pass', facts };
  }
  const message = passed.length > 0 ? 'failExpired' : 'fail';
  return { state: 'fail', severity: 'gate', message, facts };
};

function holdsSameTitle({ city, person, post }: RuleInput): boolean {
  const present = person.positionId === null ? undefined : city.posts.get(person.positionId);
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

/** A functional title without its tier: "Analis Kebijakan Ahli Muda" is "analis kebijakan". */
export function titleStem(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(ahli (pertama|muda|madya|utama)|pemula|terampil|mahir|penyelia)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
