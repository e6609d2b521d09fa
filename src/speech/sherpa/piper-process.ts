import sherpa from 'sherpa-onnx-node';
import { createResampler } from '../audio/resample.ts';
import { toInt16 } from '../audio/samples.ts';
import { serveEngine } from '../engine/serve-engine.ts';
import { findPiperModel, type PiperSettings } from './piper-model.ts';

// The main module of the voice's own process.
serveEngine(async (given) => {
  const settings = given as PiperSettings;
  const { model, tokens, dataDir } = await findPiperModel(settings.directory);
  const voice = new sherpa.OfflineTts({
    model: { vits: { model, tokens, dataDir }, numThreads: settings.threads, provider: 'cpu', debug: 0 },
    maxNumSentences: 1,
  });
  const resamplers = new Map<number, ReturnType<typeof createResampler>>();
  return {
    async answer(text) {
      // Memory outside of V8's own heap does not survive the way to the other process.
      const request = { text: text as string, sid: 0, speed: settings.speed, enableExternalBuffer: false };
      const { samples, sampleRate } = voice.generate(request);
      const resample = resamplers.get(sampleRate) ?? createResampler(sampleRate, 8_000);
      resamplers.set(sampleRate, resample);
      return toInt16(resample(samples));
    },
  };
});
