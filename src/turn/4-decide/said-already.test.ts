import { describe, expect, it } from 'vitest';
import {
  aBooked,
  aContext,
  action,
  aDialogue,
  aHeldSlot,
  anAnswer,
  BORN,
  CALM,
  done,
  identified,
  meant,
  noted,
  offered,
  phrases,
  says,
  whoCalls,
} from '../../../test/kits/dialogue.ts';
import { aPractice, at, TEST_LINES } from '../../../test/kits/practice-builders.ts';
import type { Slots } from '../../domain/meaning.ts';
import { inBeweging } from '../../store/demo/demo-practices.ts';
import { decide } from './decide.ts';
import { newDialogue } from './dialogue.ts';

const noSlots = done({ kind: 'no-slots' });

describe('of two days that were named', () => {
  const offeredAfter = (date: string, start: string, onlyDays?: readonly string[]) => {
    const talk = aDialogue(aContext({ now: at('2027-05-05T10:00') }));
    const days = onlyDays === undefined ? {} : { onlyDays };
    talk.with(meant({ reason: 'knie', date, ...days }, 'book'), ...whoCalls);
    return talk.with(done({ kind: 'slots-held', slots: [aHeldSlot(start)] })).say;
  };
  const ascension = { phrase: 'closed-then', day: Temporal.PlainDate.from('2027-05-06') };

  it('the first is said to be closed before the second is offered', () => {
    const offer = { phrase: 'offer-one-slot' };
    expect(offeredAfter('2027-05-06/2027-05-07', '2027-05-07T09:00')).toMatchObject([ascension, offer]);
    const named = ['2027-05-06', '2027-05-10'];
    expect(offeredAfter('2027-05-06/2027-05-10', '2027-05-10T09:00', named)).toMatchObject([
      ascension,
      offer,
    ]);
  });

  it.each([
    ['of a day that is open', '2027-05-10/2027-05-11', '2027-05-11T09:00'],
    ['of a day behind what is offered', '2027-05-05/2027-05-06', '2027-05-05T11:00'],
    ['of a day of a week', '2027-05-03/2027-05-07', '2027-05-07T09:00'],
  ])('nothing is said %s', (_what, date, start) => {
    expect(offeredAfter(date, start)).toMatchObject([{ phrase: 'offer-one-slot' }]);
  });
});

describe('where no place is', () => {
  const said = (slots: Slots) => {
    const talk = aDialogue();
    talk.with(meant({ reason: 'knie', ...slots }, 'book'), ...whoCalls);
    return talk.with(done({ kind: 'no-slots' })).say[0];
  };

  it.each([
    ['2026-11-25/2026-11-27', 'this-week'],
    ['2026-11-30/2026-12-04', 'next-week'],
    ['2026-11-27', '2026-11-27'],
    ['2026-11-26/2026-11-27', undefined],
    ['2026-12-01/2026-12-04', undefined],
    ['2026-11-30/2026-12-01', undefined],
    ['2026-11-27/2026-12-04', undefined],
    ['2026-12-07/2026-12-11', undefined],
  ])('%s: %s is said not to have any', (date, when) => {
    const { phrase, ...rest } = said({ date }) ?? { phrase: null };
    expect(phrase).toBe('no-slot-then');
    expect('when' in rest ? String(rest.when) : undefined).toBe(when);
  });

  it.each([
    { date: '2026-11-27', time: '10:00' },
    { date: '2026-11-27', practitioner: 'dokter Jansen' },
    { time: '10:00' },
  ])('of %j the day itself is not said to be full', (slots) => {
    expect(said(slots)).toEqual({ phrase: 'no-slot-then' });
  });
});

