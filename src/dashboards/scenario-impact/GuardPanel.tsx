import { NumberInput } from '@mantine/core';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { MeasureWords } from '#dashboards/measure-words.ts';
import type { MeasuredPlan } from '#scenario/metrics.ts';
import { Panel } from '#ui/Panel.tsx';
import { guardRows, type GuardRow } from './guard-rows.ts';
import classes from './Impact.module.css';
import type { ImpactChange } from './search.ts';

interface GuardProps {
  readonly plan: MeasuredPlan;
  readonly threshold: number;
  readonly words: MeasureWords;
  readonly onChange: (change: ImpactChange) => void;
}

/** What is to be looked at before a plan is agreed to; each count opens its list. */
export function GuardPanel({ plan, threshold, words, onChange }: GuardProps): ReactElement {
  const { t, format } = words;
  const rows = useMemo(() => guardRows(plan, threshold, words), [plan, threshold, words]);
  const say = ({ id, items }: GuardRow): string =>
    t(`impact:guards.${id}`, {
      count: items.length,
      n: format.number(items.length),
      at: format.number(threshold),
    });
  return (
    <Panel
      title={t('impact:guards.title')}
      note={t('impact:guards.note')}
      tools={
        <NumberInput
          className={classes['threshold'] ?? ''}
          label={t('impact:guards.threshold')}
          description={t('impact:guards.thresholdNote')}
          value={threshold}
          min={0}
          max={100}
          step={5}
          clampBehavior="strict"
          allowDecimal={false}
          onChange={(next) => typeof next === 'number' && onChange({ batas: next })}
        />
      }
    >
      <ul className={classes['guards']}>
        {rows.map((row) => (
          <li key={row.id}>
            {row.items.length === 0 ? (
              <p className={classes['none']}>{say(row)}</p>
            ) : (
              <details>
                <summary className={classes['count']}>{say(row)}</summary>
                <ul>
                  {row.items.map(({ key, text }) => (
                    <li key={key}>{text}</li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
