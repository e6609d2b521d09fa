import type { PatientId, PracticeId } from '../domain/ids.ts';
import type { MessageChannel } from '../domain/patient.ts';
import type { Database } from '../store/postgres/database.ts';
import { writeAudit } from '../store/queries/audit.ts';
import { withdrawConsentOfNumber } from '../store/queries/consents.ts';

/**
 * STOP: nothing more goes to this number on this channel, and each withdrawal is in the access log (S14). No message says so: it would be
 * one more, Meta takes no text that is not approved, and networks that must confirm do so themselves. Again does nothing.
 */
export const stopMessages = (
  { database }: { readonly database: Pick<Database, 'inPractice'> },
  practice: PracticeId,
  asked: { readonly number: string; readonly channel: MessageChannel; readonly patient: PatientId },
  signal: AbortSignal,
): Promise<void> =>
  database.inPractice(practice, signal, async (session) => {
    for (const patient of await withdrawConsentOfNumber(session, asked)) {
      await writeAudit(session, {
        practice,
        call: null,
        patient,
        event: 'consent-revoked',
        action: 'update',
        what: 'consent',
        ground: 'operation',
        result: 'done',
        reference: null,
      });
    }
  });
