import type { Alarm } from '../domain/alarm.ts';
import type { ActContext } from './5-act/act.ts';
import { type HandOverPorts, handOver } from './5-act/hand-over.ts';
import type { Ended } from './turn-ports.ts';

/** The danger of one call, from the first alarm to the moment at which a human has helped or the caller is gone. */
export interface Emergency {
  /** The first alarm starts the ladder; one that is worse gets the advice of S6 as well, and counts in the item. */
  raise(alarm: Alarm, wordsEndMs: number): void;
  /** A key: who waits for the next round has it now. */
  hurry(): void;
}

export function createEmergency(
  ports: Omit<HandOverPorts, 'pause'>,
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
    const result = await handOver(() => heard ?? first, { ...ports, pause }, context, callerGone);
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
      if (heard !== null && (alarm.level !== '112' || heard.level === '112')) return;
      const isFirst = heard === null;
      heard = alarm;
      ports.note({ kind: 'alarm', reasons: alarm.because, wordsEndMs });
      if (isFirst) void run(alarm).catch(crashed);
      // Key 1 first and "hij ademt niet" after it: the ladder goes on as it is, and the advice is given now.
      else ports.say([{ phrase: 'call-112-now' }]);
    },
    hurry: () => endPause(),
  };
}
