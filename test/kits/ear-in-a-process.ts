import { type EngineProcess, openEngineProcess } from '../../src/speech/engine/engine-process.ts';
import type { Recogniser, Recognition } from '../../src/turn/1-hear/recogniser.ts';

/** An ear whose words go through a real engine process, as those of whisper and sherpa do; only what is heard is scripted. */
export async function earInAProcess(): Promise<{
  readonly process: EngineProcess;
  readonly around: (script: Recogniser) => Recogniser;
}> {
  const engine = await openEngineProcess({
    module: new URL('./echo-engine.ts', import.meta.url),
    settings: null,
    graceMs: 500,
  });
  return {
    process: engine,
    around: (script) => ({
      ...script,
      async recognise(audio, expectation, signal): Promise<Recognition> {
        const heard = await script.recognise(audio, expectation, signal);
        const asked = await engine.ask(heard, signal);
        if (asked.kind === 'timeout') return { kind: 'failed', code: 'EAR_TIMEOUT' };
        if (asked.kind === 'crashed') return { kind: 'failed', code: 'EAR_CRASHED' };
        return (asked.answer as { readonly echo: Recognition }).echo;
      },
      close: () => engine.close(),
    }),
  };
}
