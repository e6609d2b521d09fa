import { expect, test } from 'vitest';
import { placesWithin, unsureParts } from './unsure-parts.ts';

const TEXT = 'de hond van de buren heeft gebeten';

test.each<[string, readonly number[], readonly string[]]>([
  ['nothing', [], []],
  ['one word', [4], ['buren']],
  ['words beside each other are one', [3, 4, 6], ['de buren', 'gebeten']],
  ['the first and the last', [0, 6], ['de', 'gebeten']],
  ['a place that the text has not', [9], []],
])('in doubt: %s; and nothing of the text is lost', (_what, places, unsure) => {
  const parts = unsureParts(TEXT, places);
  expect(parts.filter(({ isUnsure }) => isUnsure).map(({ text }) => text)).toEqual(unsure);
  expect(parts.map(({ text }) => text).join('')).toBe(TEXT);
});

test('a part of the text has its own places', () => {
  const at = TEXT.indexOf('buren');
  expect(placesWithin(TEXT, [0, 4, 6], at, 'buren heeft'.length)).toEqual([0]);
});
