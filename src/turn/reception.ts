import { randomUUID } from 'node:crypto';
import { asId, type CallId, type PracticeId } from '../domain/ids.ts';
import type { Practice } from '../domain/practice.ts';
import { openedNow } from '../domain/use-case.ts';
import { type CallPorts, runCall } from './call.ts';
import type { KnownPractice } from './known-practices.ts';
import type { Line } from './line.ts';
import { straightToPractice } from './straight-to-practice.ts';
import type { NotTakenOver } from './taking-over.ts';
import type { Conversation } from './turn-ports.ts';

/** A call that rings. `src/telephone/` gives objects of this shape. */
export interface RingingCall {
  readonly dialled: string;
  /** The caller's number; null when withheld. */
  readonly from: string | null;
  /** Aborted when the caller hangs up before the answer. */
  readonly gone: AbortSignal;
  /** Lets the caller hear ringing. */
  ring(): void;
  answer(): Promise<Line>;
  reject(status: number, retryAfterSeconds?: number): void;
}

export interface ReceptionPorts extends CallPorts {
  readonly practiceFor: (dialled: string) => Promise<KnownPractice | null | 'away'>;
  /** What went wrong with a call, without a person in it. */
  readonly problem: (code: 'CALL_FAILED' | 'CALL_NOT_ANSWERED' | 'PRACTICE_UNKNOWN', cause?: unknown) => void;
}

export interface Reception {
  take(ringing: RingingCall): void;
  /** Somebody of this practice takes a running call over: their telephone rings. `over`: there is no such call, or not any more. */
  takeOver(practice: PracticeId, call: CallId, target: string): NotTakenOver | 'rings';
  /** Calls that are being answered or talked in. */
  busy(): number;
  /** Resolves when the last call has ended. */
  idle(): Promise<void>;
}

/** RFC 3261 21.4.5: nobody is called that here. */
const NOT_FOUND = 404;
const SERVER_ERROR = 500;
const SERVICE_UNAVAILABLE = 503;
const RETRY_AFTER_SECONDS = 5;

/** Answers every call at once for the practice that was dialled, and runs it to its end. No call can end another. */
export function createReception(ports: ReceptionPorts): Reception {
  const running = new Set<Promise<void>>();
  const inConversation = new Map<
    CallId,
    { readonly practice: PracticeId; readonly takeOver: Conversation['takeOver'] }
  >();

  async function receive(ringing: RingingCall): Promise<void> {
    const known = await ports.practiceFor(ringing.dialled);
    if (known === 'away') {
      // Not 404: the exchange must try another node, or the caller again in a moment.
      ringing.reject(SERVICE_UNAVAILABLE, RETRY_AFTER_SECONDS);
      return;
    }
    if (known === null) {
      ports.problem('PRACTICE_UNKNOWN');
      ringing.reject(NOT_FOUND);
      return;
    }
    if (ringing.gone.aborted) return;
    const call = asId<CallId>(randomUUID());
    const practice = openedIn(call, known.practice, ports);
    const first = known.paused === true ? await straightToPractice(ringing, { call, practice }, ports) : null;
    if (first?.kind === 'over' || ringing.gone.aborted) return;
    const line = first?.kind === 'left-alone' ? first.line : await ringing.answer();
    const canBeTaken = (takeOver: Conversation['takeOver']) =>
      inConversation.set(call, { practice: practice.id, takeOver });
    await runCall(line, { call, practice, lastNames: known.lastNames, canBeTaken }, ports)
      .catch(async (cause: unknown) => {
        // A bug in one call: its journal has no end, so the recovery makes it an urgent callback.
        ports.problem('CALL_FAILED', cause);
        await line.hangUp();
      })
      .finally(() => inConversation.delete(call));
  }

  return {
    take(ringing) {
      const call = receive(ringing)
        .catch((cause: unknown) => {
          ports.problem('CALL_NOT_ANSWERED', cause);
          ringing.reject(SERVER_ERROR);
        })
        .finally(() => running.delete(call));
      running.add(call);
    },
    takeOver(practice, call, target) {
      const found = inConversation.get(call);
      return found?.practice === practice ? found.takeOver(target) : 'over';
    },
    busy: () => running.size,
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

/** The practice with the use cases that are Balie's in this call. The number of a call is random, and so its last digits are a fair draw. */
function openedIn(
  call: CallId,
  practice: Practice,
  { isOpen, now }: Pick<CallPorts, 'isOpen' | 'now'>,
): Practice {
  const draw = Number.parseInt(call.slice(-DRAW_DIGITS), 16) % 100;
  return { ...practice, opened: openedNow(practice, { open: isOpen(practice, now()), draw }) };
}

/** Sixteen million values: a hundred parts of it are equal to within a thousandth of a percent. */
const DRAW_DIGITS = 6;
