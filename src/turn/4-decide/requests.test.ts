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
import { wrongNumber } from './wrong-number.ts';

describe('a complaint without a wish', () => {
  it.each(['ik heb hoofdpijn', 'mijn rug doet zeer', 'goedemorgen ik ben al een tijdje zo moe'])(
    '%s: an appointment is offered',
    (said) => {
      const talk = aDialogue();
      expect(phrases(talk.with(says(said, 'none')))).toEqual(['offer-appointment']);
      expect(phrases(talk.with(meant({ yesNo: 'yes' })))).toEqual(['ask-date-of-birth']);
    },
  );

  it.each([
    ['says who calls', says('ik ben Jan de Vries', 'none', { name: { first: 'Jan', last: 'de Vries' } })],
    ['is a question', says('ik heb een vraag', 'none')],
    ['says nothing', says('nou ja', 'none')],
  ])('what %s is asked again', (_, said) => {
    expect(phrases(aDialogue().with(said))).toEqual(['wish-not-understood']);
  });

  it('is asked again where medical questions are not opened', () => {
    const { opened } = aPractice();
    const practice = aPractice({ opened: opened.filter((wish) => wish !== 'medical-question') });
    const talk = aDialogue(aContext({ practice }));
    expect(phrases(talk.with(says('ik heb hoofdpijn', 'none')))).toEqual(['wish-not-understood']);
  });
});

