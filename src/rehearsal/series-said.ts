import { type HeardMoment, momentsIn, weekdayOf } from './caller/heard-moment.ts';

const SERIES = /\b(?<many>\d+) afspraken ingepland: .+, daarna (?<rhythm>.+) tot en met (?<last>[^.]+)\./u;

/**
 * Every moment of "Ik heb voor u 6 afspraken ingepland: de eerste …, daarna elke week tot en met …", or of "elke dinsdag om half tien en elke donderdag om tien uur", with the sentences behind it that
 * tell which week is otherwise or left out. Null: it tells of no series. Fewer moments than it counts: the sentence does not add up.
 */
export function seriesIn(
  text: string,
  behind: readonly string[],
  today: Temporal.PlainDate,
): readonly HeardMoment[] | null {
  const said = SERIES.exec(text)?.groups;
  const [first] = momentsIn(text, today);
  if (said === undefined || first === undefined) return null;
  // The reader of moments wants a time with each day.
  const dayIn = (words: string): Temporal.PlainDate | undefined =>
    momentsIn(`${words} om twaalf uur`, today)[0]?.date;
  const last = dayIn(said['last'] ?? '');
  const otherwise = behind.flatMap((sentence) => momentsIn(sentence.replace(' is het om ', ' om '), today));
  const without = behind.flatMap((sentence) => /^Op (.+) is er geen afspraak\./u.exec(sentence)?.[1] ?? []);
  const timeOn = timesIn(said['rhythm'] ?? '', first, today);
  const found: HeardMoment[] = [];
  for (let date = first.date; last !== undefined && found.length < Number(said['many']); ) {
    const other = otherwise.find((moment) => moment.date.equals(date));
    const usual = found.length === 0 ? first.time : timeOn(date);
    if (usual !== null && !without.some((words) => dayIn(words)?.equals(date)))
      found.push({ ...first, date, weekday: weekdayOf(date), time: other?.time ?? usual });
    if (Temporal.PlainDate.compare(date, last) >= 0) break;
    date = date.add({ days: 1 });
  }
  return found.length === Number(said['many']) && last?.equals(found.at(-1)?.date ?? first.date) === true
    ? found
    : [];
}

/** At what time there is one of the series on a day; null: on that day there is none. */
function timesIn(
  rhythm: string,
  first: HeardMoment,
  today: Temporal.PlainDate,
): (date: Temporal.PlainDate) => Temporal.PlainTime | null {
  const every = /^(?:(?<one>elke|om de) week|elke (?<many>\d+) weken)$/u.exec(rhythm)?.groups;
  if (every !== undefined) {
    const weeks = every['one'] === undefined ? Number(every['many']) : every['one'] === 'elke' ? 1 : 2;
    return (date) => (first.date.until(date).days % (7 * weeks) === 0 ? first.time : null);
  }
  // "elke dinsdag en donderdag om half tien": the reader of moments wants a whole date, so the time is set beside one.
  const each = rhythm.matchAll(
    /elke (?<days>\p{L}+dag(?:(?:, | en )\p{L}+dag)*) om (?<time>[^,]+?)(?=, elke | en elke |$)/gu,
  );
  const times = new Map(
    [...each].flatMap(({ groups }) => {
      const time = momentsIn(`donderdag 26 november om ${groups?.['time'] ?? ''}`, today)[0]?.time ?? null;
      return (groups?.['days']?.match(/\p{L}+dag/gu) ?? []).map((day) => [day, time] as const);
    }),
  );
  return (date) => times.get(weekdayOf(date)) ?? null;
}
