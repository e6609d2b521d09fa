import { sayDate } from './dates.ts';
import { sayNumber } from './numbers.ts';

/**
 * A time the Dutch way: "half tien", "kwart voor drie", "tien voor half vier". Outside 08:00-18:00 it names the day part ("half drie
 * 's nachts"), because a bare "half drie" is understood in opening hours. `dayPart: 'always'` names it at any time.
 * Seconds are not said.
 */
export function sayTime(
  time: Temporal.PlainTime,
  options: { readonly dayPart?: 'when-needed' | 'always' } = {},
): string {
  const inOpeningHours = time.hour >= 8 && time.hour < 18;
  const clock = clockWords(time);
  return inOpeningHours && options.dayPart !== 'always' ? clock : `${clock} ${sayDayPartOf(time)}`;
}

/** "donderdag 26 november om half tien". */
export function sayDateTime(
  moment: Temporal.PlainDateTime,
  options: { readonly withYear?: boolean; readonly dayPart?: 'when-needed' | 'always' } = {},
): string {
  return `${sayDate(moment.toPlainDate(), options)} om ${sayTime(moment.toPlainTime(), options)}`;
}

/** 's nachts to 06:00, 's ochtends to 12:00, 's middags to 18:00, 's avonds to midnight. */
export function sayDayPartOf(time: Temporal.PlainTime): string {
  if (time.hour < 6) return "'s nachts";
  if (time.hour < 12) return "'s ochtends";
  return time.hour < 18 ? "'s middags" : "'s avonds";
}

/** Dutch clocks turn on the half hour: from :16 to :44 one counts to and from "half". */
function clockWords({ hour, minute }: Temporal.PlainTime): string {
  const next = hourWord(hour + 1);
  if (minute === 0) return `${hourWord(hour)} uur`;
  if (minute === 30) return `half ${next}`;
  if (minute <= 15) return `${minuteWord(minute)} over ${hourWord(hour)}`;
  if (minute < 30) return `${minuteWord(30 - minute)} voor half ${next}`;
  if (minute < 45) return `${minuteWord(minute - 30)} over half ${next}`;
  return `${minuteWord(60 - minute)} voor ${next}`;
}

const minuteWord = (minutes: number): string => (minutes === 15 ? 'kwart' : sayNumber(minutes));
const hourWord = (hour: number): string => sayNumber(hour % 12 === 0 ? 12 : hour % 12);
