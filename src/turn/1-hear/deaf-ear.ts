import type { Recogniser } from './recogniser.ts';

/** The ear of a machine whose recogniser does not work: it fails at once, so that callers get keys and then a human (S3). */
export const deafEar = (why: string): Recogniser => ({
  name: 'none',
  goodFor: `Balie verstaat nu niets (${why}). Bellers krijgen het keuzemenu met toetsen en daarna een mens.`,
  recognise: async () => ({ kind: 'failed', code: 'EAR_CRASHED' }),
  close: async () => undefined,
});
