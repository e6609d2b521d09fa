import type { ExpectedKind } from '../../../domain/expectation.ts';
import { WISHES, type Wish } from '../../../domain/meaning.ts';
import { type PhrasePattern, phrasePattern, saysAny } from '../phrase-pattern.ts';
import { partOf, readTurn, type SaidTurn } from '../words.ts';
import { asksBesides, asksForSomething } from './asked-as-well.ts';
import { asksAboutOwn } from './asks-about-own.ts';
import { asksForFacility } from './asks-for-facility.ts';
import { asksForRoom, asksToCome } from './asks-to-come.ts';
import { asksWhetherThere } from './asks-whether-there.ts';
import { isBareAnswer } from './bare-answer.ts';
import {
  asksForOnePerson,
  callsOffAfterAll,
  hasReferral,
  meantInstead,
  takesAnyPlace,
  takesBackFirst,
} from './changed-mind.ts';
import { clauseCuts } from './clauses.ts';
import { callsForAnInstitution, isNoColleague } from './colleague-caller.ts';
import { featuresOf, holdsConcept } from './features.ts';
import { hasOneBut } from './has-one-but.ts';
import { withoutBeingPatient } from './is-patient-already.ts';
import { withoutMomentSaidAnew } from './moment-said-anew.ts';
import { onlyGreets } from './only-greets.ts';
import { wantsOtherDay } from './other-day-than-called-for.ts';
import { givesDetails, passesMessage } from './passes-message.ts';
import type { PhraseFound } from './phrase-evidence.ts';
import { CLEAR_BESIDES, CLEAR_HALF, type Clause, twoWishes } from './two-wishes.ts';
import { wantsItDone } from './wants-it-done.ts';
import { weighStory, weightInStory } from './weigh-story.ts';
import { highest, type WishModel, wishAt } from './wish-model.ts';

export interface JudgedWish {
  readonly wish: Wish;
  readonly second: Wish | null;
  /** Calibrated on held-out sentences. */
  readonly confidence: number;
  /** The uncalibrated chance, which the training calibrates. */
  readonly chance: number;
  readonly phrases: readonly PhraseFound[];
  /** The word at which the second wish begins; left out where it was said first, or where that is not certain. */
  readonly secondFrom?: number;
}

/** Below this chance the best wish is as often wrong as right: ask again instead of guessing (figures in the training report). */
const GUESSING = 0.22;
/** Up to so many words the whole turn is judged at once; in longer stories a clause may say it best. */
const SHORT_TURN_WORDS = 12;
/** More clauses than these are not looked at one by one: the judged text is bounded, so is the work. */
const MOST_CLAUSES = 24;

const NONE = WISHES.indexOf('none');

/** Asking for a person in so many words: the first request counts (S4), however the rest of the turn sounds. */
const ASKS_FOR_A_PERSON: readonly PhrasePattern[] = [
  '(wil|wou|wilde|kan|mag|zou|liever|graag|gewoon) * (met)? (een|n)? (iemand|mens|medewerker|medewerkster|persoon|receptioniste|telefoniste) * (praten|spreken|overleggen|aan de lijn|aan de telefoon)',
  '(geef|verbind) (me|mij) (maar|gewoon|door)? (met)? (een|de|n)? (mens|medewerker|medewerkster|assistente|persoon|balie|receptie|iemand)',
  '(een|echt|echte|levend) (mens|persoon) (aan de lijn|aan de telefoon|graag|alstublieft)',
  '(niet|geen) (met|tegen)? (een|n|zon)? (computer|robot|machine|apparaat|automaat) (praten|maar|ik wil)',
].map(phrasePattern);

/** What the caller wants. While another question is open, only a clear wish counts as one. */
export function judgeWish(said: SaidTurn, expecting: ExpectedKind, model: WishModel): JudgedWish {
  const turn = withoutBeingPatient(withoutMomentSaidAnew(said));
  const judged = orInstead(turn, expecting, model, orAPerson(said, turn, expecting, model));
  const { wish, second } = judged;
  if (expecting === 'open' && wish === 'professional-caller' && isNoColleague(turn))
    return { ...judged, wish: second ?? 'none', second: null };
  if (!callsForAnInstitution(turn)) return judged;
  if (wish === 'human') return { ...judged, second: 'professional-caller' };
  return wish === 'none' || wish === 'callback' || wish === 'wrong-number'
    ? { ...judged, wish: 'professional-caller', confidence: Math.max(judged.confidence, SURE_OF_HUMAN) }
    : judged;
}

