import { describe, expect, it } from 'vitest';
import { aBooked, aCancelled, aWaiting } from '../../test/kits/dialogue.ts';
import type { Outcome } from '../domain/decision.ts';
import { outcomeAfter, referenceOf } from './call-outcome.ts';
import type { CallOutcome } from './journal.ts';

const appointment = aBooked('2026-11-26T09:30');
const gone = aCancelled('2026-11-26T09:30');
const booked: Outcome = { kind: 'booked', appointment, confirmation: null };
const cancelled: Outcome = { kind: 'cancelled', appointment: gone };
const moved: Outcome = { kind: 'moved', from: gone, to: appointment, confirmation: null };
const noted = (wish: 'repeat-prescription' | 'test-results', again?: true): Outcome => ({
  kind: 'request-noted',
  wish,
  before: null,
  ...(again ? { again } : {}),
});
const promised: Outcome = { kind: 'callback-promised', before: null };

describe('what a call counts as', () => {
  it.each<readonly [string, readonly Outcome[], CallOutcome]>([
    ['nothing', [{ kind: 'no-slots' }], 'nothing-done'],
    ['a booking', [booked], 'booked'],
    ['a booking that was undone', [booked, { kind: 'undone', appointment: gone }], 'nothing-done'],
    ['a move', [moved], 'moved'],
    ['a cancellation that was undone', [cancelled, { ...booked, putBack: true }], 'nothing-done'],
    ['another booking after a cancellation', [cancelled, booked], 'booked'],
    ['a move that was undone', [moved, { ...moved, putBack: true }], 'nothing-done'],
    ['a cancellation', [cancelled], 'cancelled'],
    ['a prescription', [noted('repeat-prescription')], 'prescription-request'],
    ['a prescription asked again', [noted('repeat-prescription', true)], 'callback'],
    [
      'the same, twice in a call',
      [noted('repeat-prescription'), noted('repeat-prescription', true)],
      'prescription-request',
    ],
    ['any other request', [noted('test-results')], 'callback'],
    ['a prescription after a booking', [booked, noted('repeat-prescription')], 'booked'],
    ['a booking after a prescription', [noted('repeat-prescription'), booked], 'booked'],
    ['a request after a booking', [booked, noted('test-results')], 'booked'],
    ['a promise', [promised], 'callback'],
    ['a place on the waiting list', [{ kind: 'waiting-list-joined', stands: aWaiting() }], 'callback'],
    ['a promise after a request that was lost', [{ kind: 'request-not-noted' }, promised], 'callback'],
    ['nothing that could be kept', [{ kind: 'request-not-noted' }, { kind: 'callback-not-noted' }], 'failed'],
    ['a human', [booked, { kind: 'desk-connected' }], 'transferred'],
  ])('%s', (_what, outcomes, counts) => {
    expect(outcomes.reduce(outcomeAfter, 'nothing-done')).toBe(counts);
  });

  it('refers to the row that it was read from', () => {
    expect(referenceOf(booked)).toBe(appointment.id);
    expect(referenceOf(moved)).toBe(appointment.id);
    expect(referenceOf(promised)).toBeNull();
  });
});
