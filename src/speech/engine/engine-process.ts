import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CodedError } from '../../platform/coded-error.ts';
import type { FromEngine, ToEngine } from './protocol.ts';

/** An answer, or why there is none. */
export type EngineAnswer =
  | { readonly kind: 'answered'; readonly answer: unknown }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'crashed' };

/** An engine in a process of its own, replaced when it dies or hangs. */
export interface EngineProcess {
  /** Never rejects; resolves at once when the signal aborts. */
  ask(request: unknown, signal: AbortSignal): Promise<EngineAnswer>;
  /** Ends the process; who still waits gets `crashed`. */
  close(): Promise<void>;
  /** The process id of now, for tests and for `doctor`. */
  pid(): number | undefined;
}

export interface EngineProcessOptions {
  /** A module that calls `serveEngine`. */
  readonly module: URL;
  readonly settings: unknown;
  /** How long the engine may take to load. */
  readonly openDeadlineMs?: number;
  /** How long an engine may go on with what nobody waits for any more, before it counts as hanging and is replaced. */
  readonly graceMs?: number;
}

const OPEN_DEADLINE_MS = 60_000;
/** The longest single step, a tree of 700 tokens, takes 0.3 s on two cores; ten times that on a slow machine, and some. */
const GRACE_MS = 5_000;
/** A process that dies at once is started again after 0.5, 1, 2 ... 30 s. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Starts the engine's process and waits until it is ready. Rejects with the engine's own coded error when it cannot open.
 *
 * A process and not a worker thread: native code that hangs cannot be ended in a thread, one that aborts takes all calls
 * with it, and two runtimes of different origin (onnxruntime-node, sherpa-onnx) need not share one address space.
 */
export async function openEngineProcess(options: EngineProcessOptions): Promise<EngineProcess> {
  const graceMs = options.graceMs ?? GRACE_MS;
  const waiting = new Map<number, (message: EngineAnswer) => void>();
  const overdue = new Map<number, NodeJS.Timeout>();
  let nextId = 1;
  let pauseMs = FIRST_PAUSE_MS;
  let closed = false;
  let restart: NodeJS.Timeout | undefined;
  let child: ChildProcess | undefined;

  const finish = (id: number, answer: EngineAnswer) => {
    clearTimeout(overdue.get(id));
    overdue.delete(id);
    waiting.get(id)?.(answer);
    waiting.delete(id);
  };

  const hear = (message: FromEngine) => {
    if (message.kind === 'answer') finish(message.id, { kind: 'answered', answer: message.answer });
    if (message.kind === 'no-answer') finish(message.id, { kind: 'crashed' });
  };

  const lost = () => {
    child = undefined;
    for (const id of new Set([...waiting.keys(), ...overdue.keys()])) finish(id, { kind: 'crashed' });
    if (closed || restart !== undefined) return;
    restart = setTimeout(() => {
      restart = undefined;
      start().then(
        () => {
          pauseMs = FIRST_PAUSE_MS;
        },
        () => {
          pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
        },
      );
    }, pauseMs);
    restart.unref();
  };

  const start = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const started = fork(fileURLToPath(options.module), [], {
        // Neither the server's secrets nor its debugger flags belong in there.
        env: {},
        execArgv: [],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      child = started;
      const deadline = setTimeout(() => started.kill('SIGKILL'), options.openDeadlineMs ?? OPEN_DEADLINE_MS);
      started.on('message', (message: FromEngine) => {
        if (message.kind === 'ready') {
          clearTimeout(deadline);
          resolve();
        } else if (message.kind === 'cannot-open') {
          clearTimeout(deadline);
          reject(new CodedError(message.code, message.message));
          started.kill('SIGKILL');
        } else hear(message);
      });
      started.on('error', () => undefined);
      started.on('exit', () => {
        clearTimeout(deadline);
        reject(
          new CodedError('EAR_CANNOT_OPEN', 'The ear did not start: its process ended or took too long.'),
        );
        if (child === started) lost();
      });
      send(started, { kind: 'open', settings: options.settings });
    });

  await start().catch((error: unknown) => {
    closed = true;
    clearTimeout(restart);
    throw error;
  });

  return {
    pid: () => child?.pid,
    ask(request, signal) {
      return new Promise((resolve) => {
        const engine = child;
        if (signal.aborted) return resolve({ kind: 'timeout' });
        if (closed || engine === undefined) return resolve({ kind: 'crashed' });
        const id = nextId;
        nextId += 1;
        const giveUp = () => {
          waiting.delete(id);
          send(engine, { kind: 'stop', id });
          const timer = setTimeout(() => engine.kill('SIGKILL'), graceMs);
          timer.unref();
          overdue.set(id, timer);
          resolve({ kind: 'timeout' });
        };
        signal.addEventListener('abort', giveUp, { once: true });
        waiting.set(id, (answer) => {
          signal.removeEventListener('abort', giveUp);
          resolve(answer);
        });
        send(engine, { kind: 'ask', id, request });
      });
    },
    async close() {
      if (closed) return;
      closed = true;
      clearTimeout(restart);
      const engine = child;
      if (engine === undefined) return;
      await new Promise<void>((resolve) => {
        const kill = setTimeout(() => engine.kill('SIGKILL'), 1_000);
        engine.once('exit', () => {
          clearTimeout(kill);
          resolve();
        });
        if (engine.connected) engine.disconnect();
      });
    },
  };
}

function send(engine: ChildProcess, message: ToEngine): void {
  // A process that just died is told by its exit event; the send error says the same thing twice.
  if (engine.connected) engine.send(message, () => undefined);
}
