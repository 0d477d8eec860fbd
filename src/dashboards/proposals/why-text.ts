import { evaluatePair } from '#model/rules/evaluate.ts';
import type { PersonId, PositionId } from '#core/ids.ts';
import type { Catalogue } from '#model/rules/catalogue.ts';
import { ruleTitle } from '#dashboards/move-words.ts';
import type { ScenarioBase } from '#scenario/base.ts';
import { lockRefusal } from '#scenario/locks.ts';
import type { StageId } from '#scenario/optimise/settings.ts';
import type { WhyNot } from '#scenario/optimise/why-not.ts';
import type { History } from '#scenario/moves.ts';
import { stageText, type ProposalWords } from './use-proposals.ts';

/** A pair that is missed in a plan. */
export interface Missed {
  readonly personId: PersonId;
  readonly postId: PositionId;
}

/** What stands against a pair before any search: place, move, lock or gate; null where nothing does. */
export function standsAgainst(
  base: ScenarioBase,
  { personId, postId }: Missed,
  history: Pick<History, 'moves' | 'locks'>,
  { catalogue, curable }: { readonly catalogue: Catalogue; readonly curable: boolean },
  words: ProposalWords,
): string | null {
  const { t } = words;
  const person = base.city.persons.get(personId);
  const post = base.city.posts.get(postId);
  if (person === undefined || post === undefined) return t('proposals:why.absent');
  if (person.positionId === postId) return t('proposals:why.holds');
  if (history.moves.some((move) => move.personId === personId)) return t('proposals:why.moved');
  const placing = { personId, from: person.positionId, to: postId };
  if (lockRefusal(history.locks, placing) !== null) return t('proposals:why.locked');
  const { verdict, outcomes } = evaluatePair(base.rules, person, post, base.city.asOf, catalogue);
  const gates = outcomes.filter(({ state, severity }) => state === 'fail' && severity === 'gate');
  const rules = gates.map(({ id }) => ruleTitle(id, words)).join(', ');
  if (verdict === 'blocked') return t('proposals:why.gates', { rules });
  return verdict === 'curable' && !curable ? t('proposals:why.curable', { rules }) : null;
}

function valueText(id: StageId, value: number, { format }: ProposalWords): string {
  if (id === 'maximum') return format.ratio(value > 0 ? 1 / value : null);
  const whole = Number.isInteger(Math.round(value * 1e6) / 1e6);
  return format.number(value, whole ? 0 : 2);
}

/** The answer of the search in words. */
export function whyText(answer: WhyNot, words: ProposalWords): string {
  const { t } = words;
  if (answer.kind === 'blocked') {
    const what = answer.constraints.map((id) => t(`proposals:constraint.${id}`)).join(', ');
    return t('proposals:why.blocked', { what });
  }
  if (answer.kind !== 'loses') return t(`proposals:why.${answer.kind}`);
  const { stage, with: forced, without } = answer.loss;
  return t('proposals:why.loses', {
    stage: stageText(stage, words),
    with: valueText(stage, forced, words),
    without: valueText(stage, without, words),
  });
}
