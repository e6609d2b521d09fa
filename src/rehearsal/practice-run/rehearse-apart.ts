import { fork } from 'node:child_process';
import { type FromProgram, fromProgram, type PlayedCaller, type ToProgram } from './messages.ts';

/** A rehearsal in a program of its own. */
export interface RehearsalApart {
  /** Waits after dropping the call that is being played; that one is played anew. */
  pause(): void;
  goOn(): void;
  stop(): void;
  /** Resolves once the program is gone, whatever became of it. */
  readonly ended: Promise<RehearsalEnd>;
}

export type RehearsalEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly code: string };

/** The first call comes after a database of its own was made; with sound, after an ear was loaded as well. */
const QUIET_MS = { text: 90_000, audio: 420_000 } as const;
/** From asking it to end to ending it. */
const GRACE_MS = 10_000;

/**
 * Starts `program` (`src/commands/rehearse.ts`) and tells it what to play; `played` hears each call as it ends. A program that
 * tells nothing for longer than a call can take is ended, and has failed with REHEARSAL_TOO_SLOW.
 */
export function rehearseApart(
  program: string,
  order: Extract<ToProgram, { kind: 'rehearse' }>,
  played: (nth: number, call: PlayedCaller) => void,
): RehearsalApart {
  // Its output is nobody's: what it has to say comes as messages.
  const child = fork(program, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'json' });
  let end: RehearsalEnd = { kind: 'failed', code: 'REHEARSAL_FAILED' };
  let paused = false;
  let grace: NodeJS.Timeout | null = null;
  let quiet: NodeJS.Timeout;
  const listen = (): void => {
    clearTimeout(quiet);
    if (paused) return;
    quiet = setTimeout(() => endAs({ kind: 'failed', code: 'REHEARSAL_TOO_SLOW' }), QUIET_MS[order.how]);
  };
  const send = (message: ToProgram): void => {
    if (child.connected) child.send(message);
  };
  function endAs(how: RehearsalEnd): void {
    end = how;
    child.kill('SIGTERM');
    grace ??= setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  }
  child.on('message', (given: unknown) => {
    const read = fromProgram.safeParse(given);
    if (!read.success || end.kind === 'stopped') return;
    listen();
    take(read.data);
  });
  function take(message: FromProgram): void {
    switch (message.kind) {
      case 'played':
        played(message.nth, message.call);
        break;
      case 'done':
        end = { kind: 'done' };
        break;
      case 'failed':
        end = { kind: 'failed', code: message.code };
        break;
    }
  }
  const ended = new Promise<RehearsalEnd>((resolve) => {
    const gone = (): void => {
      clearTimeout(quiet);
      if (grace !== null) clearTimeout(grace);
      resolve(end);
    };
    child.once('exit', gone);
    child.once('error', gone);
  });
  send(order);
  listen();
  return {
    pause() {
      if (paused) return;
      paused = true;
      listen();
      send({ kind: 'pause' });
    },
    goOn() {
      if (!paused) return;
      paused = false;
      listen();
      send({ kind: 'go-on' });
    },
    stop: () => endAs({ kind: 'stopped' }),
    ended,
  };
}
