import * as z from 'zod';
import { CodedError } from '../../platform/coded-error.ts';

/** Text to the numbers that Whisper writes with, and back. */
export interface Tokenizer {
  /** The tokens of the text exactly as given; words in a sentence want a space before them. Marks like `<|nl|>` are plain text. */
  encode(text: string): readonly number[];
  /** The text of the tokens; marks are left out, and bytes that are no UTF-8 become U+FFFD. */
  decode(tokens: readonly number[]): string;
  /** The number of a mark, for example `<|nl|>`. */
  mark(name: string): number;
}

const FILE = z.object({
  added_tokens: z.array(z.object({ id: z.number(), content: z.string() })),
  model: z.object({
    type: z.literal('BPE'),
    vocab: z.record(z.string(), z.number()),
    merges: z.array(z.union([z.string(), z.tuple([z.string(), z.string()])])),
  }),
});

/** GPT-2's way of cutting text before merging: endings, words, numbers, signs, spaces. */
const PIECES = /'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+/gu;

/** Merging a piece takes time in the square of its length; no word of a caller is longer, and longer ones are cut. */
const LONGEST_PIECE = 200;

/** Reads a Hugging Face `tokenizer.json` of byte-level BPE. Throws MODEL_UNREADABLE when it is not one. */
export function readTokenizer(json: string): Tokenizer {
  const file = FILE.safeParse(parseJson(json));
  if (!file.success) {
    throw new CodedError(
      'MODEL_UNREADABLE',
      'The tokenizer file is not one that this ear can read. Fetch it again.',
    );
  }
  const { vocab, merges } = file.data.model;
  const rank = new Map(merges.map((pair, i) => [typeof pair === 'string' ? pair : pair.join(' '), i]));
  const ids = new Map(Object.entries(vocab));
  const pieceOf = new Map(Object.entries(vocab).map(([piece, id]) => [id, piece]));
  const marks = new Map(file.data.added_tokens.map(({ id, content }) => [content, id]));
  const letterOf = byteLetters();
  const byteOf = new Map(letterOf.map((letter, byte) => [letter, byte]));

  const encodePiece = (piece: string): readonly number[] => {
    const letters = Array.from(new TextEncoder().encode(piece), (byte) => letterOf[byte] as string);
    return mergeAll(letters, rank).flatMap((part) => ids.get(part) ?? []);
  };
  return {
    encode: (text) =>
      (text.match(PIECES) ?? [])
        .flatMap((piece) => piece.match(new RegExp(`.{1,${LONGEST_PIECE}}`, 'gsu')) ?? [])
        .flatMap(encodePiece),
    decode(tokens) {
      const letters = tokens.map((token) => pieceOf.get(token) ?? '').join('');
      return new TextDecoder().decode(Uint8Array.from(letters, (letter) => byteOf.get(letter) ?? 0));
    },
    mark(name) {
      const id = marks.get(name) ?? vocab[name];
      if (id === undefined) {
        throw new CodedError(
          'MODEL_UNREADABLE',
          'The tokenizer lacks a mark that this ear needs. Fetch it again.',
          {
            fields: { name },
          },
        );
      }
      return id;
    },
  };
}

/** Joins neighbours by the merge learnt first, until none is left. */
function mergeAll(letters: readonly string[], rank: ReadonlyMap<string, number>): readonly string[] {
  let parts = letters;
  for (;;) {
    let best: number | undefined;
    for (let i = 0; i + 1 < parts.length; i += 1) {
      const found = rank.get(`${parts[i]} ${parts[i + 1]}`);
      if (found !== undefined && (best === undefined || found < best)) best = found;
    }
    if (best === undefined) return parts;
    const joined: string[] = [];
    for (let i = 0; i < parts.length; i += 1) {
      const isPair = i + 1 < parts.length && rank.get(`${parts[i]} ${parts[i + 1]}`) === best;
      joined.push(isPair ? `${parts[i]}${parts[i + 1]}` : (parts[i] as string));
      if (isPair) i += 1;
    }
    parts = joined;
  }
}

/** The bytes that a piece of a byte-level vocabulary stands for. */
export function pieceBytes(piece: string): Uint8Array {
  const byteOf = new Map(byteLetters().map((letter, byte) => [letter, byte]));
  return Uint8Array.from(piece, (letter) => byteOf.get(letter) ?? 0);
}

/** GPT-2's letter for every byte: printable ones stand for themselves, the others are numbered on from U+0100. */
function byteLetters(): readonly string[] {
  let next = 0x100;
  return Array.from({ length: 256 }, (_, byte) => {
    const printable = (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || byte >= 0xae;
    if (printable) return String.fromCharCode(byte);
    next += 1;
    return String.fromCharCode(next - 1);
  });
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
