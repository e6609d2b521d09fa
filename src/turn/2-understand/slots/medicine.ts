import { MEDICINE_KINDS, MEDICINES } from '../facts/medicines.ts';
import { editDistance, soundForm } from '../nearness.ts';
import { wordsNumberAt } from '../numbers/cardinal.ts';
import { tokenise } from '../numbers/tokens.ts';
import { repairAnswer } from '../repair.ts';
import { partOf, type SaidTurn, type Word } from '../words.ts';
import { takesBack } from './correction-words.ts';
import { type DigitGroup, groupAt, readingsOf } from './digits.ts';

interface KnownMedicine {
  readonly name: string;
  readonly sound: string;
}

const EXACT = new Set([...MEDICINES, ...MEDICINE_KINDS]);
/** By the first sound, which recognisers rarely lose within a known word. */
const BY_FIRST_SOUND: ReadonlyMap<string, readonly KnownMedicine[]> = Map.groupBy(
  MEDICINES.map((name) => ({ name, sound: soundForm(name) })),
  ({ sound }) => sound[0] ?? '',
);
/** Short words look like everything ("pil", "yaz"): only longer ones are compared by sound. */
const SHORTEST_FUZZY = 6;
/** One sound in four may differ; in recogniser-like noise of our own this finds 9 in 10 names and no Dutch words of the callers' tables. */
const MOST_DIFFERENT = 0.27;
const CUE =
  / (recept|recepten|herhaalrecept|medicijn|medicijnen|medicatie|pil|pillen|pilletjes|tablet|tabletten|tabletjes|capsules|mg|milligram|microgram|slik|gebruik|puffer|zalf|druppels|spray|doosje|kuur|merk|herhaling|op) /u;
/** Dutch words that sound like a medicine. */
const NOT_MEDICINES = new Set(
  'vitamine contact controle concert amandelen proberen medicijnen medicatie alstublieft maandag metingen nitro'.split(
    ' ',
  ),
);

/** Names of medicines in the turn, spelling normalised, in the order said. `asked`: the question was for one. */
export function findMedicines(turn: SaidTurn, asked: boolean): readonly string[] {
  const found: MedicineAt[] = [];
  const likely = asked || CUE.test(turn.plain);
  for (let at = 0; at < turn.words.length; at++) {
    const here = medicineAt(turn.words, at, likely);
    if (here === null) continue;
    found.push({ ...here, from: at });
    at = here.to - 1;
  }
  const named = found.filter(
    (one, place) => !isFormOfNeighbour(one, found) && !isTakenBack(turn.words, one, found[place + 1]),
  );
  return [...new Set(named.map(({ name }) => name))];
}

/** "Niet simvastatine maar atorvastatine", "omeprazol, nee, pantoprazol", "apixaban in plaats van sintrom": the one that is not wanted. */
function isTakenBack(words: readonly Word[], one: MedicineAt, next: MedicineAt | undefined): boolean {
  const text = (from: number, to: number): string =>
    words
      .slice(Math.max(0, from), to)
      .map((word) => word.text)
      .join(' ');
  if (/\bin plaats van(?: de| die)?$/.test(text(one.from - 5, one.from))) return true;
  if (next === undefined) return false;
  const between = text(one.to, next.from);
  const denied = /\b(niet|geen)(?: de| die)?$/.test(text(one.from - 2, one.from));
  if (denied && /^(?:nee |bedoel ik )?maar\b/.test(between)) return true;
  return words.slice(one.to, next.from).some((word) => takesBack(word.text));
}

/** "Maagtabletten", "oogzalf": a kind of medicine says its form. */
const KIND =
  /^[a-z]{3,20}(tabletten|tabletjes|pillen|pilletjes|druppels|zalf|zalfje|creme|spray|capsules|medicatie|medicijn|medicijnen|puffer|pleisters|remmers?)$/;

