import { type ClientRequest, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { text } from 'node:stream/consumers';
import type { PushResult, PushSender } from '../http/ports/push.ts';
import { areDeviceKeys, encryptPush } from './encrypt-push.ts';
import { lookupPublic, mayBePushed, type Reach } from './push-address.ts';
import { vapidHeader } from './vapid.ts';

/** A push that comes later than this tells of an alarm that somebody has, or that was told again. */
const USEFUL_SECONDS = 120;
/** How long a push service may take to answer. */
const ANSWER_DEADLINE_MS = 5_000;
/** Of what a push service says nothing is read but its status; more than this is no push service. */
const MOST_ANSWER_BYTES = 16_384;

/** Sends messages to devices by the push services of their browsers (RFC 8030). */
export const pushSender = (parts: {
  readonly reach: Reach;
  /** Where a push service finds who sends: `https:` or `mailto:`. */
  readonly subject: string | null;
  readonly now: () => Temporal.Instant;
}): PushSender => ({
  accepts: ({ endpoint, ...keys }) => mayBePushed(endpoint, parts.reach) && areDeviceKeys(decoded(keys)),
  async send({ endpoint, ...keys }, key, message, signal) {
    // Asked again: a row may be older than what is refused now.
    if (!mayBePushed(endpoint, parts.reach)) return { kind: 'refused' };
    const body = encryptPush(Buffer.from(JSON.stringify(message)), decoded(keys));
    const headers = {
      authorization: vapidHeader(endpoint, key, parts.subject, parts.now()),
      'content-encoding': 'aes128gcm',
      'content-type': 'application/octet-stream',
      'content-length': body.length,
      ttl: USEFUL_SECONDS,
      urgency: 'high',
    };
    const until = AbortSignal.any([signal, AbortSignal.timeout(ANSWER_DEADLINE_MS)]);
    return post(endpoint, headers, body, parts.reach, until);
  },
});

const decoded = ({ p256dh, auth }: { readonly p256dh: string; readonly auth: string }) => ({
  p256dh: Buffer.from(p256dh, 'base64url'),
  auth: Buffer.from(auth, 'base64url'),
});

/** Never rejects. Redirects are not followed: they would lead past what was checked. */
function post(
  endpoint: string,
  headers: Readonly<Record<string, string | number>>,
  body: Buffer,
  reach: Reach,
  signal: AbortSignal,
): Promise<PushResult> {
  const { promise, resolve } = Promise.withResolvers<PushResult>();
  const failed = () => resolve({ kind: 'unreachable' });
  const options = {
    method: 'POST',
    headers,
    signal,
    // A connection of its own: one that was kept would go to where the name led before.
    agent: false,
    ...(reach === 'internet' ? { lookup: lookupPublic } : {}),
  } as const;
  const sent: ClientRequest =
    new URL(endpoint).protocol === 'https:'
      ? secureRequest(endpoint, options)
      : plainRequest(endpoint, options);
  sent.once('error', failed);
  sent.once('response', (answer) => {
    let bytes = 0;
    answer.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MOST_ANSWER_BYTES) answer.destroy();
    });
    // The status is the answer; the rest is read so that the connection ends.
    text(answer).catch(() => undefined);
    resolve(resultOf(answer.statusCode ?? 0, answer.headers['retry-after']));
  });
  sent.end(body);
  return promise;
}

/** RFC 8030, 5 and 7.3: 201 is taken; 404 and 410 are a device that is no more. */
function resultOf(status: number, retryAfter: string | undefined): PushResult {
  if (status >= 200 && status < 300) return { kind: 'accepted' };
  if (status === 404 || status === 410) return { kind: 'gone' };
  if (status === 429 || status >= 500) {
    return { kind: 'busy', afterSeconds: /^\d{1,6}$/.test(retryAfter ?? '') ? Number(retryAfter) : null };
  }
  return { kind: 'refused' };
}
