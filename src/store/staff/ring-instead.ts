import { type AppointmentId, asId, type CallId, type PatientId, type PracticeId } from '../../domain/ids.ts';
import type { Session } from '../postgres/session.ts';
import { addItem } from '../store-worklist.ts';

/** A person must ring: after STOP or "geen berichten" no message may tell this patient what became of the appointment that an earlier one names. */
export const ringInsteadOfMessage = (
  session: Session,
  about: {
    readonly practice: PracticeId;
    readonly appointment: AppointmentId;
    readonly patient: PatientId;
    readonly wish: 'cancel' | 'move';
  },
) =>
  addItem(session, {
    practice: about.practice,
    // No call made it; the column wants one, and the appointment is what it is about.
    call: asId<CallId>(about.appointment),
    kind: 'undelivered-message',
    urgency: 'today',
    wish: about.wish,
    patient: about.patient,
    callBackNumber: null,
    words: [],
    alarms: [],
    promisedBefore: null,
    idempotencyKey: `${about.wish === 'cancel' ? 'cancellation' : 'move'}-untold:${about.appointment}`,
  });
