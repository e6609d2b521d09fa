import type { Reply } from '../../domain/reply.ts';
import type { ConnectHuman } from '../../turn/5-act/connect-human.ts';
import { sentences } from '../../turn/6-speak/phrases.nl.ts';
import type { CallNotes } from '../call-notes.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** A human picks up after two rings and speaks within the norm of thirty seconds. */
const PICKS_UP_AFTER_MS = 4_000;
const CONFIRMS_AFTER_MS = 9_000;
const TALKS_FOR_MS = 20_000;

/** Humans on every rung and at the desk who pick up, hear the briefing and say yes; or nobody at all. */
export function scriptedHumans(available: boolean, clock: VirtualClock, notes: CallNotes): ConnectHuman {
  const wait = (ms: number, gone: AbortSignal) =>
    new Promise<void>((resolve) => {
      clock.after(ms, resolve);
      gone.addEventListener('abort', () => resolve(), { once: true });
    });
  return async ({ briefing, withinMs, onStep }, gone) => {
    onStep('ringing');
    if (!available) {
      await wait(withinMs, gone);
      return { kind: 'not-connected', reason: gone.aborted ? 'caller-gone' : 'no-answer' };
    }
    await wait(PICKS_UP_AFTER_MS, gone);
    onStep('answered');
    await wait(CONFIRMS_AFTER_MS, gone);
    if (gone.aborted) return { kind: 'not-connected', reason: 'caller-gone' };
    notes.human(`(hoort: ${sayBriefing(briefing)}) ja, ik neem over`, clock.stopwatch());
    const parted = wait(TALKS_FOR_MS, gone).then(
      () => ({ who: gone.aborted ? 'caller' : 'human', how: 'hung-up', afterMs: TALKS_FOR_MS }) as const,
    );
    return { kind: 'connected', confirmedBy: 'voice', parted };
  };
}

const sayBriefing = (briefing: Reply): string => sentences(briefing).join(' ');
