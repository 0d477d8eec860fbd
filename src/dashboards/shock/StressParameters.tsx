import { Button, NumberInput } from '@mantine/core';
import type { ReactElement } from 'react';
import {
  STRESS_DEFAULTS,
  STRESS_PARAMETERS,
  type StressParameter,
} from '#scenario/stress-parameters.ts';
import type { StressAsked } from '#session/shock.ts';
import { Panel } from '#ui/Panel.tsx';
import type { ShockWords } from './shock-words.ts';
import classes from './Shock.module.css';

/** What can be chosen of a stress test. */
export type StressChoice = StressAsked;

const MOST_RUNS = 5000;

interface ParametersProps {
  readonly choice: StressChoice;
  readonly words: ShockWords;
  readonly onChange: (choice: StressChoice) => void;
}

/** Shares are written in per cent. */
function scaleOf({ unit }: StressParameter): number {
  return unit === 'share' ? 100 : 1;
}

function ParameterRow({
  parameter,
  choice,
  words,
  onChange,
}: ParametersProps & { readonly parameter: StressParameter }): ReactElement {
  const { t } = words;
  const { id, least, most, unit, source } = parameter;
  const scale = scaleOf(parameter);
  return (
    <tr>
      <th scope="row">{t(`shock:stress.ids.${id}`)}</th>
      <td>
        <NumberInput
          aria-label={t(`shock:stress.ids.${id}`)}
          className={classes['input'] ?? ''}
          min={least * scale}
          max={most * scale}
          step={unit === 'share' ? 1 : 0.5}
          decimalScale={1}
          decimalSeparator=","
          suffix={unit === 'share' ? '%' : ` ${t('shock:stress.unit.months')}`}
          value={Math.round(choice.values[id] * scale * 10) / 10}
          onChange={(value) => {
            if (typeof value !== 'number') return;
            const within = Math.min(most, Math.max(least, value / scale));
            onChange({ ...choice, values: { ...choice.values, [id]: within } });
          }}
        />
      </td>
      <td className={classes['meta']}>{t(`shock:stress.sources.${source}`)}</td>
    </tr>
  );
}

/** Every chance and error that the runs draw by, with where it comes from, to be changed. */
export function StressParameters(props: ParametersProps): ReactElement {
  const { choice, words, onChange } = props;
  const { t } = words;
  return (
    <Panel
      title={t('shock:stress.parameters')}
      note={t('shock:stress.parametersNote')}
      tools={
        <Button variant="default" onClick={() => onChange({ ...choice, values: STRESS_DEFAULTS })}>
          {t('shock:stress.reset')}
        </Button>
      }
    >
      <div className={classes['scroll']}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('shock:stress.parameter')}</th>
              <th scope="col">{t('shock:stress.value')}</th>
              <th scope="col">{t('shock:stress.source')}</th>
            </tr>
          </thead>
          <tbody>
            {STRESS_PARAMETERS.map((parameter) => (
              <ParameterRow key={parameter.id} parameter={parameter} {...props} />
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes['foot']}>
        <NumberInput
          label={t('shock:stress.seed')}
          className={classes['input'] ?? ''}
          min={0}
          max={4_294_967_295}
          allowDecimal={false}
          value={choice.seed}
          onChange={(value) => typeof value === 'number' && onChange({ ...choice, seed: value })}
        />
        <NumberInput
          label={t('shock:stress.runs')}
          className={classes['input'] ?? ''}
          min={10}
          max={MOST_RUNS}
          allowDecimal={false}
          value={choice.runs}
          onChange={(value) => {
            if (typeof value !== 'number') return;
            onChange({ ...choice, runs: Math.min(MOST_RUNS, Math.max(1, value)) });
          }}
        />
      </div>
    </Panel>
  );
}
