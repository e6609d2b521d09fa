import { isIP } from 'node:net';
import { isUsableResponse, preferMd5, refusalOf, setTopVia, topVia } from './request-checks.ts';
import { Retransmission } from './retransmission.ts';
import {
  answeredMethod,
  headerOf,
  isResponse,
  methodOf,
  readSipAddress,
  readSipText,
  requestUriOf,
  type SipText,
  splitCommas,
  statusOf,
  type Via,
  writeSipText,
} from './sip-text.ts';
import { type Flow, SipSockets } from './sockets.ts';

/** Stands in Via and Contact for our own address, which depends on the transport that a message takes. */
export const ownPlaceholder = 'own.balie.invalid';
/** Our user in every Contact, and in From when nobody is spoken for; sip.js answers 404 to a request for any other, so requests are rewritten to it. */
export const ownUser = 'balie';
/** Carries the request URI as it was received past sip.js. Removed from what comes in by the wire. */
export const originalUriHeader = 'X-Balie-Original-Uri';
/** Carries the address that the signalling came from. */
const originHeader = 'X-Balie-Origin';
/** The address that a message came from, as sip.js holds it: media from there is the call's own. */
export function originOf(message: { getHeader(name: string): string | undefined }): string[] {
  const origin = message.getHeader(originHeader);
  return origin === undefined ? [] : [origin];
}

/** Via parameter that says by which flow an answer leaves; never leaves this process. */
const flowParameter = 'balie-flow';

export interface SipTransportOptions {
  readonly host: string;
  readonly port: number;
  readonly transports: readonly ('udp' | 'tcp')[];
  /** What others can reach us by; written in Via, Contact and SDP. */
  readonly publicAddress: string;
  readonly resolve: (host: string) => Promise<string>;
  /** Requests and responses that are whole and new, in a form that sip.js reads. */
  readonly onMessage: (text: string, message: SipText) => void;
  /** Any answer to an INVITE before the last, by Call-ID and status (100 to 199). */
  readonly onProgress: (callId: string, status: number) => void;
  /** Something that was refused or dropped, for the log; no content. */
  readonly onRefused: (why: 'malformed' | 'unreadable') => void;
}

/** The transport layer of RFC 3261 section 18 under sip.js: routes, Via, retransmission, and bad input kept out. */
export class SipTransport {
  readonly protocol = 'UDP';
  readonly #options: SipTransportOptions;
  readonly #retransmission = new Retransmission();
  #sockets: SipSockets | null = null;

  private constructor(options: SipTransportOptions) {
    this.#options = options;
  }

