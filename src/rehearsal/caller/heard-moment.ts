import { momentsAsDutch } from './in-english.ts';

/**
 * The caller's own ear for moments, written apart from what Balie says them with and understands them by: a fault in those
 * two would otherwise hide itself when a rehearsal checks that sentence, row and message agree.
 */
export interface HeardMoment {
  readonly date: Temporal.PlainDate;
  readonly time: Temporal.PlainTime;
  readonly weekday: string;
  /** As said: "dokter Jansen". Null when nobody was named. */
  readonly who: string | null;
}

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const NUMBERS =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig'.split(
    ' ',
  );

const DAY = `(${WEEKDAYS.join('|')}) (\\d{1,2}) (${MONTHS.join('|')})(?: \\d{4})?`;
const NUMBER = '[a-zé]+|\\d{1,2}';
const CLOCK = [
  '(?<hour>\\d{1,2})[:.](?<minute>\\d\\d)(?: uur)?',
  `(?<minutes>${NUMBER}) (?<side>voor|over) (?<toHalf>half )?(?<of>${NUMBER})`,
  `half (?<half>${NUMBER})`,
  `(?<whole>${NUMBER}) uur`,
].join('|');
const MOMENT = new RegExp(
  `(?:${DAY},? )?(?:om|tegen) (?:${CLOCK})(?<part> 's (?:ochtends|middags|avonds|nachts))?`,
  'giu',
);

/** Every moment in a sentence of Balie's, in order. A time without a day is on the day said before it; without any day it is left out. */
export function momentsIn(said: string, today: Temporal.PlainDate): readonly HeardMoment[] {
  const found: HeardMoment[] = [];
  let day: { readonly weekday: string; readonly date: Temporal.PlainDate } | null = null;
  const text = momentsAsDutch(said);
  for (const match of text.matchAll(MOMENT)) {
    const [, weekday, dayNumber, month] = match;
    if (weekday !== undefined && dayNumber !== undefined && month !== undefined) {
      const date = upcoming(Number(dayNumber), MONTHS.indexOf(month.toLowerCase()) + 1, today);
      day = date === null ? null : { weekday: weekday.toLowerCase(), date };
    }
    const time = timeOf(match.groups ?? {});
    if (day === null || time === null) continue;
    found.push({ ...day, time, who: whoAfter(text.slice(match.index + match[0].length)) });
  }
  return found;
}

/** Whether the weekday said belongs to the date said. */
export const weekdayFits = ({ weekday, date }: HeardMoment): boolean =>
  WEEKDAYS[date.dayOfWeek - 1] === weekday;

/** "donderdag" for a date. */
export const weekdayOf = (date: Temporal.PlainDate): string => WEEKDAYS[date.dayOfWeek - 1] ?? '';

/** The first such day from today on; agendas do not reach back. Null for 30 February. */
function upcoming(day: number, month: number, today: Temporal.PlainDate): Temporal.PlainDate | null {
  for (const year of [today.year, today.year + 1]) {
    try {
      const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
      if (Temporal.PlainDate.compare(date, today) >= 0) return date;
    } catch {
      // 29 February: the next year may have it.
    }
  }
  return null;
}

function timeOf(groups: Readonly<Record<string, string | undefined>>): Temporal.PlainTime | null {
  const minutes = minutesOf(groups);
  if (minutes === null) return null;
  const within = ((minutes % 1440) + 1440) % 1440;
  return Temporal.PlainTime.from({ hour: Math.floor(within / 60), minute: within % 60 });
}

function minutesOf(groups: Readonly<Record<string, string | undefined>>): number | null {
  const { hour, minute, minutes, side, toHalf, of, half, whole, part } = groups;
  if (hour !== undefined) return Number(hour) * 60 + Number(minute);
  let onTwelve: number | null = null;
  if (half !== undefined) onTwelve = at(half, -30);
  else if (whole !== undefined) onTwelve = at(whole, 0);
  else if (of !== undefined) {
    const away = minutes === 'kwart' ? 15 : numberOf(minutes ?? '');
    const base = at(of, toHalf === undefined ? 0 : -30);
    onTwelve = away === null || base === null ? null : base + (side === 'voor' ? -away : away);
  }
  return onTwelve === null ? null : inHalfOfDay((onTwelve + 720) % 720, part?.trim() ?? null);
}

/** The minute of a twelve-hour dial that this hour word points at, moved by so many minutes. */
function at(hourWord: string, by: number): number | null {
  const hour = numberOf(hourWord);
  return hour === null ? null : hour * 60 + by;
}

function numberOf(word: string): number | null {
  if (/^\d+$/u.test(word)) return Number(word);
  const index = NUMBERS.indexOf(word.toLowerCase().replaceAll('é', 'e'));
  return index < 0 ? null : index;
}

/** Without a day part a practice speaks of its opening hours: eight in the morning to eight in the evening. */
function inHalfOfDay(onDial: number, part: string | null): number {
  switch (part) {
    case "'s ochtends":
      return onDial;
    case "'s nachts":
      return onDial;
    case "'s middags":
    case "'s avonds":
      return onDial + 720;
    default:
      return onDial < 8 * 60 ? onDial + 720 : onDial;
  }
}

const whoAfter = (rest: string): string | null => {
  // "om half tien of om tien uur, bij dokter Jansen": one person for both.
  const [, who] = /^[^.?]*?\bbij ([^,.?]+?)(?= of |,|\.|\?|$| klopt)/u.exec(rest) ?? [];
  return who?.trim() ?? null;
};
