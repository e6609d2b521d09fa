import type { ExpectedKind } from '../../domain/expectation.ts';
import type { Slots } from '../../domain/meaning.ts';
import type { Value } from './read-values.ts';
import { namedIn } from './slots/correction.ts';
import { A_MOMENT } from './wishes/spoken-moments.ts';
import { readTurn, type SaidTurn } from './words.ts';

/** Reads a turn as the answer to a question: whole, one value of it, or its days and times. */
export interface ReadAnswer {
  readonly all: (turn: SaidTurn, expecting: ExpectedKind) => Slots;
  readonly one: <V extends Value>(value: V, turn: SaidTurn, expecting: ExpectedKind) => Slots[V];
  readonly moments: (turn: SaidTurn, expecting: ExpectedKind) => Pick<Slots, 'date' | 'time'>;
}

type Answered = 'dateOfBirth' | 'phone' | 'postcode' | 'name';

/** The answers that may be mended a turn later, each with its question. */
const MENDED: readonly (readonly [Answered, ExpectedKind])[] = [
  ['dateOfBirth', 'date-of-birth'],
  ['phone', 'phone'],
  ['postcode', 'postcode'],
  ['name', 'name'],
];

const TAKES_BACK = /^ (o |oh |eh |ja |nou )*(nee|neen|wacht|sorry|pardon|ho|fout|verkeerd) /u;
/** "Ik zei 1934 maar het moet 1943 zijn": what was said, and what takes its place. */
const OLD_AND_NEW =
  / (?:ik|we|wij) (?:zei|zeiden|had gezegd|heb gezegd|gaf|noemde) (?:(?:net|daarnet|dat|van|het is) )*(?<old>(?:[a-z0-9]+ ){1,8}?)maar (?:(?:het|dat|t|ik|we) )?(?:(?:moet|moest|is|was|wordt|wou|wilde|bedoel|bedoelde) )?(?<anew>[a-z0-9].*)$/u;
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
  if (previous === undefined) return null;
  const byOldValue = mendedByOldValue(turn, earlier, expecting, read);
  if (byOldValue !== null) return byOldValue;
  if (turn.words.length > MOST_WORDS || !TAKES_BACK.test(turn.plain)) return null;
  return mendedByName(turn, earlier, expecting, read) ?? mendedBefore(turn, previous, expecting, read);
}

/** "Ik zei Jansma maar het is Blom": the answer in which the old value was said, whatever is asked now. */
function mendedByOldValue(
  turn: SaidTurn,
  earlier: readonly string[],
  expecting: ExpectedKind,
  read: ReadAnswer,
): Slots | null {
  const { old, anew } = OLD_AND_NEW.exec(turn.plain)?.groups ?? {};
  if (old === undefined || anew === undefined) return null;
  const given = earlier.findLast((text) => readTurn(text).plain.includes(` ${old}`));
  if (given === undefined) return null;
  for (const [slot, question] of MENDED) {
    const before = read.one(slot, readTurn(given), question);
    // Any words are a name in answer to the question for one: "ik wil donderdag komen" was no such answer.
    if (before === undefined || (slot === 'name' && OLD_MOMENT.test(` ${old}`))) continue;
    const after =
      read.one(slot, readTurn(anew), question) ?? read.one(slot, readTurn(`${given}, nee ${anew}`), question);
    if (after === undefined || JSON.stringify(after) === JSON.stringify(before)) continue;
    return question === expecting
      ? { [slot]: after }
      : { [slot]: after, yesNo: 'correct', correctionOf: slot };
  }
  return null;
}

/** "Ik zei donderdag maar het moet vrijdag zijn" without the day that was said: only what takes its place is a value. */
export function withoutOldValue(turn: SaidTurn): SaidTurn {
  const found = OLD_AND_NEW.exec(turn.plain);
  const { old = '', anew } = found?.groups ?? {};
  if (found === null || anew === undefined || !OLD_MOMENT.test(` ${old}`)) return turn;
  return readTurn(`${turn.plain.slice(0, found.index)} ${anew}`.trim());
}
const OLD_MOMENT = new RegExp(` (?:${A_MOMENT}) `, 'u');

/** What may be mended while a question is open whose answers are digits or a name. */
const ASIDE = ['date', 'time', 'practitioner', 'medicine', 'who'] as const;
const NOT_BUT = / (?:niet|geen) (?:[a-z0-9]+ ){1,5}maar /u;
const FOR_SOMEBODY = / (?:voor|om) (?:mijn|mn|onze|de|mij|me|mezelf|mijzelf) /u;
const NO_ASIDE: ReadonlySet<ExpectedKind> = new Set(['date-of-birth', 'name', 'phone', 'postcode']);

/**
 * "O wacht, niet donderdag maar vrijdag" in answer to "wat is uw achternaam?": what was said before is put right, and the question stays
 * open. Null when nothing that was said before is put right.
 */
export function mendedAside(
  turn: SaidTurn,
  earlier: readonly string[],
  expecting: ExpectedKind,
  read: ReadAnswer,
): Slots | null {
  if (!NO_ASIDE.has(expecting) || earlier.length === 0) return null;
  const putsRight = [TAKES_BACK, NOT_BUT, OLD_AND_NEW].some((words) => words.test(turn.plain));
  if (!putsRight) return null;
  const now = read.all(withoutOldValue(turn), 'open');
  const said = (slot: (typeof ASIDE)[number], text: string): boolean =>
    (slot === 'date' || slot === 'time'
      ? read.moments(readTurn(text), 'open')[slot]
      : read.one(slot, readTurn(text), 'open')) !== undefined;
  const mended = ASIDE.filter((slot) =>
    slot === 'who'
      ? now.who !== undefined && FOR_SOMEBODY.test(turn.plain)
      : now[slot] !== undefined && earlier.some((text) => said(slot, text)),
  );
  const [first] = mended;
  if (first === undefined) return null;
  const values = Object.fromEntries(mended.map((slot) => [slot, now[slot]]));
  return { ...values, yesNo: 'correct', correctionOf: first };
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
  if (read.one(answered, turn, question) !== undefined) return null;
  const given = earlier.findLast((text) => read.one(answered, readTurn(text), question) !== undefined);
  if (given === undefined) return null;
  const before = read.one(answered, readTurn(given), question);
  const both = read.one(answered, readTurn(`${given}, ${turn.judged}`), question);
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
    const before = read.one(slot, readTurn(previous), question);
    if (before === undefined || read.one(slot, turn, question) !== undefined) continue;
    const both = read.one(slot, readTurn(`${previous}, ${turn.judged}`), question);
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
    const { date: said } = read.moments(readTurn(text), 'open');
    if (said === undefined || read.one('dateOfBirth', readTurn(text), 'open') !== undefined) continue;
    const [first = said, last = first] = said.split('/');
    const inWeek = Temporal.PlainDate.from(date).add({ days: 7 }).toString();
    const isWeek = Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(last)).days <= LONGEST_WEEK;
    return isWeek && first <= inWeek && inWeek <= last ? { ...values, date: inWeek } : values;
  }
  return values;
}
