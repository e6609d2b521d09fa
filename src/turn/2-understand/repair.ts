import { unglued } from './glued-words.ts';
import { editDistance, nearnessOfSounds, soundForm } from './nearness.ts';
import { numeralAtoms } from './numbers/numeral-words.ts';
import { ORDINARY_WORDS } from './ordinary-words.ts';
import { takesBack } from './slots/correction-words.ts';
import { beginsHoliday } from './when/holiday-day.ts';
import { LEXICON } from './when/lexicon.ts';
import { readTurn, type SaidTurn } from './words.ts';

const UNITS = 'een twee drie vier vijf zes zeven acht negen'.split(' ');
const TENS = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ');
const NUMBERS = [
  ...'nul tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien honderd tweeduizend negentienhonderd dubbel'.split(
    ' ',
  ),
  ...UNITS,
  ...TENS,
  ...UNITS.flatMap((unit) => TENS.map((ten) => `${unit}en${ten}`)),
  ...UNITS.flatMap((unit) => TENS.map((ten) => `negentien${unit}en${ten}`)),
  ...TENS.map((ten) => `negentien${ten}`),
  'nummer',
  'huisnummer',
  'streepje',
  'driemaal',
  'tweemaal',
];
const CALENDAR =
  'januari februari maart april juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ochtend middag avond volgende morgen overmorgen vandaag begin midden tussen tegen vanaf'.split(
    ' ',
  );
const ORDINALS =
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste eenentwintigste tweeentwintigste drieentwintigste vierentwintigste vijfentwintigste zesentwintigste zevenentwintigste achtentwintigste negenentwintigste dertigste eenendertigste'.split(
    ' ',
  );

/** Names that spell the letters of a postcode. */
const SPELLERS =
  'anton bernard cornelis eduard ferdinand gerard hendrik izaak johan karel lodewijk maria nicolaas pieter quirinus richard rudolf simon theodoor utrecht victor willem xantippe zaandam zacharias'.split(
    ' ',
  );
/** What a turn about anything may hold of the calendar. */
const WEEKDAYS = 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag volgende overmorgen'.split(' ');

const ANSWERS =
  'niet niks klopt goed prima jawel jazeker liever absoluut helemaal zeker verkeerd verkeerde foute goede begrepen verstaan juist correct natuurlijk inderdaad graag hoeft lukt probleem bedoel eerste tweede laatste latere vroegste andere anders allebei beide beiden geen optie nummer iets zitten'.split(
    ' ',
  );

/** What stands around a name; the name itself is nobody's to put right. */
const AROUND_NAMES = 'mevrouw meneer achternaam voornaam spreekt goedemorgen goedemiddag'.split(' ');

/** The words that answer a kind of question. */
class Lexicon {
  readonly known: ReadonlySet<string>;
  readonly byLength: ReadonlyMap<number, readonly { readonly word: string; readonly sound: string }[]>;
  /** By what is left when the first syllable was lost: "chtig" is "tachtig", "rtig" may be two. */
  readonly byRest: ReadonlyMap<string, readonly string[]>;
  /** By what is left when the last letter was lost: "negenti" is "negentig", "negentie" is "negentien". */
  readonly byBeginning: ReadonlyMap<string, readonly string[]>;
  readonly near: readonly [short: number, long: number];
  /** Whether one letter may differ; answers are too much like other words ("heeft", "hoeft"). */
  readonly bySpelling: boolean;

  /** Whether numbers are what is asked for. */
  readonly numeric: boolean;

  constructor(words: readonly string[], near: readonly [short: number, long: number], bySpelling = true) {
    this.bySpelling = bySpelling;
    this.numeric = words.includes('nul');
    this.known = new Set(words);
    this.byLength = Map.groupBy(
      [...new Set(words)].map((word) => ({ word, sound: soundForm(word) })),
      ({ word }) => word.length,
    );
    this.byBeginning = Map.groupBy(this.known, (word) => word.slice(0, -1));
    this.byRest = Map.groupBy(words, (word) => word.replace(/^[^aeiou]*[aeiou]+/u, ''));
    this.near = near;
  }
}

/** How near a word must sound to be taken for another; shorter words need to be nearer. Yes must never become no. */
const LEXICONS = {
  numbers: new Lexicon([...NUMBERS, ...CALENDAR, ...ORDINALS], [0.72, 0.76]),
  postcode: new Lexicon([...NUMBERS, ...SPELLERS], [0.72, 0.76]),
  calendar: new Lexicon(WEEKDAYS, [0.85, 0.85]),
  answers: new Lexicon(ANSWERS, [0.8, 0.8], false),
  names: new Lexicon(AROUND_NAMES, [0.8, 0.8]),
} as const;