/**
 * "Een recept, o nee wacht, ik moet een afspraak hebben": what follows the taking back, where it is clear by itself. Danger is never taken back,
 * nor is a person who was asked for.
 */
function orInstead(
  turn: SaidTurn,
  expecting: ExpectedKind,
  model: WishModel,
  judged: JudgedWish,
): JudgedWish {
  const { wish, second } = judged;
  if (expecting !== 'open' || wish === 'urgent' || second === 'urgent') return judged;
  if (wish === 'human' ? asksForOnePerson(turn) : second === 'human') return judged;
  const from = meantInstead(turn);
  if (from === null) return judged;
  const before = judgeByModel(partOf(turn, 0, from), expecting, model);
  if (before.wish === 'urgent') return { ...before, phrases: judged.phrases };
  const behind = partOf(turn, from);
  const meant = asMeant(behind, expecting, judgeByModel(behind, expecting, model));
  const isClear = meant.wish !== 'none' && meant.second === null && meant.chance >= CLEAR_BESIDES;
  if (!isClear || (meant.wish === wish && second === null)) return judged;
  return { ...meant, phrases: judged.phrases };
}

function orAPerson(said: SaidTurn, turn: SaidTurn, expecting: ExpectedKind, model: WishModel): JudgedWish {
  const judged = asMeant(turn, expecting, inPlacesOf(said, turn, judgeByModel(turn, expecting, model)));
  const { wish, second, chance } = judged;
  if (wish === 'human' || wish === 'urgent' || second === 'human') return judged;
  if (!saysAny(turn, ASKS_FOR_A_PERSON)) return judged;
  if (wish === 'professional-caller' && holdsConcept(turn, 'institution')) return judged;
  // Another clear wish beside it stays the first: "ik wil een klacht indienen, geef me een medewerker".
  if (wish !== 'none' && wish !== 'professional-caller' && chance >= CLEAR_BESIDE_HUMAN)
    return { ...judged, second: 'human' };
  return { ...judged, wish: 'human', second: null, confidence: Math.max(judged.confidence, SURE_OF_HUMAN) };
}

/** A turn that was shortened has its words in other places. */
function inPlacesOf(said: SaidTurn, turn: SaidTurn, judged: JudgedWish): JudgedWish {
  if (said === turn) return judged;
  const { secondFrom: _secondFrom, ...others } = judged;
  return others;
}

/** Of the turns with such words in the training sentences 95 in 100 are a request for a human. */
const SURE_OF_HUMAN = 0.95;
const CLEAR_BESIDE_HUMAN = 0.85;

/** A new appointment, where the model hears the words of one that is there already; and one that is called off after all. */
function asMeant(turn: SaidTurn, expecting: ExpectedKind, judged: JudgedWish): JudgedWish {
  const { wish, second, confidence } = judged;
  if (expecting === 'open' && second !== null && isSecondAlone(turn, judged))
    return { ...judged, wish: second, second: null };
  const own =
    expecting === 'open'
      ? (asksWhetherThere(turn, wish) ??
        asksAboutOwn(turn, wish) ??
        passesMessage(turn, wish) ??
        asksForFacility(turn, wish) ??
        wantsItDone(turn, wish) ??
        givesDetails(turn, wish) ??
        hasOneBut(turn, wish, second))
      : null;
  if (own !== null)
    return { ...judged, wish: own, second: null, confidence: Math.max(confidence, SURE_OF_OWN) };
  if (expecting !== 'open' || wish === 'book') return judged;
  if (wish === 'move' && callsOffAfterAll(turn))
    return { ...judged, wish: 'cancel', second: null, confidence: Math.max(confidence, SURE_OF_NEW) };
  const isNew =
    (second === null &&
      asksToCome(turn) &&
      (wish === 'opening-hours' ? asksForRoom(turn) : MIXED_UP.has(wish))) ||
    ((wish === 'medical-question' || wish === 'none') && takesAnyPlace(turn)) ||
    ((wish === 'move' || wish === 'prevention' || wish === 'cancel') && wantsOtherDay(turn));
  return isNew
    ? { ...judged, wish: 'book', second: null, confidence: Math.max(confidence, SURE_OF_NEW) }
    : judged;
}

