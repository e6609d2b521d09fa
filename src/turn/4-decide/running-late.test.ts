import { describe, expect, it } from 'vitest';
import {
  aBooked,
  aContext,
  action,
  aDialogue,
  CALM,
  done,
  noted,
  phrases,
  says,
  whoCalls,
} from '../../../test/kits/dialogue.ts';
import { decide } from './decide.ts';
import { newDialogue } from './dialogue.ts';
import { runningLate } from './running-late.ts';

describe('running late', () => {
  const LATE = says('ik sta in de file', 'running-late');
  const found = (...starts: readonly string[]) =>
    done({ kind: 'appointments-found', appointments: starts.map(aBooked) });

  it.each([
    ['the one to come', ['2026-11-25T10:20'], '2026-11-25T10:20'],
    ['the one that has begun', ['2026-11-25T09:55', '2026-11-25T15:00'], '2026-11-25T09:55'],
    [
      'the one to come rather than one that is over',
      ['2026-11-25T08:00', '2026-11-25T10:30'],
      '2026-11-25T10:30',
    ],
    ['the last one when all are over', ['2026-11-25T08:00', '2026-11-25T09:00'], '2026-11-25T09:00'],
  ])('is passed on about %s, and said only when it is noted', (_what, starts, about) => {
    const talk = aDialogue();
    expect(action(talk.with(LATE, ...whoCalls))).toMatchObject({
      kind: 'find-appointments',
      earlierToday: true,
    });
    const decided = talk.with(found(...starts));
    expect(decided.say).toEqual([]);
    expect(action(decided)).toMatchObject({
      wish: 'running-late',
      urgency: 'today',
      reply: 'none',
      details: ['ik sta in de file'],
    });
    const said = talk.with(noted('running-late', null)).say[0];
    expect(said).toMatchObject({ phrase: 'late-noted', appointment: { id: aBooked(about).id } });
  });

  it.each([[[]], [['2026-11-26T10:00']]])('without an appointment today a person helps', (starts) => {
    const talk = aDialogue();
    talk.with(LATE, ...whoCalls);
    const decided = talk.with(found(...starts));
    expect(phrases(decided)).toEqual(['no-appointment-today']);
    expect(action(decided)).toMatchObject({ kind: 'ring-desk' });
  });

  it('says nothing of it when it is not noted, or the agenda is away', () => {
    const talk = aDialogue();
    talk.with(LATE, ...whoCalls, found('2026-11-25T10:20'));
    expect(phrases(talk.with(done({ kind: 'request-not-noted' })))).toEqual(['request-not-noted']);
    const away = aDialogue();
    away.with(LATE, ...whoCalls);
    expect(phrases(away.with(done({ kind: 'agenda-unreachable' })))).toEqual(['cannot-reach-agenda']);
  });

  it('is nothing without an identified caller, and has no questions of its own', () => {
    expect(() => runningLate.identified(newDialogue, aContext())).toThrow('without an identified caller');
    const there = { ...newDialogue, wish: 'running-late', step: 'reason' } as const;
    expect(phrases(decide(there, CALM, says('iets'), aContext()))).toEqual(['answer-not-understood']);
  });
});
