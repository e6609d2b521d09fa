import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** An OpenID Connect service on this machine in which everyone is signed in at once as `email`. */
export async function identityService(who: { email: string; emailVerified: boolean }) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'balie',
        client_secret: 'geheim',
        redirect_uris: ['http://127.0.0.1/api/session/oidc/callback'],
      },
    ],
    claims: { email: ['email', 'email_verified'] },
    // The address comes in the token itself, as with most services.
    conformIdTokenClaims: false,
    cookies: { keys: ['a', 'b'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, email: who.email, email_verified: who.emailVerified }),
    }),
    loadExistingGrant: async (context: {
      oidc: { client: { clientId: string }; session: { accountId: string } };
    }) => {
      const grant = new provider.Grant({
        clientId: context.oidc.client.clientId,
        accountId: context.oidc.session.accountId,
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/')) {
      void provider.interactionFinished(request, response, { login: { accountId: 'someone' } });
    } else void answer(request, response);
  });
  return {
    settings: { issuer, clientId: 'balie', clientSecret: 'geheim' },
    /** Goes where a browser would be sent, with its cookies, until it is sent back to Balie; gives that address. */
    async visit(start: string): Promise<URL> {
      const jar = new Map<string, string>();
      let url = start;
      for (let hop = 0; hop < 10 && url.startsWith(issuer); hop += 1) {
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
        const response = await fetch(url, {
          redirect: 'manual',
          headers: { cookie },
          signal: AbortSignal.timeout(5_000),
        });
        for (const set of response.headers.getSetCookie()) {
          const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/);
          jar.set(name, value);
        }
        const next = response.headers.get('location');
        if (next === null)
          throw new Error(`the service answers ${response.status}: ${await response.text()}`);
        url = new URL(next, url).href;
      }
      return new URL(url);
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
