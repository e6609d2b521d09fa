/** The pieces Dutch number words are made of. `value` of an ordinal ending or "en" is not used. */
export interface Atom {
  readonly kind:
    | 'unit'
    | 'teen'
    | 'tens'
    | 'and'
    | 'hundred'
    | 'thousand'
    | 'scale'
    | 'half'
    | 'quarter'
    | 'ordinal';
  readonly value: number;
}

const atom = (kind: Atom['kind'], value: number): Atom => ({ kind, value });

/**
 * Number words as they are written glued together. Ordinal endings are pieces too ("acht" + "ste"); the irregular ordinals
 * are whole. "achtien" is the commonest misspelling.
 */
const ATOMS: Readonly<Record<string, Atom>> = {
  nul: atom('unit', 0),
  een: atom('unit', 1),
  twee: atom('unit', 2),
  drie: atom('unit', 3),
  vier: atom('unit', 4),
  vijf: atom('unit', 5),
  zes: atom('unit', 6),
  zeven: atom('unit', 7),
  acht: atom('unit', 8),
  negen: atom('unit', 9),
  tien: atom('teen', 10),
  elf: atom('teen', 11),
  twaalf: atom('teen', 12),
  dertien: atom('teen', 13),
  veertien: atom('teen', 14),
  vijftien: atom('teen', 15),
  zestien: atom('teen', 16),
  zeventien: atom('teen', 17),
  achttien: atom('teen', 18),
  achtien: atom('teen', 18),
  negentien: atom('teen', 19),
  twintig: atom('tens', 20),
  dertig: atom('tens', 30),
  veertig: atom('tens', 40),
  vijftig: atom('tens', 50),
  zestig: atom('tens', 60),
  zeventig: atom('tens', 70),
  tachtig: atom('tens', 80),
  negentig: atom('tens', 90),
  honderd: atom('hundred', 100),
  duizend: atom('thousand', 1000),
  miljoen: atom('scale', 1e6),
  miljard: atom('scale', 1e9),
  biljoen: atom('scale', 1e12),
  biljard: atom('scale', 1e15),
  en: atom('and', 0),
  half: atom('half', 0.5),
  halve: atom('half', 0.5),
  kwart: atom('quarter', 0.25),
  eerste: atom('ordinal', 1),
  derde: atom('ordinal', 3),
  ste: atom('ordinal', 0),
  de: atom('ordinal', 0),
};

interface Piece {
  readonly text: string;
  readonly atom: Atom;
}

/** By first letter, longest first: "zeventien" before "zeven". Dutch number words never need a shorter piece than the longest that fits. */
const BY_LETTER: ReadonlyMap<string, readonly Piece[]> = piecesByLetter();

function piecesByLetter(): ReadonlyMap<string, readonly Piece[]> {
  const pieces = Object.entries(ATOMS)
    .map(([text, value]) => ({ text, atom: value }))
    .sort((left, right) => right.text.length - left.text.length);
  const letters = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const letter = piece.text.charAt(0);
    letters.set(letter, [...(letters.get(letter) ?? []), piece]);
  }
  return letters;
}

/** The pieces of one word (lower case, no accents), or null when it is no number word. "en" and "de" alone are no numbers. */
export function numeralAtoms(word: string): readonly Atom[] | null {
  const atoms: Atom[] = [];
  let at = 0;
  while (at < word.length) {
    const piece = pieceAt(word, at);
    if (piece === null) return null;
    atoms.push(piece.atom);
    at += piece.text.length;
  }
  const first = atoms[0];
  if (first === undefined || first.kind === 'and' || (first.kind === 'ordinal' && first.value === 0))
    return null;
  // "duizenden", "achten": a loose "en" at the end is a plural, not a number.
  return atoms.at(-1)?.kind === 'and' ? null : atoms;
}

function pieceAt(word: string, at: number): Piece | null {
  for (const piece of BY_LETTER.get(word.charAt(at)) ?? []) {
    if (word.startsWith(piece.text, at)) return piece;
  }
  return null;
}
