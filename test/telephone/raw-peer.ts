import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

/** A SIP peer that says exactly what a test wants, also what no decent telephone would say. */

/** Far beyond what loopback needs: only a broken product waits so long. */
const patienceMs = 10_000;

export interface RawMessage {
  readonly text: string;
  readonly firstLine: string;
  readonly status: number;
  readonly method: string;
  readonly body: string;
  readonly header: (name: string) => string;
  readonly headers: (name: string) => string[];
}

function rawMessage(text: string): RawMessage {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [firstLine = '', ...lines] = head.split('\r\n');
  const headers = (name: string) =>
    lines
      .filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
      .map((line) => line.slice(name.length + 1).trim());
  return {
    text,
    firstLine,
    status: Number(/^SIP\/2\.0 (\d+)/.exec(firstLine)?.[1] ?? 0),
    method: /^SIP\/2\.0/.test(firstLine) ? '' : (firstLine.split(' ')[0] as string),
    body: rest.join('\r\n\r\n'),
    header: (name) => headers(name)[0] ?? '',
    headers,
  };
}

export class RawPeer {
  readonly received: RawMessage[] = [];
  readonly rtp: Buffer[] = [];
  readonly #sip: Socket;
  readonly #media: Socket;
  /** Set when its test is over: what still runs is hung up politely. */
  leaving = false;
  onRequest: ((request: RawMessage) => void) | null = null;
  readonly #waiting = new Set<() => void>();
  readonly callId = `raw-${crypto.randomUUID()}`;
  #sequence = 1;
  target: number;

  private constructor(sip: Socket, media: Socket, target: number) {
    this.#sip = sip;
    this.#media = media;
    this.target = target;
    sip.on('message', (bytes) => {
      const message = rawMessage(bytes.toString());
      this.received.push(message);
      if (this.leaving && /^(BYE|REGISTER)$/.test(message.method)) this.respond(message, '200 OK');
      if (message.method !== '') this.onRequest?.(message);
      this.#wake();
    });
    media.on('message', (bytes) => {
      this.rtp.push(bytes);
      this.#wake();
    });
  }

  /** `target`: the SIP port of the telephone under test on 127.0.0.1. */
  static async open(target: number): Promise<RawPeer> {
    const sockets = [createSocket('udp4'), createSocket('udp4')] as const;
    await Promise.all(
      sockets.map(async (socket) => {
        socket.bind(0, '127.0.0.1');
        await once(socket, 'listening');
      }),
    );
    return new RawPeer(...sockets, target);
  }

  get port(): number {
    return this.#sip.address().port;
  }

  get mediaPort(): number {
    return this.#media.address().port;
  }

  close(): void {
    this.#sip.close();
    this.#media.close();
  }

  send(text: string | Buffer): void {
    this.#sip.send(text, this.target, '127.0.0.1');
  }

  sendRtp(packet: Buffer, port: number): void {
    this.#media.send(packet, port, '127.0.0.1');
  }

  /** The first message, from `after` messages on, that fits. */
  async until(fits: (message: RawMessage) => boolean, after = 0): Promise<RawMessage> {
    return await this.when(() => this.received.slice(after).find(fits));
  }

