import type { Consents } from '../turn/5-act/consents.ts';
import type { Database } from './postgres/database.ts';
import { isAway } from './postgres/failures.ts';
import { writeAudit } from './queries/audit.ts';
import { giveConsent } from './queries/consents.ts';
import { queueConfirmation } from './queries/queue-confirmation.ts';
import type { AnnounceMessage } from './store-agenda.ts';

/** What patients agree to in a call, in PostgreSQL: the consent, the message and the line of the log together or not at all. */
export const storeConsents = ({
  database,
  announce,
}: {
  readonly database: Pick<Database, 'inPractice'>;
  readonly announce: AnnounceMessage;
}): Consents => ({
  async keepSpoken({ practice, call, patient, channel, appointment }, signal) {
    try {
      return await database.inPractice(practice, signal, async (session) => {
        await giveConsent(session, practice, { patient, channel, how: 'spoken', by: null, call });
        const message = await queueConfirmation(session, { appointment, patient, call, channel });
        if (message !== null) await announce(session, practice, message);
        await writeAudit(session, {
          practice,
          call,
          patient,
          event: 'consent-given',
          action: 'create',
          what: 'consent',
          ground: 'call-of-patient',
          result: 'done',
          reference: patient,
        });
        return { kind: 'kept', confirmationQueued: message !== null } as const;
      });
    } catch (error) {
      if (isAway(error)) return { kind: 'unreachable' };
      throw error;
    }
  },
});
