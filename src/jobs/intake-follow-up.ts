import { asId, type CallId, type PracticeId } from '../domain/ids.ts';
import type { MessageChannel } from '../domain/patient.ts';
import type { Database } from '../store/postgres/database.ts';
import type { Session } from '../store/postgres/session.ts';
import { queueIntakeMessage } from '../store/queries/intake-messages.ts';
import { intakeOf } from '../store/queries/intakes.ts';
import { noteJobRun } from '../store/queries/job-runs.ts';
import { practiceIds } from '../store/queries/practices.ts';
import { reminderTimes } from '../store/queries/reminder-times.ts';
import {
  type AskingTimes,
  appointmentsToAsk,
  intakesToGiveUp,
  intakesToInvite,
  intakesToRemind,
  type UnansweredIntake,
} from '../store/queries/unanswered-intakes.ts';
import type { AnnounceMessage } from '../store/store-agenda.ts';
import { addItem } from '../store/store-worklist.ts';
import type { NewWorklistItem } from '../turn/5-act/worklist.ts';
import { isAwake } from './awake.ts';

export interface IntakeFollowUpParts {
  readonly database: Pick<Database, 'inPractice' | 'withoutPractice'>;
  readonly announce: AnnounceMessage;
  readonly carries: (channel: MessageChannel) => boolean;
  readonly now: () => Temporal.Instant;
}

/** All ours; no practice has tried them. A call in which the questions are asked is over by then. */
const CALL_IS_OVER_MINUTES = 15;
/** A day to answer before one is reminded. */
const REMIND_AFTER_HOURS = 24;
/** Reminded when three days are left, so that there is an evening to answer in. */
const REMIND_BEFORE_HOURS = 72;
/** A working day in which people can still ring. */
const GIVE_UP_BEFORE_HOURS = 24;

/**
 * Sends who has questions before an appointment the link to them, reminds once, and gives people an item when nothing came; each
 * once, also when two processes look at once. Nothing at night. Resolves to how many it did. Rejects with DATABASE_UNREACHABLE.
 */
export async function followUpIntakes(parts: IntakeFollowUpParts, signal: AbortSignal): Promise<number> {
  const now = parts.now();
  const times: AskingTimes = {
    now,
    madeBefore: now.subtract({ minutes: CALL_IS_OVER_MINUTES }),
    invitedBefore: now.subtract({ hours: REMIND_AFTER_HOURS }),
    remindUntil: now.add({ hours: REMIND_BEFORE_HOURS }),
    giveUpUntil: now.add({ hours: GIVE_UP_BEFORE_HOURS }),
  };
  let inAll = 0;
  for (const practice of await parts.database.withoutPractice(signal, practiceIds)) {
    inAll += await parts.database.inPractice(practice, signal, async (session) => {
      if (!isAwake(await reminderTimes(session), now)) return 0;
      const done = await followUp(session, practice, times, parts);
      await noteJobRun(session, practice, 'intake-follow-up', now, done);
      return done;
    });
  }
  return inAll;
}

async function followUp(
  session: Session,
  practice: PracticeId,
  times: AskingTimes,
  parts: IntakeFollowUpParts,
): Promise<number> {
  for (const { id, patient_id } of await appointmentsToAsk(session, times)) {
    await intakeOf(session, practice, id, patient_id);
  }
  const send = async (
    template: 'intake-invitation' | 'intake-reminder',
    intakes: readonly UnansweredIntake[],
  ): Promise<number> => {
    let sent = 0;
    for (const { id: intake } of intakes) {
      const { carries, announce } = parts;
      const asked = { intake, call: null, template, carries, now: times.now };
      const queued = await queueIntakeMessage(session, asked);
      // No way to reach this patient: it is tried again when they agree to one.
      if (queued === null) continue;
      await announce(session, practice, queued.message);
      sent += 1;
    }
    return sent;
  };
  // The reminders first: who is invited now is not reminded in the same run.
  const reminded = await send('intake-reminder', await intakesToRemind(session, times));
  const givenUp = await intakesToGiveUp(session, times);
  for (const intake of givenUp) await addItem(session, noResponse(practice, intake));
  const invited = await send('intake-invitation', await intakesToInvite(session, times));
  return reminded + givenUp.length + invited;
}

/** Somebody must ring, or ask at the visit. There are no words of a caller to show. */
const noResponse = (practice: PracticeId, { id, patient }: UnansweredIntake): NewWorklistItem => ({
  practice,
  // No call made it; the column wants one, and nothing is found under it.
  call: asId<CallId>(id),
  kind: 'intake-unanswered',
  urgency: 'normal',
  wish: 'none',
  patient,
  callBackNumber: null,
  words: [],
  alarms: [],
  promisedBefore: null,
  idempotencyKey: `intake-unanswered:${id}`,
});
