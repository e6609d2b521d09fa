import { describe, expect, it } from 'vitest';
import {
  aBooked,
  aContext,
  action,
  aDialogue,
  BORN,
  done,
  identified,
  meant,
  offered,
  phrases,
  says,
  untilOffer,
} from '../../../test/kits/dialogue.ts';
import { aPractice } from '../../../test/kits/practice-builders.ts';
import type { DialogueInput } from './dialogue.ts';

const atTheOffer = (context = aContext()) => {
  const talk = aDialogue(context);
  talk.with(...untilOffer);
  return talk;
};

describe('another wish while a question is open', () => {
  it.each<readonly [string, DialogueInput, readonly string[]]>([
    [
      'a question to the practice is answered, and the open one asked on',
      says('kan ik daar parkeren', 'location'),
      ['approved-answer', 'offer-two-slots'],
    ],
    [
      'also when it holds a day',
      says('zijn jullie vrijdag open', 'opening-hours', { date: '2026-11-27' }),
      ['opening-hours', 'offer-two-slots'],
    ],
    [
      'a wish with "ook" waits for its turn',
      says('ik wil ook nog een recept', 'repeat-prescription'),
      ['comes-back-to-that', 'offer-two-slots'],
    ],
    [
      'a choice is a choice, and what is asked with it is answered',
      says('de eerste, waar is het', 'location', { choice: 1 }),
      ['address', 'confirm-slot'],
    ],
    [
      'what is not sure is an answer',
      says('eh waar dan', 'location', {}, { confidence: 0.6 }),
      ['offer-two-slots', 'answer-not-understood'],
    ],
    ['what sounds like a move is another day', says('kan het ook later', 'move', { date: '2026-12-01' }), []],
  ])('%s', (_what, input, expected) => {
    expect(phrases(atTheOffer().with(input))).toEqual(expected);
  });

  it('that the practice did not open is a person’s', () => {
    const talk = atTheOffer(aContext({ practice: aPractice({ opened: ['book'] }) }));
    const decided = talk.with(says('waar is het', 'location'));
    expect(phrases(decided)).toEqual(['cannot-do-that-yet']);
    expect(action(decided)).toMatchObject({ kind: 'ring-desk', wish: 'location' });
  });

  it('is begun at once when it takes the place of the first', () => {
    const talk = atTheOffer();
    const decided = talk.with(says('nee wacht ik wil mijn afspraak afzeggen', 'cancel', { yesNo: 'no' }));
    expect(action(decided)).toMatchObject({ kind: 'find-appointments' });
    expect(talk.state()).toMatchObject({ wish: 'cancel', offered: [], known: { dateOfBirth: BORN } });
    expect(talk.state().known.reason).toBeUndefined();
  });

  it('is begun when it is clear and answers nothing', () => {
    const talk = aDialogue();
    talk.with(meant({}, 'book'));
    expect(phrases(talk.with(says('ik bel voor mijn uitslag', 'test-results')))).toEqual([
      'approved-answer',
      'ask-date-of-birth',
    ]);
    expect(talk.state().wish).toBe('test-results');
  });

  it('is not promised twice: who is called back about a complaint is not asked what about', () => {
    const talk = aDialogue();
    const complains = meant({}, 'complaint', { second: 'callback' });
    talk.with(complains.kind === 'meant' ? { ...complains, text: 'niemand belt mij terug' } : complains);
    talk.with(meant({}), meant({ yesNo: 'no' }));
    const told = talk.with(done({ kind: 'request-noted', wish: 'complaint', before: null }));
    expect(phrases(told)).toEqual(['request-noted', 'anything-else']);
  });

  it('is kept for later and done then', () => {
    const talk = atTheOffer();
    talk.with(says('ik wil ook nog een recept', 'repeat-prescription'));
    expect(talk.state().later).toEqual(['repeat-prescription']);
  });

  it.each([
    [
      'an urgency is a person',
      says('het is spoed', 'urgent'),
      { kind: 'ring-desk', wish: 'urgent', why: 'asked', asked: 'het is spoed' },
    ],
    [
      'a question without an answer is a wish of its own',
      says('wat kost het', 'costs-or-insurance'),
      { kind: 'note-request', wish: 'costs-or-insurance' },
    ],
  ])('%s', (_what, input, expected) => {
    const talk = atTheOffer(aContext({ practice: aPractice({ answers: [] }) }));
    expect(action(talk.with(input))).toMatchObject(expected);
  });

  it.each(['reason', 'more'] as const)('any words answer "%s", unless they are words of change', (which) => {
    const talk = aDialogue();
    talk.with(...(which === 'reason' ? untilOffer.slice(0, 4) : [says('een klacht', 'complaint')]));
    const answered = talk.with(says('over mijn recept', 'repeat-prescription', { reason: 'mijn recept' }));
    expect(talk.state().wish).toBe(which === 'reason' ? 'book' : 'complaint');
    expect(answered.next.kind).toBe(which === 'reason' ? 'act' : 'listen');
  });

  it('words of change count at a question that any words answer', () => {
    const talk = aDialogue();
    talk.with(...untilOffer.slice(0, 4));
    const decided = talk.with(says('laat maar ik wil een recept', 'repeat-prescription', { reason: 'x' }));
    expect(phrases(decided)).toEqual(['ask-medicine']);
  });

  it.each(['medical-question', 'move'] as const)(
    '%s is heard in many answers, so it needs words of change',
    (wish) => {
      expect(phrases(atTheOffer().with(says('tja', wish)))).toEqual([
        'offer-two-slots',
        'answer-not-understood',
      ]);
    },
  );
});

