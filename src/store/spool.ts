import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Records on disk while the database is away: JSON lines, on the platter (fsync) before `append` resolves. Every record must be
 * harmless to store twice, because a crash in the middle of a replay repeats it.
 */
export interface Spool {
  /** `disk-full` covers every disk that cannot be written; the records are then not kept here. */
  append(records: readonly unknown[]): Promise<'kept' | 'disk-full'>;
  /** True when something waits. Known without looking at the disk. */
  waiting(): boolean;
  /**
   * Gives each record to `store` in order and forgets those that it accepted. A record that `store` rejects as `unusable` is put
   * aside in a file for people to look at; any other rejection ends the replay and keeps the rest. Resolves to how many were stored.
   */
  replay(store: (record: unknown) => Promise<'stored' | 'unusable'>): Promise<number>;
}

/** The disk; replaced in tests by one that is full. */
export interface SpoolFiles {
  appendDurably(path: string, text: string): Promise<void>;
}

export const diskFiles: SpoolFiles = {
  async appendDurably(path, text) {
    const file = await open(path, 'a', 0o600);
    try {
      const isNew = (await file.stat()).size === 0;
      await file.writeFile(text);
      await file.datasync();
      if (isNew) await syncDirectory(dirname(path));
    } finally {
      await file.close();
    }
  },
};

/** Opens the spool in this directory; what an earlier process left behind waits in it. */
export async function openSpool(directory: string, files: SpoolFiles = diskFiles): Promise<Spool> {
  const incoming = join(directory, 'spool.jsonl');
  const replaying = join(directory, 'spool.replaying.jsonl');
  const unusable = join(directory, 'spool.unusable.jsonl');
  let waiting = (await readText(incoming)) !== '' || (await readText(replaying)) !== '';
  let replays: Promise<unknown> = Promise.resolve();
  let appends: Promise<unknown> = Promise.resolve();

  async function append(records: readonly unknown[]): Promise<'kept' | 'disk-full'> {
    try {
      // The line break before: a disk that filled up in mid-record must not spoil the next one too.
      const text = records.map((record) => `\n${JSON.stringify(record)}`).join('');
      await files.appendDurably(incoming, `${text}\n`);
      waiting = true;
      return 'kept';
    } catch {
      return 'disk-full';
    }
  }

  async function replay(store: (record: unknown) => Promise<'stored' | 'unusable'>): Promise<number> {
    let stored = 0;
    // Left by a replay that a crash ended comes first, then what came in; appends go on in a new file.
    for (const source of [replaying, incoming]) {
      if (source === incoming) await afterAppends(() => rename(incoming, replaying).catch(ignoreMissing));
      for (const line of (await readText(replaying)).split('\n')) {
        if (line === '') continue;
        const record = parsed(line);
        if (record !== undefined && (await store(record)) === 'stored') stored += 1;
        else await files.appendDurably(unusable, `${line}\n`).catch(() => undefined);
      }
      await rm(replaying, { force: true });
    }
    await afterAppends(async () => {
      waiting = (await readText(incoming)) !== '';
    });
    return stored;
  }

  /** A file that is moved while a record is on its way into it would lose that record. */
  function afterAppends<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = appends.then(work);
    appends = done.catch(() => undefined);
    return done;
  }

  // One after the other: two appends at once may mix lines, two replays store twice.
  return {
    append: (records) => afterAppends(() => append(records)),
    waiting: () => waiting,
    replay: (store) => {
      const done = replays.then(() => replay(store));
      replays = done.catch(() => undefined);
      return done;
    },
  };
}

/** A new file survives a power cut only when its name is on the platter too. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const readText = (path: string): Promise<string> => readFile(path, 'utf8').catch(ignoreMissing);

function ignoreMissing(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}
