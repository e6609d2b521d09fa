import { describe, expect, test } from 'vitest';
import { sayDateTime } from '../../turn/6-speak/dutch/times.ts';
import { momentsIn, weekdayFits, weekdayOf } from './heard-moment.ts';

const TODAY = Temporal.PlainDate.from('2026-11-25');
const heard = (said: string) =>
  momentsIn(said, TODAY).map(({ date, time, who }) => [`${date}T${time.toString().slice(0, 5)}`, who]);

describe('moments that a caller hears', () => {
  test.each([
    [
      'Ik heb donderdag 26 november om half tien, bij dokter Jansen.',
      [['2026-11-26T09:30', 'dokter Jansen']],
    ],
    [
      'Ik heb donderdag 26 november om half tien of om tien uur, bij dokter Jansen.',
      [
        ['2026-11-26T09:30', 'dokter Jansen'],
        ['2026-11-26T10:00', 'dokter Jansen'],
      ],
    ],
    [
      'Ik heb woensdag 25 november om kwart over vier bij dokter Jansen, of vrijdag 27 november om acht uur bij dokter De Boer.',
      [
        ['2026-11-25T16:15', 'dokter Jansen'],
        ['2026-11-27T08:00', 'dokter De Boer'],
      ],
    ],
    [
      'Donderdag 7 januari om vijf voor half drie bij tandarts Smeets, klopt dat?',
      [['2027-01-07T14:25', 'tandarts Smeets']],
    ],
    [
      'U hebt een afspraak op vrijdag 27 november 2026 om 8.30 uur bij dokter De Boer.',
      [['2026-11-27T08:30', 'dokter De Boer']],
    ],
    [
      "Dinsdag 1 december om half acht 's avonds bij fysiotherapeut Leila.",
      [['2026-12-01T19:30', 'fysiotherapeut Leila']],
    ],
  ])('%s', (said, expected) => {
    expect(heard(said)).toEqual(expected);
  });

  test.each([
    ['a time without a day', 'Kom om half tien.'],
    ['a day that does not exist', 'Maandag 30 februari om half tien.'],
    ['an opening time in a sentence about something else', 'Wij zijn open van acht tot vijf.'],
    ['nothing', ''],
  ])('%s is no moment', (_what, said) => {
    expect(heard(said)).toEqual([]);
  });

  test('every five minutes of an opening day are heard as they were said', () => {
    for (let minute = 8 * 60; minute < 18 * 60; minute += 5) {
      const moment = TODAY.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
      expect(heard(sayDateTime(moment))).toEqual([[moment.toString().slice(0, 16), null]]);
    }
  });

  test('a whole year of days is heard with its weekday', () => {
    for (let day = 0; day < 365; day += 1) {
      const date = TODAY.add({ days: day });
      const [moment] = momentsIn(
        `${sayDateTime(date.toPlainDateTime({ hour: 10 }))} bij dokter Jansen.`,
        TODAY,
      );
      expect(moment?.date.toString()).toBe(date.toString());
      expect(moment && weekdayFits(moment)).toBe(true);
    }
  });

  test('a weekday that is not that of the date is noticed', () => {
    const [moment] = momentsIn('Vrijdag 26 november om half tien', TODAY);
    expect(moment && weekdayFits(moment)).toBe(false);
    expect(weekdayOf(TODAY)).toBe('woensdag');
  });
});
