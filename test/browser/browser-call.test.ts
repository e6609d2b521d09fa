import { rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startBalie } from '../../src/main.ts';
import { clockStartingAt } from '../../src/platform/clock.ts';
import { configSchema } from '../../src/platform/config.ts';
import { writeWav } from '../../src/speech/audio/wav.ts';
import { CALLER_ESPEAK, createEspeakVoice } from '../../src/speech/espeak/espeak-voice.ts';
import { hasModel } from '../../src/speech/models/fetch-model.ts';
import { openEar } from '../../src/speech/open-ear.ts';
import { createScriptEar, type ScriptedLine } from '../../src/speech/script/script-ear.ts';
import { DEMO_LINES } from '../../src/store/demo/demo-lines.ts';
import type { Recogniser } from '../../src/turn/1-hear/recogniser.ts';
import { openChromium, whyNoChromium } from '../kits/chromium.ts';
import { newDatabase } from '../kits/database.ts';
import { dataDirForTests } from '../kits/fetched-models.ts';
import { at } from '../kits/practice-builders.ts';
import { needsProgram } from '../telephone/peer-programs.ts';
import { buildScreens, looksRight, SCREENS } from './screens-kit.ts';

const missing = whyNoChromium();
const CALL_MS = 90_000;
const START_MS = 60_000;
const SAMPLES_PER_MS = 8;

/**
 * What the microphone hears, by the time since it was opened. A file cannot wait for Balie, so between two answers lies what Balie
 * needs for its own words and some seconds more. The birth date goes by keys, as callers of the trial ear do (speech.md: 7 of 14
 * birth dates right); they are pressed when Balie has asked.
 */
const SAYS = [
  [10_000, 'ik wil graag een afspraak maken'],
  [29_000, 'van den berg'],
  [41_000, 'ik heb last van mijn knie'],
  [58_000, 'doe maar de eerste'],
  [73_000, 'ja dat klopt'],
] as const;

interface Microphone {
  readonly path: string;
  readonly lines: readonly ScriptedLine[];
}

async function spokenByCaller(): Promise<Microphone> {
  const voice = createEspeakVoice({ settings: CALLER_ESPEAK });
  const pcm = new Int16Array(SAMPLES_PER_MS * CALL_MS);
  const lines: ScriptedLine[] = [];
  for (const [fromMs, text] of SAYS) {
    const said = await voice.speak(text, AbortSignal.timeout(10_000));
    pcm.set(said, SAMPLES_PER_MS * fromMs);
    lines.push({ fromMs, toMs: fromMs + said.length / SAMPLES_PER_MS, text });
  }
  await voice.close();
  const path = join(tmpdir(), `balie-caller-${crypto.randomUUID()}.wav`);
  writeFileSync(path, writeWav({ pcm, sampleRate: SAMPLES_PER_MS * 1_000 }));
  onTestFinished(() => rmSync(path));
  return { path, lines };
}

type CountedEar = Recogniser & { readonly read: { count: number; byScript: number } };

/** A reading in time for a conversation; the ear itself may take four seconds, and then Balie has not understood. */
const KEEPS_UP_MS = 2_000;

/**
 * The ear of a new machine, if its model is here. What it does not read in time, because the machine does much else, the script knows:
 * this call is about the browser, and `with-whisper.test.ts` about what an ear makes of speech.
 */
async function earOfThisMachine(script: Recogniser): Promise<CountedEar> {
  const read = { count: 0, byScript: 0 };
  if (!(await hasModel('whisper', dataDirForTests()))) return { ...script, read };
  const whisper = await openEar({ name: 'whisper', dataDir: dataDirForTests() });
  return {
    ...whisper,
    read,
    async recognise(audio, expectation, signal) {
      const inTime = AbortSignal.any([signal, AbortSignal.timeout(KEEPS_UP_MS)]);
      const heard = await whisper.recognise(audio, expectation, inTime);
      read.count += 1;
      if (heard.kind !== 'failed') return heard;
      read.byScript += 1;
      return script.recognise(audio, expectation, signal);
    },
    close: () => whisper.close(),
  };
}

