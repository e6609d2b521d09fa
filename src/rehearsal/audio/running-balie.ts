import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { CallId } from '../../domain/ids.ts';
import type { Seen } from '../../turn/call.ts';
import type { CallRecord } from '../world.ts';

/** A Balie that runs already, as it shows itself on its live feed. */
export interface RunningBalieSeen {
  readonly sip: { readonly host: string; readonly port: number };
  /** The port of its screens; null when it has none. */
  readonly httpPort: number | null;
  readonly ear: string;
  watch(listener: (call: CallId, seen: Seen) => void): () => void;
  /** What is on record about a call to this number or SIP user. */
  record(dialled: string, call: CallId, signal: AbortSignal): Promise<CallRecord | null>;
  close(): void;
}

/** Where a running Balie listens for `./balie call`, in its data folder. */
export const LIVE_SOCKET = 'live.sock';

const hello = z.object({
  hello: z.object({
    sip: z.object({ host: z.string(), port: z.number() }),
    httpPort: z.number().nullable(),
    ear: z.string(),
  }),
});
// What a Balie of this very version sends; only the envelope is checked.
const line = z.union([
  z.object({ call: z.string(), seen: z.looseObject({ kind: z.string() }) }),
  z.object({ answer: z.unknown() }),
]);

const HELLO_WITHIN_MS = 2_000;

/** Null: no Balie runs with this data folder. */
export async function joinRunningBalie(path: string): Promise<RunningBalieSeen | null> {
  const socket = await opened(path);
  if (socket === null) return null;
  const listeners = new Set<(call: CallId, seen: Seen) => void>();
  const answers: ((answer: unknown) => void)[] = [];
  const first = Promise.withResolvers<z.output<typeof hello>['hello'] | null>();
  const late = setTimeout(() => first.resolve(null), HELLO_WITHIN_MS);

  createInterface(socket)
    .on('line', (text) => {
      const raw: unknown = JSON.parse(text);
      const greeting = hello.safeParse(raw);
      if (greeting.success) {
        first.resolve(greeting.data.hello);
        return;
      }
      const told = line.parse(raw);
      if ('seen' in told)
        for (const tell of listeners) tell(told.call as CallId, told.seen as unknown as Seen);
      else answers.shift()?.(told.answer);
    })
    .on('error', () => first.resolve(null));
  socket.on('close', () => {
    first.resolve(null);
    for (const give of answers.splice(0)) give(null);
  });

  const about = await first.promise;
  clearTimeout(late);
  if (about === null) {
    socket.destroy();
    return null;
  }
  return {
    ...about,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    record(dialled, call, signal) {
      const { promise, resolve } = Promise.withResolvers<unknown>();
      signal.addEventListener('abort', () => resolve(null), { once: true });
      answers.push(resolve);
      socket.write(`${JSON.stringify({ record: call, dialled })}\n`);
      return promise as Promise<CallRecord | null>;
    },
    close: () => socket.destroy(),
  };
}

function opened(path: string): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(null));
  });
}
