import { z } from 'zod';
import { ownKeys } from './own-keys.ts';
import { ROLES } from './role-names.ts';

export const signIn = z.strictObject({
  email: z.email(),
  password: z.string().min(1).max(1_000),
  /** Six figures of an authenticator (RFC 6238), when the account has one. */
  code: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
});

/** The first account of a practice, made by the link that `./balie start` prints once. */
export const setUp = z.strictObject({
  token: z.string().min(20).max(200),
  name: z.string().min(1).max(100),
  email: z.email(),
  /** NIST SP 800-63B: length is what counts, so there are no other rules. */
  password: z.string().min(12).max(1_000),
});

/** What each keeps for themselves, on every device. */
export const preferences = z.strictObject({
  letterKeys: z.boolean(),
  keys: ownKeys.default({}),
  colours: z.enum(['auto', 'light', 'dark']),
  /** Null: as the device has it. */
  language: z.enum(['nl', 'en']).nullable(),
  textSize: z.enum(['normal', 'large', 'largest']),
  /** At which alarms their screens sound: a practitioner may choose those alone at which the ladder rings them (ADR 0087). */
  alarmSound: z.enum(['always', 'own-turn']).default('always'),
});
export type Preferences = z.output<typeof preferences>;

export const me = z.object({
  /** Null: looking around without an account. */
  id: z.uuid().nullable(),
  name: z.string(),
  role: z.enum(ROLES),
  /** What they may be; `role` is what they are now. */
  roles: z.array(z.enum(ROLES)),
  /** What this role may with what: "settings" -> "work". Absent: nothing. The server asks it anew at every request. */
  rights: z.record(z.string(), z.enum(['work', 'read', 'own', 'counts'])),
  preferences,
  practice: z.object({ id: z.uuid(), name: z.string(), kind: z.enum(['huisarts', 'tandarts', 'fysio']) }),
  /** Goes along as `x-csrf-token` with every request that changes something. */
  csrf: z.string(),
  /** Signed in without an account, on this machine, to look at invented data. */
  demo: z.boolean(),
  /** Nothing answers yet but making a passkey or an authenticator: a password alone is not enough here. */
  needsSecondStep: z.boolean(),
  /** Every patient of the practice is invented: nothing here is of somebody who exists. */
  invented: z.boolean(),
});
export type Me = z.output<typeof me>;

/** Which ways there are to sign in at this address, besides a password. */
export const signInWays = z.object({
  passkey: z.boolean(),
  /** By `/api/session/oidc`, as a page and not by fetch. When it fails the app is opened with `?fout=` and a code. */
  oidc: z.boolean(),
  /** A look at invented data without an account. */
  demo: z.boolean(),
});

export const roleChosen = z.strictObject({ role: z.enum(ROLES) });
export const passwordChange = z.strictObject({
  password: z.string().min(1).max(1_000),
  /** As for a first account: length is what counts. */
  newPassword: z.string().min(12).max(1_000),
});
