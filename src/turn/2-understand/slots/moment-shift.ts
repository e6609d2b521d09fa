import type { SaidTurn } from '../words.ts';

/** "Een dag later", "een week eerder": how many, of what, which way. */
const SHIFTED =
  / (een|1|twee|2|drie|3|n) (dag|dagen|dagje|week|weken|weekje|uur|uurtje) (later|eerder|opschuiven|vroeger|naar achteren|naar voren) (?!dan )/u;
/** "De week erna", "de dag daarna": after that of the appointment there is. */
const THE_NEXT = / (?:de|een) (dag|week) (?:erna|daarna|daarop|erop|er na) /u;
const COUNTS: Readonly<Record<string, number>> = { twee: 2, '2': 2, drie: 3, '3': 3 };
const BACK = /^(eerder|vroeger|naar voren)$/u;

/**
 * "Morgen om tien uur, kan dat een dag later": counted from the appointment there is. Null when nothing is shifted; without
 * values when it is, but the appointment was not named: the dialogue knows it.
 */
export function shiftedMoment(
  turn: SaidTurn,
  fromDate: string | undefined,
  fromTime: string | undefined,
): { readonly date: string | undefined; readonly time: string | undefined } | null {
  const next = THE_NEXT.exec(turn.plain)?.[1];
  if (next !== undefined && fromDate !== undefined)
    return { date: next === 'dag' ? daysFrom(fromDate, 1) : weekAfter(fromDate), time: undefined };
  const [, count = '', unit = '', way = ''] = SHIFTED.exec(turn.plain) ?? [];
  if (unit === '') return null;
  const amount = (COUNTS[count] ?? 1) * (BACK.test(way) ? -1 : 1);
  if (unit.startsWith('uur')) return { date: undefined, time: hoursFrom(fromTime, amount) };
  return { date: daysFrom(fromDate, unit.startsWith('dag') ? amount : amount * 7), time: undefined };
}

const hoursFrom = (time: string | undefined, hours: number): string | undefined =>
  time === undefined || time.includes('/')
    ? undefined
    : Temporal.PlainTime.from(time).add({ hours }).toString({ smallestUnit: 'minute' });

const daysFrom = (date: string | undefined, days: number): string | undefined =>
  date === undefined || date.includes('/')
    ? undefined
    : Temporal.PlainDate.from(date).add({ days }).toString();

/** Monday to Friday of the week after the one that holds the date. */
function weekAfter(date: string): string | undefined {
  if (date.includes('/')) return undefined;
  const day = Temporal.PlainDate.from(date);
  const monday = day.add({ days: 8 - day.dayOfWeek });
  return `${monday.toString()}/${monday.add({ days: 4 }).toString()}`;
}

/** "Later die week", "eerder in de week": the other days of the week of the appointment there is. */
const SAME_WEEK = / (later|eerder|vroeger) (?:(?:in|op|de|die|deze|dezelfde|diezelfde) ){0,3}week /u;

/**
 * Monday to Friday of the week of the appointment, from the day after it or until the day before. Undefined where nothing of the kind
 * is said, the appointment was not named, or no such day is left.
 */
export function restOfSameWeek({ plain }: SaidTurn, fromDate: string | undefined): string | undefined {
  const side = SAME_WEEK.exec(plain)?.[1];
  if (side === undefined || fromDate === undefined || fromDate.includes('/')) return undefined;
  const day = Temporal.PlainDate.from(fromDate);
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  const [from, to] =
    side === 'later' ? [day.add({ days: 1 }), monday.add({ days: 4 })] : [monday, day.subtract({ days: 1 })];
  const order = Temporal.PlainDate.compare(from, to);
  if (order > 0) return undefined;
  return order === 0 ? from.toString() : `${from.toString()}/${to.toString()}`;
}
