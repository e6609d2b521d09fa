import { describe, expect, it } from 'vitest';
import {
  aBooked,
  aCancelled,
  aContext,
  action,
  aDialogue,
  aHeldSlot,
  BORN,
  done,
  identified,
  meant,
  offered,
  phrases,
  says,
  untilOffer,
} from '../../../test/kits/dialogue.ts';
import { aPatient, aPractice } from '../../../test/kits/practice-builders.ts';
import type { DialogueInput } from './dialogue.ts';

const onMonday = meant({ reason: 'knie', date: '2026-11-30' });

describe('a booking, from wish to goodbye', () => {
  it('asks who, what for and which of two slots, reads back, books and says it from the record', () => {
    const talk = aDialogue();
    expect(phrases(talk.with(meant({}, 'book')))).toEqual(['ask-date-of-birth']);
    expect(phrases(talk.with(meant({ dateOfBirth: BORN })))).toEqual(['ask-last-name']);
    expect(action(talk.with(meant({ name: { last: 'van den Berg' } })))).toMatchObject({
      kind: 'identify',
      lastName: 'van den Berg',
      postcode: null,
    });
    expect(phrases(talk.with(identified))).toEqual(['identified', 'ask-reason']);
    expect(action(talk.with(meant({ reason: 'knie' })))).toMatchObject({ kind: 'offer-slots' });
    expect(phrases(talk.with(offered))).toEqual(['offer-two-slots']);
    const confirm = talk.with(meant({ choice: 1 }));
    expect(confirm.say).toMatchObject([{ phrase: 'confirm-slot', slot: { hold: 'hold 2026-11-26T09:30' } }]);
    expect(action(talk.with(meant({ yesNo: 'yes' })))).toMatchObject({
      kind: 'book',
      slot: { hold: 'hold 2026-11-26T09:30' },
      patient: { id: aPatient().id },
      reason: 'knie',
    });
    const booked = talk.with(
      done({ kind: 'booked', appointment: aBooked('2026-11-26T09:30'), confirmation: 'email' }),
    );
    expect(phrases(booked)).toEqual(['booked', 'anything-else']);
    expect(booked.say[0]).toMatchObject({ confirmation: 'email' });
    const end = talk.with(meant({ yesNo: 'no' }));
    expect(phrases(end)).toEqual(['see-you', 'goodbye']);
    expect(end.say[0]).toMatchObject({ appointment: aBooked('2026-11-26T09:30') });
    expect(end.next).toEqual({ kind: 'end' });
  });

  it('asks nothing that was said in the first sentence', () => {
    const talk = aDialogue();
    const first = talk.with(
      meant({ dateOfBirth: BORN, name: { last: 'van den Berg' }, reason: 'oorpijn' }, 'book'),
    );
    expect(action(first)).toMatchObject({ kind: 'identify' });
    expect(action(talk.with(identified))).toMatchObject({ kind: 'offer-slots' });
  });

  it('keeps the day, the time of day and the practitioner that were said with the wish', () => {
    const talk = aDialogue();
    talk.with(
      meant(
        { date: '2026-11-27', time: '08:00/12:00', practitioner: 'dokter Jansen', notWeekday: ['tuesday'] },
        'book',
      ),
    );
    talk.with(meant({ dateOfBirth: BORN }), meant({ name: { last: 'Berg' } }), identified);
    const found = action(talk.with(meant({ reason: 'hoest' })));
    expect(found).toMatchObject({ kind: 'offer-slots', wanted: { notWeekdays: [2] } });
    if (found?.kind !== 'offer-slots') throw new Error('no slots were looked for');
    expect(found.wanted.days?.from.toString()).toBe('2026-11-27');
    expect(found.wanted.between?.to.toString()).toBe('12:00:00');
    expect(found.wanted.practitioner).toBe(aPractice().practitioners[0]?.id);
  });

  it('says the appointment twice to somebody who gets no message (S14)', () => {
    const talk = aDialogue();
    talk.with(...untilOffer, meant({ choice: 1 }), meant({ yesNo: 'yes' }));
    const booked = talk.with(
      done({ kind: 'booked', appointment: aBooked('2026-11-26T09:30'), confirmation: null }),
    );
    expect(booked.say[0]).toMatchObject({ phrase: 'booked', confirmation: 'none' });
  });

  it('gives a type that Balie may not book to a person', () => {
    const practice = aPractice();
    const types = practice.appointmentTypes.map((type) => ({ ...type, bookableBy: 'desk' as const }));
    const talk = aDialogue(aContext({ practice: { ...practice, appointmentTypes: types } }));
    talk.with(meant({ dateOfBirth: BORN, name: { last: 'Berg' } }, 'book'), identified);
    const decided = talk.with(meant({ reason: 'knie' }));
    expect(phrases(decided)).toEqual(['staff-plan-this']);
    expect(action(decided)).toMatchObject({ kind: 'ring-desk' });
  });

  it('takes the words of the answer as the reason when stage 2 names none', () => {
    const talk = aDialogue();
    talk.with(meant({ dateOfBirth: BORN, name: { last: 'Berg' } }, 'book'), identified);
    talk.with({
      kind: 'meant',
      text: 'iets met mijn oren uitspuiten',
      meaning: { wish: 'none', second: null, confidence: 0.1, slots: {} },
    });
    expect(talk.state().known.reason).toBe('iets met mijn oren uitspuiten');
    expect(talk.state().type).toBe(
      aPractice().appointmentTypes.find(({ words }) => words.includes('oren uitspuiten'))?.id,
    );
  });
});

