import type { Expectation } from '../../domain/expectation.ts';
import type { Recogniser, Recognition, TelephoneAudio } from '../../turn/1-hear/recogniser.ts';
import { createResampler } from '../audio/resample.ts';
import { toFloat, toInt16 } from '../audio/samples.ts';
import { findSpeech } from '../audio/speech-bounds.ts';
import { writeWav } from '../audio/wav.ts';
import { readTranscription } from './transcription.ts';

export interface OpenAiEarOptions {
  /** For example `http://127.0.0.1:8000/v1`; `/audio/transcriptions` is put behind it. */
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey?: string;
  /** The caller's signal counts as well; whichever is first. */
  readonly deadlineMs?: number;
}

/** A caller who waits 4 s for an answer thinks that the line is dead. */
const DEADLINE_MS = 4_000;
/** Whisper reads 224 tokens of a prompt; 600 characters of Dutch are about 200. */
const LONGEST_PROMPT = 600;

/**
 * An ear behind any OpenAI-compatible `POST /v1/audio/transcriptions`: speaches, vLLM, the server of whisper.cpp, a hosted
 * one. The expectation goes along as the prompt. Tried once: by the time a second try would answer, the turn is over.
 */
export function createOpenAiEar(options: OpenAiEarOptions): Recogniser {
  const url = `${options.baseUrl.replace(/\/+$/, '')}/audio/transcriptions`;
  const upsample = createResampler(8_000, 16_000);
  const closing = new AbortController();

  const ask = async (
    audio: TelephoneAudio,
    expectation: Expectation,
    signal: AbortSignal,
  ): Promise<Recognition> => {
    // Written out first: a form that is streamed throws outside of any await when the connection breaks under it.
    const form = new Response(formFor(toInt16(upsample(toFloat(audio.pcm))), options.model, expectation));
    const headers = { 'content-type': form.headers.get('content-type') ?? '' };
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal,
      headers:
        options.apiKey === undefined ? headers : { ...headers, authorization: `Bearer ${options.apiKey}` },
      body: await form.arrayBuffer(),
    });
    if (response.status === 429 || response.status >= 500) return { kind: 'failed', code: 'EAR_UNREACHABLE' };
    if (!response.ok) return { kind: 'failed', code: 'EAR_REFUSED' };
    return readTranscription(await response.text(), audio);
  };

  return {
    name: 'openai',
    goodFor:
      'Een herkenner op een andere machine, bijvoorbeeld met een GPU: geschikt voor de echte lijn als hij snel en goed Nederlands verstaat. Het geluid verlaat deze machine.',
    async recognise(audio, expectation, signal): Promise<Recognition> {
      const deadline = AbortSignal.timeout(options.deadlineMs ?? DEADLINE_MS);
      if (signal.aborted) return { kind: 'failed', code: 'EAR_TIMEOUT' };
      if (closing.signal.aborted) return { kind: 'failed', code: 'EAR_UNREACHABLE' };
      // Whisper makes up sentences from silence; what holds no sound is not sent.
      if (findSpeech(audio.pcm) === undefined) return { kind: 'nothing-that-fits' };
      try {
        return await ask(audio, expectation, AbortSignal.any([signal, deadline, closing.signal]));
      } catch {
        const isLate = signal.aborted || deadline.aborted;
        return { kind: 'failed', code: isLate ? 'EAR_TIMEOUT' : 'EAR_UNREACHABLE' };
      }
    },
    async close() {
      closing.abort();
    },
  };
}

function formFor(pcm: Int16Array, model: string, expectation: Expectation): FormData {
  const form = new FormData();
  form.append('file', new Blob([writeWav({ pcm, sampleRate: 16_000 })], { type: 'audio/wav' }), 'speech.wav');
  form.append('model', model);
  form.append('language', 'nl');
  form.append('response_format', 'verbose_json');
  form.append('timestamp_granularities[]', 'word');
  form.append('temperature', '0');
  const prompt = promptFor(expectation);
  if (prompt !== '') form.append('prompt', prompt);
  return form;
}

/** Names first: they are what a recogniser cannot know. Then expected sentences, as many as fit. */
export function promptFor({ names, phrases }: Expectation): string {
  let prompt = '';
  for (const text of [...names, ...phrases]) {
    const clean = text.replaceAll(/\p{Cc}/gu, ' ').trim();
    if (clean === '') continue;
    const longer = prompt === '' ? clean : `${prompt}, ${clean}`;
    if (longer.length <= LONGEST_PROMPT) prompt = longer;
  }
  return prompt;
}
