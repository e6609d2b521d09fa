import { describe, expect, it } from 'vitest';
import { sayDate, sayDateOfBirth } from '../../6-speak/dutch/dates.ts';
import { sayDateTime, sayTime } from '../../6-speak/dutch/times.ts';
import { findWhen } from './when.ts';

const REFERENCE = Temporal.PlainDateTime.from('2026-11-23T10:15:00');

/** Every day from the first to the last, both included. */
function* everyDay(first: string, last: string): Generator<Temporal.PlainDate> {
  const end = Temporal.PlainDate.from(last);
  for (
    let day = Temporal.PlainDate.from(first);
    Temporal.PlainDate.compare(day, end) <= 0;
    day = day.add({ days: 1 })
  )
    yield day;
}

/** What was not understood as it was meant; kept short so that a failure can be read. */
function misunderstood<T>(
  values: Iterable<T>,
  say: (value: T) => string,
  isHeard: (value: T, text: string) => boolean,
): { readonly n: number; readonly wrong: readonly string[] } {
  let n = 0;
  const wrong: string[] = [];
  for (const value of values) {
    n += 1;
    const text = say(value);
    if (!isHeard(value, text) && wrong.length < 10) wrong.push(`${String(value)}: ${text}`);
  }
  return { n, wrong };
}

function isOnly(
  text: string,
  kind: string,
  from: string,
  expecting: 'date' | 'time' | 'date-of-birth' | 'any',
  reference = REFERENCE,
): boolean {
  const found = findWhen(text, reference, expecting);
  const [first] = found;
  return (
    found.length === 1 &&
    first?.kind === kind &&
    first.from === from &&
    first.start === 0 &&
    first.end === text.length
  );
}

describe('what Balie says is what Balie understands', () => {
  it('every date of 2020 to 2035, said with its year', () => {
    const { n, wrong } = misunderstood(
      everyDay('2020-01-01', '2035-12-31'),
      (day) => sayDate(day, { withYear: true }),
      (day, text) => isOnly(text, 'date', day.toString(), 'any'),
    );
    expect(n).toBe(5844);
    expect(wrong).toEqual([]);
  });

  it('every date of the coming half year, said without its year', () => {
    const { n, wrong } = misunderstood(
      everyDay('2026-11-23', '2027-05-23'),
      (day) => sayDate(day),
      (day, text) => isOnly(text, 'date', day.toString(), 'date'),
    );
    expect(n).toBe(182);
    expect(wrong).toEqual([]);
  });

  it('every birth date since 1905', () => {
    const { n, wrong } = misunderstood(everyDay('1905-01-01', '2026-11-23'), sayDateOfBirth, (day, text) =>
      isOnly(text, 'date', day.toString(), 'date-of-birth'),
    );
    expect(n).toBe(44_522);
    expect(wrong).toEqual([]);
  });

  it('every minute of the day', () => {
    const minutes = Array.from(
      { length: 1440 },
      (_, minute) => new Temporal.PlainTime(Math.floor(minute / 60), minute % 60),
    );
    for (const dayPart of ['when-needed', 'always'] as const) {
      const { n, wrong } = misunderstood(
        minutes,
        (time) => sayTime(time, { dayPart }),
        (time, text) => isOnly(text, 'time', `T${time.toString({ smallestUnit: 'second' })}`, 'any'),
      );
      expect(n).toBe(1440);
      expect(wrong).toEqual([]);
    }
  });

  it('every quarter of an hour on days of every month, with the date before it', () => {
    const moments = [...everyDay('2026-12-01', '2027-11-30')]
      .filter((day) => day.day % 9 === 1)
      .flatMap((day) =>
        Array.from({ length: 96 }, (_, quarter) => day.toPlainDateTime().add({ minutes: quarter * 15 })),
      );
    const { n, wrong } = misunderstood(
      moments,
      (moment) => sayDateTime(moment, { withYear: true }),
      (moment, text) => isOnly(text, 'datetime', moment.toString({ smallestUnit: 'second' }), 'any'),
    );
    expect(n).toBeGreaterThan(4000);
    expect(wrong).toEqual([]);
  });
});
