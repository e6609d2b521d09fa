import {
  type DaySpan,
  daysFrom,
  easter,
  isBefore,
  monthOf,
  nthWeekday,
  type PlainDate,
  weekdayUpTo,
} from './calendar.ts';

const day =
  (month: number, dayOfMonth: number) =>
  (year: number): DaySpan => {
    const date = new Temporal.PlainDate(year, month, dayOfMonth);
    return { first: date, last: date };
  };
const days =
  (from: readonly [number, number], count: number) =>
  (year: number): DaySpan => {
    const first = new Temporal.PlainDate(year, from[0], from[1]);
    return { first, last: daysFrom(first, count - 1) };
  };
const fromEaster =
  (offset: number, count = 1) =>
  (year: number): DaySpan => {
    const first = daysFrom(easter(year), offset);
    return { first, last: daysFrom(first, count - 1) };
  };
const nthOf =
  (nth: number, weekday: number, month: number) =>
  (year: number): DaySpan => {
    const first = new Temporal.PlainDate(year, month, 1);
    const date = nthWeekday(monthOf(first), nth, weekday) ?? first;
    return { first: date, last: date };
  };

/** King's Day is 27 April, and the Saturday before when that is a Sunday (Besluit Koningsdag 2013); the same for the Queen's 30 April. */
function birthdayOfTheCrown(year: number): DaySpan {
  const date: PlainDate = new Temporal.PlainDate(year, 4, year >= 2014 ? 27 : 30);
  const celebrated = date.dayOfWeek === 7 ? daysFrom(date, -1) : date;
  return { first: celebrated, last: celebrated };
}

/** Advent begins on the fourth Sunday before Christmas. */
function firstAdvent(year: number): DaySpan {
  const date = daysFrom(weekdayUpTo(new Temporal.PlainDate(year, 12, 24), 7), -21);
  return { first: date, last: date };
}

export interface Holiday {
  readonly name: string;
  /** How people say it, lower case, without accents; words are separated by one space. */
  readonly said: readonly string[];
  readonly inYear: (year: number) => DaySpan;
}

const holiday = (name: string, inYear: (year: number) => DaySpan, ...said: string[]): Holiday => ({
  name,
  said,
  inYear,
});

/**
 * The days Dutch callers name. Public holidays are those of rijksoverheid.nl; Sunday rules and Easter are computed. Islamic and
 * Jewish feasts move with the moon and are announced, so they are not computed here: a caller is asked for the date.
 */