/** The program that `./balie start` runs. */
async function runningBalie({ lines }: Microphone) {
  const dataDir = await mkdtemp(join(tmpdir(), 'balie-browser-call-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  let answeredAt = 0;
  let microphoneAt = 0;
  const inCall = (ms: number) => ms + microphoneAt - answeredAt;
  const script = createScriptEar({
    lines: () =>
      lines.map(({ fromMs, toMs, text }) => ({ fromMs: inCall(fromMs), toMs: inCall(toMs), text })),
  });
  const ear = await earOfThisMachine(script);
  const config = configSchema.parse({ dataDir });
  const balie = await startBalie(
    {
      config: {
        ...config,
        databaseUrl: await newDatabase(),
        sip: { ...config.sip, port: 0 },
        http: { ...config.http, port: 0 },
      },
      now: clockStartingAt(at('2026-11-25T10:15')),
      demo: DEMO_LINES,
      screens: SCREENS,
      ear,
      watch: (_, seen) => {
        if (seen.kind === 'event' && seen.event.kind === 'answered') answeredAt = performance.now();
      },
    },
    AbortSignal.timeout(START_MS),
  );
  onTestFinished(async () => {
    await balie.stop();
  });
  if (balie.http === null) throw new Error('the screens were not opened');
  return {
    url: `http://${balie.http.host}:${balie.http.port}`,
    /** In milliseconds since the Unix epoch, as the browser knows it. */
    microphoneOpened: (sinceEpoch: number) => {
      microphoneAt = sinceEpoch - performance.timeOrigin;
    },
    ear,
  };
}

/** As whoever tries Balie out on this machine: without an account. */
async function looksRound(context: BrowserContext, url: string, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('button', { name: 'Kijk rond met voorbeeldgegevens' }).click();
  await page.getByRole('navigation').waitFor();
  await page.goto(`${url}${path}`);
  return page;
}

describe.skipIf(missing !== null)(
  `a call with the microphone of a browser${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(() => buildScreens(), 150_000);

    test('books an appointment by voice, and a colleague sees it come in the agenda', {
      timeout: CALL_MS + 2 * START_MS,
    }, async (ctx) => {
      needsProgram(ctx, 'espeak-ng', 'espeak-ng');
      const microphone = await spokenByCaller();
      const { url, ear, microphoneOpened } = await runningBalie(microphone);
      const chromium = await openChromium({ microphone: `${microphone.path}%noloop` });
      onTestFinished(() => chromium[Symbol.asyncDispose]());
      const colleague = await looksRound(await chromium.browser.newContext(), url, '/agenda?day=2026-11-25');
      const caller = await looksRound(await chromium.browser.newContext(), url, '/proefbellen');
      const booked = colleague.getByRole('button', { name: /van den Berg/ });
      await colleague.getByRole('heading', { level: 1 }).waitFor();
      expect(await booked.count()).toBe(0);

      await caller.exposeFunction('microphoneOpened', microphoneOpened);
      await caller.evaluate(`{
          const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
          navigator.mediaDevices.getUserMedia = async (...asked) => {
            const stream = await open(...asked);
            void window.microphoneOpened(performance.timeOrigin + performance.now());
            return stream;
          };
        }`);
      await caller.getByRole('button', { name: 'Bel Balie' }).click();
      const transcript = caller.getByRole('log');
      await transcript.getByText('Wat is uw geboortedatum?').waitFor({ timeout: 40_000 });
      for (const key of '12031954') await caller.getByRole('button', { name: `Toets ${key}` }).click();
      await booked.waitFor({ timeout: CALL_MS });
      await ctx.annotate(
        `${ear.read.count} readings, ${ear.read.byScript} of them too late for this machine`,
      );
      await transcript.getByText('Ik heb voor u ingepland').waitFor();
      // The grid says who made it; a held slot has no name yet.
      expect(await booked.getAttribute('aria-label')).toMatch(/^11:20 tot 11:30, .*gemaakt door Balie/);
      await looksRight(caller, 'browser call');
      await looksRight(colleague, 'browser call agenda');
    });
  },
);
