import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** The lines in sight, and the one that has or takes the focus: it is never taken out of the page. */
export function keeping(range: Range, at: number): number[] {
  const shown = defaultRangeExtractor(range);
  if (at < 0 || at >= range.count || shown.includes(at)) return shown;
  return [...shown, at].toSorted((a, b) => a - b);
}
