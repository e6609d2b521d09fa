import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallId } from '../domain/ids.ts';
import { MESSAGE_CHANNELS, type MessageChannel } from '../domain/patient.ts';
import type { PatientPages } from '../http/ports/patient-pages.ts';
import { warnOfExpiringAnswers } from '../jobs/expiring-answers.ts';
import { offerFreedPlaces } from '../jobs/freed-places.ts';
import { followUpIntakes } from '../jobs/intake-follow-up.ts';
import { type Outbox, type OutboxParts, startOutbox } from '../jobs/outbox.ts';
import { keepPromises } from '../jobs/promise-keeper.ts';
import { remind } from '../jobs/reminders.ts';
import { deleteOldWords } from '../jobs/retention.ts';
import { compareSaidWithDone } from '../jobs/said-versus-done.ts';
import { type ReplyOutcome, takeMessageEvent, takeSmsReport } from '../jobs/take-reply.ts';
import { startUpkeep } from '../jobs/upkeep.ts';
import type { Carriers } from '../messaging/carrier.ts';
import type { SmsReport } from '../messaging/sms-reports.ts';
import type { WhatsAppEvent } from '../messaging/whatsapp-webhook.ts';
import { CodedError } from '../platform/coded-error.ts';
import { whenAborted } from '../platform/deadline.ts';
import type { Agenda } from '../turn/5-act/agenda.ts';
import type { AgendaTogether } from '../turn/5-act/book-several.ts';
import type { Consents } from '../turn/5-act/consents.ts';
import type { Intakes } from '../turn/5-act/intake.ts';
import type { PatientDirectory } from '../turn/5-act/patient-directory.ts';
import type { CallbackPromises } from '../turn/5-act/promise-callback.ts';
import type { WaitingList } from '../turn/5-act/waiting-list.ts';
import type { Worklist } from '../turn/5-act/worklist.ts';
import { storeCallbackPromises } from './callback-promises.ts';
import { addDemoWhenEmpty } from './demo/add-demo.ts';
import type { DemoLines } from './demo/demo-practices.ts';
import type { Owner } from './journal-record.ts';
import { keepOpening } from './keep-opening.ts';
import { openLastKnownPractices } from './last-known-practices.ts';
import { storePatientPages } from './patient/patient-pages.ts';
import { type Database, openDatabase } from './postgres/database.ts';
import { lateDatabase } from './postgres/late-database.ts';
import { type PracticeDirectory, practiceDirectory } from './practice-directory.ts';
import { type Job, jobsStandingStill } from './queries/job-runs.ts';
import { recoverLostCalls } from './recover-lost-calls.ts';
import { noteReplay, replaySpool } from './replay-spool.ts';
import { openSpool, type SpoolFiles } from './spool.ts';
import { type AnnounceMessage, storeAgenda } from './store-agenda.ts';
import { storeConsents } from './store-consents.ts';
import { storeIntakes } from './store-intakes.ts';
import { type StoreJournal, storeJournal } from './store-journal.ts';
import type { StoreLog } from './store-log.ts';
import { type StoreMedication, storeMedication } from './store-medication.ts';
import { storePatientDirectory } from './store-patient-directory.ts';
import { storeWaitingList } from './store-waiting-list.ts';
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
  /** `https://…` where patients open the page of their appointment. Absent or null: no links are sent. */
  readonly pageUrl?: string | null;
  readonly retry?: OutboxParts['retry'];
  readonly connections?: number;
  readonly spoolFiles?: SpoolFiles;
}

/** Everything that outlives a call, behind the ports of the core. */
export interface Store {
  readonly agenda: Agenda & AgendaTogether;
  readonly patients: PatientDirectory;
  readonly worklist: Worklist;
  readonly medication: StoreMedication;
  readonly waitingList: WaitingList;
  readonly callbacks: CallbackPromises;
  readonly consents: Consents;
  readonly intakes: Intakes;
  readonly patientPages: PatientPages;
  readonly journal: StoreJournal;
  /** A receipt or a patient's answer, as the network of a message brings it. */
  takeMessageEvent(event: WhatsAppEvent, signal: AbortSignal): Promise<ReplyOutcome>;
  /** How far an SMS came; the same as a receipt of another network. Rejects with DATABASE_UNREACHABLE. */
  takeSmsReport(report: SmsReport, signal: AbortSignal): Promise<void>;
  readonly practices: PracticeDirectory;
  readonly announce: AnnounceMessage;
  readonly database: Database;
  /** This process, as calls are owned by it. */
  readonly owner: Owner;
  /** Stores what waits on disk and turns lost calls into urgent callbacks. Done at opening; again now and then. */
  recover(signal: AbortSignal): Promise<{ readonly replayed: number; readonly lostCalls: readonly CallId[] }>;
  health(signal: AbortSignal): Promise<StoreHealth>;
  /** The code of why the database has not been opened since the start; null: it has. It is tried again until it is. */
  notOpened(): string | null;
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
  /** What Balie does by itself and has not done since three of its turns. */
  readonly standingStill: readonly Job[];
}

const CLOSE_DEADLINE_MS = 5_000;
/** A known practice waits no longer for a database that is slow to come: until then its telephone is not answered. */
const OPENING_PATIENCE_MS = 10_000;

/**
 * Opens the database, brings it to this version, recovers what an earlier run left, and opens the agendas. When that fails and
 * practices are known from before, the store opens all the same: calls are kept on disk, and the database is tried again until
 * it is there. Rejects with the codes of `openDatabase` when no practice is known.
 */
