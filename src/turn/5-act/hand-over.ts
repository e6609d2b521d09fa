import type { Alarm } from '../../domain/alarm.ts';
import type { Reply } from '../../domain/reply.ts';
import type { ActContext } from './act.ts';
import { nobodyReached, openingWords } from './danger-words.ts';
import { keepTelling } from './keep-telling.ts';
import { ladderFor } from './ladder-for.ts';
import { type RingPorts, type RungTried, tryRung } from './try-rung.ts';
import { noteUrgentItem } from './urgent-item.ts';
import type { Worklist } from './worklist.ts';

export interface HandOverPorts extends RingPorts {
  readonly worklist: Worklist;
  readonly isOpen: (at: Temporal.ZonedDateTime) => boolean;
  /** Waits so long, or until the caller presses a key or is gone. */
  readonly pause: (ms: number) => Promise<void>;
  readonly takenOver: TakenOver;
}

/** Somebody at a screen may take the call while the ladder rings: whoever confirms first has it. */
export interface TakenOver {
  /** Aborted while they are on the line: nobody else is rung. */
  readonly signal: () => AbortSignal;
  /** What became of them; null: nobody is on the line in this way. */
  readonly talk: () => Promise<RungTried> | null;
}

/** `noted`: an urgent item is on the worklist. `advised`: the caller has heard that nobody answers and to dial 112. */
export type HandOverResult =
  | { readonly kind: 'helped' }
  | { readonly kind: 'caller-gone'; readonly noted: boolean; readonly advised: boolean };

/**
 * Between two rounds of the ladder. The caller has just heard to dial 112 and needs some ten seconds to do it; a human who was
 * busy or away from the telephone is seldom back sooner; and it is well within the thirty seconds of the norm.
 */
const BETWEEN_ROUNDS_MS = 20_000;

/**
 * The emergency ladder (S5): every rung in order, and again from the first, until a human has confirmed and stays, or the caller
 * hangs up: Balie never ends it (product.md). The caller hears what is happening at every step. After the first round that reached nobody
 * 112 is advised and the item stays on top of the worklist; who hangs up before that becomes an urgent callback.
 * The first rung is dialled before a word is spoken: the signal may take at most 1.5 s from the alarm words (S2).
 */
export async function handOver(
  heard: () => Alarm,
  ports: HandOverPorts,
  now: () => ActContext,
  callerGone: AbortSignal,
): Promise<HandOverResult> {
  const noteItem = () => noteUrgentItem(heard(), ports.worklist, now(), callerGone.aborted);
  let advised = false;
  for (let round = 1; !callerGone.aborted; round += 1) {
    if ((await ports.takenOver.talk()) === 'helped') return { kind: 'helped' };
    if (callerGone.aborted) break;
    const tried = await climb(round, heard, ports, now(), callerGone).catch((): RungTried => {
      // A bug in the ladder: the caller is told and the item is made, as when nobody is reached.
      ports.note({ kind: 'fault', code: 'HAND_OVER_FAILED' });
      return 'not-reached';
    });
    if (tried === 'helped') return { kind: 'helped' };
    if (callerGone.aborted) break;
    const noted = await noteItem();
    if (ports.takenOver.talk() !== null) continue;
    ports.say([nobodyReached(heard(), now().practice.kind, noted)]);
    advised = true;
    const telling = keepTelling({ phrase: 'urgent-trying-soon' }, ports);
    await ports.pause(BETWEEN_ROUNDS_MS).finally(telling);
  }
  // A caller who hung up with the alarm on their lips is called back: there is nobody to connect.
  return { kind: 'caller-gone', noted: await noteItem(), advised };
}

/** One round: each rung that applies now, until somebody has helped. */
async function climb(
  round: number,
  heard: () => Alarm,
  ports: HandOverPorts,
  context: ActContext,
  callerGone: AbortSignal,
): Promise<RungTried> {
  const { practice } = context;
  const rungs = ladderFor(heard(), context, ports.isOpen(context.now()));
  let words: readonly Reply[] =
    round === 1 ? openingWords(heard(), practice.kind, rungs[0]) : [{ phrase: 'urgent-trying-again' }];
  if (rungs.length === 0 && round === 1) ports.say(words);
  let tried: RungTried = 'not-reached';
  for (const rung of rungs) {
    const until = AbortSignal.any([callerGone, ports.takenOver.signal()]);
    const trying = tryRung(rung, heard(), ports, context, until);
    ports.say(words);
    tried = await trying;
    tried = (await ports.takenOver.talk()) ?? tried;
    if (tried === 'helped' || callerGone.aborted) return tried;
    words = [{ phrase: tried === 'left-alone' ? 'urgent-next-number' : 'urgent-still-trying' }];
  }
  return tried;
}