describe('a name in answer to the question for one', () => {
  it('may be a first name elsewhere: "Roos" is a last name here', () => {
    const talk = aDialogue();
    talk.with(meant({}, 'book'), meant({ dateOfBirth: BORN }));
    expect(action(talk.with(says('Roos', 'none', { name: { first: 'Roos' } })))).toMatchObject({
      kind: 'identify',
      lastName: 'Roos',
      firstName: null,
    });
    talk.with(meant({}, 'book'), meant({ dateOfBirth: BORN }));
    expect(
      phrases(aDialogue().with(meant({}, 'book'), meant({ dateOfBirth: BORN }), meant({ name: {} }))),
    ).toEqual(['answer-not-understood']);
  });

  it('may be the name of somebody who works there; a request for a person is more than a name (S4)', () => {
    const asksName = { ...newDialogue, step: 'new-name', wish: 'register-patient' } as const;
    const answer = (text: string) =>
      decide(
        asksName,
        CALM,
        says(text, 'human', { name: { first: 'Fatima', last: 'Haddad' } }, { confidence: 0.86 }),
        aContext(),
      );
    expect(phrases(answer('Fatima Haddad'))).toEqual(['ask-birth-date-of-new']);
    expect(action(answer('ik wil Fatima Haddad spreken'))).toMatchObject({ kind: 'ring-desk' });
    const lastOnly = says('Haddad', 'human', { name: { last: 'Haddad' } }, { confidence: 0.86 });
    expect(phrases(decide(asksName, CALM, lastOnly, aContext()))).toEqual(['ask-birth-date-of-new']);
  });

  it('of a child is asked for as the child’s', () => {
    const [asked] = aDialogue(aContext({ practice: aPractice({ registration: 'open', answers: [] }) })).with(
      says('ik wil mijn baby inschrijven', 'register-patient', { who: 'child' }),
    ).say;
    expect(asked).toEqual({ phrase: 'ask-full-name', who: 'child' });
  });
});

describe('what was said is not asked again', () => {
  it('an appointment that names its type is begun, however unsure the wish is', () => {
    const said = says('ik moet bloed laten prikken, kan dat bij jullie', 'book', {}, { confidence: 0.48 });
    expect(phrases(aDialogue().with(said))).toEqual(['ask-date-of-birth']);
  });

  it('what a call back is about', () => {
    const talk = aDialogue();
    expect(
      phrases(talk.with(says('kan de dokter mij terugbellen over mijn maagklachten', 'callback'))),
    ).toEqual(['ask-getting-worse']);
    expect(phrases(aDialogue().with(says('kan de dokter mij terugbellen', 'callback')))).toEqual([
      'ask-callback-reason',
    ]);
  });

  it.each([
    'ik had vorige week een herhaalrecept aangevraagd, is dat al naar de apotheek gestuurd',
    'is mijn recept al doorgestuurd',
  ])('"%s" asks after a request, and for no medicine', (asked) => {
    const talk = aDialogue();
    talk.with(says(asked, 'repeat-prescription'));
    expect(action(talk.with(...whoCalls))).toMatchObject({ kind: 'note-request', wish: 'callback' });
  });

  it('who insists on a result that is noted hears the same, and is not noted twice', () => {
    const talk = aDialogue(aContext({ practice: aPractice({ answers: [] }) }));
    talk.with(says('de uitslag van het bloed', 'test-results'), ...whoCalls, noted('test-results'));
    expect(phrases(talk.with(says('zeg nou gewoon of het goed was', 'test-results')))).toEqual([
      'results-not-by-me',
      'anything-else',
    ]);
    expect(phrases(talk.with(says('en nog een andere uitslag', 'test-results')))).toContain('ask-which-test');
  });

  it('"tot hoe laat kan ik mijn plasje inleveren" has an answer of its own', () => {
    const answers = [anAnswer('preparation', ['urine', 'plas'], 'Voor tien uur.')];
    const [told] = aDialogue(aContext({ practice: aPractice({ answers }) })).with(
      says('tot hoe laat kan ik mijn plasje inleveren', 'opening-hours'),
    ).say;
    expect(told).toMatchObject({ phrase: 'approved-answer', answer: { text: 'Voor tien uur.' } });
  });
});