const TENS_ONLY = new Lexicon(TENS, [0.72, 0.76]);
const UNITS_ONLY = new Lexicon(UNITS, [0.6, 0.76]);
/** Among numbers a word may sound less like one: "dlie", "tiem". */
const SMALL_ONLY = new Lexicon([...UNITS, 'nul', 'tien', 'elf', 'twaalf'], [0.6, 0.76]);

/** Ordinary words that sound like one of the lexicon and are never changed. */
const KEPT: ReadonlySet<string> = new Set(
  `aan als al alleen allemaal geholpen geweldig gegevens gezegd altijd bij begin ben bent dan dat de deze dit die doe eh eind en er ervoor even fijn ga geen goed graag had heb het hij ik in is iets ja jaar kan keer komt kun laat lang later liever lieverd liefst
  maak maakt maken maar maand maanden mag meer mijn moet na naar nee net niet nog nou nummer nummers ochtends of om ook op over rond s september toch tot tussen uur uurtje van vanaf vandaag veel voor vroeg wat week weken weer wel welke werk wil wordt zal ze zei zeg zo zou
  nullen enen tweeen drieen vieren vijven zessen zevens zevenen achten negens negenen tienen elven twaalven eenen middags avonds ochtends morgens ochtend middag avond namiddag voormiddag zesentachtig half kwart kwartier minuten geboren geboortedatum plus triple trippel keer streepje tweemaal driemaal bis hoog letter letters huisnummer postcode denk elke ene eerst vroegst laatst laatste
  anton anna bernard cornelis dirk eduard ferdinand gerard hendrik izaak johan karel lodewijk maria nico otto pieter quirinus rudolf richard simon theodoor tinus utrecht victor willem xantippe ypsilon zaandam jansen leeftijd beginnen eindigt`
    .trim()
    .split(/\s+/u),
);

/** Small words as recognisers spell them beside a number or a day. */
const RESPELLED: Readonly<Record<string, string>> = {
  dattien: 'dertien',
  dattig: 'dertig',
  halv: 'half',
  halluf: 'half',
  halve: 'half',
  hallef: 'half',
  helf: 'half',
  wek: 'week',
  wiek: 'week',
  weeken: 'weken',
  morge: 'morgen',
};
const NUMERIC: ReadonlySet<string> = new Set(['numbers', 'postcode']);

const SHORTEST = 4;
/** "Negentiennegenenzeventig" has twenty-four letters. */
const LONGEST = 24;
const FILLERS = /^(eh|uh|euh|ehm|uhm|hm)$/;

/**
 * The turn with misheard numbers, months and weekdays put right ("feertien mart" is "veertien maart"), split ones joined
 * ("zeven enzestig") and hesitations left out. Only for an answer to a question that asks for them: elsewhere "maar" is "maar".
 */
export function repairAnswer(turn: SaidTurn, kind: keyof typeof LEXICONS = 'numbers'): SaidTurn {
  const once = repairedOnce(turn, kind);
  // What was put right may complete a number: "5 en zevendig", "dwee en 20".
  return once !== turn && NUMERIC.has(kind) ? repairedOnce(once, kind) : once;
}

function repairedOnce(turn: SaidTurn, kind: keyof typeof LEXICONS): SaidTurn {
  const lexicon = LEXICONS[kind];
  const parts: string[] = [];
  let changed = false;
  let end = 0;
  for (let at = 0; at < turn.words.length; at++) {
    const word = turn.words[at];
    if (!word) continue;
    parts.push(turn.judged.slice(end, word.start));
    end = word.end;
    if (FILLERS.test(word.text) && !(kind === 'postcode' && areLetters(turn, at))) {
      changed = true;
      continue;
    }
    const joined = (NUMERIC.has(kind) ? numberAt(turn, at) : null) ?? joinedAt(turn, at, lexicon);
    if (joined !== null) {
      parts.push(joined.word);
      end = turn.words[joined.to - 1]?.end ?? end;
      at = joined.to - 1;
      changed = true;
      continue;
    }
    const [before, after, afterThat] = [-1, 1, 2].map((step) => turn.words[at + step]?.text);
    const better =
      repaired(word.text, before, after, lexicon) ?? unitBeforeTens(word.text, after, afterThat, kind);
    changed ||= better !== null;
    parts.push(better ?? word.raw);
  }
  parts.push(turn.judged.slice(end));
  // "Hm hm" is an answer when nothing else was said.
  if (turn.words.every(({ text }) => FILLERS.test(text))) return turn;
  return changed ? readTurn(parts.join('')) : turn;
}

