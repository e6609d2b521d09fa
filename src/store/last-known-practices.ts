import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PracticeId } from '../domain/ids.ts';
import type { Practice } from '../domain/practice.ts';
import { asPractice, readPracticeFile } from '../practice-file/read-practice-file.ts';
import { writePracticeFile } from '../practice-file/write-practice-file.ts';
import type { StoreLog } from './store-log.ts';

/**
 * The settings of each practice as they were last read, so that callers are greeted, heard and connected while the database is
 * away, also when it was away before Balie started. Settings only: no patients, no calls.
 */
export interface LastKnownPractices {
  all(): readonly Practice[];
  keep(practice: Practice): void;
  forget(id: PracticeId): void;
  /** Ends when what was kept is on disk, or could not be written. */
  written(): Promise<void>;
}

/** For a program that ends with its answer. */
export function remembersPractices(): LastKnownPractices {
  const practices = new Map<PracticeId, Practice>();
  return {
    all: () => [...practices.values()],
    keep: (practice) => void practices.set(practice.id, practice),
    forget: (id) => void practices.delete(id),
    written: async () => undefined,
  };
}

const directoryIn = (dataDir: string): string => join(dataDir, 'practices');

/** Whether an earlier run served practices from this data directory. */
export const practicesWereKnown = async (dataDir: string): Promise<boolean> =>
  (await filesIn(directoryIn(dataDir))).length > 0;

const filesIn = async (directory: string): Promise<readonly string[]> =>
  (await readdir(directory).catch(() => [])).filter((name) => name.endsWith('.json'));

/**
 * Keeps them as practice files in `practices/` below the data directory; a file that cannot be read or written is told and costs only its
 * own practice. One file each and written when it differs: settings are read at every call and change a few times a year.
 */
export async function openLastKnownPractices(dataDir: string, log: StoreLog): Promise<LastKnownPractices> {
  const directory = directoryIn(dataDir);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const memory = remembersPractices();
  const onDisk = new Map<PracticeId, string>();
  for (const name of await filesIn(directory)) {
    const text = await readFile(join(directory, name), 'utf8').catch(() => '');
    const practice = practiceIn(text);
    if (practice === null) {
      log('warn', 'the last known settings of a practice cannot be read', {
        code: 'PRACTICE_NOT_REMEMBERED',
      });
      continue;
    }
    memory.keep(practice);
    onDisk.set(practice.id, text);
  }
  let writing: Promise<void> = Promise.resolve();
  const inOrder = (work: () => Promise<void>): void => {
    writing = writing.then(work).catch(() => {
      log('warn', 'the last known settings of a practice cannot be written', {
        code: 'PRACTICE_NOT_REMEMBERED',
      });
    });
  };
  const fileOf = (id: PracticeId): string => join(directory, `${id}.json`);

  return {
    all: memory.all,
    keep(practice) {
      memory.keep(practice);
      inOrder(async () => {
        const text = writePracticeFile(practice);
        if (onDisk.get(practice.id) === text) return;
        // What cannot be read back would be found missing on the day that it is needed.
        if (practiceIn(text) === null) throw new Error('not readable');
        await writeAtomically(fileOf(practice.id), text);
        onDisk.set(practice.id, text);
      });
    },
    forget(id) {
      memory.forget(id);
      inOrder(async () => {
        if (onDisk.delete(id)) await rm(fileOf(id), { force: true });
      });
    },
    written: () => writing,
  };
}

function practiceIn(text: string): Practice | null {
  const read = readPracticeFile(text);
  return read.kind === 'file' && read.file.id !== undefined
    ? asPractice(read.file, null, () => crypto.randomUUID())
    : null;
}

/** A kill or a full disk in the middle leaves the old file as it was. */
async function writeAtomically(path: string, text: string): Promise<void> {
  const half = `${path}.new`;
  const file = await open(half, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(half, path);
}
