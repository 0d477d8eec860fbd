import { Checkbox, NumberInput, Radio, Slider } from '@mantine/core';
import type { ReactElement } from 'react';
import { LEVELS, MODES } from '#scenario/optimise/settings.ts';
import { Panel } from '#ui/Panel.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import type { ProposalsSearch, SearchChange } from './search.ts';
import type { ProposalWords } from './use-proposals.ts';
import classes from './Proposals.module.css';

export interface AskProps {
  readonly search: ProposalsSearch;
  readonly words: ProposalWords;
  readonly onChange: (change: SearchChange) => void;
}

const WEIGHTS = ['gain', 'fill', 'excess', 'wishes', 'cost'] as const;

function Weights({ search, words: { t, format }, onChange }: AskProps): ReactElement {
  return (
    <fieldset className={classes['group']}>
      <legend>{t('proposals:aim.weights')}</legend>
      {WEIGHTS.map((id) => (
        <div key={id} className={classes['slider']}>
          <div className={classes['sliderHead']}>
            <span>{t(`proposals:aim.weight.${id}`)}</span>
            <span>{format.number(search[id], 1)}</span>
          </div>
          <Slider
            thumbLabel={t(`proposals:aim.weight.${id}`)}
            value={search[id]}
            min={0}
            max={5}
            step={0.5}
            label={null}
            onChange={(value) => onChange({ [id]: value })}
          />
        </div>
      ))}
    </fieldset>
  );
}

function Measure({ search, words, onChange }: AskProps): ReactElement {
  const { t, format } = words;
  const { mode, level, bound, mustHold } = search;
  return (
    <>
      <Segmented
        label={t('proposals:aim.over')}
        labelled
        options={LEVELS.map((value) => ({ value, label: t(`proposals:aim.${value}`) }))}
        value={level}
        onChange={(next) => onChange({ level: next })}
      />
      <NumberInput
        label={t('proposals:aim.bound')}
        value={bound}
        min={0.5}
        max={3}
        step={0.05}
        decimalScale={2}
        decimalSeparator={format.number(0.5, 1).charAt(1)}
        onChange={(value) => typeof value === 'number' && onChange({ bound: value })}
      />
      {mode === 'fewest' && (
        <Checkbox
          label={t('proposals:aim.mustHold')}
          checked={mustHold}
          onChange={(event) => onChange({ mustHold: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

/** What the proposals are made for. */
export function Aim(props: AskProps): ReactElement {
  const { search, words, onChange } = props;
  const { t } = words;
  const { mode } = search;
  return (
    <Panel title={t('proposals:aim.title')} note={t('proposals:aim.note')}>
      <div className={classes['group']}>
        <Radio.Group
          aria-label={t('proposals:aim.label')}
          value={mode}
          onChange={(value) => {
            const chosen = MODES.find((one) => one === value);
            if (chosen !== undefined) onChange({ mode: chosen });
          }}
        >
          <div className={classes['group']}>
            {MODES.map((value) => (
              <Radio
                key={value}
                value={value}
                label={t(`proposals:aim.${value}`)}
                description={t(`proposals:aim.${value}Note`)}
              />
            ))}
          </div>
        </Radio.Group>
        {(mode === 'level' || mode === 'fewest' || mode === 'balanced') && <Measure {...props} />}
        {mode === 'balanced' && <Weights {...props} />}
      </div>
    </Panel>
  );
}
