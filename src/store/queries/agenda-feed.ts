import { z } from 'zod';
import type { PractitionerId } from '../../domain/ids.ts';
import type { FeedEvent } from '../../icalendar/agenda-feed.ts';
import { instant } from '../postgres/column-types.ts';
import type { Session } from '../postgres/session.ts';

const eventRow = z.object({
  id: z.string(),
  starts: instant,
  ends: instant,
  title: z.string(),
  status: z.enum(['booked', 'cancelled']),
  changed: instant,
});

/**
 * Appointments of a practitioner that start at `from` or later, cancelled ones too because readers may have them already;
 * soonest first. Who comes and why is not read.
 */
export async function feedEvents(
  session: Session,
  practitioner: PractitionerId,
  from: Temporal.Instant,
): Promise<readonly FeedEvent[]> {
  const rows = await session.rows(
    eventRow,
    `select a.id, a.starts, a.ends, t.name as title, a.status, coalesce(a.cancelled_at, a.created_at) as changed
     from appointments a
     join appointment_types t on t.practice_id = a.practice_id and t.id = a.type_id
     where a.practitioner_id = $1 and a.status in ('booked', 'cancelled') and a.starts >= $2 order by a.starts, a.id`,
    [practitioner, from.toString()],
  );
  return rows.map(({ id, starts, ends, title, status, changed }) => ({
    id,
    start: starts,
    end: ends,
    title,
    status,
    changed,
  }));
}
