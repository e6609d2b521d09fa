import { signInWays } from '../contract/session.ts';
import { deviceOf } from '../device-of.ts';
import { beginSession, type GuardParts, isFromThisMachine, ownOrigin, soon } from '../guard.ts';
import type { Oidc } from '../oidc.ts';
import { siteOf } from '../passkeys.ts';
import { newSession, ofAccount } from '../sign-in.ts';
import type { ZodApp } from '../zod-app.ts';

const SLOWLY = { rateLimit: { max: 20, timeWindow: '1 minute' } };
const CALLBACK = '/api/session/oidc/callback';
const FLOW_COOKIE_SECONDS = 600;

/** Signing in by the practice's own identity service, and which ways there are to sign in here. */
export function oidcRoutes(app: ZodApp, parts: GuardParts, oidc: Oidc | null): void {
  const cookieName = parts.publicUrl === null ? 'balie-oidc' : '__Host-balie-oidc';
  const flowCookie = {
    path: '/',
    httpOnly: true,
    // Lax, because the browser comes back from another site; it is worth nothing without what that site brings along.
    sameSite: 'lax',
    secure: parts.publicUrl !== null,
  } as const;

  app.get('/api/session/ways', { schema: { response: { 200: signInWays } } }, async (request) => ({
    passkey: siteOf(ownOrigin(request, parts)) !== null,
    oidc: oidc !== null,
    demo: isFromThisMachine(request) && (await parts.ports.accounts.demoPractice(soon())) !== null,
  }));
  if (oidc === null) return;

  app.get('/api/session/oidc', { schema: { hide: true }, config: SLOWLY }, async (request, reply) => {
    const begun = await oidc.begin(`${ownOrigin(request, parts)}${CALLBACK}`).catch(() => null);
    if (begun === null) return reply.redirect(withFault('OIDC_UNREACHABLE'));
    reply.setCookie(cookieName, begun.flow, { ...flowCookie, maxAge: FLOW_COOKIE_SECONDS });
    return reply.redirect(begun.url);
  });

  app.get(CALLBACK, { schema: { hide: true }, config: SLOWLY }, async (request, reply) => {
    const flow = request.cookies[cookieName];
    reply.clearCookie(cookieName, flowCookie);
    const cameBackTo = new URL(request.url, ownOrigin(request, parts));
    const email = flow === undefined ? null : await oidc.finish(cameBackTo, flow).catch(() => null);
    // No account is made here: who may see patients is decided in the practice.
    const account = email === null ? null : await parts.ports.accounts.byEmail(email, soon());
    if (account === null) return reply.redirect(withFault('OIDC_REFUSED'));
    const token = await newSession(
      parts.ports.accounts,
      { ...ofAccount(account), device: deviceOf(request.headers['user-agent']), asksSecondStep: false },
      parts.now(),
      soon(),
    );
    await beginSession(request, reply, token, parts);
    return reply.redirect('/begin');
  });
}

/** The browser is between two pages here, so the app says what went wrong. */
const withFault = (code: 'OIDC_REFUSED' | 'OIDC_UNREACHABLE'): string => `/?fout=${code}`;
