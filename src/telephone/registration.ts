import type { IncomingResponseMessage } from 'sip.js/lib/core/index.js';
import { Grammar } from 'sip.js/lib/grammar/grammar.js';
import { CodedError } from '../platform/coded-error.ts';
import { readSipAddress } from './sip/sip-text.ts';
import { ownPlaceholder } from './sip/transport.ts';
import type { SipUserAgent } from './sip/user-agent.ts';

/** An account with a carrier or telephone exchange. */
export interface RegistrationConfig {
  /** Address of record, `sip:user@domain`. */
  readonly uri: string;
  /** Where to register, `sip:host:port;transport=tcp`; calls to numbers go there too. */
  readonly registrar: string;
  readonly user: string;
  readonly password: string;
  readonly expiresSeconds: number;
}

export interface RegistrationState {
  readonly uri: string;
  readonly state: 'trying' | 'registered' | 'refused' | 'unreachable' | 'ended';
  readonly status: number | null;
}

const retryMs = [2_000, 5_000, 15_000, 30_000, 60_000];
const leastRefreshMs = 5_000;
/** Routers forget a UDP way in after 30 s at the earliest (RFC 4787 section 4.3 asks for two minutes; many do not). */
const keepAliveMs = 25_000;
const unregisterMs = 1_500;

/** Keeps one account registered (RFC 3261 section 10). */
export class Registration {
  readonly config: RegistrationConfig;
  readonly #agent: SipUserAgent;
  readonly #onChange: (state: RegistrationState) => void;
  readonly #callId: string;
  readonly #contact: string;
  #state: RegistrationState;
  #expiresSeconds: number;
  #sequence = 1;
  #failures = 0;
  #timer: NodeJS.Timeout | null = null;
  #keepAlive: NodeJS.Timeout | null = null;
  #stopped = false;

  /** Throws SIP_ACCOUNT_INVALID when the configured addresses are no SIP URIs. */
  constructor(config: RegistrationConfig, agent: SipUserAgent, onChange: (state: RegistrationState) => void) {
    const address = readSipAddress(config.uri);
    if (address?.user == null || readSipAddress(config.registrar) === null) {
      throw new CodedError('SIP_ACCOUNT_INVALID', 'A SIP account in the configuration has no valid address.');
    }
    this.config = config;
    this.#agent = agent;
    this.#onChange = onChange;
    this.#callId = `registration-${crypto.randomUUID()}`;
    this.#contact = `<sip:${encodeURIComponent(address.user)}@${ownPlaceholder}>`;
    this.#expiresSeconds = config.expiresSeconds;
    this.#state = { uri: config.uri, state: 'trying', status: null };
    agent.rememberCredentials(this.#callId, { user: config.user, password: config.password });
  }

  get state(): RegistrationState {
    return this.#state;
  }

  start(): void {
    this.#register(this.#expiresSeconds);
  }

  /** Takes the registration away, so that no new calls come; waits at most a second and a half. */
  async stop(): Promise<void> {
    if (this.#stopped) return;
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#keepAlive !== null) clearInterval(this.#keepAlive);
    if (this.#state.state !== 'registered') return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, unregisterMs);
    this.#register(0, resolve);
    await promise;
    clearTimeout(timer);
    this.#agent.forgetCredentials(this.#callId);
    this.#change('ended', null);
  }

  #register(expires: number, done: () => void = () => undefined): void {
    const uri = Grammar.URIParse(this.config.uri);
    const registrar = Grammar.URIParse(this.config.registrar);
    if (uri === undefined || registrar === undefined) return;
    const message = this.#agent.core.makeOutgoingRequestMessage(
      'REGISTER',
      registrar,
      uri,
      uri,
      { callId: this.#callId, cseq: this.#sequence },
      [`Contact: ${this.#contact};expires=${expires}`, `Expires: ${expires}`],
    );
    this.#agent.core.register(message, {
      onAccept: ({ message: response }) => {
        this.#sequence = message.cseq + 1;
        done();
        if (!this.#stopped) this.#accepted(response);
      },
      onReject: ({ message: response }) => {
        this.#sequence = message.cseq + 1;
        done();
        if (!this.#stopped) this.#refused(response);
      },
    });
  }

  #accepted(response: IncomingResponseMessage): void {
    this.#failures = 0;
    const granted = grantedSeconds(response, this.#expiresSeconds);
    this.#change('registered', response.statusCode ?? 200);
    if (this.#keepAlive === null) {
      const keepAlive = () => this.#agent.keepAlive(this.config.registrar);
      this.#keepAlive = setInterval(keepAlive, keepAliveMs);
      keepAlive();
    }
    // Four fifths of the time: a lost message and its repetitions (32 s) still fit in ten minutes.
    this.#later(Math.max(leastRefreshMs, granted * 800));
  }

  #refused(response: IncomingResponseMessage): void {
    const made = response.callId === undefined;
    const status = made ? null : (response.statusCode ?? null);
    if (status === 423) {
      const least = Number(response.getHeader('min-expires') ?? Number.NaN);
      if (least > this.#expiresSeconds) {
        this.#expiresSeconds = least;
        this.#register(least);
        return;
      }
    }
    this.#change(made ? 'unreachable' : 'refused', status);
    this.#later(retryMs[Math.min(this.#failures++, retryMs.length - 1)] as number);
  }

  #later(ms: number): void {
    this.#timer = setTimeout(() => this.#register(this.#expiresSeconds), ms);
  }

  #change(state: RegistrationState['state'], status: number | null): void {
    const changed = state !== this.#state.state || status !== this.#state.status;
    this.#state = { uri: this.config.uri, state, status };
    if (changed) this.#onChange(this.#state);
  }
}

function grantedSeconds(response: IncomingResponseMessage, asked: number): number {
  const written =
    /;\s*expires\s*=\s*(\d+)/i.exec(response.getHeader('contact') ?? '')?.[1] ??
    response.getHeader('expires');
  const granted = Number(written ?? Number.NaN);
  return Number.isNaN(granted) || granted <= 0 ? asked : granted;
}
