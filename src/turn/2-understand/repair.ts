import { nearness } from './nearness.ts';
import { takesBack } from './slots/correction-words.ts';
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
];
const CALENDAR =
  'januari februari maart april juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ochtend middag avond volgende morgen overmorgen'.split(
    ' ',
  );
const ORDINALS =
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste'.split(
    ' ',
  );

/** What a question about numbers, days or times is answered with. */
const LEXICON: readonly string[] = [...NUMBERS, ...CALENDAR, ...ORDINALS];
const KNOWN: ReadonlySet<string> = new Set(LEXICON);
const BY_LENGTH: ReadonlyMap<number, readonly string[]> = Map.groupBy(LEXICON, ({ length }) => length);

/** Ordinary words that sound like one of the lexicon and are never changed. */
const KEPT: ReadonlySet<string> = new Set(
  `aan als al alleen altijd bij begin ben bent dan dat de deze dit die doe eh eind en er ervoor even fijn ga geen goed graag had heb het hij ik in is iets ja jaar kan keer komt kun laat later liever liefst
  maar maand maanden mag meer mijn moet na naar nee net niet nog nou nummer nummers ochtends of om ook op over rond s september toch tot tussen uur uurtje van vanaf vandaag veel voor vroeg wat week weken weer wel welke werk wil wordt zal ze zei zeg zo zou
  tweeen drieen vieren vijven zessen zevenen achten negenen tienen elven twaalven eenen middags avonds ochtends morgens ochtend middag avond namiddag voormiddag zesentachtig half kwart kwartier minuten geboren geboortedatum plus keer streepje tweemaal driemaal bis hoog letter letters huisnummer postcode denk elke ene eerst vroegst laatst laatste
  anton anna bernard cornelis dirk eduard ferdinand gerard hendrik izaak johan karel lodewijk maria nico otto pieter quirinus rudolf richard simon theodoor tinus utrecht victor willem xantippe ypsilon zaandam jansen leeftijd beginnen eindigt`
    .trim()
    .split(/\s+/u),
);

/** How near a word must sound to be taken for the other; shorter words need to be nearer. */
const NEAR_SHORT = 0.72;
const NEAR_LONG = 0.76;
const SHORTEST = 4;
const FILLERS = /^(eh|uh|euh|ehm|uhm|hm)$/;

/**
 * The turn with misheard numbers, months and weekdays put right ("feertien mart" is "veertien maart"), split ones joined
 * ("zeven enzestig") and hesitations left out. Only for an answer to a question that asks for them: elsewhere "maar" is "maar".
 */
export function repairAnswer(turn: SaidTurn): SaidTurn {
  const parts: string[] = [];
  let changed = false;
  let end = 0;
  for (let at = 0; at < turn.words.length; at++) {
    const word = turn.words[at];
    if (!word) continue;
    parts.push(turn.judged.slice(end, word.start));
    end = word.end;
    if (FILLERS.test(word.text)) {
      changed = true;
      continue;
    }
    const joined = joinedAt(turn, at);
    if (joined !== null) {
      parts.push(joined.word);
      end = turn.words[joined.to - 1]?.end ?? end;
      at = joined.to - 1;
      changed = true;
      continue;
    }
    const better = repaired(word.text, turn.words[at - 1]?.text, turn.words[at + 1]?.text);
    changed ||= better !== null;
    parts.push(better ?? word.raw);
  }
  parts.push(turn.judged.slice(end));
  return changed ? readTurn(parts.join('')) : turn;
}

/** Two pieces that are a known word together and of which one is nothing by itself. */
function joinedAt(turn: SaidTurn, at: number): { readonly word: string; readonly to: number } | null {
  const one = turn.words[at]?.text ?? '';
  const other = turn.words[at + 1]?.text;
  if (other === undefined || turn.words[at + 1]?.afterBreak) return null;
  const both = one + other;
  if (!KNOWN.has(both) || (KNOWN.has(one) && KNOWN.has(other)) || other.length < 3) return null;
  return { word: both, to: at + 2 };
}

function repaired(word: string, before: string | undefined, after: string | undefined): string | null {
  if (KNOWN.has(word) || /[0-9]/.test(word)) return null;
  const between = isNumber(before) && isNumber(after);
  if (between && MONTHS_AMONG_NUMBERS[word] !== undefined) return MONTHS_AMONG_NUMBERS[word] ?? null;
  if (word.length < SHORTEST || word.length > 24 || KEPT.has(word) || takesBack(word)) return null;
  // Large numbers are made of many parts: the number readers know them.
  if (word.includes('honderd') || word.includes('duizend')) return null;
  let best: { readonly word: string; readonly score: number } | null = null;
  for (let length = word.length - 2; length <= word.length + 3; length++) {
    for (const known of BY_LENGTH.get(length) ?? []) {
      const score = nearness(word, known);
      if (score > (best?.score ?? 0)) best = { word: known, score };
    }
  }
  return best !== null && best.score >= (word.length < 7 ? NEAR_SHORT : NEAR_LONG) ? best.word : null;
}

const isNumber = (word: string | undefined): boolean =>
  word !== undefined && (KNOWN.has(word) || /^[0-9]+$/.test(word));

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
