import { ActionIcon, NumberInput, Slider } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { AxisId, ComponentId } from '#model/fit/components.ts';
import { axisComponents } from '#model/fit/weight-library.ts';
import { axisPoints, FULL, mostPoints, STEP, type Points } from './points.ts';
import { componentText, type WeightsWords } from './weights-words.ts';
import classes from './Weights.module.css';

export interface SlidersProps {
  readonly axis: AxisId;
  readonly points: Points;
  readonly locked: ReadonlySet<ComponentId>;
  /** What stands under a component: that it is not counted, and why. */
  readonly notes: ReadonlyMap<ComponentId, string>;
  readonly words: WeightsWords;
  readonly onMove: (id: ComponentId, value: number) => void;
  readonly onLock: (id: ComponentId) => void;
}

interface RowProps extends SlidersProps {
  readonly id: ComponentId;
}

/** The figure of a slider for the keyboard; what cannot be is said and changes nothing. */
function Figure({ id, points, locked, words, onMove }: RowProps): ReactElement {
  const { t, format } = words;
  const [wrong, setWrong] = useState<string | null>(null);
  const most = mostPoints(points, id, locked);
  const read = (value: number | string): void => {
    if (typeof value !== 'number' || value < 0 || value > FULL / STEP) {
      setWrong(t('weights:slider.notNumber'));
      return;
    }
    const tenths = Math.round(value * STEP);
    setWrong(
      tenths > most ? t('weights:slider.tooMuch', { most: format.number(most / STEP, 1) }) : null,
    );
    if (tenths <= most && tenths !== points[id]) onMove(id, tenths);
  };
  return (
    <NumberInput
      aria-label={t('weights:slider.figure', { component: componentText(id, words) })}
      value={points[id] / STEP}
      decimalScale={1}
      decimalSeparator={format.number(0.5, 1).charAt(1)}
      step={1}
      suffix="%"
      disabled={locked.has(id)}
      error={wrong}
      onChange={read}
      onBlur={() => setWrong(null)}
      clampBehavior="none"
      className={classes['number'] ?? ''}
    />
  );
}

function Row(props: RowProps): ReactElement {
  const { id, points, locked, notes, words, onMove, onLock } = props;
  const { t, format } = words;
  const name = componentText(id, words);
  const held = locked.has(id);
  const note = notes.get(id);
  const Icon = held ? IconLock : IconLockOpen;
  return (
    <li className={classes['slider']}>
      <div className={classes['name']}>
        <span className={classes['main']}>{name}</span>
        {note !== undefined && <span className={classes['under']}>{note}</span>}
      </div>
      <Slider
        thumbLabel={t('weights:slider.thumb', { component: name })}
        thumbProps={{ 'aria-valuetext': format.percent(points[id] / FULL, 1) }}
        value={points[id]}
        min={0}
        max={FULL}
        step={STEP}
        label={null}
        disabled={held}
        onChange={(value) => onMove(id, value)}
        className={classes['track'] ?? ''}
      />
      <Figure {...props} />
      <ActionIcon
        variant={held ? 'filled' : 'default'}
        size={36}
        aria-pressed={held}
        aria-label={t('weights:slider.lock', { component: name })}
        title={t(held ? 'weights:slider.locked' : 'weights:slider.free')}
        onClick={() => onLock(id)}
      >
        <Icon size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}

/** The weights of one axis as sliders that always sum to one hundred percent. */
export function Sliders(props: SlidersProps): ReactElement {
  const { axis, points, words } = props;
  const { t, format } = words;
  const sum = axisPoints(points, axis);
  const name = t(`fit:axis.${axis}`);
  return (
    <section className={classes['axis']} aria-label={name}>
      <div className={classes['axisHead']}>
        <h3>{name}</h3>
        <span className={classes['under']}>
          {t('weights:slider.sum', { sum: format.percent(sum / FULL) })}
        </span>
      </div>
      {sum === 0 && (
        <p className={classes['warning']} role="status">
          {t('fit:weights.fault.empty', { axis: name })}
        </p>
      )}
      <ul className={classes['sliders']}>
        {axisComponents(axis).map((id) => (
          <Row key={id} id={id} {...props} />
        ))}
      </ul>
    </section>
  );
}
