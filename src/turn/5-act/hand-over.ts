import type { Alarm } from '../../domain/alarm.ts';
import type { HumanLine, LadderRung, Practice, Rung } from '../../domain/practice.ts';
import type { Reply } from '../../domain/reply.ts';
import type { ActContext } from './act.ts';
import { keepTelling } from './keep-telling.ts';
import { type RingPorts, type RungTried, tryRung } from './try-rung.ts';
import { noteUrgentItem } from './urgent-item.ts';
import type { Worklist } from './worklist.ts';

export interface HandOverPorts extends RingPorts {
  readonly worklist: Worklist;
  readonly isOpen: (at: Temporal.ZonedDateTime) => boolean;
  /** Waits so long, or until the caller presses a key or is gone. */
  readonly pause: (ms: number) => Promise<void>;
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
    const tried = await climb(round, heard, ports, now(), callerGone).catch((): RungTried => {
      // A bug in the ladder: the caller is told and the item is made, as when nobody is reached.
      ports.note({ kind: 'fault', code: 'HAND_OVER_FAILED' });
      return 'not-reached';
    });
    if (tried === 'helped') return { kind: 'helped' };
    if (callerGone.aborted) break;
    const noted = await noteItem();
    ports.say([{ phrase: 'urgent-nobody-reached', noted }]);
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
  const rungs = ladderAt(context.practice, ports.isOpen(context.now()));
  let words = round === 1 ? openingWords(heard(), rungs[0]) : ([{ phrase: 'urgent-trying-again' }] as const);
  if (rungs.length === 0) ports.say(words.filter(({ phrase }) => !SAYS_THAT_IT_RINGS.has(phrase)));
  let tried: RungTried = 'not-reached';
  for (const rung of rungs) {
    const trying = tryRung(rung, heard(), ports, context, callerGone);
    ports.say(words);
    tried = await trying;
    if (tried === 'helped' || callerGone.aborted) return tried;
    words = [{ phrase: tried === 'left-alone' ? 'urgent-next-number' : 'urgent-still-trying' }];
  }
  return tried;
}

/** What the caller hears at once: 112 before that somebody is rung, the rest after it. */
function openingWords(alarm: Alarm, first: LadderRung | undefined): readonly Reply[] {
  const advice = adviceFor(alarm);
  const isFirst = ({ phrase }: Reply) => phrase === 'call-112-now';
  return [
    ...advice.filter(isFirst),
    { phrase: 'urgent-connecting', ...whoIsRung(first) },
    ...advice.filter((one) => !isFirst(one)),
  ];
}

/** For 112 Balie says to dial it oneself (S6), it never dials 112; who speaks of suicide hears of 113, and nobody else (safety.md, `GGZ`). */
export const adviceFor = ({ level, because }: Alarm): readonly Reply[] => [
  ...(level === '112' ? ([{ phrase: 'call-112-now' }] as const) : []),
  ...(because.some(({ rule }) => rule === 'suicide') ? ([{ phrase: 'suicide-line-113' }] as const) : []),
];

const SAYS_THAT_IT_RINGS: ReadonlySet<Reply['phrase']> = new Set([
  'urgent-connecting',
  'urgent-trying-again',
]);

/** Whom the caller is told to be connected with, when that is nobody of the practice: the post at night, the dentist on duty. */
export const whoIsRung = (
  line: (HumanLine & Partial<Pick<LadderRung, 'when' | 'rung'>>) | undefined,
): { readonly to?: string } =>
  line?.when === 'out-of-hours' || (line?.rung !== undefined && !OF_THE_PRACTICE.has(line.rung))
    ? { to: line.spokenName }
    : {};

const OF_THE_PRACTICE: ReadonlySet<Rung> = new Set(['emergency-line', 'second-number', 'doctor']);

/** The rungs that apply now, in the order tried. */
export const ladderAt = ({ ladder }: Practice, open: boolean): readonly LadderRung[] =>
  ladder.filter(({ when }) => when === 'always' || (when === 'opening-hours') === open);
