import { serveEngine } from '../../src/speech/engine/serve-engine.ts';

/** An engine that hears what it is told, in a process of its own that a test can kill or stop. */
serveEngine(async () => ({ answer: async (request) => ({ echo: request }) }));
