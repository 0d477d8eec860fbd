import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedPart, PartChoice } from '#session/import-file.ts';
import { choosePart } from '#session/use-import.ts';
import { useFormat } from '#words/useFormat.ts';
import classes from './Wizard.module.css';

export interface AnsweredProps {
  readonly id: string;
  readonly part: CheckedPart;
}

/** Questions that were answered by hand and are asked no more; each answer can be taken back. */
export function Answered({ id, part }: AnsweredProps): ReactElement | null {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { reading, dateOrder, numberStyle, assessedOn, period } = part.choice;
  const asked = new Set(part.questions.map(({ about }) => about));
  const answers: [what: string, back: Partial<PartChoice>][] = [];
  if (reading) answers.push([t('answered.reading'), { reading: null }]);
  if (dateOrder && !asked.has('date-order')) {
    answers.push([t(`question.${dateOrder}`), { dateOrder: null }]);
  }
  if (numberStyle && !asked.has('number-style')) {
    answers.push([t(`question.${numberStyle}`), { numberStyle: null }]);
  }
  if (assessedOn !== null && !asked.has('assessed-on')) {
    answers.push([t('answered.assessed', { date: format.date(assessedOn) }), { assessedOn: null }]);
  }
  if (period !== null) answers.push([t('answered.period', { period }), { period: null }]);
  if (answers.length === 0) return null;
  return (
    <ul className={classes['fixes']}>
      {answers.map(([what, back]) => (
        <li key={what}>
          <span>{t('answered.note', { what })}</span>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => void choosePart(id, part.part, back)}
          >
            {t('answered.undo')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