/** Whether the first of two wishes is none: taken back, which a person who was asked for and danger never are, or a referral that is there. */
const isSecondAlone = (turn: SaidTurn, { wish, second, secondFrom }: JudgedWish): boolean =>
  (secondFrom !== undefined && wish !== 'human' && wish !== 'urgent' && takesBackFirst(turn, secondFrom)) ||
  (wish === 'referral-or-letter' && second === 'book' && hasReferral(turn));

const MIXED_UP: ReadonlySet<Wish> = new Set(['none', 'move', 'cancel', 'check-appointment', 'running-late']);
/** As with a request for a human, every such turn of the training sentences is one. */
const SURE_OF_NEW = 0.95;
const SURE_OF_OWN = 0.9;

function judgeByModel(turn: SaidTurn, expecting: ExpectedKind, model: WishModel): JudgedWish {
  const isNone =
    turn.words.every(isNoWord) ||
    isLongNumber(turn) ||
    isBareAnswer(turn, expecting) ||
    (expecting === 'open' && onlyGreets(turn));
  if (isNone) return { wish: 'none', second: null, confidence: 1, chance: 1, phrases: [] };
  const features = featuresOf(turn);
  const whole = model.chances(features);
  const clauses = judgeClauses(turn, model);
  const isStory = clauses.length > 1 && turn.words.length > SHORT_TURN_WORDS;
  const chances = weighAnswering(
    isStory ? weighStory(whole, clauses) : whole,
    answersOf(turn, expecting),
    expecting,
  );
  const pair = expecting === 'open' ? twoWishes(clauses, whole, turn.words.length) : null;
  const best = highest(chances);
  const chance = chances[best] ?? 0;
  const { phrases } = features;
  if (pair !== null && (pair.first === best || pair.second === best || chance < CLEAR_HALF)) {
    const confidence = model.calibrated(Math.max(chance, pair.chance));
    return {
      wish: wishAt(pair.first),
      second: pair.second === null ? null : wishAt(pair.second),
      confidence,
      chance: Math.max(chance, pair.chance),
      phrases,
      ...(pair.secondFrom === null ? {} : { secondFrom: pair.secondFrom }),
    };
  }
  if (best !== NONE && chance < GUESSING) {
    const none = chances[NONE] ?? 0;
    return { wish: 'none', second: null, confidence: model.calibrated(none), chance: none, phrases };
  }
  return { wish: wishAt(best), second: null, confidence: model.calibrated(chance), chance, phrases };
}

/** The longest word of a Dutch dictionary has 49 letters; what the model makes of a longer one is chance. */
const LONGEST_WORD = 49;
const isNoWord = ({ text }: SaidTurn['words'][number]): boolean => text.length > LONGEST_WORD;
/** More digits than a telephone number, a birth date and a postcode have together, and no word among them, ask for nothing. */
const isLongNumber = ({ plain }: SaidTurn): boolean => /^[0-9 ]{40,}$/u.test(plain);

/** Every clause by itself, in the order said. */
function judgeClauses(turn: SaidTurn, model: WishModel): readonly Clause[] {
  const cuts = clauseCuts(turn).slice(0, MOST_CLAUSES);
  if (cuts.length === 0) return [];
  const bounds = [0, ...cuts, turn.words.length];
  return bounds.slice(0, -1).flatMap((from, part) => {
    const clause = partOf(turn, from, bounds[part + 1]);
    if (ONLY_REFUSES_A_DAY.test(clause.plain)) return [];
    const whole = withItsNoun(clause, turn);
    const chances = model.chances(featuresOf(whole));
    const asks = asksForSomething(clause);
    const weight = weightInStory(clause);
    return [{ from, chances, completed: whole !== clause, besides: asksBesides(clause), asks, weight }];
  });
}

