import { appendFile, readFile } from 'node:fs/promises';
import type { MessageCarrier } from './carrier.ts';

/** For trying out: each message becomes a JSON line in a file, and nobody gets it. */
export function fileCarrier(path: string, now: () => Temporal.Instant): MessageCarrier {
  return {
    name: 'file',
    async send(message) {
      try {
        const { id, to, subject, text } = message;
        const line = JSON.stringify({ at: now().toString(), id, to, subject, text });
        await appendFile(path, `${line}\n`, { mode: 0o600 });
        return { kind: 'sent', reference: null };
      } catch {
        return { kind: 'unavailable', code: 'DISK_FULL' };
      }
    },
    async wasTaken(message) {
      const lines = await readFile(path, 'utf8').catch(() => '');
      return lines.includes(`"id":"${message}"`) ? 'taken' : 'not-taken';
    },
    close: async () => undefined,
  };
}