describe('a moment that is told by another', () => {
  it.each([
    ['ik red het niet, kan het een dagje later', '2026-11-27'],
    ['kan het een dag eerder', '2026-11-25'],
  ])('"%s" is that day', (asked, day) => {
    const talk = aDialogue();
    talk.with(says(asked, 'move'), ...whoCalls);
    const decided = talk.with(
      done({ kind: 'appointments-found', appointments: [aBooked('2026-11-26T09:30')] }),
    );
    expect(action(decided)).toMatchObject({
      kind: 'offer-slots',
      wanted: { days: { from: Temporal.PlainDate.from(day) } },
    });
  });

  it('who moves to any day and there is none is helped by a person, and not asked for a day for ever', () => {
    const talk = aDialogue();
    talk.with(meant({ date: '2026-11-27' }, 'move'), ...whoCalls);
    talk.with(done({ kind: 'appointments-found', appointments: [aBooked('2026-11-26T09:30')] }));
    expect(phrases(talk.with(noSlots))).toEqual(['no-slot-then', 'ask-day-part']);
    talk.with(says('dat maakt niet uit'));
    // From the day on that was asked for, and then before it.
    expect(action(talk.with(noSlots))).toMatchObject({ kind: 'offer-slots', wanted: { days: null } });
    const decided = talk.with(noSlots);
    expect(phrases(decided)).toEqual(['no-slot-at-all']);
    expect(action(decided)).toMatchObject({ kind: 'ring-desk' });
  });
});

describe('the offer of questions before a first visit', () => {
  it.each([
    ['nee liever een andere keer', 'move', ['intake-later', 'anything-else']],
    ['nee, ik wil de afspraak op een andere keer', 'move', []],
    ['nee niet nu', 'none', ['intake-later', 'anything-else']],
  ] as const)('"%s", heard as %s', (text, wish, said) => {
    const practice = inBeweging(TEST_LINES).practice;
    const intake = practice.appointmentTypes.find(({ questionnaire }) => questionnaire !== null);
    if (intake === undefined) throw new Error('no type has a questionnaire');
    const talk = aDialogue(aContext({ practice }));
    talk.with(
      says('een intake', 'book'),
      meant({ dateOfBirth: BORN }),
      meant({ name: { last: 'van den Berg' } }),
    );
    talk.with(identified, offered, meant({ choice: 1 }), meant({ yesNo: 'yes' }));
    const appointment = { ...aBooked('2026-11-26T09:30'), type: intake.id };
    expect(phrases(talk.with(done({ kind: 'booked', appointment, confirmation: null })))).toContain(
      'offer-intake',
    );
    expect(phrases(talk.with(says(text, wish, { yesNo: 'no' })))).toEqual(said);
  });
});

describe('what is named without a wish', () => {
  const expired = (topic: 'prevention' | 'preparation' | 'other') =>
    aContext({
      practice: aPractice({ answers: [anAnswer(topic, ['griepprik'], 'Dinsdag.', '2026-11-01')] }),
    });

  it.each([
    ['prevention', 'prevention'],
    ['preparation', 'preparation'],
    ['other', 'location'],
  ] as const)('and whose answer runs no more (%s), is noted and the call goes on', (topic, wish) => {
    const talk = aDialogue(expired(topic));
    const decided = talk.with(says('ik bel over de griepprik'));
    expect(phrases(decided)).toEqual(['no-answer-of-practice']);
    expect(action(decided)).toMatchObject({ kind: 'note-request', wish });
    expect(phrases(talk.with(noted(wish)))).toEqual(['request-noted', 'anything-else']);
  });

  it('and is no answer of the practice, is asked again', () => {
    expect(phrases(aDialogue(expired('other')).with(says('de kat zit op het dak')))).toEqual([
      'wish-not-understood',
    ]);
  });
});

describe('an answer that sounds like a question', () => {
  it.each(['Centrum', 'het centrum'])('"%s" is a name in answer to the question for one', (text) => {
    const talk = aDialogue();
    talk.with(meant({}, 'book'), meant({ dateOfBirth: BORN }));
    expect(phrases(talk.with(says(text, 'location')))).toEqual(['answer-not-understood']);
    expect(phrases(talk.with(says('waar zit u eigenlijk precies', 'location')))).toContain('address');
  });
});

describe('a complaint that is told and not asked about', () => {
  it.each(['ik heb kiespijn', 'goedemorgen mijn knie doet zeer'])(
    '"%s" is offered an appointment',
    (text) => {
      expect(phrases(aDialogue().with(says(text, 'medical-question')))).toEqual(['offer-appointment']);
    },
  );

  it('a question about one is not answered, and that is said', () => {
    const asked = says('ik heb kiespijn en wat mag ik daarvoor slikken vandaag', 'medical-question');
    expect(phrases(aDialogue().with(asked))).toEqual(['medical-question-not-by-me', 'offer-appointment']);
  });
});
