import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { HOLIDAYS, holidayBefore, holidayFrom } from './holidays.ts';
import { findWhen } from './when.ts';

/** The names that date-holidays gives the days that we have too. */
const SHARED: Readonly<Record<string, string>> = {
  Nieuwjaar: 'nieuwjaarsdag',
  'Goede Vrijdag': 'goede-vrijdag',
  Pasen: 'eerste-paasdag',
  'Tweede Paasdag': 'tweede-paasdag',
  Koningsdag: 'koningsdag',
  Bevrijdingsdag: 'bevrijdingsdag',
  'O.L.H. Hemelvaart': 'hemelvaartsdag',
  Pinksteren: 'eerste-pinksterdag',
  'Tweede Pinksterdag': 'tweede-pinksterdag',
  Kerstmis: 'eerste-kerstdag',
  'Tweede Kerstdag': 'tweede-kerstdag',
  Moederdag: 'moederdag',
  Vaderdag: 'vaderdag',
  Prinsjesdag: 'prinsjesdag',
  Sinterklaasavond: 'sinterklaas',
};

const named = (name: string) => {
  const holiday = HOLIDAYS.find((each) => each.name === name);
  if (holiday === undefined) throw new Error(`no such holiday: ${name}`);
  return holiday;
};

describe('the holidays', () => {
  it('fall where another calendar has them, 2020 to 2035', () => {
    const calendar = new Holidays('NL');
    let compared = 0;
    for (let year = 2020; year <= 2035; year += 1) {
      for (const theirs of calendar.getHolidays(year)) {
        const ours = SHARED[theirs.name];
        if (ours === undefined) continue;
        compared += 1;
        expect(named(ours).inYear(year).first.toString(), `${theirs.name} ${year}`).toBe(
          theirs.date.slice(0, 10),
        );
      }
    }
    expect(compared).toBeGreaterThanOrEqual(16 * 10);
  });

  it.each([
    ['koningsdag', 2025, '2025-04-26'],
    ['koningsdag', 2026, '2026-04-27'],
    ['koningsdag', 2031, '2031-04-26'],
    ['koningsdag', 2013, '2013-04-30'],
    ['carnaval', 2027, '2027-02-07'],
    ['advent', 2026, '2026-11-29'],
    ['black-friday', 2026, '2026-11-27'],
    ['prinsjesdag', 2026, '2026-09-15'],
    ['palmzondag', 2027, '2027-03-21'],
  ] as const)('%s %i is %s', (name, year, date) => {
    expect(named(name).inYear(year).first.toString()).toBe(date);
  });

  it('the coming one includes today, the last one does not', () => {
    const christmas = Temporal.PlainDate.from('2026-12-25');
    expect(holidayFrom(named('eerste-kerstdag'), christmas).first.toString()).toBe('2026-12-25');
    expect(holidayBefore(named('eerste-kerstdag'), christmas).first.toString()).toBe('2025-12-25');
    expect(holidayFrom(named('oud-en-nieuw'), Temporal.PlainDate.from('2027-01-01')).first.toString()).toBe(
      '2026-12-31',
    );
  });

  it('are understood under every name they have', () => {
    const now = Temporal.PlainDateTime.from('2026-11-23T10:15:00');
    const misheard = HOLIDAYS.flatMap(({ name, said }) =>
      said.filter((words) => {
        const [found] = findWhen(words, now, 'any');
        return found?.kind !== 'holiday' || found.sense.holiday !== name || found.end !== words.length;
      }),
    );
    expect(misheard).toEqual([]);
  });
});
