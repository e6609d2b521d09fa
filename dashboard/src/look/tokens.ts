/** A text colour on its ground. */
export interface Pair {
  readonly text: string;
  readonly ground: string;
}

/** A state as it is drawn: words on a ground, and a bar on the page beside them. The word and the shape come first, colour third. */
export interface StateColours {
  readonly light: Pair & { readonly bar: string };
  readonly dark: Pair & { readonly bar: string };
}

export const PAGE = {
  light: {
    page: '#F6F7F9',
    surface: '#FFFFFF',
    text: '#14181F',
    muted: '#4A5361',
    border: '#6B7685',
    /** Between rows and around panels, where nothing has to be found by it. */
    line: '#D5DAE1',
    brand: '#0B5C7A',
    onBrand: '#FFFFFF',
    failure: '#A3000F',
  },
  dark: {
    page: '#12161C',
    surface: '#1A2029',
    text: '#F1F4F8',
    muted: '#B4BECB',
    border: '#8793A3',
    line: '#343D4A',
    brand: '#6CC4E8',
    onBrand: '#0D1117',
    failure: '#FF6B74',
  },
} as const;

export const STATES = {
  '112': {
    light: { text: '#FFFFFF', ground: '#A3000F', bar: '#A3000F' },
    dark: { text: '#FFFFFF', ground: '#B3101F', bar: '#FF6B74' },
  },
  urgent: {
    light: { text: '#8A000D', ground: '#FDE7E8', bar: '#A3000F' },
    dark: { text: '#FFB3B8', ground: '#3A1216', bar: '#FF6B74' },
  },
  today: {
    light: { text: '#7A2E00', ground: '#FFE9D6', bar: '#A34200' },
    dark: { text: '#FFC79A', ground: '#38200F', bar: '#FF9A4D' },
  },
  normal: {
    light: { text: '#0B4660', ground: '#E3F1F7', bar: '#0B5C7A' },
    dark: { text: '#A9DCF2', ground: '#0F2B38', bar: '#6CC4E8' },
  },
  late: {
    light: { text: '#5C4300', ground: '#FFF3CC', bar: '#8A6500' },
    dark: { text: '#FFE08A', ground: '#332907', bar: '#F2C230' },
  },
  done: {
    light: { text: '#0E5230', ground: '#E2F3E8', bar: '#1B6E43' },
    dark: { text: '#A6E3BF', ground: '#10301F', bar: '#5CC98A' },
  },
} as const satisfies Record<string, StateColours>;
export type State = keyof typeof STATES;

/** The words of a caller that a rule fired on. Underlined and numbered as well, so the colour may be lost. */
export const MARK = {
  light: { text: '#14181F', ground: '#FFE27A' },
  dark: { text: '#14181F', ground: '#E6C24A' },
} as const satisfies Record<'light' | 'dark', Pair>;

/** Filled and hollow: before and after. Never red or green, which would judge. */
export const CHART = {
  light: { filled: '#0B5C7A', hollow: '#B45309' },
  dark: { filled: '#6CC4E8', hollow: '#FFB066' },
} as const;
