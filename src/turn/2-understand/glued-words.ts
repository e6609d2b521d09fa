import { numeralAtoms } from './numbers/numeral-words.ts';
import { digitsOf } from './slots/digit-words.ts';
import { readTurn, type SaidTurn } from './words.ts';

/** Small words that recognisers glue to a neighbour: "maandagof", "overeen week", "huisnummerdrie". */
const JOINTS: ReadonlySet<string> = new Set(
  'of de een en dan nee in het mei jaar om over op van tot na voor half kwart keer maal week weken uur volgende deze nummer huisnummer tussen rond vanaf niet'.split(
    ' ',
  ),
);
const SHORTEST_GLUED = 5;
/** No glued pair is longer; a longer word is no speech. */
const LONGEST_GLUED = 30;

/**
 * The two words that a recogniser glued together, of which at least one answers the question ("zeventienjuli", "nul8"); null when the word
 * does not fall apart so. Ordinals in digits ("20ste") stay whole.
 */
export function unglued(word: string, known: ReadonlySet<string>): readonly [string, string] | null {
  const digits = /^([0-9]+)(en|[a-z]{3,})$|^([a-z]{3,})([0-9]+)$/.exec(word);
  if (digits !== null) {
    const [one = '', other = ''] = digits[1] === undefined ? [digits[3], digits[4]] : [digits[1], digits[2]];
    return known.has(one) || known.has(other) || other === 'en' ? [one, other] : null;
  }
  if (word.length < SHORTEST_GLUED || word.length > LONGEST_GLUED) return null;
  for (let cut = 2; cut <= word.length - 2; cut++) {
    const [one, other] = [word.slice(0, cut), word.slice(cut)];
    const both = (known.has(one) || JOINTS.has(one)) && (known.has(other) || JOINTS.has(other));
    if (both && (known.has(one) || known.has(other))) return [one, other];
  }
  return null;
}

/** "Zestiena n", "a nzeven": a letter glued to a number word; null when the word does not fall apart so. */
export function letterApart(word: string): readonly [string, string] | null {
  if (
    word.length < 4 ||
    word.length > LONGEST_GLUED ||
    digitsOf(word) !== null ||
    numeralAtoms(word) !== null
  )
    return null;
  if (numeralAtoms(word.slice(0, -1)) !== null) return [word.slice(0, -1), word.slice(-1)];
  return numeralAtoms(word.slice(1)) !== null ? [word.slice(0, 1), word.slice(1)] : null;
}

/**
 * Small words that a recogniser writes as one: "datis mijn vrouw", "ikben Lotte", "vanhet postkantoor". Only pairs that are no word and no name
 * stand here ("meteen", "Ismet", "Hanik"), and only those that callers say one after the other.
 */
const PAIRS: ReadonlyMap<string, string> = new Map(
  `zij heet|ze heet|hij heet|de heer|de vrouw|de man|de dochter|de zoon|de moeder|de vader|met twee|zoals de|zoals het|en mijn|ben de|nee nee|dat is|dat was|dat ben|het is|het was|het moet|hier is|die is|die heet|dit is|naam is|mijn naam|mijn man|mijn vrouw|mijn zoon|mijn dochter|mijn moeder|mijn vader|mijn achternaam
  mijn voornaam|ik ben|ik heet|ik zei|ik bel|ik heb|ik kan|ik moet|ik werk|ik zit|ik sta|ik ga|ik wil|ik bedoel|ik dan|zit ik|ben ik|heb ik|kan ik|werk ik|moet ik|pas ik|sta ik|ga ik|ik aan
  van het|voor het|met het|op het|bij het|uit het|aan het|met dubbel|kan niet|kan ook|gaat niet|lukt niet|is niet|is mijn|is een|zijn wij|want dan|dan pas|dan ben|dan werk|dan moet|dan heb|en dan
  maar dan|liever niet|niet op|dag niet|heet ik|zegt u|zei ik|spreekt met|op de|in de|bij de|aan de|ik ook|ook niet`
    .split(/[|\n]/u)
    .map((pair) => pair.trim())
    .map((pair): [string, string] => [pair.replace(' ', ''), pair]),
);

/** The turn with such words apart. */
export function withSmallWordsApart(turn: SaidTurn): SaidTurn {
  if (!turn.words.some(({ text }) => PAIRS.has(text))) return turn;
  const parts: string[] = [];
  let end = 0;
  for (const { text, raw, start, end: to } of turn.words) {
    parts.push(turn.judged.slice(end, start), PAIRS.get(text) ?? raw);
    end = to;
  }
  return readTurn(parts.join('') + turn.judged.slice(end));
}
