import type { Expectation } from '../domain/expectation.ts';
import type { CallId } from '../domain/ids.ts';
import type { Practice } from '../domain/practice.ts';
import type { Completeness } from './1-hear/end-of-turn.ts';
import { createHearing, type TurnTiming } from './1-hear/hear.ts';
import type { Recogniser } from './1-hear/recogniser.ts';
import type { ActPorts } from './5-act/act.ts';
import { attendedTransfer } from './5-act/attended-transfer.ts';
import { RUNG_MS } from './5-act/connect-human.ts';
import { createMouth } from './6-speak/mouth.ts';
import type { Synthesiser } from './6-speak/synthesiser.ts';
import { answerCompletes } from './answer-completes.ts';
import { hearLine } from './hear-line.ts';
import { humanLine } from './human-line.ts';
import type { CallEvent, CallOutcome, Journal } from './journal.ts';
import { leaveToPeople } from './leave-to-people.ts';
import type { Dialler, Line } from './line.ts';
import { type NumbersInUse, ringingUnhindered } from './numbers-in-use.ts';
import type { Progress } from './progress.ts';
import type { SecondReader } from './second-reader.ts';
import { startConversation } from './turn.ts';
import type { Conversation, Ended, Happening } from './turn-ports.ts';
import { understoodWords } from './understood-words.ts';

/** Everything one telephone call needs. The ports are shared by all calls; nothing of a call outlives it. */
export interface CallPorts {
  readonly recogniser: Recogniser;
  readonly voice: Synthesiser;
  readonly briskVoice: Synthesiser;
  readonly dialler: Dialler;
  /** Which numbers are rung now, so that a test of one gives way to a caller. Absent: nothing is tested here. */
  readonly numbers?: NumbersInUse;
  readonly journal: Journal;
  readonly actions: Omit<ActPorts, 'ringDesk'>;
  readonly secondReader?: SecondReader;
  readonly now: () => Temporal.ZonedDateTime;
  readonly isOpen: (practice: Practice, at: Temporal.ZonedDateTime) => boolean;
  readonly after: (ms: number, run: () => void) => () => void;
  readonly stopwatch: () => number;
  /** In all for one number of the ladder or the desk, in milliseconds. Absent: the 30 s of S5; tests have less time. */
  readonly rungMs?: number;
  /** For `bench` and the live screens: the same events as the journal, with the timing of each turn. */
  readonly watch?: (call: CallId, seen: Seen) => void;
}

export type Seen =
  | { readonly kind: 'event'; readonly event: CallEvent; readonly atMs: number }
  | { readonly kind: 'turn-timing'; readonly timing: TurnTiming; readonly atMs: number }
  /** Words of a turn that is not over; the next ones take their place. */
  | { readonly kind: 'partial'; readonly text: string; readonly atMs: number }
  | { readonly kind: 'progress'; readonly progress: Progress; readonly atMs: number }
  | { readonly kind: 'reply-sounds'; readonly text: string; readonly atMs: number }
  | { readonly kind: 'fell-silent'; readonly atMs: number }
  | { readonly kind: 'prompt-stopped'; readonly atMs: number };

