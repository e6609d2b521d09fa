import { type Job, type JobResult, PgBoss } from 'pg-boss';
import { z } from 'zod';
import { asId, type MessageId, type PracticeId } from '../domain/ids.ts';
import type { Carriers } from '../messaging/carrier.ts';
import { APPLICATION_ROLE } from '../store/migrations/isolation.ts';
import type { Database } from '../store/postgres/database.ts';
import type { Session } from '../store/postgres/session.ts';
import { noteJobRun } from '../store/queries/job-runs.ts';
import { forgottenMessages } from '../store/queries/outbox.ts';
import { practiceIds } from '../store/queries/practices.ts';
import type { StoreLog } from '../store/store-log.ts';
import { type PatientPages, sendMessage } from './send-message.ts';
import { settleDoubts } from './settle-doubts.ts';

/** Sends what is in the outbox. The rows are the truth; a job only says "look at this one". */
export interface Outbox {
  /**
   * Makes the job in the transaction that wrote the message. A job that cannot be made costs no booking: the sweep finds the row.
   * `afterSeconds`: the job comes no sooner, for a message that can be stopped until then.
   */
  announce(session: Session, practice: PracticeId, message: MessageId, afterSeconds?: number): Promise<void>;
  /** The same of many at once, in one statement: one each made 10,000 reminders wait for 10,000 ways to the server. */
  announceAll(session: Session, practice: PracticeId, messages: readonly MessageId[]): Promise<void>;
  /**
   * Makes jobs for messages that wait for more than `olderThanSeconds`; those that have one get no second. Finds out about those
   * that are in hand too long. Resolves to how many of both.
   */
  sweep(olderThanSeconds: number, signal: AbortSignal): Promise<number>;
  /** Finishes what is being sent. */
  close(): Promise<void>;
}

export interface OutboxParts {
  readonly database: Pick<Database, 'url' | 'owner' | 'inPractice' | 'withoutPractice'>;
  readonly carriers: Carriers;
  readonly log: StoreLog;
  readonly pages?: PatientPages | null;
  readonly retry?: { readonly attempts: number; readonly firstDelaySeconds: number };
}

const QUEUE = 'outbox';
const SCHEMA = 'pgboss';
/** 30 s, doubled each time, at most an hour: a mail server may be away for an evening's maintenance of about two hours. */
const RETRY = { attempts: 9, firstDelaySeconds: 30 };
const LONGEST_DELAY_SECONDS = 3_600;
const SWEEP_LIMIT = 1_000;
const CLOSE_DEADLINE_MS = 5_000;

const jobData = z.strictObject({
  practice: z.uuid().transform((id) => asId<PracticeId>(id)),
  message: z.uuid().transform((id) => asId<MessageId>(id)),
});

/** Starts pg-boss (its schema is made the first time), its worker, and jobs for all messages that still wait. */
export async function startOutbox(parts: OutboxParts, signal: AbortSignal): Promise<Outbox> {
  const { database, log } = parts;
  const boss = new PgBoss({
    connectionString: database.url,
    schema: SCHEMA,
    max: 4,
    application_name: 'balie-jobs',
    useListenNotify: true,
    // No timed jobs here: upkeep is done by the process itself.
    schedule: false,
  });
  boss.on('error', () => log('warn', 'the job queue lost the database for a moment'));
  try {
    return await startOn(boss, parts, signal);
  } catch (error) {
    // The store tries again with a new one; this one would go on looking for the database beside it.
    await boss.stop({ graceful: false }).catch(() => undefined);
    throw error;
  }
}

