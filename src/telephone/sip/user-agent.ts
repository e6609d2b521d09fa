import { randomBytes } from 'node:crypto';
import {
  DigestAuthentication,
  type IncomingInviteRequest,
  IncomingRequestMessage,
  IncomingResponseMessage,
  LoggerFactory,
  Parser,
  UserAgentCore,
} from 'sip.js/lib/core/index.js';
import { URI } from 'sip.js/lib/grammar/uri.js';
import { headerOf, methodOf, type SipText } from './sip-text.ts';
import { ownPlaceholder, ownUser, SipTransport, type SipTransportOptions } from './transport.ts';

export interface Credentials {
  readonly user: string;
  readonly password: string;
}

export interface UserAgentOptions
  extends Omit<SipTransportOptions, 'onMessage' | 'onRefused' | 'onProgress'> {
  readonly onInvite: (request: IncomingInviteRequest) => void;
  /** While it drains a node answers OPTIONS with 503, so that a dispatcher sends no more calls. */
  readonly draining: () => boolean;
  /** A message that was dropped or a bug in the layers below, for the log; never its content. */
  readonly onProblem: (code: SipProblem, cause?: unknown) => void;
}

export type SipProblem = 'SIP_MESSAGE_REFUSED' | 'SIP_MESSAGE_FAILED';

export const allowHeader = 'Allow: INVITE, ACK, BYE, CANCEL, OPTIONS, INFO, NOTIFY, REFER';
const acceptHeader = 'Accept: application/sdp, application/dtmf-relay';
/** Kamailio asks every few seconds; half a minute is how long a draining node can be counted on to be busy with it. */
export const drainingRetryAfterSeconds = 30;

/** sip.js's core on our transport: transactions and dialogs, nothing of its browser layers. */
export class SipUserAgent {
  readonly core: UserAgentCore;
  readonly #options: UserAgentOptions;
  readonly #logger: ReturnType<LoggerFactory['getLogger']>;
  /** Which account answers a challenge, by Call-ID: sip.js asks for credentials without saying for what. */
  readonly #credentials = new Map<string, Credentials>();
  readonly #progress = new Map<string, (status: number) => void>();
  #transport: SipTransport | null = null;
  #answering: string | null = null;

  private constructor(options: UserAgentOptions) {
    this.#options = options;
    const loggers = new LoggerFactory();
    // Its log lines hold names and numbers.
    loggers.builtinEnabled = false;
    this.#logger = loggers.getLogger('sip');
    const contact = new URI('sip', ownUser, ownPlaceholder);
    this.core = new UserAgentCore(
      {
        aor: contact,
        contact: {
          uri: contact,
          pubGruu: undefined,
          tempGruu: undefined,
          toString: () => `<${contact.toString()}>`,
        },
        displayName: '',
        loggerFactory: loggers,
        hackViaTcp: false,
        routeSet: [],
        sipjsId: randomBytes(6).toString('hex'),
        supportedOptionTags: [],
        supportedOptionTagsResponse: [],
        userAgentHeaderFieldValue: 'Balie',
        viaForceRport: true,
        viaHost: ownPlaceholder,
        authenticationFactory: () => {
          const known = this.#answering === null ? undefined : this.#credentials.get(this.#answering);
          return known && new DigestAuthentication(loggers, undefined, known.user, known.password);
        },
        transportAccessor: () => this.#transport ?? undefined,
      },
      { onInvite: (request) => options.onInvite(request) },
    );
  }

  static async open(options: UserAgentOptions): Promise<SipUserAgent> {
    const agent = new SipUserAgent(options);
    agent.#transport = await SipTransport.open({
      ...options,
      onMessage: (text, message) => agent.#receive(text, message),
      onProgress: (callId, status) => agent.#progress.get(callId)?.(status),
      onRefused: () => options.onProblem('SIP_MESSAGE_REFUSED'),
    });
    return agent;
  }

  get port(): number {
    return this.#transport?.port ?? 0;
  }

  /** Challenges in this call are answered with these, until `forgetCredentials`. */
  rememberCredentials(callId: string, credentials: Credentials): void {
    this.#credentials.set(callId, credentials);
  }

  forgetCredentials(callId: string): void {
    this.#credentials.delete(callId);
  }

  /** A lost one is followed by the next; a way that is closed for good shows at the next registration. */
  keepAlive(uri: string): void {
    this.#transport?.keepAlive(uri).catch(() => undefined);
  }

  /** Calls back for every answer to this call's INVITE before the last one, until `forgetProgress`. */
  watchProgress(callId: string, onProgress: (status: number) => void): void {
    this.#progress.set(callId, onProgress);
  }

  forgetProgress(callId: string): void {
    this.#progress.delete(callId);
  }

  async close(): Promise<void> {
    this.core.dispose();
    await this.#transport?.close();
    this.#transport = null;
  }

  /** Whatever comes in, this returns: a message that breaks the layers above is answered 400 or 500 and counted. */
  #receive(text: string, raw: SipText): void {
    if (methodOf(raw) === 'OPTIONS') {
      this.#answerOptions(raw);
      return;
    }
    try {
      const message = Parser.parseMessage(text, this.#logger);
      if (message instanceof IncomingRequestMessage) {
        this.core.receiveIncomingRequestFromTransport(message);
      } else if (message instanceof IncomingResponseMessage) {
        this.#answering = message.callId;
        this.core.receiveIncomingResponseFromTransport(message);
      } else {
        this.#transport?.refuse(raw, 400, 'Bad Request');
        this.#options.onProblem('SIP_MESSAGE_REFUSED');
      }
    } catch (cause) {
      this.#options.onProblem('SIP_MESSAGE_FAILED', cause);
      if (methodOf(raw) !== '') this.#transport?.refuse(raw, 400, 'Bad Request');
    } finally {
      this.#answering = null;
    }
  }

  #answerOptions(request: SipText): void {
    if (this.#options.draining()) {
      this.#transport?.refuse(request, 503, 'Service Unavailable', [
        `Retry-After: ${drainingRetryAfterSeconds}`,
      ]);
      return;
    }
    const supported = headerOf(request, 'Supported') === undefined ? [] : ['Supported: timer'];
    this.#transport?.refuse(request, 200, 'OK', [allowHeader, acceptHeader, ...supported]);
  }
}
