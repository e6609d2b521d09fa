import { hostname } from 'node:os';
import type { CallId } from './domain/ids.ts';
import { MESSAGE_CHANNELS } from './domain/patient.ts';
import type { Practice } from './domain/practice.ts';
import type { LiveFeed } from './http/live-feed.ts';
import type { Health } from './http/routes/machine.ts';
import { startLadderTests } from './ladder-tests.ts';
import { openCarriers } from './messaging/open-carriers.ts';
import { asPlannedBy, openAgendas } from './open-agendas.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import { CodedError } from './platform/coded-error.ts';
import type { Config } from './platform/config.ts';
import { type Log, silentLog } from './platform/log.ts';
import { createShutdown } from './platform/shutdown.ts';
import { shareLive } from './rehearsal/audio/share-live.ts';
import { isOpenAt } from './scheduling/opening-windows.ts';
import { createChatSecondReader } from './second-reader/chat-second-reader.ts';
import { keepSentences } from './speech/kept-sentences.ts';
import { type EarConfig, openEar } from './speech/open-ear.ts';
import { openVoice, type VoiceConfig } from './speech/open-voice.ts';
import { openStaffApp, type StaffApp } from './staff-app.ts';
import type { DemoLines } from './store/demo/demo-practices.ts';
import type { SpoolFiles } from './store/spool.ts';
import { openStore, type Store } from './store/store.ts';
import { packagedVoiceModel } from './telephone/media/voice-activity.ts';
import { openTelephone, type Telephone } from './telephone/telephone.ts';
import { deafEar } from './turn/1-hear/deaf-ear.ts';
import type { Recogniser } from './turn/1-hear/recogniser.ts';
import { FIXED_SENTENCES, fixedSentencesOf, greetingsOf } from './turn/6-speak/fixed-sentences.ts';
import type { Synthesiser } from './turn/6-speak/synthesiser.ts';
import type { Seen } from './turn/call.ts';
import { rememberPractices } from './turn/known-practices.ts';
import type { Dialler } from './turn/line.ts';
import { createNumbersInUse } from './turn/numbers-in-use.ts';
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
  /** In all for one number of the ladder or the desk, in milliseconds; for tests, which have less time than the 30 s of S5. */
  readonly rungMs?: number;
  /** The disk under the spool, for a test of a full one. */
  readonly spoolFiles?: SpoolFiles;
  /** `none`: no web server and no live feed, for a rehearsal beside a running Balie. */
  readonly http?: 'none';
  /** The folder of the screens, when it is not where `./balie start` builds them. */
  readonly screens?: string;
}

export interface RunningBalie {
  readonly sip: { readonly host: string; readonly port: number };
  readonly http: { readonly host: string; readonly port: number } | null;
  readonly store: Store;
  readonly ear: Recogniser;
  readonly telephone: Telephone;
  /** The path of the link by which the first account is made; null when there is one. */
  setupPath(signal: AbortSignal): Promise<string | null>;
  /** Whether there are screens, or only their interface. */
  readonly hasScreens: boolean;
  /** Makes the tests of ladders that are due or asked for, as happens by itself every quarter of a minute; how many were made. */
  testLadders(): Promise<number>;
  /** No new calls (503); resolves when the running ones have ended. */
  drain(): Promise<void>;
  /** Ends everything that was started, in reverse order; the managed database is shut down cleanly. */
  stop(): Promise<{ readonly failed: readonly string[] }>;
}

/** Norms of S1: with this speed and without gaps the greeting is said in time (measured with espeak-ng). */
export const BRISK_VOICE = { wordsPerMinute: 225, wordGapMs: 0 } as const;
/** 225 words a minute against espeak-ng's usual 145. */
const BRISK_PIPER_SPEED = 1.5;
/** Practices whose greeting is ready before the first call: each costs some 30 ms of the start. */
const MOST_GREETINGS = 20;
/** Last names for the recogniser's expectation: more make it slower and surer of the wrong one. */
const MOST_LAST_NAMES = 300;

