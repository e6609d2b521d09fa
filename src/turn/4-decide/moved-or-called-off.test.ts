import { describe, expect, it } from 'vitest';
import {
  aBooked,
  aContext,
  action,
  aDialogue,
  anAnswer,
  done,
  meant,
  offered,
  phrases,
  says,
  untilOffer,
  whoCalls,
} from '../../../test/kits/dialogue.ts';
import { aPractice } from '../../../test/kits/practice-builders.ts';
import type { Slots } from '../../domain/meaning.ts';

const FRIDAY = aBooked('2026-11-27T09:00');
const NEXT_WEEK = aBooked('2026-12-03T10:00');

const atTheCancelling = (...others: readonly (typeof FRIDAY)[]) => {
  const talk = aDialogue();
  talk.with(says('ik wil mijn afspraak van vrijdag afzeggen', 'cancel', { date: '2026-11-27' }), ...whoCalls);
  talk.with(done({ kind: 'appointments-found', appointments: [FRIDAY, ...others] }));
  return talk;
};
const atTheMoving = () => {
  const talk = aDialogue();
  talk.with(says('ik wil hem verzetten naar donderdag', 'move', { date: '2026-11-26' }), ...whoCalls);
  talk.with(done({ kind: 'appointments-found', appointments: [FRIDAY] }), offered);
  return talk;
};

describe('what the practice has not opened is rung for', () => {
  it('also where another wish turns into it', () => {
    const talk = aDialogue(aContext({ practice: aPractice({ opened: ['cancel'] }) }));
    const said = says('ik wil mijn afspraak van vrijdag afzeggen', 'cancel', { date: '2026-11-27' });
    talk.with(said, ...whoCalls, done({ kind: 'appointments-found', appointments: [FRIDAY] }));
    const moved = says('verzet hem toch maar naar dinsdag', 'move', { date: '2026-12-01', yesNo: 'yes' });
    expect(action(talk.with(moved))).toMatchObject({ kind: 'ring-desk', wish: 'move' });
  });

  it('also a booking where only prevention is answered', () => {
    const opened = ['prevention'] as const;
    const answers = [anAnswer('prevention', ['uitstrijkje'], 'Met uw brief maakt u een afspraak.')];
    const talk = aDialogue(aContext({ practice: aPractice({ opened, answers }) }));
    const told = talk.with(says('ik heb een brief voor een uitstrijkje', 'prevention'));
    expect(phrases(told)).toEqual(['approved-answer', 'anything-else']);
  });
});