  async when<T>(check: () => T | undefined | false): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const attempt = () => {
      const found = check();
      if (found !== undefined && found !== false) resolve(found);
    };
    const timer = setTimeout(
      () =>
        reject(new Error(`nothing that fits among: ${this.received.map((m) => m.firstLine).join(' | ')}`)),
      patienceMs,
    );
    this.#waiting.add(attempt);
    attempt();
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(attempt);
    }
  }

  sdp(media = `m=audio ${this.mediaPort} RTP/AVP 8 101`, extra: readonly string[] = []): string {
    const events = media.includes('101') ? ['a=rtpmap:101 telephone-event/8000', 'a=fmtp:101 0-15'] : [];
    return [
      'v=0',
      'o=raw 1 1 IN IP4 127.0.0.1',
      's=-',
      'c=IN IP4 127.0.0.1',
      't=0 0',
      media,
      ...events,
      ...extra,
      '',
    ].join('\r\n');
  }

  /** A request of this peer's call; `toTag` once there is a dialog. */
  request(
    method: string,
    options: {
      readonly toTag?: string;
      readonly branch?: string;
      readonly sequence?: number;
      readonly uri?: string;
      readonly headers?: readonly string[];
      readonly body?: string;
      readonly type?: string;
    } = {},
  ): string {
    const sequence = options.sequence ?? (method === 'ACK' ? this.#sequence - 1 : this.#sequence++);
    const body = options.body ?? '';
    return [
      `${method} ${options.uri ?? `sip:0100234567@127.0.0.1:${this.target}`} SIP/2.0`,
      `Via: SIP/2.0/UDP 127.0.0.1:${this.port};branch=${options.branch ?? `z9hG4bK${crypto.randomUUID()}`};rport`,
      'Max-Forwards: 70',
      'From: <sip:0201234567@127.0.0.1>;tag=raw',
      `To: <sip:0100234567@127.0.0.1>${options.toTag === undefined ? '' : `;tag=${options.toTag}`}`,
      `Call-ID: ${this.callId}`,
      `CSeq: ${sequence} ${method}`,
      `Contact: <sip:raw@127.0.0.1:${this.port}>`,
      ...(options.headers ?? []),
      ...(body === '' ? [] : [`Content-Type: ${options.type ?? 'application/sdp'}`]),
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n');
  }

  /** Answers a request that came in. */
  respond(request: RawMessage, status: string, extra: readonly string[] = [], body = ''): void {
    this.send(this.response(request, status, extra, body));
  }

  response(request: RawMessage, status: string, extra: readonly string[], body: string): string {
    const to = request.header('To');
    return [
      `SIP/2.0 ${status}`,
      ...request.headers('Via').map((via) => `Via: ${via}`),
      `From: ${request.header('From')}`,
      `To: ${/;tag=/.test(to) ? to : `${to};tag=answer`}`,
      `Call-ID: ${request.header('Call-ID')}`,
      `CSeq: ${request.header('CSeq')}`,
      `Contact: <sip:raw@127.0.0.1:${this.port}>`,
      ...extra,
      ...(body === '' ? [] : ['Content-Type: application/sdp']),
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n');
  }

  /** INVITE, 200, ACK. Returns the dialog: the other side's tag and its media port. */
  async call(
    body = this.sdp(),
    headers: readonly string[] = [],
  ): Promise<{ toTag: string; media: number; ok: RawMessage }> {
    this.send(this.request('INVITE', { body, headers }));
    const ok = await this.until((m) => m.status >= 200 && m.header('CSeq').endsWith('INVITE'));
    const toTag = tagOf(ok.header('To'));
    this.send(this.request('ACK', { toTag }));
    return { toTag, media: mediaPortOf(ok.body), ok };
  }

  #wake(): void {
    for (const attempt of [...this.#waiting]) attempt();
  }
}

export function tagOf(header: string): string {
  return /;tag=([^;>]+)/.exec(header)?.[1] ?? '';
}

function mediaPortOf(sdp: string): number {
  return Number(/^m=audio (\d+)/m.exec(sdp)?.[1] ?? 0);
}

export function rtpPacket(
  fields: { sequence: number; timestamp: number; type?: number; marker?: boolean; ssrc?: number },
  payload: Uint8Array,
): Buffer {
  const header = Buffer.alloc(12);
  header[0] = 0x80;
  header[1] = (fields.marker ? 0x80 : 0) | (fields.type ?? 8);
  header.writeUInt16BE(fields.sequence & 0xffff, 2);
  header.writeUInt32BE(fields.timestamp >>> 0, 4);
  header.writeUInt32BE(fields.ssrc ?? 77, 8);
  return Buffer.concat([header, payload]);
}
