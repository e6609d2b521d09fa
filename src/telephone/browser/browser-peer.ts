import { Audio, PeerConnection, type Track } from 'node-datachannel';
import { CodedError } from '../../platform/coded-error.ts';
import type { RtpEnd } from './rtp-relay.ts';

/** A browser's side of a call: WebRTC with PCMA both ways, so that nothing is transcoded. */
export interface BrowserPeer extends RtpEnd {
  /** SDP answer for the browser, with all candidates in it. */
  readonly answer: string;
  /** Resolves when the browser is gone: closed, lost or failed. */
  readonly gone: Promise<void>;
  close(): void;
}

/** RFC 3551. */
const PCMA = 8;
/** What the browser knows our audio by; one stream a connection, so any number does. */
const OUR_SSRC = 0x0b_a1_1e;
/** Candidates of this machine alone are there at once; a server in between would have to be asked. */
const GATHER_DEADLINE_MS = 3_000;

/**
 * Answers a browser's offer. `bindAddress`: the interface that audio goes by; null: all. Rejects with BROWSER_OFFER_UNUSABLE
 * when the offer is none, or has no audio in PCMA.
 */
export async function answerBrowser(
  offer: string,
  bindAddress: string | null,
  signal: AbortSignal,
): Promise<BrowserPeer> {
  const offered = readOffer(offer);
  if (offered === null) throw unusable();
  const connection = new PeerConnection('browser call', {
    iceServers: [],
    disableAutoNegotiation: true,
    ...(bindAddress === null ? {} : { bindAddress }),
  });
  const gone = Promise.withResolvers<void>();
  const gathered = Promise.withResolvers<void>();
  connection.onStateChange((state) => {
    if (state === 'disconnected' || state === 'failed' || state === 'closed') gone.resolve();
  });
  connection.onGatheringStateChange((state) => {
    if (state === 'complete') gathered.resolve();
  });
  let closed = false;
  const close = () => {
    if (closed) return;
    closed = true;
    connection.close();
    gone.resolve();
  };
  try {
    const track = connection.addTrack(ourAudio(offered));
    connection.setRemoteDescription(offer, 'offer');
    connection.setLocalDescription('answer');
    await within(GATHER_DEADLINE_MS, gathered.promise, signal);
    const answer = connection.localDescription()?.sdp;
    if (answer === undefined) throw unusable();
    return {
      answer: atTelephoneRate(answer),
      gone: gone.promise,
      close,
      ...rtpOf(track, offered.eventType, () => closed),
    };
  } catch (cause) {
    close();
    throw cause instanceof CodedError ? cause : unusable(cause);
  }
}

interface OfferedAudio {
  readonly mid: string;
  readonly eventType: number | null;
}

/** What we need of an offer: which section is audio, that PCMA is in it, and how keys are numbered at 8,000 Hz. */
function readOffer(offer: string): OfferedAudio | null {
  const section = offer.split(/^(?=m=)/m).find((part) => part.startsWith('m=audio '));
  const mid = section && /^a=mid:(\S+)/m.exec(section)?.[1];
  const formats = section?.split(/\r?\n/, 1)[0]?.split(' ').slice(3) ?? [];
  if (!section || mid === undefined || !formats.includes(String(PCMA))) return null;
  const events = /^a=rtpmap:(\d+) telephone-event\/8000/m.exec(section)?.[1];
  return { mid, eventType: events === undefined ? null : Number(events) };
}

function ourAudio({ mid, eventType }: OfferedAudio): Audio {
  const audio = new Audio(mid, 'SendRecv');
  audio.addAudioCodec(PCMA, 'PCMA');
  if (eventType !== null) audio.addAudioCodec(eventType, 'telephone-event');
  audio.addSSRC(OUR_SSRC, 'balie', 'balie', 'voice');
  return audio;
}

/** The library writes 48,000 Hz and two channels for every format that it does not know. */
const atTelephoneRate = (answer: string): string =>
  answer.replace(/^(a=rtpmap:\d+ telephone-event)\/48000\/2/m, '$1/8000');

const SSRC_AT = 8;

const rtpOf = (track: Track, eventType: number | null, closed: () => boolean): RtpEnd => ({
  eventType,
  send(packet) {
    if (closed() || !track.isOpen()) return;
    packet.writeUInt32BE(OUR_SSRC, SSRC_AT);
    track.sendMessageBinary(packet);
  },
  receive: (onPacket) => track.onMessage((packet) => onPacket(Buffer.from(packet))),
});

async function within(ms: number, done: Promise<void>, signal: AbortSignal): Promise<void> {
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(ms)]);
  const late = Promise.withResolvers<never>();
  deadline.addEventListener('abort', () => late.reject(unusable(deadline.reason)), { once: true });
  await Promise.race([done, late.promise]);
}

const unusable = (cause?: unknown): CodedError =>
  new CodedError('BROWSER_OFFER_UNUSABLE', 'The offer of this browser cannot be used for a call.', { cause });
