import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallId } from '../domain/ids.ts';
import { MESSAGE_CHANNELS } from '../domain/patient.ts';
import { type OutboxParts, startOutbox } from '../jobs/outbox.ts';
import { remind } from '../jobs/reminders.ts';
import { deleteOldWords } from '../jobs/retention.ts';
import { type ReplyOutcome, takeMessageEvent } from '../jobs/take-reply.ts';
import { startUpkeep } from '../jobs/upkeep.ts';
import type { Carriers } from '../messaging/carrier.ts';
import type { WhatsAppEvent } from '../messaging/whatsapp-webhook.ts';
import { CodedError } from '../platform/coded-error.ts';
import type { Agenda } from '../turn/5-act/agenda.ts';
import type { PatientDirectory } from '../turn/5-act/patient-directory.ts';
import type { CallbackPromises } from '../turn/5-act/promise-callback.ts';
import type { Worklist } from '../turn/5-act/worklist.ts';
import { storeCallbackPromises } from './callback-promises.ts';
import { addDemoWhenEmpty } from './demo/add-demo.ts';
import type { DemoLines } from './demo/demo-practices.ts';
import type { Owner } from './journal-record.ts';
import { type Database, openDatabase } from './postgres/database.ts';
import { type PracticeDirectory, practiceDirectory } from './practice-directory.ts';
import { recoverLostCalls } from './recover-lost-calls.ts';
import { replaySpool } from './replay-spool.ts';
import { openSpool, type SpoolFiles } from './spool.ts';
import { storeAgenda } from './store-agenda.ts';
import { type StoreJournal, storeJournal } from './store-journal.ts';
import type { StoreLog } from './store-log.ts';
import { storePatientDirectory } from './store-patient-directory.ts';
import { storeWorklist } from './store-worklist.ts';

export interface StoreConfig {
  /** PostgreSQL 15 or newer; null: a managed one in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Absolute path: the managed database and the spool live here. */
  readonly dataDir: string;
  /** Stable name of this machine among the nodes. */
  readonly node: string;
  readonly now: () => Temporal.Instant;
  readonly log: StoreLog;
  /** Telephones of the demo practices, which are added when the database is empty; null: no demo. */
  readonly demo: DemoLines | null;
  /** Who takes messages where. Null: this process sends nothing; messages wait for one that does. */
  readonly carriers: Carriers | null;
  readonly retry?: OutboxParts['retry'];
  readonly connections?: number;
  readonly spoolFiles?: SpoolFiles;
}

/** Everything that outlives a call, behind the ports of the core. */
export interface Store {
  readonly agenda: Agenda;
  readonly patients: PatientDirectory;
  readonly worklist: Worklist;
  readonly callbacks: CallbackPromises;
  readonly journal: StoreJournal;
  /** A receipt or a patient's answer, as the network of a message brings it. */
  takeMessageEvent(event: WhatsAppEvent, signal: AbortSignal): Promise<ReplyOutcome>;
  readonly practices: PracticeDirectory;
  readonly database: Database;
  /** This process, as calls are owned by it. */
  readonly owner: Owner;
  /** Stores what waits on disk and turns lost calls into urgent callbacks. Done at opening; again now and then. */
  recover(signal: AbortSignal): Promise<{ readonly replayed: number; readonly lostCalls: readonly CallId[] }>;
  health(signal: AbortSignal): Promise<StoreHealth>;
  /** Writes what is left, then stops; the managed database is shut down cleanly. */
  close(): Promise<void>;
}

export interface StoreHealth {
  readonly database: 'ok' | 'unreachable';
  readonly kind: Database['kind'];
  /** Records wait on disk for the database. */
  readonly spooled: boolean;
  /** How long a question to the database takes now. */
  readonly answerMs: number | null;
}

const CLOSE_DEADLINE_MS = 5_000;

/** Opens the database, brings it to this version, recovers what an earlier run left, and opens the agendas. */
export async function openStore(config: StoreConfig, signal: AbortSignal): Promise<Store> {
  const { now, log } = config;
  await mkdir(config.dataDir, { recursive: true });
  const database = await openDatabase(config, log, signal);
  try {
    const spoolDirectory = join(config.dataDir, 'spool');
    await mkdir(spoolDirectory, { recursive: true, mode: 0o700 });
    const spool = await openSpool(spoolDirectory, config.spoolFiles);
    const owner: Owner = { node: config.node, run: crypto.randomUUID() };
    const practices = practiceDirectory(database, now);
    const journal = storeJournal({ database, spool, owner, log });

    const replay = async () => {
      const replayed = await replaySpool(spool, database);
      journal.databaseIsBack();
      return replayed;
    };
    const recover: Store['recover'] = async (until) => ({
      // First what waits on disk: it may hold the alarms of a call that is lost, or its end.
      replayed: await replay(),
      lostCalls: await recoverLostCalls(database, owner, until),
    });
    if (config.demo !== null) await addDemoWhenEmpty(practices, config.demo, signal);
    // A lost call that cannot be read must not keep the telephone from being answered; upkeep tries again.
    await recover(signal).catch((error: unknown) =>
      log('error', 'lost calls could not be recovered', {
        code: error instanceof CodedError ? error.code : 'RECOVERY_FAILED',
      }),
    );
    await practices.openAgendas(signal);
    const { carriers } = config;
    const outbox =
      carriers === null
        ? null
        : await startOutbox(
            { database, carriers, log, ...(config.retry === undefined ? {} : { retry: config.retry }) },
            signal,
          );
    const announce = outbox?.announce ?? (async () => undefined);
    const stopUpkeep = startUpkeep({
      spoolWaits: () => spool.waiting(),
      replay,
      recover,
      openAgendas: practices.openAgendas,
      sweep: outbox?.sweep ?? null,
      deleteOldWords: (until) => deleteOldWords({ database, now }, until),
      remind:
        carriers === null
          ? null
          : (until) =>
              remind(
                {
                  database,
                  now,
                  announce,
                  channels: MESSAGE_CHANNELS.filter((channel) => carriers[channel] !== undefined),
                },
                until,
              ),
      log,
    });

    const agenda = storeAgenda({
      database,
      now,
      announce,
      carries: (channel) => carriers === null || carriers[channel] !== undefined,
    });
    return {
      agenda,
      takeMessageEvent: (event, until) => takeMessageEvent({ database, agenda }, event, until),
      patients: storePatientDirectory(database),
      worklist: storeWorklist({ database, spool }),
      callbacks: storeCallbackPromises(database),
      journal,
      practices,
      database,
      owner,
      recover,
      async health(until) {
        const began = performance.now();
        const database_ = await database
          .withoutPractice(until, (session) => session.run('select 1'))
          .then(
            () => 'ok' as const,
            () => 'unreachable' as const,
          );
        return {
          database: database_,
          kind: database.kind,
          spooled: spool.waiting(),
          answerMs: database_ === 'ok' ? performance.now() - began : null,
        };
      },
      async close() {
        await stopUpkeep();
        await outbox?.close();
        await journal.close(AbortSignal.timeout(CLOSE_DEADLINE_MS));
        await Promise.all(Object.values(carriers ?? {}).map((carrier) => carrier.close()));
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
