import { execFile } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Examination } from './doctor.ts';

/** The version of Node that runs Balie: the one of package.json, not the machine's. */
export const nodeExamination = (version: string): Examination => ({
  part: 'Node.js',
  async look() {
    const major = Number(/^v(\d+)/.exec(version)?.[1] ?? 0);
    // Temporal and running TypeScript without a build: 26 is the first release line that has both.
    return major >= 26
      ? { state: 'good', says: version, todo: null }
      : {
          state: 'broken',
          says: `${version} is te oud; Balie heeft 26 nodig`,
          todo: 'Start Balie met ./balie, dat de goede versie gebruikt.',
        };
  },
});

/** The packages of `package-lock.json`, in their versions: a half-finished update starts programs that do not fit each other. */
export const packagesExamination = (root: string): Examination => ({
  part: 'pakketten',
  async look(signal) {
    const program = join(import.meta.dirname, 'installed-as-locked.mjs');
    const asLocked = await promisify(execFile)(process.execPath, [program, root], { signal }).then(
      () => true,
      () => false,
    );
    return asLocked
      ? { state: 'good', says: 'zoals package-lock.json ze noemt', todo: null }
      : {
          state: 'broken',
          says: 'niet zoals package-lock.json ze noemt',
          todo: 'Verwijder node_modules en voer ./balie doctor opnieuw uit.',
        };
  },
});

/** A year of calls of a practice of 10,000 patients is about 2 GB of rows and journal; below a tenth of that it is time to act. */
const LITTLE_BYTES = 200 * 1_024 * 1_024;
const ROOM_BYTES = 2 * 1_024 * 1_024 * 1_024;

/** The folder of the data: it exists or can be made, can be written, and has room. */
export const diskExamination = (dataDir: string): Examination => ({
  part: 'schijf',
  async look() {
    try {
      await mkdir(dataDir, { recursive: true });
      await access(dataDir, constants.W_OK);
    } catch {
      return {
        state: 'broken',
        says: `in ${dataDir} kan niet worden geschreven`,
        todo: 'Geef uzelf schrijfrecht, of kies een andere map met de instelling dataDir.',
      };
    }
    const { bavail, bsize } = await statfs(dataDir);
    const free = bavail * bsize;
    const says = `${(free / 1e9).toFixed(1)} GB vrij in ${dataDir}`;
    if (free < LITTLE_BYTES)
      return {
        state: 'broken',
        says,
        todo: 'Maak schijfruimte vrij: gesprekken kunnen zo niet worden bewaard.',
      };
    return { state: 'good', says, todo: free < ROOM_BYTES ? 'Maak binnenkort schijfruimte vrij.' : null };
  },
});

/** Whether a port can be listened on now, or is that of the Balie that runs. Another program's is told and is no fault: it may be stopped. */
export const portExamination = (options: {
  readonly part: string;
  readonly host: string;
  readonly port: number;
  readonly transport: 'udp' | 'tcp';
  readonly setting: string;
  /** The Balie of these settings runs and has this port. */
  readonly ours: boolean;
}): Examination => ({
  part: options.part,
  async look(signal) {
    const { host, port, transport, setting, ours } = options;
    const where = `${transport} ${host}:${port}`;
    const failure = await tryToListen(options, signal);
    if (failure === null) return { state: 'good', says: `${where} is vrij`, todo: null };
    if (failure === 'EADDRINUSE' && ours)
      return { state: 'good', says: `${where}: hierop draait Balie`, todo: null };
    if (failure === 'EADDRINUSE') {
      return {
        state: 'off',
        says: `${where} is in gebruik door een ander programma`,
        todo: `Stop dat programma, of kies een andere poort met ${setting}.`,
      };
    }
    return {
      state: 'broken',
      says: `${where} kan niet worden geopend (${failure})`,
      todo: `Kies een adres van deze machine en een poort boven 1023 met ${setting}.`,
    };
  },
});

async function tryToListen(
  {
    host,
    port,
    transport,
  }: { readonly host: string; readonly port: number; readonly transport: 'udp' | 'tcp' },
  signal: AbortSignal,
): Promise<string | null> {
  const socket = transport === 'udp' ? createSocket('udp4') : createServer();
  try {
    const listening = once(socket, 'listening', { signal });
    if ('bind' in socket) socket.bind({ port, address: host, exclusive: true });
    else socket.listen({ port, host, exclusive: true });
    await listening;
    await new Promise<void>((resolve) => socket.close(() => resolve()));
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'onbekend';
  }
}

/** A program of the operating system; without it something is off that Balie can do without. */
export const programExamination = (options: {
  readonly part: string;
  readonly program: string;
  readonly debianPackage: string;
  /** What does not work without it, as a Dutch clause. */
  readonly without: string;
  readonly searchPath: string;
}): Examination => ({
  part: options.part,
  async look() {
    // Servers live in sbin, which is not on the path of an ordinary user.
    for (const folder of [...options.searchPath.split(delimiter), '/usr/sbin', '/sbin']) {
      const file = join(folder, options.program);
      const found = await access(file, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (found) return { state: 'good', says: file, todo: null };
    }
    return {
      state: 'off',
      says: `niet geïnstalleerd: ${options.without}`,
      todo: `sudo apt-get install ${options.debianPackage}`,
    };
  },
});
