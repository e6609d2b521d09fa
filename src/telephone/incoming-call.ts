import type { IncomingInviteRequest, IncomingRequestMessage } from 'sip.js/lib/core/index.js';
import { CodedError } from '../platform/coded-error.ts';
import { dialledOf, type IdentityHeaders, remoteNumberOf } from './caller-identity.ts';
import { Leg } from './leg.ts';
import type { MediaPool } from './media/media-pool.ts';
import { type AgreedMedia, readSessionDescription } from './sip/session-description.ts';
import {
  leastSessionSeconds,
  readSessionTimer,
  type SessionTimerAgreement,
  sessionTimerHeaders,
} from './sip/session-timer.ts';
import { originalUriHeader, originOf } from './sip/transport.ts';

/** A call that comes in and is not answered yet. Exactly one of `answer` and `reject` decides it. */
export interface IncomingCall {
  /** The caller's number, E.164 where it can be made, else as received; null when withheld. */
  readonly from: string | null;
  /** The number or user that was dialled. */
  readonly dialled: string;
  /** The SIP Call-ID. */
  readonly callId: string;
  /** Aborted when the caller hangs up before the answer. */
  readonly gone: AbortSignal;
  /** Lets the caller hear ringing (180). */
  ring(): void;
  /** Answers. When the caller has gone meanwhile, the line that comes back has hung up already. */
  answer(): Promise<Leg>;
  /** `status` 400 to 699, for example 486 busy, 480 unavailable, 503 with `retryAfterSeconds`. */
  reject(status: number, retryAfterSeconds?: number): void;
}

export interface IncomingCallDetails {
  readonly pool: MediaPool;
  readonly publicAddress: string;
  readonly contact: string;
  readonly countryCode: string;
  readonly ownUsers: ReadonlySet<string>;
  readonly toUri: (target: string) => string | null;
  readonly nextLegId: () => string;
  readonly onEnded: (call: IncomingCall, leg: Leg | null) => void;
  /** An INVITE that looked right and could not be answered. */
  readonly onBroken: (cause: unknown) => void;
}

/** Longer than any human lets a telephone ring; a caller whose call was forgotten hears a tone, not silence. */
const undecidedMs = 180_000;
/** Extensions that an INVITE may require of us. */
const knownExtensions = new Set(['timer']);

export type InviteReading =
  | {
      readonly kind: 'offered';
      readonly offer: { media: AgreedMedia; stream: number } | null;
      readonly timer: SessionTimerAgreement | null;
    }
  | { readonly kind: 'refused'; readonly status: number; readonly headers: readonly string[] };

/** What must be right before a call is shown to anyone. `offer` is null when the INVITE brings none. */
export function readInvite(message: IncomingRequestMessage): InviteReading {
  const required = message
    .getHeaders('require')
    .flatMap((value) => value.split(','))
    .map((tag) => tag.trim().toLowerCase())
    .filter((tag) => tag !== '' && !knownExtensions.has(tag));
  if (required.length > 0) {
    return { kind: 'refused', status: 420, headers: [`Unsupported: ${required.join(', ')}`] };
  }
  const timer = readSessionTimer({
    sessionExpires: message.getHeader('session-expires'),
    supported: [...message.getHeaders('supported'), ...message.getHeaders('require')].join(','),
  });
  if (timer.kind === 'too-short') {
    return { kind: 'refused', status: 422, headers: [`Min-SE: ${leastSessionSeconds}`] };
  }
  const agreement = timer.kind === 'agreed' ? timer.agreement : null;
  const { body } = message;
  if (body === '') return { kind: 'offered', offer: null, timer: agreement };
  const offer = readSessionDescription(body);
  if (offer.kind === 'unreadable') return { kind: 'refused', status: 400, headers: [] };
  if (offer.kind === 'no-common-codec') {
    return { kind: 'refused', status: 488, headers: ['Warning: 305 balie "Incompatible media format"'] };
  }
  return { kind: 'offered', offer, timer: agreement };
}

/** Wraps an INVITE that `readInvite` accepted. */
export function incomingCall(
  request: IncomingInviteRequest,
  reading: Extract<InviteReading, { kind: 'offered' }>,
  details: IncomingCallDetails,
): IncomingCall {
  const { message } = request;
  const headers: IdentityHeaders = {
    from: message.getHeader('from') ?? '',
    to: message.getHeader('to') ?? '',
    assertedIdentity: message.getHeader('p-asserted-identity'),
    privacy: message.getHeader('privacy'),
    requestUri: message.getHeader(originalUriHeader) ?? '',
  };
  const from = remoteNumberOf(headers, details.countryCode);
  const dialled = dialledOf(headers, details.ownUsers);
  const gone = new AbortController();
  let state: 'undecided' | 'answering' | 'decided' = 'undecided';

  const reject = (status: number, extraHeaders: string[] = []) => {
    if (state === 'decided') return;
    state = 'decided';
    clearTimeout(undecided);
    request.reject({ statusCode: status, extraHeaders });
    details.onEnded(call, null);
  };
  const undecided = setTimeout(() => reject(480), undecidedMs);

  const answer = async (): Promise<Leg> => {
    if (state === 'answering') throw new CodedError('CALL_ANSWERED_TWICE', 'A call was answered twice.');
    const leg: Leg = new Leg({
      id: details.nextLegId(),
      remoteNumber: from,
      dialled,
      contact: details.contact,
      toUri: details.toUri,
      onEnded: () => details.onEnded(call, leg),
    });
    if (state === 'decided') {
      leg.endUnanswered('remote');
      return leg;
    }
    const { offer, timer } = reading;
    state = 'answering';
    const media = await details.pool.openLine((event) => leg.onMedia(event));
    // The caller may have cancelled while the port was opened.
    if (gone.signal.aborted || media === null) {
      void media?.close();
      if (media === null) reject(500);
      leg.endUnanswered(gone.signal.aborted ? 'remote' : 'failed');
      return leg;
    }
    state = 'decided';
    clearTimeout(undecided);
    try {
      const own = leg.takeMedia(media, details.publicAddress);
      const { session } = request.accept({
        statusCode: 200,
        extraHeaders: timer === null ? [] : sessionTimerHeaders(timer),
        body: {
          contentDisposition: 'session',
          contentType: 'application/sdp',
          content: offer === null ? own.offer() : own.answer(message.body, offer.media, offer.stream),
        },
      });
      leg.start(session, offer?.media ?? null, originOf(message), timer);
    } catch (cause) {
      // sip.js could not make a dialog of this INVITE (no usable Contact): the same as any other bad message.
      details.onBroken(cause);
      leg.endUnanswered('failed');
    }
    return leg;
  };

  const call: IncomingCall = {
    from,
    dialled,
    callId: message.callId,
    gone: gone.signal,
    ring: () => {
      if (state === 'undecided') request.progress({ statusCode: 180 });
    },
    answer,
    reject: (status, retryAfterSeconds) =>
      reject(status, retryAfterSeconds === undefined ? [] : [`Retry-After: ${retryAfterSeconds}`]),
  };
  request.delegate = {
    onCancel: () => {
      gone.abort();
      reject(487);
    },
    onTransportError: () => gone.abort(),
  };
  return call;
}
