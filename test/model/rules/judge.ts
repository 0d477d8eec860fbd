import type { Day } from '#core/day.ts';
import type { DatasetId } from '#core/ids.ts';
import type { PersonFact, PostFact, UnitFact } from '#model/facts.ts';
import { CATALOGUE, type Catalogue, type RuleId } from '#model/rules/catalogue.ts';
import { ruleContext, type RuleOutcome } from '#model/rules/context.ts';
import { evaluatePair } from '#model/rules/evaluate.ts';
import type { OfficeLegal, PersonLegal, PostLegal } from '#model/rules/legal-facts.ts';
import type { PlanFacts, PostAfter } from '#model/rules/plan-facts.ts';
import { AS_OF, city, person, personLegal, post, postLegal } from '#test/support/city.ts';

/** A pair in a city of its own: what of it differs from a person without records and a plain post. */
export interface Pair {
  readonly person?: Partial<PersonFact>;
  /** Legal facts of the person. */
  readonly record?: Partial<PersonLegal>;
  /** The post held, `own`; left out where the person holds none. */
  readonly own?: Partial<PostFact>;
  readonly target?: Partial<PostFact>;
  readonly targetLegal?: Partial<PostLegal>;
  readonly ownLegal?: Partial<PostLegal>;
  readonly office?: Partial<OfficeLegal>;
  readonly plan?: { readonly entered?: Partial<PlanFacts['entered']> } & Partial<
    Omit<PlanFacts, 'entered'>
  >;
  readonly on?: Day;
  readonly without?: readonly DatasetId[];
  readonly units?: readonly UnitFact[];
  readonly catalogue?: Catalogue;
}

const AFTER: PostAfter = { holders: 1, seats: 1, overNeed: 0, index: 1 };

function planOf(plan: Pair['plan']): PlanFacts | null {
  if (plan === undefined) return null;
  return {
    left: plan.left ?? null,
    sole: plan.sole ?? [],
    entered: { ...AFTER, freeFrom: null, ...plan.entered },
  };
}

/** A post after the moves of a plan: one holder on one seat, at need. */
export function after(extra: Partial<PostAfter> = {}): PostAfter {
  return { ...AFTER, ...extra };
}

/** What one rule says of a pair. */
export function judge(id: RuleId, pair: Pair): RuleOutcome {
  const found = outcomesOf(pair).find((outcome) => outcome.id === id);
  if (found === undefined) throw new Error(`${id} was not evaluated`);
  return found;
}

/** What every rule says of a pair. */
export function outcomesOf(pair: Pair): readonly RuleOutcome[] {
  const own = pair.own === undefined ? null : post('own', pair.own);
  const target = post('target', pair.target);
  const someone = person('p', { positionId: own?.id ?? null, ...pair.person });
  const plain = city({
    posts: own === null ? [target] : [own, target],
    persons: [someone],
    without: pair.without ?? [],
    ...(pair.units === undefined ? {} : { units: pair.units }),
  });
  const facts = {
    ...plain,
    legal: {
      posts: new Map([
        ['own', postLegal(pair.ownLegal)],
        ['target', postLegal(pair.targetLegal)],
      ]),
      persons: new Map([['p', personLegal(pair.record)]]),
      office: { ...plain.legal.office, ...pair.office },
    },
  };
  const day = pair.on ?? AS_OF;
  const { catalogue = CATALOGUE } = pair;
  return evaluatePair(ruleContext(facts), someone, target, day, catalogue, planOf(pair.plan))
    .outcomes;
}