describe('choosing between two slots', () => {
  const choosing = () => {
    const talk = aDialogue();
    talk.with(...untilOffer);
    return talk;
  };
  it.each([
    ['the second by number', meant({ choice: 2 }), 'hold 2026-11-27T11:00'],
    ['the one on that day', meant({ date: '2026-11-27' }), 'hold 2026-11-27T11:00'],
    ['the one at that time', meant({ time: '09:30' }), 'hold 2026-11-26T09:30'],
    ['the one in that part of the day', meant({ time: '10:30/12:00' }), 'hold 2026-11-27T11:00'],
    ['the first by key 2', { kind: 'pressed', keys: '2' } as const, 'hold 2026-11-26T09:30'],
    ['the second by key 3', { kind: 'pressed', keys: '3' } as const, 'hold 2026-11-27T11:00'],
  ])('understands %s', (_what, input, hold) => {
    expect(choosing().with(input).say).toMatchObject([{ phrase: 'confirm-slot', slot: { hold } }]);
  });

  it('looks for two others when neither suits, and for a day part after two rounds', () => {
    const talk = choosing();
    const others = action(talk.with(meant({ choice: 'none' })));
    expect(others).toMatchObject({ kind: 'offer-slots' });
    expect(others?.kind === 'offer-slots' && others.wanted.notStarts).toHaveLength(2);
    talk.with(offered);
    expect(phrases(talk.with(meant({ yesNo: 'no' })))).toEqual(['ask-day-part']);
    // To whom any day is good, those days are not offered a third time.
    const search = action(talk.with(says('dat maakt niet uit')));
    const notDays = search?.kind === 'offer-slots' ? search.wanted.notDays : [];
    expect(new Set(notDays?.map(String))).toEqual(new Set(['2026-11-26', '2026-11-27']));
    expect(action(talk.with(offered, meant({ date: '2026-11-30' })))).toMatchObject({ kind: 'offer-slots' });
  });

  it('gives up to a human after four rounds', () => {
    const talk = choosing();
    for (let round = 2; round <= 4; round += 1) talk.with(meant({ date: '2026-12-01' }), offered);
    expect(action(talk.with(meant({ choice: 'none' })))).toMatchObject({ kind: 'ring-desk' });
  });

  it('takes another wanted day as a new question to the agenda', () => {
    const decided = choosing().with(meant({ date: '2026-12-03' }));
    expect(action(decided)).toMatchObject({ kind: 'offer-slots' });
  });

  it('does not take a bare yes as a choice between two', () => {
    expect(phrases(choosing().with(meant({ yesNo: 'yes' })))).toEqual([
      'offer-two-slots',
      'answer-not-understood',
    ]);
  });

  it('takes a yes to a single offer, and says when nothing is free', () => {
    const talk = aDialogue();
    talk.with(...untilOffer.slice(0, -2), onMonday);
    const nothing = talk.with(done({ kind: 'no-slots' }));
    expect(phrases(nothing)).toEqual(['no-slot-then', 'ask-day-part']);
    talk.with(meant({ time: '13:00/17:00' }));
    expect(phrases(talk.with(done({ kind: 'slots-held', slots: [aHeldSlot('2026-11-26T14:00')] })))).toEqual([
      'offer-one-slot',
    ]);
    expect(phrases(talk.with(meant({ yesNo: 'yes' })))).toEqual(['confirm-slot']);
  });

  it('looks at a colleague, and then to a human, when no day at all has a place', () => {
    const talk = aDialogue(aContext({ practice: aPractice({ waitingList: null }) }));
    talk.with(...untilOffer.slice(0, -2));
    talk.with(meant({ reason: 'knie', practitioner: 'dokter Jansen' }));
    const elsewhere = talk.with(done({ kind: 'no-slots' }));
    expect(elsewhere.say).toEqual([{ phrase: 'no-slot-with', practitioner: 'dokter Jansen' }]);
    expect(action(elsewhere)).toMatchObject({ kind: 'offer-slots', wanted: { practitioner: null } });
    const nowhere = talk.with(done({ kind: 'no-slots' }));
    expect(nowhere.say).toEqual([{ phrase: 'no-slot-at-all', of: 'all' }]);
    expect(action(nowhere)).toMatchObject({ kind: 'ring-desk' });
  });

  it('does not say "dan" to who refused all that there was and named no day', () => {
    const talk = aDialogue();
    talk.with(...untilOffer, meant({ choice: 'none' }));
    expect(talk.with(done({ kind: 'no-slots' })).say).toEqual([
      { phrase: 'no-slot-at-all', of: 'others' },
      { phrase: 'offer-waiting-list', earlier: false },
    ]);
  });

  it('rings a human when the agenda stays empty', () => {
    const talk = aDialogue();
    talk.with(...untilOffer.slice(0, -2), onMonday);
    for (let round = 0; round < 4; round += 1)
      talk.with(done({ kind: 'no-slots' }), meant({ date: '2026-12-01' }));
    expect(action(talk.with(done({ kind: 'no-slots' })))).toMatchObject({ kind: 'ring-desk' });
  });

  it('asks the day again when the answer names none, and a human after that', () => {
    const talk = aDialogue();
    talk.with(...untilOffer.slice(0, -2), onMonday, done({ kind: 'no-slots' }));
    expect(phrases(talk.with(meant({})))).toEqual(['answer-not-understood']);
    expect(action(talk.with(meant({})))).toMatchObject({ kind: 'ring-desk', why: 'not-understood' });
  });
});

