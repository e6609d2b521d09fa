import { describe, expect, it } from 'vitest';
import {
  aContext,
  action,
  aDialogue,
  anAnswer,
  CALM,
  done,
  meant,
  noted,
  phrases,
  says,
  whoCalls,
} from '../../../test/kits/dialogue.ts';
import { aPatient, aPractice } from '../../../test/kits/practice-builders.ts';
import { decide } from './decide.ts';
import { newDialogue } from './dialogue.ts';
import { emailAsSaid } from './email-as-said.ts';
import { requestQuestion } from './request-questions.ts';

const REGISTER = says('ik wil me inschrijven', 'register-patient');

describe('a new patient', () => {
  const practice = aPractice({ registration: 'open', answers: [] });
  const NAME = meant({ name: { first: 'Anna', last: 'de Wit' } });
  const DATE = meant({ dateOfBirth: '1990-05-03' });
  const POSTCODE = meant({ postcode: '1234AB 12' });

  it('is asked for name, birth date and postcode; all is read back and noted, and nobody is looked up', () => {
    const talk = aDialogue(aContext({ practice }));
    expect(phrases(talk.with(REGISTER))).toEqual(['ask-full-name']);
    expect(phrases(talk.with(NAME))).toEqual(['ask-birth-date-of-new']);
    expect(phrases(talk.with(DATE))).toEqual(['ask-postcode']);
    expect(talk.with(POSTCODE).say).toEqual([
      {
        phrase: 'confirm-registration',
        name: { first: 'Anna', last: 'de Wit' },
        dateOfBirth: Temporal.PlainDate.from('1990-05-03'),
        postcode: '1234AB 12',
        phone: '+31100000199',
      },
    ]);
    expect(action(talk.with(meant({ yesNo: 'yes' })))).toMatchObject({
      kind: 'note-request',
      wish: 'register-patient',
      patient: null,
      reply: 'call-back',
      details: [
        'Naam: Anna de Wit',
        'Geboortedatum: 1990-05-03',
        'Postcode: 1234AB 12',
        'Telefoon: +31100000199',
      ],
    });
    expect(phrases(talk.with(noted('register-patient', null)))).toEqual(['request-noted', 'anything-else']);
  });

  it.each([
    ['ik wil mijn hele gezin inschrijven, dat zijn er vier', true],
    ['wij willen ons met zijn drieën inschrijven', true],
    ['ik wil mijzelf en mijn twee dochters aanmelden', true],
    ['kan ik mij inschrijven', false],
    ['we zijn verhuisd, ik wil mij inschrijven', false],
  ])('"%s": that there are more is in the item, in the caller’s words, and said: %s', (asked, more) => {
    const talk = aDialogue(aContext({ practice }));
    talk.with(says(asked, 'register-patient'), NAME, DATE, POSTCODE);
    const noting = action(talk.with(meant({ yesNo: 'yes' })));
    const details = noting?.kind === 'note-request' ? noting.details : [];
    expect(details.includes(`Voor meer personen: ${asked}`)).toBe(more);
    expect(phrases(talk.with(noted('register-patient', null))).includes('asked-with-registration')).toBe(
      more,
    );
  });

  it('without a number in the network is asked for one, by voice or keys', () => {
    const talk = aDialogue(aContext({ practice, callBackNumber: null }));
    talk.with(REGISTER, meant({ name: { last: 'de Wit' } }), { kind: 'pressed', keys: '03051990' });
    expect(phrases(talk.with(POSTCODE))).toEqual(['ask-phone']);
    expect(talk.with({ kind: 'pressed', keys: '0100000188' }).say[0]).toMatchObject({
      name: { first: null, last: 'de Wit' },
      phone: '+31100000188',
    });
    expect(action(talk.with(meant({ yesNo: 'yes' })))).toMatchObject({
      details: expect.arrayContaining(['Naam: de Wit']),
    });
  });

  it('is not asked what was said with the wish, and keeps a number that was named', () => {
    const talk = aDialogue(aContext({ practice }));
    const all = { name: { last: 'de Wit' }, dateOfBirth: '1990-05-03', phone: '+31100000177' };
    expect(phrases(talk.with(says('inschrijven', 'register-patient', all)))).toEqual(['ask-postcode']);
    expect(talk.state().known.phone).toBe('+31100000177');
  });

  it.each([
    ['new-name', REGISTER, 'name'],
    ['new-birth-date', NAME, 'date-of-birth'],
    ['new-postcode', DATE, 'postcode'],
  ] as const)(
    'is asked once more in other words at %s, also for a date that cannot be',
    (step, _last, asked) => {
      const talk = aDialogue(aContext({ practice }));
      talk.with(REGISTER);
      if (step !== 'new-name') talk.with(NAME);
      if (step === 'new-postcode') talk.with(DATE);
      const unusable = step === 'new-birth-date' ? meant({ dateOfBirth: '2030-01-01' }) : meant({});
      expect(talk.with(unusable).say).toEqual([{ phrase: 'answer-not-understood', asked }]);
    },
  );

  it('corrects one value at the read-back, or says everything again once, and then gets a person', () => {
    const talk = aDialogue(aContext({ practice }));
    talk.with(REGISTER, NAME, DATE, POSTCODE);
    expect(phrases(talk.with(meant({ yesNo: 'correct', postcode: '1234AB 14' })))).toEqual([
      'heard-correction',
      'confirm-registration',
    ]);
    expect(talk.state().known.postcode).toBe('1234AB 14');
    expect(phrases(talk.with(meant({})))).toEqual(['confirm-registration', 'answer-not-understood']);
    expect(phrases(talk.with(meant({ yesNo: 'no' })))).toEqual(['ask-full-name']);
    talk.with(NAME, DATE, POSTCODE, meant({ phone: '+31100000177' }));
    expect(action(talk.with(meant({ yesNo: 'no' })))).toMatchObject({ kind: 'ring-desk' });
  });

  it('hears that nobody is taken, in the practice’s words or in ours, and is asked nothing', () => {
    const closed = (answers: ReturnType<typeof anAnswer>[]) =>
      aDialogue(aContext({ practice: aPractice({ registration: 'closed', answers }) })).with(REGISTER);
    expect(phrases(closed([]))).toEqual(['registration-closed', 'anything-else']);
    const answered = closed([anAnswer('registration', [], 'Wij nemen niemand aan.')]);
    expect(phrases(answered)).toEqual(['approved-answer', 'anything-else']);
    expect(answered.state.answered).toBe(true);
  });

  const isNew = 'Ik ben nog niet eerder bij jullie geweest, kan ik een afspraak maken?';
  const unknown = [
    meant({ dateOfBirth: '1963-11-04' }),
    meant({ name: { last: 'Postma' } }),
    done({ kind: 'not-identified' }),
  ];

  it('who says to be new and is in no register is asked what a registration needs, once', () => {
    const talk = aDialogue(aContext({ practice: aPractice({ registration: 'open', answers: [] }) }));
    expect(phrases(talk.with(says(isNew, 'book'), ...unknown))).toEqual(['not-identified', 'ask-full-name']);
    talk.with(meant({ name: { first: 'Siebe', last: 'Postma' } }), meant({ postcode: '1235WX 2' }));
    const noted = talk.with(meant({ yesNo: 'yes' }));
    expect(action(noted)).toMatchObject({
      wish: 'register-patient',
      details: [
        'Naam: Siebe Postma',
        'Geboortedatum: 1963-11-04',
        'Postcode: 1235WX 2',
        expect.stringContaining('Telefoon: '),
        `Vroeg ook: ${isNew}`,
      ],
    });
  });

  it.each([
    ['ik wil een afspraak', 'book', ['register-patient', 'book']],
    [
      'ik ben niet zo lang geleden bij jullie geweest, ik wil een afspraak',
      'book',
      ['register-patient', 'book'],
    ],
    [isNew, 'book', ['book']],
  ] as const)('else who is not found is asked on: "%s"', (text, wish, opened) => {
    const talk = aDialogue(aContext({ practice: aPractice({ registration: 'open', answers: [], opened }) }));
    expect(phrases(talk.with(says(text, wish), ...unknown))).toEqual(['not-identified', 'ask-postcode']);
  });

  it('who says to be new and is found has the appointment', () => {
    const talk = aDialogue();
    talk.with(says(isNew, 'book'), meant({ dateOfBirth: '1954-03-12' }), meant({ name: { last: 'Berg' } }));
    const found = talk.with(done({ kind: 'identified', patient: aPatient() }));
    expect(found.state.wish).toBe('book');
  });

  it('who also wants an appointment is not looked for in the register: it goes with the registration', () => {
    const talk = aDialogue(aContext({ practice }));
    talk.with(
      says('ik ben nieuw en wil een afspraak', 'register-patient', {}, { second: 'book' }),
      NAME,
      DATE,
      POSTCODE,
    );
    talk.with(meant({ phone: '+31100000177' }));
    expect(action(talk.with(meant({ yesNo: 'yes' })))).toMatchObject({
      details: expect.arrayContaining(['Vroeg ook: ik ben nieuw en wil een afspraak']),
    });
    const noted = talk.with({
      kind: 'done',
      outcome: { kind: 'request-noted', wish: 'register-patient', before: null },
    });
    expect(phrases(noted)).toEqual(['request-noted', 'asked-with-registration', 'anything-else']);
  });

  it('who wants an appointment where nobody is taken is asked nothing either', () => {
    const talk = aDialogue(aContext({ practice: aPractice({ registration: 'closed', answers: [] }) }));
    const said = talk.with(
      says('ik ben nieuw en wil een afspraak', 'register-patient', {}, { second: 'book' }),
    );
    expect(phrases(said)).toEqual(['registration-closed', 'anything-else']);
  });

  it('hears of a waiting list first', () => {
    const answers = [anAnswer('registration', [], 'Er is een wachtlijst.')];
    const talk = aDialogue(aContext({ practice: aPractice({ registration: 'waiting-list', answers }) }));
    expect(phrases(talk.with(REGISTER))).toEqual(['approved-answer', 'ask-full-name']);
  });

  it('of whom the caller is a parent is asked after as a child', () => {
    const talk = aDialogue(aContext({ practice }));
    talk.with(says('ik wil mijn zoon inschrijven', 'register-patient', { who: 'child' }));
    expect(talk.with(NAME).say).toMatchObject([{ phrase: 'ask-birth-date-of-new', who: 'child' }]);
  });

  it('is a callback when nothing can be reached, and a bug when read back before it is complete', () => {
    const talk = aDialogue(aContext({ practice }));
    talk.with(REGISTER, NAME, DATE, POSTCODE, meant({ yesNo: 'yes' }));
    expect(phrases(talk.with(done({ kind: 'agenda-unreachable' })))).toEqual(['cannot-reach-agenda']);
    expect(() => requestQuestion({ ...newDialogue, step: 'confirm-registration' })).toThrow('complete');
    expect(requestQuestion({ ...newDialogue, step: 'new-birth-date' })?.say).toEqual([
      { phrase: 'ask-birth-date-of-new', name: { first: null, last: '' } },
    ]);
  });
});

