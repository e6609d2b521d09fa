import { z } from 'zod';
import type { Logistics } from '../../messaging/logistics.ts';
import { localTime } from '../../scheduling/opening-windows.ts';
import type { Session } from '../postgres/session.ts';

const row = z.object({
  practice: z.string(),
  address: z.string(),
  practitioner: z.string().nullable(),
  phone: z.string().nullable(),
});

/** What messages are about on the screens: an invented appointment of tomorrow at half past nine, at this practice. */
export async function exampleHere(session: Session, now: Temporal.Instant): Promise<Logistics> {
  const found = await session.row(
    row,
    `select pr.spoken_name as practice, pr.address,
       (select p.spoken_name from practitioners p where p.practice_id = pr.id and p.retired_at is null
         order by p.spoken_name limit 1) as practitioner,
       (select l.dialled from practice_lines l where l.practice_id = pr.id and l.dialled like '+%'
         order by l.dialled limit 1) as phone
     from practices pr where pr.id = app_practice()`,
    [],
  );
  if (found === null) throw new Error('the practice of a session is gone');
  return exampleOf(found, now);
}

function exampleOf(
  { practice, address, practitioner, phone }: z.output<typeof row>,
  now: Temporal.Instant,
): Logistics {
  const start = localTime(now.epochMilliseconds).add({ days: 1 }).withPlainTime({ hour: 9, minute: 30 });
  const written = (moment: Temporal.ZonedDateTime) => moment.toInstant().toString();
  return {
    practiceName: practice,
    practitionerName: practitioner ?? 'uw behandelaar',
    start: written(start),
    address,
    bring: null,
    phone,
    answerBefore: written(start.subtract({ hours: 12 })),
    more: [written(start.add({ days: 7 }))],
  };
}
