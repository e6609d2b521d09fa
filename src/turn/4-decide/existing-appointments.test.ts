import { describe, expect, it } from 'vitest';
import {
  aBooked,
  aCancelled,
  aContext,
  action,
  aDialogue,
  aHeldSlot,
  BORN,
  CALM,
  done,
  meant,
  phrases,
  says,
} from '../../../test/kits/dialogue.ts';
import { aPatient, aPractice } from '../../../test/kits/practice-builders.ts';
import type { Wish } from '../../domain/meaning.ts';
import { decide } from './decide.ts';
import { type DialogueInput, newDialogue } from './dialogue.ts';
import { findAppointments } from './existing-appointment.ts';
import { askAgain } from './questions.ts';

const THURSDAY = aBooked('2026-11-26T09:30');
const FRIDAY = aBooked('2026-11-27T11:00');
const whoAmI = (wish: Wish, said = {}): readonly DialogueInput[] => [
  meant(said, wish),
  meant({ dateOfBirth: '1954-03-12' }),
  meant({ name: { last: 'van den Berg' } }),
];
const identified = done({ kind: 'identified', patient: aPatient() });
const found = (...appointments: readonly (typeof THURSDAY)[]) =>
  done({ kind: 'appointments-found', appointments });

describe('nothing about appointments is looked up or told before the caller is identified (S11)', () => {
  it.each(['cancel', 'move', 'check-appointment', 'repeat-prescription'] as const)('%s', (wish) => {
    const talk = aDialogue();
    expect(phrases(talk.with(meant({}, wish)))).toEqual(['ask-date-of-birth']);
    expect(talk.state().identification.patient).toBeNull();
  });

  it('and a state in which that went wrong is a bug', () => {
    expect(() => findAppointments(newDialogue)).toThrow('without an identified caller');
    const there = { ...newDialogue, wish: 'repeat-prescription', step: 'medicine' } as const;
    expect(() =>
      decide(there, CALM, says('metoprolol', 'none', { medicine: ['metoprolol'] }), aContext()),
    ).toThrow('without an identified caller');
  });
});

