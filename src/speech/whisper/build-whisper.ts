import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decoderGraph } from './decoder-graph.ts';
import { encoderGraph } from './encoder-graph.ts';
import { readWeights } from './weights.ts';

/** Changes whenever the graphs do, so that an older build is not taken for this one. */
const GRAPH_VERSION = 1;

/** Where the graphs of this version lie, next to the fetched model. */
function whisperGraphs(modelDirectory: string): string {
  return join(modelDirectory, `graphs-${GRAPH_VERSION}`);
}

/**
 * Writes encoder.onnx, decoder.onnx and tokenizer.json (290 MB, 2 s) from the fetched model.bin and tokenizer.json, and gives their
 * directory. Does nothing when they are there. Half-written ones are never seen: the directory gets its name at the end.
 */
export async function buildWhisper(modelDirectory: string): Promise<string> {
  const directory = whisperGraphs(modelDirectory);
  if (await exists(directory)) return directory;
  const weights = readWeights(await readFile(join(modelDirectory, 'model.bin')));
  const unfinished = `${directory}.${process.pid}.part`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await writeFile(join(unfinished, 'encoder.onnx'), encoderGraph(weights));
  await writeFile(join(unfinished, 'decoder.onnx'), decoderGraph(weights));
  await writeFile(join(unfinished, 'tokenizer.json'), await readFile(join(modelDirectory, 'tokenizer.json')));
  await rename(unfinished, directory).catch(async (error: unknown) => {
    // Another process was first: its build is as good as ours.
    await rm(unfinished, { recursive: true, force: true });
    if (!(await exists(directory))) throw error;
  });
  return directory;
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
