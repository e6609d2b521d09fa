/** Damages bytes in the ways that networks, bugs and attackers do; the same seed does the same damage. */
export class Mutator {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** Mulberry32: a whole number below `below`. */
  number(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  }

  pick<T>(of: readonly T[]): T {
    return of[this.number(of.length)] as T;
  }

  /** One or two kinds of damage to a text message. */
  text(message: string): Buffer {
    let text = message;
    for (let left = 1 + this.number(2); left > 0; left--) text = this.#damage(text);
    const bytes = Buffer.from(text, this.number(5) === 0 ? 'latin1' : 'utf8');
    return this.number(10) === 0 ? this.bytes(bytes) : bytes;
  }

  /** Flipped, cut, doubled or random bytes. */
  bytes(original: Buffer): Buffer {
    const bytes = Buffer.from(original);
    const kind = this.number(5);
    if (kind === 0) return bytes.subarray(0, this.number(bytes.length + 1));
    if (kind === 1) return Buffer.concat([bytes, bytes]).subarray(this.number(bytes.length + 1));
    if (kind === 2) return Buffer.from(Array.from({ length: this.number(1_400) }, () => this.number(256)));
    for (let flips = 1 + this.number(8); flips > 0 && bytes.length > 0; flips--) {
      bytes[this.number(bytes.length)] = this.number(256);
    }
    return bytes;
  }

  #damage(text: string): string {
    const lines = text.split('\r\n');
    const line = this.number(lines.length);
    const at = this.number(text.length + 1);
    switch (this.number(12)) {
      case 0:
        return lines.toSpliced(line, 1).join('\r\n');
      case 1:
        return lines.toSpliced(line, 0, this.pick(lines)).join('\r\n');
      case 2:
        return text.slice(0, at) + this.pick(strange) + text.slice(at);
      case 3:
        return text.slice(0, at) + text.slice(at + this.number(40));
      case 4:
        return text.replace(/\d+/g, (digits) => (this.number(4) === 0 ? this.pick(numbers) : digits));
      case 5:
        return text.replaceAll('\r\n', this.pick(['\n', '\r', '\r\n ', '\r\n\r\n']));
      case 6:
        return lines.with(line, `${lines[line]}${'x'.repeat(this.number(4_000))}`).join('\r\n');
      case 7:
        return text.replace(/:/g, () => (this.number(8) === 0 ? this.pick(['', '::', ' : ']) : ':'));
      case 8:
        return text.replace(/[<>;"=@]/g, (mark) =>
          this.number(5) === 0 ? this.pick(['<', '>', ';', '"', '=', '@', '']) : mark,
        );
      case 9:
        return lines.with(line, (lines[line] ?? '').toUpperCase()).join('\r\n');
      case 10:
        return text.slice(0, at);
      default:
        return lines.toSpliced(Math.max(1, line), this.number(2), this.pick(hostileLines)).join('\r\n');
    }
  }
}

const strange = [
  '\0',
  '\r\n',
  '\u2603',
  '%',
  '%00',
  '\t',
  '"',
  '<<<<',
  '((((',
  '\\',
  ',',
  ';;;;',
  '=',
  '\x7f',
  '{{',
  '$&',
];
const numbers = ['0', '-1', '4294967296', '99999999999999999999', '65536', '1e9', '', '00000000000001'];
const hostileLines = [
  'Via: SIP/2.0/UDP 127.0.0.1:0;branch=z9hG4bK;rport',
  'Via: SIP/2.0/UDP [::1]:99999;branch=;rport=;received=',
  'Content-Length: -5',
  'Content-Length: 999999999',
  'Contact: *',
  'Contact: <sip:>',
  'CSeq: 99999999999 INVITE',
  'CSeq: INVITE',
  'To: <sip:a@b>;tag=',
  'From: ',
  'Route: <sip:127.0.0.1:9;lr>, <sip:',
  'Record-Route: <<>>',
  'Require: a,b,c,100rel',
  'Session-Expires: 90;refresher=nobody',
  'Refer-To: <sip:%%%@>',
  'Event: refer',
  'X-Balie-Origin: 203.0.113.9',
  'Content-Type: multipart/mixed;boundary=x',
  'Proxy-Authenticate: Digest realm="", nonce=""',
  'c=IN IP4 999.999.999.999',
  'm=audio 0 RTP/AVP',
  'm=audio 99999 RTP/AVP 8',
  'a=rtpmap:8 PCMA/0',
  'a=rtpmap:999999999999 telephone-event/8000',
];
