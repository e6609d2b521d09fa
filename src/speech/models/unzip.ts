import { createReadStream, type WriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { CodedError } from '../../platform/coded-error.ts';

/** Where a file lies inside a zip. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressedBytes: number;
  readonly headerAt: number;
}

const END_OF_DIRECTORY = 0x0605_4b50;
const DIRECTORY_ENTRY = 0x0201_4b50;
const LOCAL_HEADER = 0x0403_4b50;
/** 22 bytes, and a comment of up to 65,535 after it. */
const END_SEARCH = 22 + 65_535;
const STORED = 0;
const DEFLATED = 8;

/**
 * Lists the files of a zip by its central directory (APPNOTE 4.3.12). Zips over 4 GB and encrypted ones are not for us.
 * Throws MODEL_DAMAGED.
 */
export async function listZip(path: string): Promise<readonly ZipEntry[]> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(Math.min(size, END_SEARCH));
    await file.read(tail, 0, tail.length, size - tail.length);
    const end = findLast(tail, END_OF_DIRECTORY);
    if (end < 0 || end + 22 > tail.length) throw damaged('no directory');
    const directory = Buffer.alloc(tail.readUInt32LE(end + 12));
    await file.read(directory, 0, directory.length, tail.readUInt32LE(end + 16));
    return readDirectory(directory);
  } finally {
    await file.close();
  }
}

/** Appends the content of one entry to an open file, which stays open. Throws MODEL_DAMAGED. */
export async function appendEntry(
  path: string,
  entry: ZipEntry,
  target: WriteStream,
  signal: AbortSignal,
): Promise<void> {
  if (entry.method !== STORED && entry.method !== DEFLATED) throw damaged('unknown compression');
  const file = await open(path);
  const header = Buffer.alloc(30);
  await file.read(header, 0, 30, entry.headerAt).finally(() => file.close());
  if (header.readUInt32LE(0) !== LOCAL_HEADER) throw damaged('no local header');
  if (entry.compressedBytes === 0) return;
  // The local header repeats the name and has extra fields of a length of its own.
  const start = entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const content = createReadStream(path, { start, end: start + entry.compressedBytes - 1 });
  const unpack = entry.method === DEFLATED ? createInflateRaw() : new PassThrough();
  await pipeline(content, unpack, target, { end: false, signal }).catch((cause: unknown) => {
    signal.throwIfAborted();
    const code = (cause as { code?: unknown }).code;
    throw typeof code === 'string' && code.startsWith('Z_') ? damaged('cannot be unpacked', cause) : cause;
  });
}

function readDirectory(directory: Buffer): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= directory.length; ) {
    if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged('broken directory');
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      compressedBytes: directory.readUInt32LE(at + 20),
      headerAt: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

function findLast(bytes: Buffer, signature: number): number {
  for (let at = bytes.length - 22; at >= 0; at -= 1) if (bytes.readUInt32LE(at) === signature) return at;
  return -1;
}

const damaged = (why: string, cause?: unknown) =>
  new CodedError('MODEL_DAMAGED', 'The package that holds the model is damaged. Try again.', {
    cause,
    fields: { why },
  });
