import { normaliseBody } from './message-body.ts';
import {
  headerOf,
  isResponse,
  methodOf,
  readSipAddress,
  readVia,
  requestUriOf,
  type SipText,
  type Via,
  writeVia,
} from './sip-text.ts';

/** What must be right in a message before sip.js sees it, and what is put right. */
export interface Refusal {
  readonly status: number;
  readonly reason: string;
}

/** Null when a request can be handed on. Puts its body into a form that sip.js takes. */
export function refusalOf(request: SipText): Refusal | null {
  return missingHeader(request) ?? badRequestUri(request) ?? badBody(request);
}

/** The same for a response, which nobody can be told about. */
export function isUsableResponse(response: SipText): boolean {
  return missingHeader(response) === null && normaliseBody(response);
}

function missingHeader(message: SipText): Refusal | null {
  for (const name of ['From', 'To', 'Call-ID', 'CSeq']) {
    if (headerOf(message, name) === undefined) return { status: 400, reason: `Missing ${name} Header` };
  }
  const [number = '', method = ''] = (headerOf(message, 'CSeq') ?? '').split(/\s+/);
  const valid = /^\d{1,10}$/.test(number) && Number(number) < 2 ** 31;
  if (!valid || method === '') return { status: 400, reason: 'Bad CSeq Header' };
  if (!isResponse(message) && method !== methodOf(message)) return { status: 400, reason: 'CSeq Mismatch' };
  const via = topVia(message);
  if (via === null || !via.params.get('branch')) return { status: 400, reason: 'Bad Via Header' };
  return null;
}

function badRequestUri(message: SipText): Refusal | null {
  const uri = requestUriOf(message);
  if (readSipAddress(uri) !== null) return null;
  return /^[a-z][a-z0-9+.-]*:/i.test(uri) && !/^sips?:|^tel:/i.test(uri)
    ? { status: 416, reason: 'Unsupported URI Scheme' }
    : { status: 400, reason: 'Bad Request URI' };
}

function badBody(message: SipText): Refusal | null {
  return normaliseBody(message) ? null : { status: 415, reason: 'Unsupported Media Type' };
}

/** Of several challenges sip.js keeps the last and knows MD5 alone: leave it that one when there is one (RFC 8760). */
export function preferMd5(message: SipText): void {
  for (const name of ['www-authenticate', 'proxy-authenticate']) {
    const challenges = message.headers.filter((header) => header.name.toLowerCase() === name);
    const md5 = challenges.find(
      ({ value }) => !/algorithm\s*=/i.test(value) || /algorithm\s*=\s*"?MD5"?\s*(,|$)/i.test(value),
    );
    if (md5 === undefined) continue;
    for (const other of challenges) {
      if (other !== md5) message.headers.splice(message.headers.indexOf(other), 1);
    }
  }
}

export function topVia(message: SipText): Via | null {
  const value = headerOf(message, 'Via');
  return value === undefined ? null : readVia(value);
}

export function setTopVia(message: SipText, via: Via): void {
  const header = message.headers.find(({ name }) => name.toLowerCase() === 'via');
  if (header !== undefined) header.value = writeVia(via);
}
