import { describe, expect, it } from 'vitest';
import {
  aBooked,
  aContext,
  action,
  aDialogue,
  done,
  meant,
  phrases,
  says,
  untilOffer,
} from '../../../test/kits/dialogue.ts';
import { aPractice } from '../../../test/kits/practice-builders.ts';
import type { HumanNow } from '../../domain/alarm.ts';
import type { Slots, Wish } from '../../domain/meaning.ts';
import { decide } from './decide.ts';
import { newDialogue } from './dialogue.ts';

describe('wishes that are not clear or not Balie’s', () => {
  it('asks again below the confidence that calibration asks', () => {
    expect(phrases(aDialogue().with(meant({}, 'book', { confidence: 0.4 })))).toEqual([
      'wish-not-understood',
    ]);
  });

  it.each(['test-results', 'book', 'opening-hours', 'callback'] as const)(
    'rings a person for %s in a practice that has not opened it, and asks nothing first',
    (wish) => {
      const closed = aContext({ practice: aPractice({ opened: [] }) });
      const decided = aDialogue(closed).with(meant({}, wish));
      expect(phrases(decided)).toEqual(['cannot-do-that-yet']);
      expect(action(decided)).toMatchObject({ kind: 'ring-desk', wish });
    },
  );

  it.each([
    ['professional-caller', { kind: 'ring-desk', line: 'consult', why: 'asked' }],
    ['other-language', { kind: 'ring-desk', why: 'asked' }],
    ['urgent', { kind: 'ring-desk', why: 'cannot-do' }],
    ['wrong-number', null],
  ] as const)('serves %s in every practice, opened or not', (wish, act) => {
    const closed = aContext({ practice: aPractice({ opened: [] }) });
    const next = action(aDialogue(closed).with(meant({}, wish)));
    if (act === null) expect(next).toBeNull();
    else expect(next).toMatchObject(act);
  });

  it('goes on with the wish beside an urgency that triage has let pass, and gives a bare urgency to a person', () => {
    expect(phrases(aDialogue().with(meant({}, 'urgent', { second: 'book' })))).toEqual(['ask-date-of-birth']);
    expect(action(aDialogue().with(meant({}, 'urgent')))).toMatchObject({ kind: 'ring-desk' });
  });

  it('goes on with the second wish of a turn when the first is done, without asking for it', () => {
    const talk = aDialogue();
    talk.with(meant({}, 'book', { second: 'repeat-prescription' }), ...untilOffer.slice(1));
    talk.with(meant({ choice: 1 }), meant({ yesNo: 'yes' }));
    const next = talk.with(
      done({ kind: 'booked', appointment: aBooked('2026-11-26T09:30'), confirmation: null }),
    );
    expect(phrases(next)).toEqual(['booked', 'ask-medicine']);
    expect(talk.state().later).toEqual([]);
  });

  it.each([
    ['book', 'move'],
    ['move', 'book'],
  ] as const)('takes %s and %s in one breath for one wish', (wish, second) => {
    const talk = aDialogue();
    talk.with(meant({}, wish, { second }));
    expect(talk.state()).toMatchObject({ wish, later: [] });
  });

  it('says that nothing was done when nothing was', () => {
    const talk = aDialogue(aContext(), { ...newDialogue, step: 'anything-else' });
    expect(phrases(talk.with(meant({ yesNo: 'no' })))).toEqual(['nothing-was-done', 'goodbye']);
  });

  it('promises a callback and nothing else when the agenda cannot be reached', () => {
    const talk = aDialogue();
    talk.with(...untilOffer.slice(0, -1));
    const decided = talk.with(done({ kind: 'agenda-unreachable' }));
    expect(phrases(decided)).toEqual(['cannot-reach-agenda']);
    expect(action(decided)).toMatchObject({ kind: 'promise-callback', wish: 'book' });
  });
});

describe('silence', () => {
  it('is met by a gentle question, then "bent u er nog", then a goodbye', () => {
    const talk = aDialogue();
    talk.with(meant({}, 'book'));
    expect(phrases(talk.with({ kind: 'silent', forSeconds: 4 }))).toEqual([
      'gentle-silence',
      'ask-date-of-birth',
    ]);
    expect(phrases(talk.with({ kind: 'silent', forSeconds: 10 }))).toEqual(['are-you-there']);
    const last = talk.with({ kind: 'silent', forSeconds: 20 });
    expect(phrases(last)).toEqual(['silence-goodbye']);
    expect(last.next).toEqual({ kind: 'end' });
  });

  it('after all is done is a goodbye with what was done, from the record', () => {
    const talk = aDialogue();
    talk.with(
      meant({}, 'book'),
      done({ kind: 'booked', appointment: aBooked('2026-11-26T09:30'), confirmation: null }),
    );
    const last = talk.with({ kind: 'silent', forSeconds: 20 });
    expect(last.say).toEqual([
      { phrase: 'see-you', appointment: aBooked('2026-11-26T09:30') },
      { phrase: 'goodbye' },
    ]);
  });
});

describe('an unsure wish', () => {
  const FYSIO = aContext({ practice: { ...aPractice(), kind: 'fysio' } });
  const started = (text: string, wish: Wish, slots: Slots) =>
    aDialogue(FYSIO).with(says(text, wish, slots, { confidence: 0.45 })).state.wish;

  it.each([
    ['kan ik dinsdag bloed laten prikken', 'costs-or-insurance', { date: '2026-12-01' }, 'book'],
    ['mag ik morgen om tien uur mijn bloeddruk laten meten', 'none', { date: '2026-11-26' }, 'book'],
    ['wat kost bloedprikken op dinsdag', 'costs-or-insurance', { date: '2026-12-01' }, null],
    ['kan ik een keer bloed laten prikken', 'costs-or-insurance', {}, null],
    ['kan ik dinsdag iets', 'costs-or-insurance', { date: '2026-12-01' }, null],
  ] as const)(
    '"%s" is a booking where it names what is planned and a moment for it',
    (text, wish, slots, wanted) => {
      expect(started(text, wish, slots)).toBe(wanted);
    },
  );

  it('of being late in the breath in which an appointment is asked for is none', () => {
    const both = says(
      'ik heb last van mijn schouder, ik ben nog niet eerder geweest',
      'book',
      {},
      { second: 'running-late' },
    );
    expect(aDialogue().with(both).state.later).toEqual([]);
  });
});

describe('safety in the types', () => {
  it('does not compile with a human-now: an alarm cannot reach the dialogue', () => {
    const alarm: HumanNow = {
      kind: 'human-now',
      because: {
        level: '112',
        because: [
          { rule: 'chest-pain' as never, level: '112', action: 'A112', words: ['pijn op de borst'], turn: 0 },
        ],
      },
    };
    // @ts-expect-error stage 4 accepts only may-continue
    const compiles = () => decide(newDialogue, alarm, meant({}, 'book'), aContext());
    expect(compiles).toBeTypeOf('function');
  });
});
