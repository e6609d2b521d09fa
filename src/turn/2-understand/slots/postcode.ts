import { FIRST_NAMES } from '../facts/first-names.ts';
import { numeralAtoms } from '../numbers/numeral-words.ts';
import type { SaidTurn, Word } from '../words.ts';
import { takesBack } from './correction-words.ts';
import { type DigitGroup, digitsOf, groupAt, readingsOf } from './digits.ts';
import { letterAt } from './letters.ts';

const BETWEEN_PARTS = new Set(
  'en dan eh uh euh ehm de het is zijn met komma letters daarna nog spatie hoofdletters hoofdletter'.split(
    ' ',
  ),
);
/** "Nee wacht, de letters zijn". */
const BEFORE_LETTERS = new Set('sorry wacht pardon de letters zijn is het dat eh met'.split(' '));
/** "Oh nee": a sigh before the taking back is no pair of letters. */
const BEFORE_TAKING_BACK = new Set([...BETWEEN_PARTS, 'oh', 'o', 'ach', 'ho']);
const BEFORE_HOUSE_NUMBER = new Set(
  'en dan eh uh euh op nummer nummertje huisnummer het is de huis nr huisnr mijn mn daarna komma met woon ik wonen wij we nog daar straatnummer ja met'.split(
    ' ',
  ),
);

/** Postcode with house number as "1234AB 12", with its addition as "1234AB 12A"; without a house number "1234AB". */
export function findPostcode(turn: SaidTurn): string | undefined {
  const words = turn.words.flatMap(parted);
  let found: string | undefined;
  for (let at = 0; at < words.length; at++) {
    const code = postcodeAt(words, at);
    if (code === null) continue;
    const after = correctedHouseNumber(words, code.to) ?? houseNumberAfter(words, code.to);
    found = code.text + (after || houseNumberBehindTown(words, code.to) || houseNumberBefore(words, at));
    at = code.to - 1;
  }
  return found;
}

/** "1017PT22" is three parts in one word. */
function parted(word: Word): readonly Word[] {
  // "11de a van Anton": no number of a postcode is an ordinal.
  const ordinal = /^([0-9]{1,4})(de|en)$/.exec(word.text)?.[1];
  if (ordinal !== undefined) return [{ ...word, text: ordinal, raw: ordinal }];
  // "KL8": the letters and the house number in one word.
  const [, letters, number] = /^([a-z]{2})([1-9][0-9]{0,4}[a-z]?)$/.exec(word.text) ?? [];
  if (letters !== undefined && number !== undefined)
    return [
      { ...word, text: letters, raw: letters },
      { ...word, text: number, raw: number, afterBreak: false, afterHyphen: false },
    ];
  const cut = gluedLetterCut(word.text);
  if (cut !== 0)
    return [word.text.slice(0, cut), word.text.slice(cut)].map((text) => ({ ...word, text, raw: text }));
  const [, code, house] = /^([1-9][0-9]{3}[a-z]{2})([1-9][0-9]{0,4}[a-z]?)$/.exec(word.text) ?? [];
  if (code === undefined || house === undefined) return [word];
  return [
    { ...word, text: code, raw: code },
    { ...word, text: house, raw: house, afterBreak: false, afterHyphen: false },
  ];
}

/** "Zestiena n", "a nzeven": a letter glued to a number word; where it is cut, or 0. */
function gluedLetterCut(text: string): number {
  if (text.length < 4 || digitsOf(text) !== null || numeralAtoms(text) !== null) return 0;
  if (numeralAtoms(text.slice(0, -1)) !== null) return text.length - 1;
  return numeralAtoms(text.slice(1)) !== null ? 1 : 0;
}

interface CodeAt {
  readonly text: string;
  readonly to: number;
}

function postcodeAt(words: readonly Word[], at: number): CodeAt | null {
  const glued = /^([1-9][0-9]{3})([a-z]{2})$/.exec(words[at]?.text ?? '');
  if (glued) return { text: `${glued[1]}${glued[2]?.toUpperCase()}`, to: at + 1 };
  for (const said of fourDigitsAt(words, at)) {
    const digits = correctedDigits(words, said) ?? said;
    const first =
      twoLettersAt(words, skip(words, digits.to, BETWEEN_PARTS, 4)) ?? wordAsLetters(words, digits.to);
    const letters = first && (correctedLetters(words, first) ?? first);
    if (letters !== null) return { text: `${digits.text}${letters.text}`, to: letters.to };
  }
  return null;
}

