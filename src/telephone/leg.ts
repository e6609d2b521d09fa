import type {
  IncomingInfoRequest,
  IncomingInviteRequest,
  IncomingNotifyRequest,
  Session,
} from 'sip.js/lib/core/index.js';
import { SessionState } from 'sip.js/lib/core/index.js';
import type { LineQuality } from '../turn/line.ts';
import {
  type Clip,
  type HangUpReason,
  type LineEvent,
  LineEvents,
  type ReferResult,
  steadyEpochMs,
} from './line-events.ts';
import type { MediaEvent, MediaLine } from './media/media-pool.ts';
import { isKey, type Key } from './media/telephone-event.ts';
import { BlindTransfer } from './sip/blind-transfer.ts';
import { type AgreedMedia, OwnDescription, readSessionDescription } from './sip/session-description.ts';
import {
  readSessionTimer,
  SessionTimer,
  type SessionTimerAgreement,
  sessionTimerHeaders,
} from './sip/session-timer.ts';
import { originOf } from './sip/transport.ts';

export interface LegDetails {
  readonly id: string;
  readonly remoteNumber: string | null;
  readonly dialled: string;
  readonly contact: string;
  /** Makes a SIP URI of what a transfer names; null when no trunk resolves it. */
  readonly toUri: (target: string) => string | null;
  readonly onEnded: () => void;
}

/** A BYE is answered within a round trip; a far side that does not is gone. */
const byeAnswerMs = 2_000;

