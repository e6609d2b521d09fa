import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { recogniserContract } from '../../../test/kits/recogniser-contract.ts';
import type { Expectation } from '../../domain/expectation.ts';
import { readWav } from '../audio/wav.ts';
import { openEar } from '../open-ear.ts';
import { promptFor } from './openai-ear.ts';

/** A tone of that many milliseconds: the stand-in tells clips apart by their length. */
const tone = (ms: number) =>
  Int16Array.from({ length: ms * 8 }, (_, n) =>
    Math.round(9_000 * Math.sin((2 * Math.PI * 400 * n) / 8_000)),
  );
const YES_NO: Expectation = { kind: 'yes-no', phrases: ['ja', 'nee'], names: ['Jansen'] };
const soon = () => AbortSignal.timeout(20_000);

interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly form: FormData;
}
type Answer = (response: ServerResponse) => void;

let server: ReturnType<typeof createServer>;
let baseUrl: string;
let asked: Asked[] = [];
let answer: Answer | undefined;

/** A stand-in that follows the published contract: multipart in, verbose_json out. */
beforeAll(async () => {
  server = createServer((request, response) => {
    receive(request)
      .then((call) => {
        asked.push(call);
        if (answer !== undefined) return answer(response);
        return transcribe(call, response);
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
afterEach(() => {
  asked = [];
  answer = undefined;
});

async function receive(request: IncomingMessage): Promise<Asked> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(Buffer.concat(chunks), { headers }).formData();
  return { path: request.url ?? '', authorization: request.headers.authorization, form };
}

async function transcribe({ form }: Asked, response: ServerResponse): Promise<void> {
  const { pcm, sampleRate } = readWav(new Uint8Array(await fileOf({ form }).arrayBuffer()));
  const seconds = pcm.length / sampleRate;
  const said = seconds < 1 ? ['Ja,', 'dat', 'klopt.'] : ['Het', 'is', 'spoed!'];
  const step = seconds / said.length;
  reply(response, 200, {
    task: 'transcribe',
    language: 'dutch',
    duration: seconds,
    text: ` ${said.join(' ')}`,
    segments: [
      { id: 0, start: 0, end: seconds, avg_logprob: -0.1, no_speech_prob: 0.01, compression_ratio: 0.8 },
    ],
    words: said.map((word, i) => ({ word, start: i * step, end: (i + 1) * step })),
  });
}

const fileOf = ({ form }: Pick<Asked, 'form'>) => form.get('file') as File;
const reply = (response: ServerResponse, status: number, body: unknown) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

const open = (more: { apiKey?: string; deadlineMs?: number } = {}) =>
  openEar({ name: 'openai', baseUrl, model: 'whisper-large-v3', ...more });
const hear = async (more: { apiKey?: string; deadlineMs?: number } = {}, expectation = YES_NO) =>
  (await open(more)).recognise({ pcm: tone(900), fromMs: 2_000 }, expectation, soon());

recogniserContract('the openai ear', async () => ({
  ear: await open(),
  clips: [
    { audio: { pcm: tone(900), fromMs: 1_000 }, expectation: YES_NO, said: 'ja dat klopt' },
    { audio: { pcm: tone(1_500), fromMs: 9_000 }, expectation: YES_NO, said: 'het is spoed' },
  ],
}));

describe('the openai ear', () => {
  test('asks as the contract says: file, model, language, times of words, and the expectation as prompt', async () => {
    await hear({ apiKey: 'secret' });
    const [call] = asked as [Asked];
    expect(call.path).toBe('/v1/audio/transcriptions');
    expect(call.authorization).toBe('Bearer secret');
    const fields = ['model', 'language', 'response_format', 'timestamp_granularities[]', 'prompt'];
    expect(fields.map((field) => call.form.get(field))).toEqual([
      'whisper-large-v3',
      'nl',
      'verbose_json',
      'word',
      'Jansen, ja, nee',
    ]);
    const wav = readWav(new Uint8Array(await fileOf(call).arrayBuffer()));
    expect(wav.sampleRate).toBe(16_000);
    expect(wav.pcm).toHaveLength(0.9 * 16_000);
  });

  test('sends no key and no prompt when there is none', async () => {
    await hear({}, { kind: 'open', phrases: [], names: [] });
    expect(asked[0]?.authorization).toBeUndefined();
    expect(asked[0]?.form.has('prompt')).toBe(false);
  });

  test('does not send silence', async () => {
    const ear = await open();
    const silence = { pcm: new Int16Array(16_000), fromMs: 0 };
    expect(await ear.recognise(silence, YES_NO, soon())).toEqual({ kind: 'nothing-that-fits' });
    expect(asked).toEqual([]);
  });

  test.each([
    [400, 'EAR_REFUSED'],
    [401, 'EAR_REFUSED'],
    [403, 'EAR_REFUSED'],
    [404, 'EAR_REFUSED'],
    [413, 'EAR_REFUSED'],
    [429, 'EAR_UNREACHABLE'],
    [500, 'EAR_UNREACHABLE'],
    [503, 'EAR_UNREACHABLE'],
  ])('status %i is %s, and is not tried again', async (status, code) => {
    answer = (response) => reply(response, status, { error: { message: 'no', type: 'x', code: null } });
    expect(await hear()).toEqual({ kind: 'failed', code });
    expect(asked).toHaveLength(1);
  });

  test.each<[string, Answer, string]>([
    ['no JSON', (response) => response.end('<html>Bad gateway</html>'), 'EAR_CRASHED'],
    ['JSON without text', (response) => reply(response, 200, { words: [] }), 'EAR_CRASHED'],
    ['an empty body', (response) => response.end(), 'EAR_CRASHED'],
    ['a broken connection', (response) => response.destroy(), 'EAR_UNREACHABLE'],
    [
      'half a body',
      (response) => response.writeHead(200, { 'content-length': 99 }).write('{', () => response.destroy()),
      'EAR_UNREACHABLE',
    ],
    [
      'a redirect',
      (response) => response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(),
      'EAR_UNREACHABLE',
    ],
  ])('%s is a failure as a value', async (_what, given, code) => {
    answer = given;
    expect(await hear()).toEqual({ kind: 'failed', code });
  });

  test('a slow server is a time-out by its own deadline', async () => {
    answer = () => undefined;
    expect(await hear({ deadlineMs: 50 })).toEqual({ kind: 'failed', code: 'EAR_TIMEOUT' });
  });

  test('a server that is not there is unreachable', async () => {
    const ear = await openEar({ name: 'openai', baseUrl: 'http://127.0.0.1:9/v1', model: 'x' });
    expect(await ear.recognise({ pcm: tone(900), fromMs: 0 }, YES_NO, soon())).toEqual({
      kind: 'failed',
      code: 'EAR_UNREACHABLE',
    });
  });
});

describe('the prompt', () => {
  test.each<[string, Partial<Expectation>, string]>([
    ['nothing', {}, ''],
    ['names before phrases', { phrases: ['ja'], names: ['De Vries', 'Jansen'] }, 'De Vries, Jansen, ja'],
    ['empty ones left out', { phrases: ['', ' ', 'ja'] }, 'ja'],
    ['control characters taken out', { phrases: ['ja\r\nX-Evil: 1\u0000'] }, 'ja  X-Evil: 1'],
  ])('%s', (_what, expectation, expected) => {
    expect(promptFor({ ...YES_NO, phrases: [], names: [], ...expectation })).toBe(expected);
  });

  test('of many phrases holds as many as a recogniser reads, whole', () => {
    const phrases = Array.from({ length: 600 }, (_, i) => `zin nummer ${i}`);
    const prompt = promptFor({ kind: 'open', phrases, names: [] });
    expect(prompt.length).toBeLessThanOrEqual(600);
    expect(prompt.length).toBeGreaterThan(550);
    expect(phrases).toContain(prompt.split(', ').at(-1));
  });
});
