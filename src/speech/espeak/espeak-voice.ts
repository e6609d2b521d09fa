import { spawn } from 'node:child_process';
import { CodedError } from '../../platform/coded-error.ts';
import type { Synthesiser } from '../../turn/6-speak/synthesiser.ts';
import { createResampler } from '../audio/resample.ts';
import { toFloat, toInt16 } from '../audio/samples.ts';
import { readWav } from '../audio/wav.ts';

/** How espeak-ng speaks. Speed in words a minute, the gap after each word in milliseconds (espeak-ng counts it in tens). */
export interface EspeakSettings {
  readonly voice: string;
  readonly wordsPerMinute: number;
  readonly wordGapMs: number;
  /** 0-99; 50 is the voice's own pitch. */
  readonly pitch: number;
}

/** Balie's own voice where nothing better is installed: a little slower than espeak-ng's 175, because callers must follow it. */
const BALIE_ESPEAK: EspeakSettings = { voice: 'nl', wordsPerMinute: 145, wordGapMs: 10, pitch: 50 };

/** The simulated caller: the voice of 46 tried that recognisers understand best. */
export const CALLER_ESPEAK: EspeakSettings = {
  voice: 'nl+klatt3',
  wordsPerMinute: 150,
  wordGapMs: 80,
  pitch: 50,
};

/** A sentence takes about 25 ms of work; a machine on which it takes 5 s is not able to hold a call. */
const SPEAK_DEADLINE_MS = 5_000;

/**
 * The voice of the program espeak-ng, started once a sentence and never linked (it is GPL-3). Rejects `speak` with
 * VOICE_UNAVAILABLE (not installed, closed) or VOICE_TIMEOUT (deadline of 5 s or the caller's signal).
 */
export function createEspeakVoice(options: {
  readonly settings?: Partial<EspeakSettings>;
  /** The program to start; a test gives one that hangs. */
  readonly program?: string;
  readonly deadlineMs?: number;
}): Synthesiser {
  const settings = { ...BALIE_ESPEAK, ...options.settings };
  const program = options.program ?? 'espeak-ng';
  const resamplers = new Map<number, ReturnType<typeof createResampler>>();
  const closing = new AbortController();

  return {
    name: `espeak ${settings.voice} ${settings.wordsPerMinute}/${settings.wordGapMs}/${settings.pitch}`,
    async speak(text, signal) {
      if (closing.signal.aborted) throw unavailable('closed');
      if (text.trim() === '') return new Int16Array(0);
      const deadline = AbortSignal.timeout(options.deadlineMs ?? SPEAK_DEADLINE_MS);
      const wav = await runEspeak(
        program,
        settings,
        text,
        AbortSignal.any([signal, deadline, closing.signal]),
      );
      const { pcm, sampleRate } = readWav(wav);
      const resample = resamplers.get(sampleRate) ?? createResampler(sampleRate, 8_000);
      resamplers.set(sampleRate, resample);
      return toInt16(resample(toFloat(pcm)));
    },
    async close() {
      closing.abort();
    },
  };
}

/** Runs espeak-ng to its end and gives the WAV that it wrote; on abort the process is killed by its own handle. */
function runEspeak(
  program: string,
  settings: EspeakSettings,
  text: string,
  signal: AbortSignal,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(timedOut());
      return;
    }
    // The text goes by standard input: in the arguments every user of the machine could read it in the process list.
    const child = spawn(
      program,
      [
        '-v',
        settings.voice,
        '-s',
        String(settings.wordsPerMinute),
        '-g',
        String(Math.round(settings.wordGapMs / 10)),
        '-p',
        String(settings.pitch),
        '-b',
        '1',
        '--stdin',
        '--stdout',
      ],
      { stdio: ['pipe', 'pipe', 'ignore'] },
    );
    const chunks: Uint8Array[] = [];
    const stop = () => {
      child.kill('SIGKILL');
      reject(timedOut());
    };
    signal.addEventListener('abort', stop, { once: true });
    child.stdout.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    // A program that ends before it read its input breaks the pipe; its exit code tells the story.
    child.stdin.on('error', () => undefined);
    child.on('error', (cause) => {
      signal.removeEventListener('abort', stop);
      reject(unavailable('cannot start', cause));
    });
    child.on('close', (code) => {
      signal.removeEventListener('abort', stop);
      if (code === 0) resolve(Buffer.concat(chunks));
      else reject(unavailable('ended with an error'));
    });
    child.stdin.end(withoutPhonemeMarks(text));
  });
}

/** espeak-ng reads `[[...]]` as phoneme codes; a name or a sentence never means that. */
const withoutPhonemeMarks = (text: string) => text.replaceAll('[[', '[ [');

const timedOut = () => new CodedError('VOICE_TIMEOUT', 'The voice did not finish the sentence in time.');

const unavailable = (why: string, cause?: unknown) =>
  new CodedError(
    'VOICE_UNAVAILABLE',
    'The voice espeak-ng cannot speak. Install the Debian package espeak-ng, or choose another voice.',
    { cause, fields: { why } },
  );