/** One party on the line: a SIP dialog and its media. Made by `answer()` of an incoming call or by `dial`. */
export class Leg {
  readonly id: string;
  readonly remoteNumber: string | null;
  readonly dialled: string;
  readonly #details: LegDetails;
  readonly #events = new LineEvents(() => this.#answeredAtMs);
  readonly #timer = new SessionTimer(
    () => this.#refresh(),
    () => this.#giveUp('failed'),
  );
  #answeredAtMs = 0;
  #media: MediaLine | null = null;
  #session: Session | null = null;
  #own: OwnDescription | null = null;
  #agreed: AgreedMedia | null = null;
  #timerAgreement: SessionTimerAgreement | null = null;
  #transfer: BlindTransfer | null = null;
  #held = false;
  #ended = false;
  #quality: Promise<LineQuality | null> = Promise.resolve(null);
  #byeSent = false;
  #onAck: (() => void) | null = null;
  #trusted: readonly string[] = [];

  constructor(details: LegDetails) {
    this.#details = details;
    this.id = details.id;
    this.remoteNumber = details.remoteNumber;
    this.dialled = details.dialled;
  }

  get ended(): boolean {
    return this.#ended;
  }

  listen(onEvent: (event: LineEvent) => void): void {
    this.#events.listen(onEvent);
  }

  play(clip: Clip): void {
    this.#media?.play(clip.id, clip.pcm);
  }

  stopPlaying(): void {
    this.#media?.stopPlaying();
  }

  /** `other` must be a line of the same telephone. */
  bridge(other: Leg): void {
    if (this.#media !== null && other.#media !== null) this.#media.bridge(other.#media);
  }

  unbridge(): void {
    this.#media?.unbridge();
  }

  /** Presses keys for the other side to hear (RFC 4733, or SIP INFO when it has no telephone events). */
  async sendKeys(keys: string): Promise<void> {
    const pressed = [...keys].filter(isKey);
    if (this.#agreed?.eventType !== null) {
      await this.#media?.sendKeys(pressed);
      return;
    }
    for (const key of pressed) {
      this.#session?.info(undefined, {
        body: {
          contentDisposition: 'render',
          contentType: 'application/dtmf-relay',
          content: `Signal=${key}\r\nDuration=160\r\n`,
        },
      });
    }
  }

  async refer(target: string, signal: AbortSignal): Promise<ReferResult> {
    const uri = this.#details.toUri(target);
    if (this.#session === null || this.#ended || uri === null) return { kind: 'refused', status: 404 };
    if (this.#transfer !== null) return { kind: 'refused', status: 491 };
    this.#transfer = new BlindTransfer(this.#session, uri, this.#details.contact, signal);
    const result = await this.#transfer.result;
    this.#transfer = null;
    if (result.kind === 'accepted') await this.hangUp();
    return result;
  }

  /** How the other side's sound came in, once this line has ended; null: before that, or nobody knows. */
  quality(): Promise<LineQuality | null> {
    return this.#quality;
  }

  async hangUp(): Promise<void> {
    if (this.#ended) return;
    const answered = this.#bye();
    this.#end('local');
    await answered;
  }

  // --- For the telephone itself -------------------------------------------------------------------------------------

  takeMedia(media: MediaLine, publicAddress: string): OwnDescription {
    this.#media = media;
    this.#own = new OwnDescription(publicAddress, media.port);
    return this.#own;
  }

  onMedia(event: MediaEvent): void {
    if (this.#ended) return;
    if (event.kind === 'silent') {
      if (!this.#held) this.#giveUp('media-timeout');
    } else if (event.kind === 'lost') this.#giveUp('failed');
    else if (this.#session !== null) this.#events.emit(event);
  }

  /** The call is up: time counts from here. `agreed` is null when our offer was in the 200 and the ACK will answer it. */
  start(
    session: Session,
    agreed: AgreedMedia | null,
    trusted: readonly string[],
    timer: SessionTimerAgreement | null,
  ) {
    this.#session = session;
    this.#trusted = trusted;
    this.#answeredAtMs = steadyEpochMs();
    session.delegate = {
      onBye: (request) => {
        request.accept();
        this.#transfer?.otherSideLeft();
        this.#end('remote');
      },
      onAck: ({ message }) => this.#acknowledged(message.body),
      onAckTimeout: () => {
        if (this.#ended) void this.#bye();
        else this.#giveUp('failed');
      },
      onInvite: (request) => this.#changed(request),
      onInfo: (request) => this.#info(request),
      onNotify: (request) => this.#notified(request),
      // Balie decides who is called: a caller may not make it dial (no number that the practice did not list).
      onRefer: (request) => {
        request.reject({ statusCode: 603 });
      },
    };
    if (agreed !== null) this.#agree(agreed);
    this.#timerAgreement = timer;
    if (timer !== null) this.#timer.start(timer);
  }

  /** The far side gave up before we answered, or no port was free. */
  endUnanswered(why: HangUpReason): void {
    this.#answeredAtMs = steadyEpochMs();
    this.#end(why);
  }

  // --- Inside -------------------------------------------------------------------------------------------------------

  #agree(agreed: AgreedMedia): void {
    this.#agreed = agreed;
    const held = agreed.direction === 'sendonly' || agreed.direction === 'inactive';
    this.#media?.agree({
      law: agreed.law,
      payloadType: agreed.payloadType,
      eventType: agreed.eventType,
      remote: agreed.remote,
      trustedAddresses: this.#trusted,
      send: !held,
      held,
    });
    if (held === this.#held) return;
    this.#held = held;
    this.#events.emit({ kind: held ? 'held' : 'resumed', atMs: steadyEpochMs() });
  }

  #acknowledged(body: string): void {
    if (this.#ended) {
      if (this.#onAck === null) void this.#bye();
      else this.#onAck();
      return;
    }
    if (this.#agreed !== null || body === '') return;
    const answer = readSessionDescription(body);
    if (answer.kind === 'acceptable') this.#agree(answer.media);
    else this.#giveUp('failed');
  }

  /** A re-INVITE: hold, resume, another address, or only a sign of life. */
  #changed(request: IncomingInviteRequest): void {
    const { message } = request;
    const own = this.#own;
    if (own === null || this.#ended) {
      request.reject({ statusCode: 481 });
      return;
    }
    const timer = readSessionTimer({
      sessionExpires: message.getHeader('session-expires'),
      supported: message.getHeaders('supported').join(','),
    });
    const extraHeaders = [`Contact: ${this.#details.contact}`];
    if (timer.kind === 'agreed') {
      extraHeaders.push(...sessionTimerHeaders(timer.agreement));
      this.#timerAgreement = timer.agreement;
      this.#timer.start(timer.agreement);
    }
    const sdp = (content: string) => ({
      contentDisposition: 'session',
      contentType: 'application/sdp',
      content,
    });
    if (message.body === '') {
      const content = this.#agreed === null ? own.offer() : own.offerAgreed(this.#agreed);
      // The ACK answers it.
      request.accept({ statusCode: 200, extraHeaders, body: sdp(content) });
      this.#agreed = null;
      return;
    }
    const offer = readSessionDescription(message.body);
    if (offer.kind !== 'acceptable') {
      request.reject({ statusCode: offer.kind === 'unreadable' ? 400 : 488 });
      return;
    }
    const content = own.answer(message.body, offer.media, offer.stream);
    request.accept({ statusCode: 200, extraHeaders, body: sdp(content) });
    this.#trusted = originOf(message);
    this.#agree(offer.media);
  }

  #info(request: IncomingInfoRequest): void {
    const { message } = request;
    const type = message.getHeader('content-type') ?? '';
    const key = /^application\/dtmf-relay/i.test(type)
      ? /signal\s*=\s*(\S)/i.exec(message.body)?.[1]
      : /^application\/dtmf/i.test(type)
        ? message.body.trim()
        : undefined;
    if (key === undefined) {
      request.reject({ statusCode: 415 });
      return;
    }
    request.accept();
    if (isKey(key)) this.#events.emit({ kind: 'key', key: key as Key, atMs: steadyEpochMs() });
  }

  #notified(request: IncomingNotifyRequest): void {
    request.accept();
    const { message } = request;
    this.#transfer?.notified(message.body, message.getHeader('subscription-state') ?? '');
  }

  /** Our turn to refresh the session: repeats what was agreed. */
  #refresh(): void {
    const { contact } = this.#details;
    if (this.#session === null || this.#own === null || this.#agreed === null || this.#ended) return;
    const again = this.#timerAgreement;
    try {
      this.#session.invite(
        {
          onAccept: ({ ack }) => {
            ack();
            if (again !== null) this.#timer.start(again);
          },
          onReject: ({ message }) => {
            if (message.statusCode === 408 || message.statusCode === 481) this.#giveUp('failed');
          },
        },
        {
          extraHeaders: [`Contact: ${contact}`],
          body: {
            contentDisposition: 'session',
            contentType: 'application/sdp',
            content: this.#own.offerAgreed(this.#agreed),
          },
        },
      );
    } catch {
      // A re-INVITE of the other side is under way: that refreshes too.
    }
  }

  #giveUp(why: HangUpReason): void {
    if (this.#ended) return;
    void this.#bye();
    this.#end(why);
  }

  /** Sends BYE once, after the ACK: before that it must not be sent (RFC 3261 section 15). */
  async #bye(): Promise<void> {
    const session = this.#session;
    if (session === null || this.#byeSent || session.sessionState === SessionState.Terminated) return;
    if (session.sessionState === SessionState.AckWait) await this.#acknowledgement();
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, byeAnswerMs);
    try {
      session.bye({ onAccept: () => resolve(), onReject: () => resolve(), onRedirect: () => resolve() });
      this.#byeSent = true;
    } catch {
      // Still no ACK: when it comes, or its 32 s are over, the BYE follows.
      resolve();
    }
    await promise;
    clearTimeout(timer);
  }

  async #acknowledgement(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#onAck = resolve;
    const timer = setTimeout(resolve, byeAnswerMs);
    await promise;
    clearTimeout(timer);
    this.#onAck = null;
  }

  #end(why: HangUpReason): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#timer.stop();
    this.#media?.unbridge();
    if (this.#media !== null) this.#quality = this.#media.close();
    this.#transfer?.otherSideLeft();
    this.#events.emit({ kind: 'hung-up', why, atMs: steadyEpochMs() });
    this.#details.onEnded();
  }
}
