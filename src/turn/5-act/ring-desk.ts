import type { PersonLine, RingDesk } from '../../domain/decision.ts';
import type { HumanLine, LadderRung } from '../../domain/practice.ts';
import type { CallsFor, Reply } from '../../domain/reply.ts';
import type { ActContext } from './act.ts';
import { whoIsRung } from './danger-words.ts';
import { ladderFor } from './ladder-for.ts';
import { type RingPorts, type RungTried, ringAndTell, stayUntilHelped } from './try-rung.ts';
import { sayWhomForHuman } from './whom-for-human.ts';
import { whyTheyRing } from './words-for-human.ts';

/** `left-alone`: somebody took the call and was gone before they could help. */
export type DeskRung = 'connected' | 'not-reached' | 'left-alone' | 'closed';

/**
 * Rings the person that the dialogue asks for and stays with the two until one hangs up. In opening hours, but for callers of
 * whom it was found that they cannot wait: they ring the first line of the ladder that applies now. A colleague whose own line does
 * not answer is put through to the desk.
 */
export async function ringDesk(
  ports: RingPorts & { readonly isOpen: (at: Temporal.ZonedDateTime) => boolean },
  context: ActContext,
  signal: AbortSignal,
  asked: Omit<RingDesk, 'kind'>,
): Promise<DeskRung> {
  const { line = 'desk' } = asked;
  const open = ports.isOpen(context.now());
  const people = peopleFor(line, context, open);
  if (people.length === 0) return open ? 'not-reached' : 'closed';
  const briefing = {
    phrase: 'desk-briefing',
    words: whyTheyRing(context.words, asked.asked),
    callBackNumber: context.callBackNumber,
    because: becauseOf(asked),
    ...(asked.about === undefined ? {} : { about: sayWhomForHuman(asked.about) }),
  } as const;
  let words: Reply = { phrase: 'connecting-to-desk', ...whoIsRung(people[0]) };
  let tried: RungTried = 'not-reached';
  for (const { target } of people) {
    ports.say([words]);
    const result = await ringAndTell('desk', { target, briefing }, ports, signal);
    tried = await stayUntilHelped('desk', result, ports);
    if (tried !== 'not-reached' || signal.aborted) break;
    words = { phrase: 'urgent-still-trying' };
  }
  return tried === 'helped' ? 'connected' : tried;
}

/** Whoever takes the call is not told that a person was asked for when it was Balie that got stuck. */
function becauseOf({ line, why, wish }: Pick<RingDesk, 'line' | 'why' | 'wish'>): CallsFor {
  if (line === 'urgent') return 'cannot-wait';
  if (line === 'consult') return 'colleague';
  // "Mijn kroon is eruit gevallen": Balie did not get stuck with it, it is no routine.
  if (wish === 'urgent') return 'cannot-wait';
  if (why !== 'asked') return 'stuck';
  return wish === 'other-language' ? 'other-language' : 'asked';
}

function peopleFor(
  line: PersonLine,
  context: ActContext,
  open: boolean,
): readonly (HumanLine | LadderRung)[] {
  const { desk, consultLine } = context.practice;
  const urgent = line === 'urgent' ? ladderFor(null, context, open)[0] : undefined;
  if (urgent !== undefined) return [urgent];
  if (!open) return [];
  return [line === 'consult' ? consultLine : null, desk].filter((human) => human !== null);
}
