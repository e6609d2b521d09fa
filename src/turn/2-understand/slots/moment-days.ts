import type { Found } from '../when/found.ts';
import type { SaidTurn } from '../words.ts';
import { edgeOfWeek } from './moment-words.ts';

/** The first and the last day, both included. */
type Days = readonly [Temporal.PlainDate, Temporal.PlainDate];

export interface WantedDays {
  /** An ISO date or an interval `a/b`, both included; several mentions are narrowed by each other. */
  readonly date: string | undefined;
  /** "Dinsdag of donderdag": the days themselves, where the interval holds days that nobody named. */
  readonly onlyDays: readonly string[];
}

export function wantedDays(found: readonly Found[], turn: SaidTurn, now: Temporal.PlainDateTime): WantedDays {
  const today = now.toPlainDate();
  let days: Days | undefined;
  let week: { readonly days: Days; readonly end: number } | undefined;
  const single: Temporal.PlainDate[] = [];
  for (const one of found) {
    const said = daysOf(one, turn, today);
    if (said === undefined) continue;
    const range = week === undefined ? said : withinWeek(said, one, week, turn);
    if (one.sense.shape === 'week') week = { days: range, end: one.end };
    if (range[0].equals(range[1])) single.push(range[0]);
    days = days === undefined ? range : combine(days, range, one);
  }
  if (days === undefined) return { date: undefined, onlyDays: [] };
  const first = earlier(days[0], today) && !earlier(days[1], today) ? today : days[0];
  const date = first.equals(days[1]) ? first.toString() : `${first.toString()}/${days[1].toString()}`;
  return { date, onlyDays: apart(single, date) };
}

/** "Volgende week, dinsdag of donderdag": every weekday behind the week is one of it; "volgende week, of vrijdag" is another. */
function withinWeek(
  said: Days,
  { sense, start }: Found,
  week: { readonly days: Days; readonly end: number },
  turn: SaidTurn,
): Days {
  const [from, to] = week.days;
  if (sense.shape !== 'weekday' || sense.weekday === null || !said[0].equals(said[1])) return said;
  if (/^[ ,]*of( anders)?( al| nog)?( op)? *$/iu.test(turn.judged.slice(week.end, start))) return said;
  const inWeek = from.add({ days: (sense.weekday - from.dayOfWeek + 7) % 7 });
  return earlier(to, inWeek) ? said : [inWeek, inWeek];
}

/** The named days when there is another one between them, and they are the ends of what is wanted. */
function apart(single: readonly Temporal.PlainDate[], date: string): readonly string[] {
  const days = [...single].sort(Temporal.PlainDate.compare);
  const gap = days.some((day, place) => place > 0 && (days[place - 1]?.until(day).days ?? 0) > 1);
  return gap && date === `${days[0]?.toString()}/${days.at(-1)?.toString()}`
    ? [...new Set(days.map(String))]
    : [];
}

function daysOf({ sense }: Found, turn: SaidTurn, today: Temporal.PlainDate): Days | undefined {
  const { firstDay, lastDay, shape, edge } = sense;
  // "Voor vrijdag": from today on.
  if (firstDay === null) return lastDay === null || earlier(lastDay, today) ? undefined : [today, lastDay];
  if (/ week na volgende week /u.test(turn.plain)) {
    const monday = today.subtract({ days: today.dayOfWeek - 1 }).add({ days: 14 });
    return [monday, monday.add({ days: 4 })];
  }
  if (lastDay === null && sense.bound === 'from') return openWeek(firstDay);
  const last = lastDay ?? firstDay;
  if (shape !== 'week') return [firstDay, last];
  // A week is Monday to Friday, its begin Monday-Tuesday, its end Thursday-Friday (formats.md).
  const monday = firstDay.subtract({ days: firstDay.dayOfWeek - 1 });
  const part = edge === null ? edgeOfWeek(turn.plain) : EDGES[edge];
  if (part) {
    // "Begin van de week", said on a Wednesday, is that of the next.
    const late = earlier(monday.add({ days: part[1] }), today) ? 7 : 0;
    return [monday.add({ days: part[0] + late }), monday.add({ days: part[1] + late })];
  }
  const friday = monday.add({ days: 4 });
  return earlier(friday, firstDay)
    ? [firstDay, last]
    : [firstDay, earlier(last, friday) ? last : lastFriday(last, friday)];
}

/**
 * "Vanaf maandag" and "na vrijdag" have no end: the practice week that they begin is looked through, from a Friday on the next one
 * too. A week is Monday to Friday (formats.md).
 */
export function openWeek(from: Temporal.PlainDate): Days {
  const first = from.dayOfWeek > 5 ? from.add({ days: 8 - from.dayOfWeek }) : from;
  const friday = first.add({ days: 5 - first.dayOfWeek });
  return [first, first.dayOfWeek === 5 ? friday.add({ days: 7 }) : friday];
}

/** Several weeks at once stay several: only the last weekend is cut off. */
const lastFriday = (last: Temporal.PlainDate, friday: Temporal.PlainDate): Temporal.PlainDate =>
  last.since(friday).days > 2 ? last.subtract({ days: Math.max(0, last.dayOfWeek - 5) }) : friday;

const EDGES = { begin: [0, 1], middle: [2, 2], end: [3, 4] } as const;

/** "Volgende week, donderdag": the day in the week; two days apart: from the first to the second. */
function combine(earlierSaid: Days, laterSaid: Days, later: Found): Days {
  const [from, to] = earlierSaid;
  if (!earlier(laterSaid[0], from) && !earlier(to, laterSaid[1])) return laterSaid;
  if (!earlier(from, laterSaid[0]) && !earlier(laterSaid[1], to)) return earlierSaid;
  if (later.sense.shape === 'weekday' && !from.equals(to) && later.sense.weekday !== null) {
    const inWeek = from.add({ days: (later.sense.weekday - from.dayOfWeek + 7) % 7 });
    if (!earlier(to, inWeek)) return [inWeek, inWeek];
  }
  return earlier(from, laterSaid[0])
    ? [from, earlier(to, laterSaid[1]) ? laterSaid[1] : to]
    : [laterSaid[0], to];
}

const earlier = (one: Temporal.PlainDate, other: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(one, other) < 0;
