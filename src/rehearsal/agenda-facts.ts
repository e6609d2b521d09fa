import type { ScratchMoment } from '../store/scratch.ts';
import { notUsable } from './scenario.ts';

/** A stretch of free time is offered in steps as long as the usual appointment. */
const STEP_MINUTES = 10;

/**
 * Reads `facts.agendaFree` or `facts.existingAppointments`: moments (`2026-11-26T09:30`), stretches (`.../...`), objects with
 * `start`, or `date` and `time(s)`, and perhaps `end`, `practitioner`; or an object of lists by practitioner. Throws
 * SCENARIO_INVALID when a moment cannot be read.
 */
export function readMoments(fact: unknown, field: string): readonly ScratchMoment[] {
  if (fact === undefined || fact === null || typeof fact === 'boolean') return [];
  if (Array.isArray(fact)) return fact.flatMap((one: unknown) => readOne(one, field, null));
  if (isRecord(fact) && !('start' in fact) && !('date' in fact)) {
    return Object.entries(fact).flatMap(([name, list]) =>
      [list].flat().flatMap((one: unknown) => readOne(one, field, name)),
    );
  }
  return readOne(fact, field, null);
}

function readOne(one: unknown, field: string, by: string | null): readonly ScratchMoment[] {
  if (typeof one === 'string') return moments(one, field, by);
  if (!isRecord(one)) throw notUsable(field, 'expected a moment such as 2026-11-26T09:30');
  const text = (...names: readonly string[]) =>
    names.map((name) => one[name]).find((value): value is string => typeof value === 'string') ?? null;
  const who = text('practitioner', 'with', 'by', 'behandelaar') ?? by;
  const start = text('start', 'from', 'at', 'begin');
  const end = text('end', 'to', 'until');
  const date = text('date', 'day');
  const times = [one['times'], one['time'], start]
    .flat()
    .filter((time): time is string => typeof time === 'string');
  if (date !== null && times.length > 0) {
    return times.flatMap((time) =>
      moments(`${date}T${time}${end === null ? '' : `/${date}T${end}`}`, field, who),
    );
  }
  if (start === null) throw notUsable(field, 'expected "start", or "date" and "time"');
  return moments(end === null ? start : `${start}/${end}`, field, who);
}

function moments(text: string, field: string, by: string | null): readonly ScratchMoment[] {
  const [first = '', last] = text.split('/');
  const practitioner = by === null ? null : nameAlone(by);
  const from = wallTime(first, field);
  const to =
    last === undefined
      ? null
      : wallTime(/^\d\d:\d\d/u.test(last) ? `${from.toPlainDate()}T${last}` : last, field);
  const found = [{ start: from, practitioner }];
  if (to === null) return found;
  for (
    let start = from.add({ minutes: STEP_MINUTES });
    Temporal.PlainDateTime.compare(start.add({ minutes: STEP_MINUTES }), to) <= 0;
    start = start.add({ minutes: STEP_MINUTES })
  ) {
    found.push({ start, practitioner });
  }
  return found;
}

function wallTime(text: string, field: string): Temporal.PlainDateTime {
  try {
    const iso = text.trim().replace(' ', 'T');
    return /(?:[+-]\d\d:?\d\d|Z)(?:\[|$)/u.test(iso)
      ? Temporal.Instant.from(iso.replace(/\[.*\]$/u, ''))
          .toZonedDateTimeISO('Europe/Amsterdam')
          .toPlainDateTime()
      : Temporal.PlainDateTime.from(iso);
  } catch {
    throw notUsable(field, 'expected a moment such as 2026-11-26T09:30');
  }
}

/** "Dr. Jansen", "dokter Jansen" and "Jansen" are one person: the name is what the practice has in common with all of them. */
const nameAlone = (who: string): string =>
  who
    .trim()
    .replace(/^(dr\.?|dokter|doctor|huisarts|tandarts|assistente|mondhygiënist|fysiotherapeut)\s+/iu, '');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