/**
 * Starts Balie: database, ear, voice, telephone, in that order, and takes calls. The only place that sees every folder.
 * Rejects with a coded error when a part that it cannot do without fails; an ear that fails leaves a keypad and a human, and a
 * database that is away leaves alarms and the way to a human, for practices that were served before (ADR 0021).
 */
export async function startBalie(options: BalieOptions, signal: AbortSignal): Promise<RunningBalie> {
  const { config, log = silentLog, now = systemClock } = options;
  const shutdown = createShutdown({ log });
  let live: LiveFeed | null = null;
  let staffApp: StaffApp | null = null;
  try {
    const carriers = openCarriers(config, () => now().toInstant());
    const store = await openStore(
      {
        databaseUrl: config.databaseUrl,
        dataDir: config.dataDir,
        node: hostname(),
        now: () => now().toInstant(),
        log,
        demo: options.demo ?? null,
        carriers,
        pageUrl: config.http.publicUrl,
        ...(options.spoolFiles === undefined ? {} : { spoolFiles: options.spoolFiles }),
      },
      signal,
    );
    shutdown.opened('database', () => store.close());

    const plainVoice = options.voice ?? (await openVoice(config.voice));
    const plainBriskVoice = options.voice ?? (await openVoice(briskly(config.voice)));
    shutdown.opened('voice', () => Promise.all([plainVoice.close(), plainBriskVoice.close()]));
    const ear = options.ear ?? (await openEarOrDeaf(config, log));
    shutdown.opened('ear', () => ear.close());

    const practices = rememberPractices(
      {
        async load(dialled, until) {
          const loaded = await store.practices.load(dialled, until);
          if (loaded === null) return null;
          const practice = asPlannedBy(config, loaded);
          // Names of patients never leave this machine, not even as a hint to a recogniser.
          const lastNames =
            ear.name === 'openai' ? [] : await store.practices.lastNames(practice.id, MOST_LAST_NAMES, until);
          // Asked of the database alone: while it is away nobody knows, and Balie listens.
          const paused = await store.practices.isPaused(practice.id, until).catch(() => false);
          return { practice, lastNames, paused };
        },
      },
      (cause) =>
        log('error', 'practices cannot be read; calls go on with what is remembered', errorField(cause)),
      store.practices.lastKnown(),
    );
    const known = store.practices.lastKnown();
    for (const dialled of known.flatMap(({ dialledNumbers }) => dialledNumbers))
      await practices.find(dialled);
    const first = known.slice(0, MOST_GREETINGS);
    const [voice, briskVoice] =
      options.voice === undefined
        ? await Promise.all([
            keepReady(plainVoice, [...FIXED_SENTENCES, ...first.flatMap(fixedSentencesOf)], log, signal),
            keepReady(plainBriskVoice, first.flatMap(greetingsOf), log, signal),
          ])
        : [plainVoice, plainBriskVoice];

    const numbers = createNumbersInUse();
    const dialler: Dialler = { dial: (request, until) => telephone.dial(request, until) };
    const reception = createReception({
      recogniser: ear,
      voice,
      briskVoice,
      dialler,
      numbers,
      journal: store.journal,
      actions: {
        ...openAgendas(config, store, () => now().toInstant(), log),
        worklist: store.worklist,
        callbacks: store.callbacks,
        consents: store.consents,
        intakes: store.intakes,
        waitingList: store.waitingList,
        medication: store.medication,
        channels: MESSAGE_CHANNELS.filter((channel) => carriers[channel] !== undefined),
      },
      ...(config.secondReader === null ? {} : { secondReader: createChatSecondReader(config.secondReader) }),
      now,
      isOpen: (practice: Practice, at) => isOpenAt(practice, at.toInstant()),
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      stopwatch: () => performance.now(),
      practiceFor: practices.find,
      ...(options.rungMs === undefined ? {} : { rungMs: options.rungMs }),
      problem: (code, cause) => log('error', 'a call went wrong', { code, ...errorField(cause) }),
      watch: (call, seen) => {
        live?.tell({ call, seen });
        staffApp?.see(call, seen);
        options.watch?.(call, seen);
      },
    });

    const telephone = await openTelephone(
      {
        host: config.sip.host,
        port: config.sip.port,
        transports: config.sip.transports,
        publicAddress: config.sip.publicAddress,
        rtpPortRange: config.sip.rtpPortRange,
        maxCalls: config.sip.maxCalls,
        workers: config.sip.workers,
        voiceModelPath: packagedVoiceModel(),
        registrations: config.registrations,
        ...(config.sip.outboundProxy === undefined ? {} : { outboundProxy: config.sip.outboundProxy }),
      },
      {
        onCall: (ringing) => reception.take(ringing),
        onProblem: ({ code, cause }) =>
          log('warn', 'the telephone had a problem', { code, ...errorField(cause) }),
      },
    );
    shutdown.opened('telephone', () => telephone.close());
    const ladderTests = startLadderTests({
      database: store.database,
      ear,
      voice,
      dialler,
      numbers,
      now,
      ...(options.rungMs === undefined ? {} : { rungMs: options.rungMs }),
      log,
      changed: (practice) => staffApp?.worklistChanged(practice),
    });
    shutdown.opened('ladder tests', () => ladderTests.close());

    let draining = false;
    const drain = async () => {
      draining = true;
      await telephone.drain();
      await reception.idle();
    };
    const health = async (until: AbortSignal): Promise<Health> => {
      const { database, spooled, standingStill } = await store.health(until);
      const well = database === 'ok' && !spooled && standingStill.length === 0 && ear.name !== 'none';
      return {
        state: draining ? 'draining' : well ? 'ok' : 'degraded',
        calls: reception.busy(),
        parts: {
          database: store.notOpened() ?? database,
          spool: spooled ? 'waiting' : 'empty',
          jobs: standingStill.length === 0 ? 'ok' : `late: ${standingStill.join(', ')}`,
          ear: ear.name,
          'second-reader': config.secondReader === null ? 'off' : 'on',
        },
      };
    };
    const sip = { host: config.sip.host, port: telephone.port };
    if (options.http !== 'none') {
      // The telephone is what must work: screens that cannot open are told of and keep nobody from being answered.
      staffApp = await openStaffApp({
        config,
        store,
        now: () => now().toInstant(),
        health,
        telephone: sip,
        accounts: async () => (await telephone.stats()).registrations,
        voice,
        takeOver: reception.takeOver,
        carriers,
        testsAsked: () => void ladderTests.look(),
        ...(options.screens === undefined ? {} : { screens: options.screens }),
        log,
      }).catch((cause: unknown) => {
        log('error', 'the screens cannot be opened; calls are taken without them', errorField(cause));
        return null;
      });
      shutdown.opened('screens', () => staffApp?.close());
      live = await shareLive(config.dataDir, {
        sip,
        httpPort: staffApp?.port ?? null,
        ear: ear.name,
        store,
      }).catch((cause: unknown) => {
        log('warn', './balie call cannot listen in; calls are taken without it', errorField(cause));
        return null;
      });
      shutdown.opened('live feed', () => live?.close());
    }
    return {
      sip,
      http: staffApp === null ? null : { host: config.http.host, port: staffApp.port },
      setupPath: async (until) => (await staffApp?.setupPath(until)) ?? null,
      hasScreens: staffApp?.hasScreens ?? false,
      store,
      ear,
      telephone,
      testLadders: ladderTests.look,
      drain,
      stop: () => shutdown.end('asked'),
    };
  } catch (error) {
    await shutdown.end('start failed');
    throw error;
  }
}

/** The greeting of S1 is said in five seconds by espeak-ng; of piper only the same ratio of speeds is known. */
const briskly = (voice: Config['voice']): VoiceConfig =>
  voice.name === 'espeak' ? { ...voice, settings: BRISK_VOICE } : { ...voice, speed: BRISK_PIPER_SPEED };

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

/** A voice with sentences that are ready before they are asked for, so that no caller waits for them and a voice that hangs costs none of them. */
const keepReady = (
  voice: Synthesiser,
  texts: readonly string[],
  log: Log,
  signal: AbortSignal,
): Promise<Synthesiser> =>
  keepSentences(
    voice,
    texts,
    // It is tried again when it is said; the telephone is answered all the same.
    (cause) => log('warn', 'a sentence could not be rendered before it was needed', errorField(cause)),
    signal,
  );
