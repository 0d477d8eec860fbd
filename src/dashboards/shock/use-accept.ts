import { useState } from 'react';
import type { PersonId, PositionId } from '#core/ids.ts';
import { lockWords } from '#dashboards/move-words.ts';
import type { CityFacts } from '#model/facts.ts';
import type { Move } from '#scenario/moves.ts';
import type { ReasonCode } from '#scenario/reasons.ts';
import type { Scenario } from '#scenario/scenario.ts';
import { changeScenario } from '#session/scenarios.ts';
import type { ShockWords } from './shock-words.ts';

/** A move that is proposed. */
export interface Proposal {
  readonly personId: PersonId;
  readonly from: PositionId;
  readonly to: PositionId;
}

/** Puts proposals into the scenario, all or one, and says what came of it. */
export interface Accept {
  readonly said: string;
  readonly has: (proposal: Proposal) => boolean;
  readonly add: (proposals: readonly Proposal[]) => void;
}

/** The way from a proposal into the scenario: one step that can be undone, with its reason. */
export function useAccept(
  scenario: Scenario,
  city: CityFacts,
  reasonCode: ReasonCode,
  words: ShockWords,
): Accept {
  const [said, setSaid] = useState('');
  const { t, format } = words;
  const { moves } = scenario.history;
  const add = (proposals: readonly Proposal[]): void => {
    const made = proposals.map(({ personId, from, to }): Move => {
      return { personId, from, to, effective: city.asOf, reasonCode, reason: '' };
    });
    const refusal = changeScenario(scenario.id, { type: 'add-many', moves: made });
    const counts = { count: made.length, n: format.number(made.length) };
    setSaid(
      refusal === null
        ? t('shock:move.added', counts)
        : t('shock:move.refused', { why: lockWords(refusal, city, words) }),
    );
  };
  const has = ({ personId, to }: Proposal): boolean =>
    moves.some((move) => move.personId === personId && move.to === to);
  return { said, has, add };
}
