import type { ExpectedKind } from '../../domain/expectation.ts';
import type { Slots, UnderstandingContext, Wish } from '../../domain/meaning.ts';
import { mendedAnswer, mendedAside, type ReadAnswer, withinEarlierWeek, withoutOldValue } from './memory.ts';
import { saysAny } from './phrase-pattern.ts';
import { findMoments, findValue, findValues } from './read-values.ts';
import { repairAnswer } from './repair.ts';
import { chooseByMoment, findChoice, type OfferedMoment, refusesOffer } from './slots/choice.ts';
import { correctionTarget, replacesReadBack } from './slots/correction.ts';
import { SAID_BEFORE } from './slots/moment-words.ts';
import { readTurn, type SaidTurn } from './words.ts';
import { findYesNo } from './yes-no/find-yes-no.ts';

/**
 * Every value in the turn. `earlier` is read only when the caller refers to it ("zoals ik zei"), mends an answer ("nee, 1969"), or names a
 * day of a week said before.
 */
export function findAnswers(
  said: SaidTurn,
  earlier: readonly string[],
  wish: Wish,
  context: UnderstandingContext,
  offered: readonly OfferedMoment[],
): Slots {
  const turn = withoutOldValue(said);
  const back = refersBack(turn);
  const values = findValues(turn, wish, context);
  const read: ReadAnswer = {
    all: (one, expecting) => findValues(one, wish, { ...context, expecting }),
    one: (value, one, expecting) => findValue(value, one, { ...context, expecting }),
    moments: (one, expecting) => findMoments(one, wish, { ...context, expecting }),
  };
  const mended =
    mendedAnswer(said, earlier, context.expecting, read) ??
    mendedAside(said, earlier, context.expecting, read);
  if (mended !== null) return mended;
  const dated = ASKS_WHEN.has(context.expecting) ? withinEarlierWeek(values, turn, earlier, read) : values;
  const remembered = back ? recall(dated, earlier, wish, context) : dated;
  return withAnswer(turn, remembered, wish, context.expecting, offered);
}

/** Questions to which a day of the week belongs to the week that was named before. */
const ASKS_WHEN: ReadonlySet<ExpectedKind> = new Set(['day', 'time', 'slot-choice', 'yes-no']);

const refersBack = (turn: SaidTurn): boolean => saysAny(turn, SAID_BEFORE);

/** What the last turn leaves open is taken from the latest earlier turn that said it. */
function recall(values: Slots, earlier: readonly string[], wish: Wish, context: UnderstandingContext): Slots {
  let known = values;
  for (const text of earlier.toReversed()) known = { ...findValues(readTurn(text), wish, context), ...known };
  return known;
}

const takesOffered = ({ plain }: SaidTurn): boolean =>
  /^ (?:ja |nou |oke |dan |eh |toch |goed )*(?:doe|doet|neem|kies|pak|geef|zet)(?: u| ik| mij| me| dan| maar| toch| gewoon)* (?:de|die|op de) (?:eerste|tweede|laatste)(?: dan| maar| graag| toch| hoor| alstublieft)* $/u.test(
    plain,
  );

/** "Nee, het is voor mijzelf" objects to for whom Balie asks, whatever the question was. */
const isForAnother = (turn: SaidTurn, { who }: Slots): boolean =>
  who !== undefined &&
  /^ (?:nee|neen|wacht|ho) (?:(?:het|dat|t|ik|die|is|gaat|bel|hoor|afspraak) )*(?:voor|om) /u.test(
    turn.plain,
  );

/** "Niet metformine maar metoprolol" to a read-back. */
const namesAnother = (turn: SaidTurn, { medicine, practitioner, name }: Slots): boolean =>
  (medicine ?? practitioner ?? name) !== undefined &&
  (/^ (?:het is |ik zei )?(?:niet|geen) (?:[a-z0-9]+ ){1,5}maar /u.test(turn.plain) ||
    // "Nee, losartan, niet lisinopril".
    /^ (?:nee |neen )?(?:het is |dat is |ik zei )?(?:(?!ik |dat |wil |kan |heb )[a-z0-9]+ ){1,4}(?:en )?(?:niet|geen) (?:[a-z0-9]{4,} ){1,2}$/u.test(
      turn.plain,
    ));

function withAnswer(
  turn: SaidTurn,
  values: Slots,
  wish: Wish,
  expecting: ExpectedKind,
  offered: readonly OfferedMoment[],
): Slots {
  // Misheard words of an answer are put right only where an answer is what was asked for.
  const asked = expecting === 'yes-no' || expecting === 'slot-choice';
  // "Doe maar de eerste" takes what was offered before the question for a day, and is no first of the month.
  const chosen = expecting === 'day' && values.time === undefined && takesOffered(turn);
  if (chosen) {
    const { date: _firstOfMonth, ...others } = values;
    const choice = findChoice(turn, 'slot-choice');
    return choice === undefined ? others : { ...others, choice };
  }
  const answer = asked ? repairAnswer(turn, 'answers') : turn;
  const refused =
    values.date === undefined &&
    values.time === undefined &&
    values.who === undefined &&
    refusesOffer(answer, expecting);
  const choice =
    findChoice(answer, expecting) ??
    chooseByMoment(offered, values.date, values.time) ??
    (refused ? 'none' : undefined);
  const heard = findYesNo(answer, expecting);
  // "Ja goedemorgen, ik wil een afspraak" answers nothing.
  const found = expecting === 'open' && wish !== 'none' && heard !== 'correct' ? undefined : heard;
  const newValue =
    values.date ?? values.time ?? values.dateOfBirth ?? values.phone ?? values.name ?? values.postcode;
  const replaced = expecting === 'yes-no' && newValue !== undefined && replacesReadBack(turn);
  const objects =
    (found === 'no' && (replaced || isForAnother(turn, values))) ||
    (found !== 'yes' && expecting === 'yes-no' && namesAnother(turn, values));
  const yesNo = objects ? 'correct' : found;
  const slots: Slots = {
    ...values,
    ...(choice === undefined ? {} : { choice }),
    ...(yesNo === undefined ? {} : { yesNo }),
  };
  if (yesNo !== 'correct') return slots;
  const correctionOf = correctionTarget(turn, values, expecting);
  return correctionOf === undefined ? slots : { ...slots, correctionOf };
}
