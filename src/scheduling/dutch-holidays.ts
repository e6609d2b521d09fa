/** A Dutch holiday. `closed`: practices close and the out-of-hours post takes over; `own-choice`: each practice decides by a closure. */
export interface Holiday {
  readonly date: Temporal.PlainDate;
  /** As spoken: "Tweede Paasdag". */
  readonly name: string;
  readonly practices: 'closed' | 'own-choice';
}

/**
 * The holidays of a year (2014 or later: the year of the first King's Day), in order of date. Own computation, because the
 * libraries disagree on Good Friday and 5 May; `date-holidays` is the oracle in the test.
 */
export function dutchHolidays(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const day = (month: number, dayOfMonth: number) =>
    Temporal.PlainDate.from({ year, month, day: dayOfMonth });
  const kingsBirthday = day(4, 27);
  // Decree of 2013: when 27 April is a Sunday, King's Day is the day before.
  const kingsDay = kingsBirthday.dayOfWeek === SUNDAY ? kingsBirthday.subtract({ days: 1 }) : kingsBirthday;
  const holidays: readonly Holiday[] = [
    { date: day(1, 1), name: 'Nieuwjaarsdag', practices: 'closed' },
    { date: easter.subtract({ days: 2 }), name: 'Goede Vrijdag', practices: 'own-choice' },
    { date: easter, name: 'Eerste Paasdag', practices: 'closed' },
    { date: easter.add({ days: 1 }), name: 'Tweede Paasdag', practices: 'closed' },
    { date: kingsDay, name: 'Koningsdag', practices: 'closed' },
    { date: day(5, 5), name: 'Bevrijdingsdag', practices: 'own-choice' },
    { date: easter.add({ days: 39 }), name: 'Hemelvaartsdag', practices: 'closed' },
    { date: easter.add({ days: 49 }), name: 'Eerste Pinksterdag', practices: 'closed' },
    { date: easter.add({ days: 50 }), name: 'Tweede Pinksterdag', practices: 'closed' },
    { date: day(12, 25), name: 'Eerste Kerstdag', practices: 'closed' },
    { date: day(12, 26), name: 'Tweede Kerstdag', practices: 'closed' },
  ];
  return holidays.toSorted((a, b) => Temporal.PlainDate.compare(a.date, b.date));
}

/** The holiday on which practices close that falls on this day; null on any other day. */
export function closingHolidayOn(date: Temporal.PlainDate): Holiday | null {
  return (
    dutchHolidays(date.year).find((holiday) => holiday.practices === 'closed' && holiday.date.equals(date)) ??
    null
  );
}

const SUNDAY = 7;

/** Gregorian Easter by the anonymous computation of Nature, 20 April 1876 (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const dayOfMonth = ((h + l - 7 * m + 114) % 31) + 1;
  return Temporal.PlainDate.from({ year, month, day: dayOfMonth });
}
