import type { Alarm } from '../../domain/alarm.ts';
import type { LadderRung } from '../../domain/practice.ts';
import type { CallEvent, WhoIsRung } from '../journal.ts';
import type { ActContext } from './act.ts';
import { type Connected, type ConnectHuman, isLeftAlone, type NotConnected } from './connect-human.ts';
import { keepTelling, type TellPorts } from './keep-telling.ts';
import { whomForHuman } from './whom-for-human.ts';
import { wordsForHuman } from './words-for-human.ts';

export interface RingPorts extends TellPorts {
  readonly connect: ConnectHuman;
  /** In all for one number: ringing and confirming, in milliseconds. */
  readonly rungMs: number;
  readonly note: (event: CallEvent) => void;
  /** The caller and a human hear each other from now on, and Balie is silent. */
  readonly joined: () => void;
  /** The human has left: Balie hears the caller and speaks again. */
  readonly leftAlone: () => void;
}

/** `left-alone`: a human had confirmed and was gone before they could help. */
export type RungTried = 'helped' | 'not-reached' | 'left-alone';

/** One number of the emergency ladder: rings, tells why, and stays until the human has helped the caller. Never rejects. */
export async function tryRung(
  { rung, target }: LadderRung,
  alarm: Alarm,
  ports: RingPorts,
  { callBackNumber, words: turns }: ActContext,
  callerGone: AbortSignal,
): Promise<RungTried> {
  const briefing = {
    phrase: 'briefing',
    words: wordsForHuman(alarm, turns),
    callBackNumber,
    about: whomForHuman(alarm),
  } as const;
  const result = await ringAndTell(rung, { target, briefing }, ports, callerGone).catch((): NotConnected => {
    // A bug on one rung must not cost the caller the others.
    ports.note({ kind: 'fault', code: 'HAND_OVER_FAILED' });
    return { kind: 'not-connected', reason: 'unreachable' };
  });
  return stayUntilHelped(rung, result, ports);
}

/** Rings one number while the caller hears that it rings; every step is in the journal. Ends within twice the rung's time. */
export async function ringAndTell(
  rung: WhoIsRung,
  whom: Pick<Parameters<ConnectHuman>[0], 'target' | 'briefing' | 'tellCaller'>,
  ports: Pick<RingPorts, 'connect' | 'rungMs' | 'note' | keyof TellPorts>,
  signal: AbortSignal,
): Promise<Connected | NotConnected> {
  noteStep(ports, rung, 'dialled');
  const telling = keepTelling({ phrase: 'still-ringing' }, ports);
  const hangs = new AbortController();
  // Who picks up at the last moment is still asked to confirm; after that a telephone that says nothing costs no more time.
  const { promise: tooLong, resolve } = Promise.withResolvers<NotConnected>();
  const stopWaiting = ports.after(2 * ports.rungMs, () => {
    ports.note({ kind: 'fault', code: 'HAND_OVER_FAILED' });
    hangs.abort();
    resolve({ kind: 'not-connected', reason: 'unreachable' });
  });
  const connecting = ports.connect(
    { ...whom, withinMs: ports.rungMs, onStep: (step) => noteStep(ports, rung, step) },
    AbortSignal.any([signal, hangs.signal]),
  );
  return Promise.race([connecting, tooLong]).finally(() => {
    stopWaiting();
    telling();
  });
}

/** Notes what became of it, and with a human on the line waits until the two have parted. */
export async function stayUntilHelped(
  rung: WhoIsRung,
  result: Connected | NotConnected,
  ports: Pick<RingPorts, 'note' | 'say' | 'joined' | 'leftAlone'>,
): Promise<RungTried> {
  if (result.kind === 'not-connected') {
    noteStep(ports, rung, 'failed', { reason: result.reason });
    return 'not-reached';
  }
  ports.joined();
  noteStep(ports, rung, 'confirmed', { confirmedBy: result.confirmedBy });
  const parted = await result.parted;
  if (!isLeftAlone(parted)) return 'helped';
  noteStep(ports, rung, 'failed', { reason: 'left-alone' });
  ports.leftAlone();
  ports.say([{ phrase: 'human-gone' }]);
  return 'left-alone';
}

type Transfer = Extract<CallEvent, { kind: 'transfer' }>;

function noteStep(
  { note }: Pick<RingPorts, 'note'>,
  rung: WhoIsRung,
  step: Transfer['step'],
  how: Partial<Pick<Transfer, 'reason' | 'confirmedBy'>> = {},
): void {
  note({ kind: 'transfer', rung, step, reason: null, confirmedBy: null, ...how });
}
