import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskFiles, type SpoolFiles } from '../../src/store/spool.ts';

export interface Disk extends AsyncDisposable {
  readonly dataDir: string;
  readonly spoolFiles: SpoolFiles;
  fill(): Promise<void>;
  clear(): Promise<void>;
}

/** A file system of a megabyte, which a file fills to the last byte; without the right to mount one, a pretended disk. */
export async function smallDisk(): Promise<Disk> {
  const dataDir = await mkdtemp(join(tmpdir(), 'balie-full-'));
  try {
    execFileSync('/usr/bin/mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', dataDir], { stdio: 'ignore' });
  } catch {
    return pretendedDisk(dataDir);
  }
  const filler = join(dataDir, 'filler');
  return {
    dataDir,
    spoolFiles: diskFiles,
    fill: () => writeFile(filler, Buffer.alloc(2_000_000)).catch(() => undefined),
    clear: () => rm(filler),
    async [Symbol.asyncDispose]() {
      execFileSync('/usr/bin/umount', [dataDir]);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A disk that says that it is full: anywhere, also for who may not mount one. */
function pretendedDisk(dataDir: string): Disk {
  let full = false;
  return {
    dataDir,
    spoolFiles: {
      appendDurably: (path, text) =>
        full
          ? Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))
          : diskFiles.appendDurably(path, text),
    },
    fill: async () => {
      full = true;
    },
    clear: async () => {
      full = false;
    },
    [Symbol.asyncDispose]: () => rm(dataDir, { recursive: true, force: true }),
  };
}
