import type { CallId } from '../../domain/ids.ts';
import type { Practice } from '../../domain/practice.ts';
import { CALLER_ESPEAK, createEspeakVoice } from '../../speech/espeak/espeak-voice.ts';
import { createScriptEar, type ScriptedLine } from '../../speech/script/script-ear.ts';
import type { Telephone } from '../../telephone/telephone.ts';
import type { Synthesiser } from '../../turn/6-speak/synthesiser.ts';
import type { Seen } from '../../turn/call.ts';
import type { LiveEvent } from '../call-notes.ts';
import { recordOf } from '../call-record.ts';
import type { SaidLine } from '../report.ts';
import type { Scenario } from '../scenario.ts';
import { seed } from '../seed.ts';
import { type PlayedCall, playByAudio } from './audio-call.ts';
import type { CallerLine } from './caller-line.ts';
import { openCallerTelephone } from './caller-telephone.ts';
import { type Humans, openHumans } from './humans.ts';
import type { StartBalie, StartedBalie } from './started-balie.ts';

/** A Balie of its own with telephones for a caller and for humans around it, on which scenarios are played one by one. */
export interface AudioStage {
  readonly balie: StartedBalie;
  /** The caller's telephone. */
  readonly telephone: Telephone;
  readonly humans: Humans;
  /** The caller's voice. */
  readonly voice: Synthesiser;
  /** Gives the listener what calls show of themselves, until the function that comes back is called. */
  watch(listener: (call: CallId, seen: Seen) => void): () => void;
  /** The ear `script` takes its words from this line. */
  listensTo(line: Pick<CallerLine, 'script'>): void;
  play(
    scenario: Scenario,
    signal: AbortSignal,
    live?: (line: SaidLine | LiveEvent) => void,
  ): Promise<PlayedCall>;
  close(): Promise<void>;
}

/** Rejects with what `startBalie` rejects with, VOICE_UNAVAILABLE, or a code of the telephone. */
export async function openAudioStage(
  startBalie: StartBalie,
  ear: 'script' | 'configured',
  signal: AbortSignal,
  otherwise: {
    readonly answerAfterMs?: number;
    readonly callerVoice?: Synthesiser;
    /** Each practice is like this one and not like the demo of its kind. */
    readonly like?: Practice;
  } = {},
): Promise<AudioStage> {
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const end of closing.toReversed()) await end();
  };
  try {
    const voice = otherwise.callerVoice ?? createEspeakVoice({ settings: CALLER_ESPEAK });
    closing.push(() => voice.close());
    const humans = await openHumans(voice);
    closing.push(() => humans.close());
    const telephone = await openCallerTelephone();
    closing.push(() => telephone.close());

    const clock = createShiftedClock();
    const listeners = new Set<(call: CallId, seen: Seen) => void>();
    let script: () => readonly ScriptedLine[] = () => [];
    const balie = await startBalie(
      {
        now: clock.now,
        watch: (call, seen) => {
          for (const listener of listeners) listener(call, seen);
        },
        ear:
          ear === 'script'
            ? createScriptEar({
                lines: () => script(),
                ...(otherwise.answerAfterMs === undefined ? {} : { answerAfterMs: otherwise.answerAfterMs }),
              })
            : null,
        demo: null,
      },
      signal,
    );
    closing.push(async () => {
      await balie.stop();
    });

    const watch: AudioStage['watch'] = (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    };
    const listensTo: AudioStage['listensTo'] = (line) => {
      script = () => line.script;
    };
    return {
      balie,
      telephone,
      humans,
      voice,
      watch,
      listensTo,
      async play(scenario, until, live) {
        clock.startAt(scenario.now);
        const { practice, dialled } = await seed(balie.store, scenario, humans.lines, otherwise.like ?? null);
        return playByAudio(
          {
            scenario: withKeysFor(balie.ear.name, scenario),
            target: `sip:${dialled}@${balie.sip.host}:${balie.sip.port}`,
            record: async (call, during) => {
              await balie.store.journal.settled(call, during);
              return recordOf(balie.store, practice.id, call, during);
            },
            telephone,
            humans,
            voice,
            ear: balie.ear.name,
            watch,
            ...(live === undefined ? {} : { live }),
            connected: listensTo,
          },
          until,
        );
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A clock that runs on from the scenario's moment. */
function createShiftedClock() {
  let start = Temporal.Now.zonedDateTimeISO('Europe/Amsterdam');
  let since = performance.now();
  return {
    now: () => start.add({ milliseconds: Math.round(performance.now() - since) }),
    startAt(moment: Temporal.ZonedDateTime) {
      start = moment;
      since = performance.now();
    },
  };
}

/** Years are what the trial ear mishears most (speech.md: 7 of 14 birth dates right), so its callers use the keypad. */
const withKeysFor = (ear: string, scenario: Scenario): Scenario =>
  ear === 'whisper' ? { ...scenario, twists: [...scenario.twists, { kind: 'keys' }] } : scenario;
