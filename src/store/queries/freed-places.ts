import { z } from 'zod';
import type { Slot } from '../../domain/appointment.ts';
import { type AppointmentId, asId, type PractitionerId } from '../../domain/ids.ts';
import { PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import { instant } from '../postgres/column-types.ts';
import type { Session } from '../postgres/session.ts';

/** The place of an appointment that was cancelled. */
export interface FreedAppointment {
  readonly cancelled: AppointmentId;
  readonly place: Slot;
}

const row = z.object({
  id: z.string(),
  practitioner_id: z.string(),
  practitioner_name: z.string(),
  starts: instant,
  ends: instant,
});

/** Places that nobody has looked at for the waiting list since they became free, soonest first. */
export async function freedPlaces(
  session: Session,
  when: {
    readonly startsAfter: Temporal.Instant;
    /** A caller who thinks better of it has taken the place back by then. */
    readonly cancelledBefore: Temporal.Instant;
    readonly limit: number;
  },
): Promise<readonly FreedAppointment[]> {
  const rows = await session.rows(
    row,
    `select a.id, a.practitioner_id, p.spoken_name as practitioner_name, a.starts, a.ends
     from appointments a
     join practitioners p on p.practice_id = a.practice_id and p.id = a.practitioner_id and p.retired_at is null
     where a.status = 'cancelled' and a.offered_again_at is null and a.starts > $1 and a.cancelled_at <= $2
       and not exists (select from waiting_offers o
         where o.practitioner_id = a.practitioner_id and o.starts = a.starts and o.status = 'open')
     order by a.starts, a.id limit $3`,
    [when.startsAfter.toString(), when.cancelledBefore.toString(), when.limit],
  );
  return rows.map(({ id, practitioner_id, practitioner_name, starts, ends }) => ({
    cancelled: asId<AppointmentId>(id),
    place: {
      practitioner: asId<PractitionerId>(practitioner_id),
      practitionerName: practitioner_name,
      start: starts.toZonedDateTimeISO(PRACTICE_TIME_ZONE),
      end: ends.toZonedDateTimeISO(PRACTICE_TIME_ZONE),
    },
  }));
}

/** Somebody has this place: it is not offered any more. */
export const placeIsSettled = (session: Session, cancelled: AppointmentId, now: Temporal.Instant) =>
  session.run('update appointments set offered_again_at = $2 where id = $1', [cancelled, now.toString()]);

/** There is nobody (more) to ask for this place, unless somebody who has another offer open declines that. */
export const nobodyWaits = (session: Session, cancelled: AppointmentId, now: Temporal.Instant) =>
  session.run(
    `update appointments set offered_again_at = $2
     where id = $1 and not exists (select from waiting_offers where status = 'open' and expires_at > $2)`,
    [cancelled, now.toString()],
  );

/** Whether somebody has a booked appointment in this place. */
export async function isBooked(session: Session, { practitioner, start, end }: Slot): Promise<boolean> {
  const found = await session.rows(
    z.object({}),
    `select from appointments where practitioner_id = $1 and status = 'booked' and during && tstzrange($2, $3) limit 1`,
    [practitioner, start.toInstant().toString(), end.toInstant().toString()],
  );
  return found.length > 0;
}
