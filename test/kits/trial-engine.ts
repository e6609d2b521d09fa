import { CodedError } from '../../src/platform/coded-error.ts';
import { serveEngine } from '../../src/speech/engine/serve-engine.ts';

/** An engine for tests: does as it is asked, also what a real one should not. */
serveEngine(async (settings) => {
  if (settings === 'refuse') throw new CodedError('MODEL_UNREADABLE', 'no such model');
  if (settings === 'die while opening') process.exit(3);
  if (settings === 'throw') throw new Error('something else');
  return {
    async answer(request, stop) {
      switch (request) {
        case 'die':
          process.abort();
          break;
        case 'hang':
          for (;;);
        case 'throw':
          throw new Error('no');
        case 'wait until stopped':
          while (!stop.isSet) await new Promise((resolve) => setImmediate(resolve));
          return undefined;
      }
      return { echo: request, environment: Object.keys(process.env).length, pid: process.pid };
    },
  };
});
