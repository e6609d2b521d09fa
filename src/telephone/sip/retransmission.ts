/**
 * The reliability of RFC 3261 section 17 that sip.js leaves out because it was made for WebSockets: requests and final
 * answers are repeated over UDP, and repeated requests are answered from memory instead of being acted on twice.
 */
const t1Ms = 500;
const t2Ms = 4_000;
/** 64 * T1: how long a transaction may take, and how long its answer is remembered. */
const lifetimeMs = 64 * t1Ms;
/** A ringing INVITE has no final answer for minutes; after this it never will. */
const unansweredMs = 600_000;
const sweepMs = 4_000;
/** Some 20 MB. 1,000 requests a second, for all of the 32 s that they are remembered, is no practice and no carrier. */
const mostRemembered = 32_000;

type Resend = () => void;

interface Repeating {
  stop(): void;
}

interface ServerTransaction {
  resend: Resend | null;
  final: boolean;
  forgetAtMs: number;
  repeating: Repeating | null;
}

export class Retransmission {
  readonly #requests = new Map<string, Repeating>();
  readonly #answers = new Map<string, ServerTransaction>();
  /** ACKs of refused INVITEs, by branch: the refusal may be repeated when the ACK is lost. */
  readonly #acks = new Map<string, { resend: Resend; forgetAtMs: number }>();
  readonly #now: () => number;
  readonly #sweep: NodeJS.Timeout;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#sweep = setInterval(() => this.#forget(), sweepMs);
    this.#sweep.unref();
  }

  close(): void {
    clearInterval(this.#sweep);
    for (const repeating of this.#requests.values()) repeating.stop();
    for (const { repeating } of this.#answers.values()) repeating?.stop();
    this.#requests.clear();
    this.#answers.clear();
    this.#acks.clear();
  }

  /** A request left over UDP: repeat it until `responseCame` (timers A and E). */
  requestSent(branch: string, method: string, resend: Resend): void {
    if (method === 'ACK') {
      this.#acks.set(branch, { resend, forgetAtMs: this.#now() + lifetimeMs });
      return;
    }
    const key = `${branch} ${method}`;
    this.#requests.get(key)?.stop();
    const cap = method === 'INVITE' ? Number.POSITIVE_INFINITY : t2Ms;
    this.#requests.set(
      key,
      this.#repeat(resend, cap, () => this.#requests.delete(key)),
    );
  }

  /** A response came: true when it must still go to the transaction, false when it was only a repeated refusal. */
  responseCame(branch: string, method: string, status: number): boolean {
    const key = `${branch} ${method}`;
    if (method === 'INVITE' || status >= 200) {
      this.#requests.get(key)?.stop();
      this.#requests.delete(key);
    }
    const ack = this.#acks.get(branch);
    if (method !== 'INVITE' || status < 300 || ack === undefined) return true;
    ack.resend();
    return false;
  }

  /** A request came: true when it is new, false when it was a repetition and has been answered from memory. */
  requestCame(key: string, method: string): boolean {
    if (method === 'ACK') {
      const refused = this.#answers.get(`${key} INVITE`);
      refused?.repeating?.stop();
      return true;
    }
    const known = this.#answers.get(`${key} ${method}`);
    if (known === undefined) {
      // A flood: what is not remembered must not be acted on, or its repetition would be acted on twice.
      if (this.#answers.size >= mostRemembered) return false;
      this.#answers.set(`${key} ${method}`, {
        resend: null,
        final: false,
        forgetAtMs: this.#now() + unansweredMs,
        repeating: null,
      });
      return true;
    }
    known.resend?.();
    return false;
  }

  /** A response leaves: remember it, and over UDP repeat a refused INVITE until its ACK (timer G). */
  responseSent(key: string, method: string, status: number, reliable: boolean, resend: Resend): void {
    const known = this.#answers.get(`${key} ${method}`);
    if (known === undefined) return;
    known.resend = resend;
    if (status < 200) return;
    const first = !known.final;
    known.final = true;
    known.forgetAtMs = this.#now() + lifetimeMs;
    if (first && method === 'INVITE' && status >= 300 && !reliable) {
      known.repeating = this.#repeat(resend, t2Ms, () => undefined);
    }
  }

  #repeat(resend: Resend, capMs: number, over: () => void): Repeating {
    let waitMs = t1Ms;
    let passedMs = 0;
    let timer: NodeJS.Timeout;
    const next = () => {
      timer = setTimeout(() => {
        passedMs += waitMs;
        if (passedMs >= lifetimeMs) {
          over();
          return;
        }
        resend();
        waitMs = Math.min(waitMs * 2, capMs);
        next();
      }, waitMs);
    };
    next();
    return { stop: () => clearTimeout(timer) };
  }

  #forget(): void {
    const now = this.#now();
    for (const [key, answer] of this.#answers) {
      if (answer.forgetAtMs > now) continue;
      answer.repeating?.stop();
      this.#answers.delete(key);
    }
    for (const [branch, ack] of this.#acks) if (ack.forgetAtMs <= now) this.#acks.delete(branch);
  }
}
