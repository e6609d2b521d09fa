import { expect, it } from 'vitest';
import { at } from '../../../test/kits/practice-builders.ts';
import { searchSpan, spansAround } from './search-span.ts';

const NOW = at('2026-11-25T10:00');
const days = (from: string, to = from) => ({
  from: Temporal.PlainDate.from(from),
  to: Temporal.PlainDate.from(to),
});
const written = (span: ReturnType<typeof searchSpan>) =>
  span === null ? null : [span.from, span.to].map((moment) => moment.toPlainDateTime().toString());

it.each([
  ['no day: from now, twelve weeks by the clock', null, ['2026-11-25T10:00:00', '2027-02-17T10:00:00']],
  ['a day to come is whole', days('2026-11-26'), ['2026-11-26T00:00:00', '2026-11-27T00:00:00']],
  ['of today what is left', days('2026-11-25'), ['2026-11-25T10:00:00', '2026-11-26T00:00:00']],
  [
    'a week that has begun goes on from now',
    days('2026-11-23', '2026-11-27'),
    ['2026-11-25T10:00:00', '2026-11-28T00:00:00'],
  ],
  ['days that are over', days('2026-11-23', '2026-11-24'), null],
] as const)('%s', (_what, wanted, expected) => {
  expect(written(searchSpan(wanted, NOW))).toEqual(expected);
});

it('twelve weeks over the change of the clock end at the same time of day', () => {
  const span = searchSpan(null, at('2027-01-20T10:00'));
  expect(span?.to.toPlainTime().toString()).toBe('10:00:00');
  expect(span?.to.offset).not.toBe(span?.from.offset);
});

it.each([
  ['a day within leaves what is before and after it', '2026-11-26', ['25T10 26T00', '27T00 28T00']],
  ['the day of today leaves what comes after it', '2026-11-25', ['26T00 28T00']],
  ['the last day leaves what comes before it', '2026-11-27', ['25T10 27T00']],
  ['a day before it leaves all', '2026-11-24', ['25T10 28T00']],
  ['two days leave what is beside them', '2026-11-27 2026-11-25', ['26T00 27T00']],
  ['all its days leave nothing', '2026-11-25 2026-11-26 2026-11-27', []],
  ['a day behind it leaves all', '2026-11-30', ['25T10 28T00']],
] as const)('without a day: %s', (_what, day, expected) => {
  const span = searchSpan(days('2026-11-25', '2026-11-27'), NOW);
  if (span === null) throw new Error('nothing to look through');
  const short = (moment: Temporal.ZonedDateTime) => moment.toPlainDateTime().toString().slice(8, 13);
  const parts = spansAround(
    span,
    day.split(' ').map((one) => Temporal.PlainDate.from(one)),
  );
  expect(parts.map(({ from, to }) => `${short(from)} ${short(to)}`)).toEqual(expected);
  expect(spansAround(span)).toEqual([span]);
});
