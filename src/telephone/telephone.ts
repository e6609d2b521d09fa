import { setTimeout as wait } from 'node:timers/promises';
import type { IncomingInviteRequest } from 'sip.js/lib/core/index.js';
import { CodedError } from '../platform/coded-error.ts';
import { reachableAddress, resolveHost } from './addresses.ts';
import { type IncomingCall, incomingCall, readInvite } from './incoming-call.ts';
import type { Leg } from './leg.ts';
import { MediaPool } from './media/media-pool.ts';
import type { MediaStats } from './media/worker-messages.ts';
import { type DialRequest, type DialResult, dialOut } from './outgoing-call.ts';
import { ProblemReports, type TelephoneProblem } from './problem-reports.ts';
import { Registration, type RegistrationConfig, type RegistrationState } from './registration.ts';
import { routeOf } from './route.ts';
import { readSipAddress } from './sip/sip-text.ts';
import { ownPlaceholder, ownUser } from './sip/transport.ts';
import { drainingRetryAfterSeconds, SipUserAgent } from './sip/user-agent.ts';

export interface TelephoneConfig {
  /** Address to listen on, for SIP and for RTP. */
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly transports: readonly ('udp' | 'tcp')[];
  /** What others reach us by, written in Contact and SDP; null: `host`. */
  readonly publicAddress: string | null;
  /** Null: any free port. */
  readonly rtpPortRange: { readonly first: number; readonly last: number } | null;
  /** Incoming calls at once; more are answered 503 with Retry-After. Calls that we make are never refused for it. */
  readonly maxCalls: number;
  /** Media worker threads. One holds over 300 calls. */
  readonly workers: number;
  /** ONNX file of Silero v6 (`packagedVoiceModel()`); null: loudness, enough for a simulated caller. */
  readonly voiceModelPath: string | null;
  readonly registrations?: readonly RegistrationConfig[];
  /** SIP URI of the proxy that all calls leave by. */
  readonly outboundProxy?: string;
  /** Nothing heard for so long, not on hold: the line has hung up (`media-timeout`). Default 30 s. */
  readonly mediaTimeoutMs?: number;
  /** For numbers written nationally. Default 31. */
  readonly countryCode?: string;
}

export interface TelephoneHooks {
  /** Every call that can be taken. It must be answered or rejected. */
  readonly onCall: (call: IncomingCall) => void;
  readonly onRegistration?: (state: RegistrationState) => void;
  /** For the log: a code and nothing of what was said or who called. */
  readonly onProblem?: (problem: TelephoneProblem) => void;
}

export type { TelephoneProblem };

export interface TelephoneStats {
  readonly incoming: number;
  readonly outgoing: number;
  readonly waiting: number;
  readonly draining: boolean;
  readonly answered: number;
  readonly refusedFull: number;
  readonly refusedDraining: number;
  readonly badMessages: number;
  readonly registrations: readonly RegistrationState[];
  readonly media: MediaStats;
}

/** A SIP endpoint with its media: takes and makes calls. */
export interface Telephone {
  readonly port: number;
  dial(request: DialRequest, signal: AbortSignal): Promise<DialResult>;
  /** No new calls from now on (503 with Retry-After, also to OPTIONS); resolves when the running ones have ended. */
  drain(): Promise<void>;
  /** Hangs up what still runs and closes every socket and thread. */
  close(): Promise<void>;
  stats(): Promise<TelephoneStats>;
}

/** A round trip and one repetition; a far side that is gone must not hold up the end. */
const cancelWithinMs = 1_500;
const defaultMediaTimeoutMs = 30_000;
/** A full house changes within a call's length; a dispatcher asks another node at once. */
const fullRetryAfterSeconds = 10;

