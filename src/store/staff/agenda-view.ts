import { z } from 'zod';
import { type AppointmentId, asId, type CallId, type PatientId } from '../../domain/ids.ts';
import type { AgendaDay } from '../../http/contract/agenda.ts';
import type { AgendaView, Staff } from '../../http/staff-ports.ts';
import { closingHolidayOn } from '../../scheduling/dutch-holidays.ts';
import { asLocal, localTime, openWindows, PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import type { Agenda } from '../../turn/5-act/agenda.ts';
import { instant, plainDate } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import { readPractice } from '../queries/practices.ts';

const row = z.object({
  id: z.string(),
  practitioner_id: z.string(),
  type: z.string(),
  starts: instant,
  ends: instant,
  status: z.enum(['held', 'booked']),
  patient_id: z.string().nullable(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  date_of_birth: plainDate.nullable(),
  call_id: z.string().nullable(),
});

const APPOINTMENTS = `
  select a.id, a.practitioner_id, t.spoken_name as type, a.starts, a.ends, a.status, a.patient_id, p.first_name, p.last_name,
    p.date_of_birth, a.call_id
  from appointments a
  join appointment_types t on t.practice_id = a.practice_id and t.id = a.type_id
  left join patients p on p.practice_id = a.practice_id and p.id = a.patient_id
  where a.starts >= $1 and a.starts < $2
    and (a.status = 'booked' or (a.status = 'held' and a.expires_at > $3))
  order by a.starts`;

const patientOf = z.object({ patient_id: z.string() });

/** The agenda as the screen shows it; what changes it goes by the agenda of the calls. */
export function storeAgendaView(
  database: Pick<Database, 'inPractice' | 'readInPractice'>,
  agenda: Pick<Agenda, 'cancel'>,
  now: () => Temporal.Instant,
): AgendaView {
  return {
    day: (who, day, signal) => dayOf(database, who, day, now(), signal),
    async cancel(who, id, signal) {
      const patient = await database.readInPractice(who.practice, signal, (session) =>
        session.row(patientOf, `select patient_id from appointments where id = $1 and status = 'booked'`, [
          id,
        ]),
      );
      if (patient === null) return 'not-found';
      const result = await agenda.cancel(
        {
          practice: who.practice,
          // No call did this: the appointment stands for it in the log.
          call: asId<CallId>(id),
          appointment: asId<AppointmentId>(id),
          by: asId<PatientId>(patient.patient_id),
          idempotencyKey: `staff:${id}`,
        },
        signal,
      );
      return result.kind === 'cancelled' ? 'cancelled' : 'not-found';
    },
  };
}

async function dayOf(
  database: Pick<Database, 'readInPractice'>,
  { practice: id }: Staff,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
  signal: AbortSignal,
): Promise<AgendaDay> {
  const from = day.toZonedDateTime(PRACTICE_TIME_ZONE).toInstant();
  const to = day.add({ days: 1 }).toZonedDateTime(PRACTICE_TIME_ZONE).toInstant();
  return database.readInPractice(id, signal, async (session) => {
    const practice = await readPractice(session, id);
    if (practice === null) throw new Error('the practice of a session is gone');
    const rows = await session.rows(row, APPOINTMENTS, [from.toString(), to.toString(), now.toString()]);
    const open = practice.practitioners.flatMap((practitioner) =>
      openWindows(practice, practitioner.id, day, day.add({ days: 1 })).map((window) => {
        const local = asLocal(window);
        return { practitioner: practitioner.id, from: written(local.from), to: written(local.to) };
      }),
    );
    const closure = practice.closures.find(
      (one) => one.practitioner === null && one.from.toPlainDate().equals(day),
    );
    return {
      day: day.toString(),
      practitioners: practice.practitioners.map(({ id: own, spokenName, role }) => ({
        id: own,
        name: spokenName,
        role,
      })),
      open,
      closedBecause: open.length > 0 ? null : (closingHolidayOn(day)?.name ?? closure?.reason ?? 'gesloten'),
      appointments: rows.map((found) => ({
        id: found.id,
        practitioner: found.practitioner_id,
        type: found.type,
        from: written(localTime(found.starts.epochMilliseconds)),
        to: written(localTime(found.ends.epochMilliseconds)),
        status: found.status,
        who:
          found.patient_id === null || found.date_of_birth === null
            ? null
            : {
                id: found.patient_id,
                name: `${found.first_name ?? ''} ${found.last_name ?? ''}`.trim(),
                dateOfBirth: found.date_of_birth.toString(),
              },
        call: found.call_id,
      })),
    };
  });
}

/** ISO 8601 with the offset that the practice's clock has then. */
const written = (moment: Temporal.ZonedDateTime): string => moment.toString({ timeZoneName: 'never' });
