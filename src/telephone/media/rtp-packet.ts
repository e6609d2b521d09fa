/** One RTP packet (RFC 3550 section 5.1) as far as telephone audio needs it. */
export interface RtpPacket {
  readonly payloadType: number;
  readonly marker: boolean;
  readonly sequence: number;
  readonly timestamp: number;
  readonly ssrc: number;
  readonly payload: Uint8Array;
}

export const rtpHeaderBytes = 12;

/** Reads a datagram; null when it is not RTP version 2 or its lengths contradict each other. Never throws. */
export function parseRtp(bytes: Buffer): RtpPacket | null {
  const first = bytes[0];
  const second = bytes[1];
  if (first === undefined || second === undefined || bytes.length < rtpHeaderBytes || first >> 6 !== 2) {
    return null;
  }
  // RTCP multiplexed on the same port (RFC 5761): packet types 192 to 223.
  if (second >= 192 && second <= 223) return null;
  let start = rtpHeaderBytes + (first & 15) * 4;
  if (first & 0x10) {
    if (start + 4 > bytes.length) return null;
    start += 4 + bytes.readUInt16BE(start + 2) * 4;
  }
  let end = bytes.length;
  if (first & 0x20) {
    const padding = bytes[end - 1] ?? 0;
    if (padding === 0) return null;
    end -= padding;
  }
  if (start > end) return null;
  return {
    payloadType: second & 0x7f,
    marker: (second & 0x80) !== 0,
    sequence: bytes.readUInt16BE(2),
    timestamp: bytes.readUInt32BE(4),
    ssrc: bytes.readUInt32BE(8),
    payload: bytes.subarray(start, end),
  };
}

/** Writes the twelve header bytes; the payload follows at `rtpHeaderBytes`. */
export function writeRtpHeader(into: Buffer, header: Omit<RtpPacket, 'payload'>): void {
  into[0] = 0x80;
  into[1] = (header.marker ? 0x80 : 0) | header.payloadType;
  into.writeUInt16BE(header.sequence & 0xffff, 2);
  into.writeUInt32BE(header.timestamp >>> 0, 4);
  into.writeUInt32BE(header.ssrc >>> 0, 8);
}

/** Extends a counter that wraps (`bits` wide) to the value nearest to `near`. */
export function unwrap(value: number, near: number, bits: 16 | 32): number {
  const span = 2 ** bits;
  const base = near - (((near % span) + span) % span) + value;
  if (base - near > span / 2) return base - span;
  if (near - base > span / 2) return base + span;
  return base;
}
