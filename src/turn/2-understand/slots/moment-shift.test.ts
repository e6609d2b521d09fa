import { expect, test } from 'vitest';
import { contextOf } from '../../../../test/kits/understanding-context.ts';
import { understand } from '../understand.ts';

const daysOf = (said: string) => {
  const { fromDate, date, time } = understand([said], {
    ...contextOf('open'),
    now: Temporal.ZonedDateTime.from('2026-11-26T10:20:00+01:00[Europe/Amsterdam]'),
  }).slots;
  return { fromDate, date, time };
};

test.each([
  ['mijn afspraak van dinsdag wil ik verzetten naar later in de week', '2026-12-01', '2026-12-02/2026-12-04'],
  [
    'ik wil de afspraak van donderdag 3 december verzetten naar eerder die week',
    '2026-12-03',
    '2026-11-30/2026-12-02',
  ],
  ['de afspraak van donderdag 3 december wil ik verzetten naar later die week', '2026-12-03', '2026-12-04'],
  ['ik heb morgen een afspraak kan dat een week later', '2026-11-27', '2026-12-04'],
])('the rest of a week is that of the appointment: %s', (said, fromDate, date) => {
  expect(daysOf(said)).toEqual({ fromDate, date, time: undefined });
});

test('the part of the day that was asked for beside it stays', () => {
  const said =
    'zou ik mijn afspraak van maandagochtend kunnen verplaatsen naar later die week het liefst s middags';
  expect(daysOf(said)).toEqual({
    fromDate: '2026-11-30',
    date: '2026-12-01/2026-12-04',
    time: '12:00/17:00',
  });
});

test.each([
  ['ik kan morgen niet komen', '2026-11-27'],
  ['ik kan vandaag niet komen', '2026-11-26'],
  ['kunt u doorgeven dat ik vandaag niet kan komen', '2026-11-26'],
  ['ik red het maandag niet wilt u mijn afspraak afzeggen', '2026-11-30'],
])('the day on which somebody cannot come is that of the appointment they call off: %s', (said, date) => {
  expect(daysOf(said)).toEqual({ fromDate: undefined, date, time: undefined });
});
