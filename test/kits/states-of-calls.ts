import { type CallerDoes, type GeneratedCall, playGenerated } from './generated-calls.ts';

/** How to get a call to what Balie said last: the seed and what the caller does. */
export interface CallState {
  readonly said: string;
  readonly seed: number;
  readonly done: readonly CallerDoes[];
}

/** Neither an alarm nor a human on the line: with a human there Balie no longer listens. */
const stillAlone = (call: GeneratedCall): boolean =>
  call.events.every(
    (event) =>
      event.kind !== 'alarm' &&
      event.kind !== 'ended' &&
      !(event.kind === 'transfer' && event.step === 'confirmed'),
  );

/** The shortest way to each different thing that Balie says last in so many generated calls, before any alarm or human. */
export async function statesOfCalls(calls: number): Promise<readonly CallState[]> {
  const states = new Map<string, CallState>();
  for (let seed = 1; seed <= calls; seed += 1) {
    await playGenerated(seed, (call, done) => {
      const said = call.phrases().at(-1) ?? '';
      const known = states.get(said);
      if (stillAlone(call) && (!known || known.done.length > done.length))
        states.set(said, { said, seed, done: [...done] });
    });
  }
  return [...states.values()];
}
