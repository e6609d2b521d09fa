import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallId } from '../../src/domain/ids.ts';
import { type BalieOptions, type RunningBalie, startBalie } from '../../src/main.ts';
import { clockStartingAt } from '../../src/platform/clock.ts';
import type { Config } from '../../src/platform/config.ts';
import { createLog } from '../../src/platform/log.ts';
import { readConfig } from '../../src/platform/read-config.ts';
import { openVoice } from '../../src/speech/open-voice.ts';
import { createScriptEar, type ScriptedLine } from '../../src/speech/script/script-ear.ts';
import type { DemoLines } from '../../src/store/demo/demo-practices.ts';
import { openTelephone, type Telephone } from '../../src/telephone/telephone.ts';
import type { Recogniser } from '../../src/turn/1-hear/recogniser.ts';
import type { Synthesiser } from '../../src/turn/6-speak/synthesiser.ts';
import type { CallEvent } from '../../src/turn/journal.ts';
import type { Line, LineEvent } from '../../src/turn/line.ts';
import { at } from './practice-builders.ts';

const START_DEADLINE_MS = 60_000;
const WAIT_MS = 20_000;
/** Wednesday in opening hours; the script ear and the speech are the test's own, so nothing depends on the real hour. */
const MORNING = '2026-11-25T10:00';

/** How a person of the practice behaves when the telephone rings. */
export type Person =
  | 'presses-1'
  /** And presses 1: the caller hears Balie meanwhile. */
  | 'picks-up-later'
  | 'does-not-answer'
  | 'is-busy'
  | 'answers-and-is-silent';

const SAMPLES_PER_MS = 8;
/** Less than this is the silence that espeak-ng puts around a sentence. */
const SILENCE_LEVEL = 200;
const PRESSES_AGAIN_MS = 1_500;
const PICKS_UP_LATER_MS = 1_500;
/** A third of the level of Balie's tone. */
const LOUD = 1_000;

/**
 * Balie on real SIP, RTP and PostgreSQL, with a caller and people on telephones of their own. Only hearing is scripted, and
 * the voice is a tone, so that faults can be tested in seconds.
 */
