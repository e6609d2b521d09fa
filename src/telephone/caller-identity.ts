import { readSipAddress } from './sip/sip-text.ts';

/** Who calls and what was dialled, from the headers of an INVITE. */
export interface IdentityHeaders {
  readonly from: string;
  readonly to: string;
  readonly assertedIdentity: string | undefined;
  readonly privacy: string | undefined;
  readonly requestUri: string;
}

/**
 * The caller's number, E.164 where it can be made, else as received; null when withheld. The network's word
 * (P-Asserted-Identity, RFC 3325) goes before the caller's own (From).
 */
export function remoteNumberOf(headers: IdentityHeaders, countryCode: string): string | null {
  if (headers.privacy !== undefined && /\b(id|user|header)\b/i.test(headers.privacy)) return null;
  const address = readSipAddress(headers.assertedIdentity ?? headers.from);
  const user = address?.user ?? null;
  if (user === null || user === '' || /^(anonymous|unknown|unavailable|restricted)$/i.test(user)) return null;
  if (/\banonymous\.invalid$/i.test(address?.host ?? '')) return null;
  return toE164(user, countryCode);
}

/** Numbers with separators, an international or national prefix; anything else stays as it is. */
export function toE164(written: string, countryCode: string): string {
  const digits = written.replace(/[\s().-]/g, '');
  if (/^\+\d{6,15}$/.test(digits)) return digits;
  if (/^00\d{6,15}$/.test(digits)) return `+${digits.slice(2)}`;
  if (/^0[1-9]\d{7,9}$/.test(digits)) return `+${countryCode}${digits.slice(1)}`;
  return written;
}

/**
 * The number or user that was dialled. A registrar calls us by the Contact that we gave it, and then the dialled number
 * stands in To alone.
 */
export function dialledOf(headers: IdentityHeaders, ownUsers: ReadonlySet<string>): string {
  const requested = readSipAddress(headers.requestUri)?.user ?? null;
  if (requested !== null && requested !== '' && !ownUsers.has(requested)) return requested;
  return readSipAddress(headers.to)?.user ?? requested ?? '';
}