describe('the read-back', () => {
  const confirming = () => {
    const talk = aDialogue();
    talk.with(...untilOffer, meant({ choice: 1 }));
    return talk;
  };

  it('offers the two again when the caller objects', () => {
    expect(phrases(confirming().with(meant({ yesNo: 'correct' })))).toEqual(['offer-two-slots']);
  });

  it('follows the caller to the other slot', () => {
    expect(confirming().with(meant({ yesNo: 'correct', date: '2026-11-27' })).say).toMatchObject([
      { phrase: 'confirm-slot', slot: { hold: 'hold 2026-11-27T11:00' } },
    ]);
  });

  it('follows the caller to a day that was not offered', () => {
    expect(action(confirming().with(meant({ yesNo: 'no', date: '2026-12-02' })))).toMatchObject({
      kind: 'offer-slots',
    });
  });

  it('books nothing on an answer that is no yes', () => {
    expect(action(confirming().with(meant({})))).toBeNull();
    expect(phrases(confirming().with(meant({})))).toEqual(['confirm-slot', 'answer-not-understood']);
  });

  it('takes keys 2 and 3 for yes and no, and no other', () => {
    expect(action(confirming().with({ kind: 'pressed', keys: '2' }))).toMatchObject({ kind: 'book' });
    expect(phrases(confirming().with({ kind: 'pressed', keys: '3' }))).toEqual(['offer-two-slots']);
    expect(phrases(confirming().with({ kind: 'pressed', keys: '7' }))).toEqual([
      'confirm-slot',
      'answer-not-understood',
    ]);
  });

  it('looks for another slot when this one was just taken', () => {
    const talk = confirming();
    talk.with(meant({ yesNo: 'yes' }));
    const decided = talk.with(done({ kind: 'slot-taken' }));
    expect(phrases(decided)).toEqual(['slot-just-taken']);
    expect(action(decided)).toMatchObject({ kind: 'offer-slots' });
  });
});

