import { NumberInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import type { FitIndex } from '#model/fit/index-city.ts';
import {
  boxMoves,
  boxOf,
  boxOfPoint,
  DEFAULT_CUTS,
  NUMBERINGS,
  usableCuts,
  type Box,
  type BoxCuts,
  type TalentPoint,
} from '#model/talent/box.ts';
import { talentPoints } from '#model/talent/points.ts';
import { Panel } from '#ui/Panel.tsx';
import { figure, type MethodWords } from './method-words.ts';
import classes from './Method.module.css';

const PERFORMANCE = ['above', 'meets', 'below'] as const;
const POTENTIAL = ['low', 'mid', 'high'] as const;

interface TalentProps {
  readonly index: FitIndex | null;
  readonly words: MethodWords;
}

function counts(points: readonly TalentPoint[], cuts: BoxCuts): ReadonlyMap<Box | null, number> {
  const found = new Map<Box | null, number>();
  for (const point of points) {
    const box = boxOfPoint(point, cuts);
    found.set(box, (found.get(box) ?? 0) + 1);
  }
  return found;
}

function Grid({
  held,
  words,
}: {
  /** Null without data: then nobody is counted, not 0 persons. */
  readonly held: ReadonlyMap<Box | null, number> | null;
  readonly words: MethodWords;
}): ReactElement {
  const { t, format } = words;
  return (
    <table className={classes['grid']}>
      <caption className="t-hidden">{t('method:talent.title')}</caption>
      <thead>
        <tr>
          <td />
          {POTENTIAL.map((band) => (
            <th key={band} scope="col">
              {t(`method:talent.potential.${band}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {PERFORMANCE.map((row) => (
          <tr key={row}>
            <th scope="row">{t(`method:talent.performance.${row}`)}</th>
            {POTENTIAL.map((column) => (
              <td key={column}>
                {held !== null && (
                  <span className={classes['main']}>
                    {t('method:talent.people', {
                      n: format.number(held.get(boxOf(row, column)) ?? 0),
                    })}
                  </span>
                )}
                {NUMBERINGS.map((numbering) => (
                  <span key={numbering} className={classes['under']}>
                    {t(`method:talent.box.${numbering}`, {
                      box: format.number(boxOf(row, column, numbering)),
                    })}
                  </span>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cut({
  name,
  cuts,
  words,
  onCuts,
}: {
  readonly name: keyof BoxCuts;
  readonly cuts: BoxCuts;
  readonly words: MethodWords;
  readonly onCuts: (cuts: BoxCuts) => void;
}): ReactElement {
  const { t } = words;
  return (
    <NumberInput
      label={t(`method:talent.cut.${name}`)}
      description={t('method:talent.initial', { value: figure(DEFAULT_CUTS[name], words) })}
      value={cuts[name]}
      min={0}
      max={100}
      step={1}
      clampBehavior="blur"
      onChange={(value) => onCuts({ ...cuts, [name]: value === '' ? Number.NaN : Number(value) })}
    />
  );
}

/** The talent grid with its cut-offs, both numberings, and who changes box when a cut-off moves. */
export function TalentPanel({ index, words }: TalentProps): ReactElement {
  const { t, format } = words;
  const [asked, setAsked] = useState<BoxCuts>(DEFAULT_CUTS);
  const points = useMemo(() => (index === null ? [] : talentPoints(index)), [index]);
  const cuts = useMemo(() => usableCuts(asked), [asked]);
  const held = useMemo(() => counts(points, cuts), [points, cuts]);
  const { changed, placed } = useMemo(() => boxMoves(points, DEFAULT_CUTS, cuts), [points, cuts]);
  return (
    <Panel title={t('method:talent.title')} note={t('method:talent.note')}>
      <div className={classes['stack']}>
        <div className={classes['fields']}>
          <Cut name="mid" cuts={asked} words={words} onCuts={setAsked} />
          <Cut name="high" cuts={asked} words={words} onCuts={setAsked} />
        </div>
        {cuts.changed && (
          <p role="status" className={classes['warning']}>
            {t('method:talent.mended', {
              mid: figure(cuts.mid, words),
              high: figure(cuts.high, words),
            })}
          </p>
        )}
        {index !== null && (
          <p role="status">
            {t('method:talent.moves', {
              count: changed,
              changed: format.number(changed),
              placed: format.number(placed),
              unplaced: format.number(held.get(null) ?? 0),
            })}
          </p>
        )}
        <div
          className={classes['scroll']}
          tabIndex={0}
          role="group"
          aria-label={t('method:talent.title')}
        >
          <Grid held={index === null ? null : held} words={words} />
        </div>
      </div>
    </Panel>
  );
}
