import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import fit from '#dashboards/fit.module.css';
import type { FitWords } from '#dashboards/fit-words.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import type { PersonFact } from '#model/facts.ts';
import { DEFAULT_CUTS, NUMBERINGS } from '#model/talent/box.ts';
import { talentPoints } from '#model/talent/points.ts';
import { Panel } from '#ui/Panel.tsx';
import classes from './Page.module.css';
import { boxText, talentGrid, talentText, type TalentCell } from './talent.ts';

function Cell({ cell, words }: { readonly cell: TalentCell; readonly words: FitWords }) {
  const { t } = words;
  return (
    <td data-state={cell.state} className={classes['box']}>
      {cell.state !== 'out' && (
        <strong>{t(cell.state === 'in' ? 'people:talent.here' : 'people:talent.maybe')}</strong>
      )}
      {NUMBERINGS.map((numbering) => (
        <span key={numbering} className={fit['meta']}>
          {boxText(cell.boxes[numbering], numbering, words)}
        </span>
      ))}
    </td>
  );
}

/** Where a person stands in the talent grid, with its cut-offs and both numberings. */
export function TalentPanel({
  index,
  person,
  words,
}: {
  readonly index: FitIndex;
  readonly person: PersonFact;
  readonly words: FitWords;
}): ReactElement | null {
  const { t, format } = words;
  const points = useMemo(() => talentPoints(index), [index]);
  const point = points[index.rowOf.get(person.id) ?? -1];
  if (point === undefined) return null;
  const { columns, rows } = talentGrid(point, DEFAULT_CUTS);
  const { mid, high } = DEFAULT_CUTS;
  const cuts = { mid: format.number(mid), high: format.number(high) };
  return (
    <Panel title={t('people:talent.title')} note={talentText(point, DEFAULT_CUTS, words)}>
      <table className={classes['grid']}>
        <caption className="t-hidden">{t('people:talent.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('people:talent.corner')}</th>
            {columns.map((band) => (
              <th key={band} scope="col">
                {t(`people:talent.potential.${band}`, cuts)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ band, cells }) => (
            <tr key={band}>
              <th scope="row">{t(`people:talent.performance.${band}`)}</th>
              {cells.map((cell) => (
                <Cell key={cell.potential} {...{ cell, words }} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={fit['meta']}>
        {t('people:talent.note')}{' '}
        <Link to="/metodologi" className={fit['link'] ?? ''}>
          {t('people:talent.more')}
        </Link>
      </p>
    </Panel>
  );
}
