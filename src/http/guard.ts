import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PracticeId } from '../domain/ids.ts';
import type { Role } from './contract/role-names.ts';
import { Refusal } from './faults.ts';
import { type Right, rightOf, type Subject } from './roles.ts';
import { hashOfToken } from './sign-in.ts';
import type { Accounts, SessionFound } from './staff-ports.ts';

export interface GuardParts {
  readonly ports: { readonly accounts: Accounts };
  readonly now: () => Temporal.Instant;
  readonly publicUrl: string | null;
}

/** A question to the database that a browser waits for. */
const ANSWER_DEADLINE_MS = 8_000;
export const soon = (): AbortSignal => AbortSignal.timeout(ANSWER_DEADLINE_MS);

/** `__Host-`: for this host, this path and HTTPS only. A browser refuses that name without HTTPS, so on this machine it is plain. */
const cookieName = (publicUrl: string | null): string => (publicUrl === null ? 'balie' : '__Host-balie');

/**
 * Goes on in this browser with a new session. The one that it had ends (OWASP ASVS 5, 7.2.4): its cookie is overwritten, so nobody but a thief
 * could still use it.
 */
export async function beginSession(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  parts: GuardParts,
): Promise<void> {
  const before = tokenOf(request, parts);
  if (before !== undefined) await parts.ports.accounts.closeSession(hashOfToken(before), soon());
  const { publicUrl } = parts;
  reply.setCookie(cookieName(publicUrl), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: publicUrl !== null,
  });
}

export function clearSessionCookie(reply: FastifyReply, { publicUrl }: GuardParts): void {
  reply.clearCookie(cookieName(publicUrl), { path: '/', secure: publicUrl !== null });
}

export const tokenOf = (request: FastifyRequest, { publicUrl }: GuardParts): string | undefined =>
  request.cookies[cookieName(publicUrl)];

/**
 * Who asks. Refuses with NOT_SIGNED_IN, and with SECOND_STEP_NEEDED whoever has still to make a second step; not with
 * `beforeSecondStep`, which is for making one. What a page asks by itself keeps no session open (OWASP ASVS 5, 7.3.1): it says so in a
 * header, and a stream that is opened again after it was cut is always so (`isUnattended`).
 */
export async function whoAsks(
  request: FastifyRequest,
  parts: GuardParts,
  { beforeSecondStep = false, isUnattended = request.headers['x-unattended'] !== undefined } = {},
): Promise<SessionFound> {
  const token = tokenOf(request, parts);
  const found =
    token === undefined
      ? null
      : await parts.ports.accounts.session(hashOfToken(token), parts.now(), soon(), { isUnattended });
  if (found === null) throw new Refusal('NOT_SIGNED_IN');
  if (found.needsSecondStep && !beforeSecondStep) throw new Refusal('SECOND_STEP_NEEDED');
  return found;
}

/** Who asks, when their role may do this with this subject. Refuses as `whoAsks` does, or with FORBIDDEN_ROLE. */
export async function whoMay(
  request: FastifyRequest,
  parts: GuardParts,
  subject: Subject,
  least: Right,
  how: { readonly isUnattended?: boolean } = {},
): Promise<SessionFound> {
  const found = await whoAsks(request, parts, how);
  const right = rightOf(found.role satisfies Role, subject);
  if (right === null || HEIGHT[right] < HEIGHT[least]) throw new Refusal('FORBIDDEN_ROLE');
  return found;
}

const HEIGHT: Readonly<Record<Right, number>> = { counts: 0, own: 1, read: 2, work: 3 };

/**
 * A change must come from a page of this server: by its Origin, and by a token that only such a page could read. Refuses with
 * FORBIDDEN_ORIGIN.
 */
export function fromOurPage(request: FastifyRequest, parts: GuardParts, session: SessionFound | null): void {
  sameOrigin(request, parts);
  if (session !== null && request.headers['x-csrf-token'] !== session.csrf)
    throw new Refusal('FORBIDDEN_ORIGIN');
}

function sameOrigin(request: FastifyRequest, parts: GuardParts): void {
  if (request.headers.origin !== ownOrigin(request, parts)) throw new Refusal('FORBIDDEN_ORIGIN');
}

/** The origin that pages of this server have. */
export const ownOrigin = (request: FastifyRequest, { publicUrl }: GuardParts): string =>
  publicUrl === null ? `http://${request.headers.host}` : new URL(publicUrl).origin;

/** While nobody who exists can be seen, and only at this machine, trying Balie out asks for no more than a password. */
export const isPasswordEnough = async (
  request: FastifyRequest,
  { ports: { accounts } }: GuardParts,
  practice: PracticeId,
): Promise<boolean> => isFromThisMachine(request) && !(await accounts.hasRealPatient(practice, soon()));

/** Whether the request comes from this machine itself, past no proxy. */
export const isFromThisMachine = (request: FastifyRequest): boolean =>
  request.headers['x-forwarded-for'] === undefined &&
  request.headers['forwarded'] === undefined &&
  (request.ip === '127.0.0.1' || request.ip === '::1' || request.ip === '::ffff:127.0.0.1');