describe('cancelling', () => {
  it('confirms the one appointment there is, cancels it and says it from the record', () => {
    const talk = aDialogue();
    expect(action(talk.with(...whoAmI('cancel'), identified))).toMatchObject({ kind: 'find-appointments' });
    expect(talk.with(found(THURSDAY)).say).toEqual([{ phrase: 'confirm-cancel', appointment: THURSDAY }]);
    expect(action(talk.with(meant({ yesNo: 'yes' })))).toEqual({
      kind: 'cancel',
      appointment: THURSDAY,
      language: 'nl',
    });
    const cancelled = talk.with(done({ kind: 'cancelled', appointment: aCancelled('2026-11-26T09:30') }));
    expect(phrases(cancelled)).toEqual(['cancelled', 'anything-else']);
    expect(phrases(talk.with(meant({ yesNo: 'no' })))).toEqual(['goodbye']);
  });

  it.each([
    ['mijn afspraak van vrijdag afzeggen, of nee, kan hij ook naar maandag', '2026-11-30', 'offer-slots'],
    ['vrijdag afzeggen, of zou het dinsdag op een ander moment kunnen', '2026-12-01', 'offer-slots'],
    ['ik wil vrijdag afzeggen want maandag kan ik ook niet', '2026-11-30', null],
    ['vrijdag afzeggen, kan dat nog op vrijdag zelf', '2026-11-27', null],
  ] as const)('"%s" is a move where another day is asked for', (text, date, act) => {
    const talk = aDialogue();
    const [, ...who] = whoAmI('cancel');
    talk.with(says(text, 'cancel', { fromDate: '2026-11-27', date }), ...who, identified);
    const { next, state } = talk.with(found(THURSDAY, FRIDAY));
    expect(state.about).toBe(FRIDAY);
    expect(next.kind === 'act' ? next.action.kind : null).toBe(act);
  });

  it('of what was booked in the same call leaves nothing to say "tot dan" of', () => {
    const talk = aDialogue(aContext(), { ...newDialogue, booked: THURSDAY });
    talk.with(...whoAmI('cancel'), identified, found(THURSDAY), meant({ yesNo: 'yes' }));
    talk.with(
      done({ kind: 'cancelled', appointment: { ...aCancelled('2026-11-26T09:30'), id: THURSDAY.id } }),
    );
    expect(phrases(talk.with(meant({ yesNo: 'no' })))).toEqual(['goodbye']);
  });

  it.each([
    ['by the day that was said', { date: '2026-11-27' }],
    ['by the old day and time', { fromDate: '2026-11-27', fromTime: '11:00' }],
  ])('finds the one meant %s', (_how, said) => {
    const talk = aDialogue();
    const asked = talk.with(...whoAmI('cancel', said), identified, found(THURSDAY, FRIDAY));
    expect(asked.say).toEqual([{ phrase: 'confirm-cancel', appointment: FRIDAY }]);
  });

  it('asks which when there are two, by voice or key, and again when the answer names none', () => {
    for (const answer of [meant({ choice: 2 }), { kind: 'pressed', keys: '3' } as const]) {
      const talk = aDialogue();
      expect(phrases(talk.with(...whoAmI('cancel'), identified, found(THURSDAY, FRIDAY)))).toEqual([
        'which-appointment',
      ]);
      expect(phrases(talk.with(meant({})))).toEqual(['which-appointment', 'answer-not-understood']);
      expect(talk.with(answer).say).toEqual([{ phrase: 'confirm-cancel', appointment: FRIDAY }]);
    }
  });

  it('keeps the appointment when the caller says no, and cancels nothing on an answer that is no answer', () => {
    const talk = aDialogue();
    talk.with(...whoAmI('cancel'), identified, found(THURSDAY));
    expect(phrases(talk.with(meant({})))).toEqual(['confirm-cancel', 'answer-not-understood']);
    expect(phrases(talk.with(meant({ yesNo: 'no' })))).toEqual(['kept', 'anything-else']);
    expect(phrases(talk.with(meant({ yesNo: 'no' })))).toEqual(['nothing-was-done', 'goodbye']);
  });

  it('takes key 2 for yes', () => {
    const talk = aDialogue();
    talk.with(...whoAmI('cancel'), identified, found(THURSDAY));
    expect(action(talk.with({ kind: 'pressed', keys: '2' }))).toMatchObject({ kind: 'cancel' });
  });

  it('says that there is none', () => {
    const talk = aDialogue();
    expect(phrases(talk.with(...whoAmI('cancel'), identified, found()))).toEqual([
      'no-appointment-found',
      'offer-appointment',
    ]);
    expect(phrases(talk.with(meant({ yesNo: 'no' })))).toEqual(['anything-else']);
  });

  it('never says cancelled when it is not: a human solves it', () => {
    const talk = aDialogue();
    talk.with(...whoAmI('cancel'), identified, found(THURSDAY), meant({ yesNo: 'yes' }));
    const decided = talk.with(done({ kind: 'not-cancelled' }));
    expect(phrases(decided)).toEqual(['not-cancelled']);
    expect(action(decided)).toMatchObject({ kind: 'ring-desk' });
  });

  it('promises a callback when the agenda is away', () => {
    const talk = aDialogue();
    const decided = talk.with(...whoAmI('cancel'), identified, done({ kind: 'agenda-unreachable' }));
    expect(phrases(decided)).toEqual(['cannot-reach-agenda']);
    expect(action(decided)).toMatchObject({ kind: 'promise-callback', wish: 'cancel' });
  });

  it('has no other questions', () => {
    const talk = aDialogue(aContext(), { ...newDialogue, wish: 'cancel', step: 'reason' });
    expect(phrases(talk.with(meant({ yesNo: 'yes' })))).toEqual(['answer-not-understood']);
    expect(askAgain({ ...newDialogue, step: 'choose-appointment' }, aContext()).say).toEqual([]);
    expect(askAgain({ ...newDialogue, step: 'confirm-cancel' }, aContext()).say).toEqual([]);
  });
});