describe('results, referrals and letters', () => {
  it.each([
    ['test-results', 'which-test', 'results-not-by-me', 'het bloed van vorige week'],
    ['referral-or-letter', 'which-letter', null, 'voor de huidarts'],
  ] as const)('%s: nothing is given; who, what about, and a time', (wish, step, without, words) => {
    const talk = aDialogue(aContext({ practice: aPractice({ answers: [] }) }));
    const asked = talk.with(says('ik bel daarover', wish));
    expect(phrases(asked)).toEqual([...(without === null ? [] : [without]), 'ask-date-of-birth']);
    expect(phrases(talk.with(...whoCalls))).toEqual([`ask-${step}`]);
    expect(action(talk.with(says(words)))).toMatchObject({
      kind: 'note-request',
      wish,
      details: ['ik bel daarover', words],
      patient: aPatient(),
      urgency: 'normal',
      reply: 'call-back',
    });
    expect(phrases(talk.with(noted(wish)))).toEqual(['request-noted', 'anything-else']);
    expect(phrases(talk.with(says('en nog een', wish)))).toEqual([
      ...(without === null ? [] : [without]),
      `ask-${step}`,
    ]);
  });

  it('are answered by the practice when it is asked whether one is needed', () => {
    const question = says('heb ik een verwijzing nodig', 'referral-or-letter');
    expect(phrases(aDialogue().with(question))).toEqual(['approved-answer', 'anything-else']);
    const must = says('moet ik een verwijsbrief van de huisarts hebben', 'referral-or-letter');
    expect(phrases(aDialogue().with(must))).toEqual(['approved-answer', 'anything-else']);
    const silent = aDialogue(aContext({ practice: aPractice({ answers: [] }) }));
    expect(phrases(silent.with(question))).toEqual(['ask-date-of-birth']);
  });

  it('are asked for by who says to need one, and noted', () => {
    const asks = says('ik heb een verwijsbrief nodig voor de dermatoloog', 'referral-or-letter');
    expect(phrases(aDialogue().with(asks))).toEqual(['approved-answer', 'ask-date-of-birth']);
  });

  it('of another kind are not answered by what holds for a referral', () => {
    const asks = says('ik heb een briefje nodig voor de parkeerkaart', 'referral-or-letter');
    expect(phrases(aDialogue().with(asks))).toEqual(['ask-date-of-birth']);
  });

  it.each([
    ['test-results', 'ik bel voor de uitslag, ik heb dinsdag bloed laten prikken'],
    ['test-results', 'de uitslag van mijn uitstrijkje graag'],
    ['referral-or-letter', 'ik heb een verwijsbrief nodig voor de orthopeed'],
    ['referral-or-letter', 'mijn dochter heeft een verwijzing nodig naar de orthodontist'],
  ] as const)('%s, "%s": what it is about is not asked again', (wish, said) => {
    const talk = aDialogue(aContext({ practice: aPractice({ answers: [] }) }));
    talk.with(says(said, wish));
    expect(action(talk.with(...whoCalls))).toMatchObject({ kind: 'note-request', wish, details: [said] });
  });

  it.each([
    ['test-results', 'ik wil mijn uitslag weten'],
    ['referral-or-letter', 'ik wil een verwijzing voor mijn dochter'],
  ] as const)('%s, "%s": what it is about is asked', (wish, said) => {
    const talk = aDialogue(aContext({ practice: aPractice({ answers: [] }) }));
    talk.with(says(said, wish));
    expect(talk.with(...whoCalls).next.kind).toBe('listen');
  });

  it('begin with what the practice says about them', () => {
    expect(phrases(aDialogue().with(says('mijn uitslag', 'test-results')))).toEqual([
      'approved-answer',
      'ask-date-of-birth',
    ]);
  });

  it.each([
    ['Voor uitslagen kunt u op werkdagen na half drie bellen.', 'none'],
    ['Heeft u na een week niets gehoord? Belt u ons dan na half drie.', 'none'],
    ['De assistente belt u als er iets is.', 'call-back'],
    ['U krijgt uitslagen van de assistente.', 'call-back'],
  ])('promise no call beside the practice’s own "%s": %s', (text, reply) => {
    const context = aContext({ practice: aPractice({ answers: [anAnswer('results', [], text)] }) });
    for (const [asked, ...answers] of [['de uitslag van mijn bloed'], ['mijn uitslag', 'het bloed']]) {
      const talk = aDialogue(context);
      const decided = talk.with(
        says(asked ?? '', 'test-results'),
        ...whoCalls,
        ...answers.map((answer) => says(answer)),
      );
      expect(action(decided)).toMatchObject({ kind: 'note-request', wish: 'test-results', reply });
    }
  });

  it('ask a caller whose number is known to nobody for one, and keep the request without a promise when none comes', () => {
    const talk = aDialogue(aContext({ callBackNumber: null }));
    talk.with(
      says('mijn uitslag', 'test-results'),
      ...whoCalls.slice(0, 2),
      done({ kind: 'identified', patient: aPatient({ phone: null }) }),
    );
    expect(phrases(talk.with(says('het bloed')))).toEqual(['ask-callback-number']);
    expect(talk.with(meant({})).say).toEqual([{ phrase: 'answer-not-understood', asked: 'phone' }]);
    const kept = talk.with(meant({}));
    expect(action(kept)).toMatchObject({ kind: 'note-request', reply: 'none', number: null });
    expect(talk.with(noted('test-results', null)).say[0]).toMatchObject({
      phrase: 'request-noted',
      callsBack: false,
    });
  });

  it('take the number that is named when it was asked', () => {
    const talk = aDialogue(aContext({ callBackNumber: null }));
    talk.with(
      says('mijn uitslag', 'test-results'),
      ...whoCalls.slice(0, 2),
      done({ kind: 'identified', patient: aPatient({ phone: null }) }),
      says('het bloed'),
    );
    expect(phrases(talk.with({ kind: 'pressed', keys: '0100000123' }))).toEqual(['confirm-callback-number']);
    expect(action(talk.with({ kind: 'pressed', keys: '2' }))).toMatchObject({
      kind: 'note-request',
      wish: 'test-results',
      number: '+31100000123',
    });
  });

  it('are a person’s when they cannot be kept, or when the register is away', () => {
    const talk = aDialogue();
    talk.with(says('mijn uitslag', 'test-results'), ...whoCalls, says('het bloed'));
    const lost = talk.with(done({ kind: 'request-not-noted' }));
    expect(phrases(lost)).toEqual(['request-not-noted']);
    expect(action(lost)).toMatchObject({ kind: 'ring-desk' });
    const away = aDialogue().with(
      says('mijn uitslag', 'test-results'),
      ...whoCalls.slice(0, 2),
      done({ kind: 'agenda-unreachable' }),
    );
    expect(action(away)).toMatchObject({ kind: 'promise-callback', wish: 'test-results' });
  });
});

