import type { IncomingResponseMessage } from 'sip.js/lib/core/index.js';
import { Grammar } from 'sip.js/lib/grammar/grammar.js';
import { Leg } from './leg.ts';
import type { MediaPool } from './media/media-pool.ts';
import { readSessionDescription } from './sip/session-description.ts';
import { originOf, ownPlaceholder, ownUser } from './sip/transport.ts';
import type { Credentials, SipUserAgent } from './sip/user-agent.ts';
import { allowHeader } from './sip/user-agent.ts';

export interface DialRequest {
  /** SIP URI, or an E.164 number that the trunk resolves. */
  readonly target: string;
  /** The caller's number, shown to the far side when the trunk allows it. */
  readonly onBehalfOf: string | null;
  /** Called when the far side starts to ring (180/183). */
  readonly onRinging?: () => void;
  readonly ringForMs: number;
}

export type DialResult =
  | { readonly kind: 'answered'; readonly line: Leg }
  | { readonly kind: 'not-answered'; readonly reason: DialFailure; readonly status: number | null };

/** busy: 486, 600. refused: 403, 603. no-answer: time ran out, 408, 480. unreachable: 404, 5xx, no route, no reply at all. */
export type DialFailure = 'busy' | 'refused' | 'no-answer' | 'unreachable';

/** How a target is reached: by which URI, through which proxy, as whom. */
export interface Route {
  readonly uri: string;
  readonly proxy: string | null;
  readonly from: string | null;
  readonly credentials: Credentials | null;
}

export interface OutgoingCallDetails {
  readonly agent: SipUserAgent;
  readonly pool: Pick<MediaPool, 'openLine'>;
  readonly publicAddress: string;
  readonly contact: string;
  readonly toUri: (target: string) => string | null;
  readonly nextLegId: () => string;
  readonly onStarted: (leg: Leg) => void;
  readonly onEnded: (leg: Leg) => void;
  /** The call was given up; resolves when the far side has confirmed that it rings no more. */
  readonly onCancelled: (confirmed: Promise<void>) => void;
}

/**
 * Four copies of the INVITE leave in 3.5 s (timer A); a machine that is there says 100 within one round trip of any of them.
 * A rung of the emergency ladder must not wait the 32 s of timer B for a telephone that is switched off.
 */
const noReplyMs = 6_000;

/** Calls and waits until it is answered, refused, or `ringForMs` is over; aborting ends it as `no-answer`. */
export async function dialOut(
  request: DialRequest,
  route: Route | null,
  signal: AbortSignal,
  details: OutgoingCallDetails,
): Promise<DialResult> {
  const { agent, contact } = details;
  const uri = route === null ? undefined : Grammar.URIParse(route.uri);
  if (route === null || uri === undefined) return notAnswered('unreachable', null);
  if (signal.aborted) return notAnswered('no-answer', null);
  const leg: Leg = new Leg({
    id: details.nextLegId(),
    remoteNumber: uri.user ?? null,
    dialled: uri.user ?? '',
    contact,
    toUri: details.toUri,
    onEnded: () => details.onEnded(leg),
  });
  const media = await details.pool.openLine((event) => leg.onMedia(event));
  if (media === null) return notAnswered('unreachable', null);
  // Given up while the port was opened.
  if (signal.aborted) {
    void media.close();
    return notAnswered('no-answer', null);
  }
  details.onStarted(leg);
  const own = leg.takeMedia(media, details.publicAddress);

  const from =
    Grammar.URIParse(route.from ?? `sip:${request.onBehalfOf ?? ownUser}@${ownPlaceholder}`) ??
    agent.core.configuration.aor;
  const headers = [`Contact: ${contact}`, allowHeader];
  if (request.onBehalfOf !== null) {
    headers.push(`P-Asserted-Identity: <sip:${request.onBehalfOf}@${ownPlaceholder}>`);
  }
  const message = agent.core.makeOutgoingRequestMessage(
    'INVITE',
    uri,
    from,
    uri,
    { routeSet: route.proxy === null ? [] : [`<${route.proxy};lr>`] },
    headers,
    { contentDisposition: 'session', contentType: 'application/sdp', content: own.offer() },
  );
  const { promise, resolve } = Promise.withResolvers<DialResult>();
  const over = Promise.withResolvers<void>();
  let replied = false;
  let rang = false;
  let settled = false;
  const settle = (result: DialResult) => {
    if (settled) return;
    settled = true;
    if (result.kind === 'not-answered') leg.endUnanswered('local');
    resolve(result);
  };
  const giveUp = (reason: DialFailure) => {
    if (settled) return;
    invite.cancel();
    details.onCancelled(over.promise);
    settle(notAnswered(reason, null));
  };

  if (route.credentials !== null) agent.rememberCredentials(message.callId, route.credentials);
  agent.watchProgress(message.callId, (status) => {
    replied = true;
    if (status === 100 || rang || settled) return;
    rang = true;
    request.onRinging?.();
  });
  const invite = agent.core.invite(message, {
    onAccept: ({ message: response, session, ack }) => {
      over.resolve();
      ack();
      const answer = readSessionDescription(response.body);
      // Answered after we gave up, a second branch of a fork, or an answer that we do not speak: end it properly.
      if (settled || answer.kind !== 'acceptable') {
        session.bye();
        settle(notAnswered('unreachable', 488));
        return;
      }
      leg.start(session, answer.media, originOf(response), null);
      settle({ kind: 'answered', line: leg });
    },
    onReject: ({ message: response }) => {
      over.resolve();
      settle(failureOf(response, replied));
    },
    onRedirect: ({ message: response }) => settle(failureOf(response, replied)),
  });
  const ringTimer = setTimeout(() => giveUp(replied ? 'no-answer' : 'unreachable'), request.ringForMs);
  const replyTimer = setTimeout(() => {
    if (!replied) giveUp('unreachable');
  }, noReplyMs);
  const onAbort = () => giveUp('no-answer');
  signal.addEventListener('abort', onAbort, { once: true });
  const result = await promise;
  clearTimeout(ringTimer);
  clearTimeout(replyTimer);
  signal.removeEventListener('abort', onAbort);
  agent.forgetProgress(message.callId);
  return result;
}

function failureOf(response: IncomingResponseMessage, replied: boolean): DialResult {
  const status = response.statusCode ?? 500;
  // sip.js makes up a 408 or 503 when nothing came or nothing could be sent; such a message has no Call-ID.
  if (response.callId === undefined) return notAnswered(replied ? 'no-answer' : 'unreachable', null);
  return notAnswered(dialFailure(status), status);
}

function dialFailure(status: number): DialFailure {
  if (status === 486 || status === 600) return 'busy';
  if (status === 401 || status === 403 || status === 407 || status === 603) return 'refused';
  if (status === 408 || status === 480 || status === 487) return 'no-answer';
  return 'unreachable';
}

function notAnswered(reason: DialFailure, status: number | null): DialResult {
  return { kind: 'not-answered', reason, status };
}
