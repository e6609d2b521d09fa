import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { CodedError } from '../platform/coded-error.ts';
import type { Config } from '../platform/config.ts';
import { readConfig } from '../platform/read-config.ts';
import { openAudioStage } from '../rehearsal/audio/audio-stage.ts';
import { callRunning } from '../rehearsal/audio/call-running.ts';
import { joinRunningBalie, LIVE_SOCKET } from '../rehearsal/audio/running-balie.ts';
import { defaultScenario } from '../rehearsal/default-scenario.ts';
import { type Play, playScenarios } from '../rehearsal/play-scenarios.ts';
import { type ReadScenario, readScenarios } from '../rehearsal/scenario.ts';
import { scratchDatabase } from '../rehearsal/scratch-database.ts';
import { openScratch } from '../rehearsal/scratch-world.ts';
import { errorLines } from './error-lines.ts';
import { fetchWithProgress } from './fetch-with-progress.ts';
import { ownBalie } from './own-balie.ts';

// `./balie call [FILE]`: a simulated caller, over real SIP and RTP or with --text without audio (docs/guides/deuren.md).

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const stopping = new AbortController();
process.once('SIGINT', () => stopping.abort());
process.once('SIGTERM', () => stopping.abort());
// `./balie call | head`: who reads is gone, so the call ends, with its database, as after Ctrl-C.
for (const output of [process.stdout, process.stderr]) output.on('error', () => stopping.abort());

/** A shell's habit: 128 and the number of the signal. */
const STOPPED = 130;

try {
  const asked = readArguments();
  const scenarios = await readGiven(asked.file);
  const good = asked.text
    ? await playText(scenarios, asked)
    : ((await playOnRunning(asked)) ?? (await playAudio(scenarios, asked)));
  process.exitCode = stopping.signal.aborted ? STOPPED : good ? 0 : 1;
} catch (error) {
  if (stopping.signal.aborted) process.exitCode = STOPPED;
  else {
    for (const line of errorLines(error)) say(line);
    process.exitCode = error instanceof CodedError && error.code === 'ARGUMENT_UNKNOWN' ? 2 : 1;
  }
}

interface Asked {
  readonly file: string | null;
  readonly text: boolean;
  readonly json: boolean;
  readonly wav: string | null;
  readonly ear: string | null;
}

function readArguments(): Asked {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        text: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        wav: { type: 'string' },
        ear: { type: 'string' },
      },
    });
    if (positionals.length > 1) throw new Error('one file at most');
    const { text: inText, json, wav = null, ear = null } = values;
    return { file: positionals[0] ?? null, text: inText, json, wav, ear };
  } catch (cause) {
    throw new CodedError(
      'ARGUMENT_UNKNOWN',
      'Gebruik: ./balie call [BESTAND|-] [--text] [--json] [--wav BESTAND] [--ear script|whisper|sherpa|openai]',
      { cause },
    );
  }
}

async function readGiven(file: string | null): Promise<readonly ReadScenario[]> {
  if (file === null) {
    return [
      { kind: 'scenario', scenario: defaultScenario(Temporal.Now.zonedDateTimeISO('Europe/Amsterdam')) },
    ];
  }
  if (file === '-') return readScenarios(await text(process.stdin));
  const content = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CodedError('SCENARIO_NOT_READABLE', "Dit bestand met scenario's kan niet worden gelezen.", {
      cause,
    });
  });
  return readScenarios(content);
}

/**
 * A scenario of a file needs its own agenda and its own time, so it gets a Balie of its own. Without a file the demo practice of
 * a running Balie is called; null when none runs, or when another ear was asked for.
 */
async function playOnRunning(asked: Asked): Promise<boolean | null> {
  if (asked.file !== null || asked.ear !== null) return null;
  const running = await joinRunningBalie(join(readSettings(null).dataDir, LIVE_SOCKET));
  if (running === null) return null;
  if (!asked.json)
    print(`Balie draait al op sip:${running.sip.host}:${running.sip.port}; oor: ${running.ear}`);
  try {
    const play: Play = async (scenario, signal, live) => {
      const { report, wav } = await callRunning(running, scenario, signal, live);
      if (asked.wav !== null) await writeFile(asked.wav, wav());
      return report;
    };
    const now = defaultScenario(Temporal.Now.zonedDateTimeISO('Europe/Amsterdam'), 'now');
    return await playScenarios(
      [{ kind: 'scenario', scenario: now }],
      play,
      { line: print, json: asked.json },
      stopping.signal,
    );
  } finally {
    running.close();
  }
}

async function playText(scenarios: readonly ReadScenario[], { json }: Asked): Promise<boolean> {
  const config = readSettings(null);
  const database = await scratchDatabase(config.databaseUrl);
  const scratch = await openScratch(database.url, stopping.signal);
  // Loaded late: the dialogue takes a moment that a wrong argument should not wait for.
  const { playInText } = await import('../rehearsal/text/text-call.ts');
  const play: Play = (scenario, signal, live) =>
    playInText(scenario, (now) => scratch.worldFor(scenario, now, signal), signal, { live });
  try {
    return await playScenarios(scenarios, play, { line: print, json }, stopping.signal);
  } finally {
    await scratch.close();
    await database.drop();
  }
}

async function playAudio(scenarios: readonly ReadScenario[], asked: Asked): Promise<boolean> {
  const config = readSettings(asked.ear);
  const database = await scratchDatabase(config.databaseUrl);
  const dataDir = await mkdtemp(join(tmpdir(), 'balie-rehearsal-'));
  try {
    if (asked.ear !== 'script' && config.ear.name === 'whisper') {
      await fetchWithProgress('whisper', config.dataDir, stopping.signal);
    }
    const stage = await openAudioStage(
      ownBalie(config, { dataDir, databaseUrl: database.url }),
      asked.ear === 'script' ? 'script' : 'configured',
      stopping.signal,
    );
    try {
      if (!asked.json) print(`Oor: ${stage.balie.ear.name}`);
      const play: Play = async (scenario, signal, live) => {
        const { report, wav } = await stage.play(scenario, signal, live);
        if (asked.wav !== null) await writeFile(wavName(asked.wav, scenario.id, scenarios.length), wav());
        return report;
      };
      return await playScenarios(scenarios, play, { line: print, json: asked.json }, stopping.signal);
    } finally {
      await stage.close();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
    await database.drop();
  }
}

/** The settings of this machine; `--ear` counts before them. */
function readSettings(ear: string | null): Config {
  const environment = ear === null || ear === 'script' ? process.env : { ...process.env, BALIE_EAR: ear };
  return readConfig({ environment, homeDir: homedir() });
}

/** With several scenarios each gets a file of its own: `gesprek.wav` becomes `gesprek-book.wav`. */
function wavName(file: string, id: string, of: number): string {
  return of === 1 ? file : file.replace(/(\.wav)?$/iu, `-${id}.wav`);
}
