import { expect, test } from 'vitest';
import { hoursIn, hoursWritten, quietWrong } from './reminder-fields.ts';

test.each([
  ['48, 24', [48, 24]],
  ['24;  4', [24, 4]],
  ['', []],
  ['1', null],
  ['337', null],
  ['24, 24', null],
  ['een dag', null],
  ['2, 3, 4, 5, 6', null],
])('the hours %j are %j', (text, hours) => {
  expect(hoursIn(text)).toEqual(hours);
});

test('hours are written with the farthest first', () => {
  expect(hoursWritten([24, 48])).toBe('48, 24');
});

test.each([
  ['08:00', '21:00', false],
  ['06:59', '21:00', true],
  ['08:00', '22:01', true],
  ['08:00', '09:59', true],
  ['8:00', '21:00', true],
])('between %s and %s is wrong: %j', (from, to, wrong) => {
  expect(quietWrong({ from, to })).toBe(wrong);
});
