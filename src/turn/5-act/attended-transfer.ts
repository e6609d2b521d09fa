import type { Dialler, Line } from '../line.ts';
import { confirmByHuman, type HumanLinePorts, timeToConfirm } from './confirm-by-human.ts';
import type { Connected, ConnectHuman, Parted } from './connect-human.ts';

export interface AttendedTransferPorts extends HumanLinePorts {
  readonly dialler: Dialler;
}

/**
 * Attended transfer over lines: ring the human, tell who, why and the literal words, wait for a key or a spoken yes, then
 * bridge. The media stays with Balie so that a dropped human can be followed by the next rung; REFER was rejected here
 * because after it nobody knows whether a person is on the line.
 */
export function attendedTransfer(caller: Line, ports: AttendedTransferPorts): ConnectHuman {
  return async ({ target, briefing, withinMs, onStep, tellCaller }, signal) => {
    const startedAt = performance.now();
    const dialled = await ports.dialler.dial(
      { target, onBehalfOf: caller.remoteNumber, ringForMs: withinMs, onRinging: () => onStep('ringing') },
      signal,
    );
    if (signal.aborted) {
      if (dialled.kind === 'answered') await dialled.line.hangUp();
      return { kind: 'not-connected', reason: 'caller-gone' };
    }
    if (dialled.kind === 'not-answered') return { kind: 'not-connected', reason: dialled.reason };
    const human = dialled.line;
    onStep('answered');
    const left = timeToConfirm(withinMs, performance.now() - startedAt);
    const words = { first: briefing, again: { phrase: 'briefing-repeat' } } as const;
    const confirmed = await confirmByHuman(human, words, ports, left, signal);
    if (confirmed.kind === 'not-connected') {
      await human.hangUp();
      return confirmed;
    }
    if (tellCaller !== undefined) {
      const gone = await toldBefore(human, tellCaller(), signal);
      if (gone !== null) {
        await human.hangUp();
        return { kind: 'not-connected', reason: gone };
      }
    }
    return join(caller, human, confirmed.by, signal);
  };
}

/** Either may be gone before the sentence is over. Null: both are there. */
async function toldBefore(
  human: Line,
  told: Promise<void>,
  callerGone: AbortSignal,
): Promise<'caller-gone' | 'hung-up' | null> {
  const { promise: left, resolve } = Promise.withResolvers<'hung-up'>();
  human.listen((event) => {
    if (event.kind === 'hung-up') resolve('hung-up');
  });
  const first = await Promise.race([told.then(() => null), left]);
  return callerGone.aborted ? 'caller-gone' : first;
}

/** Joins the two and keeps watch: when one hangs up the other is let go, and who it was is told. */
function join(caller: Line, human: Line, confirmedBy: 'key' | 'voice', callerGone: AbortSignal): Connected {
  const joinedAt = performance.now();
  caller.stopPlaying();
  caller.bridge(human);
  const { promise: parted, resolve } = Promise.withResolvers<Parted>();
  const part = (who: Parted['who'], how: Parted['how']) => {
    callerGone.removeEventListener('abort', letGo);
    resolve({ who, how, afterMs: performance.now() - joinedAt });
  };
  const letGo = () => {
    part('caller', 'hung-up');
    void human.hangUp();
  };
  callerGone.addEventListener('abort', letGo);
  human.listen((event) => {
    if (event.kind !== 'hung-up') return;
    caller.unbridge();
    part('human', event.why === 'remote' ? 'hung-up' : 'line-dead');
  });
  return { kind: 'connected', confirmedBy, parted };
}
