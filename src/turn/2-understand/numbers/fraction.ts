import { wordsNumberAt } from './cardinal.ts';
import { quantityAt } from './quantity.ts';
import type { Token } from './tokens.ts';

interface Read {
  readonly value: number;
  readonly next: number;
}

const SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);

/** "½", "3/4", "1 4/5", "twee derde", "een - vierde", "drie eenentwintigste". */
export function fractionAt(tokens: readonly Token[], at: number): Read | null {
  const sign = SIGNS.get(tokens[at]?.text ?? '');
  if (sign !== undefined) return { value: sign, next: at + 1 };
  const slashed = slashAt(tokens, at);
  if (slashed !== null) return slashed;
  if (tokens[at]?.kind === 'digits') {
    const mixed = slashAt(tokens, at + 1);
    const glyph = SIGNS.get(tokens[at + 1]?.text ?? '');
    const whole = Number(tokens[at]?.text);
    if (mixed !== null && tokens[at + 1]?.spaced === true && mixed.value < 1)
      return { value: whole + mixed.value, next: mixed.next };
    return glyph === undefined ? null : { value: whole + glyph, next: at + 2 };
  }
  return spokenAt(tokens, at);
}

/** "3/4" with small numbers: a longer one is a date or a code. */
function slashAt(tokens: readonly Token[], at: number): Read | null {
  const [above, slash, below] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (above?.kind !== 'digits' || slash?.text !== '/' || below?.kind !== 'digits') return null;
  if (
    slash.spaced ||
    below.spaced ||
    above.text.length > 4 ||
    below.text.length > 4 ||
    Number(below.text) === 0
  )
    return null;
  if (tokens[at + 3]?.text === '/') return null;
  return { value: Number(above.text) / Number(below.text), next: at + 3 };
}

/** "twee derde", "een achtste", "een - vierde", "drieëntwintig vijfde". */
function spokenAt(tokens: readonly Token[], at: number): Read | null {
  const above = wordsNumberAt(tokens, at);
  if (above === null || above.ordinal || above.value === 0) return null;
  const dash = tokens[above.next]?.text === '-' ? above.next + 1 : above.next;
  const below = wordsNumberAt(tokens, dash);
  if (below === null || !below.ordinal || below.value < 3) return null;
  return { value: above.value / below.value, next: below.next };
}

/** "1 op de 3", "één uit de 20", "1 uit drie". */
export function ratioAt(tokens: readonly Token[], at: number): Read | null {
  const part = quantityAt(tokens, at);
  if (part === null || !Number.isInteger(part.value)) return null;
  if (tokens[part.next]?.text !== 'op' && tokens[part.next]?.text !== 'uit') return null;
  const article = tokens[part.next + 1]?.text === 'de' ? part.next + 2 : part.next + 1;
  const whole = quantityAt(tokens, article);
  if (whole === null || whole.value <= part.value || whole.value > 1e6) return null;
  // "2 op 4 mei" and "3 op 10" are no ratios without "de" or "uit".
  if (article === part.next + 1 && tokens[part.next]?.text === 'op') return null;
  return { value: part.value / whole.value, next: whole.next };
}

/**
 * What follows a whole number: "honderddrie en twee derde", "honderd driekwart", "3 miljoen en een half" (half of a million), "een
 * miljard en een half miljoen". `scale` is the scale word the whole ended in.
 */
export function fractionAfter(
  tokens: readonly Token[],
  whole: Read,
  scale: number,
  scaled: (tokens: readonly Token[], read: Read) => Read,
): Read | null {
  const and = tokens[whole.next]?.text === 'en' ? whole.next + 1 : whole.next;
  const fraction = smallFractionAt(tokens, and, and > whole.next);
  if (fraction === null) return null;
  const more = scaled(tokens, fraction);
  const own = more.next > fraction.next ? more.value : fraction.value * (scale >= 1000 ? scale : 1);
  return { value: whole.value + own, next: more.next };
}

function smallFractionAt(tokens: readonly Token[], at: number, afterAnd: boolean): Read | null {
  const quantity = quantityAt(tokens, at);
  if (quantity !== null && quantity.value < 1 && quantity.value > 0) {
    const quarter =
      tokens[at]?.text.endsWith('kwart') === true || tokens[quantity.next - 1]?.text === 'kwart';
    return afterAnd || quarter ? quantity : null;
  }
  return afterAnd ? spokenAt(tokens, at) : null;
}
