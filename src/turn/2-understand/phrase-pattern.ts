import type { SaidTurn } from './words.ts';

/**
 * A phrase as a nurse writes it in the data files. Words without capitals or accents, in the order in which they are said:
 * `afspra~` any word that begins so, `~recept` any word that ends so, `~recept~` any word that holds it, `(bel|belt)` one of
 * these (may hold several words: `(op|bijna op)`), `(graag)?` may be left out, `*` at most four other words, `^` only at the
 * beginning of the turn, `$` only at its end.
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
  const mustHold = longestLiteral(phrase);
  return {
    phrase,
    find: ({ plain }) => {
      // Most phrases are refused by this one search; the expression is only tried where its rarest word stands.
      if (mustHold !== '' && !plain.includes(mustHold)) return null;
      return expression.exec(plain)?.[0].trim() ?? null;
    },
  };
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
      .map((word) => `${wordSource(word)} `)
      .join(''),
  );
  return `(?:${choices.join('|')})${optional ? '?' : ''}`;
}

const wordSource = (word: string): string =>
  word
    .replace(/[.+?^${}()|[\]\\*]/g, '\\$&')
    .replace(/^~/, '\\S{0,30}')
    .replace(/~$/, '\\S{0,30}');

function longestLiteral(phrase: string): string {
  const outside = phrase.replace(/\([^)]*\)\??/gu, ' ');
  return outside
    .split(/\s+/u)
    .filter((word) => word !== '*' && word !== '^' && word !== '$')
    .map((word) => word.replaceAll('~', ''))
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