describe('details that change', () => {
  it.each([
    ['ik heb een nieuw telefoonnummer', 'phone', meant({ phone: '+31100000177' }), '+31100000177'],
    ['ik heb een nieuw telefoonnummer', 'phone', { kind: 'pressed', keys: '0100000177' }, '+31100000177'],
    ['ik ben verhuisd', 'address', meant({ postcode: '1235AB 7' }), '1235AB 7'],
    ['mijn huisnummer klopt niet', 'address', meant({ postcode: '1235AB 7' }), '1235AB 7'],
    [
      'ik heb een ander mailadres',
      'email',
      says('jan punt wit apenstaartje voorbeeld punt nl'),
      'jan.wit@voorbeeld.nl',
    ],
  ] as const)('"%s": %s is asked, read back and noted as a proposal', (words, what, answer, value) => {
    const talk = aDialogue();
    talk.with(says(words, 'change-details'));
    expect(talk.with(...whoCalls).say).toEqual([{ phrase: 'ask-changed', what }]);
    expect(talk.with(answer).say).toEqual([{ phrase: 'confirm-changed', what, value }]);
    expect(action(talk.with(meant({ yesNo: 'yes' })))).toMatchObject({
      kind: 'note-request',
      wish: 'change-details',
      patient: aPatient(),
      reply: 'none',
      details: [expect.stringContaining(value)],
    });
    expect(phrases(talk.with(noted('change-details', null)))).toEqual(['request-noted', 'anything-else']);
  });

  it('are asked after when they were not named', () => {
    const talk = aDialogue();
    talk.with(says('er is iets veranderd', 'change-details'));
    expect(phrases(talk.with(...whoCalls))).toEqual(['ask-what-changes']);
    expect(phrases(talk.with(says('eh')))).toEqual(['ask-what-changes']);
    expect(phrases(talk.with(says('mijn telefoonnummer')))).toEqual(['ask-changed']);
  });

  it('that Balie has no question for are noted as they were said, and somebody calls back', () => {
    const married = 'ik ben getrouwd en heet nu anders';
    const talk = aDialogue();
    talk.with(says(married, 'change-details'));
    expect(action(talk.with(...whoCalls))).toMatchObject({
      kind: 'note-request',
      wish: 'change-details',
      patient: aPatient(),
      reply: 'call-back',
      details: [married],
    });
    const asked = aDialogue();
    asked.with(says('er is iets veranderd', 'change-details'), ...whoCalls);
    expect(action(asked.with(says('mijn zorgverzekeraar')))).toMatchObject({
      details: ['er is iets veranderd', 'mijn zorgverzekeraar'],
    });
    const moved = aDialogue();
    moved.with(says('ik ben getrouwd en verhuisd', 'change-details'));
    expect(phrases(moved.with(...whoCalls))).toEqual(['ask-changed']);
  });

  it('take a correction at the read-back, are asked once more, and then are a person’s', () => {
    const talk = aDialogue();
    talk.with(says('ik ben verhuisd', 'change-details'), ...whoCalls);
    expect(talk.with(meant({})).say).toEqual([{ phrase: 'answer-not-understood', asked: 'postcode' }]);
    talk.with(meant({ postcode: '1235AB 7' }));
    expect(talk.with(meant({ yesNo: 'correct', postcode: '1235AB 8' })).say).toMatchObject([
      { value: '1235AB 8' },
    ]);
    expect(phrases(talk.with(meant({})))).toEqual(['confirm-changed', 'answer-not-understood']);
    expect(phrases(talk.with(meant({ yesNo: 'no' })))).toEqual(['ask-changed']);
    talk.with(meant({ postcode: '1235AB 9' }));
    expect(action(talk.with(meant({ yesNo: 'no' })))).toMatchObject({ kind: 'ring-desk' });
  });

  it('are a callback when nothing can be reached', () => {
    const talk = aDialogue();
    talk.with(says('ik ben verhuisd', 'change-details'), ...whoCalls.slice(0, 2));
    expect(phrases(talk.with(done({ kind: 'agenda-unreachable' })))).toEqual(['cannot-reach-agenda']);
  });

  it('ask nothing when nothing is known of the change', () => {
    for (const step of ['changed-value', 'confirm-change'] as const)
      expect(requestQuestion({ ...newDialogue, step })).toBeNull();
    const halfWay = {
      ...newDialogue,
      step: 'confirm-change',
      change: { what: 'phone', value: null },
    } as const;
    expect(requestQuestion(halfWay)).toBeNull();
    expect(
      phrases(
        decide({ ...newDialogue, step: 'confirm-change' }, CALM, { kind: 'not-understood' }, aContext()),
      ),
    ).toEqual(['wish-not-understood']);
  });
});

describe('an e-mail address as it is said', () => {
  it.each([
    ['jan punt jansen apenstaartje voorbeeld punt nl', 'jan.jansen@voorbeeld.nl'],
    ['mijn nieuwe adres is j streepje wit apenstaartje voorbeeld punt nl', 'j-wit@voorbeeld.nl'],
    ['Anna underscore 3 at voorbeeld dot example', 'anna_3@voorbeeld.example'],
    ['dat wordt jan@voorbeeld.nl', 'jan@voorbeeld.nl'],
    ['jan punt jansen', null],
    ['apenstaartje voorbeeld punt nl', null],
    ['', null],
  ])('%j is %s', (said, address) => {
    expect(emailAsSaid(said)).toBe(address);
  });
});
