import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { closingHolidayOn, dutchHolidays } from './dutch-holidays.ts';

const names = (year: number): Readonly<Record<string, string>> =>
  Object.fromEntries(dutchHolidays(year).map(({ name, date }) => [name, date.toString()]));

describe('the Dutch holidays', () => {
  it.each([
    [2024, 'Eerste Paasdag', '2024-03-31'],
    [2025, 'Eerste Paasdag', '2025-04-20'],
    [2026, 'Eerste Paasdag', '2026-04-05'],
    [2027, 'Eerste Paasdag', '2027-03-28'],
    [2038, 'Eerste Paasdag', '2038-04-25'],
    [2285, 'Eerste Paasdag', '2285-03-22'],
    [2026, 'Goede Vrijdag', '2026-04-03'],
    [2026, 'Tweede Paasdag', '2026-04-06'],
    [2026, 'Hemelvaartsdag', '2026-05-14'],
    [2026, 'Eerste Pinksterdag', '2026-05-24'],
    [2026, 'Tweede Pinksterdag', '2026-05-25'],
    [2026, 'Nieuwjaarsdag', '2026-01-01'],
    [2026, 'Tweede Kerstdag', '2026-12-26'],
  ])('%i: %s is %s', (year, name, date) => {
    expect(names(year)[name]).toBe(date);
  });

  it.each([
    [2014, '2014-04-26'],
    [2025, '2025-04-26'],
    [2026, '2026-04-27'],
    [2031, '2031-04-26'],
  ])("King's Day of %i is %s: the Saturday when the 27th is a Sunday", (year, date) => {
    expect(names(year)['Koningsdag']).toBe(date);
  });

  it('are the public holidays of date-holidays, from 2014 to 2100, but for the two that practices choose themselves', () => {
    const oracle = new Holidays('NL');
    for (let year = 2014; year <= 2100; year += 1) {
      const theirs = oracle
        .getHolidays(year)
        .filter(({ type }) => type === 'public')
        .map(({ date }) => date.slice(0, 10));
      const ours = dutchHolidays(year)
        .filter(({ practices }) => practices === 'closed')
        .map(({ date }) => date.toString());
      expect(new Set(ours), String(year)).toEqual(new Set(theirs));
    }
  });

  it('leave Good Friday and 5 May to the practice', () => {
    const own = dutchHolidays(2026).filter(({ practices }) => practices === 'own-choice');
    expect(own.map(({ name }) => name)).toEqual(['Goede Vrijdag', 'Bevrijdingsdag']);
    expect(closingHolidayOn(Temporal.PlainDate.from('2026-05-05'))).toBeNull();
    expect(closingHolidayOn(Temporal.PlainDate.from('2026-04-06'))?.name).toBe('Tweede Paasdag');
  });

  it('come in order of date', () => {
    const dates = dutchHolidays(2026).map(({ date }) => date.toString());
    expect(dates).toEqual(dates.toSorted());
  });
});
