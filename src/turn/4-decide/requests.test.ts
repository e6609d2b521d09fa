import { describe, expect, it } from 'vitest';
import {
  aBooked,
  aContext,
  action,
  aDialogue,
  BORN,
  CALM,
  done,
  identified,
  meant,
  phrases,
  says,
} from '../../../test/kits/dialogue.ts';
import { aPatient, aPractice, at } from '../../../test/kits/practice-builders.ts';
import { asId, type RuleId } from '../../domain/ids.ts';
import { decide } from './decide.ts';
import type { DialogueInput } from './dialogue.ts';
import { newDialogue } from './dialogue.ts';
import { runningLate } from './running-late.ts';
import { wrongNumber } from './wrong-number.ts';

const WHO: readonly DialogueInput[] = [
  meant({ dateOfBirth: BORN }),
  meant({ name: { last: 'van den Berg' } }),
  identified,
];
const noted = (wish: Parameters<typeof meant>[1], before: string | null = '2026-11-25T12:00') =>
  done({ kind: 'request-noted', wish: wish ?? 'none', before: before === null ? null : at(before) });

describe('results, referrals and letters', () => {
  it.each([
    ['test-results', 'which-test', 'results-not-by-me', 'het bloed van vorige week'],
    ['referral-or-letter', 'which-letter', null, 'voor de huidarts'],
  ] as const)('%s: nothing is given; who, what about, and a time', (wish, step, without, words) => {
    const talk = aDialogue(aContext({ practice: aPractice({ answers: [] }) }));
    const asked = talk.with(says('ik bel daarover', wish));
    expect(phrases(asked)).toEqual([...(without === null ? [] : [without]), 'ask-date-of-birth']);
    expect(phrases(talk.with(...WHO))).toEqual([`ask-${step}`]);
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
    const silent = aDialogue(aContext({ practice: aPractice({ answers: [] }) }));
    expect(phrases(silent.with(question))).toEqual(['ask-date-of-birth']);
  });

  it('begin with what the practice says about them', () => {
    expect(phrases(aDialogue().with(says('mijn uitslag', 'test-results')))).toEqual([
      'approved-answer',
      'ask-date-of-birth',
    ]);
  });

  it('ask a caller whose number is known to nobody for one, and keep the request without a promise when none comes', () => {
    const talk = aDialogue(aContext({ callBackNumber: null }));
    talk.with(
      says('mijn uitslag', 'test-results'),
      ...WHO.slice(0, 2),
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
      ...WHO.slice(0, 2),
      done({ kind: 'identified', patient: aPatient({ phone: null }) }),
      says('het bloed'),
    );
    expect(action(talk.with({ kind: 'pressed', keys: '0100000123' }))).toMatchObject({
      kind: 'note-request',
      wish: 'test-results',
      number: '+31100000123',
    });
  });

  it('are a person’s when they cannot be kept, or when the register is away', () => {
    const talk = aDialogue();
    talk.with(says('mijn uitslag', 'test-results'), ...WHO, says('het bloed'));
    const lost = talk.with(done({ kind: 'request-not-noted' }));
    expect(phrases(lost)).toEqual(['request-not-noted']);
    expect(action(lost)).toMatchObject({ kind: 'ring-desk' });
    const away = aDialogue().with(
      says('mijn uitslag', 'test-results'),
      ...WHO.slice(0, 2),
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

describe('a medical question', () => {
  const ANNOUNCED = says('ik heb een medische vraag', 'medical-question');
  const QUESTION = says('mag ik dit met bier innemen');

  it('gets no answer: an appointment is offered, with the question as its reason', () => {
    const talk = aDialogue();
    expect(phrases(talk.with(ANNOUNCED))).toEqual(['ask-question']);
    expect(phrases(talk.with(QUESTION))).toEqual(['medical-question-not-by-me', 'offer-appointment']);
    expect(phrases(talk.with(meant({ yesNo: 'yes' })))).toEqual(['ask-date-of-birth']);
    expect(action(talk.with(...WHO))).toMatchObject({ kind: 'offer-slots' });
    expect(talk.state().known.reason).toBe('mag ik dit met bier innemen');
  });

  it('that holds its reason keeps it', () => {
    const talk = aDialogue();
    const story = 'ik heb sinds een week last van mijn arm wat kan dat zijn';
    talk.with(says(story, 'medical-question', { reason: 'last van mijn arm' }));
    expect(talk.with(meant({ yesNo: 'yes' })).state.known.reason).toBe('last van mijn arm');
  });

  it('is called back about when it does not get worse', () => {
    const talk = aDialogue();
    talk.with(ANNOUNCED, QUESTION);
    expect(phrases(talk.with(meant({ yesNo: 'no' })))).toEqual(['ask-getting-worse']);
    expect(action(talk.with(meant({ yesNo: 'no' })))).toMatchObject({
      kind: 'note-request',
      wish: 'medical-question',
      details: ['ik heb een medische vraag', 'mag ik dit met bier innemen'],
      reply: 'call-back',
    });
    expect(phrases(talk.with(noted('medical-question')))).toEqual(['request-noted', 'anything-else']);
  });

  it.each([
    ['yes', [meant({ yesNo: 'yes' })]],
    ['no clear answer twice', [meant({}), meant({})]],
  ])('is a person at once, also when closed, after %s', (_what, answers) => {
    const talk = aDialogue();
    talk.with(ANNOUNCED, QUESTION, meant({ yesNo: 'no' }));
    const decided = talk.with(...answers);
    expect(action(decided)).toMatchObject({ kind: 'ring-desk', line: 'urgent', why: 'asked' });
    const left = talk.with(done({ kind: 'desk-not-reached', closed: true }));
    expect(action(left)).toMatchObject({ kind: 'promise-callback', urgency: 'urgent' });
  });

  it('offers no appointment where Balie may not book', () => {
    const practice = aPractice({ opened: ['medical-question'] });
    const talk = aDialogue(aContext({ practice }));
    talk.with(ANNOUNCED);
    expect(phrases(talk.with(QUESTION))).toEqual(['medical-question-not-by-me', 'ask-getting-worse']);
  });

  it('asks again for a yes or no, and gives what it cannot place to a person', () => {
    const talk = aDialogue();
    talk.with(ANNOUNCED, QUESTION);
    expect(phrases(talk.with(meant({})))).toEqual(['offer-appointment', 'answer-not-understood']);
    const lost = { ...newDialogue, wish: 'medical-question', step: 'medicine' } as const;
    expect(action(decide(lost, CALM, says('iets'), aContext()))).toMatchObject({ kind: 'ring-desk' });
    const away = decide(lost, CALM, done({ kind: 'agenda-unreachable' }), aContext());
    expect(action(away)).toMatchObject({ kind: 'promise-callback' });
  });
});

describe('a call back', () => {
  it.each([
    ['het gaat over mijn rekening', 'promise'],
    ['het gaat over mijn voet', 'worse?'],
    ['weet ik nog niet', 'worse?'],
  ])('about "%s" asks first whether it gets worse, unless it is about the office: %s', (about, next) => {
    const talk = aDialogue();
    expect(phrases(talk.with(says('belt u mij terug', 'callback')))).toEqual(['ask-callback-reason']);
    const decided = talk.with(says(about));
    if (next === 'promise') expect(action(decided)).toMatchObject({ kind: 'promise-callback' });
    else expect(phrases(decided)).toEqual(['ask-getting-worse']);
  });

  it('asks nothing that was said with it, is promised, and goes on', () => {
    const talk = aDialogue();
    talk.with(says('belt u mij terug over mijn voet', 'callback', { reason: 'mijn voet' }));
    expect(action(talk.with(meant({ yesNo: 'no' })))).toMatchObject({
      kind: 'promise-callback',
      wish: 'callback',
      number: null,
    });
    const promised = talk.with(done({ kind: 'callback-promised', before: at('2026-11-25T12:00') }));
    expect(phrases(promised)).toEqual(['callback-promised', 'anything-else']);
  });

  it('is a person for who gets worse', () => {
    const talk = aDialogue();
    talk.with(says('belt u mij terug', 'callback'), says('over mijn voet'));
    expect(action(talk.with(meant({ yesNo: 'yes' })))).toMatchObject({ kind: 'ring-desk', line: 'urgent' });
  });

  it('asks no question of another wish', () => {
    const there = { ...newDialogue, wish: 'callback', step: 'medicine' } as const;
    expect(phrases(decide(there, CALM, says('iets'), aContext()))).toEqual(['answer-not-understood']);
  });
});

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
    expect(action(talk.with(LATE, ...WHO))).toMatchObject({ kind: 'find-appointments', earlierToday: true });
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
    talk.with(LATE, ...WHO);
    const decided = talk.with(found(...starts));
    expect(phrases(decided)).toEqual(['no-appointment-today']);
    expect(action(decided)).toMatchObject({ kind: 'ring-desk' });
  });

  it('says nothing of it when it is not noted, or the agenda is away', () => {
    const talk = aDialogue();
    talk.with(LATE, ...WHO, found('2026-11-25T10:20'));
    expect(phrases(talk.with(done({ kind: 'request-not-noted' })))).toEqual(['request-not-noted']);
    const away = aDialogue();
    away.with(LATE, ...WHO);
    expect(phrases(away.with(done({ kind: 'agenda-unreachable' })))).toEqual(['cannot-reach-agenda']);
  });

  it('is nothing without an identified caller, and has no questions of its own', () => {
    expect(() => runningLate.identified(newDialogue, aContext())).toThrow('without an identified caller');
    const there = { ...newDialogue, wish: 'running-late', step: 'reason' } as const;
    expect(phrases(decide(there, CALM, says('iets'), aContext()))).toEqual(['answer-not-understood']);
  });
});

describe('a repeat prescription (S15)', () => {
  const untilMedicine = [says('mag ik een recept', 'repeat-prescription'), ...WHO];

  it('carries where it is fetched, in the caller’s words', () => {
    const talk = aDialogue();
    talk.with(...untilMedicine);
    const words = 'metoprolol en ik haal het bij apotheek de brug';
    expect(action(talk.with(says(words, 'none', { medicine: ['metoprolol'] })))).toMatchObject({
      details: ['metoprolol', words],
    });
  });

  it('does not carry the same words twice', () => {
    const talk = aDialogue();
    talk.with(...untilMedicine);
    expect(action(talk.with(says('die van de apotheek')))).toMatchObject({
      details: ['die van de apotheek'],
    });
  });

  it('that was asked for earlier is asked after, not asked for again', () => {
    const talk = aDialogue();
    const words = 'ik wil weten of mijn recept al klaar ligt';
    expect(action(talk.with(says(words, 'repeat-prescription'), ...WHO))).toMatchObject({
      wish: 'callback',
      details: [words],
      reply: 'call-back',
    });
    expect(phrases(talk.with(noted('callback')))).toEqual(['request-noted', 'anything-else']);
  });

  it('asks again who does not know which', () => {
    const talk = aDialogue();
    talk.with(...untilMedicine);
    expect(talk.with(says('dat weet ik niet')).say).toEqual([
      { phrase: 'answer-not-understood', asked: 'medicine' },
    ]);
  });

  it('that was asked already is told, and the practice sees that it was asked again', () => {
    const talk = aDialogue();
    talk.with(...untilMedicine, says('metoprolol', 'none', { medicine: ['metoprolol'] }));
    const on = Temporal.PlainDate.from('2026-11-23');
    const told = talk.with(done({ kind: 'requested-already', on }));
    expect(told.say).toEqual([{ phrase: 'prescription-asked-already', on }]);
    expect(action(told)).toMatchObject({ kind: 'note-request', again: true, details: ['metoprolol'] });
    expect(phrases(talk.with(noted('repeat-prescription', null)))).toEqual([
      'request-noted',
      'anything-else',
    ]);
  });

  it('stops at words that a person must look at today', () => {
    const today = {
      ...CALM,
      today: [
        {
          rule: asId<RuleId>('dizzy'),
          level: 'today',
          action: 'VANDAAG',
          words: ['duizelig'],
          turn: 1,
        } as const,
      ],
    };
    const before = aDialogue();
    before.with(...untilMedicine);
    const stopped = decide(before.state(), today, says('die waar ik duizelig van word'), aContext());
    expect(phrases(stopped)).toEqual(['prescription-needs-a-person']);
    expect(action(stopped)).toMatchObject({ kind: 'ring-desk', wish: 'repeat-prescription' });
    const first = decide(newDialogue, today, says('mijn pillen', 'repeat-prescription'), aContext());
    const known = decide(first.state, CALM, meant({ dateOfBirth: BORN, name: { last: 'Berg' } }), aContext());
    expect(phrases(decide(known.state, CALM, identified, aContext()))).toEqual([
      'prescription-needs-a-person',
    ]);
  });

  it('does not stop at a request for a person, which is answered by itself', () => {
    const asked = {
      ...CALM,
      today: [
        {
          rule: asId<RuleId>('asks-for-a-human'),
          level: 'today',
          action: 'VANDAAG',
          words: [],
          turn: 0,
        } as const,
      ],
    };
    expect(decide(newDialogue, asked, says('iets', 'book'), aContext()).state.decidesToday).toBe(false);
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
    ['sprechen sie deutsch', 'german'],
    ['merhaba türkçe biliyor musunuz', 'turkish'],
    ['marhaba', 'arabic'],
    ['czy mówi pani po polsku', 'polish'],
    ['добрий день', 'ukrainian'],
    ['do you speak english', 'english'],
    ['habla usted espanol', 'english'],
  ])('"%s" gets a sentence in %s, and a person', (words, language) => {
    const decided = aDialogue().with(says(words, 'other-language'));
    expect(decided.say).toEqual([{ phrase: 'human-in-your-language', language }]);
    expect(action(decided)).toMatchObject({ kind: 'ring-desk', why: 'asked' });
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
