import { z } from 'zod';
import type { LiveCall, LiveEvent } from '../contract/today.ts';
import { type GuardParts, soon, tokenOf, whoMay } from '../guard.ts';
import type { LiveCalls, Numbered } from '../live-calls.ts';
import type { Missed } from '../ports/missed.ts';
import type { Right } from '../roles.ts';
import { rightOf } from '../roles.ts';
import { hashOfToken } from '../sign-in.ts';
import type { ZodApp } from '../zod-app.ts';

/** A browser that hears nothing for twice this long knows that the connection is gone (`screens.md` §5). */
const HEARTBEAT_MS = 5_000;
/** A screen that reads nothing is let go before it fills the memory; it comes back by itself. */
const MOST_WAITING_BYTES = 1_024 * 1_024;

/** `GET /api/events`: server-sent events of this practice; resumes after `Last-Event-ID`. */
export function liveRoutes(
  app: ZodApp,
  parts: GuardParts & { readonly live: LiveCalls; readonly ports: { readonly missed: Missed } },
): void {
  app.get('/api/events', EVENTS, async (request, reply) => {
    const who = await whoMay(request, parts, 'live', 'counts', { isUnattended: true });
    const right = rightOf(who.role, 'live') ?? 'counts';
    reply.hijack();
    const { raw } = reply;
    // Who was gone before their session was found would be written to, and asked about, for ever.
    if (raw.destroyed) return;
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    const write = (text: string) => {
      if (raw.writableLength > MOST_WAITING_BYTES) raw.destroy();
      else raw.write(text);
    };
    const send = ({ id, event }: Numbered) => {
      const seen = asSeenBy(right, event);
      if (seen !== null) write(`id: ${id}\ndata: ${JSON.stringify(seen)}\n\n`);
    };
    // A tab that takes the stream over from another cannot set the header of its first request.
    const lastId = lastEventId(request.headers['last-event-id'] ?? request.query.after);
    const since = parts.live.missedSince(who.practice, lastId);
    const stop = parts.live.follow(who.practice, lastId, send);
    if (since !== null) {
      void parts.ports.missed
        .since(who, since, soon())
        .catch(() => null)
        .then((counts) => {
          const missed: LiveEvent = { kind: 'missed', since: since.toString(), counts };
          write(`data: ${JSON.stringify(missed)}\n\n`);
        });
    }
    const tokenHash = hashOfToken(tokenOf(request, parts) ?? '');
    const heartbeat = setInterval(() => {
      write(`event: heartbeat\ndata: ${parts.now()}\n\n`);
      // Who signed out, was shut out, lost the last second step or left the screen alone for an hour hears nothing more. A database that is away ends no stream: it may bring an alarm.
      parts.ports.accounts.isOpen(tokenHash, parts.now(), soon()).then(
        (open) => open || raw.end(),
        () => undefined,
      );
    }, HEARTBEAT_MS);
    raw.once('close', () => {
      clearInterval(heartbeat);
      stop();
    });
    write(': welcome\n\n');
  });
}

const EVENTS = {
  schema: { hide: true, querystring: z.object({ after: z.string().optional() }) },
  config: { rateLimit: false },
} as const;

const lastEventId = (given: string | string[] | undefined): string | null =>
  typeof given === 'string' && /^[\da-f]{1,16}\.\d{1,15}\.\d{1,15}$/.test(given) ? given : null;

/** Who sees figures only sees that there is a call and whether it is an alarm; no words and nobody. Null: nothing of this. */
function asSeenBy(right: Right, event: LiveEvent): LiveEvent | null {
  if (right !== 'counts') return event;
  if (event.kind === 'readers') return null;
  if (event.kind === 'now') return { kind: 'now', calls: event.calls.map(withoutPersons) };
  return event.kind === 'call' ? { kind: 'call', call: withoutPersons(event.call) } : event;
}

const withoutPersons = (call: LiveCall): LiveCall => ({
  ...call,
  from: null,
  about: null,
  alarmWords: [],
  wish: null,
  doing: null,
  asks: null,
  recognised: false,
  known: [],
  partial: null,
  lines: [],
});
