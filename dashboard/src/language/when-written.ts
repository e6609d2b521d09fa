import dayjs from 'dayjs';

/** Every practice lies in the European Netherlands; the clock of the browser is not the practice's. */
const ZONE = 'Europe/Amsterdam';

const format = (options: Intl.DateTimeFormatOptions, locale = 'nl-NL') => {
  const written = new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options });
  return (moment: string): Record<string, string> =>
    Object.fromEntries(
      written.formatToParts(dayjs(moment).valueOf()).map(({ type, value }) => [type, value]),
    );
};
const DAY: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' };
const dayParts = { nl: format(DAY), en: format(DAY, 'en-GB') };
const timeParts = format({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

const MONTHS = {
  nl: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
};
const YEARS = { nl: 'jaar', en: 'years' };
const HOUR = { nl: 'u', en: 'h' };
let language: 'nl' | 'en' = 'nl';

/** In which language days and durations are written from now on: a screen is in one language, so no caller has to say which. */
export const writeIn = (chosen: 'nl' | 'en'): void => {
  language = chosen;
};

const UNBROKEN = '\u00A0';

/** ISO 8601 with offset -> "do 26 nov 2026", in the practice's time. */
export function dayWritten(moment: string): string {
  const { weekday, day, month = '', year } = dayParts[language](moment);
  return [weekday, day, month.replace('.', ''), year].join(UNBROKEN);
}

/** A date of the calendar, "2026-11-26" -> "do 26 nov 2026". */
export const dateWritten = (date: string): string => dayWritten(`${date}T12:00:00Z`);

/** ISO 8601 with offset -> "09:30", in the practice's time. */
export function timeWritten(moment: string): string {
  const { hour, minute } = timeParts(moment);
  return `${hour}:${minute}`;
}

/** ISO 8601 with offset -> "09:30:05", in the practice's time. */
export function secondWritten(moment: string): string {
  return `${timeWritten(moment)}:${timeParts(moment)['second']}`;
}

/** "1951-03-14" -> "14 mrt 1951 (75 jaar)" on the day of `now`. */
export function birthWritten(dateOfBirth: string, now: string): string {
  const [year = 0, month = 1, day = 1] = dateOfBirth.split('-').map(Number);
  const [thisYear = 0, thisMonth = 1, today = 1] = practiceDay(now).split('-').map(Number);
  const hadBirthday = thisMonth > month || (thisMonth === month && today >= day);
  const age = thisYear - year - (hadBirthday ? 0 : 1);
  return `${day}${UNBROKEN}${MONTHS[language][month - 1]}${UNBROKEN}${year} (${age}${UNBROKEN}${YEARS[language]})`;
}

/** 1740 -> "29 min", 6360 -> "1 u 46 min": whole minutes, for a clock that somebody glances at. */
export const minutesWritten = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min` : durationWritten(minutes * 60);
};

/** 134 -> "2 min 14 s", 3780 -> "1 u 3 min". */
export function durationWritten(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole >= 3_600)
    return `${Math.floor(whole / 3_600)} ${HOUR[language]} ${Math.floor((whole % 3_600) / 60)} min`;
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE });

/** ISO 8601 with offset -> "2026-11-26", the practice's day of that moment. */
export const practiceDay = (moment: string): string => isoDay.format(dayjs(moment).valueOf());

const offsetParts = format({ timeZoneName: 'longOffset' });

/** So many days after the practice's day of `now`, at "17:00" in the practice's time, as ISO 8601 with offset. */
export function practiceMoment(now: string, days: number, time: string): string {
  const day = dayjs(practiceDay(now)).add(days, 'day').format('YYYY-MM-DD');
  // The clock is changed at night: the offset of noon is that of the working day.
  const { timeZoneName = '' } = offsetParts(`${day}T12:00:00Z`);
  return `${day}T${time}:00${timeZoneName.replace('GMT', '')}`;
}
