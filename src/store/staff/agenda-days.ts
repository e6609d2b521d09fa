import { z } from 'zod';
import { WEEKDAYS } from '../../domain/meaning.ts';
import type { Practice } from '../../domain/practice.ts';
import type { AgendaDay, Appointment } from '../../http/contract/agenda.ts';
import { closingHolidayOn } from '../../scheduling/dutch-holidays.ts';
import { asLocal, localTime, openWindows, PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import { instant } from '../postgres/column-types.ts';
import type { Session } from '../postgres/session.ts';
import { personColumns, personOf } from './person-row.ts';

const row = z.object({
  id: z.string(),
  practitioner_id: z.string(),
  type_id: z.string(),
  type: z.string(),
  starts: instant,
  ends: instant,
  status: z.enum(['held', 'booked']),
  expires_at: instant.nullable(),
  reason: z.string().nullable(),
  call_id: z.string().nullable(),
  ...personColumns,
});
type Row = z.output<typeof row>;

const SELECT = `
  select a.id, a.practitioner_id, a.type_id, t.name as type, a.starts, a.ends, a.status, a.expires_at, a.reason, a.call_id,
    a.patient_id, p.first_name, p.last_name, p.date_of_birth
  from appointments a
  join appointment_types t on t.practice_id = a.practice_id and t.id = a.type_id
  left join patients p on p.practice_id = a.practice_id and p.id = a.patient_id`;

/** Some days of the agenda from `from` on, each whole: who works when, and what stands there at `now`. */
export async function agendaDays(
  session: Session,
  practice: Practice,
  { from, count }: { readonly from: Temporal.PlainDate; readonly count: number },
  now: Temporal.Instant,
): Promise<readonly AgendaDay[]> {
  const rows = await session.rows(
    row,
    `${SELECT} where a.starts >= $1 and a.starts < $2
       and (a.status = 'booked' or (a.status = 'held' and a.expires_at > $3)) order by a.starts, a.id`,
    [midnight(from), midnight(from.add({ days: count })), now.toString()],
  );
  const byDay = Map.groupBy(rows, ({ starts }) =>
    localTime(starts.epochMilliseconds).toPlainDate().toString(),
  );
  return Array.from({ length: count }, (_, nth) => {
    const day = from.add({ days: nth });
    return dayOf(practice, day, byDay.get(day.toString()) ?? []);
  });
}

/** The booked appointment as the screens know it; null when there is none with this id. */
export async function bookedAppointment(session: Session, id: string): Promise<Appointment | null> {
  const found = await session.row(row, `${SELECT} where a.id = $1 and a.status = 'booked'`, [id]);
  return found === null ? null : asAppointment(found);
}

function dayOf(practice: Practice, day: Temporal.PlainDate, rows: readonly Row[]): AgendaDay {
  const open = practice.practitioners.flatMap(({ id }) =>
    openWindows(practice, id, day, day.add({ days: 1 })).map((window) => {
      const { from, to } = asLocal(window);
      return { practitioner: id, from: written(from), to: written(to) };
    }),
  );
  return {
    day: day.toString(),
    from: written(day.toZonedDateTime(PRACTICE_TIME_ZONE)),
    to: written(day.add({ days: 1 }).toZonedDateTime(PRACTICE_TIME_ZONE)),
    practitioners: practice.practitioners.map(({ id, spokenName, role }) => ({ id, name: spokenName, role })),
    open,
    closures: closuresOn(practice, day),
    closedBecause: open.length > 0 ? null : whyClosed(practice, day),
    appointments: rows.map(asAppointment),
  };
}

function closuresOn({ closures }: Practice, day: Temporal.PlainDate): AgendaDay['closures'] {
  const midnight = day.toPlainDateTime();
  const next = midnight.add({ days: 1 });
  return closures
    .filter(
      ({ from, to }) =>
        Temporal.PlainDateTime.compare(from, next) < 0 && Temporal.PlainDateTime.compare(midnight, to) < 0,
    )
    .map(({ practitioner, from, to, reason }) => ({
      practitioner,
      from: written(later(from, midnight).toZonedDateTime(PRACTICE_TIME_ZONE)),
      to: written(earlier(to, next).toZonedDateTime(PRACTICE_TIME_ZONE)),
      reason,
    }));
}

const later = (a: Temporal.PlainDateTime, b: Temporal.PlainDateTime) =>
  Temporal.PlainDateTime.compare(a, b) > 0 ? a : b;
const earlier = (a: Temporal.PlainDateTime, b: Temporal.PlainDateTime) =>
  Temporal.PlainDateTime.compare(a, b) < 0 ? a : b;

/** As callers would hear it, after "geen spreekuur". */
function whyClosed({ closures, openingHours }: Practice, day: Temporal.PlainDate): string {
  const closure = closures.find(
    ({ practitioner, from, to }) =>
      practitioner === null &&
      Temporal.PlainDate.compare(from.toPlainDate(), day) <= 0 &&
      Temporal.PlainDateTime.compare(day.toPlainDateTime(), to) < 0,
  );
  const weekday = WEEKDAYS[day.dayOfWeek - 1];
  return (
    closingHolidayOn(day)?.name ??
    closure?.reason ??
    (openingHours.some((hours) => hours.weekday === weekday)
      ? 'niemand werkt dan'
      : `op ${day.toLocaleString('nl-NL', { weekday: 'long' })} is de praktijk dicht`)
  );
}

const asAppointment = (found: Row): Appointment => ({
  id: found.id,
  practitioner: found.practitioner_id,
  typeId: found.type_id,
  type: found.type,
  from: written(localTime(found.starts.epochMilliseconds)),
  to: written(localTime(found.ends.epochMilliseconds)),
  status: found.status,
  heldUntil: found.expires_at?.toString() ?? null,
  who: personOf(found),
  reason: found.reason,
  call: found.call_id,
});

const midnight = (day: Temporal.PlainDate): string =>
  day.toZonedDateTime(PRACTICE_TIME_ZONE).toInstant().toString();

/** ISO 8601 with the offset that the practice's clock has then. */
const written = (moment: Temporal.ZonedDateTime): string => moment.toString({ timeZoneName: 'never' });
