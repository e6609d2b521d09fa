import { once } from 'node:events';
import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { serveDoor } from './serve-door.ts';

const schema = z.object({ n: z.number() });
const twice = ({ n }: { readonly n: number }) => n * 2;

describe('serving a door', () => {
  test('answers every line and ends with 0, bad lines or not', async () => {
    const output = new PassThrough();
    const written = output.toArray();
    const code = await serveDoor(
      { input: Readable.from([Buffer.from('{"n":1}\nx\n{"n":2}\n')]), output },
      schema,
      twice,
    );
    output.end();
    expect(code).toBe(0);
    expect(Buffer.concat((await written) as Uint8Array[]).toString()).toMatch(/^2\n\{"error":.*\}\n4\n$/);
  });

  test('waits for a slow reader instead of filling the memory', async () => {
    const output = new PassThrough({ highWaterMark: 4 });
    const serving = serveDoor(
      { input: Readable.from([Buffer.from('{"n":100}\n'.repeat(50))]), output },
      schema,
      twice,
    );
    await once(output, 'readable');
    expect(output.readableLength).toBeLessThan(50);
    output.resume();
    expect(await serving).toBe(0);
  });

  test('ends quietly when its reader has seen enough', async () => {
    const lines = Readable.from(
      (function* () {
        for (;;) yield Buffer.from('{"n":1}\n');
      })(),
    );
    const output = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('closed'), { code: 'EPIPE' }));
      },
    });
    expect(await serveDoor({ input: lines, output }, schema, twice)).toBe(0);
  });

  test('ends with 1 when its input breaks off', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    const serving = serveDoor({ input, output: output.resume() }, schema, twice);
    input.write('{"n":1}\n');
    input.destroy(new Error('cable'));
    expect(await serving).toBe(1);
  });
});
