import { CodedError } from '../../platform/coded-error.ts';
import { reachableAddress, resolveHost } from '../addresses.ts';
import type { Leg } from '../leg.ts';
import { dialOut } from '../outgoing-call.ts';
import { ownPlaceholder, ownUser } from '../sip/transport.ts';
import { SipUserAgent } from '../sip/user-agent.ts';
import { answerBrowser, type BrowserPeer } from './browser-peer.ts';
import { relayLine } from './rtp-relay.ts';

export interface BrowserGatewayConfig {
  /** Where Balie's own telephone takes SIP calls. */
  readonly telephone: { readonly host: string; readonly port: number };
  /** The interface that a browser's audio comes by; null: all. */
  readonly bindAddress: string | null;
  /** Calls from browsers at once. */
  readonly mostCalls: number;
}

/** Lets browsers call Balie. */
export interface BrowserGateway {
  /**
   * Calls `dialled` for the browser that made this SDP offer and gives the SDP answer; the call ends when either side leaves.
   * Rejects with BROWSER_OFFER_UNUSABLE, BROWSER_CALLS_FULL or BROWSER_CALL_NOT_ANSWERED.
   */
  call(offer: string, dialled: string, signal: AbortSignal): Promise<BrowserCall>;
  close(): Promise<void>;
}

export interface BrowserCall {
  readonly answer: string;
  /** Resolves when the call is over, whoever ended it. */
  readonly ended: Promise<void>;
  hangUp(): Promise<void>;
}

const ANSWER_WITHIN_MS = 10_000;

/**
 * A browser call is a SIP call that Balie makes to itself, with the browser's RTP for its media: it is answered, refused when the
 * house is full, heard and ended by the very code that a call from a carrier meets. A line of another kind inside Balie was
 * rejected: staff would then try out something that their callers never meet.
 */
export async function openBrowserGateway(config: BrowserGatewayConfig): Promise<BrowserGateway> {
  const { telephone } = config;
  const host = reachableAddress(telephone.host);
  const agent = await SipUserAgent.open({
    host,
    port: 0,
    transports: ['udp'],
    publicAddress: host,
    resolve: resolveHost,
    // Nobody calls a browser back.
    onInvite: (request) => request.reject({ statusCode: 403 }),
    draining: () => false,
    onProblem: () => undefined,
  });
  const running = new Set<{ readonly peer: BrowserPeer; readonly leg: Leg }>();
  let dialling = 0;
  let calls = 0;

  async function dial(peer: BrowserPeer, dialled: string, signal: AbortSignal): Promise<BrowserCall> {
    const ended = Promise.withResolvers<void>();
    const result = await dialOut(
      { target: dialled, onBehalfOf: null, ringForMs: ANSWER_WITHIN_MS },
      { uri: `sip:${dialled}@${host}:${telephone.port}`, proxy: null, from: null, credentials: null },
      signal,
      {
        agent,
        pool: { openLine: (onEvent) => relayLine(host, peer, onEvent) },
        publicAddress: host,
        contact: `<sip:${ownUser}@${ownPlaceholder}>`,
        toUri: () => null,
        nextLegId: () => `browser ${++calls}`,
        onStarted: () => undefined,
        onEnded: () => ended.resolve(),
        onCancelled: () => undefined,
      },
    );
    if (result.kind === 'not-answered') {
      throw new CodedError('BROWSER_CALL_NOT_ANSWERED', 'Balie did not take the call of a browser.', {
        fields: { status: result.status ?? 0 },
      });
    }
    const one = { peer, leg: result.line };
    running.add(one);
    void peer.gone.then(() => one.leg.hangUp());
    void ended.promise.then(() => {
      running.delete(one);
      peer.close();
    });
    return { answer: peer.answer, ended: ended.promise, hangUp: () => one.leg.hangUp() };
  }

  return {
    async call(offer, dialled, signal) {
      if (running.size + dialling >= config.mostCalls) {
        throw new CodedError('BROWSER_CALLS_FULL', 'There are as many calls from browsers as may be.');
      }
      dialling += 1;
      let peer: BrowserPeer | null = null;
      try {
        peer = await answerBrowser(offer, config.bindAddress, signal);
        return await dial(peer, dialled, signal);
      } catch (error) {
        peer?.close();
        throw error;
      } finally {
        dialling -= 1;
      }
    },
    async close() {
      await Promise.all([...running].map(({ leg }) => leg.hangUp()));
      await agent.close();
    },
  };
}
