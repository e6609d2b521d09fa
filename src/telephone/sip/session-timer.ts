/** Session timers (RFC 4028): a call whose far side vanished without BYE ends by itself. */
export interface SessionTimerAgreement {
  readonly expiresSeconds: number;
  /** Who repeats the INVITE before the time is over: we (`uas`, we answered the first one) or the other side. */
  readonly refresher: 'uac' | 'uas';
}

export type SessionTimerReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'agreed'; readonly agreement: SessionTimerAgreement }
  /** 422 with Min-SE. */
  | { readonly kind: 'too-short' };

/** RFC 4028 section 4: no one may be made to refresh faster. */
export const leastSessionSeconds = 90;

/** Reads what an INVITE asks. Without `timer` in Supported we could not make the other side refresh: no timer then. */
export function readSessionTimer(headers: {
  readonly sessionExpires: string | undefined;
  readonly supported: string | undefined;
}): SessionTimerReading {
  const match = /^\s*(\d{1,9})\s*(;.*)?$/.exec(headers.sessionExpires ?? '');
  if (match === null) return { kind: 'none' };
  const expiresSeconds = Number(match[1]);
  const knowsTimers = /(^|,)\s*timer\s*(,|$)/i.test(headers.supported ?? '');
  if (expiresSeconds < leastSessionSeconds) return knowsTimers ? { kind: 'too-short' } : { kind: 'none' };
  if (!knowsTimers) return { kind: 'none' };
  const refresher = /refresher\s*=\s*uas/i.test(match[2] ?? '') ? 'uas' : 'uac';
  return { kind: 'agreed', agreement: { expiresSeconds, refresher } };
}

export function sessionTimerHeaders(agreement: SessionTimerAgreement): string[] {
  return ['Require: timer', `Session-Expires: ${agreement.expiresSeconds};refresher=${agreement.refresher}`];
}

/** One running timer. `refresh` is called at half time when that is our task, `expired` when no one did it. */
export class SessionTimer {
  readonly #refresh: () => void;
  readonly #expired: () => void;
  #timer: NodeJS.Timeout | null = null;

  constructor(refresh: () => void, expired: () => void) {
    this.#refresh = refresh;
    this.#expired = expired;
  }

  start({ expiresSeconds, refresher }: SessionTimerAgreement): void {
    this.stop();
    if (refresher === 'uas') {
      this.#timer = setTimeout(() => this.#refresh(), expiresSeconds * 500);
      return;
    }
    // RFC 4028 section 10: end it the smaller of 32 s and a third of the interval before the time.
    const grace = Math.min(32, expiresSeconds / 3);
    this.#timer = setTimeout(() => this.#expired(), (expiresSeconds - grace) * 1_000);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
