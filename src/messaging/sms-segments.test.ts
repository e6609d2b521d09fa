import { expect, test } from 'vitest';
import { smsParts, smsSegments } from './sms-segments.ts';

test.each([
  ['nothing', '', 1],
  ['just one', 'a'.repeat(160), 1],
  ['one more', 'a'.repeat(161), 2],
  ['two full ones', 'a'.repeat(306), 2],
  ['three', 'a'.repeat(307), 3],
  ['a euro sign counts twice', `${'a'.repeat(159)}€`, 2],
  ['letters of the alphabet with accents', 'Coördinatie: één café', 1],
  ['a curled quote makes it UCS-2', `${'a'.repeat(69)}’`, 1],
  ['UCS-2 is full sooner', `${'a'.repeat(70)}’`, 2],
  ['an ê is none of GSM', `${'a'.repeat(134)}ê`, 3],
])('%s', (_what, text, segments) => {
  expect(smsSegments(text)).toBe(segments);
});

test('a character of two places is not cut in two, nor is an emoji', () => {
  // 152 and a euro sign do not fit in 153, so the first part leaves a place empty.
  const text = `${'a'.repeat(152)}€${'a'.repeat(151)}`;
  expect(smsParts(`${text}a`)).toMatchObject({ segments: 3, places: 306, each: 153 });
  expect(smsSegments(`${'a'.repeat(66)}😀${'a'.repeat(66)}`)).toBe(3);
});

test('what makes it cost more is named, once each', () => {
  expect(smsParts('crêpe, fête, ’s morgens')).toEqual({
    segments: 1,
    places: 23,
    each: 70,
    because: ['ê', '’'],
  });
  expect(smsParts('Coördinatie').because).toEqual([]);
});