/** "Drieënveertig tweeëndertig, nee, eenendertig": the last two digits said anew. */
function correctedDigits(words: readonly Word[], said: CodeAt): CodeAt | null {
  const taken = skip(words, said.to, BEFORE_TAKING_BACK, 2);
  if (!takesBack(words[taken]?.text ?? '')) return null;
  const anew = groupAt(words, skip(words, taken + 1, BEFORE_HOUSE_NUMBER, 3));
  // "Nee nul twee": two digits one by one.
  const next = anew === null ? null : groupAt(words, anew.to);
  for (const groups of [[anew], [anew, next]]) {
    const spoken = groups.filter((group) => group !== null);
    const two = readingsOf(spoken).find((digits) => /^[0-9]{2}$/.test(digits));
    const last = spoken.at(-1);
    if (two !== undefined && last !== undefined) return { text: said.text.slice(0, 2) + two, to: last.to };
  }
  return null;
}

/** "V W, nee V Z": the letters said anew; "AB 12, nee 14" mends the house number. */
function correctedLetters(words: readonly Word[], said: CodeAt): CodeAt | null {
  const taken = skip(words, said.to, BEFORE_TAKING_BACK, 2);
  if (!takesBack(words[taken]?.text ?? '')) return null;
  return twoLettersAt(words, skip(words, taken + 1, BEFORE_LETTERS, 3));
}

/** "4811 EN 66", "1234 DE 12": a small word between the digits and the house number is the letters. */
function wordAsLetters(words: readonly Word[], at: number): CodeAt | null {
  const word = words[at]?.text ?? '';
  const number = groupAt(words, skip(words, at + 1, BEFORE_HOUSE_NUMBER, 2));
  return /^[a-z]{2}$/.test(word) && number !== null ? { text: word.toUpperCase(), to: at + 1 } : null;
}

/**
 * Four digits in any grouping: "twaalf vierendertig", "een twee drie vier", "1234", "dubbel een 34". Every way to read them: "twee en
 * negentig nul drie" is 2900 with a three behind it, or 9203.
 */
function* fourDigitsAt(words: readonly Word[], at: number): Generator<CodeAt> {
  const groups: DigitGroup[] = [];
  let place = at;
  while (groups.length < 4) {
    const group = thousandsAt(words, place) ?? groupAt(words, place);
    if (group === null) return;
    groups.push(group);
    place = group.to;
    const readings = readingsOf(groups);
    const four = readings.find((digits) => /^[1-9][0-9]{3}$/.test(digits));
    if (four !== undefined) yield { text: four, to: place };
    if (readings.every((digits) => digits.length >= 4)) return;
  }
}

/** "drieduizend vijfhonderd elf" and "vijfendertighonderd" as postcodes are sometimes read out. */
function thousandsAt(words: readonly Word[], at: number): DigitGroup | null {
  const word = words[at]?.text ?? '';
  const cut = word.indexOf('duizend');
  const alone = words[at + 1]?.text === 'duizend';
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
  const next = words[to]?.text === 'en' ? to + 1 : to;
  const rest = groupAt(words, next);
  if (rest === null) return { readings: [`${thousands}000`], from: at, to };
  return {
    readings: rest.readings.map((digits) => thousands + digits.padStart(3, '0')),
    from: at,
    to: rest.to,
  };
}

