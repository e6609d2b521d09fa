import { setPriority } from 'node:os';
import { CodedError } from '../../platform/coded-error.ts';
import type { FromEngine, ToEngine } from './protocol.ts';

/** Whether anybody still waits; an engine looks at it between two steps of its work. */
export interface StopMark {
  readonly isSet: boolean;
}

/** Does the work of one process: one question at a time. `undefined` is the answer of one that was stopped. */
export interface Engine {
  answer(request: unknown, stop: StopMark): Promise<unknown>;
}

/** Below the media threads: a late word costs a moment, a late voice packet is heard by everybody. */
const NICENESS = 5;

/**
 * The main loop of an engine's own process: opens it once, then answers in order of asking. The process ends when the
 * server lets go of it or dies, and not by Ctrl-C, which the server hears as well and acts upon in its own order.
 */
export function serveEngine(open: (settings: unknown) => Promise<Engine>): void {
  setPriority(NICENESS);
  process.on('SIGINT', () => undefined);
  process.on('disconnect', () => process.exit(0));

  const stops = new Map<number, { isSet: boolean }>();
  let opening: Promise<Engine> | undefined;
  let last: Promise<void> = Promise.resolve();

  process.on('message', (message: ToEngine) => {
    switch (message.kind) {
      case 'open':
        opening = open(message.settings);
        opening.then(
          () => tell({ kind: 'ready' }),
          (error: unknown) => tell(cannotOpen(error)),
        );
        return;
      case 'stop': {
        const stop = stops.get(message.id);
        if (stop !== undefined) stop.isSet = true;
        return;
      }
      case 'ask': {
        const stop = { isSet: false };
        stops.set(message.id, stop);
        last = last.then(async () => {
          tell(await answerOne(opening, message, stop));
          stops.delete(message.id);
        });
      }
    }
  });
}

async function answerOne(
  opening: Promise<Engine> | undefined,
  question: { readonly id: number; readonly request: unknown },
  stop: StopMark,
): Promise<FromEngine> {
  try {
    const engine = await opening;
    const answer = stop.isSet ? undefined : await engine?.answer(question.request, stop);
    return answer === undefined
      ? { kind: 'no-answer', id: question.id }
      : { kind: 'answer', id: question.id, answer };
  } catch {
    // The cause may hold what the caller said; the server only needs to know that there is no answer.
    return { kind: 'no-answer', id: question.id };
  }
}

function cannotOpen(error: unknown): FromEngine {
  return error instanceof CodedError
    ? { kind: 'cannot-open', code: error.code, message: error.message }
    : { kind: 'cannot-open', code: 'EAR_CANNOT_OPEN', message: 'The ear cannot start on this machine.' };
}

function tell(message: FromEngine): void {
  if (process.connected) process.send?.(message);
}
