import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Challenges } from './challenges.ts';
import type { Passkey } from './ports/credentials.ts';

/** EdDSA, ES256 and RS256 (COSE): what every authenticator of today can. The library would look for newer ones by an experimental interface. */
const ALGORITHMS = [-8, -7, -257];

/** Where a passkey belongs: the page's origin, and its host, which WebAuthn wants to be a name. */
export interface Site {
  readonly origin: string;
  readonly host: string;
}

/** Null: an address of figures, for which browsers make no passkeys. */
export function siteOf(origin: string): Site | null {
  const { hostname, protocol } = new URL(origin);
  const isName = hostname === 'localhost' || (protocol === 'https:' && !/^[\d.]+$|^\[/.test(hostname));
  return isName ? { origin, host: hostname } : null;
}

export const registrationOptions = (
  site: Site,
  who: { readonly id: string; readonly name: string },
  known: readonly { readonly id: string }[],
  challenges: Challenges,
) =>
  generateRegistrationOptions({
    rpName: 'Balie',
    rpID: site.host,
    userName: who.name,
    userDisplayName: who.name,
    userID: new TextEncoder().encode(who.id),
    challenge: Buffer.from(challenges.make(who.id), 'base64url'),
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map(({ id }) => ({ id })),
    // Signing in begins with the passkey alone, so it must know whose it is and ask for a finger or a code.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });

/** The new passkey; null: the answer is not to our question, or is not what it claims to be. */
export async function readRegistration(
  site: Site,
  who: { readonly id: string },
  answer: unknown,
  challenges: Challenges,
): Promise<Passkey | null> {
  const result = await verifyRegistrationResponse({
    response: answer as RegistrationResponseJSON,
    expectedChallenge: (challenge) => challenges.take(challenge, who.id),
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => null);
  if (result?.verified !== true) return null;
  const { credential } = result.registrationInfo;
  return {
    id: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: credential.transports ?? [],
  };
}

export const signInOptions = (site: Site, challenges: Challenges) =>
  generateAuthenticationOptions({
    rpID: site.host,
    challenge: Buffer.from(challenges.make(null), 'base64url'),
    userVerification: 'required',
  });

/** The passkey's new counter; null: it was not this passkey that signed, or not our question. */
export async function readSignIn(
  site: Site,
  passkey: Passkey,
  answer: unknown,
  challenges: Challenges,
): Promise<number | null> {
  const result = await verifyAuthenticationResponse({
    response: answer as AuthenticationResponseJSON,
    expectedChallenge: (challenge) => challenges.take(challenge, null),
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    requireUserVerification: true,
    credential: {
      id: passkey.id,
      publicKey: Buffer.from(passkey.publicKey, 'base64url'),
      counter: passkey.counter,
    },
  }).catch(() => null);
  return result?.verified === true ? result.authenticationInfo.newCounter : null;
}
