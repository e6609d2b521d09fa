/**
 * A SIP message as text, read leniently enough for real telephones and strictly enough for sip.js: folded lines unfolded,
 * compact header names written out (RFC 3261 section 7.3.3), every Via on a line of its own. sip.js knows half of the
 * compact names and answers badly to the rest, so it only ever sees what this file wrote.
 */
export interface SipText {
  /** `INVITE sip:... SIP/2.0` or `SIP/2.0 200 OK`. */
  firstLine: string;
  readonly headers: { name: string; value: string }[];
  body: string;
}

const compactNames: Readonly<Record<string, string>> = {
  a: 'Accept-Contact',
  b: 'Referred-By',
  c: 'Content-Type',
  d: 'Request-Disposition',
  e: 'Content-Encoding',
  f: 'From',
  i: 'Call-ID',
  j: 'Reject-Contact',
  k: 'Supported',
  l: 'Content-Length',
  m: 'Contact',
  o: 'Event',
  r: 'Refer-To',
  s: 'Subject',
  t: 'To',
  u: 'Allow-Events',
  v: 'Via',
  x: 'Session-Expires',
  y: 'Identity',
};

/** More than any real message has; a bound on what one datagram may cost. */
const mostHeaders = 200;

/** Null when it is no SIP message at all. The body is cut to Content-Length when there is one. */
export function readSipText(raw: string): SipText | null {
  const text = raw.replace(/^(\r?\n)+/, '');
  const split = /\r?\n\r?\n/.exec(text);
  const head = (split === null ? text : text.slice(0, split.index)).replace(/\r?\n[ \t]+/g, ' ');
  const [firstLine = '', ...lines] = head.split(/\r?\n/);
  if (!/^SIP\/2\.0 \d{3} |^[A-Z]+ \S+ SIP\/2\.0$/i.test(firstLine) || lines.length > mostHeaders) return null;
  const headers: { name: string; value: string }[] = [];
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const written = line.slice(0, colon).trim();
    const name = compactNames[written.toLowerCase()] ?? written;
    const value = line.slice(colon + 1).trim();
    if (!/^[\w.!%*+`'~-]+$/.test(name)) continue;
    if (name.toLowerCase() === 'via') {
      for (const via of splitCommas(value)) headers.push({ name: 'Via', value: via });
    } else headers.push({ name, value });
  }
  const whole = split === null ? '' : text.slice(split.index + split[0].length);
  const length = Number.parseInt(headerOf({ firstLine, headers, body: '' }, 'Content-Length') ?? '', 10);
  // Content-Length counts bytes; one that is missing or wrong in a datagram means "to the end" (RFC 3261 section 18.3).
  const body =
    Number.isNaN(length) || length < 0 ? whole : Buffer.from(whole).subarray(0, length).toString('utf8');
  return { firstLine, headers, body };
}

/** Content-Length is always written anew, in bytes. */
export function writeSipText(message: SipText): string {
  const lines = message.headers
    .filter(
      ({ name, value }) => !/^content-length$/i.test(name) && !(value === '' && /^supported$/i.test(name)),
    )
    .map(({ name, value }) => `${name}: ${value}`);
  lines.push(`Content-Length: ${Buffer.byteLength(message.body)}`);
  return `${message.firstLine}\r\n${lines.join('\r\n')}\r\n\r\n${message.body}`;
}

export function headerOf(message: SipText, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return message.headers.find((header) => header.name.toLowerCase() === wanted)?.value;
}

export function isResponse(message: SipText): boolean {
  return /^SIP\/2\.0 /i.test(message.firstLine);
}

/** Of a request; the empty string for a response. */
export function methodOf(message: SipText): string {
  return isResponse(message) ? '' : (message.firstLine.split(' ')[0] ?? '');
}

/** Of a response; 0 for a request. */
export function statusOf(message: SipText): number {
  return isResponse(message) ? Number(message.firstLine.split(' ')[1]) : 0;
}

export function requestUriOf(message: SipText): string {
  return message.firstLine.split(' ')[1] ?? '';
}

/** Of the CSeq header: the method that a response answers. */
export function answeredMethod(message: SipText): string {
  return (headerOf(message, 'CSeq') ?? '').split(/\s+/)[1] ?? '';
}

export interface Via {
  readonly transport: string;
  readonly host: string;
  readonly port: number | null;
  readonly params: ReadonlyMap<string, string | null>;
}

export function readVia(value: string): Via | null {
  const match = /^SIP\s*\/\s*2\.0\s*\/\s*(\w+)\s+(\[[^\]]+\]|[^\s;:]+)(?:\s*:\s*(\d+))?\s*(;.*)?$/i.exec(
    value,
  );
  if (match === null) return null;
  const params = new Map<string, string | null>();
  for (const part of (match[4] ?? '').split(';')) {
    const [name = '', ...rest] = part.split('=');
    if (name.trim() !== '')
      params.set(name.trim().toLowerCase(), rest.length === 0 ? null : rest.join('=').trim());
  }
  return {
    transport: (match[1] as string).toUpperCase(),
    host: match[2] as string,
    port: match[3] === undefined ? null : Number(match[3]),
    params,
  };
}

export function writeVia(via: Via): string {
  const params = [...via.params].map(([name, value]) => (value === null ? `;${name}` : `;${name}=${value}`));
  return `SIP/2.0/${via.transport} ${via.host}${via.port === null ? '' : `:${via.port}`}${params.join('')}`;
}

/** Splits at commas outside quotes and angle brackets. */
export function splitCommas(value: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let i = 0; i < value.length; i++) {
    const char = value[i];
    if (char === '"' && value[i - 1] !== '\\') quoted = !quoted;
    else if (quoted) continue;
    else if (char === '<') depth++;
    else if (char === '>') depth--;
    else if (char === ',' && depth <= 0) {
      parts.push(value.slice(start, i).trim());
      start = i + 1;
    }
  }
  parts.push(value.slice(start).trim());
  return parts.filter((part) => part !== '');
}

/** Where a URI or a name-addr (`"Name" <sip:user@host:port;transport=tcp>`) points; null when it is neither. */
export interface SipAddress {
  readonly scheme: string;
  readonly user: string | null;
  readonly host: string;
  readonly port: number | null;
  readonly transport: 'udp' | 'tcp' | null;
}

export function readSipAddress(value: string): SipAddress | null {
  const uri = /<([^>]+)>/.exec(value)?.[1] ?? value.trim();
  const tel = /^tel:([^;>\s]+)/i.exec(uri);
  if (tel !== null) return { scheme: 'tel', user: tel[1] as string, host: '', port: null, transport: null };
  const match = /^(sips?):(?:([^@]*)@)?(\[[^\]]+\]|[^:;?>\s@]+)(?::(\d{1,5}))?(.*)$/i.exec(uri);
  if (match === null) return null;
  const transport = /;transport=(\w+)/i.exec(match[5] ?? '')?.[1]?.toLowerCase();
  return {
    scheme: (match[1] as string).toLowerCase(),
    user: match[2] === undefined ? null : unescapeUser((match[2].split(/[:;]/)[0] as string) ?? ''),
    host: match[3] as string,
    port: match[4] === undefined ? null : Number(match[4]),
    transport: transport === 'tcp' || transport === 'udp' ? transport : null,
  };
}

function unescapeUser(user: string): string {
  try {
    return decodeURIComponent(user);
  } catch {
    // A lone percent sign: the user as it was written.
    return user;
  }
}
