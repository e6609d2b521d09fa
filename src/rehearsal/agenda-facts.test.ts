import { describe, expect, test } from 'vitest';
import { readMoments } from './agenda-facts.ts';

const read = (fact: unknown) =>
  readMoments(fact, 'facts.agendaFree', Temporal.PlainDate.from('2026-11-24')).map(
    ({ start, practitioner }) => [start.toString().slice(0, 16), practitioner],
  );

describe('moments of an agenda as scenarios write them', () => {
  test.each<[string, unknown, readonly (readonly [string, string | null])[]]>([
    ['a moment', ['2026-11-26T09:30'], [['2026-11-26T09:30', null]]],
    ['with a space', ['2026-11-26 09:30'], [['2026-11-26T09:30', null]]],
    ['with an offset', ['2026-11-26T08:30:00Z'], [['2026-11-26T09:30', null]]],
    [
      'an object',
      [{ start: '2026-11-26T09:30', practitioner: 'Dr. Jansen' }],
      [['2026-11-26T09:30', 'Jansen']],
    ],
    [
      'a day with times',
      [{ date: '2026-11-26', times: ['09:30', '11:00'], practitioner: 'dokter De Boer' }],
      [
        ['2026-11-26T09:30', 'De Boer'],
        ['2026-11-26T11:00', 'De Boer'],
      ],
    ],
    ['a day with one time', { date: '2026-11-26', time: '09:30' }, [['2026-11-26T09:30', null]]],
    [
      'a stretch',
      ['2026-11-26T09:30/2026-11-26T10:00'],
      [
        ['2026-11-26T09:30', null],
        ['2026-11-26T09:40', null],
        ['2026-11-26T09:50', null],
      ],
    ],
    [
      'a stretch as an object',
      [{ date: '2026-11-26', from: '09:30', to: '09:50' }],
      [
        ['2026-11-26T09:30', null],
        ['2026-11-26T09:40', null],
      ],
    ],
    ['lists by practitioner', { 'dokter Jansen': ['2026-11-26T09:30'] }, [['2026-11-26T09:30', 'Jansen']]],
    [
      'lists by day',
      { '2026-11-26': ['09:30', '10:00'] },
      [
        ['2026-11-26T09:30', null],
        ['2026-11-26T10:00', null],
      ],
    ],
    [
      'lists by practitioner and day',
      { 'dokter Jansen': { donderdag: ['9:30'] } },
      [['2026-11-26T09:30', 'Jansen']],
    ],
    ['a weekday', ['dinsdag 14:30'], [['2026-11-24T14:30', null]]],
    ['tomorrow', [{ day: 'tomorrow', time: '14:30' }], [['2026-11-25T14:30', null]]],
    [
      'a stretch within a day',
      ['2026-11-26 09:30-09:50'],
      [
        ['2026-11-26T09:30', null],
        ['2026-11-26T09:40', null],
      ],
    ],
    ['with whom', ['2026-11-26 09:30 bij dokter Jansen'], [['2026-11-26T09:30', 'Jansen']]],
    ['a moment under its day', [{ date: '2026-11-26T09:30' }], [['2026-11-26T09:30', null]]],
    [
      'slots of somebody',
      [{ practitioner: 'Bram', slots: ['2026-11-26T09:30'] }],
      [['2026-11-26T09:30', 'Bram']],
    ],
    ['a full agenda in words', 'full', []],
    ['an empty list', [], []],
    ['nothing', undefined, []],
  ])('%s', (_what, fact, moments) => {
    expect(read(fact)).toEqual(moments);
  });

  test.each([[['morgen']], [[{ practitioner: 'dokter Jansen' }]], [[3]], [['2026-02-30T09:30']]])(
    '%j is refused by the name of its field',
    (fact) => {
      expect(() => read(fact)).toThrow(
        expect.objectContaining({ code: 'SCENARIO_INVALID', fields: { field: 'facts.agendaFree' } }),
      );
    },
  );
});
