import { describe, expect, test } from 'vitest';
import { contrast } from './contrast.ts';
import { CHART, MARK, PAGE, STATES } from './tokens.ts';

/** WCAG 2.2: text 4.5, shapes and borders of controls 3. */
const TEXT = 4.5;
const SHAPE = 3;
const SCHEMES = ['light', 'dark'] as const;

describe.each(SCHEMES)('in %s', (scheme) => {
  const page = PAGE[scheme];

  test.each([
    ['text on surface', page.text, page.surface, TEXT],
    ['text on page', page.text, page.page, TEXT],
    ['muted on surface', page.muted, page.surface, TEXT],
    ['muted on page', page.muted, page.page, TEXT],
    ['failure on surface', page.failure, page.surface, TEXT],
    ['brand as a link', page.brand, page.surface, TEXT],
    ['words on a brand button', page.onBrand, page.brand, TEXT],
    ['border of a control', page.border, page.surface, SHAPE],
    ['border of a control on the page', page.border, page.page, SHAPE],
    ['marked words', MARK[scheme].text, MARK[scheme].ground, TEXT],
    ['filled dot', CHART[scheme].filled, page.surface, SHAPE],
    ['hollow dot', CHART[scheme].hollow, page.surface, SHAPE],
  ])('%s can be read', (_what, one, other, least) => {
    expect(contrast(one, other)).toBeGreaterThanOrEqual(least);
  });

  test.each(Object.entries(STATES))('%s can be read, and its bar seen', (_state, colours) => {
    expect(contrast(colours[scheme].text, colours[scheme].ground)).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(colours[scheme].bar, page.surface)).toBeGreaterThanOrEqual(SHAPE);
  });
});

test('black on white is 21, and a colour on itself is 1', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  expect(contrast('#0B5C7A', '#0B5C7A')).toBe(1);
});