describe('moving', () => {
  const offered = done({
    kind: 'slots-held',
    slots: [aHeldSlot('2026-12-01T09:00'), aHeldSlot('2026-12-01T10:00')],
  });

  it.each([
    ['kan mijn afspraak een uurtje later', {}, { from: '09:31', to: '23:59' }],
    ['mag het iets eerder', {}, { from: '00:00', to: '09:30' }],
    ['liever om drie uur', { time: '15:00' }, { from: '14:30', to: '15:31' }],
  ])('"%s" is looked for on the day of the appointment', (words, slots, between) => {
    const talk = aDialogue();
    talk.with(
      says(words, 'move', { dateOfBirth: BORN, name: { last: 'van den Berg' }, ...slots }),
      identified,
    );
    const search = action(talk.with(found(THURSDAY)));
    if (search?.kind !== 'offer-slots') throw new Error('nothing was looked for');
    expect(String(search.wanted.days?.from)).toBe('2026-11-26');
    expect(String(search.wanted.days?.to)).toBe('2026-11-26');
    expect(search.wanted.between).toEqual({
      from: Temporal.PlainTime.from(between.from),
      to: Temporal.PlainTime.from(between.to),
    });
  });

  it.each([
    ['day', []],
    ['choice', [meant({ date: '2026-12-01' }), offered]],
    ['confirmation', [meant({ date: '2026-12-01' }), offered, meant({ choice: 2 })]],
  ] as const)(
    'keeps the appointment of who thinks better of it at the question for the %s',
    (_what, steps) => {
      const talk = aDialogue();
      talk.with(...whoAmI('move'), identified, found(THURSDAY), ...steps);
      const decided = talk.with(says('laat toch maar staan'));
      expect(phrases(decided)).toEqual(['kept', 'anything-else']);
      expect(talk.state().about).toBeNull();
    },
  );

  it('finds the old, offers two new, and changes both together', () => {
    const talk = aDialogue();
    const asked = talk.with(...whoAmI('move'), identified, found(THURSDAY));
    expect(phrases(asked)).toEqual(['move-which-day']);
    const search = action(talk.with(meant({ date: '2026-12-01' })));
    expect(search).toMatchObject({ kind: 'offer-slots', wanted: { type: THURSDAY.type } });
    talk.with(offered, meant({ choice: 2 }));
    expect(action(talk.with(meant({ yesNo: 'yes' })))).toMatchObject({
      kind: 'move',
      appointment: THURSDAY,
      slot: { hold: 'hold 2026-12-01T10:00' },
    });
    const moved = talk.with(
      done({
        kind: 'moved',
        from: aCancelled('2026-11-26T09:30'),
        to: aBooked('2026-12-01T10:00'),
        confirmation: 'email',
      }),
    );
    expect(phrases(moved)).toEqual(['moved', 'anything-else']);
    expect(moved.say[0]).toMatchObject({ confirmation: 'email' });
  });

  it('asks for no day that was said with the wish, and takes the old one by its own day', () => {
    const talk = aDialogue();
    const search = talk.with(
      ...whoAmI('move', { fromDate: '2026-11-27', date: '2026-12-01' }),
      identified,
      found(THURSDAY, FRIDAY),
    );
    expect(action(search)).toMatchObject({ kind: 'offer-slots' });
    expect(talk.state().about).toBe(FRIDAY);
  });

  it('does the same for a time', () => {
    const talk = aDialogue();
    talk.with(
      ...whoAmI('move', { fromTime: '09:30', time: '13:00/17:00' }),
      identified,
      found(THURSDAY, FRIDAY),
    );
    expect(talk.state().about).toBe(THURSDAY);
  });

  it('names the appointment before it looks for another moment', () => {
    const talk = aDialogue();
    const decided = talk.with(...whoAmI('move', { date: '2026-12-01' }), identified, found(THURSDAY));
    expect(decided.say).toEqual([{ phrase: 'moving', appointment: THURSDAY }]);
    expect(action(decided)).toMatchObject({ kind: 'offer-slots' });
  });

  it.each([
    ['ik moet donderdag komen maar dan kan mijn oppas niet', { date: '2026-11-26' }],
    ['ik heb donderdag een afspraak maar dan werk ik', { fromDate: '2026-11-26' }],
    ['kan mijn afspraak naar een andere dag', {}],
  ] as const)('"%s": that day is not offered again', (asked, slots) => {
    const talk = aDialogue();
    talk.with(says(asked, 'move', slots), ...whoAmI('move').slice(1), identified);
    expect(phrases(talk.with(found(THURSDAY)))).toEqual(['move-which-day']);
    expect(action(talk.with(says('het maakt niet uit')))).toMatchObject({
      kind: 'offer-slots',
      wanted: { notDays: [THURSDAY.start.toPlainDate()] },
    });
    // Named after all, it is what is wanted.
    const search = action(talk.with(offered, meant({ date: '2026-11-26', time: '15:00' })));
    expect(search?.kind === 'offer-slots' && search.wanted).not.toHaveProperty('notDays');
  });

  it.each([
    "ik sta donderdag, dan kan ik 's ochtends niet",
    'ik heb donderdag een afspraak en vrijdag kan ik niet',
  ])('"%s" leaves the day of the appointment', (asked) => {
    const talk = aDialogue();
    talk.with(says(asked, 'move', { fromDate: '2026-11-26' }), ...whoAmI('move').slice(1), identified);
    talk.with(found(THURSDAY));
    const search = action(talk.with(says('het maakt niet uit')));
    expect(search?.kind === 'offer-slots' && search.wanted).not.toHaveProperty('notDays');
  });

  it('asks which appointment when two fit', () => {
    const talk = aDialogue();
    talk.with(...whoAmI('move'), identified, found(THURSDAY, FRIDAY));
    expect(phrases(talk.with(meant({ choice: 1 })))).toEqual(['move-which-day']);
  });

  it('says the new appointment without a message when none is sent, and leaves the old one when moving fails', () => {
    const talk = aDialogue();
    talk.with(
      ...whoAmI('move', { date: '2026-12-01' }),
      identified,
      found(THURSDAY),
      offered,
      meant({ choice: 1 }),
      meant({ yesNo: 'yes' }),
    );
    const failed = talk.with(done({ kind: 'not-moved' }));
    expect(phrases(failed)).toEqual(['not-moved']);
    expect(action(failed)).toMatchObject({ kind: 'ring-desk' });
    const moved = aDialogue(aContext(), { ...newDialogue, wish: 'move' }).with(
      done({
        kind: 'moved',
        from: aCancelled('2026-11-26T09:30'),
        to: aBooked('2026-12-01T10:00'),
        confirmation: null,
      }),
    );
    expect(moved.say[0]).toMatchObject({ confirmation: 'none' });
  });
});

