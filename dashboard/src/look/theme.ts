import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from '@mantine/core';
import { MARK, PAGE, STATES } from './tokens.ts';

/** Shades of the brand colour from ground to ink; 7 and 4 are the ones that the design names for light and dark. */
const brand: MantineColorsTuple = [
  '#E3F1F7',
  '#C7E3EF',
  '#A9DCF2',
  '#8BD0ED',
  '#6CC4E8',
  '#3E9CC0',
  '#1F7899',
  '#0B5C7A',
  '#094C65',
  '#073C50',
];

/** The red of alarms and failures; nothing else is red. */
const alarm: MantineColorsTuple = [
  '#FDE7E8',
  '#FBCFD2',
  '#FFB3B8',
  '#FF8F97',
  '#FF6B74',
  '#DB3A45',
  '#B3101F',
  '#A3000F',
  '#8A000D',
  '#6E000A',
];

/** From words to page, in the blue greys of the design; Mantine's own are brownish beside them. */
const dark: MantineColorsTuple = [
  '#F1F4F8',
  '#D5DBE3',
  '#B4BECB',
  '#8793A3',
  '#465262',
  '#343D4A',
  '#232B36',
  '#1A2029',
  '#12161C',
  '#0D1117',
];

/** Mantine's own greys, reds and dimmed text fail WCAG AA, so every colour that carries words is set here. */
export const theme = createTheme({
  // Mantine chooses the colour of words on a filled button once for both schemes; ours follows the scheme.
  variantColorResolver: (input) => ({
    ...defaultVariantColorsResolver(input),
    ...(input.variant === 'filled' ? { color: 'var(--on-filled)' } : {}),
  }),
  respectReducedMotion: true,
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 4 },
  colors: { brand, red: alarm, dark },
  black: PAGE.light.text,
  white: PAGE.light.surface,
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  fontSizes: { xs: '0.875rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.5' },
  headings: {
    sizes: {
      h1: { fontSize: '1.875rem', lineHeight: '1.3' },
      h2: { fontSize: '1.5rem', lineHeight: '1.3' },
      h3: { fontSize: '1.25rem', lineHeight: '1.4' },
    },
  },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  defaultRadius: 6,
  focusRing: 'never',
  components: {
    Badge: { defaultProps: { tt: 'none', size: 'lg' } },
    Button: { defaultProps: { size: 'sm' } },
    Input: { defaultProps: { size: 'sm' } },
    // Its arrows are 17 pixels high, under the 24 of WCAG 2.5.8; the arrow keys do the same.
    NumberInput: { defaultProps: { hideControls: true } },
    Drawer: { defaultProps: { transitionProps: { duration: 150 } } },
    // Open, it stays in the landmark of its button; and the empty place for focus in it is no part of a menu to WCAG.
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } },
    Modal: { defaultProps: { transitionProps: { duration: 150, transition: 'fade' } } },
  },
});

/** The same tokens as variables, so that style sheets and components agree. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: schemeVariables('light'),
  dark: schemeVariables('dark'),
});

function schemeVariables(scheme: 'light' | 'dark'): Record<string, string> {
  const page = PAGE[scheme];
  return {
    '--mantine-color-body': page.surface,
    '--mantine-color-text': page.text,
    '--mantine-color-dimmed': page.muted,
    '--mantine-color-placeholder': page.muted,
    '--mantine-color-error': page.failure,
    '--mantine-color-anchor': page.brand,
    '--mantine-color-default-border': page.border,
    '--page': page.page,
    '--line': page.line,
    '--on-filled': page.onBrand,
    '--mark-text': MARK[scheme].text,
    '--mark-ground': MARK[scheme].ground,
    ...Object.fromEntries(
      Object.entries(STATES).flatMap(([state, colours]) => [
        [`--state-${state}-text`, colours[scheme].text],
        [`--state-${state}-ground`, colours[scheme].ground],
        [`--state-${state}-bar`, colours[scheme].bar],
      ]),
    ),
  };
}
