import { A_MONTH, MONTH_NAMES } from '../when/lexicon.ts';
import { findWhen } from '../when/when.ts';
import type { SaidTurn } from '../words.ts';
import { partOf, readTurn } from '../words.ts';
import { hesitates, PAUSE, takesBack, withPlainTakingBack } from './correction-words.ts';
import { digitsOf, wordsOf } from './digit-words.ts';

const BORN =
  /^(geboren|geboortedatum|geboortedag|geb|gebore|geborene|geboordatum|geboortedata|jarig|geborendatum)$/;

/** The birth date in the turn as an ISO date, or undefined. `asked`: the question was for one. */
export function findDateOfBirth(
  heard: SaidTurn,
  now: Temporal.PlainDateTime,
  asked: boolean,
): string | undefined {
  const turn = asked ? withPlainDenial(withPlainTakingBack(withoutOthers(heard, now))) : heard;
  const cue = turn.words.findLastIndex(({ text }) => BORN.test(text));
  if (!asked && cue < 0) return ofAPerson(turn, now);
  if (cue >= 0) {
    const after = readDate(partOf(turn, cue + 1), now);
    if (after !== undefined) return after;
  }
  return readDate(turn, now);
}

/** "Van mij drie mei zeventig, van hem twaalf juli": where both are told apart, that of the other is left out. */
function withoutOthers(turn: SaidTurn, now: Temporal.PlainDateTime): SaidTurn {
  if (!/ (?:van|voor) (?:mij|mezelf|mijzelf) | de mijne /u.test(turn.plain)) return turn;
  const judged = turn.judged.replace(OF_ANOTHER, '');
  return judged === turn.judged || birthDatesIn(judged, now).length === 0 ? turn : readTurn(judged);
}
const OF_ANOTHER =
  /(?<=\p{L}{3,} .{3,}),? (?:en |maar )?(?:die )?van (?:hem|haar|(?:mijn|m'n|mn) (?:man|vrouw|zus|broer|moeder|vader|zoon|dochter|partner))\b.*$/iu;

/** "Tien maart zestig, niet maart maar mei": behind a date the part that was denied is taken back. */
function withPlainDenial(turn: SaidTurn): SaidTurn {
  const judged = turn.judged.replace(DENIED_PART, '$1, nee ');
  return judged === turn.judged ? turn : readTurn(judged);
}
const DENIED_PART =
  /(\S+ \S+?),? (?:maar )?niet (?:de |in |van )?[\p{L}\d]+,? maar (?:de |in |van |wel )?(?=[\p{L}\d])/giu;

/** Who is "van" a day with its year in full is born on it; the day of a letter or an appointment is of these years. */
const OF_A_DAY =
  / (?:(?:ik|hij|ze|zij|die|dat|u|mijn [a-z]+|onze [a-z]+|[a-z]+) (?:ben|is|was|komt|ook)|(?:mijn|mn|ons|onze) (?:[a-z]+ )?(?:man|vrouw|moeder|vader|zoon|zoontje|dochter|dochtertje|kind|partner|vriend|vriendin|[a-z]+moeder|[a-z]+vader)) (?:ook |nog |geboortig )*(?:van|uit) (?:de )?(?=[a-z0-9])/u;
/** A brief of last year is "van 3 mei 2025"; a child of two is told by its age or by "geboren". */
const LONG_AGO = { years: 2 };

/** "Hij is van 1 oktober 1964", where no birth date was asked for. */
function ofAPerson(turn: SaidTurn, now: Temporal.PlainDateTime): string | undefined {
  const said = OF_A_DAY.exec(turn.plain);
  if (said === null) return undefined;
  const before = turn.plain
    .slice(0, said.index + said[0].length)
    .trim()
    .split(' ').length;
  const rest = partOf(turn, before, Math.min(turn.words.length, before + LONGEST_DATE));
  const found = findWhen(inOneWriting(rest.judged), now, 'date-of-birth')[0];
  if (found?.from == null || found.kind !== 'date' || found.start > 0) return undefined;
  const day = found.from.slice(0, 10);
  return day < now.toPlainDate().subtract(LONG_AGO).toString() ? day : undefined;
}

/** "De eenentwintigste van de derde negentien drie en tachtig". */
const LONGEST_DATE = 9;

function readDate(turn: SaidTurn, now: Temporal.PlainDateTime): string | undefined {
  if (turn.words.length === 0) return undefined;
  const born = ofABaby(turn.judged, now);
  if (born !== undefined) return born;
  const dates = birthDatesIn(turn.judged, now);
  const taken = turn.words.findLastIndex(
    ({ text }, place) => takesBack(text) && place < turn.words.length - 1,
  );
  if (taken < 0) return afterHesitating(turn, dates, now) ?? dates.at(-1) ?? inTwoParts(turn.judged, now);
  const before = birthDatesIn(turn.judged.slice(0, turn.words[taken]?.start ?? 0), now).at(-1);
  const rest = partOf(turn, taken + 1);
  const after = birthDatesIn(rest.judged, now).at(-1);
  if (after !== undefined) return after;
  // "Twaalf drie, nee vier, zevenenvijftig": without a month by its name "drie vier" would be a day and a month.
  if (before === undefined)
    return NAMES_A_MONTH.test(turn.judged)
      ? (dates.at(-1) ?? mended(turn, taken, now))
      : (mended(turn, taken, now) ?? dates.at(-1));
  return corrected(before, turn, taken, now) ?? before;
}

/** "6 mei 2010, eh 2011": behind a whole date that it changes nothing of by itself, a part is said anew; in "tweeduizend, eh, tien" it goes on. */
function afterHesitating(
  turn: SaidTurn,
  dates: readonly string[],
  now: Temporal.PlainDateTime,
): string | undefined {
  const [whole, ...others] = dates;
  const at = turn.words.findLastIndex(({ text }) => hesitates(text));
  const next = at < 0 ? undefined : turn.words[at + 1];
  if (whole === undefined || others.length > 0 || next === undefined || !PART.test(next.text))
    return undefined;
  const before = birthDatesIn(turn.judged.slice(0, turn.words[at]?.start ?? 0), now).at(-1);
  return before === whole ? corrected(before, turn, at, now) : undefined;
}

/** What is told around the parts ("in augustus geboren, de tiende, en dan negentien vierenzestig") is left out when it hides the date. */
function birthDatesIn(said: string, now: Temporal.PlainDateTime): readonly string[] {
  // "Zevenentwintig juli, negentien, negenenzestig": a pause within the year.
  const text = inOneWriting(said.replace(/\b(negentien|twintig|19|20)\s*[,.]\s+/giu, '$1 '));
  const turned = text.replace(TENS_FIRST, '$2en$1').replace(YEAR_FIRST, '$2 $1');
  const found = datesIn(turned, now);
  if (found.length > 0) return found;
  const parts = onlyParts(text);
  // An age may stand before it: "ik ben drieënnegentig, zeventien april drieëndertig".
  for (let from = 0; from <= MOST_BEFORE && from < parts.length - 1; from++) {
    const dates = datesIn(parts.slice(from).join(' '), now);
    if (dates.length > 0) return dates;
  }
  return [];
}

const NUMBER_WORD =
  /\b(nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen|\p{L}*(tien|tig|elf|twaalf|honderd|duizend))\b/iu;
/** Digits that are no part of "12-3", "9.9", "3e". */
const SHORT_DIGITS = /(?<![\p{L}\d'.,/-])\d{1,2}(?![\p{L}\d.,/-])/gu;

/**
 * A recogniser writes "een 9 8 zeven" and "tweeduizend en 12" of one date: what is half in words is written in words whole. The first syllable
 * of "tweeduizend" is lost easily, and nobody is born in the year 1018 or 9085.
 */
const inOneWriting = (said: string): string => {
  const text = said
    .replace(ORDINAL_ANEW, '$1 ')
    .replace(DAY_ANEW, '')
    .replace(PAUSE_BETWEEN, ' ')
    // "Negentienhonderd, eh, negentien negenenzestig": begun anew.
    .replace(/\bnegentienhonderd[,\s]+(?=negentien)/giu, '')
    .replace(YEAR_BY_DIGITS, (_, month: string, ...digits: string[]) => yearOfDigits(month, digits))
    .replace(TWO_WHOLE_YEARS, '')
    .replace(TWO_MONTHS, '')
    .replace(/(?<!twee )(?<!2 )\bduizend/giu, 'tweeduizend')
    .replace(/\bnegentig ?honderd/giu, 'negentienhonderd')
    .replace(TWO_YEARS, '')
    // "Twee jaar geleden" is the age, not the day.
    .replace(/,?\s*\p{L}+ jaar geleden,?/giu, '')
    .replace(/(?<=\p{L})-en-(?=\p{L})/giu, ' en ')
    // "De laatste dag van januari in tweeëntachtig".
    .replace(/\bop (?=de (?:laatste|eerste) dag van )/giu, '')
    .replace(MONTH_IN_YEAR, '$1 ')
    // "Zij is van dertig augustus" begins no range.
    .replace(/\b(ben|is|was|komt) van (?=[\p{L}\d])/giu, '$1 ');
  return NUMBER_WORD.test(text) ? text.replace(SHORT_DIGITS, (digits) => wordsOf(digits)) : text;
};

const MONTH_IN_YEAR = new RegExp(
  `\\b(${A_MONTH}|kerstdag|nieuwjaarsdag) (?:van |uit )?in (?:het jaar )?(?=\\d|\\p{L}*(?:tig|tien|duizend|honderd))`,
  'giu',
);

/** "Vijftien juni, eh juli". */
const TWO_MONTHS = new RegExp(`\\b${A_MONTH}[,\\s]+(?=${A_MONTH}\\b(?! \\S+ ${A_MONTH}))`, 'giu');
/** "2010, eh 2011", "tweeduizend tien, tweeduizend elf". */
const TWO_WHOLE_YEARS =
  /\b(?:(?:19|20)\d\d[,\s]+(?=(?:19|20)\d\d\b)|tweeduizend(?: en)?(?: \p{L}+)?[,\s]+(?=tweeduizend)|negentien\p{L}*tig[,\s]+(?=negentien\p{L}*tig))/giu;
/** "Vijf van de zesde, eh de zevende, tweeënvijftig": the month said anew. */
const ORDINAL_ANEW = new RegExp(
  `(?<=\\b(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|elf|twaalf|\\p{L}*(?:tien|tig|de|ste)|\\d{1,2}) )(van de )\\p{L}+(?:de|ste)(?:, *| {2,}| (?:${PAUSE}|nee|sorry|wacht|pardon)[, ]+)+de (?=\\p{L}+(?:de|ste)\\b)`,
  'giu',
);
/** "Achtentwintig februari een negen drie zes": behind the name of a month the digits are those of the year. */
const DIGIT = '(nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|\\d)';
const YEAR_BY_DIGITS = new RegExp(
  `\\b(${A_MONTH})[,\\s]+(een|één|1|twee|2)[,\\s]+(negen|9|nul|0)[,\\s]+${DIGIT}[,\\s]+${DIGIT}(?=[,.\\s]|$)`,
  'giu',
);
const yearOfDigits = (month: string, digits: readonly string[]): string =>
  `${month} ${digits
    .slice(0, 4)
    .map((digit) => digitsOf(digit.toLowerCase().replace('één', 'een')) ?? digit)
    .join('')}`;
/** "Acht maart, eh negen maart zevenenveertig". */
const DAY_ANEW = new RegExp(
  `[\\p{L}\\d]+ ${A_MONTH},? +(?:${PAUSE},? +)?(?=(?:de )?[\\p{L}\\d]+ ${A_MONTH})`,
  'giu',
);
const PAUSE_BETWEEN = new RegExp(`[,\\s]*\\b${PAUSE}\\b[,\\s]*`, 'giu');

/** "Eenentwintig mei tachtig, eh, tweeëntachtig": of two years the last counts. From forty on a number is no day and no century. */
const TWO_YEARS =
  /\b(?:\p{L}{3,6}[eë]n)?(?:veertig|vijftig|zestig|zeventig|tachtig|negentig)[,\s]+(?=(?:\p{L}{3,6}[eë]n)?(?:veertig|vijftig|zestig|zeventig|tachtig|negentig)\b)/giu;

/** "Vijf tien zestig vijf", as who learnt Dutch late says 65. From forty on a number is no day. */
const TENS_FIRST =
  /\b(veertig|vijftig|zestig|zeventig|tachtig|negentig)(?: en)? (een|twee|drie|vier|vijf|zes|zeven|acht|negen)\s*$/giu;
/** "Tweeduizend nul drie op dertien april". */
const YEAR_FIRST = /^\s*((?:tweeduizend|negentien|19\d\d|20\d\d)[\p{L} ]{0,30}?) op (?=[\p{L}\d])(.+)$/iu;

const MOST_BEFORE = 2;
const PART =
  /^[0-9]+(e|de|ste)?$|^(nul|een|eerste|twee|drie|vier|vijf|zes|zeven|acht|negen|derde)|(tien|elf|twaalf|tig|honderd|duizend)(de|ste)?$|^(jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)/;
const CENTURIES: Readonly<Record<string, string>> = {
  19: 'negentien',
  20: 'twintig',
  negentien: '19',
  twintig: '20',
};

/** The words that a birth date is made of; "en" stays between two numbers ("acht en zestig"), a century is written as its years are. */
function onlyParts(text: string): readonly string[] {
  const words = readTurn(text).words.map(({ text: word }) => word);
  const isPart = (at: number): boolean => PART.test(words[at] ?? '');
  return words
    .filter((word, at) => isPart(at) || (word === 'en' && isPart(at - 1) && isPart(at + 1)))
    .map((word, at, parts) => {
      const inDigits = /^[0-9]{2}$/.test(parts[at + 1] ?? '') && at === parts.length - 2;
      return at > 0 && at < parts.length - 1 && /^[0-9]/.test(word) !== inDigits
        ? (CENTURIES[word] ?? word)
        : word;
    });
}

/** Nobody who calls is born after today: such a reading lost its year, or was about an appointment. */
function datesIn(text: string, now: Temporal.PlainDateTime): readonly string[] {
  const today = now.toPlainDate().toString();
  return findWhen(text, now, 'date-of-birth').flatMap(({ kind, from, to, sense }) => {
    // "Eerste kerstdag tweeduizend twaalf" is a day; "kerst" of two days is none.
    const isDay = (kind === 'date' || kind === 'holiday') && to === null;
    // "De laatste dag" is no birth date; a newborn's "gisteren" is.
    const day =
      isDay && (sense.shape !== 'relative-day' || YOUNG.test(text)) ? from?.slice(0, 10) : undefined;
    return day !== undefined && day <= today ? [day] : [];
  });
}

/** "Jarig op zeven maart en geboren in negentien zeventig": the day and the year stand apart. */
function inTwoParts(text: string, now: Temporal.PlainDateTime): string | undefined {
  const found = findWhen(text, now, 'any');
  const day = found.find(
    ({ sense, kind, to }) =>
      (sense.shape === 'calendar-day' && kind === 'date') || (kind === 'holiday' && to === null),
  );
  const year = found.find(({ sense }) => sense.shape === 'year');
  if (day === undefined || year?.from == null) return undefined;
  return birthDatesIn(`${text.slice(day.start, day.end)} ${year.from.slice(0, 4)}`, now).at(-1);
}

const YOUNG =
  /\b(?:dag|dagen|week|weken|maand|maanden) oud\b|\b(?:pas|net) (?:geboren|bevallen)\b|\bpasgeboren\b|\b(?:deze|vorige|afgelopen) (?:week|maand)\b|\b(?:gisteren|eergisteren)\b/iu;

/** "Twee weken oud, van elf november", "van vorige week dinsdag": the day of a newborn needs no year. */
function ofABaby(text: string, now: Temporal.PlainDateTime): string | undefined {
  if (!YOUNG.test(text) || datesIn(inOneWriting(text), now).length > 0) return undefined;
  const found = findWhen(text, now, 'any').findLast(({ kind, from }) => kind === 'date' && from !== null);
  if (found?.from == null) return undefined;
  const said = Temporal.PlainDate.from(found.from.slice(0, 10));
  const today = now.toPlainDate();
  // "Van zaterdag" was last Saturday.
  const back = today.until(said).days <= 7 ? { days: 7 } : { years: 1 };
  const born = Temporal.PlainDate.compare(said, today) > 0 ? said.subtract(back) : said;
  return Temporal.PlainDate.compare(born, today) > 0 ? undefined : born.toString();
}

/** "Achttien maart, nee april, tweeënzestig": what was said anew stands in the place of the last words before it. */
function mended(turn: SaidTurn, taken: number, now: Temporal.PlainDateTime): string | undefined {
  const rest = partOf(turn, taken + 1).judged;
  // Nothing where the year was denied before it was said: "acht maart, niet 47 maar 48".
  for (const replaced of NAMES_A_MONTH.test(turn.judged) ? [0, 1, 2] : [1, 2]) {
    const kept = partOf(turn, 0, taken - replaced).judged;
    const date = kept === '' ? undefined : birthDatesIn(`${kept} ${rest}`, now).at(-1);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** Only a part was said anew ("nee, negenenzestig", "nee maart"): the rest of the date stands. */
function corrected(
  before: string,
  turn: SaidTurn,
  taken: number,
  now: Temporal.PlainDateTime,
): string | undefined {
  const [, month = 1, day = 1] = before.split('-').map(Number);
  const year = before.slice(0, 4);
  const dayAndMonth = `${day} ${MONTH_NAMES[month - 1]}`;
  const rest = partOf(turn, taken + 1);
  const yearAnew = yearOfThisCentury(turn, taken, year) ?? yearAlone(rest);
  for (const filled of [
    ...(yearAnew === null ? [] : [`${dayAndMonth} ${yearAnew}`]),
    `${rest.judged} ${year}`,
    `${rest.judged} ${MONTH_NAMES[month - 1]} ${year}`,
    `${day} ${rest.judged} ${year}`,
    `${dayAndMonth} ${rest.judged}`,
  ]) {
    const date = birthDatesIn(filled, now).at(-1);
    if (date !== undefined && date !== before) return date;
  }
  return undefined;
}

/** "Foutje, tweeduizend en een", "nee dertien, tweeduizend dertien": the year alone, at most with its end before it. */
function yearAlone({ words }: SaidTurn): string | null {
  const said = words.map(({ text }) => text);
  if (/^(?:tweeduizend|(?:19|20)\d\d$|negentien[a-z]{5,})/.test(said[0] ?? '')) return said.join(' ');
  const [end, ...whole] = said;
  const last = whole.at(-1);
  if (end === undefined || last === undefined || !/^(?:tweeduizend|(?:19|20)\d\d$)/.test(whole[0] ?? ''))
    return null;
  const years = spelledYear(end);
  return years !== null && (last.endsWith(end) || Number(last) % 100 === years) ? whole.join(' ') : null;
}

/** "Tweeduizend vijf, nee vier": a bare number right behind such a year is the year, for what was said last is put right. */
function yearOfThisCentury(turn: SaidTurn, taken: number, year: string): string | null {
  const said = turn.words.slice(0, taken).findLast(({ text }) => PART.test(text))?.text ?? '';
  const saidYear =
    said === year ||
    said === year.slice(2) ||
    /^tweeduizend/.test(said) ||
    spelledYear(said) === Number(year.slice(2));
  const rest = turn.words.slice(taken + 1).filter(({ text }) => PART.test(text));
  const anew = rest.length === 1 ? spelledYear(rest[0]?.text ?? '') : null;
  return year.startsWith('20') && saidYear && anew !== null ? String(2000 + anew) : null;
}

/** A number under 32, as digits or as one word. */
function spelledYear(word: string): number | null {
  const digits = digitsOf(word);
  return digits !== null && digits.length <= 2 && Number(digits) <= 31 ? Number(digits) : null;
}

const NAMES_A_MONTH = new RegExp(A_MONTH, 'iu');
