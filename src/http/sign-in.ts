import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { verify as verifyTotp } from 'otplib';
import { Refusal } from './faults.ts';
import { isEasilyGuessed } from './guessed-password.ts';
import type { Account, Accounts, NewSession, Staff } from './staff-ports.ts';

/** A working day, so that nobody is signed out in the middle of one. */
const SESSION_HOURS = 10;
/** RFC 6238. */
const STEP_SECONDS = 30;
const TOKEN_BYTES = 32;
const CSRF_BYTES = 24;
/** RFC 9106 in the smaller form that OWASP names: 19 MiB, two passes, one lane. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of 32 random bytes that nobody kept, at the same cost: comparing with it takes as long as with somebody's. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$71R/gYB3aWIb9QFh5LkRYQ$aIkYgBgMzE0JFWIhxfNxB0wao1PvNQcB/NHIA2Fb0RI';

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2);

/**
 * Of a password that somebody chooses. Refuses with PASSWORD_GUESSED. `own`: names and addresses that whoever knows them would try first.
 */
export function hashNewPassword(password: string, own: readonly string[]): Promise<string> {
  if (isEasilyGuessed(password, own)) throw new Refusal('PASSWORD_GUESSED');
  return hashPassword(password);
}

/** What a cookie or a link is known by in the database. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

export type SignedIn =
  | { readonly kind: 'signed-in'; readonly token: string }
  /** Wrong address or wrong password; which of the two is not told. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'locked'; readonly until: Temporal.Instant }
  | { readonly kind: 'code-needed' }
  /** The account has a passkey and no authenticator: a password alone would go past it. */
  | { readonly kind: 'passkey-needed' };

/**
 * Signs someone in by address, password and, when the account has one, the code of an authenticator. Takes as long for an address
 * that does not exist, so that nobody can find out who works here. Whoever has no second step where one is asked gets a session in which
 * one can be made and nothing else (OWASP ASVS 5, 6.3.3; ADR 0081).
 */
export async function signInWith(
  accounts: Accounts,
  given: {
    readonly email: string;
    readonly password: string;
    readonly code?: string | undefined;
    readonly device: string | null;
    /** Whether a password alone is enough here, for this account. */
    readonly isEnough: (account: Account) => Promise<boolean>;
  },
  now: Temporal.Instant,
  signal: AbortSignal,
): Promise<SignedIn> {
  const account = await accounts.byEmail(given.email, signal);
  const matches = await verify(account?.passwordHash ?? NOBODYS_HASH, given.password).catch(() => false);
  if (account === null) return { kind: 'refused' };
  if (account.lockedUntil !== null && Temporal.Instant.compare(account.lockedUntil, now) > 0) {
    return { kind: 'locked', until: account.lockedUntil };
  }
  if (!matches) {
    await accounts.failed(account, now, signal);
    return { kind: 'refused' };
  }
  let step: number | null = null;
  let asksSecondStep = false;
  if (account.totpSecret !== null) {
    if (given.code === undefined) return { kind: 'code-needed' };
    step = await stepOfCode(account.totpSecret, given.code, now, account.totpLastStep);
    if (step === null) {
      await accounts.failed(account, now, signal);
      return { kind: 'refused' };
    }
  } else if (!(await given.isEnough(account))) {
    if (account.hasPasskey) return { kind: 'passkey-needed' };
    asksSecondStep = true;
  }
  // Of two who sign in with one code at the same moment, one is refused.
  if (!(await accounts.succeeded(account, step, signal))) return { kind: 'refused' };
  return {
    kind: 'signed-in',
    token: await newSession(
      accounts,
      { ...ofAccount(account), device: given.device, asksSecondStep },
      now,
      signal,
    ),
  };
}

/** Asks who is signed in for the password again, for what is more than a click. A wrong one counts as at signing in. */
export async function confirmPassword(
  accounts: Accounts,
  who: Staff,
  password: string,
  now: Temporal.Instant,
  signal: AbortSignal,
): Promise<boolean> {
  const account = await accounts.of(who, signal);
  if (account === null) return false;
  const isLocked = account.lockedUntil !== null && Temporal.Instant.compare(account.lockedUntil, now) > 0;
  if (isLocked) return false;
  if (await verify(account.passwordHash, password).catch(() => false)) return true;
  await accounts.failed(account, now, signal);
  return false;
}

/** Opens a session with a new token, whatever cookie there was: a session that was planted is worth nothing. */
export async function newSession(
  accounts: Accounts,
  of: Pick<NewSession, 'practice' | 'staff' | 'name' | 'role' | 'device' | 'asksSecondStep'>,
  now: Temporal.Instant,
  signal: AbortSignal,
): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await accounts.openSession(
    {
      ...of,
      tokenHash: hashOfToken(token),
      csrf: randomBytes(CSRF_BYTES).toString('base64url'),
      expiresAt: now.add({ hours: SESSION_HOURS }),
    },
    signal,
  );
  return token;
}

export const ofAccount = ({ id, practice, name, role }: Account) => ({ practice, staff: id, name, role });

/**
 * The thirty seconds (counted from 1970) that this code belongs to; null: it is wrong, or of `last` or before, because a code that was
 * looked at over a shoulder must be worth nothing. One step to either side: clocks of telephones differ.
 */
export async function stepOfCode(
  secret: string,
  code: string,
  now: Temporal.Instant,
  last: number | null,
): Promise<number | null> {
  const result = await verifyTotp({
    secret,
    token: code,
    epoch: Math.floor(now.epochMilliseconds / 1_000),
    epochTolerance: STEP_SECONDS,
  });
  if (!result.valid || !('timeStep' in result)) return null;
  return last !== null && result.timeStep <= last ? null : result.timeStep;
}