/** "7411 HM", "7411 HM 12": between the digits and the house number, or at the end, "hm" is two letters. */
const areLetters = ({ words }: SaidTurn, at: number): boolean =>
  words[at]?.text === 'hm' &&
  endsInNumber(words[at - 1]?.text) &&
  (words[at + 1] === undefined || endsInNumber(words[at + 1]?.text));
const endsInNumber = (word: string | undefined): boolean =>
  word !== undefined && (/^[0-9]+[a-z]?$/.test(word) || numeralAtoms(word) !== null);

/** Numbers that were heard half in digits: "2 en tachtig", "een en 30", "tweeduizend 4". */
function numberAt(turn: SaidTurn, at: number): { readonly word: string; readonly to: number } | null {
  const [one, two, three] = [0, 1, 2].map((step) => turn.words[at + step]?.text ?? '');
  // "Honderd 12" was said as one number.
  const hundreds = /^(?:(twee|drie|vier|vijf|zes|zeven|acht|negen)?honderd)$/.exec(one ?? '');
  const counted = numeralAtoms(turn.words[at - 1]?.text ?? '') !== null;
  if (hundreds !== null && !counted && /^[1-9][0-9]?$/.test(two ?? ''))
    return { word: String(100 * Math.max(1, unitOf(hundreds[1] ?? '')) + Number(two)), to: at + 2 };
  const unit = unitOf(one ?? '');
  const tens = tensOf(three ?? '');
  if (unit > 0 && two === 'en' && tens > 0 && /[0-9]/.test(`${one}${three}`))
    return { word: String(tens + unit), to: at + 3 };
  const glued = one === 'tweeduizend' || (one === 'twee' && two === 'duizend');
  const year = one === 'tweeduizend' ? two : three;
  if (glued && /^[0-9]{1,2}$/.test(year ?? ''))
    return { word: String(2000 + Number(year)), to: at + (one === 'tweeduizend' ? 2 : 3) };
  return null;
}

const unitOf = (word: string): number => (/^[1-9]$/.test(word) ? Number(word) : UNITS.indexOf(word) + 1);
const tensOf = (word: string): number =>
  /^[2-9]0$/.test(word) ? Number(word) : TENS.includes(word) ? (TENS.indexOf(word) + 2) * 10 : 0;

/** Two pieces that are a known word together and of which one is nothing by itself. */
function joinedAt(
  turn: SaidTurn,
  at: number,
  { known }: Lexicon,
): { readonly word: string; readonly to: number } | null {
  const one = turn.words[at]?.text ?? '';
  const other = turn.words[at + 1]?.text;
  if (other === undefined || turn.words[at + 1]?.afterBreak) return null;
  const both = one + other;
  if (!known.has(both) || (known.has(one) && known.has(other)) || other.length < 3) return null;
  return { word: both, to: at + 2 };
}

function repaired(
  word: string,
  before: string | undefined,
  after: string | undefined,
  lexicon: Lexicon,
): string | null {
  const { known } = lexicon;
  if (known.has(word)) return null;
  const respelled = RESPELLED[word];
  if (respelled !== undefined) return respelled;
  if (/[0-9]/.test(word)) return unglued(word, known)?.join(' ') ?? null;
  const between = isNumber(before, known) && isNumber(after, known);
  if (between && MONTHS_AMONG_NUMBERS[word] !== undefined) return MONTHS_AMONG_NUMBERS[word] ?? null;
  const large = lexicon.numeric ? (largeNumber(word) ?? numbersApart(word, known)) : null;
  if (large !== null) return large;
  if (isKnownElsewhere(word)) return null;
  // "Vijf en zeventi": between a unit and the end of a number only tens stand.
  if (before === 'en') {
    const tens = nearestWord(word, TENS_ONLY);
    if (tens !== null) return tens;
  }
  const begun = lexicon.byBeginning.get(word) ?? [];
  if (begun.length === 1 && word.length > SHORTEST) return begun[0] ?? null;
  const [whole, ...others] = lexicon.byRest.get(word) ?? [];
  if (whole !== undefined && others.length === 0) return whole;
  const number = isCount(after) && (before === undefined || isCount(before));
  return (
    unglued(word, known)?.join(' ') ??
    nearestWord(word, lexicon) ??
    (number ? nearestWord(word, SMALL_ONLY) : null)
  );
}

