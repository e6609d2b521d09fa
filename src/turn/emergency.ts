import type { Alarm } from '../domain/alarm.ts';
import type { PracticeKind } from '../domain/meaning.ts';
import type { Reply } from '../domain/reply.ts';
import type { ActContext } from './5-act/act.ts';
import { adviceFor } from './5-act/danger-words.ts';
import { type HandOverPorts, handOver, type TakenOver } from './5-act/hand-over.ts';
import type { Ended } from './turn-ports.ts';

/** The danger of one call, from the first alarm to the moment at which a human has helped or the caller is gone. */
export interface Emergency {
  /** The first alarm starts the ladder; what is heard after it counts for who is rung next and in the item, with its advice. */
  raise(alarm: Alarm, wordsEndMs: number): void;
  /** A key: who waits for the next round has it now. */
  hurry(): void;
  isRaised(): boolean;
}

export function createEmergency(
  ports: Omit<HandOverPorts, 'pause' | 'takenOver'>,
  takenOver: TakenOver,
  context: () => ActContext,
  callerGone: AbortSignal,
  over: (ended: Ended) => void,
): Emergency {
  let heard: Alarm | null = null;
  let endPause: () => void = () => undefined;

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const cancel = ports.after(ms, resolve);
      endPause = () => {
        cancel();
        resolve();
      };
      if (callerGone.aborted) endPause();
      else callerGone.addEventListener('abort', endPause, { once: true });
    });

  async function run(first: Alarm): Promise<void> {
    const result = await handOver(() => heard ?? first, { ...ports, takenOver, pause }, context, callerGone);
    if (result.kind === 'helped') over({ outcome: 'transferred', by: 'transfer' });
    else if (result.advised) over({ outcome: 'advised-112', by: 'caller' });
    else over({ outcome: result.noted ? 'callback' : 'failed', by: 'caller' });
  }

  /** A bug where nothing may break: the line stays open, because only the caller may end an alarm. */
  function crashed(): void {
    ports.note({ kind: 'fault', code: 'HAND_OVER_FAILED' });
    const end = () => over({ outcome: 'failed', by: 'caller' });
    if (callerGone.aborted) end();
    else callerGone.addEventListener('abort', end, { once: true });
  }

  return {
    raise(alarm, wordsEndMs) {
      const before = heard;
      const more = alarm.because.filter(({ rule }) => !before?.because.some((known) => known.rule === rule));
      if (before !== null && more.length === 0) return;
      heard = before === null ? alarm : together(before, alarm);
      ports.note({ kind: 'alarm', reasons: before === null ? alarm.because : more, wordsEndMs });
      if (before === null) void run(alarm).catch(crashed);
      // Key 1 first and "hij ademt niet" after it: the ladder goes on as it is, and the advice is given now.
      else ports.say(adviceSince(before, heard, context().practice.kind));
    },
    hurry: () => endPause(),
    isRaised: () => heard !== null,
  };
}

/** All that was heard, the worst first, so that whoever takes the call next is told the words and not only "toets 1". */
function together(before: Alarm, now: Alarm): Alarm {
  const [worst, other] = before.level === '112' ? [before, now] : [now, before];
  const [first, ...rest] = worst.because;
  const others = other.because.filter(({ rule }) => !worst.because.some((known) => known.rule === rule));
  return { level: worst.level, because: [first, ...rest, ...others] };
}

/** What a caller with this alarm should have heard at once, and has not yet. */
function adviceSince(before: Alarm, now: Alarm, practice: PracticeKind): readonly Reply[] {
  const told = new Set(adviceFor(before, practice).map(({ phrase }) => phrase));
  return adviceFor(now, practice).filter(({ phrase }) => !told.has(phrase));
}
