import type { UnitId } from '#core/ids.ts';
import {
  courseOf,
  figureText,
  readingText,
  type Course,
  type MeasureWords,
} from '#dashboards/measure-words.ts';
import type { ExportTable } from '#dashboards/table-export.ts';
import { metricOf, metricsOf, type MeasuredPlan } from '#scenario/metrics.ts';
import { MEASURES, type MeasureId, type Metric } from '#scenario/metrics-measures.ts';
import { isIn } from '#scenario/metrics-moves.ts';

/** How many measures go which way. */
export function countCourses(metrics: readonly Metric[]): Readonly<Record<Course, number>> {
  const counts = { better: 0, worse: 0, same: 0, open: 0, plain: 0, none: 0 };
  for (const metric of metrics) counts[courseOf(metric)] += 1;
  return counts;
}

/** The name of a unit, its id where the file has none. */
export function unitName({ mb }: MeasuredPlan, id: UnitId): string {
  return mb.base.city.units.get(id)?.name ?? id;
}

/** A perangkat daerah that the plan touches. */
export interface Side {
  readonly unit: UnitId;
  readonly name: string;
  /** Moves that leave it for elsewhere, and that come to it from elsewhere. */
  readonly leave: number;
  readonly come: number;
  readonly metrics: readonly Metric[];
}

/** Perangkat daerah that a changed post is in, those with most movement first. */
export function sidesOf(plan: MeasuredPlan): readonly Side[] {
  const { mb, laid, facts } = plan;
  return mb.opds
    .filter((unit) => laid.delta.has(unit))
    .map((unit) => {
      const inside = facts.map(({ from, to }) => [
        isIn(mb.base, from, unit),
        isIn(mb.base, to, unit),
      ]);
      return {
        unit,
        name: unitName(plan, unit),
        leave: inside.filter(([from]) => from).length,
        come: inside.filter(([, to]) => to).length,
        metrics: metricsOf(plan, unit),
      };
    })
    .toSorted((a, b) => b.leave + b.come - a.leave - a.come || (a.name < b.name ? -1 : 1));
}

/** `before → after` of a measure, or the one figure where both are the same. */
export function changeText(metrics: readonly Metric[], id: MeasureId, words: MeasureWords): string {
  const { before, after } = metricOf(metrics, id);
  const write = (one: typeof before): string =>
    one.value === null ? readingText(one, id, words) : figureText(one.value, id, words);
  const [first, last] = [write(before), write(after)];
  return first === last ? last : words.t('impact:maps.change', { before: first, after: last });
}

/** The delta table as a file. */
export function deltaExport(
  metrics: readonly Metric[],
  about: { readonly scenario: string; readonly scope: string },
  words: MeasureWords,
): ExportTable<Metric> {
  const { t } = words;
  const text = (label: string, value: (metric: Metric) => string) =>
    ({ label, kind: 'text', value }) as const;
  const figure = (label: string, value: (metric: Metric) => number | null) =>
    ({ label, kind: 'number', value }) as const;
  return {
    name: t('impact:delta.file'),
    about: [
      [t('impact:delta.scenario'), about.scenario],
      [t('impact:delta.scope'), about.scope],
    ],
    rows: metrics,
    columns: [
      text(t('impact:delta.group'), ({ id }) => t(`impact:group.${MEASURES[id].group}`)),
      text(t('impact:delta.measure'), ({ id }) => t(`impact:measure.${id}.name`)),
      text(t('impact:delta.unit'), ({ id }) => t(`impact:unit.${MEASURES[id].unit}`)),
      figure(t('impact:delta.before'), ({ before }) => before.value),
      figure(t('impact:delta.after'), ({ after }) => after.value),
      figure(t('impact:delta.difference'), ({ difference }) => difference.value),
      figure(t('impact:delta.lo'), ({ difference }) => difference.lo),
      figure(t('impact:delta.hi'), ({ difference }) => difference.hi),
      text(t('impact:delta.course'), (metric) => t(`impact:course.${courseOf(metric)}`)),
      figure(t('impact:delta.n'), ({ after }) => after.n),
      figure(t('impact:delta.of'), ({ after }) => after.of),
      text(t('impact:delta.definition'), ({ id, after }) => {
        const note = t(`impact:measure.${id}.note`);
        return after.reason === null ? note : `${note} (${t(`impact:reason.${after.reason}`)})`;
      }),
    ],
  };
}
