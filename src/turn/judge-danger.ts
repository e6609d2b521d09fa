import type { Triage } from '../domain/alarm.ts';
import { surelyAsksRoutine } from './2-understand/asks-routine.ts';
import { type SpokenTurn, type TriageContext, triage } from './3-triage/triage.ts';

/**
 * The danger in the words of a whole call, the last turn perhaps not over, as a call judges it: stage 3 with what stage 2 is sure that
 * each turn asks. Only the last net weighs that; no named danger does (docs/decisions/0064). Give every turn of the caller, in order.
 */
export const judgeDanger = (said: readonly SpokenTurn[], context: TriageContext): Triage =>
  triage(said.map(withRequest), context);

/** The turns of a call are judged again at each next one. */
const known = new WeakMap<SpokenTurn, SpokenTurn>();

function withRequest(turn: SpokenTurn): SpokenTurn {
  const before = known.get(turn);
  if (before) return before;
  const judged: SpokenTurn =
    turn.answersIntake || !surelyAsksRoutine(turn.text) ? turn : { ...turn, asksRoutine: true };
  known.set(turn, judged);
  return judged;
}
