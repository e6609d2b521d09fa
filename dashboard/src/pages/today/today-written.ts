import dayjs from 'dayjs';
import type { Today } from '../../../../src/http/contract/today.ts';
import type { Words } from '../../language/nl.ts';
import { dayWritten, practiceDay, timeWritten } from '../../language/when-written.ts';

/** "wo 25 nov 2026, 10:15 · open tot 17:00 · dicht 12:00–13:00": until the end of the day, with the pauses that are still to come. */
export function hoursWritten(
  { practiceOpen, changesAt, at, openToday }: Today,
  { today: words }: Words,
  /** Who takes callers in danger once the practice is closed, as the ladder calls it; null: nobody in its stead. */
  post: string | null = null,
): string {
  const ahead = openToday.filter(({ to }) => isAfter(to, at));
  const pauses = ahead.slice(1).map(({ from }, nth) => {
    const { to: shut } = ahead[nth] ?? { to: from };
    return words.shut(timeWritten(shut), timeWritten(from));
  });
  const last = ahead.at(-1)?.to ?? changesAt;
  const hours =
    changesAt === null || last === null
      ? [words.closedLong]
      : practiceOpen
        ? [
            words.closesAt(timeWritten(last)),
            ...pauses,
            ...(post === null ? [] : [words.postFrom(post, timeWritten(last))]),
          ]
        : [words.opensAt(onDay(changesAt, at))];
  return [`${dayWritten(at)}, ${timeWritten(at)}`, ...hours].join(' · ');
}

/** What is promised against what there is room for, what is in the agenda, and what came in the night: a line for each. */
export function workWritten(
  { at, callbacks, appointments, free, waitingList, night }: Today,
  { today: words }: Words,
): readonly string[] {
  const { until, open } = callbacks;
  const promised =
    until === null
      ? words.callbacksClosed(open)
      : [
          words.callbacks(until.promised, onDay(until.at, at)),
          words.room(until.room),
          ...(open > until.promised ? [words.laterOn(open - until.promised)] : []),
        ].join(', ');
  return [
    `${promised}.`,
    [
      appointments === null ? words.appointmentsOutside : words.appointments(appointments),
      ...(free === null ? [] : [words.free(free.places, free.type)]),
      words.waiting(waitingList.waiting, waitingList.offered),
    ].join(' · '),
    ...(night === null
      ? []
      : [words.night(sinceWritten(night.since, at, words), night.calls, night.toPost, night.open)]),
  ];
}

/** After a weekend or a holiday it was more than a night. */
const sinceWritten = (since: string, at: string, words: Words['today']): string =>
  practiceDay(since) === practiceDay(dayjs(at).subtract(1, 'day').toISOString())
    ? words.tonight
    : words.since(`${dayWritten(since)} ${timeWritten(since)}`);

/** The time alone when it is on the same day of the practice. */
const onDay = (one: string, now: string): string =>
  practiceDay(one) === practiceDay(now) ? timeWritten(one) : `${dayWritten(one)} ${timeWritten(one)}`;

const isAfter = (one: string, other: string): boolean => dayjs(one).isAfter(other);
