import { z } from 'zod';
import { person } from './worklist.ts';

const moment = z.iso.datetime({ offset: true });

export const appointment = z.object({
  id: z.uuid(),
  practitioner: z.uuid(),
  typeId: z.uuid(),
  /** As the practice calls it: "consult". */
  type: z.string(),
  from: moment,
  to: moment,
  status: z.enum(['held', 'booked']),
  /** Of a hold: until when it is kept for its caller. */
  heldUntil: moment.nullable(),
  who: person.nullable(),
  reason: z.string().nullable(),
  /** The call in which Balie made it; null: the practice did. */
  call: z.uuid().nullable(),
  /** It stands in the agenda of another system (a HIS) and is changed there: whose it is as it is called there. Absent: in Balie's own. */
  outside: z.object({ name: z.string().nullable() }).optional(),
});
export type Appointment = z.output<typeof appointment>;

export const agendaDay = z.object({
  day: z.iso.date(),
  /** Midnight and the midnight after it: 23 or 25 hours apart when the clocks change. */
  from: moment,
  to: moment,
  practitioners: z.array(z.object({ id: z.uuid(), name: z.string(), role: z.string() })),
  /** When each works, in moments: the two days of the clock change have 23 and 25 hours. */
  open: z.array(z.object({ practitioner: z.uuid(), from: moment, to: moment })),
  /** What keeps the practice or one practitioner closed for part of the day or all of it. */
  closures: z.array(
    z.object({ practitioner: z.uuid().nullable(), from: moment, to: moment, reason: z.string() }),
  ),
  /** Why the practice is closed, in words; null on a working day. */
  closedBecause: z.string().nullable(),
  appointments: z.array(appointment),
});
/** `outside`: the practice plans in another system, so that these can be read here and not changed. */
export const agendaDays = z.object({ days: z.array(agendaDay), at: moment, outside: z.boolean() });
export type AgendaDay = z.output<typeof agendaDay>;
