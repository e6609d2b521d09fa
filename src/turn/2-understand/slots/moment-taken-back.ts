import { withSmallWordsApart } from '../glued-words.ts';
import type { Found } from '../when/found.ts';
import { A_MONTH } from '../when/lexicon.ts';
import { plainWord, readTurn, type SaidTurn } from '../words.ts';
import { PAUSE, takesBack, withPlainTakingBack } from './correction-words.ts';
import { digitsOf } from './digit-words.ts';
import { type Mention, plainAround } from './moment-roles.ts';

/** "Dinsdag, nee wacht, woensdag": what was said before the taking back is gone when the same kind of thing follows. */
export function afterTakingBack(turn: SaidTurn, wanted: readonly Mention[]): readonly Mention[] {
  const left = saidAnew(wanted) ?? replaced(turn, wanted);
  const taken = wanted.filter((mention) => !left.includes(mention));
  return left.map((mention) => inItsWeek(turn, mention, taken));
}

function replaced(turn: SaidTurn, wanted: readonly Mention[]): readonly Mention[] {
  const lastTaken = turn.words.findLast(
    ({ text, start }) => takesBack(text) && wanted.some(({ found }) => found.start > start),
  );
  if (!lastTaken) return wanted;
  const behind = wanted.filter(({ found }) => found.start > lastTaken.start);
  // "Morgen, of nee wacht, morgen moet ik werken, overmorgen": named again to say why it is taken back.
  const others = behind.filter(
    (mention) => !wanted.some((old) => old.found.start < lastTaken.start && isSameDay(old, mention)),
  );
  const later = others.some(({ found }) => found.sense.firstDay !== null) ? others : behind;
  const saysDay = later.some(({ found }) => found.sense.firstDay !== null);
  const saysTime = later.some(({ found }) => found.sense.fromTime !== null || found.sense.toTime !== null);
  return wanted.filter((mention) => {
    const { found } = mention;
    if (found.start > lastTaken.start) return later.includes(mention);
    const isDay = found.sense.firstDay !== null;
    return isDay ? !saysDay : !saysTime;
  });
}

const isSameDay = ({ found: { sense: one } }: Mention, { found: { sense: other } }: Mention): boolean =>
  one.firstDay !== null &&
  other.firstDay !== null &&
  one.firstDay.equals(other.firstDay) &&
  one.fromTime === null &&
  other.fromTime === null;

/** "Woensdag, eh donderdag bedoel ik", "woensdag zei ik maar ik bedoel donderdag": the day beside which it is said replaces the others. */
function saidAnew(wanted: readonly Mention[]): readonly Mention[] | null {
  const meant =
    wanted.find(({ before }) =>
      / ik (?:bedoel|bedoelde) (?:eigenlijk |dus |de |op |natuurlijk |gewoon |juist |toch |uiteraard |die |van )*$/u.test(
        before,
      ),
    ) ??
    wanted.find(({ after }) => /^ (bedoel|bedoelde|zei) ik /u.test(after)) ??
    wanted.find(({ before }) => CORRECTS_HEARING.test(before));
  if (meant === undefined) return null;
  const isDay = meant.found.sense.firstDay !== null;
  return wanted.filter((mention) => mention === meant || (mention.found.sense.firstDay !== null) !== isDay);
}

/** "U zei maandag maar ik zei vrijdag". */
const CORRECTS_HEARING =
  / maar (?:ik (?:zei|zeg)|(?:het|dat) (?:is|was|moet)) (?:toch |echt |duidelijk |op |de )*$/u;

const NAMES_A_WEEK = / (week|weken|volgende|komende|aanstaande|deze) /u;

/** "Volgende week donderdag, eh vrijdag bedoel ik": the day put in its place lies in the week that was named. */
function inItsWeek(turn: SaidTurn, mention: Mention, taken: readonly Mention[]): Mention {
  const wordsOf = ({ start, end }: Found): string => plainAround(turn.judged.slice(start, end));
  const { found } = mention;
  const { weekday, firstDay, lastDay } = found.sense;
  if (weekday === null || firstDay === null || NAMES_A_WEEK.test(wordsOf(found))) return mention;
  const week = taken.find(({ found: old }) => / week /u.test(wordsOf(old)))?.found.sense.firstDay;
  if (week == null) return mention;
  const day = week.add({ days: weekday - week.dayOfWeek });
  const length = lastDay === null ? null : firstDay.until(lastDay);
  const sense = { ...found.sense, firstDay: day, lastDay: length === null ? null : day.add(length) };
  return { ...mention, found: { ...found, sense } };
}

const A_DAY = `(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:de )?[\\p{L}\\d]+ ${A_MONTH})`;
/** "Drie december, eh vier december": of two days and nothing that joins them, the one behind the pause is meant. */
const BEHIND_PAUSE = new RegExp(`(${A_DAY})[, ]+${PAUSE}[, ]+(?=(?:de |op |dan )*${A_DAY})`, 'iu');
/** "Tien december, nee elf": the number alone is of the same month. */
const NUMBER_ANEW = new RegExp(
  `(${A_MONTH})((?:,? (?:of|o|oh|ach|eh|nee|neen|wacht|sorry|pardon))*,? (?:nee|neen|sorry|pardon|wacht) (?:de |toch )?)([\\p{L}\\d]+)(?= *[.,]?$)`,
  'iu',
);
function withMonthAgain(turn: SaidTurn): SaidTurn {
  const [whole, month, , number] = NUMBER_ANEW.exec(turn.judged) ?? [];
  if (whole === undefined || number === undefined || !isDayNumber(plainWord(number))) return turn;
  return readTurn(`${turn.judged.trimEnd().replace(/[.,]+$/u, '')} ${month}`);
}
const isDayNumber = (word: string): boolean => {
  const digits = digitsOf(word.replace(/(?:ste|de)$/u, '')) ?? digitsOf(word);
  return digits !== null && Number(digits) >= 1 && Number(digits) <= 31;
};

const MORE_THAN_ONE = / (?:of|en|ook|allebei|beide|alletwee) /u;

/** "De mert" is the market; without its article the same word is March, as the south says it, and is put right to that. */
const THE_MARKET = /\b(de|den|d') ?(?:mert|mart|merk|miert)\b/giu;
const withMarket = (turn: SaidTurn): SaidTurn => {
  const judged = turn.judged.replace(THE_MARKET, '$1 markt');
  return judged === turn.judged ? turn : readTurn(judged);
};

/** The turn in which a day was asked for, with a day that is said anew behind a pause as taking back the one before it. */
export function withDaySaidAnew(heard: SaidTurn): SaidTurn {
  const turn = withMonthAgain(withPlainTakingBack(withMarket(withSmallWordsApart(heard))));
  if (MORE_THAN_ONE.test(turn.plain) || [...turn.judged.matchAll(EACH_DAY)].length !== 2) return turn;
  const judged = turn.judged.replace(BEHIND_PAUSE, '$1, nee ');
  return judged === turn.judged ? turn : readTurn(judged);
}
const EACH_DAY = new RegExp(A_DAY, 'giu');
