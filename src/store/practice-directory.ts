import { asId, type PracticeId } from '../domain/ids.ts';
import type { Patient } from '../domain/patient.ts';
import type { Practice } from '../domain/practice.ts';
import { CodedError } from '../platform/coded-error.ts';
import { type LastKnownPractices, remembersPractices } from './last-known-practices.ts';
import type { Database } from './postgres/database.ts';
import { isAway, isTakenElsewhere } from './postgres/failures.ts';
import { noteJobRun } from './queries/job-runs.ts';
import { commonLastNames, insertPatient } from './queries/patients.ts';
import { readPause } from './queries/pause.ts';
import { practiceDialledAs, practiceIds, readPractice } from './queries/practices.ts';
import { savePractice } from './queries/save-practice.ts';
import { countOutsideWindows, materialiseWindows, windowsReachHorizon } from './queries/windows.ts';

/** The practices of this installation. Rejects with DATABASE_UNREACHABLE when the database is away. */
export interface PracticeDirectory {
  /**
   * By its id, a number or a SIP user; null when none is called that. Its agenda is brought up to the horizon on the way. While
   * the database is away: as it was last read, because callers must still be greeted, heard and connected.
   */
  load(idOrDialled: string, signal: AbortSignal): Promise<Practice | null>;
  ids(signal: AbortSignal): Promise<readonly PracticeId[]>;
  /** Every practice as it was last read, by this process or one before it. Asks nobody. */
  lastKnown(): readonly Practice[];
  /** Whether people chose that calls go straight to them. Rejects while the database is away: nobody knows then. */
  isPaused(id: PracticeId, signal: AbortSignal): Promise<boolean>;
  /** The most common last names among its patients, for what a recogniser expects. */
  lastNames(id: PracticeId, most: number, signal: AbortSignal): Promise<readonly string[]>;
  /** Adds a new practice with its patients and opens its agenda. */
  add(practice: Practice, patients: readonly Patient[], signal: AbortSignal): Promise<void>;
  /**
   * Writes a practice, new or changed, and opens its agenda by its new hours. Resolves to how many coming appointments now lie
   * outside those: they stay, and people decide. Rejects with PRACTICE_TAKEN when a number or an id is another practice's.
   */
  save(practice: Practice, signal: AbortSignal): Promise<{ readonly outsideHours: number }>;
  /** Makes the agenda of every practice reach twelve weeks ahead again; once a night. */
  openAgendas(signal: AbortSignal): Promise<void>;
}

export function practiceDirectory(
  database: Pick<Database, 'inPractice' | 'withoutPractice'>,
  now: () => Temporal.Instant,
  lastKnown: LastKnownPractices = remembersPractices(),
): PracticeDirectory {
  const ids = (signal: AbortSignal) => database.withoutPractice(signal, practiceIds);
  const loadById = (id: PracticeId, signal: AbortSignal) =>
    database.inPractice(id, signal, async (session) => {
      const practice = await readPractice(session, id);
      if (practice !== null && !(await windowsReachHorizon(session, now()))) {
        await materialiseWindows(session, practice, now());
      }
      if (practice === null) lastKnown.forget(id);
      else lastKnown.keep(practice);
      return practice;
    });
  const openAgenda = async (id: PracticeId, signal: AbortSignal) => {
    const practice = await loadById(id, signal);
    if (practice === null) return;
    await database.inPractice(id, signal, (session) =>
      noteJobRun(session, id, 'open-agendas', now(), practice.practitioners.length),
    );
  };
  return {
    ids,
    lastKnown: lastKnown.all,
    async load(idOrDialled, signal) {
      try {
        const id = isUuid(idOrDialled)
          ? asId<PracticeId>(idOrDialled)
          : await database.withoutPractice(signal, (session) => practiceDialledAs(session, idOrDialled));
        return id === null ? null : await loadById(id, signal);
      } catch (error) {
        const known = lastKnown
          .all()
          .find(({ id, dialledNumbers }) => id === idOrDialled || dialledNumbers.includes(idOrDialled));
        if (isAway(error) && known !== undefined) return known;
        throw error;
      }
    },
    isPaused: (id, signal) =>
      database.inPractice(id, signal, async (session) => (await readPause(session, id)) !== null),
    lastNames: (id, most, signal) =>
      database.inPractice(id, signal, (session) => commonLastNames(session, most)),
    async add(practice, patients, signal) {
      await database.inPractice(practice.id, signal, async (session) => {
        await savePractice(session, practice);
        for (const patient of patients) await insertPatient(session, practice.id, patient);
        await materialiseWindows(session, practice, now());
      });
    },
    save: (practice, signal) =>
      database
        .inPractice(practice.id, signal, async (session) => {
          await savePractice(session, practice);
          await materialiseWindows(session, practice, now());
          return { outsideHours: await countOutsideWindows(session, now()) };
        })
        .catch((error: unknown) => {
          if (!isTakenElsewhere(error)) throw error;
          throw new CodedError(
            'PRACTICE_TAKEN',
            'Een nummer, behandelaar of afspraaksoort hoort al bij een andere praktijk; er is niets overgenomen.',
            {
              cause: error,
            },
          );
        }),
    async openAgendas(signal) {
      for (const id of await ids(signal)) {
        await openAgenda(id, signal).catch((error: unknown) => {
          // One practice with a broken row must not close the agendas of the others.
          if (isAway(error)) throw error;
        });
      }
    },
  };
}

const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
