import { z } from 'zod';
import type { MessageTemplates } from '../../http/contract/messages.ts';
import type { Trial } from '../../http/ports/messages.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { type Logistics, TEMPLATES, type Template } from '../../messaging/logistics.ts';
import { smsSegments } from '../../messaging/sms-segments.ts';
import { writeMessage } from '../../messaging/templates.nl.ts';
import { localTime } from '../../scheduling/opening-windows.ts';
import type { Session } from '../postgres/session.ts';

const row = z.object({
  practice: z.string(),
  address: z.string(),
  practitioner: z.string().nullable(),
  phone: z.string().nullable(),
});

/** Every approved text as this practice sends it, about an invented appointment of tomorrow at half past nine. */
export async function templatesOf(
  session: Session,
  now: Temporal.Instant,
): Promise<MessageTemplates['templates']> {
  const logistics = await exampleHere(session, now);
  return TEMPLATES.map((template) => {
    const { subject, text, short } = writeMessage(template, logistics);
    return { template, subject, text, short, segments: smsSegments(short) };
  });
}

const MARK = 'PROEF';
const ownRow = z.object({ email: z.string(), rings_on: z.string().nullable() });

/** One text as a trial for who asks: it says so wherever somebody may look first, and goes to themselves. */
export async function trialOf(
  session: Session,
  who: Staff,
  template: Template,
  now: Temporal.Instant,
): Promise<Trial | null> {
  const own =
    who.id === null
      ? null
      : await session.row(ownRow, 'select email, rings_on from staff where id = $1', [who.id]);
  if (own === null) return null;
  const { subject, text, short, parameters } = writeMessage(template, await exampleHere(session, now));
  return {
    written: {
      subject: `${MARK}: ${subject}`,
      text: `${MARK}\n\n${text}`,
      short: `${MARK}: ${short}`,
      // Meta approved the sentences around the values: only a value can say it.
      parameters: parameters.map((value, nth) => (nth === 0 ? `${MARK}, ${value}` : value)),
    },
    email: own.email,
    telephone: own.rings_on?.startsWith('+') === true ? own.rings_on : null,
  };
}

async function exampleHere(session: Session, now: Temporal.Instant): Promise<Logistics> {
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
