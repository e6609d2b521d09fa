import type { ExpectedKind } from '../../domain/expectation.ts';
import type { Slots } from '../../domain/meaning.ts';
import { namedIn } from './slots/correction.ts';
import { readTurn, type SaidTurn } from './words.ts';

/** Reads a turn as the answer to a question. */
export type ReadAnswer = (turn: SaidTurn, expecting: ExpectedKind) => Slots;

type Answered = 'dateOfBirth' | 'phone' | 'postcode' | 'name';

/** The answers that may be mended a turn later, each with its question. */
const MENDED: readonly (readonly [Answered, ExpectedKind])[] = [
  ['dateOfBirth', 'date-of-birth'],
  ['phone', 'phone'],
  ['postcode', 'postcode'],
  ['name', 'name'],
];

const TAKES_BACK = /^ (o |oh |eh |ja |nou )*(nee|neen|wacht|sorry|pardon|ho|fout|verkeerd) /u;
/** A mending is short; a longer turn tells its own story. */
const MOST_WORDS = 12;

/**
 * "12 maart 1968", and a turn later "nee, 1969": the part said anew is set in the answer given before. Null when the turn takes nothing
 * back, names a whole value of its own, or fits no answer of the turn before.
 */
export function mendedAnswer(
  turn: SaidTurn,
  earlier: readonly string[],
  expecting: ExpectedKind,
  read: ReadAnswer,
): Slots | null {
  const previous = earlier.at(-1);
  if (previous === undefined || turn.words.length > MOST_WORDS || !TAKES_BACK.test(turn.plain)) return null;
  return mendedByName(turn, earlier, expecting, read) ?? mendedBefore(turn, previous, expecting, read);
}

/** "Wacht, mijn geboortejaar is 1969" while another question is open: the answer that is named, however long ago it was given. */
function mendedByName(
  turn: SaidTurn,
  earlier: readonly string[],
  expecting: ExpectedKind,
  read: ReadAnswer,
): Slots | null {
  const slot = namedIn(turn);
  const [, question] = MENDED.find(([answered]) => answered === slot) ?? [];
  if (question === undefined || question === expecting || expecting === 'yes-no') return null;
  const answered = slot as Answered;
  if (read(turn, question)[answered] !== undefined) return null;
  const given = earlier.findLast((text) => read(readTurn(text), question)[answered] !== undefined);
  if (given === undefined) return null;
  const before = read(readTurn(given), question)[answered];
  const both = read(readTurn(`${given}, ${turn.judged}`), question)[answered];
  if (both === undefined || JSON.stringify(both) === JSON.stringify(before)) return null;
  return { [answered]: both, yesNo: 'correct', correctionOf: answered };
}

function mendedBefore(
  turn: SaidTurn,
  previous: string,
  expecting: ExpectedKind,
  read: ReadAnswer,
): Slots | null {
  for (const [slot, question] of MENDED) {
    if (expecting !== 'yes-no' && expecting !== question) continue;
    const before = read(readTurn(previous), question)[slot];
    if (before === undefined || read(turn, question)[slot] !== undefined) continue;
    const both = read(readTurn(`${previous}, ${turn.judged}`), question)[slot];
    if (both === undefined || JSON.stringify(both) === JSON.stringify(before)) continue;
    // To a read-back it is an objection; to the same question it is the answer.
    return { [slot]: both, ...(expecting === 'yes-no' ? { yesNo: 'correct', correctionOf: slot } : {}) };
  }
  return null;
}

const BARE_WEEKDAY = / (maandag|dinsdag|woensdag|donderdag|vrijdag)(ochtend|middag)? /u;
const OWN_WEEK = / (week|weken|volgende|komende|aanstaande|deze|as|over|erna|daarna|vandaag|morgen) |[0-9]/u;
/** "Volgende week" is five days; a month is no week. */
const LONGEST_WEEK = 6;

/** "Volgende week", and a turn later "donderdag": the Thursday of that week. Any other day stands as it was said. */
export function withinEarlierWeek(
  values: Slots,
  turn: SaidTurn,
  earlier: readonly string[],
  read: ReadAnswer,
): Slots {
  const { date } = values;
  if (date === undefined || date.includes('/')) return values;
  if (!BARE_WEEKDAY.test(turn.plain) || OWN_WEEK.test(turn.plain)) return values;
  for (const text of earlier.toReversed()) {
    const said = read(readTurn(text), 'open').date;
    if (said === undefined) continue;
    const [first = said, last = first] = said.split('/');
    const inWeek = Temporal.PlainDate.from(date).add({ days: 7 }).toString();
    const isWeek = Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(last)).days <= LONGEST_WEEK;
    return isWeek && first <= inWeek && inWeek <= last ? { ...values, date: inWeek } : values;
  }
  return values;
}
