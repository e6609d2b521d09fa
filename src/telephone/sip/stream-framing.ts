/** Cuts a TCP byte stream into SIP messages by Content-Length (RFC 3261 section 18.3). */
export type StreamPiece =
  | { readonly kind: 'message'; readonly text: string }
  /** Double CRLF: the other side asks whether the connection lives (RFC 5626 section 3.5.1). */
  | { readonly kind: 'ping' }
  /** The stream cannot be followed any more: close it. */
  | { readonly kind: 'broken' };

/** A message larger than a datagram could be is no telephone's. */
const mostBytes = 65_536;

export class StreamFraming {
  #waiting: Buffer = Buffer.alloc(0);

  receive(bytes: Buffer): StreamPiece[] {
    this.#waiting = Buffer.concat([this.#waiting, bytes]);
    const pieces: StreamPiece[] = [];
    for (;;) {
      const piece = this.#next();
      if (piece === null) return pieces;
      pieces.push(piece);
      if (piece.kind === 'broken') return pieces;
    }
  }

  #next(): StreamPiece | null {
    const waiting = this.#waiting;
    if (waiting.length >= 4 && waiting.subarray(0, 4).equals(Buffer.from('\r\n\r\n'))) {
      this.#waiting = waiting.subarray(4);
      return { kind: 'ping' };
    }
    if (waiting.length >= 3 && waiting[0] === 13 && waiting[1] === 10 && waiting[2] !== 13) {
      this.#waiting = waiting.subarray(2);
      return this.#next();
    }
    const head = waiting.indexOf('\r\n\r\n');
    if (head === -1) return waiting.length > mostBytes ? { kind: 'broken' } : null;
    const text = waiting.subarray(0, head).toString('latin1');
    const length = Number(/^(?:content-length|l)\s*:\s*(\d+)\s*$/im.exec(text)?.[1] ?? Number.NaN);
    if (Number.isNaN(length) || head + 4 + length > mostBytes) return { kind: 'broken' };
    const end = head + 4 + length;
    if (waiting.length < end) return null;
    this.#waiting = waiting.subarray(end);
    return { kind: 'message', text: waiting.subarray(0, end).toString('utf8') };
  }
}
