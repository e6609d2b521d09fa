/**
 * The Dutch telephone alphabet (NEN, as taught to telephonists). Where two names are in use the one is taken that differs most in
 * sound from the others. The digraph IJ is one letter.
 */
const TELEPHONE_ALPHABET: Readonly<Record<string, string>> = {
  A: 'Anton',
  B: 'Bernard',
  C: 'Cornelis',
  D: 'Dirk',
  E: 'Eduard',
  F: 'Ferdinand',
  G: 'Gerard',
  H: 'Hendrik',
  I: 'Izaak',
  IJ: 'IJmuiden',
  J: 'Johan',
  K: 'Karel',
  L: 'Lodewijk',
  M: 'Maria',
  N: 'Nico',
  O: 'Otto',
  P: 'Pieter',
  Q: 'Quotiënt',
  R: 'Richard',
  S: 'Simon',
  T: 'Teunis',
  U: 'Utrecht',
  V: 'Victor',
  W: 'Willem',
  X: 'Xantippe',
  Y: 'Ypsilon',
  Z: 'Zaandam',
};
const SIGNS: Readonly<Record<string, string>> = {
  '-': 'streepje',
  "'": 'apostrof',
  '’': 'apostrof',
  ' ': 'spatie',
};

/**
 * Spells a word: "Dijk" is "D van Dirk, IJ van IJmuiden, K van Karel". Accents are dropped ("É" is "E van Eduard"), digits are
 * said as they are, and a letter of another script is passed through.
 */
export function sayLetters(word: string): string {
  const letters = word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toUpperCase();
  const spoken: string[] = [];
  for (let at = 0; at < letters.length; at += 1) {
    const pair = letters.slice(at, at + 2);
    if (pair === 'IJ') {
      spoken.push(spelled('IJ'));
      at += 1;
    } else spoken.push(spelled(letters.charAt(at)));
  }
  return spoken.join(', ');
}

function spelled(letter: string): string {
  const name = TELEPHONE_ALPHABET[letter];
  return name === undefined ? (SIGNS[letter] ?? letter) : `${letter} van ${name}`;
}
