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

const CONTROL_HEIGHT = { '--input-height-sm': '36px' };

/** Mantine in the product's type, colours and measures. */
export const theme = createTheme({
  fontFamily: FONT_FAMILY,
  primaryColor: 'river',
  primaryShade: { light: 7, dark: 6 },
  colors: { river },
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
    InputWrapper: { defaultProps: { size: 'sm' } },
    Input: { defaultProps: { size: 'sm' }, vars: () => ({ wrapper: CONTROL_HEIGHT }) },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false } },
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
    '--mantine-color-default-border': tokens.inputBorder,
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
