import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { z } from 'zod';
import { answerLines } from '../../platform/json-lines.ts';

/** The streams of a door program; a test gives its own. */
export interface DoorStreams {
  readonly input: Readable;
  readonly output: Writable;
}

/**
 * Serves a door until the input ends. Resolves with the exit code: 0, also when lines were bad, because each of them was
 * answered; 1 when the input itself broke off. A reader that has seen enough (`| head`) ends the door quietly.
 */
export async function serveDoor<Question, Answer>(
  { input, output }: DoorStreams,
  schema: z.ZodType<Question>,
  answer: (question: Question) => Answer,
): Promise<number> {
  const readerLeft = new AbortController();
  output.once('error', () => readerLeft.abort());
  output.once('close', () => readerLeft.abort());
  const write = async (line: string): Promise<void> => {
    if (readerLeft.signal.aborted) throw new ReaderLeft();
    if (!output.write(line)) await once(output, 'drain', { signal: readerLeft.signal });
  };
  try {
    await answerLines(input, schema, answer, write);
    return 0;
  } catch {
    return readerLeft.signal.aborted ? 0 : 1;
  }
}

class ReaderLeft extends Error {}
