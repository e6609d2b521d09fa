import type { CallId } from '../domain/ids.ts';
import type { Practice } from '../domain/practice.ts';
import { RUNG_MS } from './5-act/connect-human.ts';
import type { CallPorts } from './call.ts';
import type { CallEvent } from './journal.ts';
import type { Line } from './line.ts';
import type { RingingCall } from './reception.ts';

export type StraightToPractice =
  /** Over: a person took the call, or the caller hung up while it rang. */
  | { readonly kind: 'over' }
  /** Nobody took it: Balie answers after all. */
  | { readonly kind: 'not-taken' }
  /** The person's line died under the caller, who is Balie's now. */
  | { readonly kind: 'left-alone'; readonly line: Line };

/**
 * While Balie is paused: rings the desk before answering, so that the caller hears what they would hear without Balie, and joins the
 * two. Nobody listens to them. Out of hours, or without a desk, there is nobody to ring: not taken, at once.
 */
export async function straightToPractice(
  ringing: RingingCall,
  { call, practice }: { readonly call: CallId; readonly practice: Practice },
  ports: Pick<CallPorts, 'dialler' | 'journal' | 'now' | 'isOpen' | 'rungMs' | 'watch' | 'stopwatch'>,
): Promise<StraightToPractice> {
  const { desk } = practice;
  if (desk === null || !ports.isOpen(practice, ports.now())) return { kind: 'not-taken' };
  const began = ports.stopwatch();
  const note = (event: CallEvent): void => {
    const at = ports.now().toInstant();
    const atMs = ports.stopwatch() - began;
    ports.journal.write({ call, practice: practice.id, at, atMs, event });
    ports.watch?.(call, { kind: 'event', event, atMs });
  };
  const answered = { kind: 'answered', dialled: ringing.dialled, ear: 'none' } as const;
  ringing.ring();
  const result = await ports.dialler.dial(
    { target: desk.target, onBehalfOf: ringing.from, ringForMs: ports.rungMs ?? RUNG_MS },
    ringing.gone,
  );
  if (ringing.gone.aborted) {
    if (result.kind === 'answered') await result.line.hangUp();
    // An attempt that nobody took is a lost one, also while Balie is paused.
    note({ ...answered, from: ringing.from });
    note({ kind: 'ended', by: 'caller', outcome: 'nothing-done' });
    return { kind: 'over' };
  }
  if (result.kind === 'not-answered') return { kind: 'not-taken' };
  const caller = await ringing.answer();
  note({ ...answered, from: caller.remoteNumber });
  note({ kind: 'did', action: 'straight-to-practice', outcome: 'connected', reference: null });
  if ((await joined(caller, result.line)) === 'line-died') return { kind: 'left-alone', line: caller };
  note({ kind: 'ended', by: 'transfer', outcome: 'transferred' });
  return { kind: 'over' };
}

/** Joins the two until one hangs up, and lets the other go; a person's line that dies leaves the caller. */
async function joined(caller: Line, person: Line): Promise<'hung-up' | 'line-died'> {
  const { promise, resolve } = Promise.withResolvers<'hung-up' | 'line-died'>();
  caller.listen((event) => {
    if (event.kind === 'hung-up') resolve('hung-up');
  });
  person.listen((event) => {
    if (event.kind === 'hung-up') resolve(event.why === 'remote' ? 'hung-up' : 'line-died');
  });
  caller.bridge(person);
  const how = await promise;
  caller.unbridge();
  await person.hangUp();
  if (how === 'hung-up') await caller.hangUp();
  return how;
}
