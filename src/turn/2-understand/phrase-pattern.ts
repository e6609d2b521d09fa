import type { SaidTurn } from './words.ts';

/**
 * A phrase as a nurse writes it in the data files. Words without capitals or accents, in the order in which they are said:
 * `afspra~` any word that begins so, `~recept` any word that ends so, `~recept~` any word that holds it, `(bel|belt)` one of
 * these (may hold several words: `(op|bijna op)`), `(graag)?` may be left out, `*` at most four other words, `^` only at the
 * beginning of the turn, `$` only at its end, also as a choice: `(jaar|$)`.
 */
export interface PhrasePattern {
  readonly phrase: string;
  /** The words of the turn that fitted, or null. */
  readonly find: (turn: SaidTurn) => string | null;
}

/** Whether the turn says one of these. */
export const saysAny = (turn: SaidTurn, among: readonly PhrasePattern[]): boolean =>
  among.some(({ find }) => find(turn) !== null);

export function phrasePattern(phrase: string): PhrasePattern {
  const expression = new RegExp(sourceOf(phrase), 'u');
  const mustHold = rarestWords(phrase);
  return {
    phrase,
    find: ({ plain }) => {
      // Most phrases are refused by this search; the expression is only compiled and tried where its rarest word stands.
      if (mustHold.length > 0 && !holdsOne(plain, mustHold)) return null;
      return expression.exec(plain)?.[0].trim() ?? null;
    },
  };
}

/** A loop, and no function for each word: this is asked some thousand times a turn. */
function holdsOne(plain: string, words: readonly string[]): boolean {
  for (const word of words) if (plain.includes(word)) return true;
  return false;
}

/** Bounded, so that no phrase can take more than a few steps a word: `*` is at most four words. */
const FEW_WORDS = '(?:\\S+ ){0,4}';

function sourceOf(phrase: string): string {
  const parts = phrase.match(/\([^)]*\)\??|\S+/gu) ?? [];
  let source = '';
  let anchored = false;
  for (const part of parts) {
    if (part === '^') anchored = true;
    else if (part === '$') source += '$';
    else if (part === '*') source += FEW_WORDS;
    else if (part.startsWith('(')) source += groupSource(part);
    else source += `${wordSource(part)} `;
  }
  return `${anchored ? '^ ' : ' '}${source}`;
}

function groupSource(group: string): string {
  const optional = group.endsWith('?');
  const inside = group.slice(1, optional ? -2 : -1);
  const choices = inside.split('|').map((choice) =>
    choice
      .split(' ')
      .map((word) => (word === '$' ? '$' : `${wordSource(word)} `))
      .join(''),
  );
  return `(?:${choices.join('|')})${optional ? '?' : ''}`;
}

const wordSource = (word: string): string =>
  word
    .replace(/[.+?^${}()|[\]\\*]/g, '\\$&')
    .replace(/^~/, '\\S{0,30}')
    .replace(/~$/, '\\S{0,30}');

/**
 * Words of which a turn must hold one for the phrase to fit: a word outside groups, or one of each choice of a group that may not be left out.
 * Empty when nothing can be said. A group of long words refuses as many turns as a word does: without it a first turn took 60 ms to
 * compile the phrases that begin and end with a group.
 */
function rarestWords(phrase: string): readonly string[] {
  const parts = (phrase.match(/\([^)]*\)\??|\S+/gu) ?? []).filter((part) => !part.endsWith('?'));
  const candidates = parts.map((part) =>
    part.startsWith('(') ? part.slice(1, -1).split('|').map(longestWord) : [longestWord(part)],
  );
  return candidates
    .filter((words) => words.length <= MOST_SEARCHED)
    .reduce((best, words) => (weight(words) > weight(best) ? words : best), []);
}

/** A longer choice ("zoon", "dochter", and eighty more) is refused faster by the expression itself. */
const MOST_SEARCHED = 12;

/** The shortest of the words decides how many turns pass; a single word is searched fastest. */
const weight = (words: readonly string[]): number =>
  words.length === 0 ? 0 : Math.min(...words.map(({ length }) => length)) - (words.length > 1 ? 0.5 : 0);

const longestWord = (choice: string): string =>
  choice
    .split(' ')
    .filter((word) => word !== '*' && word !== '^' && word !== '$')
    .map((word) => word.replaceAll('~', ''))
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '');
