import { Checkbox, Slider } from '@mantine/core';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { RISE_RANGE } from '#scenario/shock-range.ts';
import { Panel } from '#ui/Panel.tsx';
import { SearchSelect, type SearchOption } from '#ui/SearchSelect.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import type { SearchChange, ShockSearch } from './search.ts';
import { riseText, type ShockWords } from './shock-words.ts';
import classes from './Shock.module.css';

interface ControlsProps {
  readonly search: ShockSearch;
  readonly units: readonly SearchOption[];
  readonly services: readonly string[];
  /** The unit or service in use where the address names none. */
  readonly chosen: string | null;
  readonly words: ShockWords;
  readonly onChange: (change: SearchChange) => void;
}

const MARKS = [-20, 0, 20, 50];

function Rise({ search, words, onChange }: ControlsProps): ReactElement {
  const { t, format } = words;
  const id = useId();
  // While it is dragged only the slider moves; the shock is worked out where it is let go.
  const [held, setHeld] = useState<number | null>(null);
  const rise = held ?? search.rise;
  return (
    <div className={classes['group']}>
      <p className={classes['sliderHead']}>
        <span id={id}>{t('shock:shock.rise')}</span>
        <span>{riseText(rise, words)}</span>
      </p>
      <div className={classes['slider']}>
        <Slider
          min={Math.round(RISE_RANGE.least * 100)}
          max={Math.round(RISE_RANGE.most * 100)}
          step={1}
          value={rise}
          label={null}
          marks={MARKS.map((value) => ({ value, label: format.percent(value / 100) }))}
          thumbProps={{ 'aria-labelledby': id }}
          onChange={setHeld}
          onChangeEnd={(value) => {
            setHeld(null);
            onChange({ rise: value });
          }}
        />
      </div>
    </div>
  );
}

/** What rises by how much, and how far it is to be absorbed. */
export function ShockControls(props: ControlsProps): ReactElement {
  const { search, units, services, chosen, words, onChange } = props;
  const { t } = words;
  const byService = search.kind === 'layanan';
  return (
    <Panel title={t('shock:shock.title')} note={t('shock:shock.note')}>
      <div className={classes['controls']}>
        <div className={classes['group']}>
          <Segmented
            label={t('shock:shock.kind')}
            value={search.kind}
            options={[
              { value: 'unit', label: t('shock:shock.unit') },
              { value: 'layanan', label: t('shock:shock.service') },
            ]}
            onChange={(kind) => onChange({ kind })}
          />
          {byService && services.length === 0 ? (
            <p className={classes['meta']}>{t('shock:shock.noService')}</p>
          ) : (
            <SearchSelect
              label={t(byService ? 'shock:shock.pickService' : 'shock:shock.pickUnit')}
              options={byService ? services.map((value) => ({ value, label: value })) : units}
              value={chosen}
              clearable={false}
              onChange={(value) => onChange(byService ? { service: value } : { unit: value })}
            />
          )}
        </div>
        <Rise {...props} />
        <div className={classes['group']}>
          <Segmented
            label={t('shock:shock.target')}
            labelled
            value={search.target}
            options={[
              { value: 'sebelum', label: t('shock:shock.targetRise') },
              { value: 'seimbang', label: t('shock:shock.targetBalance') },
            ]}
            onChange={(target) => onChange({ target })}
          />
          <Checkbox
            label={t('shock:shock.curable')}
            checked={search.curable}
            onChange={(event) => onChange({ curable: event.currentTarget.checked })}
          />
        </div>
      </div>
    </Panel>
  );
}
