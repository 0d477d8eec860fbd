import type { WaterfallBar } from '#charts/waterfall-option.ts';
import { figureText, type MeasureWords } from '#dashboards/measure-words.ts';
import type { MeasuredPlan } from '#scenario/metrics.ts';
import { groupSteps } from '#scenario/metrics-phases.ts';
import { unitName } from './delta-rows.ts';
import type { StepMeasure } from './search.ts';

/** Most steps of a waterfall; the rest are one. */
export const MOST_STEPS = 10;

/** A group of moves with what it adds. */
export interface StepRow {
  readonly key: string;
  readonly label: string;
  readonly moves: number;
  readonly from: number;
  readonly to: number;
}

/** The steps of a plan, the last ones together where there are many. */
export function stepRows(plan: MeasuredPlan, id: StepMeasure, words: MeasureWords): StepRow[] {
  const { t, format } = words;
  const steps = groupSteps(plan.mb, plan.laid.placement.moves, id);
  const kept = steps.length > MOST_STEPS ? steps.slice(0, MOST_STEPS - 1) : steps;
  const rest = steps.slice(kept.length);
  const rows = kept.map(({ unit, moves, from, to }): StepRow => ({
    key: unit ?? '',
    label: unit === null ? t('impact:steps.bench') : unitName(plan, unit),
    moves,
    from,
    to,
  }));
  const [first] = rest;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return rows;
  const label = t('impact:steps.other', { count: rest.length, n: format.number(rest.length) });
  const moves = rest.reduce((sum, step) => sum + step.moves, 0);
  return [...rows, { key: 'other', label, moves, from: first.from, to: last.to }];
}

/** The bars of the picture: before, a step a group, after. Every measure of it is better when it falls. */
export function barsOf(
  rows: readonly StepRow[],
  id: StepMeasure,
  words: MeasureWords,
): WaterfallBar[] {
  const { t, format } = words;
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return [];
  const mark = (key: 'before' | 'after', value: number): WaterfallBar => {
    const label = t(`impact:steps.${key}`);
    const text = figureText(value, id, words);
    const tip = { title: label, lines: [{ label: t(`impact:measure.${id}.name`), value: text }] };
    return {
      id: key,
      kind: 'mark',
      label,
      text,
      from: value,
      to: value,
      lo: value,
      hi: value,
      tip,
    };
  };
  return [
    mark('before', first.from),
    ...rows.map(({ key, label, moves, from, to }): WaterfallBar => {
      const text = figureText(to - from, id, words, true);
      const count = t('impact:steps.moves', { count: moves, n: format.number(moves) });
      const lines = [
        { label: t('impact:steps.difference'), value: text },
        { label: t('impact:steps.reached'), value: figureText(to, id, words) },
      ];
      const tip = { title: label, subtitle: count, lines };
      const [lo, hi] = [to, to];
      return { id: key, kind: 'step', label, text, from, to, lo, hi, tip, worse: to > from };
    }),
    mark('after', last.to),
  ];
}
