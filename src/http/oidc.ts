import { randomBytes } from 'node:crypto';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';

/** The practice's own identity service. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Signing in by OpenID Connect: the code flow with PKCE, state and nonce. */
export interface Oidc {
  /** Where the browser goes, and what it must bring back in a cookie. Rejects when the service is away. */
  begin(returnTo: string): Promise<{ readonly url: string; readonly flow: string }>;
  /** The verified e-mail address of who came back; null: refused, too late, or not verified by the service. */
  finish(cameBackTo: URL, flow: string): Promise<string | null>;
}

interface Flow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly until: Temporal.Instant;
}

/** Time to type a password there; after it the flow begins anew. */
const FLOW_MINUTES = 10;
const MOST_FLOWS = 1_000;
const SERVICE_DEADLINE_SECONDS = 8;

/** Flows are kept in memory, as challenges are: who meets a restart presses once more. */
export function createOidc(settings: OidcSettings, now: () => Temporal.Instant): Oidc {
  const flows = new Map<string, Flow>();
  let found: Promise<Configuration> | null = null;
  const service = (): Promise<Configuration> => {
    // Asked at the first sign-in and not at the start: the telephone does not wait for an identity service.
    found ??= discover(settings).catch((error: unknown) => {
      found = null;
      throw error;
    });
    return found;
  };
  return {
    async begin(returnTo) {
      const made = {
        state: randomState(),
        nonce: randomNonce(),
        verifier: randomPKCECodeVerifier(),
        until: now().add({ minutes: FLOW_MINUTES }),
      };
      const url = buildAuthorizationUrl(await service(), {
        redirect_uri: returnTo,
        scope: 'openid email',
        state: made.state,
        nonce: made.nonce,
        code_challenge: await calculatePKCECodeChallenge(made.verifier),
        code_challenge_method: 'S256',
      });
      const flow = randomBytes(24).toString('base64url');
      flows.set(flow, made);
      const [oldest] = flows.keys();
      if (flows.size > MOST_FLOWS && oldest !== undefined) flows.delete(oldest);
      return { url: url.href, flow };
    },
    async finish(cameBackTo, id) {
      const flow = flows.get(id);
      flows.delete(id);
      if (flow === undefined || Temporal.Instant.compare(now(), flow.until) > 0) return null;
      const tokens = await authorizationCodeGrant(await service(), cameBackTo, {
        pkceCodeVerifier: flow.verifier,
        expectedState: flow.state,
        expectedNonce: flow.nonce,
        idTokenExpected: true,
      }).catch(() => null);
      const claims = tokens?.claims();
      // An address that the service did not verify could be anybody's.
      return claims?.['email_verified'] === true && typeof claims['email'] === 'string'
        ? claims['email']
        : null;
    },
  };
}

const discover = ({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> =>
  discovery(new URL(issuer), clientId, clientSecret, undefined, {
    timeout: SERVICE_DEADLINE_SECONDS,
    // Without HTTPS only when the settings say so, for a service on this machine.
    execute: new URL(issuer).protocol === 'http:' ? [allowInsecureRequests] : [],
  });
