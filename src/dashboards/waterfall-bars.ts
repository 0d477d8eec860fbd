import type { WaterfallBar } from '#charts/waterfall-option.ts';
import type { Waterfall, WaterfallStep } from '#model/fit/waterfall.ts';
import type { FitWords } from './fit-words.ts';

/** The points of a step as they are written: the difference, its range, or that it is not known. */
export function stepText({ delta, lo, hi }: WaterfallStep, { t, format }: FitWords): string {
  const write = (value: number): string => format.signed(value, 1);
  const range = { lo: write(lo), hi: write(hi) };
  if (delta === null) return t('pair:waterfall.unknown', range);
  if (hi - lo < 1e-9) return write(delta);
  return t('pair:waterfall.partly', { delta: write(delta), ...range });
}

/** The score at the end of a waterfall: one figure where all is known, else its range. */
export function endText({ lo, hi }: Pick<Waterfall, 'lo' | 'hi'>, { t, format }: FitWords): string {
  const write = (value: number): string => format.number(value, 1);
  if (hi - lo < 1e-9) return write(lo);
  return t('pair:waterfall.range', { lo: write(lo), hi: write(hi) });
}

/**
 * The rows of the picture: the middle of the pool, a step for each component from where the known
 * ones have led so far, and the person with the range of all that is not known.
 */
export function waterfallBars(waterfall: Waterfall, words: FitWords): WaterfallBar[] {
  const { t, format } = words;
  const { start, steps, lo, hi } = waterfall;
  const written = format.number(start, 1);
  const middle = t('pair:waterfall.middle');
  const bars: WaterfallBar[] = [
    mark('middle', middle, written, start, { to: start, lo: start, hi: start }),
  ];
  let reached = start;
  for (const step of steps) {
    const text = stepText(step, words);
    const label = t(`fit:component.${step.id}`);
    const to = step.delta === null ? null : reached + step.delta;
    bars.push({
      id: step.id,
      kind: 'step',
      label,
      text,
      from: reached,
      to,
      lo: reached + step.lo,
      hi: reached + step.hi,
      tip: {
        title: label,
        lines: [
          { label: t('pair:waterfall.weight'), value: format.percent(step.weight) },
          { label: t('pair:waterfall.own'), value: format.number(step.own, 1) },
          {
            label: t('pair:waterfall.median'),
            value: `${format.number(step.median, 1)}, ${t('pair:waterfall.known', { n: format.number(step.n) })}`,
          },
          { label: t('pair:waterfall.delta'), value: text },
        ],
      },
    });
    reached = to ?? reached;
  }
  const open = hi - lo > 1e-9;
  const end = { to: open ? null : lo, lo, hi };
  bars.push(mark('person', t('pair:waterfall.person'), endText(waterfall, words), reached, end));
  return bars;
}

function mark(
  id: string,
  label: string,
  text: string,
  from: number,
  ends: Pick<WaterfallBar, 'to' | 'lo' | 'hi'>,
): WaterfallBar {
  const tip = { title: label, lines: [{ label: '', value: text }] };
  return { id, kind: 'mark', label, text, from, ...ends, tip };
}