/** Runs one answered call to its end and gives its outcome. Hangs up the line; leaves nothing running. */
export async function runCall(
  line: Line,
  about: {
    readonly call: CallId;
    readonly practice: Practice;
    readonly lastNames: readonly string[];
    /** Told once, when somebody at a screen can take the call over. */
    readonly canBeTaken?: (takeOver: Conversation['takeOver']) => void;
  },
  ports: CallPorts,
): Promise<CallOutcome> {
  const { call, practice } = about;
  const answeredAt = ports.stopwatch();
  const atMs = (): number => ports.stopwatch() - answeredAt;
  const write = (event: CallEvent): void => {
    const at = ports.now().toInstant();
    ports.journal.write({ call, practice: practice.id, at, atMs: atMs(), event });
  };
  const note = (event: CallEvent): void => {
    write(event);
    ports.watch?.(call, { kind: 'event', event, atMs: atMs() });
  };
  note({ kind: 'answered', from: line.remoteNumber, dialled: line.dialled, ear: ports.recogniser.name });

  const completes = (text: string, expectation: Expectation): Completeness =>
    answerCompletes(
      understoodWords([text], expectation.kind, { practice, now: ports.now() }),
      expectation.kind,
      about.lastNames,
    );
  // Stage 1 and the mouth speak to the conversation, the conversation to them: happenings before it exists cannot occur,
  // because the line is listened to last.
  let happened: (happening: Happening) => void = () => undefined;
  let isWithHuman: () => boolean = () => false;
  const broken = Promise.withResolvers<Ended>();
  let faults = 0;
  let isBroken = false;
  /**
   * A bug in a stage takes neither the process nor the other calls with it: first a human is rung (S3), then the call ends; but
   * never while a human is being rung for an alarm or is on the line.
   */
  const guarded = (run: () => void): void => {
    try {
      run();
    } catch {
      note({ kind: 'fault', code: 'TURN_FAILED' });
      faults += 1;
      if (faults === 1) guarded(() => happened(ASK_FOR_HUMAN));
      else if (!isWithHuman()) {
        isBroken = true;
        broken.resolve({ outcome: 'failed', by: 'balie' });
      }
    }
  };
  const after: CallPorts['after'] = (ms, run) => ports.after(ms, () => guarded(run));
  const earPorts = {
    recogniser: ports.recogniser,
    completes,
    after,
    stopwatch: ports.stopwatch,
  };

  let spoke = false;
  const hearing = createHearing(earPorts, (heard) => {
    spoke = true;
    if (heard.kind === 'partial') ports.watch?.(call, { kind: 'partial', text: heard.text, atMs: atMs() });
    if (heard.kind === 'utterance')
      ports.watch?.(call, { kind: 'turn-timing', timing: heard.timing, atMs: atMs() });
    guarded(() => happened(heard));
  });
  let voiceFailures = 0;
  const mouth = createMouth({
    play: (clip) => line.play(clip),
    stopPlaying: () => line.stopPlaying(),
    voice: ports.voice,
    briskVoice: ports.briskVoice,
    started: ({ text }) => ports.watch?.(call, { kind: 'reply-sounds', text, atMs: atMs() }),
    said: ({ phrase, text }, heardMs, whole) => {
      if (!whole) ports.watch?.(call, { kind: 'prompt-stopped', atMs: atMs() });
      note({ kind: 'balie-said', phrase, text, heardMs, whole });
    },
    fellSilent: () => {
      guarded(() => happened({ kind: 'fell-silent' }));
      ports.watch?.(call, { kind: 'fell-silent', atMs: atMs() });
    },
    failed: (code) => {
      note({ kind: 'fault', code });
      // Who cannot hear Balie needs a human (S3); later failures are of the words to that human.
      voiceFailures += 1;
      if (voiceFailures === 1) guarded(() => happened(ASK_FOR_HUMAN));
    },
    after,
  });
  const transfer = attendedTransfer(line, {
    dialler: ports.dialler,
    ...humanLine(earPorts, ports.voice, { practice, now: ports.now }),
  });
  const connect = ports.numbers === undefined ? transfer : ringingUnhindered(transfer, ports.numbers);
  const conversation = startConversation({
    call,
    practice,
    callBackNumber: line.remoteNumber,
    lastNames: about.lastNames,
    actions: ports.actions,
    connect,
    ...(ports.secondReader === undefined ? {} : { secondReader: ports.secondReader }),
    rungMs: ports.rungMs ?? RUNG_MS,
    mouth,
    expect: (expectation) => hearing.expect(expectation),
    hearOut: (waitMs) => hearing.hearOut(waitMs),
    note,
    progress: (progress) => ports.watch?.(call, { kind: 'progress', progress, atMs: atMs() }),
    now: ports.now,
    isOpen: (at) => ports.isOpen(practice, at),
    after,
  });
  happened = conversation.happened;
  isWithHuman = conversation.isWithHuman;
  about.canBeTaken?.(conversation.takeOver);
  let cutOff = false;
  line.listen((event) => {
    cutOff ||= event.kind === 'hung-up' && event.why === 'failed';
    guarded(() =>
      hearLine(event, hearing, mouth.onLine, (kind) =>
        happened({ kind: kind === 'hung-up' ? 'caller-hung-up' : kind }),
      ),
    );
  });

  const { outcome } = await Promise.race([conversation.ended, broken.promise]);
  // A line that broke under a caller who spoke, as when its media thread died; a scanner that never says a word is nobody.
  if (isBroken || (cutOff && spoke)) await leaveToPeople(line, about, ports.actions);
  if (isBroken) note({ kind: 'ended', by: 'lost', outcome: 'failed' });
  hearing.close();
  await line.hangUp();
  const quality = await line.quality?.();
  // To the journal alone: whoever follows the call live was told that it is over.
  if (quality) write({ kind: 'line-quality', ...quality });
  return outcome;
}

/** Key 0, as if the caller had pressed it: the desk, else a callback. */
const ASK_FOR_HUMAN: Happening = {
  kind: 'utterance',
  utterance: { kind: 'keys', keys: '0', fromMs: 0, toMs: 0 },
  timing: { callerSilentAtMs: 0, turnEndedAtMs: 0, recognisedInMs: 0 },
};
