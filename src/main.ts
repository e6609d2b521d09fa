import { hostname } from 'node:os';
import type { CallId } from './domain/ids.ts';
import type { Practice } from './domain/practice.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import { CodedError } from './platform/coded-error.ts';
import type { Config } from './platform/config.ts';
import { type Log, silentLog } from './platform/log.ts';
import { createShutdown } from './platform/shutdown.ts';
import { isOpenAt } from './scheduling/opening-windows.ts';
import { type EarConfig, openEar } from './speech/open-ear.ts';
import { openVoice } from './speech/open-voice.ts';
import type { DemoLines } from './store/demo/demo-practice.ts';
import { openStore, type Store } from './store/store.ts';
import { packagedVoiceModel } from './telephone/media/voice-activity.ts';
import { openTelephone, type Telephone } from './telephone/telephone.ts';
import { deafEar } from './turn/1-hear/deaf-ear.ts';
import type { Recogniser } from './turn/1-hear/recogniser.ts';
import { FIXED_SENTENCES } from './turn/6-speak/fixed-sentences.ts';
import type { Synthesiser } from './turn/6-speak/synthesiser.ts';
import type { Seen } from './turn/call.ts';
import { rememberPractices } from './turn/known-practices.ts';
import { createReception } from './turn/reception.ts';

/** What a program may give in place of what the configuration says: a rehearsal its own ear, a test its own clock. */
export interface BalieOptions {
  readonly config: Config;
  readonly log?: Log;
  readonly now?: Clock;
  readonly ear?: Recogniser;
  readonly voice?: Synthesiser;
  /** Telephones of the demo practices, which are added when the database is empty; null: no demo. */
  readonly demo?: DemoLines | null;
  readonly watch?: (call: CallId, seen: Seen) => void;
}

export interface RunningBalie {
  readonly sip: { readonly host: string; readonly port: number };
  readonly store: Store;
  readonly ear: Recogniser;
  readonly telephone: Telephone;
  /** No new calls (503); resolves when the running ones have ended. */
  drain(): Promise<void>;
  /** Ends everything that was started, in reverse order; the managed database is shut down cleanly. */
  stop(): Promise<void>;
}

/** Sweeps of what another node or an earlier failure left: often enough that a lost call is on the worklist within a minute. */
const RECOVER_EVERY_MS = 30_000;
const RECOVER_DEADLINE_MS = 10_000;
/** Norms of S1: with this speed and without gaps the greeting is said in time (measured with espeak-ng). */
const BRISK = { wordsPerMinute: 190, wordGapMs: 0 } as const;
/** Last names for the recogniser's expectation: more make it slower and surer of the wrong one. */
const MOST_LAST_NAMES = 300;

/**
 * Starts Balie: database, ear, voice, telephone, in that order, and takes calls. The only place that sees every folder.
 * Rejects with a coded error when a part that it cannot do without fails; an ear that fails leaves a keypad and a human.
 */
export async function startBalie(options: BalieOptions, signal: AbortSignal): Promise<RunningBalie> {
  const { config, log = silentLog, now = systemClock } = options;
  const shutdown = createShutdown({ log });
  try {
    const store = await openStore(
      {
        databaseUrl: config.databaseUrl,
        dataDir: config.dataDir,
        node: hostname(),
        now: () => now().toInstant(),
        log,
        demo: options.demo ?? null,
      },
      signal,
    );
    shutdown.opened('database', () => store.close());

    const voice = options.voice ?? (await openVoice(config.voice));
    const briskVoice = options.voice ?? (await openVoice({ ...config.voice, settings: BRISK }));
    shutdown.opened('voice', () => Promise.all([voice.close(), briskVoice.close()]));
    const ear = options.ear ?? (await openEarOrDeaf(config, log));
    shutdown.opened('ear', () => ear.close());

    const practices = rememberPractices(
      {
        async load(dialled, until) {
          const practice = await store.practices.load(dialled, until);
          if (practice === null) return null;
          // Names of patients never leave this machine, not even as a hint to a recogniser.
          const lastNames =
            ear.name === 'openai' ? [] : await store.practices.lastNames(practice.id, MOST_LAST_NAMES, until);
          return { practice, lastNames };
        },
      },
      (cause) =>
        log('error', 'practices cannot be read; calls go on with what is remembered', errorField(cause)),
    );
    await warmUp(store, practices.find, [voice, briskVoice], signal);

    const reception = createReception({
      recogniser: ear,
      voice,
      briskVoice,
      dialler: { dial: (request, until) => telephone.dial(request, until) },
      journal: store.journal,
      actions: {
        agenda: store.agenda,
        patients: store.patients,
        worklist: store.worklist,
        callbacks: store.callbacks,
      },
      now,
      isOpen: (practice: Practice, at) => isOpenAt(practice, at.toInstant()),
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      stopwatch: () => performance.now(),
      practiceFor: practices.find,
      problem: (code, cause) => log('error', 'a call went wrong', { code, ...errorField(cause) }),
      ...(options.watch === undefined ? {} : { watch: options.watch }),
    });

    const telephone = await openTelephone(
      {
        host: config.sip.host,
        port: config.sip.port,
        transports: config.sip.transports,
        publicAddress: config.sip.publicAddress,
        rtpPortRange: null,
        maxCalls: config.sip.maxCalls,
        workers: 1,
        voiceModelPath: packagedVoiceModel(),
        registrations: config.registrations,
      },
      {
        onCall: (ringing) => reception.take(ringing),
        onProblem: ({ code, cause }) =>
          log('warn', 'the telephone had a problem', { code, ...errorField(cause) }),
      },
    );
    shutdown.opened('telephone', () => telephone.close());

    const sweep = setInterval(() => {
      void store
        .recover(AbortSignal.timeout(RECOVER_DEADLINE_MS))
        .catch((cause: unknown) => log('warn', 'lost calls could not be looked for', errorField(cause)));
    }, RECOVER_EVERY_MS);
    shutdown.opened('recovery', () => clearInterval(sweep));

    const drain = async () => {
      await telephone.drain();
      await reception.idle();
    };
    return {
      sip: { host: config.sip.host, port: telephone.port },
      store,
      ear,
      telephone,
      drain,
      stop: async () => void (await shutdown.end('asked')),
    };
  } catch (error) {
    await shutdown.end('start failed');
    throw error;
  }
}

/** S3: without an ear Balie still greets, takes keys and hands over to a human. */
async function openEarOrDeaf(config: Config, log: Log): Promise<Recogniser> {
  try {
    return await openEar(earConfig(config));
  } catch (cause) {
    log('error', 'the ear does not work: callers get keys and a human', errorField(cause));
    return deafEar(cause instanceof CodedError ? cause.code : 'EAR_CRASHED');
  }
}

const earConfig = ({ ear, dataDir }: Config): EarConfig =>
  ear.name === 'whisper' ? { ...ear, dataDir } : ear;

const errorField = (cause: unknown): { readonly error?: Error } =>
  cause instanceof Error ? { error: cause } : {};

/** Remembers every practice and renders every fixed sentence, so that the first caller waits for neither. */
async function warmUp(
  store: Store,
  find: (dialled: string) => Promise<unknown>,
  voices: readonly Synthesiser[],
  signal: AbortSignal,
): Promise<void> {
  for (const id of await store.practices.ids(signal)) {
    const practice = await store.practices.load(id, signal);
    for (const dialled of practice?.dialledNumbers ?? []) await find(dialled);
  }
  for (const voice of voices) for (const text of FIXED_SENTENCES) await voice.speak(text, signal);
}