/** Throws SIP_PORT_TAKEN, SIP_ADDRESS_UNUSABLE, SIP_ACCOUNT_INVALID or VOICE_MODEL_UNUSABLE when it cannot start. */
export async function openTelephone(config: TelephoneConfig, hooks: TelephoneHooks): Promise<Telephone> {
  const publicAddress = config.publicAddress ?? reachableAddress(config.host);
  const contact = `<sip:${ownUser}@${ownPlaceholder}>`;
  const countryCode = config.countryCode ?? '31';
  const waiting = new Set<IncomingCall>();
  const incoming = new Set<Leg>();
  const outgoing = new Set<Leg>();
  const count = { answered: 0, refusedFull: 0, refusedDraining: 0, badMessages: 0 };
  const registrations: Registration[] = [];
  const idle = new Set<() => void>();
  let draining = false;
  let legs = 0;

  const reports = new ProblemReports((problem) => hooks.onProblem?.(problem));
  const problem = (code: TelephoneProblem['code'], cause?: unknown) => reports.report(code, cause);
  const nextLegId = () => `${++legs}`;
  const noticeIdle = () => {
    if (waiting.size + incoming.size + outgoing.size > 0) return;
    for (const resolve of idle) resolve();
    idle.clear();
  };
  const routeTo = (target: string) => routeOf(target, config, countryCode);

  const pool = await openPool(config, (which, cause) =>
    problem(which === 'media' ? 'MEDIA_WORKER_DIED' : 'VOICE_WORKER_DIED', cause),
  );
  const ownUsers = new Set([ownUser]);
  for (const { uri } of config.registrations ?? []) {
    const user = readSipAddress(uri)?.user;
    if (user != null) ownUsers.add(user);
  }

  const onInvite = (request: IncomingInviteRequest) => {
    request.trying();
    const refuse = (status: number, headers: readonly string[]) =>
      request.reject({ statusCode: status, extraHeaders: [...headers] });
    if (draining) {
      count.refusedDraining++;
      refuse(503, [`Retry-After: ${drainingRetryAfterSeconds}`]);
      return;
    }
    if (waiting.size + incoming.size >= config.maxCalls) {
      count.refusedFull++;
      refuse(503, [`Retry-After: ${fullRetryAfterSeconds}`]);
      return;
    }
    const reading = readInvite(request.message);
    if (reading.kind === 'refused') {
      refuse(reading.status, reading.headers);
      return;
    }
    const bare = incomingCall(request, reading, {
      pool,
      publicAddress,
      contact,
      countryCode,
      ownUsers,
      toUri: (target) => routeTo(target)?.uri ?? null,
      nextLegId,
      onBroken: (cause) => {
        count.badMessages++;
        problem('SIP_MESSAGE_FAILED', cause);
      },
      onEnded: (_call, leg) => {
        waiting.delete(call);
        if (leg !== null) incoming.delete(leg);
        noticeIdle();
      },
    });
    const call: IncomingCall = {
      ...bare,
      answer: async () => {
        const leg = await bare.answer();
        waiting.delete(call);
        if (!leg.ended) {
          incoming.add(leg);
          count.answered++;
        }
        noticeIdle();
        return leg;
      },
    };
    waiting.add(call);
    try {
      hooks.onCall(call);
    } catch (cause) {
      problem('CALL_HOOK_FAILED', cause);
      call.reject(500);
    }
  };

  let agent: SipUserAgent;
  try {
    agent = await SipUserAgent.open({
      host: config.host,
      port: config.port,
      transports: config.transports,
      publicAddress,
      resolve: resolveHost,
      onInvite,
      draining: () => draining,
      onProblem: (code, cause) => {
        count.badMessages++;
        problem(code, cause);
      },
    });
    for (const account of config.registrations ?? []) {
      registrations.push(new Registration(account, agent, (state) => hooks.onRegistration?.(state)));
    }
  } catch (error) {
    await pool.close();
    throw error;
  }
  for (const registration of registrations) registration.start();

  // A call that still rings when the telephone closes is given up first, while there is a socket to say so.
  const closing = new AbortController();
  const cancelled = new Set<Promise<void>>();
  const dial = (request: DialRequest, signal: AbortSignal) =>
    dialOut(request, routeTo(request.target), AbortSignal.any([signal, closing.signal]), {
      agent,
      pool,
      publicAddress,
      contact,
      toUri: (target) => routeTo(target)?.uri ?? null,
      nextLegId,
      onStarted: (leg) => outgoing.add(leg),
      onEnded: (leg) => {
        outgoing.delete(leg);
        noticeIdle();
      },
      onCancelled: (confirmed) => {
        cancelled.add(confirmed);
        void confirmed.then(() => cancelled.delete(confirmed));
      },
    });

  const drain = async () => {
    draining = true;
    await Promise.all(registrations.map((registration) => registration.stop()));
    const { promise, resolve } = Promise.withResolvers<void>();
    idle.add(resolve);
    noticeIdle();
    await promise;
  };

  const close = async () => {
    draining = true;
    closing.abort();
    for (const call of [...waiting]) call.reject(503, drainingRetryAfterSeconds);
    await Promise.all([
      ...registrations.map((registration) => registration.stop()),
      ...[...incoming, ...outgoing].map((leg) => leg.hangUp()),
      Promise.race([Promise.all(cancelled), wait(cancelWithinMs, undefined, { ref: false })]),
    ]);
    await agent.close();
    await pool.close();
  };

  const stats = async (): Promise<TelephoneStats> => ({
    incoming: incoming.size,
    outgoing: outgoing.size,
    waiting: waiting.size,
    draining,
    ...count,
    registrations: registrations.map(({ state }) => state),
    media: await pool.stats(),
  });

  return { port: agent.port, dial, drain, close, stats };
}

async function openPool(
  config: TelephoneConfig,
  onWorkerDeath: (which: 'media' | 'voice', cause: unknown) => void,
): Promise<MediaPool> {
  try {
    return await MediaPool.open({
      host: config.host,
      ports: config.rtpPortRange,
      workers: config.workers,
      mediaTimeoutMs: config.mediaTimeoutMs ?? defaultMediaTimeoutMs,
      voiceModelPath: config.voiceModelPath,
      onWorkerDeath,
    });
  } catch (cause) {
    throw new CodedError('VOICE_MODEL_UNUSABLE', 'The voice activity model cannot be loaded.', { cause });
  }
}
