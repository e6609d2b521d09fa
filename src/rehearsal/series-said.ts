import { type HeardMoment, momentsIn, weekdayOf } from './caller/heard-moment.ts';

const SERIES = /\b(?<many>\d+) afspraken ingepland: .+, daarna elke week tot en met (?<last>[^.]+)\./u;

/**
 * Every moment of "Ik heb voor u 6 afspraken ingepland: de eerste …, daarna elke week tot en met …", with the sentences behind it that
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
  const found: HeardMoment[] = [];
  for (let date = first.date; last !== undefined && found.length < Number(said['many']); ) {
    const other = otherwise.find((moment) => moment.date.equals(date));
    if (!without.some((words) => dayIn(words)?.equals(date)))
      found.push({ ...first, date, weekday: weekdayOf(date), time: other?.time ?? first.time });
    if (Temporal.PlainDate.compare(date, last) >= 0) break;
    date = date.add({ weeks: 1 });
  }
  return found.length === Number(said['many']) && last?.equals(found.at(-1)?.date ?? first.date) === true
    ? found
    : [];
}