export async function liveBalie(
  options: {
    readonly person?: Person;
    readonly databaseUrl?: string;
    readonly dataDir?: string;
    readonly ear?: Recogniser | 'as configured';
    /** Makes the ear out of the one that knows what callers say. */
    readonly earAround?: (script: Recogniser) => Recogniser;
    readonly options?: Partial<BalieOptions>;
    readonly config?: Partial<Config>;
    readonly maxCalls?: number;
    /** With the server of the screens, at a port of its own. */
    readonly withScreens?: true;
    /** Telephones that outlive this Balie, for one that is started again; whoever opened them closes them. */
    readonly people?: People;
    /** SIP URIs of telephones that are rung in place of the people's; null: the practice has no such number. */
    readonly lines?: Partial<DemoLines>;
  } = {},
) {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'balie-live-')));
  const logLines: string[] = [];
  const events: { readonly call: CallId; readonly event: CallEvent; readonly atMs: number }[] = [];
  const watchers = new Set<() => void>();
  const people = options.people ?? (await openPeople(options.person ?? 'presses-1'));
  const lines: ScriptedLine[] = [];
  const config = readConfig({ environment: {}, homeDir: dataDir });
  const balie: RunningBalie = await startBalie(
    {
      config: {
        ...config,
        dataDir,
        ...(options.withScreens === undefined ? {} : { http: { ...config.http, port: 0 } }),
        ...options.config,
        databaseUrl: options.databaseUrl ?? null,
        sip: { ...config.sip, port: 0 as never, maxCalls: options.maxCalls ?? 10 },
      },
      log: createLog({ level: 'debug', write: (line) => void logLines.push(line) }),
      now: clockStartingAt(at(MORNING)),
      ...(options.ear === 'as configured'
        ? {}
        : { ear: options.ear ?? (options.earAround ?? same)(createScriptEar({ lines: () => lines })) }),
      voice: toneVoice,
      demo: { ...people.lines, ...options.lines },
      ...(options.withScreens === undefined ? { http: 'none' as const } : {}),
      watch: (call, seen) => {
        if (seen.kind !== 'event') return;
        events.push({ call, event: seen.event, atMs: seen.atMs });
        for (const wake of watchers) wake();
      },
      ...options.options,
    },
    AbortSignal.timeout(START_DEADLINE_MS),
  );
  const callerVoice = await openVoice({ name: 'espeak' });
  const phone = await openTelephone(quietTelephone, { onCall: (call) => call.reject(486) });

  async function until<Found>(find: () => Found | undefined | false): Promise<Found> {
    const { promise, resolve, reject } = Promise.withResolvers<Found>();
    const look = () => {
      const found = find();
      if (found !== undefined && found !== false) resolve(found);
    };
    const tooLate = setTimeout(() => {
      const seen = events.map(({ event, atMs }) => `${Math.round(atMs)} ${JSON.stringify(event)}`);
      reject(new Error(`what was waited for did not happen; seen:\n${seen.join('\n')}`));
    }, WAIT_MS);
    watchers.add(look);
    look();
    try {
      return await promise;
    } finally {
      clearTimeout(tooLate);
      watchers.delete(look);
    }
  }

  return {
    balie,
    dataDir,
    events,
    logLines,
    people,
    /** Resolves with the first event of this kind that fits. */
    event: <Kind extends CallEvent['kind']>(
      kind: Kind,
      fits: (event: Extract<CallEvent, { kind: Kind }>) => boolean = () => true,
    ) =>
      until(() => {
        const found = events.find(({ event }) => event.kind === kind && fits(event as never));
        return found?.event as Extract<CallEvent, { kind: Kind }> | undefined;
      }),
    /** Resolves when so many events of this kind that fit have happened, in whichever calls. */
    times: async <Kind extends CallEvent['kind']>(
      count: number,
      kind: Kind,
      fits: (event: Extract<CallEvent, { kind: Kind }>) => boolean,
    ) => {
      await until(
        () => events.filter(({ event }) => event.kind === kind && fits(event as never)).length >= count,
      );
    },
    /** What happened until now is not found by `event` any more, so that the next call can be waited for. */
    forgetEvents: () => void events.splice(0),
    async calls(dialled = 'receptie') {
      // The script tells by the time in a call what is said, so each call has one of its own.
      lines.splice(0);
      const result = await phone.dial(
        {
          target: `sip:${dialled}@127.0.0.1:${balie.sip.port}`,
          onBehalfOf: '+31100000199',
          ringForMs: 5_000,
        },
        AbortSignal.timeout(10_000),
      );
      if (result.kind !== 'answered') return { kind: 'refused', status: result.status } as const;
      return { kind: 'answered', ...aCaller(result.line, lines, callerVoice) } as const;
    },
    async stop({ keepData = false } = {}) {
      await phone.close();
      await callerVoice.close();
      await balie.stop();
      if (options.people === undefined) await people.close();
      if (!keepData) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const same = (ear: Recogniser): Recogniser => ear;

function aCaller(
  line: Line & { sendKeys?(keys: string): Promise<void> },
  lines: ScriptedLine[],
  voice: Synthesiser,
) {
  const answeredAt = performance.now();
  const seen: LineEvent[] = [];
  const over = Promise.withResolvers<void>();
  const watchers = new Set<(event: LineEvent) => void>();
  line.listen((event) => {
    seen.push(event);
    for (const watcher of watchers) watcher(event);
    if (event.kind === 'hung-up') over.resolve();
  });
  return {
    line,
    over: over.promise,
    /** Told of all that happens on the caller's telephone from now on. */
    watch: (watcher: (event: LineEvent) => void) => void watchers.add(watcher),
    /** Milliseconds from now until the caller hears a sound; rejects after ten seconds of silence. */
    nextSound: () =>
      new Promise<number>((resolve, reject) => {
        const since = performance.now();
        const tooLong = setTimeout(() => reject(new Error('the caller heard nothing')), 10_000);
        watchers.add((event) => {
          if (event.kind !== 'audio' || !event.pcm.some((sample) => Math.abs(sample) > LOUD)) return;
          clearTimeout(tooLong);
          resolve(performance.now() - since);
        });
      }),
    heardSoundMs: () => seen.filter((event) => event.kind === 'audio' && event.speech > 0).length * 32,
    /**
     * Speaks with a real voice, because the speech detector must hear it; the words come from the script. Gives the moment of
     * the last sound by `performance.now()`.
     */
    async says(text: string): Promise<number> {
      const pcm = await voice.speak(text, AbortSignal.timeout(5_000));
      const ms = pcm.length / SAMPLES_PER_MS;
      const fromMs = performance.now() - answeredAt;
      lines.push({ fromMs, toMs: fromMs + ms, text });
      line.play({ id: `${text} ${fromMs}`, pcm });
      const lastSound = pcm.findLastIndex((sample) => Math.abs(sample) >= SILENCE_LEVEL) / SAMPLES_PER_MS;
      await new Promise((resolve) => setTimeout(resolve, ms));
      return answeredAt + fromMs + lastSound;
    },
    async presses(keys: string): Promise<void> {
      await line.sendKeys?.(keys);
    },
    hangUp: () => line.hangUp(),
  };
}

const quietTelephone = {
  host: '127.0.0.1',
  port: 0,
  transports: ['udp'],
  publicAddress: null,
  rtpPortRange: null,
  maxCalls: 20,
  workers: 1,
  voiceModelPath: null,
} as const;

/** A key pressed in the millisecond of the answer can come before the other side listens; a person then presses again. */
async function pressesUntilHeard(line: Awaited<ReturnType<RingingPerson['answer']>>): Promise<void> {
  let over = false;
  line.listen((event) => {
    over ||= event.kind === 'hung-up';
  });
  for (let times = 0; times < 3 && !over; times += 1) {
    await line.sendKeys('1');
    await new Promise((resolve) => setTimeout(resolve, PRESSES_AGAIN_MS));
  }
}

type RingingPerson = Parameters<Parameters<typeof openTelephone>[1]['onCall']>[0];

export type People = Awaited<ReturnType<typeof openPeople>>;

/** The people of the practice, on a telephone of their own. */
export async function openPeople(first: Person) {
  const rung: string[] = [];
  let person = first;
  const telephone: Telephone = await openTelephone(quietTelephone, {
    onCall: (call) => {
      rung.push(call.dialled);
      if (person === 'is-busy') return call.reject(486);
      call.ring();
      if (person === 'does-not-answer') return undefined;
      const does = person;
      setTimeout(
        () =>
          void call.answer().then(async (line) => {
            if (does !== 'answers-and-is-silent') await pressesUntilHeard(line);
          }),
        does === 'picks-up-later' ? PICKS_UP_LATER_MS : 0,
      );
      return undefined;
    },
  });
  const uri = (user: string): string => `sip:${user}@127.0.0.1:${telephone.port}`;
  const lines: DemoLines = {
    emergencyLine: uri('spoedlijn'),
    secondNumber: uri('tweede'),
    doctor: uri('arts'),
    outOfHoursPost: uri('post'),
    desk: uri('assistente'),
    consultLine: uri('overleg'),
  };
  return {
    lines,
    rung,
    /** Whoever is rung from now on. */
    behave(next: Person): void {
      person = next;
    },
    close: () => telephone.close(),
  };
}

/** 30 ms of tone a word: a prompt lasts a little, and nobody has to wait for a real one. */
const toneVoice: Synthesiser = {
  name: 'tone',
  speak: async (text) =>
    Int16Array.from(
      { length: text.split(' ').length * 240 },
      (_, i) => 3_000 * Math.sin((2 * Math.PI * 440 * i) / 8_000),
    ),
  close: async () => undefined,
};
