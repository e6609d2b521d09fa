import { z } from 'zod';
import { asId, type CallId, type PatientId, type PracticeId } from '../../domain/ids.ts';
import type { MessageChannel } from '../../domain/patient.ts';
import type { Session } from '../postgres/session.ts';

export const GIVEN_HOW = ['spoken', 'desk', 'written', 'registration', 'own-system'] as const;
export type GivenHow = (typeof GIVEN_HOW)[number];

/** Adds what a patient agrees to; false: it is in force already. `by`: a person of the practice; null: Balie or a file. */
export async function giveConsent(
  session: Session,
  practice: PracticeId,
  given: {
    readonly patient: PatientId;
    readonly channel: MessageChannel;
    readonly how: GivenHow;
    readonly by: string | null;
    readonly call: CallId | null;
  },
): Promise<boolean> {
  const written = await session.run(
    `insert into opt_ins (practice_id, patient_id, channel, given_how, given_by, call_id)
     select $1::uuid, p.id, $3, $4, $5, $6 from patients p where p.id = $2
     on conflict (practice_id, patient_id, channel) where revoked_at is null do nothing`,
    [practice, given.patient, given.channel, given.how, given.by, given.call],
  );
  return written === 1;
}

/** Takes back what a patient agreed to; false: there was nothing in force. */
export async function withdrawConsent(
  session: Session,
  taken: { readonly patient: PatientId; readonly channel: MessageChannel; readonly by: string | null },
): Promise<boolean> {
  const written = await session.run(
    `update opt_ins set revoked_at = now(), revoked_by = $3
     where patient_id = $1 and channel = $2 and revoked_at is null`,
    [taken.patient, taken.channel, taken.by],
  );
  return written > 0;
}

/**
 * Takes back what everybody of the practice agreed to whom this number reaches on this channel, and holds back what waits for them there: who
 * sends STOP means the telephone in their hand, also when a child's messages come there. `patient`: who was written to, whatever number is
 * theirs now. Gives of whom it was taken; nobody when it was before.
 */
export async function withdrawConsentOfNumber(
  session: Session,
  {
    number,
    channel,
    patient,
  }: { readonly number: string; readonly channel: MessageChannel; readonly patient: PatientId },
): Promise<readonly PatientId[]> {
  const taken = await session.rows(
    z.object({ patient_id: z.string() }),
    `update opt_ins o set revoked_at = now(), revoked_by = null from patients p
     where p.practice_id = o.practice_id and p.id = o.patient_id and (p.id = $3 or p.phone = $1)
       and o.channel = $2 and o.revoked_at is null
     returning o.patient_id`,
    [number, channel, patient],
  );
  await session.run(
    `update outbox set status = 'withdrawn' where recipient = $1 and channel = $2 and status = 'queued'`,
    [number, channel],
  );
  return taken.map((row) => asId<PatientId>(row.patient_id));
}
