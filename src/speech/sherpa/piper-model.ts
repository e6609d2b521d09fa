import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '../../platform/coded-error.ts';

/** How the voice's process is opened. `speed` 1 is the voice's own; more is faster. */
export interface PiperSettings {
  readonly directory: string;
  readonly threads: number;
  readonly speed: number;
}

/** A Piper voice as sherpa-onnx publishes it, with absolute paths. */
export interface PiperModel {
  readonly model: string;
  readonly tokens: string;
  /** The phoneme tables of espeak-ng. */
  readonly dataDir: string;
}

/** Finds the voice's files in the directory. Rejects with MODEL_MISSING; sherpa itself would end the process. */
export async function findPiperModel(directory: string): Promise<PiperModel> {
  const names = await readdir(directory).catch(() => []);
  const model = names.find((name) => name.endsWith('.onnx'));
  const paths = { tokens: join(directory, 'tokens.txt'), dataDir: join(directory, 'espeak-ng-data') };
  const isWhole = await Promise.all([access(paths.tokens), access(join(paths.dataDir, 'phontab'))]).then(
    () => true,
    () => false,
  );
  if (model === undefined || !isWhole) {
    throw new CodedError(
      'MODEL_MISSING',
      'The voice "piper" finds no model in its directory. Fetch one: ./balie models piper-nl-be',
    );
  }
  return { model: join(directory, model), ...paths };
}
