import { describe, expect, test } from 'vitest';
import type { AgendaDay } from '../../../../src/http/contract/agenda.ts';
import { columnsOf, drawnIn, hoursOf, spanOf, stretchesOf } from './grid-columns.ts';

const WORDS = { free: 'vrij', off: 'werkt niet', pause: 'pauze' };
const at = (time: string) => `2026-12-01T${time}:00+01:00`;

const day = (otherwise: Partial<AgendaDay> = {}): AgendaDay => ({
  day: '2026-12-01',
  from: '2026-12-01T00:00:00+01:00',
  to: '2026-12-02T00:00:00+01:00',
  practitioners: [
    { id: 'a', name: 'dokter Jansen', role: 'gp' },
    { id: 'b', name: 'dokter El Amrani', role: 'gp' },
  ],
  open: [
    { practitioner: 'a', from: at('08:00'), to: at('12:30') },
    { practitioner: 'a', from: at('13:30'), to: at('17:00') },
  ],
  closures: [],
  closedBecause: null,
  appointments: [],
  ...otherwise,
});
const appointment = (from: string, to: string): AgendaDay['appointments'][number] => ({
  id: from,
  practitioner: 'a',
  typeId: 't',
  type: 'consult',
  from: at(from),
  to: at(to),
  status: 'booked',
  heldUntil: null,
  who: null,
  reason: null,
  call: null,
});
const clock = (ms: number) =>
  `${String(Math.floor(ms / 3_600_000)).padStart(2, '0')}:${String((ms / 60_000) % 60).padStart(2, '0')}`;
/** "08:00-12:30 vrij" for each stretch. */
function written(of: AgendaDay, practitioner: string): readonly string[] {
  const [column] = columnsOf([of], practitioner);
  if (column === undefined) throw new Error('no column');
  return stretchesOf(column, spanOf([of]), WORDS).map(
    ({ from, to, words }) => `${clock(from)}-${clock(to)} ${words}`,
  );
}

describe('a column of the agenda', () => {
  test('is free where its practitioner works and nothing stands, with a pause between two windows', () => {
    expect(
      written(day({ appointments: [appointment('09:00', '09:10'), appointment('12:20', '12:40')] }), 'a'),
    ).toEqual(['08:00-09:00 vrij', '09:10-12:20 vrij', '12:40-13:30 pauze', '13:30-17:00 vrij']);
  });

  test.each([
    ['an appointment alone has the width of the column', ['09:00-09:10'], ['09:00-09:10 1/1']],
    ['five minutes are drawn as ten', ['09:00-09:05'], ['09:00-09:10 1/1 short']],
    [
      'five minutes after five minutes stand beside each other by turns',
      ['09:00-09:05', '09:05-09:10', '09:10-09:15', '10:00-10:05'],
      ['09:00-09:10 1/2 short', '09:05-09:15 2/2 short', '09:10-09:20 1/2 short', '10:00-10:10 1/1 short'],
    ],
    [
      'none hides another that stands at the same time',
      ['09:00-09:20', '09:10-09:20', '09:10-09:20', '09:20-09:30'],
      ['09:00-09:20 1/3', '09:10-09:20 2/3', '09:10-09:20 3/3', '09:20-09:30 1/1'],
    ],
  ])('%s', (_what, given, drawn) => {
    const appointments = given.map((one) => appointment(one.slice(0, 5), one.slice(6)));
    const [column] = columnsOf([day({ appointments })], 'a');
    if (column === undefined) throw new Error('no column');
    expect(
      drawnIn(column).map(
        ({ from, to, strip, strips, isShort }) =>
          `${clock(from)}-${clock(to)} ${strip + 1}/${strips}${isShort ? ' short' : ''}`,
      ),
    ).toEqual(drawn);
  });

  test('says which closure it is, for whom it is', () => {
    const closures = [{ practitioner: 'b', from: at('00:00'), to: at('23:59'), reason: 'cursus' }];
    expect(written(day({ closures }), 'b')).toEqual(['08:00-17:00 cursus']);
    expect(written(day({ closures }), 'a')[1]).toBe('12:30-13:30 pauze');
    expect(written(day(), 'b')).toEqual(['08:00-17:00 werkt niet']);
  });

  test('of a day on which the practice is closed says why', () => {
    const closed = day({ open: [], closedBecause: 'Tweede Kerstdag' });
    expect(written(closed, 'a')).toEqual(['08:00-18:00 Tweede Kerstdag']);
  });

  test.each([
    ['2027-03-28T00:00:00+01:00', '2027-03-29T00:00:00+02:00', 23],
    ['2027-10-31T00:00:00+02:00', '2027-11-01T00:00:00+01:00', 25],
  ])('of %s, when the clocks change, is drawn whole', (from, to, hours) => {
    const of = day({ from, to, open: [] });
    expect(hoursOf(of)).toBe(hours);
    expect(spanOf([of])).toEqual({ from: 0, to: hours * 3_600_000 });
  });

  test('stands for one practitioner or for all, each day with its first', () => {
    expect(
      columnsOf([day(), day({ day: '2026-12-02' })], null).map(({ key, isFirst }) => [key, isFirst]),
    ).toEqual([
      ['2026-12-01 a', true],
      ['2026-12-01 b', false],
      ['2026-12-02 a', true],
      ['2026-12-02 b', false],
    ]);
    expect(columnsOf([day()], 'b').map(({ isFirst }) => isFirst)).toEqual([true]);
  });
});
