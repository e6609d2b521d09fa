import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CodedError } from './coded-error.ts';
import { answerLines } from './json-lines.ts';

const schema = z.object({ n: z.number() });

/** Runs the bytes through, cut into chunks of the given size, and gives the parsed lines. */
async function answers(
  text: string | Uint8Array,
  options: { readonly chunk?: number; readonly maxLineBytes?: number } = {},
): Promise<{ readonly lines: readonly unknown[]; readonly bad: number }> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const chunk = options.chunk ?? 65_536;
  async function* input() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  const written: string[] = [];
  const bad = await answerLines(
    input(),
    schema,
    ({ n }) => {
      if (n === 13) throw new Error('a bug that quotes geheim');
      if (n === 14) throw new CodedError('NO_FOURTEEN', 'No.');
      return { twice: n * 2 };
    },
    async (line) => {
      written.push(line);
    },
    ...(options.maxLineBytes === undefined ? [] : [{ maxLineBytes: options.maxLineBytes }]),
  );
  expect(written.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true);
  return { lines: written.map((line) => JSON.parse(line) as unknown), bad };
}

const errorAt = (line: number, code: string) => ({ error: { code, line, message: expect.any(String) } });

describe('JSON Lines in, JSON Lines out', () => {
  test.each([1, 2, 3, 7, 65_536])(
    'every line is answered in order, whatever the chunks (%i bytes)',
    async (chunk) => {
      const { lines, bad } = await answers('{"n":1}\n{"n":2}\r\n{"n":3, "note":"één 🙂"}\n', { chunk });
      expect(lines).toEqual([{ twice: 2 }, { twice: 4 }, { twice: 6 }]);
      expect(bad).toBe(0);
    },
  );

  test('the last line needs no newline', async () => {
    expect((await answers('{"n":1}\n{"n":2}')).lines).toEqual([{ twice: 2 }, { twice: 4 }]);
  });

  test('nothing in is nothing out', async () => {
    expect(await answers('')).toEqual({ lines: [], bad: 0 });
  });

  test('the mark at the start of a Windows file does no harm', async () => {
    expect((await answers('\uFEFF{"n":1}\n')).lines).toEqual([{ twice: 2 }]);
  });

  test('a line of 10 MB is answered', async () => {
    const { lines } = await answers(`{"n":1,"note":"${'x'.repeat(10_000_000)}"}\n{"n":2}\n`);
    expect(lines).toEqual([{ twice: 2 }, { twice: 4 }]);
  });

  test('an answer is written before the next line is read', async () => {
    const order: string[] = [];
    async function* input() {
      for (const n of [1, 2]) {
        order.push(`read ${n}`);
        yield new TextEncoder().encode(`{"n":${n}}\n`);
      }
    }
    await answerLines(
      input(),
      schema,
      ({ n }) => n,
      async (line) => {
        order.push(`wrote ${line.trim()}`);
      },
    );
    expect(order).toEqual(['read 1', 'wrote 1', 'read 2', 'wrote 2']);
  });
});

describe('a bad line', () => {
  test.each([
    ['no JSON', 'geheim', 'LINE_NOT_JSON'],
    ['half an object', '{"n":1', 'LINE_NOT_JSON'],
    ['an empty line', '', 'LINE_NOT_JSON'],
    ['a hundred thousand brackets', '['.repeat(100_000), 'LINE_NOT_JSON'],
    ['a number', '7', 'LINE_INVALID'],
    ['null', 'null', 'LINE_INVALID'],
    ['a missing field', '{"m":"geheim"}', 'LINE_INVALID'],
    ['a field of another kind', '{"n":"geheim"}', 'LINE_INVALID'],
    ['a bug in the answer', '{"n":13}', 'ANSWER_FAILED'],
    ['a coded error in the answer', '{"n":14}', 'NO_FOURTEEN'],
  ])('%s is told by its number and does not stop the rest', async (_what, line, code) => {
    const { lines, bad } = await answers(`{"n":1}\n${line}\n{"n":2}\n`);
    expect(lines).toEqual([{ twice: 2 }, errorAt(2, code), { twice: 4 }]);
    expect(bad).toBe(1);
    expect(JSON.stringify(lines)).not.toContain('geheim');
  });

  test('names the field that is wrong', async () => {
    const { lines } = await answers('{"n":"x"}\n');
    expect(lines).toEqual([
      { error: { code: 'LINE_INVALID', line: 1, message: expect.stringContaining('"n"') } },
    ]);
  });

  test('that is too long is refused without being kept', async () => {
    const { lines } = await answers(`{"n":1}\n${' '.repeat(500)}{"n":5}\n{"n":2}\n`, {
      chunk: 10,
      maxLineBytes: 100,
    });
    expect(lines).toEqual([{ twice: 2 }, errorAt(2, 'LINE_TOO_LONG'), { twice: 4 }]);
  });

  test('of bytes that are no text is answered, not thrown', async () => {
    const { lines } = await answers(
      new Uint8Array([0xff, 0xfe, 0x00, 0x0a, 0x7b, 0x22, 0x6e, 0x22, 0x3a, 0x31, 0x7d]),
    );
    expect(lines).toEqual([errorAt(1, 'LINE_NOT_JSON'), { twice: 2 }]);
  });
});
