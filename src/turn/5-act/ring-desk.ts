import type { PersonLine } from '../../domain/decision.ts';
import type { HumanLine, LadderRung } from '../../domain/practice.ts';
import type { ActContext } from './act.ts';
import { whoIsRung } from './danger-words.ts';
import { ladderFor } from './ladder-for.ts';
import { type RingPorts, ringAndTell, stayUntilHelped } from './try-rung.ts';

/** `left-alone`: somebody took the call and was gone before they could help. */
export type DeskRung = 'connected' | 'not-reached' | 'left-alone' | 'closed';

/**
 * Rings the person that the dialogue asks for and stays with the two until one hangs up. In opening hours, but for callers of
 * whom it was found that they cannot wait: they ring the first line of the ladder that applies now.
 */
export async function ringDesk(
  ports: RingPorts & { readonly isOpen: (at: Temporal.ZonedDateTime) => boolean },
  context: ActContext,
  signal: AbortSignal,
  line: PersonLine = 'desk',
): Promise<DeskRung> {
  const open = ports.isOpen(context.now());
  const human = personFor(line, context, open);
  if (human === null) return open ? 'not-reached' : 'closed';
  ports.say([{ phrase: 'connecting-to-desk', ...whoIsRung(human) }]);
  const result = await ringAndTell(
    'desk',
    {
      target: human.target,
      briefing: { phrase: 'desk-briefing', callBackNumber: context.callBackNumber },
    },
    ports,
    signal,
  );
  const tried = await stayUntilHelped('desk', result, ports);
  return tried === 'helped' ? 'connected' : tried;
}

function personFor(line: PersonLine, context: ActContext, open: boolean): HumanLine | LadderRung | null {
  const { practice } = context;
  const urgent = line === 'urgent' ? ladderFor(null, context, open)[0] : undefined;
  if (urgent !== undefined) return urgent;
  if (!open) return null;
  return line === 'consult' ? (practice.consultLine ?? practice.desk) : practice.desk;
}
