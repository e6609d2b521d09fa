import { createHash } from 'node:crypto';

/** A part of an idempotency key, which holds no words and no number of a caller. */
export const fingerprint = (...values: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 16);
