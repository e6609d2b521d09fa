import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import packageJson from '../../package.json' with { type: 'json' };
import { CodedError } from '../platform/coded-error.ts';
import { readConfig } from '../platform/read-config.ts';
import { type AudioStage, openAudioStage } from '../rehearsal/audio/audio-stage.ts';
import { measureAlarmToTransfer } from '../rehearsal/bench/alarm-to-transfer.ts';
import { measureBargeIn } from '../rehearsal/bench/barge-in.ts';
import { cutShort } from '../rehearsal/bench/cut-short.ts';
import { machine, versions } from '../rehearsal/bench/machine.ts';
import { type Part, runParts } from '../rehearsal/bench/run-parts.ts';
import { screensPart } from '../rehearsal/bench/screens/screens-part.ts';
import { measureTriage, measureUnderstand, measureWhen } from '../rehearsal/bench/small-parts.ts';
import { measureMemory, measureStart } from '../rehearsal/bench/start-and-memory.ts';
import { measureTurns } from '../rehearsal/bench/turn-latency.ts';
import { defaultScenario } from '../rehearsal/default-scenario.ts';
import type { Scenario } from '../rehearsal/scenario.ts';
import { hasModel } from '../speech/models/fetch-model.ts';
import { openVoice } from '../speech/open-voice.ts';
import { createScriptEar } from '../speech/script/script-ear.ts';
import { measureBooking } from '../store/bench/measure-booking.ts';
import { measureReminders } from '../store/bench/measure-reminders.ts';
import { measureSlots } from '../store/bench/measure-slots.ts';
import { openStore } from '../store/store.ts';
import { packagedVoiceModel } from '../telephone/media/voice-activity.ts';
import { measureMedia } from '../telephone/media-load.ts';
import { errorLines } from './error-lines.ts';
import { ownBalie } from './own-balie.ts';

// `./balie bench [PART...]`: measures what the documentation promises; one JSON object (docs/guides/deuren.md).

/** Enough for a 95th percentile with three above it; each turn takes about three seconds. */
const TURNS = 60;
const BARGE_INS = 30;
/** A p95 of 20 is its slowest call. Who asks for this part by name waits ten minutes for one of a hundred; the whole run keeps its half hour. */
const ALARMS = process.argv.slice(2).includes('alarmToTransfer') ? 100 : 20;
const MEDIA_CALLS = 200;
const MEDIA_SECONDS = 10;
const MEMORY_CALLS = 50;
const KEYS = 40;
/** A prompt is heard long enough to be recognised as one. */
const PROMPT_MS = 400;
const CHILD = '--child-of-bench';

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const stopping = new AbortController();
process.once('SIGINT', () => stopping.abort());
process.once('SIGTERM', () => stopping.abort());

const config = readConfig({ environment: process.env, homeDir: homedir() });
const [mode, ...rest] = process.argv.slice(2);
try {
  if (mode === CHILD) await beMeasured(rest[0] ?? '');
  else await measure(process.argv.slice(2));
} catch (error) {
  for (const line of errorLines(error, 'BENCH_FAILED')) say(line);
  process.exitCode = error instanceof CodedError && error.code === 'BENCH_PART_UNKNOWN' ? 2 : 1;
}

