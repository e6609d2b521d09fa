import { WISHES, type Wish } from '../../domain/meaning.ts';
import { clauseCuts } from './wishes/clauses.ts';
import { featuresOf } from './wishes/features.ts';
import { judgeWish } from './wishes/judge-wish.ts';
import { TRAINED_MODEL } from './wishes/trained-model.ts';
import { partOf, readTurn, type SaidTurn } from './words.ts';

/** What is asked of a desk. Left out: what may be about somebody's health or a medicine, and who asks for a person or a call. */
const OF_THE_DESK: ReadonlySet<Wish> = new Set([
  'move',
  'cancel',
  'check-appointment',
  'running-late',
  'opening-hours',
  'location',
  'preparation',
  'test-results',
  'referral-or-letter',
  'costs-or-insurance',
  'register-patient',
  'change-details',
  'complaint',
  'prevention',
  'other-language',
]);

/** Asked of a desk as well, but nearer to somebody's health: of these the answer must be surer. */
const MAY_BE_OF_HEALTH: ReadonlySet<Wish> = new Set([
  'book',
  'repeat-prescription',
  'callback',
  'human',
  'professional-caller',
  'wrong-number',
]);

/**
 * Either a surer answer and little danger in any clause, or a less sure one and none. Chosen on the emergencies for development (none lost typed, 3 of
 * 2,574 misheard) and on those that taught nothing (1 of 1,578 misheard); of the kept ones none is lost (docs/decisions/0064).
 */
const SURER = { confidence: 0.9, danger: 0.1 };
const SURE = { confidence: 0.8, danger: 0.005 };
const SURE_BESIDE_HEALTH = 0.95;

const URGENT = WISHES.indexOf('urgent');

/** Whether one turn by itself surely asks for something of the desk's ordinary day. Pure; any text; the time is bounded as that of `understand`. */
export function surelyAsksRoutine(text: string): boolean {
  const turn = readTurn(text);
  const { wish, confidence } = judgeWish(turn, 'open', TRAINED_MODEL);
  const ofDesk = OF_THE_DESK.has(wish);
  if (confidence < (ofDesk ? SURE.confidence : SURE_BESIDE_HEALTH)) return false;
  if (!ofDesk && !MAY_BE_OF_HEALTH.has(wish)) return false;
  return dangerIn(turn) < (confidence >= SURER.confidence ? SURER.danger : SURE.danger);
}

/** The greatest chance that the turn or one of its clauses is urgent: a request in one clause excuses no danger in another. */
function dangerIn(turn: SaidTurn): number {
  const cuts = clauseCuts(turn);
  const bounds = [0, ...cuts, turn.words.length];
  // A turn of one clause is read as a whole already.
  const clauses =
    cuts.length === 0 ? [] : bounds.slice(0, -1).map((from, part) => partOf(turn, from, bounds[part + 1]));
  return Math.max(...[turn, ...clauses].map((part) => TRAINED_MODEL.chances(featuresOf(part))[URGENT] ?? 1));
}
