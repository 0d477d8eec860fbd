import type { FitWords } from '#dashboards/fit-words.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import type { CandidateList } from '#model/fit/rank.ts';
import { smaaInput } from '#model/fit/smaa-input.ts';
import type { Acceptability, Smaa } from '#model/fit/smaa.ts';
import { weightTurns, type Turn, type WeightTurns } from '#model/fit/weight-turns.ts';

/** Share of draws with one of the first `places` ranks, 0-1. */
export function shareWithin({ ranks }: Acceptability, places: number): number {
  return ranks.slice(0, places).reduce((sum, share) => sum + share, 0);
}

/** How the weights were drawn, so that the same draw can be made again. */
export function drawnText(
  { draws, concentration, seed, candidates }: Smaa,
  words: FitWords,
): string {
  const { t, format } = words;
  return t('pair:robust.note', {
    draws: format.number(draws),
    concentration: format.number(concentration),
    seed: String(seed),
    n: format.number(candidates),
  });
}

/** Where in the weights the winner of a list changes; null where nobody is eligible or nothing is weighed. */
export function turnsOf(index: FitIndex, list: CandidateList): WeightTurns | null {
  const ids = list.eligible.rows.map(({ personId }) => personId);
  const input = smaaInput(index, list.post, ids, list.options);
  return input === null ? null : weightTurns(input);
}

/** A weight with who leads from there on, or that nobody else does. */
export function turnText(
  turn: Turn | null,
  nameOf: (personId: string) => string,
  { t, format }: FitWords,
): string {
  if (turn === null) return t('pair:robust.noTurn');
  const { weight, personId } = turn;
  return t('pair:robust.turn', { weight: format.percent(weight, 1), name: nameOf(personId) });
}