async function startOn(boss: PgBoss, parts: OutboxParts, signal: AbortSignal): Promise<Outbox> {
  const { database, log, retry = RETRY } = parts;
  await boss.start();
  await boss.createQueue(QUEUE, {
    // One job for a message at a time, however often it is announced.
    policy: 'exclusive',
    retryLimit: retry.attempts,
    retryDelay: retry.firstDelaySeconds,
    retryBackoff: true,
    retryDelayMax: LONGEST_DELAY_SECONDS,
    // An attempt takes 40 s at most (`send-message.ts`). One whose process or database went away in the middle is stuck until
    // this is over; the message itself stays in hand (`settle-doubts.ts`).
    expireInSeconds: 60,
    notify: true,
  });
  await allowApplication(database);

  const send = (session: Session, practice: PracticeId, message: MessageId, afterSeconds = 0) =>
    boss.send(
      QUEUE,
      { practice, message },
      {
        singletonKey: message,
        startAfter: afterSeconds,
        db: { executeSql: (text, values) => session.connection.query(text, values) },
      },
    );

  const sendAll = (session: Session, practice: PracticeId, messages: readonly MessageId[]) =>
    boss.insert(
      QUEUE,
      messages.map((message) => ({ data: { practice, message }, singletonKey: message })),
      { db: { executeSql: (text, values) => session.connection.query(text, values) } },
    );

  async function orLeaveToSweep(session: Session, making: () => Promise<unknown>): Promise<void> {
    // Sent together with the job, as the connection is pipelined; it ends with the transaction.
    const saved = session.connection.query('savepoint announcing');
    saved.catch(() => undefined);
    try {
      await making();
      await saved;
    } catch {
      await session.connection.query('rollback to savepoint announcing');
      log('warn', 'a job for a message could not be made; the sweep will find the message');
    }
  }

  const outbox: Outbox = {
    announce: (session, practice, message, afterSeconds) =>
      orLeaveToSweep(session, () => send(session, practice, message, afterSeconds)),
    announceAll: async (session, practice, messages) =>
      messages.length === 0 ? undefined : orLeaveToSweep(session, () => sendAll(session, practice, messages)),
    async sweep(olderThanSeconds, until) {
      let found = 0;
      for (const practice of await database.withoutPractice(until, practiceIds)) {
        const settled = await settleDoubts({ ...parts, announce: send }, practice, until);
        found += settled;
        found += await database.inPractice(practice, until, async (session) => {
          const messages = await forgottenMessages(session, practice, olderThanSeconds, SWEEP_LIMIT);
          if (messages.length > 0) await sendAll(session, practice, messages);
          await noteJobRun(
            session,
            practice,
            'outbox-sweep',
            Temporal.Now.instant(),
            settled + messages.length,
          );
          return messages.length;
        });
      }
      return found;
    },
    close: () => boss.stop({ graceful: true, timeout: CLOSE_DEADLINE_MS }),
  };

  await boss.work(
    QUEUE,
    {
      batchSize: 10,
      // With `notify`, a backlog drains seven a second unless a full batch asks for the next at once, and a retry that comes
      // due is seen at the next poll only, which is after 30 s by default.
      burstWhenBatchFull: true,
      notifyPollingIntervalSeconds: 2,
      perJobResults: true,
    },
    (jobs) => Promise.all(jobs.map((job) => attempt(parts, job, retry.attempts))),
  );
  await outbox.sweep(0, signal);
  return outbox;
}

/** A failed job is repeated by pg-boss after the delay; the others of its batch are done. */
async function attempt(parts: OutboxParts, job: Job<unknown>, mostAttempts: number): Promise<JobResult> {
  const { practice, message } = jobData.parse(job.data);
  const outcome = await sendMessage({ ...parts, mostAttempts }, practice, message, job.signal).catch(
    // The database went away: the row knows whether there is still something to do.
    () => 'try-again' as const,
  );
  return { id: job.id, status: outcome === 'try-again' ? 'failed' : 'completed' };
}

/** The application writes jobs in its own transactions; it may do no more with pg-boss's tables than that takes. */
async function allowApplication({ owner }: Pick<Database, 'owner'>): Promise<void> {
  await owner.query(`grant usage on schema ${SCHEMA} to ${APPLICATION_ROLE}`);
  await owner.query(`grant select, insert on all tables in schema ${SCHEMA} to ${APPLICATION_ROLE}`);
}
