import type { Found } from '../when/found.ts';
import type { SaidTurn } from '../words.ts';
import { edgeOfWeek } from './moment-words.ts';

/** Days as an ISO date or an interval `a/b`, both included; several mentions are narrowed by each other. */
export function dateText(
  found: readonly Found[],
  turn: SaidTurn,
  now: Temporal.PlainDateTime,
): string | undefined {
  let days: readonly [Temporal.PlainDate, Temporal.PlainDate] | undefined;
  for (const one of found) {
    const range = daysOf(one, turn, now.toPlainDate());
    if (range === undefined) continue;
    days = days === undefined ? range : combine(days, range, one);
  }
  if (days === undefined) return undefined;
  const today = now.toPlainDate();
  const first = earlier(days[0], today) && !earlier(days[1], today) ? today : days[0];
  return first.equals(days[1]) ? first.toString() : `${first.toString()}/${days[1].toString()}`;
}

function daysOf(
  { sense }: Found,
  turn: SaidTurn,
  today: Temporal.PlainDate,
): readonly [Temporal.PlainDate, Temporal.PlainDate] | undefined {
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
function openWeek(from: Temporal.PlainDate): readonly [Temporal.PlainDate, Temporal.PlainDate] {
  const first = from.dayOfWeek > 5 ? from.add({ days: 8 - from.dayOfWeek }) : from;
  const friday = first.add({ days: 5 - first.dayOfWeek });
  return [first, first.dayOfWeek === 5 ? friday.add({ days: 7 }) : friday];
}

/** Several weeks at once stay several: only the last weekend is cut off. */
const lastFriday = (last: Temporal.PlainDate, friday: Temporal.PlainDate): Temporal.PlainDate =>
  last.since(friday).days > 2 ? last.subtract({ days: Math.max(0, last.dayOfWeek - 5) }) : friday;

const EDGES = { begin: [0, 1], middle: [2, 2], end: [3, 4] } as const;

/** "Volgende week, donderdag": the day in the week; two days apart: from the first to the second. */
function combine(
  earlierSaid: readonly [Temporal.PlainDate, Temporal.PlainDate],
  laterSaid: readonly [Temporal.PlainDate, Temporal.PlainDate],
  later: Found,
): readonly [Temporal.PlainDate, Temporal.PlainDate] {
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
