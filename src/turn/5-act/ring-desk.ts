import type { ActContext } from './act.ts';
import { type HandOverPorts, keepTelling } from './hand-over.ts';

/** The desk may ring as long as a rung of the ladder; a caller who waits longer is better off with a callback. */
const RING_MS = 30_000;

/** Rings the practice's desk in opening hours and stays with the two until one hangs up. */
export async function ringDesk(
  { connect, say, note, joined, isOpen, after, isSpeaking }: Omit<HandOverPorts, 'worklist'>,
  context: ActContext,
  signal: AbortSignal,
): Promise<'connected' | 'not-reached' | 'closed'> {
  const { desk } = context.practice;
  if (!isOpen(context.now())) return 'closed';
  if (desk === null) return 'not-reached';
  say([{ phrase: 'connecting-to-desk' }]);
  const noted = { kind: 'transfer', rung: 'desk', reason: null, confirmedBy: null } as const;
  note({ ...noted, step: 'dialled' });
  const telling = keepTelling({ after, say, isSpeaking });
  const result = await connect(
    {
      target: desk.target,
      briefing: { phrase: 'desk-briefing', callBackNumber: context.callBackNumber },
      withinMs: RING_MS,
      onStep: (step) => note({ ...noted, step }),
    },
    signal,
  ).finally(telling);
  if (result.kind === 'not-connected') {
    note({ ...noted, step: 'failed', reason: result.reason });
    return 'not-reached';
  }
  joined();
  note({ ...noted, step: 'confirmed', confirmedBy: result.confirmedBy });
  await result.ended;
  return 'connected';
}
