import type { Meaning, Slots, UnderstandingContext, Wish } from '../../domain/meaning.ts';
import { findAnswers } from './answers.ts';
import { phrasePattern } from './phrase-pattern.ts';
import type { OfferedMoment } from './slots/choice.ts';
import { type JudgedWish, judgeWish } from './wishes/judge-wish.ts';
import type { PhraseFound } from './wishes/phrase-evidence.ts';
import { TRAINED_MODEL } from './wishes/trained-model.ts';
import { type SpokeFor, whyWish } from './wishes/why.ts';
import { partOf, readTurn, type SaidTurn } from './words.ts';

/** What Balie has just said, as far as it gives the answer its meaning. */
export interface JustSaid {
  /** The moments offered, in the order said: "die van half tien" chooses by them. */
  readonly offered?: readonly OfferedMoment[];
}

export interface Explained {
  readonly meaning: Meaning;
  /** The words as they were compared: lower case, without accents. */
  readonly words: readonly string[];
  /** The nurse's phrases that stand in the turn, with the caller's own words. */
  readonly phrases: readonly PhraseFound[];
  /** What spoke most for the wish in the model. */
  readonly features: readonly SpokeFor[];
}

/** Turns before these are forgotten: a call of more than thirty turns has long reached a human (S4). */
const REMEMBERED_TURNS = 30;

/**
 * The caller's turns so far -> what the last one means; earlier turns are memory ("zoals ik zei"). Pure, never throws on any
 * text, linear in the judged length, which is bounded (`words.ts`).
 */
export function understand(
  said: readonly string[],
  context: UnderstandingContext,
  justSaid: JustSaid = {},
): Meaning {
  return judge(said, context, justSaid).meaning;
}

/** The same with its reasons, for `./balie understand --explain` and the screen; some three times the work. */
export function explain(
  said: readonly string[],
  context: UnderstandingContext,
  justSaid: JustSaid = {},
): Explained {
  const { meaning, turn, wish } = judge(said, context, justSaid);
  return {
    meaning,
    words: turn.words.map(({ text }) => text),
    phrases: wish.phrases,
    features: whyWish(turn, meaning.wish, TRAINED_MODEL),
  };
}

function judge(
  said: readonly string[],
  context: UnderstandingContext,
  justSaid: JustSaid,
): { readonly meaning: Meaning; readonly turn: SaidTurn; readonly wish: JudgedWish } {
  const recent = said.slice(-REMEMBERED_TURNS);
  const turn = readTurn(recent.at(-1) ?? '');
  const judged = judgeWish(turn, context.expecting, TRAINED_MODEL);
  const slots = findAnswers(turn, recent.slice(0, -1), judged.wish, context, justSaid.offered ?? []);
  const wish = slots.medicine === undefined ? judged : ofMedicine(judged, turn);
  const { wish: first, second, confidence } = wish;
  return { meaning: { wish: first, second, confidence, ...ofEach(turn, slots, wish, context) }, turn, wish };
}

const REGISTERS = phrasePattern(
  '(inschrijv~|inschrijf~|ingeschreven|aanmeld~|aangemeld|patient|patienten|klant|huisarts|tandarts|praktijk)',
);

/** "Ik heb ook nog nieuwe losartan nodig": who names a medicine registers nobody. */
function ofMedicine(judged: JudgedWish, turn: SaidTurn): JudgedWish {
  const isMeant = judged.wish === 'register-patient' || judged.second === 'register-patient';
  if (!isMeant || REGISTERS.find(turn) !== null) return judged;
  return judged.wish === 'register-patient'
    ? { ...judged, wish: 'repeat-prescription' }
    : { ...judged, second: 'repeat-prescription' };
}

/** Questions to the practice whose day is theirs alone: "bent u zaterdag open" is no day for an appointment. */
const HAS_OWN_DAY: ReadonlySet<Wish | null> = new Set([
  'opening-hours',
  'costs-or-insurance',
  'location',
  'prevention',
]);

/** "Een afspraak voor mijn keel, en bent u zaterdag open": what is said with the second wish belongs to that one. */
function ofEach(
  turn: SaidTurn,
  slots: Slots,
  { wish, second, secondFrom }: JudgedWish,
  context: UnderstandingContext,
): Pick<Meaning, 'slots' | 'secondSaid'> {
  if (second === null || !HAS_OWN_DAY.has(second) || secondFrom === undefined) return { slots };
  const { date, onlyDays, time, reason } = findAnswers(partOf(turn, 0, secondFrom), [], wish, context, []);
  const behind = partOf(turn, secondFrom);
  const { date: _date, onlyDays: _days, time: _time, reason: _reason, ...others } = slots;
  return {
    slots: {
      ...others,
      ...(date === undefined ? {} : { date }),
      ...(onlyDays === undefined ? {} : { onlyDays }),
      ...(time === undefined ? {} : { time }),
      ...(reason === undefined ? {} : { reason }),
    },
    secondSaid: { text: behind.judged, slots: findAnswers(behind, [], second, context, []) },
  };
}
