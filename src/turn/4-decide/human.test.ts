import { describe, expect, it } from 'vitest';
import {
  aContext,
  action,
  aDialogue,
  aHeldSlot,
  BORN,
  CALM,
  done,
  identified,
  meant,
  phrases,
} from '../../../test/kits/dialogue.ts';
import { aPatient, aPractice } from '../../../test/kits/practice-builders.ts';
import { asId, type RuleId } from '../../domain/ids.ts';
import { decide } from './decide.ts';
import { newDialogue, type Step } from './dialogue.ts';

describe('a human, at the first request (S4)', () => {
  const STEPS: readonly Step[] = [
    'open',
    'date-of-birth',
    'last-name',
    'postcode',
    'reason',
    'day',
    'choose-slot',
    'confirm-slot',
    'anything-else',
  ];
  it.each(STEPS)('is rung from the step %s, by word and by key 0', (step) => {
    const there = { ...newDialogue, step };
    for (const input of [meant({}, 'human'), { kind: 'pressed', keys: '0' } as const]) {
      expect(action(decide(there, CALM, input, aContext()))).toMatchObject({
        kind: 'ring-desk',
        why: 'asked',
      });
    }
  });

  it.each(STEPS)('is rung after two turns in a row that were not understood in the step %s', (step) => {
    const talk = aDialogue(aContext(), {
      ...newDialogue,
      step,
      offered: [aHeldSlot('2026-11-26T09:30')],
      chosen: aHeldSlot('2026-11-26T09:30'),
    });
    const once = talk.with({ kind: 'not-understood' });
    expect(once.next.kind).toBe('listen');
    expect(once.say.length).toBeGreaterThan(0);
    expect(action(talk.with({ kind: 'not-understood' }))).toMatchObject({
      kind: 'ring-desk',
      why: 'not-understood',
    });
  });

  it('counts as the first request when it is the second wish of a turn', () => {
    expect(action(aDialogue().with(meant({}, 'book', { second: 'human' })))).toMatchObject({
      kind: 'ring-desk',
      why: 'asked',
    });
  });

  it('is not rung for a name that sounds like a request, unless the raw words ask for one', () => {
    const there = { ...newDialogue, wish: 'register-patient', step: 'new-name' } as const;
    const name = (confidence: number) =>
      meant({ name: { first: 'Jeroen', last: 'Kuipers' } }, 'human', { confidence });
    const asked = {
      ...CALM,
      today: [
        {
          rule: asId<RuleId>('asks-for-a-human'),
          level: 'today',
          action: 'VANDAAG',
          words: ['mens'],
          turn: 0,
        } as const,
      ],
    };
    expect(phrases(decide(there, CALM, name(0.58), aContext()))).toEqual(['ask-birth-date-of-new']);
    for (const rung of [
      decide(there, asked, name(0.58), aContext()),
      decide(there, CALM, name(0.9), aContext()),
      decide(there, CALM, meant({}, 'human', { confidence: 0.58 }), aContext()),
      decide({ ...there, step: 'new-postcode' }, CALM, name(0.58), aContext()),
    ])
      expect(action(rung)).toMatchObject({ kind: 'ring-desk', why: 'asked' });
  });

  it('becomes a callback promise when nobody answers, and says until when', () => {
    const talk = aDialogue();
    talk.with(meant({}, 'human'));
    const decided = talk.with(done({ kind: 'desk-not-reached', closed: false }));
    expect(phrases(decided)).toEqual(['desk-not-reached']);
    expect(action(decided)).toMatchObject({ kind: 'promise-callback' });
    const promised = talk.with(done({ kind: 'callback-promised', before: aContext().now }));
    expect(phrases(promised)).toEqual(['callback-promised', 'goodbye']);
    expect(promised.next).toEqual({ kind: 'end' });
  });

  it('says that the practice is closed, and names no time that nobody promised', () => {
    const talk = aDialogue();
    talk.with(meant({}, 'human'));
    expect(phrases(talk.with(done({ kind: 'desk-not-reached', closed: true })))).toEqual([
      'practice-closed-for-desk',
    ]);
    expect(phrases(talk.with(done({ kind: 'callback-promised', before: null })))).toEqual([
      'callback-noted-without-time',
      'goodbye',
    ]);
  });

  it('never says that a callback is noted when it is not', () => {
    const talk = aDialogue();
    talk.with(meant({}, 'human'), done({ kind: 'desk-not-reached', closed: false }));
    expect(phrases(talk.with(done({ kind: 'callback-not-noted' })))).toEqual([
      'callback-not-noted',
      'goodbye',
    ]);
  });

  it('asks a caller without a number for one, by voice or by keys, and promises only then', () => {
    for (const answer of [
      meant({ phone: '+31100000123' }),
      { kind: 'pressed', keys: '0100000123' } as const,
    ]) {
      const talk = aDialogue(aContext({ callBackNumber: null }));
      talk.with(meant({}, 'human'));
      expect(phrases(talk.with(done({ kind: 'desk-not-reached', closed: true })))).toEqual([
        'practice-closed-for-desk',
        'ask-callback-number',
      ]);
      expect(talk.with(answer).say).toEqual([{ phrase: 'confirm-callback-number', number: '+31100000123' }]);
      expect(action(talk.with(meant({ yesNo: 'yes' })))).toMatchObject({
        kind: 'promise-callback',
        number: '+31100000123',
      });
    }
  });

  it('promises nothing to a caller whose number it does not get', () => {
    const talk = aDialogue(aContext({ callBackNumber: null }));
    talk.with(meant({}, 'human'), done({ kind: 'desk-not-reached', closed: true }));
    expect(talk.with(meant({})).say).toEqual([{ phrase: 'answer-not-understood', asked: 'phone' }]);
    const decided = talk.with({ kind: 'pressed', keys: '010' });
    expect(phrases(decided)).toEqual(['callback-not-noted', 'goodbye']);
    expect(decided.next).toEqual({ kind: 'end' });
  });

  describe('whose number is not heard twice, and for whom nobody was rung yet', () => {
    const rung = () => {
      const talk = aDialogue(aContext({ callBackNumber: null }), {
        ...newDialogue,
        wish: 'callback',
        step: 'callback-number',
      });
      expect(phrases(talk.with(meant({})))).toEqual(['answer-not-understood']);
      expect(action(talk.with({ kind: 'pressed', keys: '010' }))).toMatchObject({
        kind: 'ring-desk',
        why: 'not-understood',
      });
      return talk;
    };

    it('is put through to a person', () => {
      expect(rung().with(done({ kind: 'desk-connected' })).next).toEqual({ kind: 'end' });
    });

    it.each([
      [false, 'desk-not-reached'],
      [true, 'practice-closed-for-desk'],
    ])(
      'is told that nothing is noted when nobody is there (closed: %s), and not asked again',
      (closed, told) => {
        const decided = rung().with(done({ kind: 'desk-not-reached', closed }));
        expect(phrases(decided)).toEqual([told, 'callback-not-noted', 'goodbye']);
        expect(decided.next).toEqual({ kind: 'end' });
      },
    );
  });

  it('uses the number that the practice knows of an identified caller without one', () => {
    const talk = aDialogue(aContext({ callBackNumber: null }));
    talk.with(meant({}, 'book'), meant({ dateOfBirth: BORN }), meant({ name: { last: 'Berg' } }), identified);
    talk.with(meant({}, 'human'));
    const decided = talk.with(done({ kind: 'desk-not-reached', closed: false }));
    expect(action(decided)).toMatchObject({ kind: 'promise-callback', number: aPatient().phone });
  });

  it('is promised without another word when somebody took the call and was gone: that was said already', () => {
    const talk = aDialogue();
    talk.with(meant({}, 'human'));
    const decided = talk.with(done({ kind: 'desk-not-reached', closed: false, leftAlone: true }));
    expect(decided.say).toEqual([]);
    expect(action(decided)).toMatchObject({ kind: 'promise-callback' });
  });

  it('goes on with what was still waiting when the promise is made', () => {
    const context = aContext({ practice: aPractice({ opened: ['opening-hours'] }) });
    const talk = aDialogue(context);
    talk.with(meant({}, 'move'), done({ kind: 'desk-not-reached', closed: true }));
    const waiting = aDialogue(context, { ...talk.state(), later: ['opening-hours'] });
    const promised = waiting.with(done({ kind: 'callback-promised', before: null }));
    expect(phrases(promised)).toEqual(['callback-noted-without-time', 'opening-hours', 'anything-else']);
  });

  it('ends the call for Balie when the desk has answered', () => {
    const talk = aDialogue();
    talk.with(meant({}, 'human'));
    expect(talk.with(done({ kind: 'desk-connected' })).next).toEqual({ kind: 'end' });
  });
});
