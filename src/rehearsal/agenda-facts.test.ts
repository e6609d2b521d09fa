import { describe, expect, test } from 'vitest';
import { readMoments } from './agenda-facts.ts';

const read = (fact: unknown) =>
  readMoments(fact, 'facts.agendaFree').map(({ start, practitioner }) => [
    start.toString().slice(0, 16),
    practitioner,
  ]);

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
