import { reasonsOf, type Triage } from '../domain/alarm.ts';
import { surelyAsksRoutine } from './2-understand/asks-routine.ts';
import { signalsAddUp } from './3-triage/rules/signals-add-up.ts';
import { type SpokenTurn, type TriageContext, triage } from './3-triage/triage.ts';

/**
 * The danger in the words of a whole call, the last turn perhaps not over, as a call judges it: stage 3, and where its last net hears
 * something, what stage 2 is sure that each turn asks. No named danger weighs that (docs/decisions/0064). Give every turn of the caller, in order.
 */
export function judgeDanger(said: readonly SpokenTurn[], context: TriageContext): Triage {
  const verdict = triage(said, context);
  // A request only takes from what the net weighs: what it does not hear without, it does not hear with it.
  return isOfNet(verdict) ? triage(said.map(withRequest), context) : verdict;
}

const isOfNet = (verdict: Triage): boolean =>
  reasonsOf(verdict).some(({ rule }) => rule === signalsAddUp.id) ||
  (verdict.kind === 'may-continue' && verdict.confirm?.rule === signalsAddUp.id);

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
