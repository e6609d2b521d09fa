import { randomInt } from 'node:crypto';
import { isIPv4 } from 'node:net';
import sdpTransform, { type MediaDescription, type SessionDescription } from 'sdp-transform';
import type { Law } from '../media/g711.ts';
import type { Endpoint } from '../media/source-latch.ts';

/** Offer and answer (RFC 3264) for one audio stream of G.711 with telephone events. */
export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

export interface AgreedMedia {
  readonly law: Law;
  readonly payloadType: number;
  readonly eventType: number | null;
  readonly remote: Endpoint;
  /** As the other side said it: `sendonly` means that it holds us. */
  readonly direction: Direction;
}

export type OfferReading =
  | { readonly kind: 'acceptable'; readonly media: AgreedMedia; readonly stream: number }
  /** 488: nothing in it that we speak. */
  | { readonly kind: 'no-common-codec' }
  /** 400: it is no session description. */
  | { readonly kind: 'unreadable' };

const offeredEventType = 101;
const staticTypes: Readonly<Record<Law, number>> = { PCMA: 8, PCMU: 0 };

/** Reads an offer or an answer; of several streams the first that we speak. Never throws. */
export function readSessionDescription(text: string): OfferReading {
  let session: SessionDescription;
  try {
    session = sdpTransform.parse(text);
  } catch {
    return { kind: 'unreadable' };
  }
  if (!Array.isArray(session.media) || session.media.length === 0) return { kind: 'unreadable' };
  for (const [stream, media] of session.media.entries()) {
    const agreed = readStream(session, media);
    if (agreed !== null) return { kind: 'acceptable', media: agreed, stream };
  }
  return { kind: 'no-common-codec' };
}

function readStream(session: SessionDescription, media: MediaDescription): AgreedMedia | null {
  // RTP/SAVP alone is refused: answering it in the clear would be a lie about secrecy.
  if (media.type !== 'audio' || media.port === 0 || !/^RTP\/AVPF?$/.test(media.protocol)) return null;
  const address = media.connection?.ip ?? session.connection?.ip;
  if (address === undefined || !isIPv4(address) || !(media.port > 0 && media.port < 65_536)) return null;
  const types = String(media.payloads ?? '')
    .trim()
    .split(/\s+/)
    .map(Number);
  const chosen = types.map((type) => ({ type, law: lawOf(media, type) })).find(({ law }) => law !== null);
  if (chosen === undefined || chosen.law === null) return null;
  const event = types.find((type) =>
    (media.rtp ?? []).some(
      (rtp) => rtp.payload === type && /^telephone-event$/i.test(rtp.codec) && (rtp.rate ?? 8_000) === 8_000,
    ),
  );
  const written = directionOf(media.direction) ?? directionOf(session.direction) ?? 'sendrecv';
  return {
    law: chosen.law,
    payloadType: chosen.type,
    eventType: event ?? null,
    remote: { address, port: media.port },
    // 0.0.0.0 is how RFC 2543 held a call; some exchanges still do.
    direction: address === '0.0.0.0' ? 'inactive' : written,
  };
}

function lawOf(media: MediaDescription, type: number): Law | null {
  const named = (media.rtp ?? []).find((rtp) => rtp.payload === type);
  if (named === undefined) return type === 8 ? 'PCMA' : type === 0 ? 'PCMU' : null;
  if ((named.rate ?? 8_000) !== 8_000 || Number(named.encoding ?? 1) !== 1) return null;
  const codec = named.codec.toUpperCase();
  return codec === 'PCMA' || codec === 'PCMU' ? codec : null;
}

function directionOf(written: string | undefined): Direction | null {
  return written === 'sendrecv' || written === 'sendonly' || written === 'recvonly' || written === 'inactive'
    ? written
    : null;
}

/** What we answer to what the other side said about directions. */
export function answerDirection(theirs: Direction): Direction {
  return theirs === 'sendonly' ? 'recvonly' : theirs === 'recvonly' ? 'sendonly' : theirs;
}

/** Writes our side of a session; its version rises with every change (RFC 3264 section 5). */
export class OwnDescription {
  readonly #address: string;
  readonly #port: number;
  readonly #session = randomInt(2 ** 31);
  #version = 0;

  constructor(address: string, port: number) {
    this.#address = address;
    this.#port = port;
  }

  offer(): string {
    return this.#write([audioLines(this.#port, 'PCMA', 'PCMU', 'sendrecv', offeredEventType)]);
  }

  /** Repeats what was agreed, for a re-INVITE that comes without an offer. */
  offerAgreed(media: AgreedMedia): string {
    return this.#write([agreedLines(this.#port, media, 'sendrecv')]);
  }

  /** One line a stream of the offer: the chosen one answered, the rest refused with port 0. */
  answer(offer: string, media: AgreedMedia, stream: number): string {
    const streams = sdpTransform.parse(offer).media;
    return this.#write(
      streams.map((theirs, index) =>
        index === stream
          ? agreedLines(this.#port, media, answerDirection(media.direction))
          : [`m=${theirs.type} 0 ${theirs.protocol} ${theirs.payloads ?? '0'}`],
      ),
    );
  }

  #write(streams: readonly (readonly string[])[]): string {
    this.#version++;
    const lines = [
      'v=0',
      `o=balie ${this.#session} ${this.#version} IN IP4 ${this.#address}`,
      's=-',
      `c=IN IP4 ${this.#address}`,
      't=0 0',
      ...streams.flat(),
    ];
    return `${lines.join('\r\n')}\r\n`;
  }
}

function audioLines(port: number, first: Law, second: Law, direction: Direction, eventType: number) {
  return [
    `m=audio ${port} RTP/AVP ${staticTypes[first]} ${staticTypes[second]} ${eventType}`,
    `a=rtpmap:${staticTypes[first]} ${first}/8000`,
    `a=rtpmap:${staticTypes[second]} ${second}/8000`,
    ...eventLines(eventType),
    'a=ptime:20',
    `a=${direction}`,
  ];
}

function agreedLines(port: number, media: AgreedMedia, direction: Direction): string[] {
  const { law, payloadType, eventType } = media;
  return [
    `m=audio ${port} RTP/AVP ${payloadType}${eventType === null ? '' : ` ${eventType}`}`,
    `a=rtpmap:${payloadType} ${law}/8000`,
    ...(eventType === null ? [] : eventLines(eventType)),
    'a=ptime:20',
    `a=${direction}`,
  ];
}

function eventLines(eventType: number): string[] {
  return [`a=rtpmap:${eventType} telephone-event/8000`, `a=fmtp:${eventType} 0-15`];
}
