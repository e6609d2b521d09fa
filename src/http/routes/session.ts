import { z } from 'zod';
import { me, passwordChange, preferences, roleChosen, setUp, signIn } from '../contract/session.ts';
import { deviceOf } from '../device-of.ts';
import { Refusal } from '../faults.ts';
import {
  beginSession,
  clearSessionCookie,
  fromOurPage,
  type GuardParts,
  isFromThisMachine,
  isPasswordEnough,
  soon,
  tokenOf,
  whoAsks,
} from '../guard.ts';
import type { LiveCalls } from '../live-calls.ts';
import type { SettingUp } from '../ports/desk.ts';
import { rightsOf } from '../roles.ts';
import { confirmPassword, hashNewPassword, hashOfToken, newSession, signInWith } from '../sign-in.ts';
import type { Account, Board } from '../staff-ports.ts';
import type { ZodApp } from '../zod-app.ts';

/** Guessing is slow for one address by its lock, and for many by this. */
const SIGN_INS_A_MINUTE = 10;
const SLOWLY = { rateLimit: { max: SIGN_INS_A_MINUTE, timeWindow: '1 minute' } };
const NOTHING = z.null();

/** Signing in and out, the first account, and a look at the invented practice from this machine without one. */
export function sessionRoutes(
  app: ZodApp,
  parts: GuardParts & {
    readonly ports: { readonly board: Board; readonly settingUp: Pick<SettingUp, 'isInvented'> };
    readonly live: LiveCalls;
  },
): void {
  const { accounts, board, settingUp } = parts.ports;

  app.get('/api/session', { schema: { response: { 200: me } } }, async (request) => {
    const found = await whoAsks(request, parts, { beforeSecondStep: true });
    return {
      id: found.id,
      name: found.name,
      role: found.role,
      roles: [...found.roles],
      rights: { ...rightsOf(found.role) },
      preferences: found.preferences,
      practice: { id: found.practice, name: found.practiceName, kind: found.practiceKind },
      csrf: found.csrf,
      demo: found.id === null,
      needsSecondStep: found.needsSecondStep,
      invented: await settingUp.isInvented(found, soon()),
    };
  });

  app.post(
    '/api/session',
    { schema: { body: signIn, response: { 204: NOTHING } }, config: SLOWLY },
    async (request, reply) => {
      fromOurPage(request, parts, null);
      const given = {
        ...request.body,
        device: deviceOf(request.headers['user-agent']),
        isEnough: ({ practice }: Account) => isPasswordEnough(request, parts, practice),
      };
      const result = await signInWith(accounts, given, parts.now(), soon());
      if (result.kind === 'locked') throw new Refusal('SIGN_IN_LOCKED');
      if (result.kind === 'code-needed') throw new Refusal('SIGN_IN_CODE_NEEDED');
      if (result.kind === 'passkey-needed') throw new Refusal('SIGN_IN_PASSKEY_NEEDED');
      if (result.kind === 'refused') throw new Refusal('SIGN_IN_REFUSED');
      await beginSession(request, reply, result.token, parts);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/session/demo',
    { schema: { response: { 204: NOTHING } }, config: SLOWLY },
    async (request, reply) => {
      fromOurPage(request, parts, null);
      const practice = isFromThisMachine(request) ? await accounts.demoPractice(soon()) : null;
      if (practice === null) throw new Refusal('NOT_FOUND');
      const token = await newSession(
        accounts,
        { practice, staff: null, name: 'Bezoeker', role: 'assistant', device: null, asksSecondStep: false },
        parts.now(),
        soon(),
      );
      await beginSession(request, reply, token, parts);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/session/role',
    { schema: { body: roleChosen, response: { 204: NOTHING } } },
    async (request, reply) => {
      const who = await whoAsks(request, parts);
      fromOurPage(request, parts, who);
      const tokenHash = hashOfToken(tokenOf(request, parts) ?? '');
      if (!(await accounts.switchRole(who, tokenHash, request.body.role, soon())))
        throw new Refusal('FORBIDDEN_ROLE', 'Deze rol is niet van u.');
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/session/preferences',
    { schema: { body: preferences, response: { 204: NOTHING } } },
    async (request, reply) => {
      const who = await whoAsks(request, parts);
      fromOurPage(request, parts, who);
      if (request.body.alarmSound === 'own-turn' && !who.roles.includes('practitioner'))
        throw new Refusal(
          'FORBIDDEN_ROLE',
          'Alleen een behandelaar kan kiezen voor geluid bij de eigen beurt.',
        );
      await accounts.keepPreferences(who, request.body, soon());
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/session/password',
    { schema: { body: passwordChange, response: { 204: NOTHING } }, config: SLOWLY },
    async (request, reply) => {
      const who = await whoAsks(request, parts);
      fromOurPage(request, parts, who);
      const { password, newPassword } = request.body;
      if (!(await confirmPassword(accounts, who, password, parts.now(), soon())))
        throw new Refusal('PASSWORD_WRONG');
      const keep = hashOfToken(tokenOf(request, parts) ?? '');
      const hash = await hashNewPassword(newPassword, [who.name, who.practiceName]);
      await accounts.changePassword(who, hash, keep, soon());
      return reply.code(204).send(null);
    },
  );

  app.delete('/api/session', { schema: { response: { 204: NOTHING } } }, async (request, reply) => {
    const who = await whoAsks(request, parts, { beforeSecondStep: true });
    fromOurPage(request, parts, who);
    const token = tokenOf(request, parts);
    if (token !== undefined) await accounts.closeSession(hashOfToken(token), soon());
    const items = await board.returnAllOf(who, soon());
    for (const item of items) parts.live.worklistChanged(who.practice, item);
    clearSessionCookie(reply, parts);
    return reply.code(204).send(null);
  });

  app.post(
    '/api/set-up',
    { schema: { body: setUp, response: { 204: NOTHING } }, config: SLOWLY },
    async (request, reply) => {
      fromOurPage(request, parts, null);
      const { token, name, email, password } = request.body;
      const made = await accounts.setUp(
        { tokenHash: hashOfToken(token), now: parts.now() },
        { name, email, passwordHash: await hashNewPassword(password, [name, email]) },
        soon(),
      );
      if (made === 'no-link') throw new Refusal('SETUP_LINK_UNUSABLE');
      if (made === 'email-taken') throw new Refusal('EMAIL_TAKEN');
      return reply.code(204).send(null);
    },
  );
}
