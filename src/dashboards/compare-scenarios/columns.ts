import { figureText, readingText, type MeasureWords } from '#dashboards/measure-words.ts';
import type { ExportTable } from '#dashboards/table-export.ts';
import { DIRECTED, standingOf, verdictOf, type Verdict } from '#scenario/metrics-compare.ts';
import { MEASURE_IDS, MEASURES, type MeasureId, type Metric } from '#scenario/metrics-measures.ts';
import { metricOf, metricsOf, type MeasuredPlan } from '#scenario/metrics.ts';
import type { Scenario } from '#scenario/scenario.ts';
import { LETTERS, type ColumnLetter } from './search.ts';

/** The baseline or a scenario with its measures. */
export interface Column {
  readonly letter: ColumnLetter;
  /** Null for the baseline. */
  readonly scenario: Scenario | null;
  readonly plan: MeasuredPlan;
  readonly metrics: readonly Metric[];
}

/** The columns: the baseline first, then the scenarios in their order, by letters. `plans` begins with the baseline's. */
export function columnsOf(
  scenarios: readonly Scenario[],
  plans: readonly MeasuredPlan[],
): readonly Column[] {
  return plans.flatMap((plan, at): Column[] => {
    const metrics = metricsOf(plan, null);
    if (at === 0) return [{ letter: 'dasar', scenario: null, plan, metrics }];
    const [scenario, letter] = [scenarios[at - 1], LETTERS[at - 1]];
    return scenario === undefined || letter === undefined
      ? []
      : [{ letter, scenario, plan, metrics }];
  });
}

/** `A`, or `Dasar`. */
export function letterText({ letter }: Column, { t }: MeasureWords): string {
  return letter === 'dasar' ? t('compare-scenarios:baseline') : letter;
}

/** `A · Ratakan Dinkes`. */
export function columnName(column: Column, { t }: MeasureWords): string {
  const { letter, scenario } = column;
  if (scenario === null || letter === 'dasar') return t('compare-scenarios:baselineName');
  return t('compare-scenarios:named', { letter, name: scenario.name });
}

/** Names of some columns in a row. */
export function namesOf(columns: readonly Column[], words: MeasureWords): string {
  return words.format.list(columns.map((column) => columnName(column, words)));
}

/**
 * How a column stands in a measure: `best` where every other is certainly worse, `tied` where none is
 * better and some are equal, null where it is not known, beaten, or the same as all others.
 */
export function markOf(
  columns: readonly Column[],
  at: number,
  id: MeasureId,
): 'best' | 'tied' | null {
  const own = columns[at];
  if (own === undefined || MEASURES[id].direction === 'neutral') return null;
  const standings = columns.flatMap((other, place) =>
    place === at ? [] : [standingOf(metricOf(own.metrics, id), metricOf(other.metrics, id))],
  );
  if (!standings.includes('better')) return null;
  if (standings.every((one) => one === 'better')) return 'best';
  return standings.every((one) => one === 'better' || one === 'equal') ? 'tied' : null;
}

/** A pair of columns of which the first is judged against the second. */
export interface Pair {
  readonly a: Column;
  readonly b: Column;
  readonly verdict: Verdict;
}

/** All ordered pairs with their verdicts. */
export function pairsOf(columns: readonly Column[]): readonly Pair[] {
  return columns.flatMap((a) =>
    columns.flatMap((b) =>
      a === b ? [] : [{ a, b, verdict: verdictOf(a.metrics, b.metrics, DIRECTED) }],
    ),
  );
}

/** A verdict as a sentence; null where the first does not lose. */
export function dominanceText({ a, b, verdict }: Pair, words: MeasureWords): string | null {
  const { t, format } = words;
  const { beaten, worse, equal, open } = verdict;
  if (beaten === null) return null;
  return t(`compare-scenarios:dominance.${beaten}`, {
    a: columnName(a, words),
    b: columnName(b, words),
    n: format.number(DIRECTED.length),
    worse: format.number(worse.length),
    equal: format.number(equal.length),
    open: format.number(open.length),
  });
}

/** A pair in figures. */
export function pairText({ a, b, verdict }: Pair, words: MeasureWords): string {
  const { t, format } = words;
  return t('compare-scenarios:dominance.pair', {
    a: columnName(a, words),
    b: columnName(b, words),
    better: format.number(verdict.better.length),
    worse: format.number(verdict.worse.length),
    equal: format.number(verdict.equal.length),
    open: format.number(verdict.open.length),
  });
}

/** A measure that lines or points can be drawn of: what each column adds to the baseline, and its value. */
export function pointOf({ metrics }: Column, id: MeasureId): number | null {
  return metricOf(metrics, id).after.value;
}

/** A value as it is written, without its bounds; why there is none. */
export function valueText({ metrics }: Column, id: MeasureId, words: MeasureWords): string {
  const { after } = metricOf(metrics, id);
  return after.value === null ? readingText(after, id, words) : figureText(after.value, id, words);
}

/** Measures of which at least two columns have a value and not all the same: those worth a line. */
export function drawnMeasures(columns: readonly Column[]): readonly MeasureId[] {
  return DIRECTED.filter((id) => {
    const values = columns.map((column) => pointOf(column, id)).filter((value) => value !== null);
    return values.length > 1 && Math.max(...values) - Math.min(...values) > 1e-6;
  });
}

/** The comparison as a file: value and bounds of each column. */
export function compareExport(
  columns: readonly Column[],
  words: MeasureWords,
): ExportTable<MeasureId> {
  const { t } = words;
  return {
    name: t('compare-scenarios:table.file'),
    about: columns.map((column) => [letterText(column, words), columnName(column, words)]),
    rows: MEASURE_IDS,
    columns: [
      {
        label: t('compare-scenarios:table.measure'),
        kind: 'text',
        value: (id) => t(`impact:measure.${id}.name`),
      },
      {
        label: t('impact:delta.unit'),
        kind: 'text',
        value: (id) => t(`impact:unit.${MEASURES[id].unit}`),
      },
      ...columns.flatMap((column) => {
        const name = letterText(column, words);
        const read = (of: 'value' | 'lo' | 'hi' | 'n') => (id: MeasureId) =>
          metricOf(column.metrics, id).after[of];
        return [
          { label: name, kind: 'number', value: read('value') } as const,
          {
            label: `${name} ${t('impact:delta.lower')}`,
            kind: 'number',
            value: read('lo'),
          } as const,
          {
            label: `${name} ${t('impact:delta.upper')}`,
            kind: 'number',
            value: read('hi'),
          } as const,
          { label: `${name} n`, kind: 'number', value: read('n') } as const,
        ];
      }),
    ],
  };
}
