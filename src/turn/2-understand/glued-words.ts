import { numeralAtoms } from './numbers/numeral-words.ts';
import { digitsOf } from './slots/digit-words.ts';

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
