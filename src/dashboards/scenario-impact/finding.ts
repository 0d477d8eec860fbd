import {
  basisText,
  figureText,
  readingText,
  type MeasureWords,
} from '#dashboards/measure-words.ts';
import { metricOf } from '#scenario/metrics.ts';
import type { MeasureId, Metric } from '#scenario/metrics-measures.ts';
import type { LedgerFigure } from '#ui/Ledger.tsx';

/** What the plan does to the city, in one sentence: what is gained first, what stops it last. */
export function findingOf(metrics: readonly Metric[], words: MeasureWords): string {
  const { t, format } = words;
  const count = metricOf(metrics, 'moves').after.value ?? 0;
  if (count === 0) return t('impact:finding.none');
  const write = (id: MeasureId, when: 'before' | 'after'): string =>
    readingText(metricOf(metrics, id)[when], id, words);
  const plan = t('impact:finding.plan', {
    count,
    n: format.number(count),
    shortageBefore: write('shortage', 'before'),
    shortageAfter: write('shortage', 'after'),
    overloadBefore: write('overload', 'before'),
    overloadAfter: write('overload', 'after'),
  });
  const stopped = metricOf(metrics, 'gates').after.value ?? 0;
  if (stopped === 0) return plan;
  return plan + t('impact:finding.gates', { count: stopped, n: format.number(stopped) });
}

/** The band of figures of the city. */
export function ledgerOf(metrics: readonly Metric[], words: MeasureWords): LedgerFigure[] {
  const { t } = words;
  const after = (id: MeasureId): string => readingText(metricOf(metrics, id).after, id, words);
  const changed = (id: MeasureId): LedgerFigure => {
    const { before, difference } = metricOf(metrics, id);
    const aside =
      difference.value === null ? {} : { aside: figureText(difference.value, id, words, true) };
    const note = t('impact:ledger.from', { before: readingText(before, id, words) });
    return { label: t(`impact:measure.${id}.name`), value: after(id), ...aside, note };
  };
  const fit = metricOf(metrics, 'fitGain').after;
  const even = metricOf(metrics, 'breakEven').after;
  return [
    changed('shortage'),
    changed('mustFillVacant'),
    changed('overload'),
    {
      label: t('impact:measure.fitGain.name'),
      value:
        fit.value === null
          ? words.format.number(null)
          : figureText(fit.value, 'fitGain', words, true),
      note: `${readingText(fit, 'fitGain', words, true)}; n = ${basisText(fit, words)}`,
    },
    {
      label: t('impact:measure.ramp.name'),
      value: after('ramp'),
      note:
        even.value === null
          ? t('impact:ledger.rampNone', { reason: readingText(even, 'breakEven', words) })
          : t('impact:ledger.ramp', { months: readingText(even, 'breakEven', words) }),
    },
    {
      label: t('impact:measure.gates.name'),
      value: after('gates'),
      note: t('impact:ledger.gates', { flags: after('flags'), unchecked: after('unchecked') }),
    },
  ];
}
