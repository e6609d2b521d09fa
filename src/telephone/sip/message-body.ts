import { headerOf, type SipText } from './sip-text.ts';

/**
 * Makes of a body what sip.js can take: a session description or a plain body with a type, never a Content-Disposition.
 * A body without type makes sip.js throw half-way through making a dialog and, half a second later, throw again out of a
 * timer: one datagram would end the process (found by mutated-input.test.ts). Returns false when the body has no type.
 */
export function normaliseBody(message: SipText): boolean {
  dropHeader(message, 'content-disposition');
  if (message.body.trim() === '') {
    message.body = '';
    dropHeader(message, 'content-type');
    return true;
  }
  const type = headerOf(message, 'Content-Type') ?? '';
  if (!/^[\w.+-]+\s*\/\s*[\w.+-]+/.test(type)) return false;
  const boundary = /^multipart\/.*boundary\s*=\s*"?([^";]+)"?/i.exec(type)?.[1];
  if (boundary === undefined) return true;
  // Several parts (RFC 5621): trunks add ISUP or a location beside the session description.
  const part = message.body
    .split(`--${boundary}`)
    .find((candidate) => /^\s*content-type\s*:\s*application\/sdp/im.test(candidate));
  if (part === undefined) return true;
  message.body = part
    .split(/\r?\n\r?\n/)
    .slice(1)
    .join('\r\n\r\n');
  dropHeader(message, 'content-type');
  message.headers.push({ name: 'Content-Type', value: 'application/sdp' });
  return true;
}

function dropHeader(message: SipText, name: string): void {
  for (let i = message.headers.length - 1; i >= 0; i--) {
    if (message.headers[i]?.name.toLowerCase() === name) message.headers.splice(i, 1);
  }
}
