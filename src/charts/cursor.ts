import { useMemo, useState } from 'react';
import { cellCount, placeOfIndex, stepCursor } from './heatmap-model.ts';
import type { CursorKey, HeatmapModel, HeatPlace } from './heatmap-model.ts';
import { tipAt } from './heatmap-option.ts';
import { tipSentence, type Tip } from './tip.ts';

const KEYS: readonly string[] = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
] satisfies CursorKey[];

/** Whether a key moves the cursor. */
export function isCursorKey(key: string): key is CursorKey {
  return KEYS.includes(key);
}

/** The mark under the keyboard. `index` null = no mark; indices are the data of series 0. */
export interface ChartCursor {
  readonly index: number | null;
  readonly move: (key: CursorKey) => void;
  readonly open: (index: number) => void;
  readonly clear: () => void;
  readonly describe: (index: number) => string;
}

/** The cursor of a heat map; `onOpen` is told the place that Enter was pressed on. */
export function useHeatmapCursor(
  model: HeatmapModel,
  onOpen: (place: HeatPlace) => void,
): ChartCursor {
  const [at, setAt] = useState<number | null>(null);
  const index = at !== null && at < cellCount(model) ? at : null;
  return useMemo(
    () => ({
      index,
      move: (key) => setAt(stepCursor(model, index, key)),
      open: (chosen) => {
        setAt(chosen);
        onOpen(placeOfIndex(model, chosen));
      },
      clear: () => setAt(null),
      describe: (chosen) => tipSentence(tipAt(model, placeOfIndex(model, chosen))),
    }),
    [model, index, onOpen],
  );
}

/** The cursor of marks in a row, walked in their order; `onOpen` is told the one Enter was pressed on. */
export function useListCursor(tips: readonly Tip[], onOpen?: (index: number) => void): ChartCursor {
  const [at, setAt] = useState<number | null>(null);
  const index = at !== null && at < tips.length ? at : null;
  return useMemo(
    () => ({
      index,
      move: (key) => {
        const last = tips.length - 1;
        const back = key === 'ArrowUp' || key === 'ArrowLeft';
        if (key === 'Home' || key === 'PageUp') setAt(0);
        else if (key === 'End' || key === 'PageDown') setAt(last);
        else if (index === null) setAt(0);
        else setAt(Math.min(last, Math.max(0, index + (back ? -1 : 1))));
      },
      open: (chosen) => {
        setAt(chosen);
        onOpen?.(chosen);
      },
      clear: () => setAt(null),
      describe: (chosen) => {
        const tip = tips[chosen];
        return tip === undefined ? '' : tipSentence(tip);
      },
    }),
    [tips, index, onOpen],
  );
}