describe('after a booking', () => {
  const afterBooking = () => {
    const talk = aDialogue();
    talk.with(...untilOffer, meant({ choice: 1 }), meant({ yesNo: 'yes' }));
    talk.with(done({ kind: 'booked', appointment: aBooked('2026-11-26T09:30'), confirmation: 'email' }));
    return talk;
  };

  it.each([
    [
      '"toch niet"',
      {
        kind: 'meant',
        text: 'nee sorry toch niet',
        meaning: { wish: 'none', second: null, confidence: 0.9, slots: { yesNo: 'no' } },
      },
    ],
    ['a cancellation', meant({}, 'cancel')],
  ] satisfies readonly [string, DialogueInput][])(
    'undoes it on %s and says so from the record',
    (_what, input) => {
      const talk = afterBooking();
      expect(action(talk.with(input))).toMatchObject({ kind: 'undo-booking' });
      expect(
        phrases(talk.with(done({ kind: 'undone', appointment: aCancelled('2026-11-26T09:30') }))),
      ).toEqual(['undone', 'anything-else']);
      expect(talk.state().booked).toBeNull();
    },
  );

  it.each(['ik wil graag een afspraak maken', 'een afspraak voor donderdag graag'])(
    'tells of it to who says "%s" again, once',
    (text) => {
      const talk = afterBooking();
      const slots = text.includes('donderdag') ? { date: '2026-11-26' } : {};
      expect(talk.with(says(text, 'book', slots)).say).toEqual([
        { phrase: 'booked-already', appointment: aBooked('2026-11-26T09:30') },
        { phrase: 'anything-else' },
      ]);
      expect(phrases(talk.with(says(text, 'book', slots)))).not.toContain('booked-already');
    },
  );

  it.each([
    ['ik wil nog een afspraak', {}],
    ['een afspraak voor mijn zoon', { who: 'child' }],
    ['ik wil bloed laten prikken', {}],
    ['een afspraak voor maandag', { date: '2026-11-30' }],
    ['een afspraak bij dokter de Boer', { practitioner: 'dokter de Boer' }],
    ['ik wil een afspraak voor mijn knie', {}],
  ] as const)('"%s" is another one', (text, slots) => {
    expect(phrases(afterBooking().with(says(text, 'book', slots)))).not.toContain('booked-already');
  });

  it('never says undone when it is not: a human solves it', () => {
    const talk = afterBooking();
    talk.with(meant({}, 'cancel'));
    const decided = talk.with(done({ kind: 'not-undone' }));
    expect(phrases(decided)).toEqual(['not-undone']);
    expect(action(decided)).toMatchObject({ kind: 'ring-desk' });
  });

  it('starts another wish without asking again who it is', () => {
    const talk = afterBooking();
    const decided = talk.with(meant({ reason: 'bloeddruk' }, 'book'));
    expect(action(decided)).toMatchObject({ kind: 'offer-slots' });
  });

  it('asks what else when the answer is yes', () => {
    expect(phrases(afterBooking().with(meant({ yesNo: 'yes' })))).toEqual(['how-can-i-help']);
  });
});
