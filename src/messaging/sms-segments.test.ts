import { expect, test } from 'vitest';
import { smsSegments } from './sms-segments.ts';

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
