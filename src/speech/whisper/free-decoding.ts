import type { Decoder, Encoded, Prefix } from './decoder.ts';
import { VOCABULARY } from './layers.ts';

/** What the decoder writes when nothing restricts it: its tokens without the end mark, and the mean log-probability of one. */
export interface FreeText {
  readonly tokens: readonly number[];
  readonly meanLogp: number;
  /** The decoder ran in a circle or found no end, which it does when it understands nothing: the text is worth nothing. */
  readonly loops: boolean;
}

/** Tokens that never begin or never belong in a text, as `bias` for the decoder: the publisher's own list, and all marks but the end. */
export interface Suppression {
  readonly first: Float32Array;
  readonly later: Float32Array;
}

/** `suppress_ids` of the model's config.json: signs, brackets and music that stand for sounds, not for words. */
const NO_WORDS = [
  1, 2, 7, 8, 9, 10, 14, 25, 26, 27, 28, 29, 31, 58, 59, 60, 61, 62, 63, 90, 91, 92, 93, 359, 503, 522, 542,
  873, 893, 902, 918, 922, 931, 1350, 1853, 1982, 2460, 2627, 3246, 3253, 3268, 3536, 3846, 3961, 4183, 4667,
  6585, 6647, 7273, 9061, 9383, 10428, 10929, 11938, 12033, 12331, 12562, 13793, 14157, 14635, 15265, 15618,
  16553, 16604, 18362, 18956, 20075, 21675, 22520, 26130, 26161, 26435, 28279, 29464, 31650, 32302, 32470,
  36865, 42863, 47425, 49870, 50254,
];
/** `suppress_ids_begin`: a lone space; the end mark is the other. */
const NOT_FIRST = 220;
const FORBIDDEN = -10_000;

/** Without these lists the text equals the CTranslate2 reference in 3 of 16 clips; with them in 16 of 16. */
export function suppressionFor(endMark: number): Suppression {
  const later = new Float32Array(VOCABULARY);
  for (const token of NO_WORDS) later[token] = FORBIDDEN;
  later.fill(FORBIDDEN, endMark + 1);
  const first = later.slice();
  first[NOT_FIRST] = FORBIDDEN;
  first[endMark] = FORBIDDEN;
  return { first, later };
}

/**
 * Takes the likeliest token each time until the end mark, `mostTokens`, a circle, or until `isStopped`. Beam search was not
 * taken: it triples the time, and what it gains on clean speech it loses on a telephone line.
 */
export async function decodeFreely(
  decoder: Decoder,
  encoded: Encoded,
  before: Prefix,
  options: {
    readonly last: number;
    readonly endMark: number;
    readonly mostTokens: number;
    readonly suppression: Suppression;
    readonly isStopped: () => Promise<boolean>;
  },
): Promise<FreeText | undefined> {
  const tokens: number[] = [];
  let sum = 0;
  let { prefix, next } = await decoder.readOn(encoded, before, [options.last], options.suppression.first);
  for (;;) {
    const token = next.token;
    sum += next.logp;
    if (token === options.endMark) return { tokens, meanLogp: sum / (tokens.length + 1), loops: false };
    tokens.push(token);
    if (runsInCircle(tokens) || tokens.length >= options.mostTokens) {
      return { tokens, meanLogp: sum / tokens.length, loops: true };
    }
    if (await options.isStopped()) return undefined;
    ({ prefix, next } = await decoder.readOn(encoded, prefix, [token], options.suppression.later));
  }
}

/** The same one to six tokens three times in a row at the end; nobody says a sentence so, and "nul nul nul" is digits to a key. */
export function runsInCircle(tokens: readonly (number | string)[]): boolean {
  for (let length = 1; length <= 6 && 3 * length <= tokens.length; length += 1) {
    const end = tokens.slice(-3 * length);
    if (length === 1 && tokens.length < 4) continue;
    if (end.every((token, i) => token === end[i % length])) return true;
  }
  return false;
}
