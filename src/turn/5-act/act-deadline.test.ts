import { describe, expect, it } from 'vitest';
import { aBooked, aHeldSlot } from '../../../test/kits/dialogue.ts';
import { aPatient, aPractice, at } from '../../../test/kits/practice-builders.ts';
import type { Action } from '../../domain/decision.ts';
import { asId, type CallId } from '../../domain/ids.ts';
import { type ActContext, type ActPorts, act } from './act.ts';

/** What never answers, whatever is asked of it: no signal, no deadline, no rejection. */
const neverAnswers: object = new Proxy({}, { get: () => () => new Promise(() => undefined) });
const ports = {
  agenda: neverAnswers,
  patients: neverAnswers,
  worklist: neverAnswers,
  callbacks: neverAnswers,
  channels: ['email'],
  ringDesk: async () => 'connected',
} as unknown as ActPorts;
const context: ActContext = {
  call: asId<CallId>('22222222-2222-4222-8222-222222222222'),
  practice: aPractice(),
  now: () => at('2026-11-25T10:00'),
  callBackNumber: '+31100000199',
  words: [],
};
const patient = aPatient();
const request = {
  wish: 'test-results',
  patient,
  number: null,
  details: ['bloed'],
  urgency: 'normal',
  reply: 'call-back',
  again: false,
} as const;

describe('an action whose database or agenda obeys no signal', () => {
  it.each([
    [{ kind: 'find-appointments', patient }, 'agenda-unreachable'],
    [{ kind: 'cancel', appointment: aBooked('2026-11-26T09:30') }, 'agenda-unreachable'],
    [
      {
        kind: 'move',
        appointment: aBooked('2026-11-26T09:30'),
        slot: aHeldSlot('2026-11-27T09:30'),
        patient,
      },
      'agenda-unreachable',
    ],
    [{ kind: 'note-request', ...request }, 'request-not-noted'],
    [{ kind: 'promise-callback', wish: 'human', patient: null, number: null }, 'callback-not-noted'],
  ] satisfies readonly [Action, string][])(
    'ends with its deadline and claims nothing: %j',
    async (action, outcome) => {
      const result = await act(action, ports, context, new AbortController().signal, 10);
      expect(result).toEqual({ kind: outcome });
    },
  );
});
