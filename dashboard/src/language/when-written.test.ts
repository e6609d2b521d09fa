import { expect, onTestFinished, test, vi } from 'vitest';
import {
  birthWritten,
  dayWritten,
  durationWritten,
  minutesWritten,
  practiceMoment,
  secondWritten,
  timeWritten,
  writeIn,
} from './when-written.ts';

test.each([
  ['2026-11-26T08:30:00Z', 'do 26 nov 2026', '09:30', '09:30:00'],
  ['2026-11-26T09:30:05+01:00', 'do 26 nov 2026', '09:30', '09:30:05'],
  ['2027-03-28T00:59:59Z', 'zo 28 mrt 2027', '01:59', '01:59:59'],
  ['2027-03-28T01:00:00Z', 'zo 28 mrt 2027', '03:00', '03:00:00'],
  ['2027-10-31T00:30:00Z', 'zo 31 okt 2027', '02:30', '02:30:00'],
  ['2027-10-31T01:30:00Z', 'zo 31 okt 2027', '02:30', '02:30:00'],
  ['2026-12-31T23:30:00Z', 'vr 1 jan 2027', '00:30', '00:30:00'],
])('%s is written in the time of the practice', (moment, day, time, second) => {
  expect(dayWritten(moment).replaceAll('\u00A0', ' ')).toBe(day);
  expect(timeWritten(moment)).toBe(time);
  expect(secondWritten(moment)).toBe(second);
});

test.each([
  ['1951-03-14', '14 mrt 1951 (75 jaar)'],
  ['1951-11-26', '26 nov 1951 (75 jaar)'],
  ['1951-11-27', '27 nov 1951 (74 jaar)'],
])('born on %s is written with the age of today', (born, written) => {
  expect(birthWritten(born, '2026-11-26T09:30:00+01:00').replaceAll('\u00A0', ' ')).toBe(written);
});

test('somebody is a year older at midnight in the practice, wherever the screen is', () => {
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.stubEnv('TZ', 'America/New_York');
  expect(birthWritten('1951-11-27', '2026-11-26T22:59:00Z')).toContain('74');
  expect(birthWritten('1951-11-27', '2026-11-26T23:01:00Z')).toContain('75');
});

test.each([
  [9, '9 s'],
  [59.6, '1 min 0 s'],
  [134, '2 min 14 s'],
  [3_780, '1 u 3 min'],
])('%d seconds', (seconds, written) => {
  expect(durationWritten(seconds)).toBe(written);
});

test.each([
  [59, '0 min'],
  [1_799, '29 min'],
  [6_419, '1 u 46 min'],
])('%d seconds on a clock', (seconds, written) => {
  expect(minutesWritten(seconds)).toBe(written);
});

test.each([
  ['2026-11-25T08:00:00Z', 0, '17:00', '2026-11-25T17:00:00+01:00'],
  ['2026-11-25T23:30:00Z', 1, '10:00', '2026-11-27T10:00:00+01:00'],
  ['2026-07-01T08:00:00Z', 1, '10:00', '2026-07-02T10:00:00+02:00'],
  ['2027-03-27T12:00:00Z', 1, '10:00', '2027-03-28T10:00:00+02:00'],
])('%s and %i days on at %s in the practice is %s', (now, days, time, moment) => {
  expect(practiceMoment(now, days, time)).toBe(moment);
});

test('on an English screen days, ages and durations are English, in the time of the practice', () => {
  onTestFinished(() => writeIn('nl'));
  writeIn('en');
  expect(dayWritten('2027-03-28T01:00:00Z').replaceAll('\u00A0', ' ')).toBe('Sun 28 Mar 2027');
  expect(birthWritten('1954-05-12', '2026-11-26T09:30:00+01:00').replaceAll('\u00A0', ' ')).toBe(
    '12 May 1954 (72 years)',
  );
  expect(durationWritten(3_780)).toBe('1 h 3 min');
  expect(minutesWritten(6_419)).toBe('1 h 46 min');
});
