import type { Word } from '../words.ts';

/** One spoken group of digits ("vierendertig", "06", "dubbel vijf") with every way to write it down. */
export interface DigitGroup {
  /** Most likely first: "honderdtwaalf" is 112, or 100 and 12. */
  readonly readings: readonly string[];
  /** Places in the words; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
}

const UNITS = 'nul een twee drie vier vijf zes zeven acht negen'.split(' ');
const TEENS = 'tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(' ');
const TENS = ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'];
const PLURALS = 'nullen enen tweeen drieen vieren vijven zessen zevens achten negens'.split(' ');
/** As recognisers and dialects write the small numbers. */
const VARIANTS: Readonly<Record<string, string>> = {
  o: '0',
  oo: '0',
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  eight: '8',
  nine: '9',
  null: '0',
  nuul: '0',
  noel: '0',
  nulle: '0',
  lul: '0',
  knul: '0',
  ene: '1',
  eene: '1',
  eentje: '1',
  ien: '1',
  aan: '1',
  tweeje: '2',
  twe: '2',
  twie: '2',
  tweei: '2',
  tweede: '2',
  drij: '3',
  dree: '3',
  drieje: '3',
  dri: '3',
  fier: '4',
  vir: '4',
  veer: '4',
  viere: '4',
  vire: '4',
  vijv: '5',
  fijf: '5',
  vief: '5',
  vijve: '5',
  vaif: '5',
  vij: '5',
  vijft: '5',
  feif: '5',
  ses: '6',
  zesse: '6',
  zees: '6',
  zis: '6',
  sis: '6',
  sess: '6',
  zev: '7',
  zeve: '7',
  seven: '7',
  zeuven: '7',
  zeuve: '7',
  zevene: '7',
  seve: '7',
  zeeven: '7',
  ach: '8',
  agt: '8',
  achte: '8',
  acg: '8',
  aacht: '8',
  neg: '9',
  nege: '9',
  neege: '9',
  neugen: '9',
  neuge: '9',
  negene: '9',
  neegen: '9',
  nehen: '9',
  tiene: '10',
  tin: '10',
  elluf: '11',
  ellef: '11',
  elve: '11',
  twaluf: '12',
  twalef: '12',
  twaalef: '12',
  dertin: '13',
  dartien: '13',
  vertien: '14',
  fijftien: '15',
  sestien: '16',
  seventien: '17',
  achtien: '18',
  agttien: '18',
  twinteg: '20',
  twintag: '20',
  dartig: '30',
  feertig: '40',
  vertig: '40',
  fijftig: '50',
  sestig: '60',
  seventig: '70',
  tagtig: '80',
  tachig: '80',
  tachteg: '80',
  neegentig: '90',
  negetig: '90',
};

const SMALL: ReadonlyMap<string, string> = smallNumbers();

function smallNumbers(): ReadonlyMap<string, string> {
  const table = new Map<string, string>(Object.entries(VARIANTS));
  for (const [value, word] of UNITS.entries()) table.set(word, String(value));
  for (const [value, word] of TEENS.entries()) table.set(word, String(value + 10));
  TENS.forEach((ten, index) => {
    const tens = index + 2;
    table.set(ten, String(tens * 10));
    UNITS.forEach((unit, value) => {
      if (value === 0) return;
      table.set(`${unit}en${ten}`, String(tens * 10 + value));
      // Dropped and swallowed joints: "vierntwintig", "viertwintig", "tweentwintig".
      table.set(`${unit}n${ten}`, String(tens * 10 + value));
      table.set(`${unit.replace(/e$/, '')}en${ten}`, String(tens * 10 + value));
      table.set(`${unit}${ten}`, String(tens * 10 + value));
    });
  });
  return table;
}

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
    const group = groupAt(words, at);
    if (group) {
      run.push(group);
      at = group.to;
      fillers = 0;
      continue;
    }
    const filler = FILLERS.has(words[at]?.text ?? '') && ++fillers <= MAX_FILLERS;
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
  return repeatedAt(words, at) ?? splitTensAt(words, at) ?? hundredsAt(words, at) ?? singleAt(words, at);
}

