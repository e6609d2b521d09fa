import { chmod, rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { CodedError } from '../platform/coded-error.ts';

/**
 * What goes on in a running Balie, for `./balie call` on the same machine: JSON lines on a socket file that its owner alone may
 * open. A web address was refused: everybody with a login on the machine could have listened to the practice's calls.
 */
export interface LiveFeed {
  /** Sends a line to everyone who listens. */
  tell(line: unknown): void;
  close(): Promise<void>;
}

export interface LiveFeedParts {
  /** The first line that a listener gets. */
  readonly hello: () => unknown;
  /** Answers a line that a listener sent; rejects or gives null for what it does not know. */
  readonly answer: (question: unknown, signal: AbortSignal) => Promise<unknown>;
}

const OWNER_ONLY = 0o600;
/** `sun_path` of Linux, without its closing zero. */
const LONGEST_PATH = 107;
const ANSWER_DEADLINE_MS = 10_000;
/** A listener that reads nothing is let go before it fills the memory: some minutes of a busy practice. */
const MOST_WAITING_BYTES = 8 * 1_024 * 1_024;

/** Opens the feed. Rejects with LIVE_FEED_UNUSABLE; Balie takes calls without it. */
export async function openLiveFeed(path: string, parts: LiveFeedParts): Promise<LiveFeed> {
  const listeners = new Set<Socket>();
  const send = (socket: Socket, line: unknown) => {
    if (socket.writableLength > MOST_WAITING_BYTES) socket.destroy();
    else if (socket.writable) socket.write(`${JSON.stringify(line)}\n`);
  };
  const server = createServer((socket) => {
    listeners.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => listeners.delete(socket));
    send(socket, parts.hello());
    createInterface(socket)
      .on('line', (text) => void reply(text, parts).then((answer) => send(socket, answer)))
      .on('error', () => undefined);
  });
  await listen(server, path);
  return {
    tell(line) {
      for (const socket of listeners) send(socket, line);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of listeners) socket.destroy();
      }),
  };
}

async function reply(text: string, { answer }: LiveFeedParts): Promise<unknown> {
  try {
    return { answer: await answer(JSON.parse(text) as unknown, AbortSignal.timeout(ANSWER_DEADLINE_MS)) };
  } catch {
    return { answer: null };
  }
}

async function listen(server: ReturnType<typeof createServer>, path: string): Promise<void> {
  const unusable = (cause?: unknown) =>
    new CodedError('LIVE_FEED_UNUSABLE', 'The socket file for ./balie call cannot be opened.', {
      cause,
      fields: { path },
    });
  if (path.length > LONGEST_PATH) throw unusable();
  // What a killed process left; a running one holds the database of this folder, so it is not another's.
  await rm(path, { force: true });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', (cause) => reject(unusable(cause)));
  server.listen(path, resolve);
  await promise;
  await chmod(path, OWNER_ONLY);
}
