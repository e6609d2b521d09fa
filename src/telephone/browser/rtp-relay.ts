import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { MediaEvent, MediaLine } from '../media/media-pool.ts';
import type { Endpoint } from '../media/source-latch.ts';

/** One end of audio as whole RTP packets (RFC 3550). */
export interface RtpEnd {
  /** Payload type of RFC 4733 events at this end; null: it sends no keys. */
  readonly eventType: number | null;
  send(packet: Buffer): void;
  receive(onPacket: (packet: Buffer) => void): void;
}

/** Balie's own media answer with this one for keys (`OwnDescription`). */
const PAYLOAD_TYPE_MASK = 0x7f;
/** RFC 3550: fixed header. */
const LEAST_RTP_BYTES = 12;
/** RFC 5761: a second byte in this range is RTCP, which the far side does not read. */
const RTCP_TYPES = { first: 192, last: 223 } as const;

/**
 * Media of a line that come from elsewhere: an UDP port of this machine whose RTP goes to and from `end` as it is, but for the
 * payload type of keys, which each side numbers itself. The far side of the call does the playing and the hearing, so those of
 * this line do nothing. Null when no port is free.
 */
export async function relayLine(
  host: string,
  end: RtpEnd,
  onEvent: (event: MediaEvent) => void,
): Promise<MediaLine | null> {
  const socket = createSocket('udp4');
  let far: Endpoint | null = null;
  let farEventType: number | null = null;
  let open = true;
  try {
    socket.bind(0, host);
    await once(socket, 'listening');
  } catch {
    return null;
  }
  socket.on('error', () => onEvent({ kind: 'lost' }));
  socket.on('message', (packet) => {
    if (!isRtp(packet)) return;
    if (farEventType !== null && payloadType(packet) === farEventType) {
      if (end.eventType === null) return;
      setPayloadType(packet, end.eventType);
    }
    end.send(packet);
  });
  end.receive((packet) => {
    if (far === null || !open || !isRtp(packet)) return;
    if (end.eventType !== null && payloadType(packet) === end.eventType) {
      if (farEventType === null) return;
      setPayloadType(packet, farEventType);
    }
    socket.send(packet, far.port, far.address, () => undefined);
  });
  return {
    port: socket.address().port,
    agree({ remote, eventType }) {
      far = remote;
      farEventType = eventType;
    },
    play: () => undefined,
    stopPlaying: () => undefined,
    sendKeys: async () => undefined,
    bridge: () => undefined,
    unbridge: () => undefined,
    // What it relays is judged where it is heard.
    async close() {
      if (open) socket.close();
      open = false;
      return null;
    },
  };
}

const isRtp = (packet: Buffer): boolean => {
  const second = packet[1] ?? 0;
  return packet.length >= LEAST_RTP_BYTES && !(second >= RTCP_TYPES.first && second <= RTCP_TYPES.last);
};

const payloadType = (packet: Buffer): number => (packet[1] ?? 0) & PAYLOAD_TYPE_MASK;

function setPayloadType(packet: Buffer, type: number): void {
  packet[1] = ((packet[1] ?? 0) & ~PAYLOAD_TYPE_MASK) | type;
}
