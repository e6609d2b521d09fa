import { z } from 'zod';
import { asId, type PatientId } from '../../domain/ids.ts';
import { MESSAGE_LANGUAGES } from '../../domain/message-language.ts';
import { MESSAGE_CHANNELS } from '../../domain/patient.ts';
import type { Patient } from '../../http/contract/patients.ts';
import type { Patients } from '../../http/ports/patients.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { instant, plainDate } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { auditedAs, writeAudit } from '../queries/audit.ts';
import { callingWishesOf, endCallingWish, setCallingWish } from '../queries/calling-wishes.ts';
import { GIVEN_HOW, giveConsent, withdrawConsent } from '../queries/consents.ts';
import { keepPatient } from '../queries/keep-patient.ts';
import { WRITES_ENGLISH } from '../queries/message-language.ts';
import {
  detailsToKeep,
  isKnown,
  isNumberOfAnother,
  isSameDetails,
  keptNow,
  lastToChange,
} from './patient-details.ts';
import { nationalDigits } from './phone-digits.ts';
import { noteLook } from './record-access.ts';

export const personRow = z.object({ id: z.string(), name: z.string(), date_of_birth: plainDate });
const foundRow = personRow.extend({ phone: z.string().nullable() });
const patientRow = foundRow.extend({
  first_name: z.string(),
  last_name: z.string(),
  own_number: z.string().nullable(),
  email: z.string().nullable(),
  postcode: z.string().nullable(),
  message_language: z.enum(MESSAGE_LANGUAGES),
});

const NAME = `p.first_name || ' ' || p.last_name`;
/** More hits than this is no search: the screen asks for more. */
const MOST_FOUND = 20;
const MOST_SHOWN = 20;

/**
 * Whether who looks took `o` back in the last half hour. What the patient took back by telephone is not undone here, nor what was
 * agreed to anew since. The name is `$2`.
 */
const RESTORABLE = `coalesce(o.revoked_at > now() - interval '30 minutes'
  and not exists (select from opt_ins later where later.practice_id = o.practice_id and later.patient_id = o.patient_id
    and later.channel = o.channel and later.given_at > o.given_at)
  and (select a.user_name from audit a where a.practice_id = o.practice_id and a.patient_id = o.patient_id
    and a.event = 'consent-revoked' order by a.seq desc limit 1) = $2, false)`;

/** Patients as the screens show them. That somebody looked for or at one is a line of the access log. */
export function storePatients(database: Pick<Database, 'inPractice'>, now: () => Temporal.Instant): Patients {
  return {
    search: (who, sought, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const rows = await session.rows(
          foundRow,
          `select p.id, ${NAME} as name, p.date_of_birth, p.phone from patients p
           where ($1::text is null or strpos(lower(${NAME}), lower($1)) > 0)
             and ($2::date is null or p.date_of_birth = $2)
             and ($3::text is null or right(p.phone, length($3)) = $3)
           order by p.last_name, p.first_name limit ${MOST_FOUND}`,
          [sought.name ?? null, sought.dateOfBirth ?? null, nationalDigits(sought.phone)],
        );
        await noteSearch(session, who, rows.length > 0, 'treatment');
        return rows.map((row) => ({ ...asPerson(row), phone: row.phone }));
      }),
    patient: (who, record, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const found = await readPatient(session, who, record.patient);
        if (found !== null) await noteLook(session, who, record, { event: 'patient-viewed' });
        return found;
      }),
    add: (who, { isAnother, ...given }, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const details = detailsToKeep(given, now());
        if (details.kind === 'wrong') return details;
        if (!isAnother && (await isKnown(session, details.kept))) return { kind: 'known' };
        const id = asId<PatientId>(crypto.randomUUID());
        if (await isNumberOfAnother(session, id, details.kept)) return { kind: 'number-taken' };
        await keepPatient(session, who.practice, id, details.kept);
        await noteLook(
          session,
          who,
          { patient: id, ground: 'treatment', given: null },
          { event: 'patient-added', action: 'create' },
        );
        return { kind: 'added', id };
      }),
    change: (who, record, { to, was }, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const details = detailsToKeep(to, now());
        if (details.kind === 'wrong') return details;
        const id = record.patient;
        const before = await keptNow(session, id);
        if (before === null) return { kind: 'not-found' };
        if (!isSameDetails(before, was))
          return { kind: 'changed-meanwhile', by: await lastToChange(session, id) };
        if (await isNumberOfAnother(session, id, details.kept)) return { kind: 'number-taken' };
        await keepPatient(session, who.practice, id, details.kept);
        await noteLook(session, who, record, { event: 'patient-changed', action: 'update' });
        return { kind: 'changed' };
      }),
    giveConsent: (who, record, { channel, how }, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const given = { patient: record.patient, channel, how, by: who.name, call: null };
        if (!(await giveConsent(session, who.practice, given))) return false;
        await noteLook(session, who, record, { event: 'consent-given', action: 'create', what: 'consent' });
        return true;
      }),
    revokeConsent: (who, record, channel, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const taken = { patient: record.patient, channel, by: who.name };
        if (!(await withdrawConsent(session, taken))) return false;
        await noteLook(session, who, record, { event: 'consent-revoked', action: 'update', what: 'consent' });
        return true;
      }),
    restoreConsent: (who, record, channel, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const restored = await session.run(
          `update opt_ins o set revoked_at = null, revoked_by = null where o.patient_id = $1 and o.channel = $3 and ${RESTORABLE}`,
          [record.patient, who.name, channel],
        );
        if (restored === 0) return false;
        await noteLook(session, who, record, {
          event: 'consent-restored',
          action: 'update',
          what: 'consent',
        });
        return true;
      }),
    setCallingWish: (who, record, wish, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const set = { patient: record.patient, by: who.name, at: now(), ...wish };
        if (!(await setCallingWish(session, who.practice, set))) return false;
        await noteLook(session, who, record, { event: 'calling-wish-set', action: 'create' });
        return true;
      }),
    endCallingWish: (who, record, kind, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const ended = { patient: record.patient, kind, by: who.name, at: now() };
        if (!(await endCallingWish(session, ended))) return false;
        await noteLook(session, who, record, { event: 'calling-wish-ended', action: 'update' });
        return true;
      }),
  };
}

