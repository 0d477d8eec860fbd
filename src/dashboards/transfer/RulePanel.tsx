import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import type { CityFacts } from '#model/facts.ts';
import { CATALOGUE } from '#model/rules/catalogue.ts';
import type { RuleOutcome } from '#model/rules/context.ts';
import { Panel } from '#ui/Panel.tsx';
import { StateMark, type MarkState } from '#ui/StateMark.tsx';
import { Tag } from '#ui/Tag.tsx';
import { decisionOf, type Candidate } from './candidate.ts';
import type { Words } from './names.ts';
import {
  basisText,
  decidingRules,
  outcomeText,
  reasonRules,
  ruleName,
  ruleNames,
  verdictMark,
  verdictText,
} from './rule-text.ts';
import classes from './RulePanel.module.css';

export interface RulePanelProps {
  readonly candidate: Candidate;
  readonly city: CityFacts;
  readonly words: Words;
  readonly onAdd: (reason: string) => void;
}

function Rule({ outcome, words }: { readonly outcome: RuleOutcome; readonly words: Words }) {
  const { t, format } = words;
  const { id, state, severity, passesFrom } = outcome;
  return (
    <li className={classes['rule']}>
      <div className={classes['head']}>
        <h3>{ruleName(id, words)}</h3>
        <StateMark state={state} text={t(`rules:state.${state}`)} />
      </div>
      <p>
        {outcomeText(outcome, words)}
        {passesFrom !== null && ` ${t('rules.earliest', { date: format.date(passesFrom) })}`}
      </p>
      <p className={classes['basis']}>
        <Tag kind={state === 'fail' ? 'alert' : 'quiet'}>
          {t('rules.severity', {
            severity: t(`rules:severity.${severity}`),
            meaning: t(`rules:severityMeaning.${severity}`),
          })}
        </Tag>
        {basisText(id, words)}
      </p>
    </li>
  );
}

/** Rules that ask for something come first. */
const ORDER: readonly MarkState[] = ['fail', 'unknown', 'pass'];

/** Why the move cannot be added, or the form that adds it. */
function Add(props: RulePanelProps): ReactElement {
  const { candidate, city, words } = props;
  const { t, format } = words;
  const decision = decisionOf(candidate, city.asOf, '');
  if (decision.can || decision.why === 'planned') return <AddForm {...props} />;
  const rules = ruleNames(decidingRules(candidate.evaluation), words);
  return (
    <p className={classes['refused']}>
      {t(`add.${decision.why}`, { rules, date: format.date(city.asOf) })}
    </p>
  );
}

/** The move of the person that is in the plan already, in words; null where there is none. */
function plannedText(
  { planned, person }: Candidate,
  city: CityFacts,
  same: boolean,
  { t }: Words,
): string | null {
  if (planned === null || planned.to === null) return null;
  const post = city.posts.get(planned.to)?.title ?? t('plan.gone');
  return t(same ? 'add.planned' : 'add.replaces', { name: person.name, post });
}

/** The reason and the button. */
function AddForm({ candidate, city, words, onAdd }: RulePanelProps): ReactElement {
  const { t } = words;
  const [reason, setReason] = useState(candidate.planned?.reason ?? '');
  const [missing, setMissing] = useState(false);
  const { can } = decisionOf(candidate, city.asOf, reason);
  const because = reasonRules(candidate.evaluation);
  const needed = because.length > 0;
  const planned = plannedText(candidate, city, !can, words);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (needed && reason.trim() === '') setMissing(true);
    else if (can) onAdd(reason.trim());
  };
  return (
    <form className={classes['form']} onSubmit={onSubmit} noValidate>
      <Textarea
        label={t(needed ? 'add.reason' : 'add.reasonOptional')}
        description={needed ? t('add.reasonNote', { rules: ruleNames(because, words) }) : null}
        autosize
        minRows={2}
        maxLength={500}
        required={needed}
        value={reason}
        error={missing ? t('add.reasonMissing') : null}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setMissing(false);
        }}
      />
      {planned !== null && <p className={classes['basis']}>{planned}</p>}
      <Button type="submit" disabled={!can}>
        {t(candidate.planned === null ? 'add.button' : 'add.replace')}
      </Button>
    </form>
  );
}

/** What every rule says of the move, and the way into the plan. */
export function RulePanel(props: RulePanelProps): ReactElement {
  const { candidate, words } = props;
  const { t, format } = words;
  const { evaluation, move, direction } = candidate;
  const outcomes = evaluation.outcomes.toSorted(
    (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state),
  );
  return (
    <Panel
      title={t('rules.title')}
      note={t('rules.note', {
        date: format.date(move.effective),
        direction: t(`rules.direction.${direction ?? 'unknown'}`),
        version: CATALOGUE.version,
      })}
    >
      <div className={classes['verdict']}>
        <StateMark state={verdictMark(evaluation.verdict)} text={verdictText(evaluation, words)} />
      </div>
      <Add key={`${move.personId} ${move.to ?? ''}`} {...props} />
      <ul className={classes['rules']}>
        {outcomes.map((outcome) => (
          <Rule key={outcome.id} outcome={outcome} words={words} />
        ))}
      </ul>
    </Panel>
  );
}