/** "... op vrijdag, maar niet maandag": by itself it sounds like calling off. */
const ONLY_REFUSES_A_DAY =
  /^ (?:maar|alleen|en|dus|liefst|liever) (?:maar |alleen |liever |liefst )?(?:niet|nie|geen) (?:(?:op|in|voor|na|de|het|een|of|en|s) )*[a-z]*(?:dag|dagen|ochtend|middag|avond|week|morgen|overmorgen)s? (?:(?:of|en|ook|niet|[a-z]*dag|alstublieft|graag) )*$/u;

/** What "een nieuwe" and "een andere" stand for behind an appointment: "annuleren, en meteen een nieuwe maken". */
const WITHOUT_NOUN =
  / (?:een |n |gelijk |meteen )(nieuwe|andere|nieuw|ander) (?=(?:maken|inplannen|plannen|afspreken|inboeken|boeken|prikken|zetten|graag|alstublieft|hebben|$))/u;

/** The clause with the word "afspraak" that the clause before it said. */
function withItsNoun(clause: SaidTurn, turn: SaidTurn): SaidTurn {
  if (
    !WITHOUT_NOUN.test(clause.plain) ||
    !holdsConcept(turn, 'appointment') ||
    holdsConcept(clause, 'appointment')
  )
    return clause;
  return readTurn(clause.plain.replace(WITHOUT_NOUN, ' een $1 afspraak ').trim());
}

/** How much likelier "no wish" is while Balie waits for an answer than at an open question. */
const ANSWER_IS_LIKELY = 12;
const ALWAYS_LISTENED_FOR: ReadonlySet<Wish> = new Set(['human', 'urgent', 'none']);

const MOMENTS: ReadonlySet<Wish> = new Set(['book', 'check-appointment', 'running-late']);
const DETAILS: ReadonlySet<Wish> = new Set(['change-details', 'register-patient', 'callback']);
/**
 * What an answer to such a question sounds like as a sentence of its own, and then is no wish: "ik heb last van mijn knie" to
 * "waarvoor wilt u komen?" is no question to the doctor. Questions about the practice are not among them: they are answered in
 * between.
 */
const SOUND_OF_ANSWERS: Readonly<Partial<Record<ExpectedKind, ReadonlySet<Wish>>>> = {
  reason: new Set(['book', 'medical-question', 'preparation']),
  medicine: new Set(['repeat-prescription', 'medical-question']),
  day: MOMENTS,
  time: MOMENTS,
  'slot-choice': MOMENTS,
  name: DETAILS,
  phone: DETAILS,
  postcode: DETAILS,
  'date-of-birth': DETAILS,
};

/** "Liefst woensdag, anders vrijdag" moves nothing while no appointment is named and no word of moving is said. */
const MOMENTS_AND_MOVING: ReadonlySet<Wish> = new Set([...MOMENTS, 'move']);
const MOVES =
  / (?:[a-z]*(?:verzet|verplaats|verschui|verschov|verlegg|opschui|uitstel)[a-z]*|omzetten|ruilen|omboeken) /u;

function answersOf(turn: SaidTurn, expecting: ExpectedKind): ReadonlySet<Wish> | undefined {
  const answers = SOUND_OF_ANSWERS[expecting];
  return answers === MOMENTS && !MOVES.test(turn.plain) && !holdsConcept(turn, 'appointment')
    ? MOMENTS_AND_MOVING
    : answers;
}

function weighAnswering(
  chances: Float64Array,
  answers: ReadonlySet<Wish> | undefined,
  expecting: ExpectedKind,
): Float64Array {
  if (expecting === 'open') return chances;
  const weighed = chances.map((chance, wish) => {
    if (answers?.has(wishAt(wish))) return 0;
    return ALWAYS_LISTENED_FOR.has(wishAt(wish)) && wish !== NONE ? chance * 2 : chance;
  });
  const answering = chances.reduce(
    (sum, chance, wish) => (answers?.has(wishAt(wish)) ? sum + chance : sum),
    0,
  );
  weighed[NONE] = ((chances[NONE] ?? 0) + answering) * ANSWER_IS_LIKELY;
  const total = weighed.reduce((one, other) => one + other, 0);
  return weighed.map((chance) => chance / total);
}