/** That somebody looked for a patient is a line of the access log, found or not. */
export const noteSearch = (
  session: Session,
  who: Staff,
  found: boolean,
  ground: 'treatment' | 'operation',
): Promise<void> =>
  writeAudit(session, {
    practice: who.practice,
    call: null,
    patient: null,
    what: 'patient',
    event: 'patient-searched',
    action: 'read',
    ground,
    result: found ? 'done' : 'not-found',
    reference: null,
    user: auditedAs(who),
  });

const consentRow = z.object({
  channel: z.enum(MESSAGE_CHANNELS),
  given_at: instant,
  given_how: z.enum(GIVEN_HOW),
  given_by: z.string().nullable(),
  call_id: z.string().nullable(),
  revoked_at: instant.nullable(),
  revoked_by: z.string().nullable(),
  restorable: z.boolean(),
});
const appointmentRow = z.object({
  id: z.string(),
  starts: instant,
  ends: instant,
  type: z.string(),
  practitioner: z.string(),
  status: z.enum(['booked', 'cancelled']),
});
const callRow = z.object({ id: z.string(), started_at: instant, outcome: z.string().nullable() });
const itemRow = z.object({ id: z.string(), kind: z.string(), promised_before: instant.nullable() });

/** One patient as the screens show them; what is restorable is so for who looks. Null: no such patient, or one that may not be seen. */
export async function readPatient(session: Session, who: Staff, id: string): Promise<Patient | null> {
  const found = await session.row(
    patientRow,
    `select p.id, ${NAME} as name, p.first_name, p.last_name, p.own_number, p.date_of_birth, p.phone, p.email, p.postcode,
       case when ${WRITES_ENGLISH} then p.message_language else 'nl' end as message_language
     from patients p join practices pr on pr.id = p.practice_id where p.id = $1`,
    [id],
  );
  if (found === null) return null;
  const consents = await session.rows(
    consentRow,
    `select o.channel, o.given_at, o.given_how, o.given_by, o.call_id, o.revoked_at, o.revoked_by, ${RESTORABLE} as restorable
     from opt_ins o where o.patient_id = $1 order by o.given_at desc`,
    [id, who.name],
  );
  const appointments = await session.rows(
    appointmentRow,
    `select a.id, a.starts, a.ends, t.name as type, w.spoken_name as practitioner, a.status
     from appointments a
     join appointment_types t on t.practice_id = a.practice_id and t.id = a.type_id
     join practitioners w on w.practice_id = a.practice_id and w.id = a.practitioner_id
     where a.patient_id = $1 and a.status <> 'held' order by a.starts desc limit ${MOST_SHOWN}`,
    [id],
  );
  // A call is not a patient's by itself: the log knows in which ones something was looked up or done for this one.
  const calls = await session.rows(
    callRow,
    `select c.id, c.started_at, c.outcome from calls c
     where c.id in (select call_id from audit where patient_id = $1 and call_id is not null and result = 'done')
     order by c.started_at desc limit ${MOST_SHOWN}`,
    [id],
  );
  const items = await session.rows(
    itemRow,
    `select id, kind, promised_before from worklist where patient_id = $1 and status = 'open' order by created_at`,
    [id],
  );
  const alike = await session.rows(
    personRow,
    `select p.id, ${NAME} as name, p.date_of_birth from patients p, patients me
     where me.id = $1 and p.id <> me.id and p.last_name = me.last_name
       and left(p.first_name, 1) = left(me.first_name, 1)
     order by p.date_of_birth limit ${MOST_SHOWN}`,
    [id],
  );
  const calling = await callingWishesOf(session, asId<PatientId>(id));
  return {
    ...asPerson(found),
    calling,
    firstName: found.first_name,
    lastName: found.last_name,
    ownNumber: found.own_number,
    phone: found.phone,
    email: found.email,
    postcode: found.postcode,
    messageLanguage: found.message_language,
    consents: consents.map((row) => ({
      channel: row.channel,
      givenAt: row.given_at.toString(),
      how: row.given_how,
      by: row.given_by,
      call: row.call_id,
      revokedAt: row.revoked_at?.toString() ?? null,
      revokedBy: row.revoked_by,
      restorable: row.restorable,
    })),
    appointments: appointments.map(({ starts, ends, ...row }) => ({
      ...row,
      from: starts.toString(),
      to: ends.toString(),
    })),
    calls: calls.map((row) => ({ id: row.id, startedAt: row.started_at.toString(), outcome: row.outcome })),
    openItems: items.map((row) => ({
      id: row.id,
      kind: row.kind,
      promisedBefore: row.promised_before?.toString() ?? null,
    })),
    alike: alike.map(asPerson),
  };
}

export const asPerson = ({ id, name, date_of_birth }: z.output<typeof personRow>) => ({
  id,
  name,
  dateOfBirth: date_of_birth.toString(),
});
