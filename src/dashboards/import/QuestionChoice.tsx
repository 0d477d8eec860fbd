import { Radio, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isoOfDay } from '#core/day.ts';
import type { CheckedPart } from '#session/import-file.ts';
import { choosePart } from '#session/use-import.ts';
import { AS_OF_BOUNDS, readAsOf, readAsPeriod } from './as-of.ts';
import { clipped } from './issue-groups.ts';
import { isOpen } from './open-questions.ts';
import classes from './Wizard.module.css';

type Question = CheckedPart['questions'][number];

const ANSWERS = {
  'date-order': ['day-first', 'month-first'],
  'number-style': ['comma', 'point'],
} as const;

export interface QuestionChoiceProps {
  readonly id: string;
  readonly part: CheckedPart;
  readonly question: Question;
}

/** Cells of the file as one answer reads them. */
function Examples({ question, answer }: { readonly question: Question; readonly answer: number }) {
  const { t } = useTranslation('import');
  return (
    <table className={classes['sample']}>
      <caption className="t-hidden">{t('question.examples')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('question.line')}</th>
          <th scope="col">{t('question.text')}</th>
          <th scope="col">{t('question.becomes')}</th>
        </tr>
      </thead>
      <tbody>
        {question.examples.map(({ line, text, readings }) => (
          <tr key={line}>
            <td>{line}</td>
            <td>
              <bdi>{clipped(text)}</bdi>
            </td>
            <td>{readings[answer] ?? t('file.none')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The day of a wide assessment sheet that does not say it. */
function DayAnswer({ id, part }: Omit<QuestionChoiceProps, 'question'>): ReactElement {
  const { t } = useTranslation('import');
  const day = part.choice.assessedOn;
  return (
    <fieldset className={classes['reading']}>
      <legend>{t('question.assessed-on')}</legend>
      <TextInput
        type="date"
        {...AS_OF_BOUNDS}
        label={t('question.assessedLabel')}
        description={t('question.must.assessed-on')}
        defaultValue={day === null ? '' : isoOfDay(day)}
        onChange={(event) => {
          const chosen = readAsOf(event.currentTarget.value);
          if (chosen !== null) void choosePart(id, part.part, { assessedOn: chosen });
        }}
      />
    </fieldset>
  );
}

/** The year of a task sheet that does not say it, or that says it in its title or name only. */
function PeriodAnswer({ id, part, question }: QuestionChoiceProps): ReactElement {
  const { t } = useTranslation('import');
  const { used } = question;
  const [fault, setFault] = useState(false);
  const take = (text: string): void => {
    const period = readAsPeriod(text);
    setFault(period === null && text.trim() !== '');
    if (period !== null && period !== used) void choosePart(id, part.part, { period });
  };
  return (
    <fieldset className={classes['reading']}>
      <legend>{t('question.period')}</legend>
      <TextInput
        inputMode="numeric"
        label={t('question.periodLabel')}
        description={
          used === null ? t('question.must.period') : t('question.periodFound', { period: used })
        }
        error={fault ? t('question.periodFault') : null}
        defaultValue={used ?? ''}
        onBlur={(event) => take(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(event.currentTarget.value);
        }}
      />
    </fieldset>
  );
}

/** What the values of the file leave open: both readings of its own cells, answered once. */
export function QuestionChoice({ id, part, question }: QuestionChoiceProps): ReactElement {
  const { t } = useTranslation('import');
  const name = useId();
  const { about, column, used } = question;
  if (about === 'assessed-on') return <DayAnswer id={id} part={part} />;
  if (about === 'period') return <PeriodAnswer id={id} part={part} question={question} />;
  const answers = ANSWERS[about];
  const open = isOpen(question);
  return (
    <Radio.Group
      label={t(`question.${about}`, { column: clipped(column) })}
      description={t(open ? `question.must.${about}` : 'question.assumed')}
      name={name}
      value={open ? null : used}
      onChange={(value) => {
        if (value === 'day-first' || value === 'month-first') {
          void choosePart(id, part.part, { dateOrder: value });
        } else if (value === 'comma' || value === 'point') {
          void choosePart(id, part.part, { numberStyle: value });
        }
      }}
    >
      <div className={classes['readings']}>
        {answers.map((answer, at) => (
          <div key={answer} className={classes['reading']} data-chosen={!open && answer === used}>
            <Radio value={answer} label={t(`question.${answer}`)} />
            <Examples question={question} answer={at} />
          </div>
        ))}
      </div>
    </Radio.Group>
  );
}