describe('asking when the appointment is', () => {
  it('is answered with two at most, from the record', () => {
    const talk = aDialogue();
    const told = talk.with(
      ...whoAmI('check-appointment'),
      identified,
      found(THURSDAY, FRIDAY, aBooked('2026-12-04T09:00')),
    );
    expect(told.say[0]).toEqual({ phrase: 'your-appointments', appointments: [THURSDAY, FRIDAY] });
    expect(phrases(talk.with(meant({ yesNo: 'no' })))).toEqual(['goodbye']);
  });

  it('says that there is none, promises a callback without the agenda, and has no questions of its own', () => {
    const none = aDialogue();
    expect(phrases(none.with(...whoAmI('check-appointment'), identified, found()))).toEqual([
      'no-appointment-found',
      'offer-appointment',
    ]);
    expect(phrases(none.with(meant({ yesNo: 'yes' })))).toEqual(['ask-reason']);
    const closed = aContext({ practice: aPractice({ opened: ['check-appointment'] }) });
    expect(phrases(aDialogue(closed).with(...whoAmI('check-appointment'), identified, found()))).toEqual([
      'no-appointment-found',
      'anything-else',
    ]);
    const away = aDialogue().with(
      ...whoAmI('check-appointment'),
      identified,
      done({ kind: 'agenda-unreachable' }),
    );
    expect(phrases(away)).toEqual(['cannot-reach-agenda']);
    const talk = aDialogue(aContext(), { ...newDialogue, wish: 'check-appointment', step: 'reason' });
    expect(phrases(talk.with(meant({})))).toEqual(['answer-not-understood']);
  });
});

