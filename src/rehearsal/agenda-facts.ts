import type { ScratchMoment } from '../store/scratch.ts';
import { notUsable } from './scenario.ts';

/** A stretch of free time is offered in steps as long as the usual appointment. */
const STEP_MINUTES = 10;

/** What was said further out: the day or the person that a list belongs to. */
interface Around {
  readonly date: string | null;
  readonly practitioner: string | null;
}

/**
 * Reads `facts.agendaFree` or `facts.existingAppointments`: moments (`2026-11-26T09:30`), stretches (`.../...`), objects with
 * `start`, or `date` and `time(s)`, and perhaps `end`, `practitioner`; or lists by practitioner or by day; a weekday is the first one
 * from today on. Throws SCENARIO_INVALID when a moment cannot be read.
 */
export function readMoments(
  fact: unknown,
  field: string,
  today: Temporal.PlainDate,
): readonly ScratchMoment[] {
  if (fact === undefined || fact === null || typeof fact === 'boolean') return [];
  return read(fact, { date: null, practitioner: null });

  function read(value: unknown, around: Around): readonly ScratchMoment[] {
    if (Array.isArray(value)) return value.flatMap((one: unknown) => read(one, around));
    if (typeof value === 'string')
      return /^(none|geen|full|vol)\b/iu.test(value) ? [] : fromText(value, around);
    if (!isRecord(value)) throw notUsable(field, 'moet een moment zijn zoals 2026-11-26T09:30');
    const named = (names: readonly string[]) =>
      Object.entries(value).filter(([name]) => names.includes(name.toLowerCase()));
    const text = (names: readonly string[]) =>
      named(names).find((entry): entry is [string, string] => typeof entry[1] === 'string')?.[1] ?? null;
    const inner: Around = {
      date: text(DATE_NAMES) ?? around.date,
      practitioner: text(PRACTITIONER_NAMES) ?? around.practitioner,
    };
    const moments = named(MOMENT_NAMES).flatMap(([, given]) => [given].flat());
    const end = text(END_NAMES);
    if (moments.length > 0) {
      return moments.flatMap((one: unknown) =>
        typeof one === 'string' && end !== null ? fromText(`${one}/${end}`, inner) : read(one, inner),
      );
    }
    const known = [...DATE_NAMES, ...PRACTITIONER_NAMES, ...END_NAMES];
    if (inner.date !== null && /\d:\d\d/u.test(inner.date)) return fromText(inner.date, inner);
    if (Object.keys(value).some((name) => known.includes(name.toLowerCase())))
      throw notUsable(field, 'heeft "start" nodig, of "date" en "time"');
    return Object.entries(value).flatMap(([key, list]) =>
      read(list, dayIn(key) === null ? { ...around, practitioner: key } : { ...around, date: key }),
    );
  }

  function fromText(said: string, around: Around): readonly ScratchMoment[] {
    const text = inThePractice(said);
    const times = [...text.matchAll(/(?<!\d)(\d{1,2})[:.](\d\d)(?::\d\d)?(?!\d)/gu)].map(
      ([, hour = '', minute = '']) => `${hour.padStart(2, '0')}:${minute}`,
    );
    const days = [...text.matchAll(/\d{4}-\d\d-\d\d/gu)].map(([day]) => day);
    const day = dayIn(days[0] ?? text) ?? dayIn(around.date ?? '');
    const [first, last] = times;
    if (day === null || first === undefined)
      throw notUsable(field, 'moet een moment zijn zoals 2026-11-26T09:30');
    const [, whose] = /(?:\bbij|\bwith|\()\s*([^\d)]+)/iu.exec(text) ?? [];
    const by = whose ?? around.practitioner;
    const practitioner = by === null ? null : nameAlone(by);
    const at = (time: string, on: Temporal.PlainDate) => on.toPlainDateTime(Temporal.PlainTime.from(time));
    const isStretch =
      times.length === 2 && /\d\s*(?:\/|-|\u2013|tot|to|until)\s*(?:\d{4}-|\d{1,2}[:.])/iu.test(text);
    if (!isStretch || last === undefined)
      return times.map((time) => ({ start: at(time, day), practitioner }));
    const to = at(last, dayIn(days[1] ?? '') ?? day);
    const found = [{ start: at(first, day), practitioner }];
    for (
      let start = at(first, day).add({ minutes: STEP_MINUTES });
      Temporal.PlainDateTime.compare(start.add({ minutes: STEP_MINUTES }), to) <= 0;
      start = start.add({ minutes: STEP_MINUTES })
    ) {
      found.push({ start, practitioner });
    }
    return found;
  }

  function dayIn(text: string): Temporal.PlainDate | null {
    const [iso] = /\d{4}-\d\d-\d\d/u.exec(text) ?? [];
    if (iso !== undefined) {
      try {
        return Temporal.PlainDate.from(iso, { overflow: 'reject' });
      } catch {
        throw notUsable(field, 'moet een moment zijn zoals 2026-11-26T09:30');
      }
    }
    const said = text.toLowerCase();
    if (/\b(vandaag|today)\b/u.test(said)) return today;
    if (/\b(morgen|tomorrow)\b/u.test(said)) return today.add({ days: 1 });
    const weekday = WEEKDAYS.findIndex((names) => names.some((name) => said.includes(name)));
    return weekday < 0 ? null : today.add({ days: (weekday + 1 - today.dayOfWeek + 7) % 7 });
  }
}

const WEEKDAYS = [
  ['maandag', 'monday'],
  ['dinsdag', 'tuesday'],
  ['woensdag', 'wednesday'],
  ['donderdag', 'thursday'],
  ['vrijdag', 'friday'],
  ['zaterdag', 'saturday'],
  ['zondag', 'sunday'],
] as const;

const PRACTITIONER_NAMES = [
  'practitioner',
  'with',
  'by',
  'behandelaar',
  'doctor',
  'bij',
  'practitionername',
  'who',
];
const DATE_NAMES = ['date', 'day', 'datum', 'dag'];
const MOMENT_NAMES = [
  'times',
  'time',
  'tijd',
  'tijden',
  'slots',
  'free',
  'start',
  'from',
  'at',
  'begin',
  'van',
  'when',
  'moment',
  'moments',
  'datetime',
];
const END_NAMES = ['end', 'to', 'until', 'tot', 'einde'];

/** A moment with an offset, as wall time of the practice; any other text as it is. */
function inThePractice(text: string): string {
  return text.replaceAll(
    /\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:\+\d\d:?\d\d|Z)(?:\[[^\]]*\])?/gu,
    (moment) => {
      const at = Temporal.Instant.from(moment.replace(' ', 'T').replace(/\[.*\]$/u, ''));
      return at.toZonedDateTimeISO('Europe/Amsterdam').toPlainDateTime().toString({ smallestUnit: 'minute' });
    },
  );
}

/** "Dr. Jansen", "dokter Jansen" and "Jansen" are one person: the name is what the practice has in common with all of them. */
const nameAlone = (who: string): string =>
  who
    .trim()
    .replace(/^(dr\.?|dokter|doctor|huisarts|tandarts|assistente|mondhygiënist|fysiotherapeut)\s+/iu, '');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
