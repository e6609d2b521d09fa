import type { Alarm } from '../../domain/alarm.ts';
import type { LadderRung, Rung } from '../../domain/practice.ts';
import type { Reply } from '../../domain/reply.ts';
import type { CallEvent } from '../journal.ts';
import type { ActContext } from './act.ts';
import { urgencyOf, type Worklist } from './worklist.ts';

/** Brings a human on the caller's line: rings, tells why, waits for a key or a word, and only then joins the two. */
export type ConnectHuman = (
  request: {
    readonly target: string;
    /** What the human hears before the caller is joined. */
    readonly briefing: Reply;
    /** In all: ringing and confirming (S5: 30 s a rung). */
    readonly withinMs: number;
    readonly onStep: (step: 'ringing' | 'answered') => void;
  },
  signal: AbortSignal,
) => Promise<Connected | NotConnected>;

export interface Connected {
  readonly kind: 'connected';
  readonly confirmedBy: 'key' | 'voice';
  /** Resolves when one of the two has hung up. */
  readonly ended: Promise<void>;
}
export interface NotConnected {
  readonly kind: 'not-connected';
  readonly reason: NonNullable<Extract<CallEvent, { kind: 'transfer' }>['reason']>;
}

export interface HandOverPorts {
  readonly connect: ConnectHuman;
  readonly worklist: Worklist;
  readonly say: (replies: readonly Reply[]) => void;
  readonly note: (event: CallEvent) => void;
  /** The caller and a human hear each other from now on. */
  readonly joined: () => void;
  readonly isOpen: (at: Temporal.ZonedDateTime) => boolean;
  readonly after: (ms: number, run: () => void) => () => void;
  readonly isSpeaking: () => boolean;
}

export type HandOverResult =
  | { readonly kind: 'transferred'; readonly rung: Rung; readonly human: Connected }
  | { readonly kind: 'nobody-reached'; readonly noted: boolean }
  | { readonly kind: 'caller-gone'; readonly noted: boolean };

/** S5: thirty seconds a rung, the national norm for a medically competent human on the emergency line. */
const RUNG_MS = 30_000;

/**
 * The emergency ladder (S5): each rung in order until a human has confirmed. The caller hears what is happening at every
 * step; who hangs up early becomes an urgent callback; when nobody is reached 112 is advised and the item stays on top.
 * The first rung is dialled before a word is spoken: the signal may take at most 1.5 s from the alarm words (S2).
 */
export async function handOver(
  heard: () => Alarm,
  ports: HandOverPorts,
  now: () => ActContext,
  callerGone: AbortSignal,
): Promise<HandOverResult> {
  const context = now();
  const open = ports.isOpen(context.now());
  const rungs = context.practice.ladder.filter(({ when }) => applies(when, open));
  const [first, ...others] = rungs;
  // A caller who hung up with the alarm on their lips is called back: there is nobody to connect.
  const firstTry =
    first === undefined || callerGone.aborted ? null : tryRung(first, heard(), ports, context, callerGone);
  if (!callerGone.aborted) ports.say(openingWords(heard()));

  let result = await firstTry;
  let rung = first;
  for (const next of others) {
    if (result?.kind === 'connected' || callerGone.aborted) break;
    ports.say([{ phrase: 'urgent-still-trying' }]);
    rung = next;
    result = await tryRung(next, heard(), ports, context, callerGone);
  }

  if (result?.kind === 'connected' && rung) return { kind: 'transferred', rung: rung.rung, human: result };
  const noted = await noteUrgentItem(heard(), ports.worklist, now(), callerGone.aborted);
  if (callerGone.aborted) return { kind: 'caller-gone', noted };
  ports.say([{ phrase: 'urgent-nobody-reached', noted }]);
  return { kind: 'nobody-reached', noted };
}

async function tryRung(
  rung: LadderRung,
  alarm: Alarm,
  ports: HandOverPorts,
  context: ActContext,
  callerGone: AbortSignal,
): Promise<Connected | NotConnected> {
  const step = (name: Extract<CallEvent, { kind: 'transfer' }>['step'], result?: Connected | NotConnected) =>
    ports.note({
      kind: 'transfer',
      rung: rung.rung,
      step: name,
      reason: result?.kind === 'not-connected' ? result.reason : null,
      confirmedBy: result?.kind === 'connected' ? result.confirmedBy : null,
    });
  step('dialled');
  const telling = keepTelling(ports);
  const result = await ports
    .connect(
      {
        target: rung.target,
        briefing: {
          phrase: 'briefing',
          words: alarm.because.flatMap(({ words }) => words),
          callBackNumber: context.callBackNumber,
          about: null,
        },
        withinMs: RUNG_MS,
        onStep: (name) => step(name),
      },
      callerGone,
    )
    .catch((): NotConnected => {
      // A bug on one rung must not cost the caller the others.
      ports.note({ kind: 'fault', code: 'HAND_OVER_FAILED' });
      return { kind: 'not-connected', reason: 'unreachable' };
    })
    .finally(telling);
  if (result.kind === 'connected') ports.joined();
  step(result.kind === 'connected' ? 'confirmed' : 'failed', result);
  return result;
}

/** A caller who waits for a human hears this often that Balie is still there; silence sounds like a line that is dead. */
const TELL_EVERY_MS = 9_000;

/** Says again and again that somebody is being rung, until the function that comes back is called. */
export function keepTelling({
  after,
  say,
  isSpeaking,
}: Pick<HandOverPorts, 'after' | 'say' | 'isSpeaking'>): () => void {
  let cancel: () => void;
  const tellLater = (): void => {
    cancel = after(TELL_EVERY_MS, () => {
      if (!isSpeaking()) say([{ phrase: 'still-ringing' }]);
      tellLater();
    });
  };
  tellLater();
  return () => cancel();
}

/** What the caller hears at once. For 112 Balie says to dial it oneself (S6); it never dials 112. */
function openingWords(alarm: Alarm): readonly Reply[] {
  const suicide = alarm.because.some(({ action }) => action === 'GGZ');
  return [
    ...(alarm.level === '112' ? ([{ phrase: 'call-112-now' }] as const) : []),
    { phrase: 'urgent-connecting' },
    ...(suicide ? ([{ phrase: 'suicide-line-113' }] as const) : []),
  ];
}

const applies = (when: LadderRung['when'], open: boolean): boolean =>
  when === 'always' || (when === 'opening-hours') === open;

/** The write has its own deadline: a caller who is gone must not lose the item. */
const NOTE_DEADLINE_MS = 5_000;

/** The urgent item of an alarm that reached no human, or whose caller is gone. False: it could not be kept. */
export async function noteUrgentItem(
  alarm: Alarm,
  worklist: Worklist,
  { practice, call, callBackNumber, words, now }: ActContext,
  callerGone: boolean,
): Promise<boolean> {
  const result = await worklist
    .add(
      {
        practice: practice.id,
        call,
        kind: callerGone ? 'urgent-callback' : 'failed-transfer',
        urgency: urgencyOf(alarm.level),
        wish: 'urgent',
        patient: null,
        callBackNumber,
        words,
        alarms: alarm.because,
        promisedBefore: now().toInstant(),
        idempotencyKey: `alarm:${call}`,
      },
      AbortSignal.timeout(NOTE_DEADLINE_MS),
    )
    .catch(() => ({ kind: 'lost' }) as const);
  return result.kind !== 'lost';
}