  static async open(options: SipTransportOptions): Promise<SipTransport> {
    const transport = new SipTransport(options);
    transport.#sockets = await SipSockets.open({
      host: options.host,
      port: options.port,
      transports: options.transports,
      onMessage: (text, flow) => transport.#receive(text, flow),
    });
    return transport;
  }

  get port(): number {
    return this.#sockets?.port ?? 0;
  }

  async close(): Promise<void> {
    this.#retransmission.close();
    const sockets = this.#sockets;
    this.#sockets = null;
    await sockets?.close();
  }

  /** Sends what sip.js wrote. Rejects when there is no route; a lost datagram is not noticed. */
  async send(text: string): Promise<void> {
    const message = readSipText(text);
    if (message === null) throw new Error('not a SIP message');
    if (isResponse(message)) await this.#sendResponse(message);
    else await this.#sendRequest(message);
  }

  /** Keeps the way in open that a router made for us: four bytes that mean nothing (RFC 5626 section 3.5.1). */
  async keepAlive(uri: string): Promise<void> {
    await this.#write('\r\n\r\n', await this.#flowTo(uri));
  }

  async #sendRequest(message: SipText): Promise<void> {
    const flow = await this.#nextHop(message);
    const branch = this.#stampOwnAddress(message, flow);
    const text = writeSipText(message);
    const method = methodOf(message);
    if (flow.transport === 'udp') {
      this.#retransmission.requestSent(branch, method, () => this.#resend(text, flow));
    }
    await this.#write(text, flow);
  }

  async #sendResponse(message: SipText): Promise<void> {
    const top = topVia(message);
    const written = top?.params.get(flowParameter);
    const flow = typeof written === 'string' ? readFlow(written) : null;
    if (top === null || flow === null) throw new Error('a response without a way back');
    const params = new Map(top.params);
    params.delete(flowParameter);
    setTopVia(message, { ...top, params });
    this.#stampContact(message, flow);
    const text = writeSipText(message);
    const method = answeredMethod(message);
    this.#retransmission.responseSent(
      transactionKey(message, top),
      method,
      statusOf(message),
      flow.transport === 'tcp',
      () => this.#resend(text, flow),
    );
    await this.#write(text, flow);
  }

  #receive(text: string, flow: Flow): void {
    // Keep-alives of two or four bytes (RFC 5626) are no messages.
    if (text.trim() === '' || text.length < 20) return;
    const message = readSipText(text);
    if (message === null) {
      this.#options.onRefused('unreadable');
      return;
    }
    if (isResponse(message)) this.#receiveResponse(message, flow);
    else this.#receiveRequest(message, flow);
  }

  #receiveResponse(message: SipText, flow: Flow): void {
    const via = topVia(message);
    const branch = via?.params.get('branch');
    if (typeof branch !== 'string' || !isUsableResponse(message)) {
      this.#options.onRefused('malformed');
      return;
    }
    if (!this.#retransmission.responseCame(branch, answeredMethod(message), statusOf(message))) return;
    preferMd5(message);
    stampOrigin(message, flow);
    const status = statusOf(message);
    if (status < 200) {
      this.#options.onProgress(headerOf(message, 'Call-ID') ?? '', status);
      // sip.js makes a dialog of a 180, drops one without Contact, and then keeps the Contact of the 180 although the
      // 200 may name another. It needs to know only that someone is busy with the call.
      message.firstLine = 'SIP/2.0 100 Trying';
    }
    this.#options.onMessage(writeSipText(message), message);
  }

  #receiveRequest(message: SipText, flow: Flow): void {
    const via = topVia(message);
    if (via === null || headerOf(message, 'Call-ID') === undefined) {
      this.#options.onRefused('malformed');
      return;
    }
    const params = new Map(via.params);
    params.set('received', flow.address);
    if (params.has('rport')) params.set('rport', String(flow.port));
    params.set(flowParameter, writeFlow(answerFlow(via, flow)));
    setTopVia(message, { ...via, params });
    const method = methodOf(message);
    const bad = refusalOf(message);
    if (bad !== null) {
      this.#options.onRefused('malformed');
      this.refuse(message, bad.status, bad.reason);
      return;
    }
    if (!this.#retransmission.requestCame(transactionKey(message, via), method)) return;
    stampOrigin(message, flow);
    message.headers.push({ name: originalUriHeader, value: requestUriOf(message) });
    message.firstLine = `${method} sip:${ownUser}@${ownPlaceholder} SIP/2.0`;
    this.#options.onMessage(writeSipText(message), message);
  }

  /** Answers without sip.js: to what it cannot read, and to OPTIONS. */
  refuse(request: SipText, status: number, reason: string, extra: readonly string[] = []): void {
    if (methodOf(request) === 'ACK') return;
    const headers = request.headers.filter(({ name }) => /^(via|from|to|call-id|cseq)$/i.test(name));
    const to = headers.find(({ name }) => /^to$/i.test(name));
    const tagged = headers.map((header) =>
      header === to && !/;\s*tag=/i.test(header.value)
        ? { name: 'To', value: `${header.value};tag=${Math.random().toString(36).slice(2)}` }
        : header,
    );
    for (const line of extra) {
      const colon = line.indexOf(':');
      tagged.push({ name: line.slice(0, colon), value: line.slice(colon + 1).trim() });
    }
    // It could not leave: who sent it will ask again.
    this.#sendResponse({ firstLine: `SIP/2.0 ${status} ${reason}`, headers: tagged, body: '' }).catch(
      () => undefined,
    );
  }

  /** The first Route, else the request URI (RFC 3261 section 8.1.2; loose routing only). */
  async #nextHop(message: SipText): Promise<Flow> {
    return await this.#flowTo(splitCommas(headerOf(message, 'Route') ?? '')[0] ?? requestUriOf(message));
  }

  async #flowTo(uri: string): Promise<Flow> {
    const address = readSipAddress(uri);
    if (address === null || address.host === '') throw new Error('no route');
    const offers = this.#options.transports;
    const transport = address.transport ?? (offers.includes('udp') ? 'udp' : 'tcp');
    const host = address.host.replace(/^\[|\]$/g, '');
    const ip = isIP(host) > 0 ? host : await this.#options.resolve(host);
    return { transport, address: ip, port: address.port ?? 5_060 };
  }

  /** Returns the branch of the top Via. */
  #stampOwnAddress(message: SipText, flow: Flow): string {
    const via = topVia(message);
    if (via === null) throw new Error('a request without Via');
    setTopVia(message, {
      ...via,
      transport: flow.transport.toUpperCase(),
      host: this.#options.publicAddress,
      port: this.port,
    });
    this.#stampContact(message, flow);
    return via.params.get('branch') ?? '';
  }

  #stampContact(message: SipText, flow: Flow): void {
    const own = `${this.#options.publicAddress}:${this.port}`;
    for (const header of message.headers) {
      if (!header.value.includes(ownPlaceholder)) continue;
      const suffix =
        header.name.toLowerCase() === 'contact' && flow.transport === 'tcp' ? ';transport=tcp' : '';
      header.value = header.value.replaceAll(ownPlaceholder, own + suffix);
    }
    message.firstLine = message.firstLine.replaceAll(ownPlaceholder, own);
  }

  #resend(text: string, flow: Flow): void {
    // A repetition that cannot leave is a lost datagram; the transaction's own time-out tells.
    this.#write(text, flow).catch(() => undefined);
  }

  async #write(text: string, flow: Flow): Promise<void> {
    if (this.#sockets === null) throw new Error('closed');
    await this.#sockets.send(text, flow);
  }
}

