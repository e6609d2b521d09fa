/** Where tables become cards and a grid becomes a list; the same width as in the style sheets. */
export const NARROW = '(max-width: 60em)';