export async function openStore(config: StoreConfig, signal: AbortSignal): Promise<Store> {
  const { now, log, carriers, pageUrl = null } = config;
  const pages = pageUrl === null ? null : { url: pageUrl.replace(/\/$/u, ''), now };
  const spoolDirectory = join(config.dataDir, 'spool');
  await mkdir(spoolDirectory, { recursive: true, mode: 0o700 });
  const spool = await openSpool(spoolDirectory, config.spoolFiles);
  const lastKnown = await openLastKnownPractices(config.dataDir, log);
  const isFirstStart = lastKnown.all().length === 0;
  const owner: Owner = { node: config.node, run: crypto.randomUUID() };
  const database = lateDatabase(config.databaseUrl === null ? 'managed' : 'external');
  const medication = storeMedication(database);
  const practices = practiceDirectory(database, now, lastKnown);
  const journal = storeJournal({ database, spool, owner, log });
  let outbox: Outbox | null = null;

  const replay = async () => {
    const replayed = await replaySpool(spool, database);
    journal.databaseIsBack();
    return replayed;
  };
  const recover: Store['recover'] = async (until) => {
    // First what waits on disk: it may hold the alarms of a call that is lost, or its end.
    const replayed = await replay();
    await noteReplay(database, replayed, now, until);
    return { replayed, lostCalls: await recoverLostCalls(database, owner, now, until) };
  };

  async function prepare(until: AbortSignal): Promise<void> {
    if (config.demo !== null) await addDemoWhenEmpty({ practices, medication }, config.demo, until);
    // A lost call that cannot be read must not keep the telephone from being answered; upkeep tries again.
    await recover(until).catch((error: unknown) =>
      log('error', 'lost calls could not be recovered', {
        code: error instanceof CodedError ? error.code : 'RECOVERY_FAILED',
      }),
    );
    await practices.openAgendas(until);
    if (carriers === null) return;
    const { retry } = config;
    outbox = await startOutbox(
      { database, carriers, log, pages, ...(retry === undefined ? {} : { retry }) },
      until,
    );
  }

  const opening = keepOpening(
    async (until) => {
      const opened = await openDatabase(config, log, until);
      try {
        until.throwIfAborted();
        database.use(opened);
        await prepare(until);
        until.throwIfAborted();
        log('info', 'the database is open');
      } catch (error) {
        database.use(null);
        await opened.close();
        throw error;
      }
    },
    (code) =>
      log('error', 'the database does not open; calls are kept on disk, and it is tried again', { code }),
  );
  const close = async () => {
    await opening.stop();
    await outbox?.close();
    await journal.close(AbortSignal.timeout(CLOSE_DEADLINE_MS));
    await lastKnown.written();
    await Promise.all(Object.values(carriers ?? {}).map((carrier) => carrier.close()));
    await database.close();
  };
  const failure = await Promise.race([
    opening.first,
    whenAborted(isFirstStart ? signal : AbortSignal.any([signal, AbortSignal.timeout(OPENING_PATIENCE_MS)])),
  ]);
  if (signal.aborted || (isFirstStart && failure !== null)) {
    await close();
    throw signal.aborted ? signal.reason : failure;
  }

  const announce: AnnounceMessage = async (session, practice, message, afterSeconds) =>
    // Without a queue yet the message waits in its row: a queue that starts looks for those.
    outbox?.announce(session, practice, message, afterSeconds);
  // A process without carriers leaves messages to one that has them, whichever those are.
  const channels = MESSAGE_CHANNELS.filter((channel) => carriers === null || carriers[channel] !== undefined);
  const carries = (channel: MessageChannel): boolean => carriers === null || carriers[channel] !== undefined;
  const upkeep = startUpkeep({
    now,
    spoolWaits: () => spool.waiting(),
    replay,
    recover,
    openAgendas: practices.openAgendas,
    sweep:
      carriers === null
        ? null
        : async (olderThanSeconds, until) => outbox?.sweep(olderThanSeconds, until) ?? 0,
    compareSaidWithDone: (until) => compareSaidWithDone({ database, now }, until),
    warnOfExpiringAnswers: (until) => warnOfExpiringAnswers({ database, now }, until),
    keepPromises: (until) => keepPromises({ database, now }, until),
    deleteOldWords: (until) => deleteOldWords({ database, now }, until),
    offerFreedPlaces: (until) => offerFreedPlaces({ database, now, announce, channels }, until),
    remind:
      carriers === null
        ? null
        : (until) =>
            remind(
              {
                database,
                now,
                announceAll: async (...many) => outbox?.announceAll(...many),
                channels,
              },
              until,
            ),
    followUpIntakes:
      carriers === null || pages === null
        ? null
        : (until) => followUpIntakes({ database, now, announce, carries }, until),
    log,
  });
  const agenda = storeAgenda({
    database,
    now,
    announce,
    carries,
  });
  const waitingList = storeWaitingList({ database, now, announce, channels });
  return {
    agenda,
    takeMessageEvent: (event, until) =>
      takeMessageEvent({ database, agenda, waitingList, announce, channels, now }, event, until),
    takeSmsReport: (report, until) => takeSmsReport({ database, announce, channels, now }, report, until),
    patients: storePatientDirectory(database),
    worklist: storeWorklist({ database, spool }),
    medication,
    waitingList,
    callbacks: storeCallbackPromises(database),
    patientPages: storePatientPages({ database, now, agenda, announce, carries, waitingList }),
    consents: storeConsents({ database, announce }),
    intakes: storeIntakes({ database, now, announce, carries, hasPages: pages !== null }),
    journal,
    practices,
    announce,
    database,
    owner,
    recover,
    notOpened: opening.whyNot,
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
        standingStill: jobsStandingStill(upkeep.lastDone(), now()),
      };
    },
    async close() {
      await upkeep.stop();
      await close();
    },
  };
}
