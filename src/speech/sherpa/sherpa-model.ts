import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '../../platform/coded-error.ts';

/** A directory of a recogniser's files, with absolute paths. */
export type SherpaModel =
  | {
      readonly kind: 'transducer';
      readonly encoder: string;
      readonly decoder: string;
      readonly joiner: string;
      readonly tokens: string;
    }
  | { readonly kind: 'whisper'; readonly encoder: string; readonly decoder: string; readonly tokens: string };

/**
 * Finds out what model lies in the directory by its file names, as sherpa-onnx publishes them: a transducer such as Parakeet
 * (encoder, decoder, joiner, tokens) or an export of Whisper (no joiner). Of a file in two precisions the 8-bit one is taken.
 * Rejects with MODEL_MISSING; sherpa itself would end the process.
 */
export async function findSherpaModel(directory: string): Promise<SherpaModel> {
  const names = await readdir(directory).catch(() => []);
  const find = (part: string, ending: string) =>
    names
      .filter((name) => name.includes(part) && name.endsWith(ending))
      .sort((a, b) => Number(b.includes('.int8.')) - Number(a.includes('.int8.')) || a.localeCompare(b))
      .map((name) => join(directory, name))[0];
  const [encoder, decoder, joiner, tokens] = [
    find('encoder', '.onnx'),
    find('decoder', '.onnx'),
    find('joiner', '.onnx'),
    find('tokens', '.txt'),
  ];
  if (encoder === undefined || decoder === undefined || tokens === undefined) {
    throw new CodedError(
      'MODEL_MISSING',
      'The ear "sherpa" finds no model in its directory. Fetch one: ./balie models parakeet',
    );
  }
  return joiner === undefined
    ? { kind: 'whisper', encoder, decoder, tokens }
    : { kind: 'transducer', encoder, decoder, joiner, tokens };
}
