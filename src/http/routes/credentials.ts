import { generateSecret, generateURI } from 'otplib';
import { z } from 'zod';
import type { Challenges } from '../challenges.ts';
import {
  authenticatorCode,
  authenticatorOffer,
  credentials,
  newPasskey,
  passkeyOptions,
  passkeyRemoval,
  passkeySignIn,
  passwordAgain,
} from '../contract/credentials.ts';
import { deviceOf } from '../device-of.ts';
import { Refusal } from '../faults.ts';
import {
  beginSession,
  fromOurPage,
  type GuardParts,
  isPasswordEnough,
  ownOrigin,
  soon,
  whoAsks,
} from '../guard.ts';
import {
  readRegistration,
  readSignIn,
  registrationOptions,
  type Site,
  signInOptions,
  siteOf,
} from '../passkeys.ts';
import type { CredentialStore } from '../ports/credentials.ts';
import { confirmPassword, newSession, ofAccount, stepOfCode } from '../sign-in.ts';
import type { SessionFound } from '../staff-ports.ts';
import type { ZodApp } from '../zod-app.ts';

const SLOWLY = { rateLimit: { max: 10, timeWindow: '1 minute' } };
const NOTHING = z.null();
/** Whoever has no second step yet may make one. */
const MAKING = { beforeSecondStep: true } as const;

type Parts = GuardParts & {
  readonly ports: { readonly credentials: CredentialStore };
  readonly challenges: Challenges;
};
type Asked = Parameters<typeof whoAsks>[0];

/** Passkeys and authenticators: signing in by a passkey, and what people keep for themselves. */
export function credentialRoutes(app: ZodApp, parts: Parts): void {
  const { credentials: store, accounts } = parts.ports;
  const { challenges } = parts;

  app.post(
    '/api/session/passkey/options',
    { schema: { response: { 200: passkeyOptions } }, config: SLOWLY },
    async (request) => {
      fromOurPage(request, parts, null);
      return { options: { ...(await signInOptions(siteFor(request, parts), challenges)) } };
    },
  );

  app.post(
    '/api/session/passkey',
    { schema: { body: passkeySignIn, response: { 204: NOTHING } }, config: SLOWLY },
    async (request, reply) => {
      fromOurPage(request, parts, null);
      const { answer } = request.body;
      const found = await store.byPasskey(answer.id, soon());
      const counter =
        found === null ? null : await readSignIn(siteFor(request, parts), found.passkey, answer, challenges);
      if (found === null || counter === null) throw new Refusal('PASSKEY_REFUSED');
      await store.usedPasskey(found.account, answer.id, counter, soon());
      const token = await newSession(
        accounts,
        {
          ...ofAccount(found.account),
          device: deviceOf(request.headers['user-agent']),
          asksSecondStep: false,
        },
        parts.now(),
        soon(),
      );
      await beginSession(request, reply, token, parts);
      return reply.code(204).send(null);
    },
  );

  app.get('/api/credentials', { schema: { response: { 200: credentials } } }, async (request) => {
    const who = await whoAsks(request, parts, MAKING);
    const found = await store.of(who, soon());
    return { ...found, passkeysPossible: who.id !== null && siteOf(ownOrigin(request, parts)) !== null };
  });

  app.post(
    '/api/passkeys/options',
    { schema: { body: passwordAgain, response: { 200: passkeyOptions } }, config: SLOWLY },
    async (request) => {
      const who = await ownerAgain(request, parts, request.body.password, MAKING);
      const { passkeys } = await store.of(who, soon());
      const options = await registrationOptions(siteFor(request, parts), who, passkeys, challenges);
      return { options: { ...options } };
    },
  );

  app.post(
    '/api/passkeys',
    { schema: { body: newPasskey, response: { 204: NOTHING } } },
    async (request, reply) => {
      const who = await owner(request, parts, MAKING);
      const { answer, label } = request.body;
      const passkey = await readRegistration(siteFor(request, parts), who, answer, challenges);
      if (passkey === null) throw new Refusal('PASSKEY_REFUSED');
      if (!(await store.addPasskey(who, passkey, label, soon()))) throw new Refusal('NOT_POSSIBLE');
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/passkeys/remove',
    { schema: { body: passkeyRemoval, response: { 204: NOTHING } }, config: SLOWLY },
    async (request, reply) => {
      const { passkey, password } = request.body;
      const who = await ownerAgain(request, parts, password);
      const after = { isPasswordEnough: await isPasswordEnough(request, parts, who.practice) };
      if (!(await store.removePasskey(who, passkey, after, soon()))) throw new Refusal('NOT_FOUND');
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/authenticator',
    { schema: { body: passwordAgain, response: { 200: authenticatorOffer } }, config: SLOWLY },
    async (request) => {
      const who = await ownerAgain(request, parts, request.body.password, MAKING);
      const secret = generateSecret();
      await store.offerAuthenticator(who, secret, soon());
      return { secret, uri: generateURI({ issuer: 'Balie', label: who.name, secret }) };
    },
  );

  app.post(
    '/api/authenticator/confirm',
    { schema: { body: authenticatorCode, response: { 204: NOTHING } }, config: SLOWLY },
    async (request, reply) => {
      const who = await owner(request, parts, MAKING);
      const secret = await store.offeredAuthenticator(who, soon());
      const step = secret === null ? null : await stepOfCode(secret, request.body.code, parts.now(), null);
      if (secret === null || step === null) throw new Refusal('CODE_WRONG');
      if (!(await store.confirmAuthenticator(who, secret, step, soon()))) throw new Refusal('NOT_POSSIBLE');
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/authenticator/remove',
    { schema: { body: passwordAgain, response: { 204: NOTHING } }, config: SLOWLY },
    async (request, reply) => {
      const who = await ownerAgain(request, parts, request.body.password);
      const after = { isPasswordEnough: await isPasswordEnough(request, parts, who.practice) };
      await store.removeAuthenticator(who, after, soon());
      return reply.code(204).send(null);
    },
  );
}

type When = { readonly beforeSecondStep?: boolean };
type Owner = SessionFound & { readonly id: string };

/** Someone with an account, on a page of ours. */
async function owner(request: Asked, parts: Parts, when: When = {}): Promise<Owner> {
  const who = await whoAsks(request, parts, when);
  fromOurPage(request, parts, who);
  if (who.id === null) throw new Refusal('FORBIDDEN_ROLE', 'Zonder account is er niets in te stellen.');
  return { ...who, id: who.id };
}

/** The same, who gave the password again: a desk that was left open must neither make a way in for later nor take one away. */
async function ownerAgain(request: Asked, parts: Parts, password: string, when: When = {}): Promise<Owner> {
  const who = await owner(request, parts, when);
  if (await confirmPassword(parts.ports.accounts, who, password, parts.now(), soon())) return who;
  throw new Refusal('PASSWORD_WRONG');
}

function siteFor(request: Asked, parts: Parts): Site {
  const site = siteOf(ownOrigin(request, parts));
  if (site === null) throw new Refusal('PASSKEY_NEEDS_NAME');
  return site;
}
