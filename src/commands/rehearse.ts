import { mkdtemp, rm } from 'node:fs/promises';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Practice } from '../domain/practice.ts';
import { CodedError } from '../platform/coded-error.ts';
import { type Config, configSchema } from '../platform/config.ts';
import { asPractice, readPracticeFile } from '../practice-file/read-practice-file.ts';
import { openAudioStage } from '../rehearsal/audio/audio-stage.ts';
import type { Play } from '../rehearsal/play-scenarios.ts';
import { type FromProgram, toProgram } from '../rehearsal/practice-run/messages.ts';
import { type Pause, rehearse } from '../rehearsal/practice-run/rehearse.ts';
import { scratchDatabase } from '../rehearsal/scratch-database.ts';
import { openScratch } from '../rehearsal/scratch-world.ts';
import { ownBalie } from './own-balie.ts';

// The program in which a running Balie rehearses: it is told of a practice and its callers, and tells how each call went. A
// process of its own, last in line for the processor, so that callers at the real telephone notice nothing of it.

/** A call in text takes about a second; the longest of our journeys with sound three minutes. */
const DEADLINE_MS = { text: 30_000, audio: 240_000 } as const;

const stopping = new AbortController();
process.once('SIGTERM', () => stopping.abort());
// Balie itself is gone: nobody hears the rest.
process.once('disconnect', () => stopping.abort());

let pausing = new AbortController();
let over: Promise<void> = Promise.resolve();
let goOn: () => void = () => undefined;
const pause = (): Pause => ({ asked: pausing.signal, over: () => over });

const tell = (message: FromProgram): void => void process.send?.(message);

process.on('message', (given: unknown) => {
  const message = toProgram.parse(given);
  switch (message.kind) {
    case 'rehearse':
      void run(message);
      break;
    case 'pause':
      over = new Promise((resolve) => {
        goOn = resolve;
      });
      pausing.abort();
      break;
    case 'go-on':
      pausing = new AbortController();
      goOn();
      break;
  }
});

async function run(told: Extract<ReturnType<typeof toProgram.parse>, { kind: 'rehearse' }>): Promise<void> {
  try {
    setPriority(told.niceness);
    const practice = practiceIn(told.practice);
    const config = configSchema.parse(told.config);
    const withPlay = told.how === 'text' ? inText : byAudio;
    await withPlay(config, practice, (play) =>
      rehearse(told.callers, play, (nth, call) => tell({ kind: 'played', nth, call }), {
        deadlineMs: DEADLINE_MS[told.how],
        pause,
        signal: stopping.signal,
      }),
    );
    tell({ kind: 'done' });
  } catch (error) {
    tell({ kind: 'failed', code: error instanceof CodedError ? error.code : 'REHEARSAL_FAILED' });
  }
  process.disconnect?.();
}

function practiceIn(text: string): Practice {
  const read = readPracticeFile(text);
  if (read.kind === 'faults') {
    throw new CodedError('REHEARSAL_PRACTICE_UNUSABLE', 'The practice cannot be rehearsed as it is.', {
      fields: { field: read.faults[0]?.field ?? '' },
    });
  }
  return asPractice(read.file, null, () => crypto.randomUUID());
}

async function inText(
  config: Config,
  practice: Practice,
  work: (play: Play) => Promise<void>,
): Promise<void> {
  const database = await scratchDatabase(config.databaseUrl);
  try {
    const scratch = await openScratch(database.url, stopping.signal, practice);
    // Loaded late: the dialogue takes a moment that a practice with faults should not wait for.
    const { playInText } = await import('../rehearsal/text/text-call.ts');
    try {
      await work((scenario, signal, live) =>
        playInText(scenario, (now) => scratch.worldFor(scenario, now, signal), signal, { live }),
      );
    } finally {
      await scratch.close();
    }
  } finally {
    await database.drop();
  }
}

async function byAudio(
  config: Config,
  practice: Practice,
  work: (play: Play) => Promise<void>,
): Promise<void> {
  const database = await scratchDatabase(config.databaseUrl);
  const dataDir = await mkdtemp(join(tmpdir(), 'balie-rehearsal-'));
  try {
    const stage = await openAudioStage(
      ownBalie(config, { dataDir, databaseUrl: database.url }),
      'configured',
      stopping.signal,
      { like: practice },
    );
    try {
      await work(async (scenario, signal, live) => (await stage.play(scenario, signal, live)).report);
    } finally {
      await stage.close();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
    await database.drop();
  }
}
