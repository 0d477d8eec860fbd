import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { Evaluation } from '#model/rules/evaluate.ts';
import { RAMP_MONTHS } from '#scenario/ramp.ts';
import { redoLabel, undoLabel, type Move } from '#scenario/moves.ts';
import { changePlan, usePlanHistory } from '#session/plan.ts';
import { useActiveScenario } from '#session/scenarios.ts';
import { Panel } from '#ui/Panel.tsx';
import { StateMark, type MarkState } from '#ui/StateMark.tsx';
import { placeOf, type Words } from './names.ts';
import { PlanChart } from './PlanChart.tsx';
import classes from './PlanPanel.module.css';
import { lockText, rampOfPlan, reasonText, stepText, unitChanges } from './plan-view.ts';
import { verdictMark } from './rule-text.ts';
import type { SearchChange, TransferSearch } from './search.ts';
import { CityBand } from './Sides.tsx';
import type { Transfer } from './use-transfer.ts';

interface PlanProps {
  readonly transfer: Transfer;
  readonly search: TransferSearch;
  readonly words: Words;
  readonly onChange: (change: SearchChange) => void;
  /** Said aloud: what became of the plan. */
  readonly onSaid: (text: string) => void;
}

/** The steps back and forward, each named. */
function Steps({ transfer, words }: Pick<PlanProps, 'transfer' | 'words'>): ReactElement {
  const { t } = words;
  const history = usePlanHistory();
  const { city } = transfer.base;
  const [back, forward] = [undoLabel(history), redoLabel(history)];
  const label = (key: 'undo' | 'redo', step: typeof back): string =>
    step === null ? t(`plan.${key}`) : t(`plan.${key}Step`, { step: stepText(step, city, words) });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        disabled={back === null}
        title={label('undo', back)}
        aria-label={label('undo', back)}
        onClick={() => changePlan({ type: 'undo' })}
      >
        {t('plan.undo')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconArrowForwardUp size={16} aria-hidden />}
        disabled={forward === null}
        title={label('redo', forward)}
        aria-label={label('redo', forward)}
        onClick={() => changePlan({ type: 'redo' })}
      >
        {t('plan.redo')}
      </Button>
      <Button
        variant="subtle"
        disabled={history.moves.length === 0}
        onClick={() => changePlan({ type: 'clear' })}
      >
        {t('plan.clear')}
      </Button>
    </>
  );
}

function Verdict({
  evaluation,
  words,
}: {
  readonly evaluation: Evaluation;
  readonly words: Words;
}): ReactElement {
  const { verdict } = evaluation;
  const state: MarkState = verdictMark(verdict);
  return <StateMark state={state} text={words.t(`rules:verdict.${verdict}`)} />;
}

function MoveItem({ move, ...props }: PlanProps & { readonly move: Move }): ReactElement {
  const { transfer, words, onChange, onSaid } = props;
  const { t, format } = words;
  const { base, plan } = transfer;
  const { persons, posts } = base.city;
  const name = persons.get(move.personId)?.name ?? t('someone');
  const judged = plan.moves.find((one) => one.move === move);
  const rejected = plan.rejected.find((one) => one.move === move);
  const postText = (id: string | null): string => {
    if (id === null) return t('plan.noPost');
    const post = posts.get(id);
    return post === undefined ? t('plan.gone') : `${post.title}, ${placeOf(base.city, post)}`;
  };
  return (
    <li className={classes['move']}>
      <div className={classes['words']}>
        <h3>{name}</h3>
        <p>
          <span className="t-meta">{t('plan.from')}</span> {postText(move.from)}
        </p>
        <p>
          <span className="t-meta">{t('plan.to')}</span> {postText(move.to)}
        </p>
        <p className="t-meta">
          {t('plan.effective', { date: format.shortDate(move.effective) })}
          {reasonText(move, words)}
        </p>
        {rejected !== undefined && (
          <p className={classes['rejected']}>
            {t('plan.rejected', { why: t(`plan.why.${rejected.reason}`) })}
          </p>
        )}
        {judged !== undefined && judged.evaluation !== null && (
          <Verdict evaluation={judged.evaluation} words={words} />
        )}
      </div>
      <div className={classes['buttons']}>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('plan.lookAt', { name })}
          onClick={() => onChange({ person: move.personId, post: move.to })}
        >
          {t('plan.look')}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('plan.removeMove', { name })}
          onClick={() => {
            const refusal = changePlan({ type: 'remove', personId: move.personId });
            onSaid(
              refusal === null
                ? t('plan.said.remove', { name })
                : lockText(refusal, base.city, words),
            );
          }}
        >
          {t('plan.remove')}
        </Button>
      </div>
    </li>
  );
}

/** What learning the posts costs, all moves together. */
function PlanRamp({ transfer, words }: Pick<PlanProps, 'transfer' | 'words'>): ReactElement | null {
  const { t, format } = words;
  const { base, plan } = transfer;
  const count = plan.moves.length;
  if (count === 0) return null;
  const loss = rampOfPlan(base, plan);
  const months = format.number(RAMP_MONTHS, 1);
  return (
    <p className={classes['ramp']}>
      {t('ramp.plan', {
        count,
        n: format.number(count),
        loss: format.number(loss),
        years: format.number(loss / 1250, 2),
        months,
      })}{' '}
      {t('ramp.source', { months })}
    </p>
  );
}

/** The moves gathered so far, their joint impact, and the steps back and forward. */
export function PlanPanel(props: PlanProps): ReactElement {
  const { transfer, search, words, onChange } = props;
  const { t, format } = words;
  const { base, moves, plan } = transfer;
  const changes = useMemo(
    () => unitChanges(base, plan, search.measure),
    [base, plan, search.measure],
  );
  const count = moves.length;
  const active = useActiveScenario();
  return (
    <div className={classes['plan']}>
      <Panel
        title={active === null ? t('plan.title') : t('plan.named', { name: active.name })}
        note={count === 0 ? undefined : t('plan.note', { count, n: format.number(count) })}
        tools={<Steps transfer={transfer} words={words} />}
      >
        {count === 0 ? (
          <p className={classes['none']}>{t('plan.empty')}</p>
        ) : (
          <ol className={classes['moves']} aria-label={t('plan.list')}>
            {moves.map((move, nth) => (
              <MoveItem key={`${nth} ${move.personId}`} {...props} move={move} />
            ))}
          </ol>
        )}
      </Panel>
      {plan.moves.length > 0 && (
        <>
          <CityBand title={t('city.plan')} change={plan.city} words={words} />
          <PlanRamp transfer={transfer} words={words} />
          {changes.length > 0 && <PlanChart {...{ changes, search, words, onChange }} />}
        </>
      )}
    </div>
  );
}
