import type { MessageId, PatientId, PracticeId } from '../../domain/ids.ts';
import type { Session } from '../postgres/session.ts';

export interface NewMessageReply {
  readonly practice: PracticeId;
  /** The network's own name of the answer. */
  readonly reference: string;
  readonly message: MessageId;
  readonly patient: PatientId | null;
  readonly at: Temporal.Instant;
  /** What was understood: "cancel", or "none". */
  readonly meaning: string;
  /** What came of it: "cancelled", or "item". */
  readonly outcome: string;
}

/** For the list of what patients answered; once, however often it is brought. */
export const noteMessageReply = (session: Session, reply: NewMessageReply): Promise<number> =>
  session.run(
    `insert into message_replies (practice_id, reference, message_id, patient_id, at, meaning, outcome)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [
      reply.practice,
      reply.reference,
      reply.message,
      reply.patient,
      reply.at.toString(),
      reply.meaning,
      reply.outcome,
    ],
  );