async function measure(asked: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'balie-bench-'));
  const opened: { stage: Promise<AudioStage> | null; long: Promise<AudioStage> | null } = {
    stage: null,
    long: null,
  };
  try {
    // Opened by the first part that needs it: `bench -- when` starts no telephone.
    const stage = () => (opened.stage ??= openStage(join(folder, 'turn'), true));
    const long = () => (opened.long ??= openStage(join(folder, 'barge'), false));
    // Asked before: at the end it is our own work that loads it.
    const on = machine();
    const measured = await runParts(parts(folder, stage, long), asked, stopping.signal, say);
    const report = { machine: on, versions: versions(packageJson.version), ...measured };
    process.stdout.write(`${JSON.stringify(report)}\n`);
  } finally {
    for (const one of [opened.stage, opened.long]) await (await one?.catch(() => null))?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function parts(
  folder: string,
  stage: () => Promise<AudioStage>,
  long: () => Promise<AudioStage>,
): readonly Part[] {
  const { signal } = stopping;
  const child = [fileURLToPath(import.meta.url), CHILD, join(folder, 'child')];
  const count = (name: string, of: number) => (done: number) => say(`  ${name} ${done} of ${of}`);
  return [
    {
      name: 'turn',
      measure: async () => measureTurns(await stage(), spoken(), TURNS, signal, count('turn', TURNS)),
    },
    {
      name: 'bargeIn',
      measure: async () =>
        measureBargeIn(await long(), spoken(), BARGE_INS, signal, count('bargeIn', BARGE_INS)),
    },
    {
      name: 'alarmToTransfer',
      measure: async () =>
        measureAlarmToTransfer(await long(), spoken(), ALARMS, signal, count('alarmToTransfer', ALARMS)),
    },
    {
      name: 'media',
      measure: () =>
        measureMedia({ calls: MEDIA_CALLS, seconds: MEDIA_SECONDS, voiceModelPath: packagedVoiceModel() }),
    },
    { name: 'when', measure: measureWhen },
    { name: 'understand', measure: measureUnderstand },
    { name: 'triage', measure: async () => measureTriage() },
    {
      name: 'slots',
      measure: () => withStore(folder, 'slots', (store) => measureSlots(store, Temporal.Now.instant())),
    },
    {
      name: 'booking',
      measure: () => withStore(folder, 'booking', (store) => measureBooking(store, Temporal.Now.instant())),
    },
    {
      name: 'reminders',
      measure: () =>
        withStore(folder, 'reminders', (store) => measureReminders(store, Temporal.Now.plainDateISO())),
    },
    {
      name: 'screens',
      measure: () => withStore(folder, 'screens', (store) => screensPart(store, config, KEYS, signal)),
    },
    { name: 'start', measure: () => measureStart(child) },
    { name: 'memory', measure: () => measureMemory(child, MEMORY_CALLS) },
  ];
}

/** The plain booking, all of it by voice: keys end a turn without a silence. */
function spoken(): Scenario {
  return { ...defaultScenario(Temporal.Now.zonedDateTimeISO('Europe/Amsterdam')), twists: [] };
}

async function openStage(dataDir: string, short: boolean): Promise<AudioStage> {
  const voice = await openVoice(config.voice);
  return openAudioStage(
    ownBalie(config, { dataDir, databaseUrl: null, voice: short ? cutShort(voice, PROMPT_MS) : voice }),
    'script',
    stopping.signal,
  );
}

/** A database for each part: what one leaves behind, as messages that wait, was counted by the next. */
async function withStore<Result>(
  folder: string,
  part: string,
  work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<Result>,
): Promise<Result> {
  const store = await openStore(
    {
      databaseUrl: null,
      dataDir: join(folder, part),
      node: 'bench',
      now: () => Temporal.Now.instant(),
      log: () => undefined,
      demo: null,
      carriers: null,
    },
    stopping.signal,
  );
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The other side of `start` and `memory`: a Balie in a process of its own, asked by lines and ended by the end of its input. */
async function beMeasured(dataDir: string): Promise<void> {
  const heard = config.ear.name !== 'whisper' || (await hasModel('whisper', config.dataDir));
  const none = { emergencyLine: null, secondNumber: null, doctor: null, outOfHoursPost: null, desk: null };
  const balie = await ownBalie(config, { dataDir, databaseUrl: null })(
    {
      now: () => Temporal.Now.zonedDateTimeISO('Europe/Amsterdam'),
      watch: () => undefined,
      ear: heard ? null : createScriptEar({ lines: () => [] }),
      demo: none,
    },
    stopping.signal,
  );
  process.stdout.write(`${JSON.stringify({ port: balie.sip.port, ear: balie.ear.name })}\n`);
  for await (const _question of createInterface(process.stdin)) {
    process.stdout.write(`${Math.round(process.memoryUsage.rss() / 1_048_576)}\n`);
  }
  await balie.stop();
}
