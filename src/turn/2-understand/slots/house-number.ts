import { textAt, type Word } from '../words.ts';
import { takesBack } from './correction-words.ts';
import type { DigitGroup } from './counted-digits.ts';
import { digitsOf } from './digit-words.ts';
import { groupAt, readingsOf, thousandsAt } from './digits.ts';
import { letterAt } from './letters.ts';

export const BEFORE_HOUSE_NUMBER = new Set(
  'en dan eh uh euh op nummer nummertje huisnummer huisnummertje het is de huis nr huisnr mijn mn daarna komma met woon ik wonen zit zitten wij we nog daar straatnummer ja met dat dus was wordt geloof denk meen dacht'.split(
    ' ',
  ),
);

const ANNOUNCES_HOUSE_NUMBER = /^(nummer|huisnummer|huisnummertje|huisnr|nr|flat|appartement)$/;
const STREET = /(straat|laan|weg|plein|kade|gracht|singel|dijk|hof|pad|steeg|dreef|plantsoen)$/;

/** "6711 BC, dat is hier in Ede, op nummer 23". */
const FARTHEST = 7;

/** "8911 AB Leeuwarden, huisnummer 14": announced a few words behind the postcode. */
export function houseNumberBehindTown(words: readonly Word[], from: number): string {
  const announced = words.findIndex(
    ({ text }, place) =>
      place >= from && place <= from + FARTHEST && (ANNOUNCES_HOUSE_NUMBER.test(text) || STREET.test(text)),
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
export function houseNumberBefore(words: readonly Word[], code: number): string {
  const announced = words.findLastIndex(
    ({ text }, place) =>
      place < code &&
      (ANNOUNCES_HOUSE_NUMBER.test(text) ||
        STREET.test(text) ||
        (text === 'op' && (place === 0 || /^(woon|wonen|woont|zit|zitten)$/.test(textAt(words, place - 1))))),
  );
  if (announced >= 0) {
    const before = words.slice(0, code);
    // "Nummer twaalf, nee eenentwintig, postcode ...".
    const taken = before.findLastIndex(({ text }, place) => place > announced + 1 && takesBack(text));
    const anew = taken < 0 ? '' : houseNumberAfter(before, taken + 1);
    const number = anew || houseNumberAfter(before, announced + 1);
    if (number !== '') return number;
  }
  return houseNumberInFront(words, code);
}

/** "7 en dan 1216 AN", "zestig is het huisnummer en de postcode is": nothing but the house number before the postcode. */
function houseNumberInFront(words: readonly Word[], code: number): string {
  const group = groupAt(words, 0);
  const number = group?.readings.find((digits) => /^[1-9][0-9]{0,4}$/.test(digits));
  if (group === null || number === undefined || group.to > code || textAt(words, 0) === 'een') return '';
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
export function houseNumberAfter(words: readonly Word[], at: number): string {
  const place = skip(words, at, BEFORE_HOUSE_NUMBER, 6);
  const glued = /^([1-9][0-9]{0,4})([a-z]|bis|hs|boven|zwart|rood)$/.exec(textAt(words, place));
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
      (/^(tweede|derde)$/.test(textAt(words, to)) || /^(hoog|links|rechts)$/.test(textAt(words, group.to)))
    )
      break;
    // A recogniser's "12 34" after a postcode is one number spoken in two groups, or number and addition: "12-34".
    if (groups.length > 0 && words[to]?.afterHyphen) break;
    const before = words[to - 1]?.raw ?? '';
    const oneByOne = before.length === 1 && digitsOf(textAt(words, to))?.length === 1;
    const inDigits = /^[0-9]+$/.test(before) && /^[0-9]+$/.test(textAt(words, to));
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

/** "En daarachter de letter b", "schuine streep twee", "slash twaalf". */
const BEFORE_ADDITION =
  /^(toevoeging|huisnummertoevoeging|met|letter|streepje|de|en|schuin|schuine|streep|streept|slash|dwars|dan|huisletter|daarachter|erachter|daarna|achteraan|koppelteken|verdieping|bus|dash)$/;

function additionAt(words: readonly Word[], at: number): string {
  let place = at;
  while (
    place < at + 4 &&
    (BEFORE_ADDITION.test(textAt(words, place)) ||
      // "21 met een a erbij": the article of the letter.
      (textAt(words, place) === 'een' && /^[a-z]$/.test(textAt(words, place + 1))))
  )
    place += 1;
  const word = words[place]?.text;
  if (word === undefined) return '';
  const storey = /^(een|twee|drie|vier|[1-9])hoog$/.exec(word)?.[1];
  if (storey !== undefined) return `-${digitsOf(storey)}hoog`;
  // "Op nummer 8 boven de bakker" tells where, and is no addition.
  const isPlace = word === 'boven' && /^(de|het|een|t)$/.test(textAt(words, place + 1));
  const named = isPlace ? undefined : ADDITION_WORDS[word];
  if (named !== undefined) return `-${named}`;
  const floor = /^(tweede|derde)$/.test(word) ? null : digitsOf(word);
  if (floor !== null && floor.length <= 3)
    return textAt(words, place + 1) === 'hoog' ? `-${floor}hoog` : `-${floor}`;
  // "1500 DK 8 Zaandam": where it is, and no Z.
  if (TOWNS_OF_THE_ALPHABET.test(word)) return '';
  const letter = letterAt(words, place);
  // A longer word is no addition: only a letter by itself, or likened ("a van Anton").
  const isLast = letter?.to === words.length;
  if (letter === null || letter.letters.length !== 1 || (!letter.sure && !isLast && !isLetterName(word)))
    return '';
  // "Zestien c, nee d".
  const anew = takesBack(textAt(words, letter.to)) ? letterAt(words, letter.to + 1) : null;
  const isAnew = anew?.sure === true && anew.letters.length === 1 && anew.to === words.length;
  return writtenAddition(isAnew ? anew.letters : letter.letters);
}

const TOWNS_OF_THE_ALPHABET = /^(utrecht|zaandam|ijmuiden)$/;
const isLetterName = (word: string): boolean => word.length <= 3 && !/^(en|er|we|es|te|ge|be|ha)$/.test(word);
const writtenAddition = (addition: string): string =>
  addition.length === 1 ? addition.toUpperCase() : `-${ADDITION_WORDS[addition] ?? addition}`;

/** The first place, at most so many words further, that is no filler. */
export function skip(
  words: readonly Word[],
  from: number,
  fillers: ReadonlySet<string>,
  most: number,
): number {
  let place = from;
  while (place < from + most && fillers.has(textAt(words, place))) place += 1;
  return place;
}