describe('a repeat prescription (S15)', () => {
  it('is a request on the worklist and no more', () => {
    const talk = aDialogue();
    expect(phrases(talk.with(...whoAmI('repeat-prescription'), identified))).toEqual(['ask-medicine']);
    expect(action(talk.with(says('metoprolol', 'none', { medicine: ['metoprolol'] })))).toMatchObject({
      kind: 'note-request',
      wish: 'repeat-prescription',
      details: ['metoprolol'],
    });
    expect(
      phrases(talk.with(done({ kind: 'request-noted', wish: 'repeat-prescription', before: null }))),
    ).toEqual(['prescription-noted', 'anything-else']);
  });

  it('asks nothing that was said with the wish', () => {
    const talk = aDialogue();
    const [, ...whoIAm] = whoAmI('repeat-prescription');
    const asked = says('mijn omeprazol is op', 'repeat-prescription', { medicine: ['omeprazol'] });
    const noted = talk.with(asked, ...whoIAm, identified);
    expect(action(noted)).toMatchObject({ details: ['omeprazol'] });
    expect(phrases(aDialogue().with(...whoAmI('repeat-prescription', { medicine: [] }), identified))).toEqual(
      ['ask-medicine'],
    );
  });

  it('keeps the caller’s words for a medicine that is on no list', () => {
    const talk = aDialogue();
    talk.with(...whoAmI('repeat-prescription'), identified);
    const noted = talk.with({
      kind: 'meant',
      text: 'mijn plaspillen',
      meaning: { wish: 'none', second: null, confidence: 0.2, slots: {} },
    });
    expect(action(noted)).toMatchObject({ details: ['mijn plaspillen'] });
  });

  it('asks the name again in other words, and never says noted when it is not', () => {
    const talk = aDialogue();
    talk.with(...whoAmI('repeat-prescription'), identified);
    expect(talk.with({ kind: 'not-understood' }).say).toEqual([
      { phrase: 'answer-not-understood', asked: 'medicine' },
    ]);
    talk.with(meant({ medicine: ['metoprolol'] }));
    const decided = talk.with(done({ kind: 'request-not-noted' }));
    expect(phrases(decided)).toEqual(['request-not-noted']);
    expect(action(decided)).toMatchObject({ kind: 'ring-desk' });
    expect(phrases(talk.with(done({ kind: 'agenda-unreachable' })))).toEqual(['cannot-reach-agenda']);
  });
});

describe('a wrong number', () => {
  it('is told whom it reached, and the call ends', () => {
    const decided = aDialogue().with(meant({}, 'wrong-number'));
    expect(decided.say).toEqual([{ phrase: 'wrong-number', practice: 'huisartsenpraktijk De Linde' }]);
    expect(decided.next).toEqual({ kind: 'end' });
  });
});
