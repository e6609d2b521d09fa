import type { z } from 'zod';
import { CodedError } from './coded-error.ts';

/** What a bad line gets instead of an answer. `line` counts from 1. The message never repeats the line: it holds what a caller said. */
interface LineError {
  readonly error: { readonly code: string; readonly line: number; readonly message: string };
}

/** Longer lines are answered with LINE_TOO_LONG: a whole call of an hour is 60 kB, and 10 MB must still be answered. */
const MAX_LINE_BYTES = 64 * 1_024 * 1_024;

const NEWLINE = 0x0a;

/**
 * Reads JSON Lines and writes one JSON line per line of input, in order, each before the next is read. A bad line gets a
 * `LineError` and does not stop the rest. Resolves with the number of bad lines when the input ends.
 */
export async function answerLines<Question, Answer>(
  input: AsyncIterable<Uint8Array>,
  schema: z.ZodType<Question>,
  answer: (question: Question) => Answer,
  write: (line: string) => Promise<void>,
  limits: { readonly maxLineBytes: number } = { maxLineBytes: MAX_LINE_BYTES },
): Promise<number> {
  let line = 0;
  let bad = 0;
  for await (const bytes of splitLines(input, limits.maxLineBytes)) {
    line += 1;
    const result = answerLine(bytes, schema, answer);
    if (result.kind === 'bad') bad += 1;
    const value: Answer | LineError =
      result.kind === 'answer'
        ? result.answer
        : { error: { code: result.code, line, message: result.message } };
    await write(`${JSON.stringify(value)}\n`);
  }
  return bad;
}

type LineResult<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'bad'; readonly code: string; readonly message: string };

const bad = (code: string, message: string) => ({ kind: 'bad', code, message }) as const;

function answerLine<Question, Answer>(
  bytes: Uint8Array | 'too-long',
  schema: z.ZodType<Question>,
  answer: (question: Question) => Answer,
): LineResult<Answer> {
  if (bytes === 'too-long') return bad('LINE_TOO_LONG', 'Deze regel is te lang.');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return bad('LINE_NOT_JSON', 'Deze regel is geen geldige JSON.');
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) return bad('LINE_INVALID', fault(parsed.error));
  try {
    return { kind: 'answer', answer: answer(parsed.data) };
  } catch (error) {
    return bad(
      error instanceof CodedError ? error.code : 'ANSWER_FAILED',
      'Het antwoord op deze regel kon niet worden gemaakt. Dit is een fout in Balie.',
    );
  }
}

function fault(error: z.ZodError): string {
  const field = error.issues[0]?.path.map(String).join('.') ?? '';
  return field === '' ? 'Deze regel is geen object { ... }.' : `Het veld "${field}" ontbreekt of klopt niet.`;
}

/** Cuts bytes at newlines, in time linear in their number; the last line may lack its newline, `\r` before one is dropped. */
async function* splitLines(
  input: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Uint8Array | 'too-long'> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (): Uint8Array | 'too-long' => {
    const line = length > maxBytes ? ('too-long' as const) : Buffer.concat(parts, length);
    parts = [];
    length = 0;
    return line;
  };
  const keep = (part: Uint8Array) => {
    length += part.length;
    // What is refused anyway must not fill the memory.
    if (length > maxBytes) parts = [];
    else parts.push(part);
  };
  for await (const chunk of input) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
  }
  if (length > 0) yield take();
}
