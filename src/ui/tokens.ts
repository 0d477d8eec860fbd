/**
 * The colours of the visual direction, one object a colour scheme. Contrast figures are held by
 * test/ui/tokens.test.ts; CSS reads them as `--t-…` (theme.ts), charts as values.
 */
export interface Tokens {
  readonly canvas: string;
  readonly panel: string;
  /** A quiet fill on a panel: table heads, tracks, hovered rows. */
  readonly sunken: string;
  readonly hairline: string;
  readonly ink: string;
  readonly ink2: string;
  readonly brand: string;
  readonly onBrand: string;
  readonly brandInk: string;
  readonly brandSoft: string;
  readonly onBrandSoft: string;
  readonly rail: string;
  readonly railInk: string;
  readonly railInk2: string;
  readonly railActive: string;
  readonly onRailActive: string;
  readonly amber: string;
  readonly amberSoft: string;
  readonly onAmberSoft: string;
  readonly focus: string;
  readonly inputBorder: string;
  readonly buttonBorder: string;
  /** What calls for action; with an icon and words beside it, never alone. */
  readonly alert: string;
  readonly alertSoft: string;
  /** Slack to overload in seven bins, the fourth is balance. */
  readonly diverging: readonly string[];
  readonly onDiverging: readonly string[];
  /** At most four series; identity is also a letter or a pattern. */
  readonly series: readonly string[];
}

const NIGHT = '#15211f';
const DAY = '#ffffff';

export const LIGHT: Tokens = {
  canvas: '#f7f8f6',
  panel: '#ffffff',
  sunken: '#f1f3f0',
  hairline: '#e3e7e4',
  ink: '#15211f',
  ink2: '#4f5d5a',
  brand: '#0b665d',
  onBrand: '#ffffff',
  brandInk: '#0b665d',
  brandSoft: '#d3e8e4',
  onBrandSoft: '#0a4f48',
  rail: '#0c2f2c',
  railInk: '#d6e6e3',
  railInk2: '#a3bfba',
  railActive: '#154a45',
  onRailActive: '#ffffff',
  amber: '#f0b34c',
  amberSoft: '#fdeebd',
  onAmberSoft: '#6a4700',
  focus: '#b26a00',
  inputBorder: '#7b8985',
  buttonBorder: '#cbd3cf',
  alert: '#a8470f',
  alertSoft: '#fbeadd',
  diverging: ['#1f5f8b', '#5d97bd', '#b5d2e3', '#f1efe9', '#f5cf9b', '#e0913f', '#a8470f'],
  onDiverging: [DAY, NIGHT, NIGHT, NIGHT, NIGHT, NIGHT, DAY],
  series: ['#0b665d', '#9b9800', '#8f7df3', '#5c000b'],
};

export const DARK: Tokens = {
  canvas: '#0f1615',
  panel: '#151d1c',
  sunken: '#1c2625',
  hairline: '#2b3634',
  ink: '#e6edeb',
  ink2: '#a3b1ad',
  brand: '#167a70',
  onBrand: '#ffffff',
  brandInk: '#75b8ae',
  brandSoft: '#143a36',
  onBrandSoft: '#a9dcd3',
  rail: '#0a100f',
  railInk: '#d6e6e3',
  railInk2: '#93a6a2',
  railActive: '#1d2b29',
  onRailActive: '#ffffff',
  amber: '#f0b34c',
  amberSoft: '#5e3c00',
  onAmberSoft: '#ffe3ab',
  focus: '#f0b34c',
  inputBorder: '#6b7a76',
  buttonBorder: '#3d4a47',
  alert: '#f6a85a',
  alertSoft: '#33230f',
  diverging: ['#7cc0ee', '#4a8fbf', '#2a5773', '#2a3432', '#77501f', '#c27a2c', '#f6a85a'],
  onDiverging: [NIGHT, '#0f1615', DAY, DAY, DAY, '#0f1615', NIGHT],
  series: ['#75b8ae', '#c0401c', '#ede94e', '#705bcd'],
};

/** The one family; the rest is what a machine shows while it loads. */
export const FONT_FAMILY =
  "'Plus Jakarta Sans Variable', 'Segoe UI', system-ui, -apple-system, sans-serif";
