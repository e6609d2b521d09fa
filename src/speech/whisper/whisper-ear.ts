import type { Expectation } from '../../domain/expectation.ts';
import type { Recogniser, Recognition } from '../../turn/1-hear/recogniser.ts';
import { openEngineProcess } from '../engine/engine-process.ts';
import { ALWAYS_PHRASES } from './always-phrases.ts';
import { chooseReading } from './choose-reading.ts';
import { LISTENING, type WhisperRequest } from './listening.ts';

/**
 * The ear of Whisper base, in a process of its own. `directory` holds the built graphs (see build-whisper.ts). It scores the
 * phrases of the expectation, its names and the ones that may always be said, and decodes freely beside that.
 */
export async function openWhisperEar(options: {
  readonly directory: string;
  readonly threads: number;
  readonly graceMs?: number;
}): Promise<Recogniser> {
  const engine = await openEngineProcess({
    module: new URL('./whisper-process.ts', import.meta.url),
    settings: { directory: options.directory, threads: options.threads },
    ...(options.graceMs === undefined ? {} : { graceMs: options.graceMs }),
  });
  return {
    name: 'whisper',
    goodFor:
      'Om Balie uit te proberen: verstaat korte antwoorden op wat er gevraagd is, geen vrije zinnen. Niet voor de echte telefoonlijn van een praktijk.',
    async recognise(audio, expectation, signal): Promise<Recognition> {
      const request: WhisperRequest = { pcm: audio.pcm, phrases: phrasesFor(expectation) };
      const asked = await engine.ask(request, signal);
      if (asked.kind === 'timeout') return { kind: 'failed', code: 'EAR_TIMEOUT' };
      const listening = LISTENING.safeParse(asked.kind === 'answered' ? asked.answer : undefined);
      if (!listening.success) return { kind: 'failed', code: 'EAR_CRASHED' };
      return chooseReading(listening.data, audio, expectation.kind);
    },
    close: () => engine.close(),
  };
}

/** The expected phrases and names, each once, then what may always be said. */
export function phrasesFor(expectation: Expectation): readonly string[] {
  const asked = [...expectation.phrases, ...expectation.names.map((name) => name.toLowerCase())];
  return [...new Set([...asked, ...ALWAYS_PHRASES].map((phrase) => phrase.trim()).filter(isSpoken))];
}

/** Something with a letter or a digit can be said. */
const isSpoken = (phrase: string) => /\p{L}|\p{N}/u.test(phrase);
