import { randomBytes } from 'node:crypto';

/** Challenges that a passkey signs: each is good once, for a while, and for whom it was made. */
export interface Challenges {
  /** `for` is an account's id, or null for someone who is about to sign in. */
  make(purpose: string | null): string;
  take(challenge: string, purpose: string | null): boolean;
}

/** What WebAuthn's own dialog gives people at most, and a little. */
const GOOD_MINUTES = 2;
/** Whoever asks for more than this many is no practice; the oldest go first. */
const MOST = 1_000;
const BYTES = 32;

/** In memory: a challenge lives two minutes, and who meets a restart presses once more. */
export function createChallenges(now: () => Temporal.Instant): Challenges {
  const open = new Map<string, { readonly purpose: string | null; readonly until: Temporal.Instant }>();
  return {
    make(purpose) {
      const challenge = randomBytes(BYTES).toString('base64url');
      open.set(challenge, { purpose, until: now().add({ minutes: GOOD_MINUTES }) });
      const [oldest] = open.keys();
      if (open.size > MOST && oldest !== undefined) open.delete(oldest);
      return challenge;
    },
    take(challenge, purpose) {
      const made = open.get(challenge);
      open.delete(challenge);
      return (
        made !== undefined && made.purpose === purpose && Temporal.Instant.compare(now(), made.until) <= 0
      );
    },
  };
}
