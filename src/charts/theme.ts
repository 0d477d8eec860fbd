import { useComputedColorScheme, useMantineTheme } from '@mantine/core';

/** The colours that a chart needs, as values: CSS variables are not read when a chart is mounted. */
export interface ChartTokens {
  readonly panel: string;
  readonly sunken: string;
  readonly hairline: string;
  readonly ink: string;
  readonly ink2: string;
  readonly focus: string;
  readonly alert: string;
  readonly inputBorder: string;
  readonly diverging: readonly string[];
  readonly onDiverging: readonly string[];
  readonly series: readonly string[];
}

/** The tokens of the colour scheme on screen; from the theme's `other.light` and `other.dark`. */
export function useChartTokens(): ChartTokens {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const { other } = useMantineTheme();
  return other[scheme];
}

/** The one family of the product, for text that ECharts draws. */
export const CHART_FONT = "'Plus Jakarta Sans Variable', 'Segoe UI', system-ui, sans-serif";

/** The theme object of ECharts for a set of tokens. */
export function chartTheme(tokens: ChartTokens): object {
  return {
    backgroundColor: 'transparent',
    color: [...tokens.series],
    textStyle: { fontFamily: CHART_FONT, fontSize: 12, color: tokens.ink },
    tooltip: {
      renderMode: 'html',
      confine: true,
      backgroundColor: tokens.panel,
      borderColor: tokens.hairline,
      borderWidth: 1,
      borderRadius: 8,
      padding: [10, 12],
      textStyle: { color: tokens.ink, fontFamily: CHART_FONT, fontSize: 12, lineHeight: 18 },
    },
  };
}

/** Colours of the bins of a scale and of the text upon them, from the low end to the high end. */
export interface BinColours {
  readonly fill: readonly string[];
  readonly text: readonly string[];
}

/**
 * Scales: `diverging` (slack to overload, 7 bins), `divergingReversed` (a low value calls for action,
 * 7 bins), `shortage` (nothing to much, 4 bins: the upper half of the diverging scale).
 */
export type Palette = 'diverging' | 'divergingReversed' | 'shortage';

/** The colours of a palette. */
export function binColours(palette: Palette, tokens: ChartTokens): BinColours {
  const { diverging: fill, onDiverging: text } = tokens;
  switch (palette) {
    case 'diverging':
      return { fill, text };
    case 'divergingReversed':
      return { fill: fill.toReversed(), text: text.toReversed() };
    case 'shortage':
      return { fill: fill.slice(3), text: text.slice(3) };
  }
}

/** An edge between two bins; `closes` says which bin holds the edge itself. */
export interface BinEdge {
  readonly at: number;
  /** `above`: the edge belongs to the bin above it (`<0,50 | 0,50–…`); `below`: to the one below. */
  readonly closes: 'above' | 'below';
}

/** The bin (0 = lowest) of a value; edges ascend. A value that is not a number has none: null. */
export function binOf(value: number | null, edges: readonly BinEdge[]): number | null {
  if (value === null || Number.isNaN(value)) return null;
  return edges.filter(({ at, closes }) => (closes === 'above' ? value >= at : value > at)).length;
}
