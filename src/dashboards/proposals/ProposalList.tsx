import { Button } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import type { PersonId } from '#core/ids.ts';
import { lockWords } from '#dashboards/move-words.ts';
import type { ReadyScenario } from '#dashboards/ScenarioGate.tsx';
import type { FitIndex } from '#model/fit/index-city.ts';
import type { Moves } from '#scenario/moves.ts';
import type { Reasoned } from '#scenario/reasons.ts';
import { useFitChoice } from '#session/fit-settings.ts';
import { chosenPairs, type OptimiseRun } from '#session/optimise.ts';
import { changeScenario } from '#session/scenarios.ts';
import { LongList } from '#ui/LongList.tsx';
import { Panel } from '#ui/Panel.tsx';
import { proposalView, REASON_OF, type ProposalView } from './proposal-view.ts';
import { ProposalRow, type Decision } from './ProposalRow.tsx';
import type { ProposalWords } from './use-proposals.ts';
import classes from './Proposals.module.css';

export interface ProposalListProps extends ReadyScenario {
  readonly run: OptimiseRun;
  readonly index: FitIndex;
  readonly words: ProposalWords;
}

interface Decisions {
  readonly views: readonly ProposalView[];
  readonly said: string;
  readonly decisionOf: (view: ProposalView) => Decision;
  readonly accept: (views: readonly ProposalView[], reason: Reasoned) => void;
  readonly refuse: (id: PersonId, refused: boolean) => void;
}

/** Proposals with what was decided about each; accepted ones are moves of the scenario. */
function useDecisions({ base, scenario, run, words }: ProposalListProps): Decisions {
  const { t, format } = words;
  const { catalogue } = useFitChoice();
  const [refused, setRefused] = useState<ReadonlySet<PersonId>>(new Set());
  const [said, setSaid] = useState('');
  const { moves } = scenario.history;
  const views = useMemo(
    () => chosenPairs(run).map((pair) => proposalView(base, pair, moves, { catalogue })),
    [run, base, moves, catalogue],
  );
  const isIn = ({ move }: ProposalView): boolean =>
    moves.some(({ personId, to }) => personId === move.personId && to === move.to);
  const accept = (taken: readonly ProposalView[], reason: Reasoned): void => {
    const made: Moves = taken.map(({ move }) => ({ ...move, ...reason }));
    const refusal = changeScenario(scenario.id, { type: 'add-many', moves: made });
    setSaid(
      refusal === null
        ? t('proposals:list.added', { count: made.length, n: format.number(made.length) })
        : t('proposals:list.locked', { why: lockWords(refusal, base.city, words) }),
    );
  };
  return {
    views,
    said,
    accept,
    decisionOf: (view) =>
      isIn(view) ? 'accepted' : refused.has(view.move.personId) ? 'refused' : 'open',
    refuse: (id, is) => {
      const next = new Set(refused);
      if (is) next.add(id);
      else next.delete(id);
      setRefused(next);
    },
  };
}

/** All that are left, as a step of its own: what it does is said before it is done. */
function AcceptAll({
  open,
  usual,
  words: { t, format },
  onAccept,
}: {
  readonly open: readonly ProposalView[];
  readonly usual: Reasoned;
  readonly words: ProposalWords;
  readonly onAccept: (views: readonly ProposalView[]) => void;
}): ReactElement {
  const [asking, setAsking] = useState(false);
  const clear = open.filter(({ needsReason }) => !needsReason);
  const waiting = open.length - clear.length;
  const reason = t(`scenarios:reason.code.${usual.reasonCode ?? 'other'}`);
  if (!asking) {
    return (
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('proposals:list.acceptAll', { count: open.length, n: format.number(open.length) })}
      </Button>
    );
  }
  return (
    <div className={classes['notice']}>
      <div className={classes['group']}>
        <p>
          {clear.length === 0
            ? t('proposals:list.none')
            : t('proposals:list.confirm', {
                count: clear.length,
                n: format.number(clear.length),
                reason,
              })}{' '}
          {clear.length > 0 &&
            waiting > 0 &&
            t('proposals:list.skipped', { count: waiting, n: format.number(waiting) })}
        </p>
        <div className={classes['bar']}>
          {clear.length > 0 && (
            <Button
              autoFocus
              onClick={() => {
                setAsking(false);
                onAccept(clear);
              }}
            >
              {t('proposals:list.confirmYes')}
            </Button>
          )}
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('proposals:list.confirmNo')}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** The proposals of a plan, each accepted or refused by itself. */
export function ProposalList(props: ProposalListProps): ReactElement {
  const { base, run, index, words } = props;
  const { t, format } = words;
  const options = useFitChoice();
  const { views, said, decisionOf, accept, refuse } = useDecisions(props);
  const usual = useMemo(
    (): Reasoned => ({ reasonCode: REASON_OF[run.settings.mode], reason: '' }),
    [run.settings.mode],
  );
  const open = views.filter((view) => decisionOf(view) === 'open');
  const item = useCallback(
    (view: ProposalView) => (
      <ProposalRow
        view={view}
        decision={decisionOf(view)}
        city={base.city}
        {...{ usual, index, options, words }}
        onAccept={(reason) => accept([view], reason)}
        onRefuse={() => refuse(view.move.personId, true)}
        onReopen={() => refuse(view.move.personId, false)}
      />
    ),
    [decisionOf, base, usual, index, options, words, accept, refuse],
  );
  return (
    <Panel
      title={t('proposals:list.title', { count: views.length, n: format.number(views.length) })}
      note={t('proposals:list.note')}
      tools={
        open.length > 0 && (
          <AcceptAll {...{ open, usual, words }} onAccept={(taken) => accept(taken, usual)} />
        )
      }
    >
      <p role="status" aria-live="polite">
        {said}
      </p>
      <LongList
        items={views}
        keyOf={({ move }) => move.personId}
        item={item}
        more={(count) => t('proposals:list.more', { count, n: format.number(count) })}
      />
    </Panel>
  );
}