/**
 * Words that are right as they are: short and ordinary ones, those of another script, and what the readers of time and number know
 * ("weekend", "negentienzestig"); of large numbers they know the parts.
 */
const isKnownElsewhere = (word: string): boolean =>
  word.length < SHORTEST ||
  word.length > LONGEST ||
  KEPT.has(word) ||
  ORDINARY_WORDS.has(word) ||
  takesBack(word) ||
  !LATIN.test(word) ||
  isOfTime(word) ||
  numeralAtoms(word) !== null ||
  /honderd|duizend/.test(word);

/** The known word that this one sounds or is spelled most like, when it is near enough. */
function nearestWord(word: string, { byLength, near, bySpelling }: Lexicon): string | null {
  let best: { readonly word: string; readonly score: number } | null = null;
  const sound = soundForm(word);
  for (let length = word.length - 2; length <= word.length + 3; length++) {
    for (const candidate of byLength.get(length) ?? []) {
      const spelling = bySpelling ? spellingNearness(word, candidate.word) : 0;
      const score = Math.max(nearnessOfSounds(sound, candidate.sound), spelling);
      if (score > (best?.score ?? 0)) best = { word: candidate.word, score };
    }
  }
  return best !== null && best.score >= (word.length < 7 ? near[0] : near[1]) ? best.word : null;
}

/** One letter lost, added or changed in a word of five or more that begins as it should: "oktobe", "apri", "dinsda". */
function spellingNearness(word: string, candidate: string): number {
  if (word[0] !== candidate[0] || candidate.length < 5 || Math.abs(word.length - candidate.length) > 1)
    return 0;
  return editDistance(word, candidate) <= 1 ? 1 - 1 / candidate.length : 0;
}

const LATIN = /^[a-z]+$/;

const isOfTime = (word: string): boolean => LEXICON.has(word) || beginsHoliday(word);

/** "Tweeduizent", "vijfhondirdachtenzestig": the sounds within a large number. */
function largeNumber(word: string): string | null {
  if (word.length > LONGEST) return null;
  const better = word
    .replace(/hon[dt][aei]r[dt]?(?=$|e|[^aeiou])/, 'honderd')
    .replace(/d(?:ui|ue|oe|u|eu)[zs]en[dt]?/, 'duizend');
  return better !== word && numeralAtoms(better) !== null ? better : null;
}

/** "Eenendertigeen", "zevenentwintigdrie": a number that ends is followed by the next; "negentienvijf" is a year. */
function numbersApart(word: string, known: ReadonlySet<string>): string | null {
  if (known.has(word) || word.length > LONGEST) return null;
  for (let cut = word.length - 3; cut >= 4; cut--) {
    const [one, other] = [word.slice(0, cut), word.slice(cut)];
    const ends = /(tien|tig)$/.test(one) && !/^(negentien|twintig)$/.test(one);
    if (ends && known.has(one) && known.has(other) && numeralAtoms(other) !== null) return `${one} ${other}`;
  }
  return null;
}

/** "Echt en negentig", "agt en dertig": before "en" and tens stands a unit. */
function unitBeforeTens(
  word: string,
  after: string | undefined,
  afterThat: string | undefined,
  kind: keyof typeof LEXICONS,
): string | null {
  const between = NUMERIC.has(kind) && after === 'en' && TENS.includes(afterThat ?? '');
  return !between || word.length < 3 || unitOf(word) > 0 || numeralAtoms(word) !== null
    ? null
    : nearestWord(word, UNITS_ONLY);
}

const isNumber = (word: string | undefined, known: ReadonlySet<string>): boolean =>
  word !== undefined && ((known.has(word) && !word.endsWith('dag')) || /^[0-9]+$/.test(word));

const isCount = (word: string | undefined): boolean =>
  word !== undefined && (/^[0-9]+$/.test(word) || numeralAtoms(word) !== null);

/** Words that are a month only between two numbers: "veertien maar achtenzestig". */
const MONTHS_AMONG_NUMBERS: Readonly<Record<string, string>> = {
  maar: 'maart',
  mart: 'maart',
  mij: 'mei',
  mee: 'mei',
  my: 'mei',
  mai: 'mei',
  jul: 'juli',
  jun: 'juni',
  jullie: 'juli',
  yuli: 'juli',
  yuni: 'juni',
  april: 'april',
  aprel: 'april',
  augusti: 'augustus',
  augus: 'augustus',
};