function twoLettersAt(words: readonly Word[], at: number): CodeAt | null {
  const glued = /^[a-z]{2}$/.exec(words[at]?.text ?? '')?.[0];
  // "6674 BE en het huisnummer is": the "en" joins two sentences and is no letter.
  const joins =
    words[at + 1]?.text === 'en' && /^(het|dan|huisnummer|nummer|op)$/.test(words[at + 2]?.text ?? '');
  if (glued !== undefined && joins && !BETWEEN_PARTS.has(glued))
    return { text: glued.toUpperCase(), to: at + 1 };
  const first = letterAt(words, at);
  if (first !== null && first.letters.length === 2)
    return { text: first.letters.toUpperCase(), to: first.to };
  if (first !== null) {
    const place = skip(words, first.to, BETWEEN_PARTS, 2);
    // "en" may be the letter n itself: "twaalf vierendertig a en".
    const second = letterAt(words, place) ?? letterAt(words, first.to) ?? initialAt(words, place);
    if (second !== null && second.letters.length === 1) {
      return { text: (first.letters + second.letters).toUpperCase(), to: second.to };
    }
  }
  const initials = initialAt(words, at);
  const next = initials === null ? null : (letterAt(words, at + 1) ?? initialAt(words, at + 1));
  if (initials !== null && next !== null && next.letters.length === 1)
    return { text: (initials.letters + next.letters).toUpperCase(), to: next.to };
  return glued === undefined || BETWEEN_PARTS.has(glued) ? null : { text: glued.toUpperCase(), to: at + 1 };
}

/** "3511 XK zeven, nee negen": the house number said last, unless a whole postcode follows. */
function correctedHouseNumber(words: readonly Word[], from: number): string | undefined {
  const taken = words.findLastIndex(({ text }, place) => place > from && takesBack(text));
  if (taken < 0 || houseNumberAfter(words, from) === '') return undefined;
  for (let at = taken + 1; at < words.length; at++) if (postcodeAt(words, at) !== null) return undefined;
  // "Nee sorr vierendertig": a word beside the taking back may be misheard.
  const anew = houseNumberAfter(words, taken + 1) || houseNumberAfter(words, taken + 2);
  return anew === '' ? undefined : anew;
}

/** "Theo Dirk": between the digits and the house number any first name spells its first letter. */
function initialAt(
  words: readonly Word[],
  at: number,
): { readonly letters: string; readonly to: number } | null {
  const word = words[at]?.text ?? '';
  return FIRST_NAMES.has(word) ? { letters: word.slice(0, 1), to: at + 1 } : null;
}

const ANNOUNCES_HOUSE_NUMBER = /^(nummer|huisnummer|huisnr|nr)$/;
const STREET = /(straat|laan|weg|plein|kade|gracht|singel|dijk|hof|pad|steeg|dreef|plantsoen)$/;

/** "8911 AB Leeuwarden, huisnummer 14": announced a few words behind the postcode. */
function houseNumberBehindTown(words: readonly Word[], from: number): string {
  const announced = words.findIndex(
    ({ text }, place) =>
      place >= from && place <= from + 4 && (ANNOUNCES_HOUSE_NUMBER.test(text) || STREET.test(text)),
  );
  if (announced < 0) return '';
  // "Maar het huisnummer veranderde net, honderdelf".
  for (let at = announced + 1; at <= announced + 3; at++) {
    const number = houseNumberAfter(words, at);
    if (number !== '') return number;
  }
  return '';
}

/** "Nummer 21 en de postcode is 7413 BK": announced before the postcode. */
function houseNumberBefore(words: readonly Word[], code: number): string {
  const announced = words.findLastIndex(
    ({ text }, place) =>
      place < code &&
      (ANNOUNCES_HOUSE_NUMBER.test(text) ||
        STREET.test(text) ||
        (text === 'op' && /^(woon|wonen|woont|zit|zitten)$/.test(words[place - 1]?.text ?? ''))),
  );
  if (announced >= 0) {
    const number = houseNumberAfter(words.slice(0, code), announced + 1);
    if (number !== '') return number;
  }
  return houseNumberInFront(words, code);
}

/** "7 en dan 1216 AN", "zestig is het huisnummer en de postcode is": nothing but the house number before the postcode. */
function houseNumberInFront(words: readonly Word[], code: number): string {
  const group = groupAt(words, 0);
  const number = group?.readings.find((digits) => /^[1-9][0-9]{0,4}$/.test(digits));
  if (group === null || number === undefined || group.to > code || words[0]?.text === 'een') return '';
  const rest = words.slice(group.to, code).every(({ text }) => BEFORE_POSTCODE.has(text));
  return rest ? ` ${number}` : '';
}

const BEFORE_POSTCODE = new Set(
  'en dan is het mijn huisnummer nummer de postcode met daarna eh bij op'.split(' '),
);