describe('the next wish of a call', () => {
  const booked = (...first: readonly DialogueInput[]) => {
    const talk = aDialogue();
    talk.with(...first, done({ kind: 'appointments-found', appointments: [] }));
    return talk;
  };
  const checked = [
    says('wanneer is mijn afspraak op donderdag', 'check-appointment', { date: '2026-11-26' }),
    meant({ dateOfBirth: BORN }),
    meant({ name: { last: 'van den Berg' }, phone: '+31100000177', postcode: '1234AB 12', who: 'self' }),
    identified,
  ];

  it('forgets the moment of the one before, not who is calling', () => {
    const talk = booked(...checked);
    const next = talk.with(says('ik wil een afspraak', 'book', { reason: 'knie' }));
    expect(action(next)).toMatchObject({ kind: 'offer-slots', wanted: { days: null } });
    expect(talk.state().known).toEqual({
      dateOfBirth: BORN,
      name: { last: 'van den Berg' },
      phone: '+31100000177',
      postcode: '1234AB 12',
      who: 'self',
      reason: 'knie',
    });
  });

  it('for somebody else asks who that is', () => {
    const talk = booked(...checked);
    const next = talk.with(says('en ook voor mijn zoon', 'book', { who: 'child', reason: 'oor' }));
    expect(next.say).toEqual([{ phrase: 'ask-date-of-birth', why: 'first', who: 'child' }]);
    expect(talk.state().identification).toMatchObject({ patient: null, who: null, dateOfBirth: null });
  });
});

describe('cancelling after a booking', () => {
  const afterBooking = () => {
    const talk = atTheOffer();
    talk.with(meant({ choice: 1 }), meant({ yesNo: 'yes' }));
    talk.with(done({ kind: 'booked', appointment: aBooked('2026-11-26T09:30'), confirmation: null }));
    return talk;
  };

  it.each([
    ['without a moment', says('ik wil hem afzeggen', 'cancel')],
    ['on its day', says('zeg donderdag maar af', 'cancel', { date: '2026-11-26' })],
    ['at its time', says('die van half tien afzeggen', 'cancel', { fromTime: '09:30' })],
  ])('%s undoes what was just booked', (_what, input) => {
    expect(action(afterBooking().with(input))).toMatchObject({ kind: 'undo-booking' });
  });

  it.each([
    [
      'on another day',
      says('ik wil ook mijn afspraak van vrijdag afzeggen', 'cancel', { fromDate: '2026-11-27' }),
    ],
    ['that is another', says('mijn oude afspraak mag weg', 'cancel')],
  ])('of an appointment %s asks which, and leaves the booking', (_what, input) => {
    expect(action(afterBooking().with(input))).toMatchObject({ kind: 'find-appointments' });
  });
});

describe('for whom an appointment is', () => {
  const untilReason = untilOffer.slice(0, 4);

  it('is asked after again when the reason is somebody else’s', () => {
    const talk = aDialogue();
    talk.with(...untilReason);
    const decided = talk.with(
      says('mijn dochter heeft oorpijn', 'none', { who: 'child', reason: 'oorpijn' }),
    );
    expect(decided.say).toEqual([{ phrase: 'ask-date-of-birth', why: 'first', who: 'child' }]);
    talk.with(meant({ dateOfBirth: '2016-05-08' }));
    const looked = talk.with(meant({ name: { last: 'Visser' } }));
    expect(action(looked)).toMatchObject({ kind: 'identify', lastName: 'Visser' });
    expect(action(talk.with(identified))).toMatchObject({ kind: 'offer-slots' });
    expect(talk.state().known.reason).toBe('oorpijn');
  });

  it('stays when it was that person already', () => {
    const talk = aDialogue();
    talk.with(says('voor mijn dochter', 'book', { who: 'child' }), ...untilReason.slice(1));
    expect(action(talk.with(says('ze heeft oorpijn', 'none', { who: 'child' })))).toMatchObject({
      kind: 'offer-slots',
    });
    expect(phrases(talk.with(offered))).toEqual(['offer-two-slots']);
  });

  it('is in the questions', () => {
    const talk = aDialogue();
    const first = talk.with(says('voor mijn moeder', 'book', { who: 'parent' }));
    expect(first.say).toEqual([{ phrase: 'ask-date-of-birth', why: 'first', who: 'parent' }]);
    expect(talk.with({ kind: 'not-understood' }).say).toEqual([
      { phrase: 'ask-date-of-birth', why: 'by-keys', who: 'parent' },
    ]);
    expect(talk.with({ kind: 'silent', forSeconds: 4 }).say[1]).toMatchObject({
      why: 'again',
      who: 'parent',
    });
    expect(talk.with(meant({ dateOfBirth: BORN })).say).toMatchObject([
      { phrase: 'ask-last-name', who: 'parent' },
    ]);
  });
});