/** Notes where a message came from; what the wire says under our own names is dropped. */
function stampOrigin(message: SipText, flow: Flow): void {
  for (let i = message.headers.length - 1; i >= 0; i--) {
    if (/^x-balie-/i.test(message.headers[i]?.name ?? '')) message.headers.splice(i, 1);
  }
  message.headers.push({ name: originHeader, value: flow.address });
}

/** RFC 3261 section 17.2.3, with the fall-back for branches without the magic cookie. */
function transactionKey(message: SipText, via: Via): string {
  const branch = via.params.get('branch') ?? '';
  const sentBy = `${via.host}:${via.port ?? ''}`;
  if (branch.toLowerCase().startsWith('z9hg4bk')) return `${branch} ${sentBy}`;
  const sequence = (headerOf(message, 'CSeq') ?? '').split(/\s+/)[0];
  return `${branch} ${sentBy} ${headerOf(message, 'Call-ID')} ${sequence} ${headerOf(message, 'From')}`;
}

/** Over UDP an answer goes where the request came from when it asked for that (RFC 3581), else to its Via. */
function answerFlow(via: Via, flow: Flow): Flow {
  if (flow.transport === 'tcp' || via.params.has('rport')) return flow;
  return { ...flow, port: via.port ?? 5_060 };
}

function writeFlow(flow: Flow): string {
  return `${flow.transport}-${Buffer.from(`${flow.address} ${flow.port}`).toString('hex')}`;
}

function readFlow(written: string): Flow | null {
  const [transport, hex = ''] = written.split('-');
  const [address, port] = Buffer.from(hex, 'hex').toString().split(' ');
  if ((transport !== 'udp' && transport !== 'tcp') || address === undefined || isIP(address) === 0)
    return null;
  return { transport, address, port: Number(port) };
}