interface MedicineAt {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const KINDS: ReadonlySet<string> = new Set(MEDICINE_KINDS);
const isKind = (name: string): boolean => KINDS.has(name) || KIND.test(name);

/** "Mijn ventolin puffer", "de pil microgynon": the kind beside a name is the form of that medicine. */
const isFormOfNeighbour = (one: MedicineAt, all: readonly MedicineAt[]): boolean =>
  isKind(one.name) &&
  all.some((other) => !isKind(other.name) && (other.to === one.from || one.to === other.from));

function medicineAt(
  words: readonly Word[],
  at: number,
  likely: boolean,
): { readonly name: string; readonly to: number } | null {
  const word = words[at]?.text ?? '';
  if (EXACT.has(word)) return { name: word, to: at + 1 };
  if (!likely) return null;
  if (KIND.test(word)) return { name: word, to: at + 1 };
  // A recogniser cuts unknown words in pieces: "meto prolol", "om e prazol".
  for (const length of [1, 2, 3]) {
    if (at + length > words.length) break;
    const pieces = words.slice(at, at + length).map(({ text }) => text);
    const joined = pieces.join('');
    // "met formine": exactly a medicine, whatever its pieces are by themselves.
    if (length > 1 && EXACT.has(joined) && joined.length >= SHORTEST_FUZZY)
      return { name: joined, to: at + length };
    if (length > 1 && pieces.some((piece) => SMALL_WORDS.has(piece) || /^[0-9]/.test(piece))) break;
    const near = nearMedicine(joined, length > 1 ? 0.2 : MOST_DIFFERENT);
    if (near !== null) return { name: near, to: at + length };
  }
  return null;
}

const SMALL_WORDS = new Set(
  'de het een en van voor mijn ik is op met dat die nog ook bij maar of naar weer graag wil heb mag kan'.split(
    ' ',
  ),
);

/** By what is left of a name when its first syllable was lost: "ntoprazol" is pantoprazol. Names that share a rest are left out. */
const BY_REST: ReadonlyMap<string, string> = new Map(
  [...Map.groupBy(MEDICINES, (name) => name.replace(/^[^aeiou]*[aeiou]+/u, ''))].flatMap(([rest, names]) =>
    names.length === 1 && names[0] !== undefined && rest.length >= 5 ? [[rest, names[0]] as const] : [],
  ),
);

const SOUNDS_LIKE_NUMBER = /honder|tig$/;

function nearMedicine(word: string, mostDifferent: number): string | null {
  const whole = BY_REST.get(word);
  if (whole !== undefined) return whole;
  if (
    word.length < SHORTEST_FUZZY ||
    word.length > 30 ||
    NOT_MEDICINES.has(word) ||
    SOUNDS_LIKE_NUMBER.test(word)
  )
    return null;
  const sound = soundForm(word);
  let best: { readonly name: string; readonly difference: number } | null = null;
  for (const medicine of BY_FIRST_SOUND.get(sound[0] ?? '') ?? []) {
    const longest = Math.max(sound.length, medicine.sound.length);
    if (Math.abs(sound.length - medicine.sound.length) > longest * mostDifferent) continue;
    const difference = editDistance(sound, medicine.sound) / longest;
    if (difference <= mostDifferent && difference < (best?.difference ?? 1))
      best = { name: medicine.name, difference };
  }
  return best?.name ?? null;
}

const UNITS: Readonly<Record<string, string>> = {
  mg: 'mg',
  milligram: 'mg',
  miligram: 'mg',
  milligrams: 'mg',
  milli: 'mg',
  milgram: 'mg',
  milligraam: 'mg',
  mcg: 'mcg',
  microgram: 'mcg',
  ug: 'mcg',
  micro: 'mcg',
  gram: 'g',
  g: 'g',
  ml: 'ml',
  milliliter: 'ml',
  eenheden: 'E',
  ie: 'E',
  eenheid: 'E',
  procent: '%',
};

/** The strength as said, like "50 mg" or "2,5 mg"; undefined when none was named. A number without its unit is no strength. */
export function findDose(turn: SaidTurn): string | undefined {
  for (let at = 0; at < turn.words.length; at++) {
    const { words } = turn;
    const glued = /^([0-9]+)(mg|mcg|ug|ml|g|ie)$/.exec(words[at]?.text ?? '');
    if (glued) return `${wholePart(words, at)}${glued[1]} ${UNITS[glued[2] ?? ''] ?? ''}`;
    const unit = unitAt(words, at);
    const amount = unit === undefined ? null : amountBefore(turn, at);
    if (unit !== undefined && amount !== null) return `${amount} ${unit}`;
  }
  return undefined;
}

/** A unit, also as misheard: "milligla", "lligram", "mil ligram". Milligram and microgram are never taken for each other. */
function unitAt(words: readonly Word[], at: number): string | undefined {
  const word = words[at]?.text ?? '';
  const exact = UNITS[word];
  if (exact !== undefined) return exact;
  const inPieces = /^[0-9]/.test(word) ? '' : word + (words[at + 1]?.text ?? '');
  return nearUnit(word) ?? nearUnit(inPieces);
}

function nearUnit(word: string): string | undefined {
  if (word.length < 6 || word.length > 12) return undefined;
  const [milli, micro] = [editDistance(word, 'milligram'), editDistance(word, 'microgram')];
  if (Math.min(milli, micro) > 2 || milli === micro) return undefined;
  return milli < micro ? 'mg' : 'mcg';
}

/** "2,5mg" is two words: the part before the comma belongs to it. */
function wholePart(words: readonly Word[], at: number): string {
  const whole = words[at - 1];
  return whole !== undefined &&
    words[at]?.afterBreak &&
    whole.end + 1 === words[at]?.start &&
    /^[0-9]+$/.test(whole.text)
    ? `${whole.text},`
    : '';
}

/** The number that ends at the unit. Misheard numbers are put right first: the twelve of "honterd twaalf" is a tenth of it. */
function amountBefore(turn: SaidTurn, unit: number): string | null {
  const { words } = repairAnswer(partOf(turn, Math.max(0, unit - LONGEST_AMOUNT), unit));
  const unitAt = words.length;
  for (let from = 0; from < unitAt; from++) {
    // "Nul komma nul vijfentwintig" that cannot be read whole is not twenty-five.
    if (from > 0 && DECIMAL_MARKS.test(words[from - 1]?.text ?? '')) return null;
    const amount = amountBetween(words, from, unitAt);
    if (amount !== null) return amount;
  }
  return null;
}

function amountBetween(words: readonly Word[], from: number, to: number): string | null {
  const first = words[from]?.text;
  if (first === 'anderhalf' || first === 'anderhalve') return from + 1 === to ? '1,5' : null;
  if ((first === 'half' || first === 'halve') && from + 1 === to) return '0,5';
  const comma = words.slice(from, to).findIndex(({ text }) => DECIMAL_MARKS.test(text));
  if (comma > 0) {
    const whole = numberBetween(words, from, from + comma);
    const part = decimalsBetween(words, from + comma + 1, to);
    return whole !== null && part !== null ? `${whole},${part}` : null;
  }
  if (
    to - from === 2 &&
    words[from + 1]?.afterBreak &&
    words[from]?.end === (words[from + 1]?.start ?? 0) - 1
  )
    return `${words[from]?.text},${words[from + 1]?.text}`;
  const half = words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
  const andHalf = /^(.+) en een half$/.exec(half);
  if (andHalf) {
    const whole = numberBetween(words, from, to - 3);
    return whole === null ? null : `${whole},5`;
  }
  return numberBetween(words, from, to);
}

/** "Nul komma nul vijfentwintig", "twee en een half". */
const LONGEST_AMOUNT = 5;
const DECIMAL_MARKS = /^(komma|punt)$/;

/** "Nul vijfentwintig", "nul nul vijf", "vijfentwintig": the digits behind the comma, one after the other. */
function decimalsBetween(words: readonly Word[], from: number, to: number): string | null {
  const groups: DigitGroup[] = [];
  for (let at = from; at < to; ) {
    const group = groupAt(words.slice(0, to), at);
    if (group === null) return null;
    groups.push(group);
    at = group.to;
  }
  return readingsOf(groups)[0] || null;
}

function numberBetween(words: readonly Word[], from: number, to: number): string | null {
  const groups: DigitGroup[] = [];
  for (let at = from; at < to; ) {
    const group = groupAt(words.slice(0, to), at);
    if (group === null) return largeNumber(words, from, to);
    groups.push(group);
    at = group.to;
  }
  return groups.length === 1 ? (readingsOf(groups)[0] ?? null) : null;
}

/** "Duizend", "tweeduizend vijfhonderd": beyond what telephone numbers are made of. */
function largeNumber(words: readonly Word[], from: number, to: number): string | null {
  const tokens = tokenise(
    words
      .slice(from, to)
      .map(({ text }) => text)
      .join(' '),
  );
  const number = wordsNumberAt(tokens, 0);
  return number !== null && !number.ordinal && number.next === tokens.length ? String(number.value) : null;
}
