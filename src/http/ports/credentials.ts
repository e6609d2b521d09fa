import type { Credentials } from '../contract/credentials.ts';
import type { Account, Staff } from '../staff-ports.ts';

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
  /** `taken`: this authenticator is known already. */
  addPasskey(who: Staff, passkey: Passkey, label: string, signal: AbortSignal): Promise<'added' | 'taken'>;
  removePasskey(who: Staff, id: string, signal: AbortSignal): Promise<boolean>;
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
  confirmAuthenticator(who: Staff, step: number, signal: AbortSignal): Promise<void>;
  removeAuthenticator(who: Staff, signal: AbortSignal): Promise<void>;
}
