import type { Credentials } from '../contract/credentials.ts';
import type { Account, SessionFound, Staff } from '../staff-ports.ts';

/** A passkey as WebAuthn needs it; keys as base64url. */
export interface Passkey {
  readonly id: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
}

/** How people prove who they are besides a password. Rejects with DATABASE_UNREACHABLE. */
export interface CredentialStore {
  of(who: Staff, signal: AbortSignal): Promise<Omit<Credentials, 'passkeysPossible'>>;
  /**
   * As `confirmAuthenticator`: the session goes on with a second step, and others of this account that still ask for one end. False: this
   * authenticator is known already, or the session ended meanwhile.
   */
  addPasskey(who: SessionFound, passkey: Passkey, label: string, signal: AbortSignal): Promise<boolean>;
  /** False: there is no such passkey. */
  removePasskey(who: Staff, id: string, after: AfterRemoval, signal: AbortSignal): Promise<boolean>;
  /** Whose this is; null: nobody's, or of someone who is shut out. */
  byPasskey(
    id: string,
    signal: AbortSignal,
  ): Promise<{ readonly account: Account; readonly passkey: Passkey } | null>;
  usedPasskey(account: Account, id: string, counter: number, signal: AbortSignal): Promise<void>;
  /** Keeps a secret that counts only after `confirmAuthenticator`. */
  offerAuthenticator(who: Staff, secret: string, signal: AbortSignal): Promise<void>;
  /** The secret that waits; null: none. */
  offeredAuthenticator(who: Staff, signal: AbortSignal): Promise<string | null>;
  /** Turns on `secret`, which `step` was checked against. False: it waits no more, or the session ended meanwhile. */
  confirmAuthenticator(
    who: SessionFound,
    secret: string,
    step: number,
    signal: AbortSignal,
  ): Promise<boolean>;
  removeAuthenticator(who: Staff, after: AfterRemoval, signal: AbortSignal): Promise<void>;
}

export interface AfterRemoval {
  /** Whether a password alone is enough here; if not, every session of this account asks for a second step once the last is gone. */
  readonly isPasswordEnough: boolean;
}
