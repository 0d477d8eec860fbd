import { createTheme } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';
import { DARK, FONT_FAMILY, LIGHT } from './tokens.ts';
import type { Tokens } from './tokens.ts';

declare module '@mantine/core' {
  interface MantineThemeOther {
    /** Colour values for charts, which must not read CSS variables when they are mounted. */
    light: Tokens;
    dark: Tokens;
  }
}

const river: MantineColorsTuple = [
  '#eaf5f3',
  '#d3e8e4',
  '#a7d2ca',
  '#75b8ae',
  '#439c90',
  '#1f857a',
  '#167a70',
  '#0b665d',
  '#084f48',
  '#063c37',
];

/** Greys of the light scheme, paper-like; and of the dark one, where Mantine takes all its surfaces. */
const gray: MantineColorsTuple = [
  '#f7f8f6',
  '#f1f3f0',
  '#e9ece9',
  '#e3e7e4',
  '#cbd3cf',
  '#a9b4b0',
  '#7b8985',
  '#4f5d5a',
  '#33403d',
  '#15211f',
];
const dark: MantineColorsTuple = [
  '#e6edeb',
  '#c4cfcc',
  '#a3b1ad',
  '#7f8f8b',
  '#3d4a47',
  '#2b3634',
  '#1c2625',
  '#0f1615',
  '#151d1c',
  '#0a100f',
];

const INPUT = {
  '--input-height-sm': '36px',
  '--input-bd': 'var(--t-inputBorder)',
  '--input-bg': 'var(--t-panel)',
  '--input-placeholder-color': 'var(--t-ink2)',
};

/** What stands under an input: the smallest type of the page, Mantine's own being 11 px. */
const UNDER_INPUT = {
  vars: () => ({
    description: { '--input-description-size': '12px' },
    error: { '--input-error-size': '12px' },
  }),
  styles: { description: { lineHeight: '16px' }, error: { lineHeight: '16px' } },
};

/** The `<header>` of a dialog is not the banner of the page. */
const DIALOG = { attributes: { header: { role: 'presentation' } } };
const SURFACE = { backgroundColor: 'var(--t-panel)' };

/** Mantine in the product's type, colours and measures. */
export const theme = createTheme({
  fontFamily: FONT_FAMILY,
  primaryColor: 'river',
  primaryShade: { light: 7, dark: 6 },
  colors: { river, gray, dark },
  defaultRadius: 8,
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '24px' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '15px', xl: '17px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '20px', xl: '24px' },
  headings: { fontFamily: FONT_FAMILY, fontWeight: '650' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  other: { light: LIGHT, dark: DARK },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    InputWrapper: { defaultProps: { size: 'sm' }, ...UNDER_INPUT },
    Input: { defaultProps: { size: 'sm' }, vars: () => ({ wrapper: INPUT }) },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false } },
    Drawer: { styles: { content: SURFACE, header: SURFACE }, defaultProps: DIALOG },
    Modal: { styles: { content: SURFACE, header: SURFACE }, defaultProps: DIALOG },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right' } },
  },
});

function variables(tokens: Tokens): Record<string, string> {
  const own = Object.entries(tokens).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string'
      ? [[`--t-${name}`, value]]
      : (value as readonly string[]).map((colour, index) => [`--t-${name}-${index}`, colour]),
  );
  return {
    ...Object.fromEntries(own),
    '--mantine-color-body': tokens.canvas,
    '--mantine-color-text': tokens.ink,
    '--mantine-color-dimmed': tokens.ink2,
    '--mantine-color-bright': tokens.ink,
    '--mantine-color-placeholder': tokens.ink2,
    '--mantine-color-default': tokens.panel,
    '--mantine-color-default-hover': tokens.sunken,
    '--mantine-color-default-color': tokens.ink,
    '--mantine-color-default-border': tokens.buttonBorder,
    '--mantine-color-anchor': tokens.brandInk,
    '--mantine-color-error': tokens.alert,
    '--mantine-color-river-light': tokens.brandSoft,
    '--mantine-color-river-light-hover': tokens.brandSoft,
    '--mantine-color-river-light-color': tokens.onBrandSoft,
    '--mantine-color-river-outline': tokens.brandInk,
    '--mantine-color-disabled': tokens.sunken,
    '--mantine-color-disabled-color': tokens.ink2,
    '--mantine-color-disabled-border': tokens.hairline,
  };
}

/** Tokens as CSS variables, for Mantine and for our own style sheets. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: variables(LIGHT),
  dark: variables(DARK),
});