describe('a complaint', () => {
  it('is listened to twice and noted as it was said, without identification and without an excuse', () => {
    const talk = aDialogue();
    expect(phrases(talk.with(says('ik wil een klacht indienen', 'complaint')))).toEqual(['ask-complaint']);
    expect(phrases(talk.with(says('ik heb een uur gewacht')))).toEqual(['ask-more-to-complain']);
    expect(action(talk.with(says('en niemand zei iets')))).toMatchObject({
      wish: 'complaint',
      details: ['ik wil een klacht indienen', 'ik heb een uur gewacht', 'en niemand zei iets'],
      patient: null,
      reply: 'call-back',
    });
    expect(phrases(talk.with(noted('complaint')))).toEqual(['request-noted', 'anything-else']);
  });

  it('that is told at once is only asked for more', () => {
    const talk = aDialogue();
    const story = 'ik ben heel ontevreden want ik heb gisteren een uur gewacht';
    expect(phrases(talk.with(says(story, 'complaint')))).toEqual(['ask-more-to-complain']);
    expect(action(talk.with(says('nee', 'none', { yesNo: 'no' })))).toMatchObject({ details: [story] });
    expect(phrases(talk.with(done({ kind: 'agenda-unreachable' })))).toEqual(['cannot-reach-agenda']);
  });

  it('by keys alone has no words but those that announced it', () => {
    const talk = aDialogue(aContext(), { ...newDialogue, wish: 'complaint', step: 'complaint' });
    expect(talk.with({ kind: 'not-understood' }).say).toEqual([{ phrase: 'ask-complaint' }]);
    expect(talk.with(says('het was koud')).state.asked).toBe('het was koud');
    const there = { ...newDialogue, wish: 'complaint', step: 'getting-worse' } as const;
    expect(phrases(decide(there, CALM, says('iets'), aContext()))).toEqual([
      'ask-getting-worse',
      'answer-not-understood',
    ]);
  });
});

describe('people who are put through', () => {
  it('a colleague in care goes to the consult line, whatever else is said', () => {
    const talk = aDialogue();
    expect(talk.with(says('met de apotheek', 'professional-caller')).say).toEqual([]);
    const there = { ...newDialogue, wish: 'professional-caller', step: 'reason' } as const;
    expect(action(decide(there, CALM, says('iets'), aContext()))).toMatchObject({ line: 'consult' });
  });

  it.each([
    ['professional-caller', 'human'],
    ['human', 'professional-caller'],
  ] as const)('a colleague who asks for a person does too: heard as %s and %s', (wish, second) => {
    const asked = aDialogue().with(meant({}, wish, { second }));
    expect(action(asked)).toMatchObject({ kind: 'ring-desk', line: 'consult', wish: 'professional-caller' });
  });

  it('a colleague who presses 0 later on does too, and nobody else', () => {
    const keys = { kind: 'pressed', keys: '0' } as const;
    const there = { ...newDialogue, wish: 'professional-caller', step: 'open' } as const;
    expect(action(decide(there, CALM, keys, aContext()))).toMatchObject({ line: 'consult' });
    expect(action(decide({ ...newDialogue, wish: 'book' }, CALM, keys, aContext()))).not.toHaveProperty(
      'line',
    );
  });

  it.each([
    ['sprechen sie deutsch', 'german'],
    ['merhaba türkçe biliyor musunuz', 'turkish'],
    ['marhaba', 'arabic'],
    ['czy mówi pani po polsku', 'polish'],
    ['добрий день', 'ukrainian'],
    ['do you speak english', 'english'],
    ['habla usted espanol', 'english'],
  ])(
    '"%s" gets a sentence in %s, and a person, and goes on in English where that is it',
    (words, language) => {
      const decided = aDialogue().with(says(words, 'other-language'));
      expect(decided.state.inEnglish).toBe(language === 'english');
      expect(decided.say).toEqual([{ phrase: 'human-in-your-language', language }]);
      expect(action(decided)).toMatchObject({ kind: 'ring-desk', why: 'asked' });
    },
  );

  it.each([
    'mijn buurvrouw spreekt geen nederlands',
    'ik bel voor mijn man hij spreekt alleen engels',
    'mijn moeder verstaat alleen turks',
  ])('whoever tells in Dutch that somebody else speaks another goes on in Dutch: %s', (words) => {
    for (const inEnglish of [false, true]) {
      const decided = aDialogue(aContext(), { ...newDialogue, inEnglish }).with(
        says(words, 'other-language'),
      );
      expect(decided.say).toEqual([]);
      expect(decided.state.inEnglish).toBe(false);
      expect(action(decided)).toMatchObject({ kind: 'ring-desk', why: 'asked' });
    }
  });

  it.each(['wij spreken geen nederlands', 'ik spreek alleen engels'])('"%s" is the caller’s own', (words) => {
    expect(phrases(aDialogue().with(says(words, 'other-language')))).toEqual(['human-in-your-language']);
  });

  it('a wrong number has no questions', () => {
    const input = {
      kind: 'meant',
      text: '',
      meaning: { wish: 'none', second: null, confidence: 1, slots: {} },
    };
    const decided = wrongNumber.answer(
      newDialogue,
      input as Parameters<typeof wrongNumber.answer>[1],
      aContext(),
    );
    expect(phrases(decided)).toEqual(['wrong-number']);
  });
});
