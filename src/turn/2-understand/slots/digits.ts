import { textAt, type Word } from '../words.ts';
import { articledBehindCounted, type DigitGroup, repeatedAt, repeatedBehind } from './counted-digits.ts';
import { digitsOf, gluedDigits, SMALL, TENS } from './digit-words.ts';

/** Words between digits that add nothing: "nul zes en dan twaalf". */
const FILLERS = new Set(
  'en dan eh uh euh ehm hm nog daarna daarachter vervolgens streepje spatie komma punt de het ja is eens met nou even cijfer koppelteken streep liggend'.split(
    ' ',
  ),
);
const MAX_FILLERS = 4;

/** The runs of digit groups in the words, each run as it was dictated in one go. */
export function findDigitRuns(words: readonly Word[]): readonly (readonly DigitGroup[])[] {
  const runs: DigitGroup[][] = [];
  let run: DigitGroup[] = [];
  let fillers = 0;
  for (let at = 0; at < words.length; ) {
    const group = articledBehindCounted(words, at, run.at(-1)) ?? groupAt(words, at);
    if (group) {
      run.push(group);
      at = group.to;
      fillers = 0;
      continue;
    }
    const filler = FILLERS.has(textAt(words, at)) && ++fillers <= MAX_FILLERS;
    if (!filler && run.length > 0) {
      runs.push(run);
      run = [];
    }
    if (!filler) fillers = 0;
    at += 1;
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** The digit group that begins at a word, or null. */
export function groupAt(words: readonly Word[], at: number): DigitGroup | null {
  return (
    repeatedAt(words, at) ??
    repeatedBehind(words, at) ??
    splitHundredsAt(words, at) ??
    splitTensAt(words, at) ??
    hundredsAt(words, at) ??
    singleAt(words, at)
  );
}

/** "vier en dertig" in three words, or "vier endertig" in two. */
function splitTensAt(words: readonly Word[], at: number): DigitGroup | null {
  const unit = SMALL.get(textAt(words, at));
  if (unit === undefined || unit.length !== 1 || unit === '0') return null;
  const second = textAt(words, at + 1);
  const third = textAt(words, at + 2);
  // "Acht tien": an eight and a ten, or the eighteen that a recogniser split.
  if (second === 'tien' && Number(unit) >= 6)
    return { readings: [`${unit}10`, `1${unit}`], from: at, to: at + 2 };
  if (second === 'en' && TENS.includes(third)) {
    const ten = SMALL.get(third) ?? '';
    return { readings: [`${ten[0]}${unit}`, `${unit}${ten}`], from: at, to: at + 3 };
  }
  if (second.startsWith('en') && TENS.includes(second.slice(2))) {
    return { readings: [`${(SMALL.get(second.slice(2)) ?? '')[0]}${unit}`], from: at, to: at + 2 };
  }
  return null;
}

/** "Twee en tachtig honderd": 8200. */
function splitHundredsAt(words: readonly Word[], at: number): DigitGroup | null {
  const tens = splitTensAt(words, at);
  if (tens === null || textAt(words, tens.to) !== 'honderd') return null;
  return { readings: [`${tens.readings[0]}00`], from: at, to: tens.to + 1 };
}

/** "driehonderd(twaalf)": 312, or 300 and 12 when dictated so. */
function hundredsAt(words: readonly Word[], at: number): DigitGroup | null {
  const word = textAt(words, at);
  const cut = word.indexOf('honderd');
  const standsAlone = cut < 0 && textAt(words, at + 1) === 'honderd' ? belowHundred(word) : undefined;
  if (cut < 0 && standsAlone === undefined) return null;
  const before = cut >= 0 ? word.slice(0, cut) : word;
  const hundreds = before === '' ? 1 : Number(belowHundred(before) ?? Number.NaN);
  if (!(hundreds >= 1 && hundreds <= 99)) return null;
  let to = cut >= 0 ? at + 1 : at + 2;
  // "Honderden drie" was "honderd en drie".
  const glued = cut >= 0 ? word.slice(cut + 7).replace(/^en/, '') : '';
  let rest = glued === '' ? undefined : belowHundred(glued);
  if (glued !== '' && rest === undefined) return null;
  if (rest === undefined) {
    const next = textAt(words, to) === 'en' ? to + 1 : to;
    // "Honderd negen en twintig", "honderd negen".
    const tens = splitTensAt(words, next);
    const following = tens?.readings[0] ?? belowHundred(textAt(words, next));
    if (following !== undefined) {
      rest = following;
      to = tens?.to ?? next + 1;
    }
  }
  // "zes honderd" may be 600, or a six and a hundred.
  const apart = standsAlone === undefined ? [] : [`${hundreds}1${(rest ?? '').padStart(2, '0')}`];
  if (rest === undefined) return { readings: [`${hundreds}00`, ...apart], from: at, to };
  return {
    readings: [String(hundreds * 100 + Number(rest)), `${hundreds}00${rest}`, ...apart],
    from: at,
    to,
  };
}

/** "Twaalf", "12": what stands beside "honderd". */
const belowHundred = (word: string): string | undefined =>
  SMALL.get(word) ?? (/^(0|[1-9][0-9]?)$/.test(word) ? word : undefined);

function singleAt(words: readonly Word[], at: number): DigitGroup | null {
  const word = textAt(words, at);
  const digits = digitsOf(word);
  if (digits !== null) return { readings: [digits], from: at, to: at + 1 };
  if (word === 'plus' || word === '+') return { readings: ['+'], from: at, to: at + 1 };
  const glued = gluedDigits(word);
  return glued === null ? null : { readings: [glued], from: at, to: at + 1 };
}

/** At most so many ways to write one run are tried; a telephone number has some ten groups with rarely two readings. */
const MAX_READINGS = 48;

/** Every way to write the groups one after the other, most likely first. */
export function readingsOf(groups: readonly DigitGroup[]): readonly string[] {
  let readings = [''];
  for (const group of groups) {
    const next = readings.flatMap((head) => group.readings.map((tail) => head + tail));
    readings = next.slice(0, MAX_READINGS);
  }
  return readings;
}

/** "drieduizend vijfhonderd elf" and "vijfendertighonderd" as postcodes are sometimes read out. */
export function thousandsAt(words: readonly Word[], at: number): DigitGroup | null {
  const word = textAt(words, at);
  const cut = word.indexOf('duizend');
  const alone = textAt(words, at + 1) === 'duizend';
  if (cut < 0 && !alone) return null;
  const thousands = cut > 0 ? digitsOf(word.slice(0, cut)) : cut === 0 ? '1' : digitsOf(word);
  if (thousands === null || thousands.length !== 1) return null;
  const glued = cut >= 0 ? word.slice(cut + 7) : '';
  const to = cut >= 0 ? at + 1 : at + 2;
  if (glued !== '') {
    const rest = groupAt(
      [{ text: glued, raw: glued, start: 0, end: 0, afterBreak: false, afterHyphen: false }],
      0,
    )?.readings[0];
    return rest === undefined ? null : { readings: [thousands + rest.padStart(3, '0')], from: at, to };
  }
  const next = textAt(words, to) === 'en' ? to + 1 : to;
  const rest = groupAt(words, next);
  if (rest === null) return { readings: [`${thousands}000`], from: at, to };
  return {
    readings: rest.readings.map((digits) => thousands + digits.padStart(3, '0')),
    from: at,
    to: rest.to,
  };
}
