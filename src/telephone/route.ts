import { toE164 } from './caller-identity.ts';
import type { Route } from './outgoing-call.ts';
import type { RegistrationConfig } from './registration.ts';
import { readSipAddress } from './sip/sip-text.ts';

/** What a telephone knows of ways out. */
export interface WaysOut {
  readonly registrations?: readonly RegistrationConfig[];
  readonly outboundProxy?: string;
}

/**
 * A number goes to the proxy or the first account's registrar; a SIP URI goes there only when it is of that domain: the
 * telephone on the desk is called directly. Null: no way there.
 */
export function routeOf(target: string, config: WaysOut, countryCode: string): Route | null {
  const account = config.registrations?.[0];
  const domain = readSipAddress(account?.uri ?? config.outboundProxy ?? '');
  const proxy = config.outboundProxy ?? null;
  const byAccount: Omit<Route, 'uri'> =
    account === undefined
      ? { proxy, from: null, credentials: null }
      : {
          proxy: proxy ?? account.registrar,
          from: account.uri,
          credentials: { user: account.user, password: account.password },
        };
  if (/^sips?:/i.test(target)) {
    const address = readSipAddress(target);
    if (address === null) return null;
    const ours = account !== undefined && address.host === domain?.host && address.port === domain.port;
    return ours ? { uri: target, ...byAccount } : { uri: target, proxy, from: null, credentials: null };
  }
  const number = toE164(target.replace(/^tel:/i, ''), countryCode);
  if (domain === null || !/^\+?[\d*#]+$/.test(number)) return null;
  const port = domain.port === null ? '' : `:${domain.port}`;
  return { uri: `sip:${number}@${domain.host}${port}`, ...byAccount };
}
