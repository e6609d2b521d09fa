import type { MessageChannel } from '../domain/patient.ts';
import type { Database } from '../store/postgres/database.ts';
import { noteJobRun } from '../store/queries/job-runs.ts';
import { practiceIds } from '../store/queries/practices.ts';
import { reminderTimes } from '../store/queries/reminder-times.ts';
import { queueReminders } from '../store/queries/reminders.ts';
import { isAwake } from './awake.ts';
import type { Outbox } from './outbox.ts';

export interface ReminderParts {
  readonly database: Pick<Database, 'inPractice' | 'withoutPractice'>;
  readonly announceAll: Outbox['announceAll'];
  /** Channels that this installation sends on, the preferred one first. */
  readonly channels: readonly MessageChannel[];
  readonly now: () => Temporal.Instant;
}

/** One transaction's worth: more would keep the practice's agenda waiting. */
const AT_ONCE = 500;

/** Queues the reminders that are due, once each. Resolves to how many; none at night. Rejects with DATABASE_UNREACHABLE. */
export async function remind(parts: ReminderParts, signal: AbortSignal): Promise<number> {
  const now = parts.now();
  if (parts.channels.length === 0) return 0;
  let queued = 0;
  for (const practice of await parts.database.withoutPractice(signal, practiceIds)) {
    const times = await parts.database.inPractice(practice, signal, reminderTimes);
    if (!isAwake(times, now)) continue;
    let nearest = 0;
    let ofPractice = 0;
    // The nearest first: it is the one that counts for an appointment that is near enough for both.
    for (const hoursBefore of times.hoursBefore.toSorted((a, b) => a - b)) {
      let found: number;
      do {
        found = await parts.database.inPractice(practice, signal, async (session) => {
          const due = {
            practice,
            hoursBefore,
            notSooner: nearest,
            channels: parts.channels,
            now,
            limit: AT_ONCE,
          };
          const messages = await queueReminders(session, due);
          await parts.announceAll(session, practice, messages);
          return messages.length;
        });
        ofPractice += found;
      } while (found === AT_ONCE);
      nearest = hoursBefore;
    }
    const rows = ofPractice;
    await parts.database.inPractice(practice, signal, (session) =>
      noteJobRun(session, practice, 'reminders', now, rows),
    );
    queued += ofPractice;
  }
  return queued;
}