/** Two or three groups, or up to five digits one by one. */
const mostGroups = (groups: readonly DigitGroup[]): number =>
  groups.every(({ readings }) => readings[0]?.length === 1) ? 5 : 3;

/** A house number of at most five digits with its letter or addition, or "". The value begins with a space. */
function houseNumberAfter(words: readonly Word[], at: number): string {
  const place = skip(words, at, BEFORE_HOUSE_NUMBER, 6);
  const glued = /^([1-9][0-9]{0,4})([a-z]|bis|hs|boven|zwart|rood)$/.exec(words[place]?.text ?? '');
  if (glued) return ` ${glued[1]}${writtenAddition(glued[2] ?? '')}`;
  const groups: DigitGroup[] = [];
  let to = place;
  const groupFrom = (from: number): DigitGroup | null => thousandsAt(words, from) ?? groupAt(words, from);
  for (
    let group = groupFrom(to);
    group !== null && groups.length < mostGroups(groups);
    group = groupFrom(to)
  ) {
    if (readingsOf([...groups, group]).every((digits) => !/^[1-9][0-9]{0,4}$/.test(digits))) break;
    // "77 tweede verdieping" is a floor.
    if (
      groups.length > 0 &&
      (/^(tweede|derde)$/.test(words[to]?.text ?? '') || words[group.to]?.text === 'hoog')
    )
      break;
    // A recogniser's "12 34" after a postcode is one number spoken in two groups, or number and addition: "12-34".
    if (groups.length > 0 && words[to]?.afterHyphen) break;
    const before = words[to - 1]?.raw ?? '';
    const oneByOne = before.length === 1 && digitsOf(words[to]?.text ?? '')?.length === 1;
    const inDigits = /^[0-9]+$/.test(before) && /^[0-9]+$/.test(words[to]?.text ?? '');
    if (groups.length > 0 && inDigits && !oneByOne) break;
    groups.push(group);
    to = group.to;
  }
  const number = readingsOf(groups).find((digits) => /^[1-9][0-9]{0,4}$/.test(digits));
  return number === undefined ? '' : ` ${number}${additionAt(words, to)}`;
}

const ADDITION_WORDS: Readonly<Record<string, string>> = {
  bis: 'bis',
  huis: 'hs',
  hs: 'hs',
  zwart: 'zw',
  rood: 'rd',
  boven: 'bv',
  hoog: 'hoog',
  links: 'li',
  rechts: 're',
};

function additionAt(words: readonly Word[], at: number): string {
  let place = at;
  while (
    place < at + 3 &&
    (/^(toevoeging|met|letter|streepje|de|en|schuine|streep|dan|huisletter)$/.test(
      words[place]?.text ?? '',
    ) ||
      // "21 met een a erbij": the article of the letter.
      (words[place]?.text === 'een' && /^[a-z]$/.test(words[place + 1]?.text ?? '')))
  )
    place += 1;
  const word = words[place]?.text;
  if (word === undefined) return '';
  const storey = /^(een|twee|drie|vier|[1-9])hoog$/.exec(word)?.[1];
  if (storey !== undefined) return `-${digitsOf(storey)}hoog`;
  const named = ADDITION_WORDS[word];
  if (named !== undefined) return `-${named}`;
  const floor = /^(tweede|derde)$/.test(word) ? null : digitsOf(word);
  if (floor !== null && floor.length <= 3)
    return words[place + 1]?.text === 'hoog' ? `-${floor}hoog` : `-${floor}`;
  const letter = letterAt(words, place);
  // A longer word is no addition: only a letter by itself, or likened ("a van Anton").
  const isLast = letter?.to === words.length;
  if (letter === null || letter.letters.length !== 1 || (!letter.sure && !isLast && !isLetterName(word)))
    return '';
  return writtenAddition(letter.letters);
}

const isLetterName = (word: string): boolean => word.length <= 3 && !/^(en|er|we|es|te|ge|be|ha)$/.test(word);
const writtenAddition = (addition: string): string =>
  addition.length === 1 ? addition.toUpperCase() : `-${ADDITION_WORDS[addition] ?? addition}`;

function skip(words: readonly Word[], from: number, fillers: ReadonlySet<string>, most: number): number {
  let place = from;
  while (place < from + most && fillers.has(words[place]?.text ?? '')) place += 1;
  return place;
}