export const HOLIDAYS: readonly Holiday[] = [
  holiday('nieuwjaarsdag', day(1, 1), 'nieuwjaar', 'nieuwjaarsdag', 'nieuw jaar'),
  holiday('driekoningen', day(1, 6), 'driekoningen', 'drie koningen', '3 koningen', 'driekoningendag'),
  holiday('valentijnsdag', day(2, 14), 'valentijnsdag', 'valentijn'),
  holiday('carnaval', fromEaster(-49, 3), 'carnaval', 'carnavalsdagen', 'vastenavond'),
  holiday('aswoensdag', fromEaster(-46), 'aswoensdag'),
  holiday('vrouwendag', day(3, 8), 'vrouwendag', 'internationale vrouwendag'),
  holiday('palmzondag', fromEaster(-7), 'palmzondag', 'palmpasen', 'palm zondag'),
  holiday('witte-donderdag', fromEaster(-3), 'witte donderdag', 'wittedonderdag'),
  holiday('goede-vrijdag', fromEaster(-2), 'goede vrijdag', 'goedevrijdag'),
  holiday('stille-zaterdag', fromEaster(-1), 'stille zaterdag', 'paaszaterdag'),
  holiday(
    'eerste-paasdag',
    fromEaster(0),
    'pasen',
    'eerste paasdag',
    'paaszondag',
    'paasdag',
    '1e paasdag',
    'eerste pasen',
  ),
  holiday('tweede-paasdag', fromEaster(1), 'tweede paasdag', 'paasmaandag', '2e paasdag', 'tweede pasen'),
  holiday('paasdagen', fromEaster(0, 2), 'paasdagen'),
  holiday('paasweekend', fromEaster(-1, 3), 'paasweekend', 'paasweekeinde'),
  holiday('grappendag', day(4, 1), '1 aprilgrap'),
  holiday(
    'koningsdag',
    birthdayOfTheCrown,
    'koningsdag',
    'konings dag',
    'koninginnedag',
    'koninginnendag',
    'koninginne dag',
  ),
  holiday('koningsnacht', (year) => shifted(birthdayOfTheCrown(year), -1), 'koningsnacht'),
  holiday('dag-van-de-arbeid', day(5, 1), 'dag van de arbeid'),
  holiday('dodenherdenking', day(5, 4), 'dodenherdenking', 'doden herdenking', 'nationale dodenherdenking'),
  holiday('bevrijdingsdag', day(5, 5), 'bevrijdingsdag', 'bevrijdings dag'),
  holiday(
    'hemelvaartsdag',
    fromEaster(39),
    'hemelvaartsdag',
    'hemelvaart',
    'hemelvaartdag',
    'hemelvaarts dag',
    'hemelvaartsdonderdag',
  ),
  holiday('hemelvaartweekend', fromEaster(39, 4), 'hemelvaartweekend', 'hemelvaartsweekend'),
  holiday(
    'eerste-pinksterdag',
    fromEaster(49),
    'pinksteren',
    'eerste pinksterdag',
    'pinksterzondag',
    'pinksterdag',
    '1e pinksterdag',
  ),
  holiday('tweede-pinksterdag', fromEaster(50), 'tweede pinksterdag', 'pinkstermaandag', '2e pinksterdag'),
  holiday('pinksterdagen', fromEaster(49, 2), 'pinksterdagen'),
  holiday('pinksterweekend', fromEaster(48, 3), 'pinksterweekend', 'pinksterweekeinde'),
  holiday('sacramentsdag', fromEaster(60), 'sacramentsdag'),
  holiday('moederdag', nthOf(2, 7, 5), 'moederdag', 'moederdagen'),
  holiday('vaderdag', nthOf(3, 7, 6), 'vaderdag'),
  holiday('keti-koti', day(7, 1), 'keti koti', 'ketikoti'),
  holiday('onafhankelijkheidsdag', day(7, 4), 'onafhankelijkheidsdag', 'onafhankelijksdag'),
  holiday('maria-hemelvaart', day(8, 15), 'maria hemelvaart'),
  holiday('prinsjesdag', nthOf(3, 2, 9), 'prinsjesdag', 'prinsjes dag'),
  holiday('leidens-ontzet', day(10, 3), 'leidens ontzet', '3 oktoberfeest'),
  holiday('dierendag', day(10, 4), 'dierendag', 'wereld dierendag', 'werelddierendag'),
  holiday('halloween', day(10, 31), 'halloween'),
  holiday('allerheiligen', day(11, 1), 'allerheiligen', 'aller heiligen'),
  holiday('allerzielen', day(11, 2), 'allerzielen', 'aller zielen'),
  holiday('sint-maarten', day(11, 11), 'sint maarten', 'sintmaarten'),
  holiday('thanksgiving', nthOf(4, 4, 11), 'thanksgiving', 'thanksgiving day', 'dankdag'),
  holiday('black-friday', (year) => shifted(nthOf(4, 4, 11)(year), 1), 'black friday', 'blackfriday'),
  holiday('advent', firstAdvent, 'eerste advent', 'advent', 'eerste zondag van de advent'),
  holiday(
    'sinterklaas',
    day(12, 5),
    'sinterklaas',
    'sinterklaasavond',
    'sint nicolaas',
    'sinterklaas avond',
    'pakjesavond',
    'pakjes avond',
    'sinterklaasfeest',
    'sinterklaasdag',
  ),
  holiday('koninkrijksdag', day(12, 15), 'koninkrijksdag'),
  holiday(
    'kerstavond',
    day(12, 24),
    'kerstavond',
    'kerst avond',
    'avond voor kerst',
    'avond voor kerstmis',
    'kerstnacht',
  ),
  holiday(
    'eerste-kerstdag',
    day(12, 25),
    'kerst',
    'kerstmis',
    'eerste kerstdag',
    'kerstdag',
    '1e kerstdag',
    'kerstfeest',
    'eerste kerst',
  ),
  holiday('tweede-kerstdag', day(12, 26), 'tweede kerstdag', '2e kerstdag', 'tweede kerst'),
  holiday('derde-kerstdag', day(12, 27), 'derde kerstdag', '3e kerstdag'),
  holiday('feestdagen', days([12, 25], 8), 'feestdagen'),
  holiday(
    'na-kerst',
    days([12, 27], 4),
    'tussen kerst en oud en nieuw',
    'tussen kerst en nieuwjaar',
    'tussen kerst en oudjaar',
    'tussen kerstmis en oud en nieuw',
    'tussen kerstmis en nieuwjaar',
    'tussen de feestdagen',
  ),
  holiday('kerstdagen', days([12, 25], 2), 'kerstdagen', 'beide kerstdagen'),
  holiday(
    'oudjaarsdag',
    day(12, 31),
    'oudjaarsdag',
    'oudjaar',
    'oudejaarsdag',
    'oudjaarsdag',
    'oudejaar',
    'oudjaarsavond',
    'oudejaarsavond',
    'oudejaarsnacht',
    'oudjaarsnacht',
    'oud jaar',
    'silvester',
    'sylvester',
  ),
  holiday(
    'oud-en-nieuw',
    days([12, 31], 2),
    'oud en nieuw',
    'oud & nieuw',
    'oud en nieuwjaar',
    'jaarwisseling',
  ),
];

function shifted(span: DaySpan, by: number): DaySpan {
  return { first: daysFrom(span.first, by), last: daysFrom(span.last, by) };
}

/** The first time from a date on: this year's when it is not over, else next year's. */
export function holidayFrom(found: Holiday, date: PlainDate): DaySpan {
  for (let year = date.year - 1; year <= date.year + 1; year += 1) {
    const span = found.inYear(year);
    if (!isBefore(span.last, date)) return span;
  }
  return found.inYear(date.year + 1);
}

/** The last time before a date. */
export function holidayBefore(found: Holiday, date: PlainDate): DaySpan {
  const span = found.inYear(date.year);
  return isBefore(span.last, date) ? span : found.inYear(date.year - 1);
}

/** The holiday of a year; years that no caller means are brought within the calendar's range. */
export const holidayIn = (found: Holiday, year: number): DaySpan =>
  found.inYear(Math.min(Math.max(year, 1900), 2199));