function repeatedAt(words: readonly Word[], at: number): DigitGroup | null {
  const first = words[at]?.text ?? '';
  const doubled = /^(dubbel|dubbele|dubble|twee ?keer|tweemaal|2x|dubbeltje)$/.test(first)
    ? 2
    : /^(driemaal|3x|trippel|triple|driedubbel)$/.test(first)
      ? 3
      : 0;
  if (doubled > 0) return timesGroup(words, at, at + 1, doubled);
  const count = Number(SMALL.get(first) ?? first);
  const next = words[at + 1]?.text ?? '';
  if (count >= 2 && count <= 4 && (next === 'keer' || next === 'maal' || next === 'x'))
    return timesGroup(words, at, at + 2, count);
  const plural = PLURALS.indexOf(next);
  // "Twee vieren", but not "na vieren": a count must stand before it.
  if (count >= 2 && count <= 4 && plural >= 0)
    return { readings: [String(plural).repeat(count)], from: at, to: at + 2 };
  return null;
}

function timesGroup(words: readonly Word[], from: number, digitAt: number, times: number): DigitGroup | null {
  const skip =
    /^(de|het)$/.test(words[digitAt]?.text ?? '') && SMALL.has(words[digitAt + 1]?.text ?? '') ? 1 : 0;
  const word = words[digitAt + skip]?.text ?? '';
  // "Twee keer een nul": two noughts, or two ones and a nought.
  if (word === 'een' && words[digitAt + skip + 1]?.text === 'nul')
    return { readings: ['0'.repeat(times), `${'1'.repeat(times)}0`], from, to: digitAt + skip + 2 };
  const digit = digitsOf(word) ?? (PLURALS.includes(word) ? String(PLURALS.indexOf(word)) : null);
  return digit === null ? null : { readings: [digit.repeat(times)], from, to: digitAt + skip + 1 };
}

/** "vier en dertig" in three words, or "vier endertig" in two. */
function splitTensAt(words: readonly Word[], at: number): DigitGroup | null {
  const unit = SMALL.get(words[at]?.text ?? '');
  if (unit === undefined || unit.length !== 1 || unit === '0') return null;
  const second = words[at + 1]?.text ?? '';
  const third = words[at + 2]?.text ?? '';
  if (second === 'en' && TENS.includes(third)) {
    const ten = SMALL.get(third) ?? '';
    return { readings: [`${ten[0]}${unit}`, `${unit}${ten}`], from: at, to: at + 3 };
  }
  if (second.startsWith('en') && TENS.includes(second.slice(2))) {
    return { readings: [`${(SMALL.get(second.slice(2)) ?? '')[0]}${unit}`], from: at, to: at + 2 };
  }
  return null;
}

/** "driehonderd(twaalf)": 312, or 300 and 12 when dictated so. */
function hundredsAt(words: readonly Word[], at: number): DigitGroup | null {
  const word = words[at]?.text ?? '';
  const cut = word.indexOf('honderd');
  const standsAlone = cut < 0 && words[at + 1]?.text === 'honderd' ? belowHundred(word) : undefined;
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
    const next = words[to]?.text === 'en' ? to + 1 : to;
    // "Honderd negen en twintig", "honderd negen".
    const tens = splitTensAt(words, next);
    const following = tens?.readings[0] ?? belowHundred(words[next]?.text ?? '');
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
  const word = words[at]?.text ?? '';
  const digits = digitsOf(word);
  if (digits !== null) return { readings: [digits], from: at, to: at + 1 };
  if (word === 'plus' || word === '+') return { readings: ['+'], from: at, to: at + 1 };
  const glued = gluedDigits(word);
  return glued === null ? null : { readings: [glued], from: at, to: at + 1 };
}

/** The digits that a word stands for, or null: "34", "vierendertig", "vierndertig". */
export function digitsOf(word: string): string | null {
  if (/^\+?[0-9]+$/.test(word)) return word;
  return SMALL.get(word) ?? null;
}

/** "08" as "nul acht", "16" as "zestien": one or two digits as they are said. */
export function wordsOf(digits: string): string {
  const value = Number(digits);
  const [unit = '', teen, ten] = [UNITS[value % 10], TEENS[value - 10], TENS[Math.floor(value / 10) - 2]];
  if (value < 10) return digits.length === 2 ? `nul ${unit}` : unit;
  return teen ?? (value % 10 === 0 ? `${ten}` : `${unit}en${ten}`);
}

/** Number words that a recogniser glued together: "nulzes", "twaalfvierendertig". */
function gluedDigits(word: string): string | null {
  if (word.length < 6 || word.length > 60) return null;
  let rest = word;
  let digits = '';
  while (rest !== '') {
    let taken = '';
    for (let length = Math.min(rest.length, 17); length >= 3; length--) {
      const head = rest.slice(0, length);
      if (SMALL.has(head) && (VARIANTS[head] === undefined || length > 3)) {
        taken = head;
        break;
      }
    }
    if (taken === '') return null;
    digits += SMALL.get(taken);
    rest = rest.slice(taken.length);
  }
  return digits;
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
