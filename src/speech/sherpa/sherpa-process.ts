import { readFile } from 'node:fs/promises';
import sherpa from 'sherpa-onnx-node';
import { createResampler } from '../audio/resample.ts';
import { toFloat } from '../audio/samples.ts';
import { serveEngine } from '../engine/serve-engine.ts';
import { hotWords, readPieces } from './hot-words.ts';
import { findSherpaModel, type SherpaModel } from './sherpa-model.ts';
import type { SherpaRequest, SherpaSettings } from './sherpa-request.ts';

// The main module of the ear's own process: sherpa-onnx ends a process over a wrong file, and must not end the server's.
serveEngine(async (given) => {
  const settings = given as SherpaSettings;
  const model = await findSherpaModel(settings.directory);
  const recognizer = new sherpa.OfflineRecognizer(configFor(model, settings.threads));
  const pieces = model.kind === 'transducer' ? readPieces(await readFile(model.tokens, 'utf8')) : undefined;
  const upsample = createResampler(8_000, 16_000);
  return {
    async answer(request) {
      const { pcm, phrases } = request as SherpaRequest;
      const words = pieces === undefined ? '' : hotWords(phrases, pieces);
      const stream = words === '' ? recognizer.createStream() : recognizer.createStream(words);
      stream.acceptWaveform({ samples: upsample(toFloat(pcm)), sampleRate: 16_000 });
      recognizer.decode(stream);
      return recognizer.getResult(stream);
    },
  };
});

function configFor(model: SherpaModel, threads: number): object {
  const common = { tokens: model.tokens, numThreads: threads, provider: 'cpu', debug: 0 };
  const featConfig = { sampleRate: 16_000, featureDim: 80 };
  if (model.kind === 'whisper') {
    const { encoder, decoder } = model;
    const whisper = { encoder, decoder, language: 'nl', task: 'transcribe', tailPaddings: 200 };
    return { featConfig, modelConfig: { ...common, whisper }, decodingMethod: 'greedy_search' };
  }
  const { encoder, decoder, joiner } = model;
  return {
    featConfig,
    modelConfig: { ...common, transducer: { encoder, decoder, joiner }, modelType: 'nemo_transducer' },
    // Only the beam takes hot words.
    decodingMethod: 'modified_beam_search',
    maxActivePaths: 4,
  };
}
