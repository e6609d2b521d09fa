import { MEDICINE_FORMS, MEDICINE_KINDS, MEDICINES } from '../facts/medicines.ts';
import { editDistance, soundForm } from '../nearness.ts';
import { type SaidTurn, textAt, type Word } from '../words.ts';
import { takesBack } from './correction-words.ts';

interface KnownMedicine {
  readonly name: string;
  readonly sound: string;
}

const EXACT = new Set([...MEDICINES, ...MEDICINE_KINDS]);
/** "Tyrax" sounds just like "thyrax"; "jansen" only much like "yaz". */
const SHORTEST_ALIKE = 5;
/** By the first sound, which recognisers rarely lose within a known word. */
const BY_FIRST_SOUND: ReadonlyMap<string, readonly KnownMedicine[]> = Map.groupBy(
  MEDICINES.filter(({ length }) => length >= SHORTEST_ALIKE).map((name) => ({
    name,
    sound: soundForm(name),
  })),
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
    (one, place) =>
      !isFormOfNeighbour(turn.words, one, found) && !isTakenBack(turn.words, one, found[place + 1]),
  );
  // "Losartan, niet valsartan"; whoever denies all of them has run out ("ik heb geen metoprolol meer").
  const meant = named.find(({ to }) => /^bedoel(?:de)? ik\b/.test(textOf(turn.words, to, to + 2)));
  if (meant !== undefined) return [meant.name];
  const wanted = named.filter((one) => !isDenied(turn.words, one));
  return [...new Set((wanted.length > 0 ? wanted : named).map(({ name }) => name))];
}

/**
 * "Omeprazol, nee, pantoprazol", "apixaban in plaats van sintrom", "de furosemide niet maar de spironolacton": the one that is not wanted, for
 * another follows.
 */
function isTakenBack(words: readonly Word[], one: MedicineAt, next: MedicineAt | undefined): boolean {
  if (/\bin plaats van(?: de| die)?$/.test(textOf(words, one.from - 5, one.from))) return true;
  if (next === undefined) return false;
  const between = words.slice(one.to, next.from);
  return between.some((word) => takesBack(word.text)) || isNotBut(between, words[next.from]);
}

/** "De furosemide niet maar de spironolacton", "die omeprazol niet, de pantoprazol"; "losartan, niet de valsartan" denies the other. */
function isNotBut([denial, ...rest]: readonly Word[], next: Word | undefined): boolean {
  if (denial === undefined || !/^(niet|nie)$/.test(denial.text) || denial.afterBreak) return false;
  const behind = rest.map(({ text }) => text).join(' ');
  return (
    /^(maar|wel|gewoon)\b/.test(behind) ||
    (/^(de|die|het|mijn|mn)?$/.test(behind) && (rest[0] ?? next)?.afterBreak === true)
  );
}

/** "Geen metoprolol meer" has run out; it is not refused. */
const isDenied = (words: readonly Word[], one: MedicineAt): boolean =>
  (/\b(niet|geen)(?: de| die)?$/.test(textOf(words, one.from - 2, one.from)) &&
    textAt(words, one.to) !== 'meer') ||
  // "Omeprazol, dat heb ik nog".
  /^(?:dat |die |daar )?(?:heb ik|hebben we) (?:nog|genoeg|wel nog|er nog)\b/.test(
    textOf(words, one.to, one.to + 5),
  );

const textOf = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(Math.max(0, from), to)
    .map(({ text }) => text)
    .join(' ');

/** "Maagtabletten", "oogzalf": a kind of medicine says its form. */
const KIND = new RegExp(`^[a-z]{3,20}(?:${MEDICINE_FORMS}|medicatie|medicijn|medicijnen)$`);

interface MedicineAt {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** "Metoprololsuccinaat" is the metoprolol of the list. */
const SALT =
  /(?:succinaat|tartraat|besilaat|maleaat|fumaraat|citraat|magnesium|natrium|kalium|hydrochloride)$/;

const KINDS: ReadonlySet<string> = new Set(MEDICINE_KINDS);
const isKind = (name: string): boolean => KINDS.has(name) || KIND.test(name);

/** "Mijn ventolin puffer", "furosemide, de plaspillen": the kind beside a name describes that medicine; "en mijn plaspillen" are others. */
const isFormOfNeighbour = (words: readonly Word[], one: MedicineAt, all: readonly MedicineAt[]): boolean =>
  isKind(one.name) &&
  all.some((other) => {
    if (isKind(other.name)) return false;
    const between = other.to <= one.from ? [other.to, one.from] : [one.to, other.from];
    // "Bloeddruktabletten nodig, de amlodipine": said of the kind which one.
    if (one.to < other.from && words[other.from - 1]?.afterBreak && textAt(words, other.from - 1) === 'de')
      return true;
    return !words.slice(...between).some(({ text }) => SEPARATES.test(text));
  });

const SEPARATES = /^(en|ook|plus|nodig|of)$/;

function medicineAt(
  words: readonly Word[],
  at: number,
  likely: boolean,
): { readonly name: string; readonly to: number } | null {
  const word = textAt(words, at);
  if (EXACT.has(word)) return { name: word, to: at + 1 };
  const saltless = word.replace(SALT, '');
  if (saltless !== word && EXACT.has(saltless)) return { name: saltless, to: at + 1 };
  if (!likely) return null;
  if (KIND.test(word)) return { name: word, to: at + 1 };
  // "Folium zuur" is no valium, which the first piece alone sounds like.
  for (const length of [2, 3]) {
    const joined = words
      .slice(at, at + length)
      .map(({ text }) => text)
      .join('');
    if (at + length <= words.length && joined.length >= SHORTEST_FUZZY && EXACT.has(joined))
      return { name: joined, to: at + length };
  }
  // A recogniser cuts unknown words in pieces: "meto prolol", "om e prazol".
  for (const length of [1, 2, 3]) {
    if (at + length > words.length) break;
    const pieces = words.slice(at, at + length).map(({ text }) => text);
    const joined = pieces.join('');
    if (length > 1 && pieces.some((piece) => SMALL_WORDS.has(piece) || /^[0-9]/.test(piece))) break;
    if (length > 1 && pieces.every((piece) => ORDINARY_WORDS.has(piece))) break;
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

/** No pieces of a name when they stand together: "hoe ze heten weet ik zo gauw niet" asked for zocor. "Zo piklon" has a piece that is no word. */
const ORDINARY_WORDS = new Set(
  'zo gauw snel vlug net al even eens er daar hier nu nou dan toch wel ook heel erg alle hoe wat wie waar weet heet heten heeft hebben moet doe zeg kom ga ze hij we wij jullie u je om te tot uit over onder zonder geen andere'.split(
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
  const alike = word.length === SHORTEST_ALIKE ? soundForm(word) : '';
  if (alike !== '')
    return BY_FIRST_SOUND.get(alike[0] ?? '')?.find((one) => one.sound === alike)?.name ?? null;
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