describe('moving what was to be cancelled', () => {
  it.each<readonly [string, Slots]>([
    ['verzet hem toch maar naar dinsdag', { date: '2026-12-01', yesNo: 'yes' }],
    ['nee wacht verzet hem toch liever naar dinsdag', { date: '2026-12-01', yesNo: 'no' }],
  ])('keeps the appointment and looks on that day, whatever yes or no it sounds like: %s', (words, slots) => {
    const talk = atTheCancelling(NEXT_WEEK);
    const moving = talk.with(says(words, 'move', slots));
    expect(phrases(moving)).toEqual(['moving']);
    expect(action(moving)).toMatchObject({
      kind: 'offer-slots',
      wanted: { days: { from: Temporal.PlainDate.from('2026-12-01') } },
    });
    expect(talk.state()).toMatchObject({ wish: 'move', about: FRIDAY });
    talk.with(offered, meant({ choice: 1 }));
    expect(action(talk.with(meant({ yesNo: 'yes' })))).toMatchObject({ kind: 'move', appointment: FRIDAY });
  });

  it('asks to which day when none is said, and takes its own day for none', () => {
    const talk = atTheCancelling();
    expect(phrases(talk.with(says('nee ik wil hem liever verzetten', 'move', { yesNo: 'no' })))).toEqual([
      'move-which-day',
    ]);
    expect(talk.state().known.date).toBeUndefined();
  });

  it('takes another day for that, and the day of another appointment for that appointment', () => {
    const tuesday = says('nee liever dinsdag', 'none', { date: '2026-12-01', yesNo: 'correct' });
    expect(phrases(atTheCancelling(NEXT_WEEK).with(tuesday))).toEqual(['moving']);
    const thursday = says('nee liever die van donderdag', 'none', { date: '2026-12-03', yesNo: 'correct' });
    const talk = atTheCancelling(NEXT_WEEK);
    expect(phrases(talk.with(thursday))).toEqual(['confirm-cancel']);
    expect(talk.state()).toMatchObject({ wish: 'cancel', about: NEXT_WEEK });
  });

  it('brings the others that were to be cancelled back afterwards', () => {
    const talk = aDialogue();
    talk.with(says('ik wil allebei mijn afspraken afzeggen', 'cancel'), ...whoCalls);
    talk.with(done({ kind: 'appointments-found', appointments: [FRIDAY, NEXT_WEEK] }));
    talk.with(says('die wil ik toch liever verzetten', 'move'));
    expect(talk.state()).toMatchObject({ wish: 'move', about: FRIDAY, later: ['cancel'], cancelsToo: [] });
  });

  it.each([
    ['nee laat maar staan', 'none', { yesNo: 'no' }, ['kept']],
    ['nee laat hem toch liever staan', 'move', { yesNo: 'no' }, ['kept']],
    ['tja', 'move', {}, ['confirm-cancel', 'answer-not-understood']],
  ] as const)('is not what "%s" asks for', (words, wish, slots, expected) => {
    expect(phrases(atTheCancelling().with(says(words, wish, slots))).slice(0, 2)).toEqual(
      expected.length === 1 ? [...expected, 'anything-else'] : expected,
    );
  });
});

describe('cancelling what was to be moved', () => {
  const atItsReadBack = () => {
    const talk = atTheMoving();
    talk.with(meant({ choice: 1 }));
    return talk;
  };

  it.each<readonly [string, Slots]>([
    ['zeg hem maar helemaal af', { yesNo: 'yes' }],
    ['nee annuleer maar', { yesNo: 'no' }],
    ['haal hem er maar uit', { yesNo: 'yes' }],
  ])('is asked first, and moves nothing: %s', (words, slots) => {
    for (const talk of [atTheMoving(), atItsReadBack()]) {
      const asked = talk.with(says(words, 'cancel', slots));
      expect(phrases(asked)).toEqual(['confirm-cancel']);
      expect(action(asked)).toBeNull();
      expect(talk.state()).toMatchObject({ wish: 'cancel', about: FRIDAY });
      expect(action(talk.with(meant({ yesNo: 'yes' })))).toMatchObject({
        kind: 'cancel',
        appointment: FRIDAY,
      });
    }
  });

  it('is not what a refused time asks for', () => {
    const refused = says('dan kan ik niet komen', 'cancel', { choice: 'none' });
    expect(action(atTheMoving().with(refused))).toMatchObject({ kind: 'offer-slots' });
  });
});

describe('calling off what is not booked yet', () => {
  it.each<readonly [string, Slots]>([
    ['zeg maar helemaal af', { yesNo: 'yes' }],
    ['nee annuleer maar', { yesNo: 'no' }],
  ])('books nothing and says so: %s', (words, slots) => {
    const talk = aDialogue();
    talk.with(...untilOffer, meant({ choice: 1 }));
    const left = talk.with(says(words, 'cancel', slots));
    expect(phrases(left)).toEqual(['left-as-it-is', 'anything-else']);
    expect(talk.state()).toMatchObject({ offered: [], chosen: null });
  });

  it('is another wish when it is about another appointment', () => {
    const talk = aDialogue();
    talk.with(...untilOffer);
    expect(action(talk.with(says('zeg mijn afspraak van maandag maar af', 'cancel')))).toMatchObject({
      kind: 'find-appointments',
    });
  });
});
