import { describe, expect, it } from 'vitest';
import { CALL } from '../../test/kits/conversation.ts';
import { fakeLine } from '../../test/kits/fake-line.ts';
import { aPractice, at } from '../../test/kits/practice-builders.ts';
import type { CallEvent } from './journal.ts';
import type { DialRequest, DialResult } from './line.ts';
import { straightToPractice } from './straight-to-practice.ts';

/** A call that rings while Balie is paused; `answers` says what the desk does. */
function aPausedCall(
  answers: (request: DialRequest, signal: AbortSignal) => Promise<DialResult>,
  otherwise: { readonly open?: boolean; readonly desk?: null } = {},
) {
  const caller = fakeLine('caller');
  const events: CallEvent[] = [];
  const dialled: DialRequest[] = [];
  const hangsUp = new AbortController();
  let rang = false;
  let answered = false;
  const result = straightToPractice(
    {
      dialled: 'receptie',
      from: '+31100000199',
      gone: hangsUp.signal,
      ring: () => {
        rang = true;
      },
      answer: async () => {
        answered = true;
        return caller;
      },
      reject: () => undefined,
    },
    { call: CALL, practice: aPractice(otherwise.desk === null ? { desk: null } : {}) },
    {
      dialler: {
        dial(request, signal) {
          dialled.push(request);
          return answers(request, signal);
        },
      },
      journal: { write: ({ event }) => void events.push(event), settled: async () => 'in-database' },
      now: () => at('2026-11-25T10:00'),
      isOpen: () => otherwise.open ?? true,
      stopwatch: () => 0,
    },
  );
  return { caller, events, dialled, hangsUp, result, rang: () => rang, answered: () => answered };
}

const desk = () => {
  const line = fakeLine('desk');
  return { line, answers: async (): Promise<DialResult> => ({ kind: 'answered', line }) };
};
const nobody = async (): Promise<DialResult> => ({ kind: 'not-answered', reason: 'no-answer', status: 480 });
const kinds = (events: readonly CallEvent[]) => events.map(({ kind }) => kind);

describe('a call while Balie is paused', () => {
  it('rings the desk for thirty seconds with the number of the caller, before it is answered', async () => {
    const call = aPausedCall(nobody);
    expect(await call.result).toEqual({ kind: 'not-taken' });
    expect(call.dialled).toEqual([
      { target: aPractice().desk?.target, onBehalfOf: '+31100000199', ringForMs: 30_000 },
    ]);
    expect(call.rang()).toBe(true);
    expect(call.answered()).toBe(false);
    expect(call.events).toEqual([]);
  });

  it.each([
    ['out of hours', { open: false }],
    ['of a practice without a desk', { desk: null }],
  ] as const)('%s is Balie’s at once, without ringing anybody', async (_when, otherwise) => {
    const call = aPausedCall(nobody, otherwise);
    expect(await call.result).toEqual({ kind: 'not-taken' });
    expect(call.dialled).toEqual([]);
    expect(call.rang()).toBe(false);
  });

  it.each(['caller', 'desk'] as const)(
    'joins the two until the %s hangs up, lets the other go, and counts as a human at once',
    async (who) => {
      const { line, answers } = desk();
      const call = aPausedCall(answers);
      await expect.poll(() => call.caller.bridgedWith).toBe('desk');
      (who === 'caller' ? call.caller : line).happens({ kind: 'hung-up', why: 'remote', atMs: 9 });
      expect(await call.result).toEqual({ kind: 'over' });
      expect([call.caller.ended, line.ended]).toEqual([true, true]);
      expect(kinds(call.events)).toEqual(['answered', 'did', 'ended']);
      expect(call.events.at(-1)).toEqual({ kind: 'ended', by: 'transfer', outcome: 'transferred' });
    },
  );

  it('whose desk line dies is Balie’s, still answered', async () => {
    const { line, answers } = desk();
    const call = aPausedCall(answers);
    await expect.poll(() => call.caller.bridgedWith).toBe('desk');
    line.happens({ kind: 'hung-up', why: 'media-timeout', atMs: 9 });
    expect(await call.result).toMatchObject({ kind: 'left-alone', line: { id: 'caller' } });
    expect(call.caller.ended).toBe(false);
    expect(call.caller.bridgedWith).toBeNull();
    expect(kinds(call.events)).not.toContain('ended');
  });

  it('whose caller hangs up while it rings is counted as an attempt that got nothing', async () => {
    const call = aPausedCall(
      (_request, signal) =>
        new Promise((resolve) =>
          signal.addEventListener('abort', () =>
            resolve({ kind: 'not-answered', reason: 'no-answer', status: 487 }),
          ),
        ),
    );
    call.hangsUp.abort();
    expect(await call.result).toEqual({ kind: 'over' });
    expect(call.events).toEqual([
      { kind: 'answered', from: '+31100000199', dialled: 'receptie', ear: 'none' },
      { kind: 'ended', by: 'caller', outcome: 'nothing-done' },
    ]);
  });

  it('whose caller hangs up as the desk answers leaves nobody on a line', async () => {
    const { line } = desk();
    const call = aPausedCall(async () => {
      await Promise.resolve();
      call.hangsUp.abort();
      return { kind: 'answered', line };
    });
    expect(await call.result).toEqual({ kind: 'over' });
    expect(line.ended).toBe(true);
    expect(call.answered()).toBe(false);
  });
});
