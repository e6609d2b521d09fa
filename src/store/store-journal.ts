import type { CallId } from '../domain/ids.ts';
import { whenAborted } from '../platform/deadline.ts';
import type { Journal, JournalEntry } from '../turn/journal.ts';
import { callsInJournal, type Kept } from './calls-in-journal.ts';
import type { NumberedEntry, Owner, SpoolRecord } from './journal-record.ts';
import type { Database } from './postgres/database.ts';
import { insertCallEvents, renewLeases } from './queries/call-events.ts';
import type { Spool } from './spool.ts';
import type { StoreLog } from './store-log.ts';

/** Longer than any batch takes on a healthy machine; then the disk takes it, so that a call never waits for a dead database. */
const WRITE_DEADLINE_MS = 2_000;
/** After a failure the disk takes entries at once; the replay finds out when the database is back. */
const AWAY_FOR_MS = 1_000;
const BATCH = 500;
/** architecture.md: a lease renewed every 5 s. */
const RENEW_EVERY_MS = 5_000;
/** With database and disk both gone, entries stay in memory; half an hour of 50 talkative calls. */
const MOST_IN_MEMORY = 50_000;

export interface StoreJournal extends Journal {
  /** Somebody reached the database: the next entries go there without waiting. */
  databaseIsBack(): void;
  /** Ends when nothing is left to write; writes that could not be kept are given up. */
  close(signal: AbortSignal): Promise<void>;
}

export interface JournalParts {
  readonly database: Pick<Database, 'inPractice'>;
  readonly spool: Spool;
  readonly owner: Owner;
  readonly log: StoreLog;
}

/** The journal on PostgreSQL, with a spool on disk behind it. */
export function storeJournal({ database, spool, owner, log }: JournalParts): StoreJournal {
  const calls = callsInJournal(() => performance.now());
  let waiting: NumberedEntry[] = [];
  let writing: Promise<void> | null = null;
  let awayUntil = 0;
  const renewal = setInterval(() => void renew(), RENEW_EVERY_MS).unref();

  function write(entry: JournalEntry): void {
    const seq = calls.nextSeq(entry.call);
    if (entry.event.kind === 'ended') calls.ends(entry.call);
    else if (entry.event.kind === 'answered') calls.begins(entry.call, entry.practice);
    if (waiting.length < MOST_IN_MEMORY) waiting.push({ seq, owner, entry });
    else calls.keeps(entry.call, 'not-kept');
    writing ??= writeAll().finally(() => {
      writing = null;
    });
  }

  async function writeAll(): Promise<void> {
    // What comes in the same moment goes in one transaction.
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = waiting.slice(0, BATCH);
      const kept = await keep(batch);
      for (const { entry } of batch) calls.keeps(entry.call, kept);
      if (kept === 'not-kept') return;
      waiting = waiting.slice(batch.length);
    }
  }

  async function keep(batch: readonly NumberedEntry[]): Promise<Kept> {
    if (performance.now() >= awayUntil && (await inDatabase(batch))) return 'in-database';
    const records = batch.map((event): SpoolRecord => ({ kind: 'event', event }));
    if ((await spool.append(records)) === 'kept') return 'on-disk';
    log('error', 'the journal cannot be kept: database and disk are both unavailable', { code: 'DISK_FULL' });
    return 'not-kept';
  }

  async function inDatabase(batch: readonly NumberedEntry[]): Promise<boolean> {
    const practices = Map.groupBy(batch, ({ entry }) => entry.practice);
    try {
      for (const [practice, entries] of practices) {
        await database.inPractice(practice, AbortSignal.timeout(WRITE_DEADLINE_MS), (session) =>
          insertCallEvents(session, entries),
        );
      }
      return true;
    } catch {
      // Whatever it was, the disk has the entries next; storing part of them again at the replay is harmless.
      awayUntil = performance.now() + AWAY_FOR_MS;
      log('warn', 'the journal writes to disk: the database did not take it', {
        code: 'DATABASE_UNREACHABLE',
      });
      return false;
    }
  }

  async function renew(): Promise<void> {
    calls.tidy();
    for (const [practice, theirs] of Map.groupBy(calls.goingOn().entries(), ([, of]) => of)) {
      await database
        .inPractice(practice, AbortSignal.timeout(WRITE_DEADLINE_MS), (session) =>
          renewLeases(
            session,
            practice,
            owner,
            theirs.map(([call]) => call),
          ),
        )
        .catch(() => undefined);
    }
    // Entries that could be kept nowhere are tried again.
    if (waiting.length > 0) {
      writing ??= writeAll().finally(() => {
        writing = null;
      });
    }
  }

  async function settled(call: CallId, signal: AbortSignal): Promise<Kept> {
    while (writing !== null && waiting.some(({ entry }) => entry.call === call)) {
      if (signal.aborted) return 'not-kept';
      await Promise.race([writing, whenAborted(signal)]);
    }
    if (waiting.some(({ entry }) => entry.call === call)) return 'not-kept';
    const kept = calls.kept(call);
    return kept === 'on-disk' && !spool.waiting() ? 'in-database' : kept;
  }

  return {
    write,
    settled,
    databaseIsBack() {
      awayUntil = 0;
    },
    async close(signal) {
      clearInterval(renewal);
      while (writing !== null && !signal.aborted) await Promise.race([writing, whenAborted(signal)]);
    },
  };
}
