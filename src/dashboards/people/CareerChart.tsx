import { useCallback, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { ChartFrame, type ChartView } from '#charts/ChartFrame.tsx';
import { useListCursor } from '#charts/cursor.ts';
import { measure } from '#charts/measure.ts';
import { SizedChart } from '#charts/SizedChart.tsx';
import type { ChartTokens } from '#charts/theme.ts';
import { layoutTimeline, timelineOption } from '#charts/timeline-option.ts';
import fit from '#dashboards/fit.module.css';
import type { FitWords } from '#dashboards/fit-words.ts';
import type { CityFacts, PersonFact } from '#model/facts.ts';
import { careerBars, careerSpan, spanText, yearTicks } from './timeline.ts';

interface CareerProps {
  readonly person: PersonFact;
  readonly city: CityFacts;
  readonly words: FitWords;
}

function Table({ person, city, words }: CareerProps): ReactElement {
  const { t } = words;
  return (
    <table className={fit['competencies']}>
      <caption className="t-hidden">{t('people:career.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('people:career.post')}</th>
          <th scope="col">{t('people:career.unit')}</th>
          <th scope="col">{t('people:career.tier')}</th>
          <th scope="col">{t('people:career.when')}</th>
        </tr>
      </thead>
      <tbody>
        {person.spells.map((spell) => {
          const { title, tier, since, positionId } = spell;
          const unit = city.units.get(city.posts.get(positionId ?? '')?.unitId ?? '');
          return (
            <tr key={`${since} ${title}`}>
              <th scope="row">{title}</th>
              <td>{unit?.name ?? words.format.number(null)}</td>
              <td>{tier === null ? words.format.number(null) : t(`positions:tier.${tier}`)}</td>
              <td>{spanText(spell, words)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Every post held on a true scale of time, as a picture and as a table. */
export function CareerChart({ person, city, words }: CareerProps): ReactElement {
  const { t, format } = words;
  const [view, setView] = useState<ChartView>('chart');
  const bars = useMemo(() => careerBars(person.spells, city, words), [person, city, words]);
  const tips = useMemo(() => bars.map(({ tip }) => tip), [bars]);
  const cursor = useListCursor(tips);
  const span = useMemo(() => careerSpan(bars, city.asOf), [bars, city]);
  const draw = useCallback(
    (width: number, tokens: ChartTokens) => {
      const layout = layoutTimeline(bars, yearTicks(span), span, width, measure);
      return { option: timelineOption(bars, layout, tokens), height: layout.height };
    },
    [bars, span],
  );
  const count = person.spells.length;
  return (
    <ChartFrame
      title={t('people:career.title')}
      finding={t('people:career.finding', {
        count,
        n: format.number(count),
        since: format.date(span[0]),
      })}
      label={t('people:career.label', { count })}
      view={view}
      onView={setView}
      chartName={t('pair:waterfall.chart')}
      cursor={cursor}
      table={<Table {...{ person, city, words }} />}
    >
      <SizedChart draw={draw} marks={bars.length} active={cursor.index} onPick={cursor.open} />
    </ChartFrame>
  );
}
