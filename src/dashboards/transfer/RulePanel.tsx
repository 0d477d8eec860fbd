import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import type { CityFacts } from '#model/facts.ts';
import type { RuleOutcome } from '#model/rules/context.ts';
import { ReasonFields } from '#dashboards/ReasonFields.tsx';
import { reasonRules, type Reasoned } from '#scenario/reasons.ts';
import { useFitSettings } from '#session/fit-settings.ts';
import { Panel } from '#ui/Panel.tsx';
import { StateMark, type MarkState } from '#ui/StateMark.tsx';
import { Tag } from '#ui/Tag.tsx';
import { refusalOf, type Candidate } from './candidate.ts';
import type { Words } from './names.ts';
import {
  basisText,
  decidingRules,
  outcomeText,
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
  readonly onAdd: (reason: Reasoned) => void;
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

function RuleList({
  outcomes,
  words,
}: {
  readonly outcomes: readonly RuleOutcome[];
  readonly words: Words;
}): ReactElement | null {
  if (outcomes.length === 0) return null;
  return (
    <ul className={classes['rules']}>
      {outcomes.map((outcome) => (
        <Rule key={outcome.id} outcome={outcome} words={words} />
      ))}
    </ul>
  );
}

/** Rules that ask for something, in this order; those that pass are folded away. */
const ORDER: readonly MarkState[] = ['fail', 'unknown'];

const NO_REASON: Reasoned = { reasonCode: null, reason: '' };

/** Why the move cannot be added, or the form that adds it. */
function Add(props: RulePanelProps): ReactElement {
  const { candidate, city, words } = props;
  const { t, format } = words;
  const refusal = refusalOf(candidate, city.asOf, NO_REASON);
  if (refusal !== 'blocked' && refusal !== 'early') return <AddForm {...props} />;
  const rules = ruleNames(decidingRules(candidate.evaluation), words);
  return (
    <p className={classes['refused']}>
      {t(`add.${refusal}`, { rules, date: format.date(city.asOf) })}
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
  const { planned: before } = candidate;
  const [given, setGiven] = useState<Reasoned>({
    reasonCode: before?.reasonCode ?? null,
    reason: before?.reason ?? '',
  });
  const [missing, setMissing] = useState(false);
  const refusal = refusalOf(candidate, city.asOf, given);
  const same = refusal === 'planned';
  const because = reasonRules(candidate.evaluation);
  const needed = because.length > 0;
  const planned = plannedText(candidate, city, same, words);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (refusal === 'reason') setMissing(true);
    else if (refusal === null) onAdd({ ...given, reason: given.reason.trim() });
  };
  return (
    <form className={classes['form']} onSubmit={onSubmit} noValidate>
      <ReasonFields
        value={given}
        needed={needed}
        note={needed ? t('add.reasonNote', { rules: ruleNames(because, words) }) : null}
        missing={missing}
        onChange={(value) => {
          setGiven(value);
          setMissing(false);
        }}
      />
      {planned !== null && <p className={classes['basis']}>{planned}</p>}
      <Button type="submit" disabled={same}>
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
  const version = useFitSettings((state) => state.catalogue.version);
  const open = ORDER.flatMap((state) => evaluation.outcomes.filter((one) => one.state === state));
  const passed = evaluation.outcomes.filter(({ state }) => state === 'pass');
  return (
    <Panel
      title={t('rules.title')}
      note={t('rules.note', {
        date: format.date(move.effective),
        direction: t(`rules.direction.${direction ?? 'unknown'}`),
        version,
      })}
    >
      <div className={classes['verdict']}>
        <StateMark state={verdictMark(evaluation.verdict)} text={verdictText(evaluation, words)} />
      </div>
      <RuleList outcomes={open} words={words} />
      <Add key={`${move.personId} ${move.to ?? ''}`} {...props} />
      {passed.length > 0 && (
        <details className={classes['passed']}>
          <summary>
            {t('rules.passed', { count: passed.length, n: format.number(passed.length) })}
          </summary>
          <RuleList outcomes={passed} words={words} />
        </details>
      )}
    </Panel>
  );
}
