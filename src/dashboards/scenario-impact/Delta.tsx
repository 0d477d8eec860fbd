import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { ExportMenu } from '#dashboards/ExportMenu.tsx';
import { basisText, courseOf, readingText, type MeasureWords } from '#dashboards/measure-words.ts';
import { metricsOf, type MeasuredPlan } from '#scenario/metrics.ts';
import { MEASURES, type MeasureGroup, type Metric } from '#scenario/metrics-measures.ts';
import { Panel } from '#ui/Panel.tsx';
import { SearchSelect } from '#ui/SearchSelect.tsx';
import { countCourses, deltaExport, unitName, type Side } from './delta-rows.ts';
import classes from './Impact.module.css';
import type { ImpactChange } from './search.ts';

const GROUPS: readonly MeasureGroup[] = ['load', 'people', 'person', 'rules', 'cost'];

function Row({ metric, words }: { readonly metric: Metric; readonly words: MeasureWords }) {
  const { t } = words;
  const { id, before, after, difference } = metric;
  const course = courseOf(metric);
  const tone = course === 'better' || course === 'worse' ? classes[course] : classes['quiet'];
  const figure = `${classes['figure']} ${after.lo === after.hi ? '' : classes['wide']}`;
  return (
    <tr>
      <th scope="row">
        <span className={classes['name']}>
          {t(`impact:measure.${id}.name`)}{' '}
          <span className={classes['quiet']}>({t(`impact:unit.${MEASURES[id].unit}`)})</span>
        </span>
        <span className={classes['definition']}>{t(`impact:measure.${id}.note`)}</span>
      </th>
      <td className={figure}>{readingText(before, id, words)}</td>
      <td className={figure}>{readingText(after, id, words)}</td>
      <td className={`${figure} ${classes['better']}`}>
        {difference.reason === null || difference.lo !== null
          ? readingText(difference, id, words, true)
          : words.format.number(null)}
      </td>
      <td className={tone}>{t(`impact:course.${course}`)}</td>
      <td className={classes['figure']}>{basisText(after, words)}</td>
    </tr>
  );
}

/** Every measure before, after and their difference, in groups. */
export function DeltaTable({
  metrics,
  words,
}: {
  readonly metrics: readonly Metric[];
  readonly words: MeasureWords;
}): ReactElement {
  const { t } = words;
  const caption = t('impact:delta.caption');
  return (
    <div className={classes['holder']} tabIndex={0} role="group" aria-label={caption}>
      <table className={classes['table']}>
        <caption className="t-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('impact:delta.measure')}</th>
            {(['before', 'after', 'difference'] as const).map((when) => (
              <th key={when} scope="col" className={classes['figure']}>
                {t(`impact:delta.${when}`)}
              </th>
            ))}
            <th scope="col">{t('impact:delta.course')}</th>
            <th scope="col" className={classes['figure']}>
              {t('impact:delta.basis')}
            </th>
          </tr>
        </thead>
        {GROUPS.map((group) => (
          <tbody key={group}>
            <tr className={classes['group']}>
              <th colSpan={6} scope="rowgroup">
                {t(`impact:group.${group}`)}
              </th>
            </tr>
            {metrics
              .filter(({ id }) => MEASURES[id].group === group)
              .map((metric) => (
                <Row key={metric.id} metric={metric} words={words} />
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface DeltaProps {
  readonly plan: MeasuredPlan;
  readonly sides: readonly Side[];
  readonly scenario: string;
  /** Null = the city. */
  readonly unit: string | null;
  readonly words: MeasureWords;
  readonly onChange: (change: ImpactChange) => void;
}

/** Units to choose from: those that the plan touches, in their order, then what lies below them. */
function scopeOptions(plan: MeasuredPlan, sides: readonly Side[], { t }: MeasureWords) {
  const roles = sides.map(({ unit, name, leave, come }) => {
    const role = leave > 0 && come > 0 ? 'both' : leave > 0 ? 'gives' : 'receives';
    return { value: unit, label: t(`impact:scope.${role}`, { unit: name }) };
  });
  const known = new Set(sides.map(({ unit }) => unit));
  const below = [...plan.laid.delta.keys()].filter((unit) => !known.has(unit));
  return [...roles, ...below.map((unit) => ({ value: unit, label: unitName(plan, unit) }))];
}

/** The delta table with the choice of city or unit, and the way out as a file. */
export function Delta({ plan, sides, scenario, unit, words, onChange }: DeltaProps): ReactElement {
  const { t, format } = words;
  const known = unit !== null && plan.mb.units.has(unit) ? unit : null;
  const metrics = useMemo(() => metricsOf(plan, known), [plan, known]);
  const options = useMemo(() => scopeOptions(plan, sides, words), [plan, sides, words]);
  const scope = known === null ? t('impact:scope.city') : unitName(plan, known);
  const counts = countCourses(metrics);
  const untouched = known !== null && !options.some(({ value }) => value === known);
  return (
    <Panel
      title={t('impact:delta.title')}
      note={t('impact:delta.note', {
        scope,
        better: format.number(counts.better),
        worse: format.number(counts.worse),
        open: format.number(counts.open),
      })}
      flush
      tools={
        <>
          <div className={classes['scope']}>
            <SearchSelect
              label={t('impact:scope.label')}
              options={untouched ? [{ value: known, label: scope }, ...options] : options}
              value={known}
              placeholder={t('impact:scope.city')}
              onChange={(next) => onChange({ unit: next })}
            />
          </div>
          <ExportMenu table={() => deltaExport(metrics, { scenario, scope }, words)} />
        </>
      }
    >
      <DeltaTable metrics={metrics} words={words} />
    </Panel>
  );
}
