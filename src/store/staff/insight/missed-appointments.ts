import { z } from 'zod';
import { asId, type PatientId } from '../../../domain/ids.ts';
import type { FigureCalls, Insight } from '../../../http/contract/insight.ts';
import type { Missed } from '../../../http/contract/workload.ts';
import type { Staff } from '../../../http/staff-ports.ts';
import { shareOf } from '../../../insight/share.ts';
import { instant } from '../../postgres/column-types.ts';
import type { Session } from '../../postgres/session.ts';
import { auditedAs, writeAudit } from '../../queries/audit.ts';
import { ofTrial } from '../../queries/trial-calls.ts';

const markRow = z.object({
  patient_id: z.string().transform((id) => asId<PatientId>(id)),
  marked_by: z.string().nullable(),
  marked_at: instant.nullable(),
});

/** One that has begun: before that nobody can have stayed away. */
const BEGUN = `
  select a.patient_id, m.marked_by, m.marked_at
  from appointments a
  left join missed_appointments m on m.practice_id = a.practice_id and m.appointment_id = a.id
  where a.id = $1 and a.status = 'booked' and a.starts <= $2`;

/** Whether nobody came to this appointment; null: it is no booked one, or it has not begun. */
export async function missedOf(
  session: Session,
  appointment: string,
  now: Temporal.Instant,
): Promise<Missed | null> {
  const found = await session.row(markRow, BEGUN, [appointment, now.toString()]);
  return (
    found && {
      missed: found.marked_at !== null,
      by: found.marked_by,
      at: found.marked_at?.toString() ?? null,
    }
  );
}

/** Marks that nobody came, or takes it back. False: no such appointment, or it has not begun. */
export async function setMissed(
  session: Session,
  who: Staff,
  { appointment, missed }: { readonly appointment: string; readonly missed: boolean },
  now: Temporal.Instant,
): Promise<boolean> {
  const found = await session.row(markRow, BEGUN, [appointment, now.toString()]);
  if (found === null) return false;
  const changed = missed
    ? await session.run(
        `insert into missed_appointments (practice_id, appointment_id, marked_by, marked_at) values ($1, $2, $3, $4)
         on conflict do nothing`,
        [who.practice, appointment, who.name, now.toString()],
      )
    : await session.run('delete from missed_appointments where appointment_id = $1', [appointment]);
  // A second press changes nothing, and what did not happen stands in no log.
  if (changed > 0) {
    await writeAudit(session, {
      practice: who.practice,
      call: null,
      patient: found.patient_id,
      event: missed ? 'appointment-missed' : 'appointment-not-missed',
      action: 'update',
      what: 'appointment',
      ground: 'treatment',
      result: 'done',
      reference: appointment,
      user: auditedAs(who),
    });
  }
  return true;
}

const countRow = z.object({ by_balie: z.boolean(), missed: z.number(), of: z.number() });

/** Of the appointments that ended in this stretch of time: those to which nobody came, by who had made them. */
export async function countMissed(
  session: Session,
  [from, until]: readonly [from: string, until: string],
  now: Temporal.Instant,
): Promise<Insight['missed']> {
  const rows = await session.rows(
    countRow,
    `select a.call_id is not null as by_balie, count(*)::integer as of, count(m.marked_at)::integer as missed
     from appointments a
     left join missed_appointments m on m.practice_id = a.practice_id and m.appointment_id = a.id
     where a.status = 'booked' and a.starts >= $1 and a.starts < $2 and a.ends <= $3 and not ${ofTrial('a')}
     group by 1`,
    [from, until, now.toString()],
  );
  const of = (byBalie: boolean) => {
    const found = rows.find(({ by_balie }) => by_balie === byBalie);
    return shareOf(found?.missed ?? 0, found?.of ?? 0);
  };
  return { byBalie: of(true), byDesk: of(false) };
}

const missedRow = z.object({ id: z.uuid(), starts: instant, count: z.number() });

/** Those to which nobody came and that Balie, or somebody of the practice, had made; latest first, at most `most`. */
export async function missedAppointments(
  session: Session,
  [from, until]: readonly [from: string, until: string],
  { byBalie, most }: { readonly byBalie: boolean; readonly most: number },
): Promise<FigureCalls> {
  const rows = await session.rows(
    missedRow,
    `select a.id, a.starts, count(*) over ()::integer as count
     from appointments a
     join missed_appointments m on m.practice_id = a.practice_id and m.appointment_id = a.id
     where a.status = 'booked' and a.starts >= $1 and a.starts < $2 and (a.call_id is not null) = $3 and not ${ofTrial('a')}
     order by a.starts desc limit $4`,
    [from, until, byBalie, most],
  );
  return {
    calls: [],
    appointments: rows.map(({ id, starts }) => ({ id, startsAt: starts.toString() })),
    count: rows[0]?.count ?? 0,
  };
}
