import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import {
  type AppointmentId,
  asId,
  type MessageId,
  type PatientId,
  type PracticeId,
  type WaitingOfferId,
} from '../../domain/ids.ts';
import { instant, plainDate } from '../postgres/column-types.ts';
import type { Session } from '../postgres/session.ts';

/** 256 bits: nobody finds one by trying. */
const TOKEN_BYTES = 32;
/** Ours, as by telephone (S11): three tries, then a human. */
export const MOST_MISSES = 3;
/** Longer than anybody needs for the questions; `screens.md` asks for half an hour at least. */
const VISIT_HOURS = 4;

const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export interface PatientLink {
  readonly hash: string;
  readonly practice: PracticeId;
  /** Null: it leads to an offer that is no appointment yet. */
  readonly appointment: AppointmentId | null;
  readonly offer: WaitingOfferId | null;
  readonly patient: PatientId;
  readonly dateOfBirth: Temporal.PlainDate;
  readonly misses: number;
  readonly expiresAt: Temporal.Instant;
}

/**
 * A link to the page of what this message is about: an appointment, until that begins, or an offered place, until an answer counts no
 * more; null: it is about none, or that is past. Made when the message is sent, so that only the message has the token; each attempt
 * has its own.
 */
export async function newLinkFor(
  session: Session,
  message: MessageId,
  now: Temporal.Instant,
): Promise<string | null> {
  const token = newToken();
  const written = await session.run(
    `insert into patient_links (practice_id, token_hash, appointment_id, offer_id, patient_id, expires_at)
     select a.practice_id, $2, a.id, null, a.patient_id, a.starts
     from outbox o join appointments a on a.practice_id = o.practice_id and a.id = o.appointment_id
     where o.id = $1 and a.status = 'booked' and a.starts > $3
     union all
     select f.practice_id, $2, null, f.id, w.patient_id, f.expires_at
     from outbox o join waiting_offers f on f.practice_id = o.practice_id and f.id = o.offer_id
     join waiting_list w on w.practice_id = f.practice_id and w.id = f.entry_id
     where o.id = $1 and f.status = 'open' and f.expires_at > $3`,
    [message, hashOf(token), now.toString()],
  );
  return written === 1 ? token : null;
}

/** Whose link it is, before a practice is known. */
export async function practiceOfLink(session: Session, hash: string): Promise<PracticeId | null> {
  const row = await session.row(
    z.object({ practice: z.string().nullable() }),
    'select practice_of_patient_link($1) as practice',
    [hash],
  );
  return row?.practice == null ? null : asId<PracticeId>(row.practice);
}

/** The link, locked until the commit. */
export async function readLink(session: Session, hash: string): Promise<PatientLink | null> {
  const row = await session.row(
    z.object({
      practice_id: z.string(),
      appointment_id: z.string().nullable(),
      offer_id: z.string().nullable(),
      patient_id: z.string(),
      date_of_birth: plainDate,
      misses: z.number(),
      expires_at: instant,
    }),
    `select l.practice_id, l.appointment_id, l.offer_id, l.patient_id, p.date_of_birth, l.misses, l.expires_at
     from patient_links l join patients p on p.practice_id = l.practice_id and p.id = l.patient_id
     where l.token_hash = $1 for update of l`,
    [hash],
  );
  return row === null
    ? null
    : {
        hash,
        practice: asId<PracticeId>(row.practice_id),
        appointment: row.appointment_id === null ? null : asId<AppointmentId>(row.appointment_id),
        offer: row.offer_id === null ? null : asId<WaitingOfferId>(row.offer_id),
        patient: asId<PatientId>(row.patient_id),
        dateOfBirth: row.date_of_birth,
        misses: row.misses,
        expiresAt: row.expires_at,
      };
}

export const countMiss = (session: Session, hash: string): Promise<number> =>
  session.run('update patient_links set misses = misses + 1 where token_hash = $1', [hash]);

/** The birth date was right: this browser may look for some hours. Gives what it must show, a cookie's value. */
export async function openVisit(session: Session, link: PatientLink, now: Temporal.Instant): Promise<string> {
  const cookie = newToken();
  await session.run('update patient_links set misses = 0 where token_hash = $1', [link.hash]);
  await session.run(
    `insert into patient_visits (practice_id, cookie_hash, link_hash, expires_at) values ($1, $2, $3, $4)`,
    [link.practice, hashOf(cookie), link.hash, now.add({ hours: VISIT_HOURS }).toString()],
  );
  return cookie;
}

/** Whether the birth date of this link was given in the browser with this cookie. */
export async function isVisiting(
  session: Session,
  link: PatientLink,
  cookie: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const found = await session.row(
    z.object({ link_hash: z.string() }),
    `select link_hash from patient_visits where cookie_hash = $1 and link_hash = $2 and expires_at > $3`,
    [hashOf(cookie), link.hash, now.toString()],
  );
  return found !== null;
}

/**
 * The appointment was moved, or made again: its links and its answers go to the new one, when that is of the same patient; the links until it
 * begins.
 */
export async function followAppointment(
  session: Session,
  from: AppointmentId,
  to: AppointmentId,
): Promise<void> {
  await session.run(
    `update patient_links l set appointment_id = a.id, expires_at = a.starts from appointments a
     where l.appointment_id = $1 and a.id = $2 and a.patient_id = l.patient_id`,
    [from, to],
  );
  await session.run(
    `update intakes i set appointment_id = a.id from appointments a
     where i.appointment_id = $1 and a.id = $2 and a.patient_id = i.patient_id
     and not exists (select from intakes other where other.appointment_id = $2)`,
    [from, to],
  );
}

/** The offered place was taken: its links lead to the appointment that it became, until that begins. */
export const followOffer = (
  session: Session,
  offer: WaitingOfferId,
  appointment: AppointmentId,
): Promise<number> =>
  session.run(
    `update patient_links l set appointment_id = a.id, expires_at = a.starts from appointments a
     where l.offer_id = $1 and a.id = $2`,
    [offer, appointment],
  );
