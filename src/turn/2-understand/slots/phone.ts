import { plainBetween, readTurn, type SaidTurn, textAt, type Word } from '../words.ts';
import { hesitates, isCorrectionMarker, withPlainTakingBack } from './correction-words.ts';
import type { DigitGroup } from './counted-digits.ts';
import { findDigitRuns, readingsOf } from './digits.ts';

/** What the words must offer besides digits to be a telephone number when another thing was asked. */
const NUMBER_CUE =
  / (nummer|telefoonnummer|mobiel|mobiele|bereikbaar|terugbellen|bellen|bel|belt|nul zes|06|tel|telefoon|06nummer|thuisnummer) /u;

/** Groups tried as the beginning of a number: a postcode or a birth date may have gone before in one breath. */
const MAX_GROUPS = 40;

/** The telephone number in the turn as E.164, or undefined. `asked`: the question was for a number. */
export function findPhone(heard: SaidTurn, asked: boolean): string | undefined {
  const turn = withoutTold(withPlainTakingBack(heard));
  return phoneIn(turn, asked) ?? (asked ? phoneIn(withoutArticles(turn), asked) : undefined);
}

/** "En dan een vijf en een zes", "twee keer een nul": tried only where the digits are no number with that "een" among them. */
const ARTICLES =
  /\b(en|dan|nog|keer|maal) (?:een|'n|n) (?=(?:nul|een|1|twee|drie|vier|vijf|zes|zeven|acht|negen)\b)/giu;

function withoutArticles(turn: SaidTurn): SaidTurn {
  const judged = turn.judged.replace(ARTICLES, '$1 ');
  return judged === turn.judged ? turn : readTurn(judged);
}

function phoneIn(turn: SaidTurn, asked: boolean): string | undefined {
  const runs = withoutRestated(
    turn.words,
    findDigitRuns(turn.words).map((run) => run.slice(0, MAX_GROUPS)),
  );
  if (runs.length === 0) return undefined;
  const likely = asked || NUMBER_CUE.test(turn.plain);
  let found: { readonly number: string; readonly run: readonly DigitGroup[] } | undefined;
  let digitsBefore = '';
  for (const run of runs) {
    const corrects = found !== undefined && isCorrectionMarker(turn.words, run[0]?.from ?? 0);
    // "... zesenvijftig, of was het zesenzestig": who doubts is asked again.
    if (found !== undefined && !corrects && doubts(turn.words, run[0]?.from ?? 0)) return undefined;
    // "... en anders nul twintig ...": the second is for when nobody answers the first.
    if (found !== undefined && !corrects && isSecondChoice(turn.words, run[0]?.from ?? 0)) break;
    const whole = numberIn(run, likely);
    if (whole !== undefined) {
      found = { number: whole, run };
    } else if (found !== undefined && (corrects || endsWith(turn.words, run[0]?.from ?? 0))) {
      found = { number: saidAnewAfter(found.number, readingsOf(run)[0] ?? '', corrects), run };
    } else if (found === undefined && digitsBefore !== '') {
      const joined = joinAround(digitsBefore, run, isCorrectionMarker(turn.words, run[0]?.from ?? 0));
      if (joined !== undefined) found = { number: joined, run };
    }
    digitsBefore = found === undefined ? digitsBefore + (readingsOf(run)[0] ?? '') : '';
  }
  return found?.number ?? (asked ? saidAnewBehindPause(turn) : undefined);
}

/** "Drie zessen, dus zes zes zes een vier nul": what goes on behind "dus" says anew what was counted before it. */
function withoutRestated(
  words: readonly Word[],
  runs: readonly (readonly DigitGroup[])[],
): readonly (readonly DigitGroup[])[] {
  const kept: (readonly DigitGroup[])[] = [];
  for (const run of runs) {
    const [first, ...others] = run;
    const before = kept.at(-1);
    const counted = before === undefined ? '' : (readingsOf(before)[0] ?? '');
    const restates =
      first !== undefined &&
      textAt(words, first.from - 1) === 'dus' &&
      counted.length > 1 &&
      readingsOf(run).some((digits) => digits.startsWith(counted));
    if (restates) kept.splice(-1, 1, [{ ...first, from: before?.[0]?.from ?? first.from }, ...others]);
    else kept.push(run);
  }
  return kept;
}

/**
 * "... zesenvijftig, eh achtenvijftig", "acht vijf, eh acht zes, dertien": digits that are too many replace those before the pause, where as many
 * were said, or where the number was whole by then.
 */
function saidAnewBehindPause({ words }: SaidTurn): string | undefined {
  const pause = words.findLastIndex(({ text }) => hesitates(text));
  if (pause < 0) return undefined;
  const before = findDigitRuns(words.slice(0, pause)).at(-1)?.slice(0, MAX_GROUPS);
  const after = findDigitRuns(words.slice(pause + 1))[0]?.slice(0, MAX_GROUPS);
  if (before === undefined || after === undefined) return undefined;
  const digits = readingsOf(after)[0] ?? '';
  const whole = numberIn(before, true);
  if (whole !== undefined) return digits.length > 4 ? undefined : replaceTail(whole, digits);
  for (const groups of [1, 2]) {
    const replaced = readingsOf(before.slice(-groups))[0]?.length ?? 0;
    const instead = readingsOf(after.slice(0, groups))[0]?.length ?? 0;
    if (replaced !== instead || before.length <= groups) continue;
    const number = toE164((readingsOf(before.slice(0, -groups))[0] ?? '') + digits);
    if (number !== undefined) return number;
  }
  return undefined;
}

const ZERO_IN_FRONT =
  /\b(?:met |en |maar |dan )?(?:daar |nog )?(?:een nul|1 0|een 0|nul zes|06|0 6|nul 6) (?:dus |komt |staat |moet )?(?:er voor|ervoor|daarvoor|vooraan|voorop)\b/giu;
/** "Nee, zesenvijftig aan het eind": where the new tail belongs, and "aan" is no misheard "een". */
const AT_THE_END = /\baan (?:het|t|'t) (?:eind|einde|slot)\b/giu;
/** "Het eindigt op 38 en het begint met nul zes ...": told from behind. */
const END_FIRST =
  /\beindigt (?:op|met) ([^.;]{1,60}?)(?:,? (?:en|maar))?(?: het| hij| die)? begint (?:met|op) (.{1,120})$/iu;
/** "Twaalf, nog een keer twaalf": said again, and no "een" of the number. */
const ONCE_MORE = /\b(?:en )?nog (?:een|1) (?:keer|maal) /giu;

/** "Achttien twintig is het einde en het begint met nul zes". */
const END_NAMED_FIRST =
  /^(.{3,60}?),? is (?:het|'t) (?:eind|einde|slot|laatste)(?:,? (?:en|maar))?(?: het| hij| die)? begint (?:met|op) (.{1,120})$/iu;
/** "En dan acht cijfers: nul negen": how many follow is no digit. */
const HOW_MANY =
  /\b(?:en )?(?:dan )?(?:[2-9]|10|twee|drie|vier|vijf|zes|zeven|acht|negen|tien) (?:cijfers|getallen)\b:?/giu;

/** "Nee niet 66 maar 67". */
const DENIED_TAIL = /\b(?:niet|geen) (?:[\p{L}\d]+ ){1,4}?maart? (?:wel )?/giu;

/** "De laatste twee zijn negentig": how many digits follow is no digit. */
const HOW_MANY_LAST =
  /\b(laatste|achterste) (?:[2-6]|twee|drie|vier|vijf|zes)(?: cijfers?| getallen)? (zijn|is|wordt|worden|moeten|moet)\b /giu;

/** "Nee, die laatste is een vier": that "een" is no digit. */
const ARTICLE_OF_LAST =
  /\b((?:laatste|achterste)(?: cijfer| getal)? (?:is|was|wordt|moet)) een (?=(?:\d|nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen)\b)/giu;

/** "Zes nul nul ..., met een nul ervoor": told about the number, not dictated; a lost leading zero is added anyway. */
function withoutTold(turn: SaidTurn): SaidTurn {
  const judged = turn.judged
    .replace(ZERO_IN_FRONT, '; ')
    .replace(ONCE_MORE, '')
    .replace(DENIED_TAIL, 'nee ')
    .replace(HOW_MANY_LAST, '$1 $2 ')
    .replace(ARTICLE_OF_LAST, '$1 ')
    .replace(AT_THE_END, '; ')
    .replace(END_FIRST, '$2 $1')
    .replace(END_NAMED_FIRST, '$2 $1')
    .replace(HOW_MANY, '');
  return judged === turn.judged ? turn : readTurn(judged);
}

const isSecondChoice = (words: readonly Word[], at: number): boolean =>
  / (?:en|of|en ook|of ook) (?:anders|eventueel|desnoods)(?: (?:op|dan|is|het|mijn|vaste|vast|nummer|mobiel|mobiele|kan|u|bellen|bel))* $/u.test(
    plainBetween(words, at - 7, at),
  );

const doubts = (words: readonly Word[], at: number): boolean =>
  / of (?:(?:is|was) (?:het|t|dat)|toch|misschien)(?: toch| misschien| nou| nu)* $/u.test(
    plainBetween(words, at - 5, at),
  );

/** "... nee, de laatste twee zijn 67": the tail of the number is said anew. */
const endsWith = (words: readonly Word[], at: number): boolean =>
  words
    .slice(Math.max(0, at - 5), at)
    .some(({ text }) => /^(eindigt|einde|eind|laatste|achteraan|einddigt)$/.test(text));

/** "... nee sorry, nul vijf twee drie vier vijf zes zeven": all behind the 06 said anew. */
const saidAnewAfter = (number: string, digits: string, corrects: boolean): string =>
  corrects && digits.length === 8 && number.startsWith('+316')
    ? `+316${digits}`
    : replaceTail(number, digits);

const replaceTail = (number: string, tail: string): string =>
  tail.length >= 1 && tail.length <= 4 ? number.slice(0, -tail.length) + tail : number;

/** A number that was interrupted: the parts together, or the last group before a correction said anew. */
function joinAround(before: string, run: readonly DigitGroup[], corrected: boolean): string | undefined {
  for (const after of readingsOf(run)) {
    const cuts = corrected ? [1, 2, 0, 3, 4] : [0];
    for (const cut of cuts) {
      const number = toE164(before.slice(0, before.length - cut) + after);
      if (number !== undefined) return number;
    }
  }
  return undefined;
}

/** A year, a postcode: what may stand beside a telephone number in one breath. */
const SHORTEST_OTHER_NUMBER = 4;
const digitCount = (groups: readonly DigitGroup[]): number =>
  groups.reduce((count, { readings }) => count + (readings[0]?.length ?? 0), 0);

/** "Doe maar mijn 06: 06 00 ...": a mobile number is called by its first two digits. */
function saysItsKind(run: readonly DigitGroup[], from: number): boolean {
  const before = readingsOf(run.slice(0, from))[0];
  return before === '06' && readingsOf(run.slice(from))[0]?.startsWith('06') === true;
}

function numberIn(run: readonly DigitGroup[], likely: boolean): string | undefined {
  for (let from = 0; from < run.length; from++) {
    for (let to = run.length; to > from; to--) {
      // One to three digits left over mean that a digit was misheard or said too often: ask again.
      const left = digitCount(run.slice(0, from)) + digitCount(run.slice(to));
      const unexplained =
        left > 0 && left < SHORTEST_OTHER_NUMBER && !(to === run.length && saysItsKind(run, from));
      const tail = readingsOf(run.slice(0, from))[0] ?? '';
      for (const digits of readingsOf(run.slice(from, to))) {
        const number = toE164(digits);
        // "Het eindigt op drieënnegentig: nul zes ... drieënnegentig" says its own end first.
        const saidBefore = to === run.length && tail.length === 2 && digits.endsWith(tail);
        // "... dertien tachtig, ja, tachtig op het eind".
        const again = readingsOf(run.slice(to))[0] ?? '';
        const saidAgain = from === 0 && again.length === 2 && digits.endsWith(again);
        if (number !== undefined && (!unexplained || saidBefore || saidAgain)) return number;
      }
    }
  }
  if (!likely) return undefined;
  // The leading "nul" is the syllable that recognisers lose most: nine digits that begin with 6 are a mobile number.
  for (const digits of readingsOf(run)) {
    if (/^6[0-9]{8}$/.test(digits)) return `+31${digits}`;
    // Said twice in one breath, or one digit too many at the end: the first ten that fit.
    if (/^0[1-9][0-9]{9,}$/.test(digits) && digits.slice(0, 10) === digits.slice(10, 20))
      return `+31${digits.slice(1, 10)}`;
  }
  return undefined;
}

/** Dutch numbers have ten digits (0 and nine more); others are taken only with their country's prefix. */
function toE164(digits: string): string | undefined {
  if (/^0[1-9][0-9]{8}$/.test(digits)) return `+31${digits.slice(1)}`;
  const dutch = /^(?:\+|00)?310?([1-9][0-9]{8})$/.exec(digits);
  if (dutch?.[1] !== undefined) return `+31${dutch[1]}`;
  const abroad = /^(?:\+|00)((?!31)[1-9][0-9]{7,13})$/.exec(digits);
  return abroad?.[1] === undefined ? undefined : `+${abroad[1]}`;
}
