import { DUTCH_DAYS } from './day-names.ts';
import { type HeardMoment, weekdayOf } from './heard-moment.ts';

/** When a caller wants to come: how they say it, and which offers they take. */
export interface WantedMoment {
  /** "donderdagochtend", "26 november om half tien"; null: no wish. */
  readonly said: string | null;
  readonly fits: (offer: HeardMoment) => boolean;
}

const RELATIVE: Readonly<Record<string, number>> = {
  vandaag: 0,
  today: 0,
  morgen: 1,
  tomorrow: 1,
  overmorgen: 2,
};
const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

interface DayParts {
  readonly said: string;
  readonly from: number;
  readonly to: number;
}
const PARTS: readonly (readonly [RegExp, DayParts])[] = [
  [/eind van de middag|late afternoon/u, { said: 'aan het eind van de middag', from: 15, to: 24 }],
  [/ochtend|morning|voormiddag/u, { said: 'in de ochtend', from: 0, to: 12 }],
  [/middag|afternoon/u, { said: 'in de middag', from: 12, to: 18 }],
  [/avond|evening/u, { said: "'s avonds", from: 17, to: 24 }],
  [/na vier/u, { said: 'na vieren', from: 16, to: 24 }],
];

/** A day and a time as a scenario writes them (Dutch, English or ISO) -> what the caller says and accepts. Unknown words are said as they are. */
export function wantedMoment(
  day: string | null,
  time: string | null,
  practitioner: string | null,
  today: Temporal.PlainDate,
): WantedMoment {
  const onDay = day === null ? null : wantedDay(day.toLowerCase(), today);
  const atTime = time === null ? null : wantedTime(time.toLowerCase());
  const said = [onDay?.said, atTime?.said].filter((part) => part !== undefined).join(' ');
  return {
    said: said === '' ? null : said,
    fits: (offer) =>
      (onDay?.fits(offer) ?? true) &&
      (atTime?.fits(offer) ?? true) &&
      (practitioner === null || offer.who === null || samePerson(offer.who, practitioner)),
  };
}

/** "maandag, en anders dinsdag", "tomorrow, otherwise Friday": one after the other. */
export const daysInTurn = (days: string | null): readonly string[] =>
  days?.split(/[,;]?\s+(?:en anders|of anders|anders|(?:or|and)? ?otherwise|or else)\s+/iu) ?? [];

/** Day words hidden in a sentence such as "wants to come on Thursday morning". */
export function dayWordsIn(text: string): { readonly day: string | null; readonly time: string | null } {
  // "Maar liever niet op dinsdag" names a day that is not wanted.
  const said = text
    .toLowerCase()
    .replaceAll(/\b(niet|not|geen|never|behalve|except)\b( op| on| een| a)? \w+/gu, ' ');
  const names = [...Object.keys(DUTCH_DAYS), ...Object.values(DUTCH_DAYS), ...Object.keys(RELATIVE)];
  return {
    day: names.find((name) => new RegExp(`\\b${name}`, 'u').test(said)) ?? null,
    time:
      /\b(?:morgenochtend|\w*ochtend|morning|\w*middag|afternoon|evening|\w*avond)\b/u.exec(said)?.[0] ??
      null,
  };
}

/** Whether a day is named that is not this one. */
export const namesAnotherDay = (text: string, day: string): boolean =>
  Object.values(DUTCH_DAYS).some(
    (name) => new RegExp(`\\b${name}`, 'u').test(text.toLowerCase()) && !day.toLowerCase().includes(name),
  );

type Wanted = { readonly said: string; readonly fits: (offer: HeardMoment) => boolean };

function wantedDay(day: string, today: Temporal.PlainDate): Wanted {
  const iso = /^(\d{4}-\d\d-\d\d)(?:\/(\d{4}-\d\d-\d\d))?/u.exec(day);
  if (iso !== null) {
    const from = Temporal.PlainDate.from(iso[1] ?? day);
    const to = iso[2] === undefined ? from : Temporal.PlainDate.from(iso[2]);
    return {
      said: `${weekdayOf(from)} ${from.day} ${MONTHS[from.month - 1] ?? ''}`,
      fits: ({ date }) =>
        Temporal.PlainDate.compare(date, from) >= 0 && Temporal.PlainDate.compare(date, to) <= 0,
    };
  }
  const relative = Object.entries(RELATIVE).find(([word]) => day === word || day.startsWith(`${word} `));
  if (relative !== undefined) {
    const date = today.add({ days: relative[1] });
    const said = { today: 'vandaag', tomorrow: 'morgen' }[relative[0]] ?? relative[0];
    return { said, fits: (offer) => offer.date.equals(date) };
  }
  const dutch = Object.entries(DUTCH_DAYS).find(
    ([english, name]) => day.includes(english) || day.includes(name),
  );
  const nextWeek = /volgende week|next week/u.test(day);
  const monday = today.add({ days: 8 - today.dayOfWeek });
  const inWeek = (date: Temporal.PlainDate) =>
    !nextWeek ||
    (Temporal.PlainDate.compare(date, monday) >= 0 &&
      Temporal.PlainDate.compare(date, monday.add({ days: 6 })) <= 0);
  if (dutch === undefined) {
    return { said: nextWeek ? 'volgende week' : day, fits: ({ date }) => inWeek(date) };
  }
  const part = PARTS.find(([words]) => words.test(day))?.[1];
  const said = `${nextWeek ? 'volgende week ' : ''}${dutch[1]}${part === undefined ? '' : ` ${part.said}`}`;
  return {
    said,
    fits: ({ date, weekday, time }) =>
      weekday === dutch[1] && inWeek(date) && (part === undefined || within(time, part)),
  };
}

function wantedTime(time: string): Wanted {
  const part = PARTS.find(([words]) => words.test(time))?.[1];
  if (part !== undefined) return { said: part.said, fits: (offer) => within(offer.time, part) };
  const [, from, to] = /^(\d{1,2}:\d\d)(?:\s*[/-]\s*(\d{1,2}:\d\d))?$/u.exec(time) ?? [];
  if (from === undefined) return { said: time, fits: () => true };
  const start = minutes(from);
  if (to === undefined) {
    return { said: `om ${from}`, fits: ({ time: offered }) => Math.abs(minuteOf(offered) - start) <= 30 };
  }
  return {
    said: `tussen ${from} en ${to}`,
    fits: ({ time: offered }) => minuteOf(offered) >= start && minuteOf(offered) < minutes(to),
  };
}

const within = (time: Temporal.PlainTime, { from, to }: DayParts): boolean =>
  time.hour >= from && time.hour < to;
const minuteOf = ({ hour, minute }: Temporal.PlainTime): number => hour * 60 + minute;
function minutes(clock: string): number {
  const [hour = '0', minute = '0'] = clock.split(':');
  return Number(hour) * 60 + Number(minute);
}

/** "dokter Jansen", "Dr. Jansen" and "Jansen" are one person. */
const samePerson = (said: string, wanted: string): boolean => {
  const name = wanted
    .toLowerCase()
    .replace(/^(dr\.?|dokter|doctor|tandarts|assistente|fysiotherapeut)\s+/u, '');
  return said.toLowerCase().includes(name);
};
