import { describe, expect, it } from 'vitest';
import {
  aBooked,
  aContext,
  action,
  aDialogue,
  anAnswer,
  BORN,
  done,
  identified,
  meant,
  phrases,
  says,
} from '../../../test/kits/dialogue.ts';
import { aPractice, at } from '../../../test/kits/practice-builders.ts';
import type { Slots, Wish } from '../../domain/meaning.ts';
import type { Practice } from '../../domain/practice.ts';
import { newDialogue } from './dialogue.ts';
import { location } from './location.ts';
import { preparation } from './preparation.ts';

const ANSWERS = [
  anAnswer('route', [], 'De Lindelaan.'),
  anAnswer('parking', [], 'Op het plein.'),
  anAnswer('costs', [], 'Veertig euro.'),
  anAnswer('costs', ['niet gekomen'], 'Vijftien euro.'),
  anAnswer('insurance', [], 'Uit de aanvullende verzekering.'),
  anAnswer('prevention', ['griepprik'], 'Dinsdag.', '2026-12-01'),
  anAnswer('preparation', ['nuchter'], 'Dat staat op uw formulier.'),
  anAnswer('opening', ['inloopspreekuur'], 'Dat is er niet.'),
  anAnswer('other', ['lift'], 'De lift doet het.'),
];
const talkAt = (practice: Partial<Practice> = {}, now = '2026-11-25T10:00') =>
  aDialogue(aContext({ practice: aPractice({ answers: ANSWERS, ...practice }), now: at(now) }));

/** The answer's own words, or the phrase. */
const told = (wish: Wish, question: string, practice: Partial<Practice> = {}, now?: string) => {
  const [first] = talkAt(practice, now).with(says(question, wish)).say;
  return first?.phrase === 'approved-answer' ? first.answer.text : first?.phrase;
};

describe('questions to the practice are answered in its own words', () => {
  it.each([
    ['location', 'wat is het adres', 'address'],
    ['location', 'waar kan ik parkeren', 'Op het plein.'],
    ['location', 'hoe kom ik bij u', 'De Lindelaan.'],
    ['opening-hours', 'hoe laat bent u open', 'opening-hours'],
    ['opening-hours', 'is er een inloopspreekuur', 'Dat is er niet.'],
    ['costs-or-insurance', 'wat kost een behandeling', 'Veertig euro.'],
    ['costs-or-insurance', 'wordt het vergoed', 'Uit de aanvullende verzekering.'],
    ['costs-or-insurance', 'hoe zit dat', 'Veertig euro.'],
    ['costs-or-insurance', 'betaalt de verzekering als ik niet gekomen ben', 'Vijftien euro.'],
    ['costs-or-insurance', 'gaat het van mijn eigen risico af', 'Uit de aanvullende verzekering.'],
    ['prevention', 'ik bel over de griepprik', 'Dinsdag.'],
    ['preparation', 'moet ik nuchter komen', 'Dat staat op uw formulier.'],
    ['none', 'doet de lift het', 'De lift doet het.'],
    ['none', 'de griepprik', 'Dinsdag.'],
  ] as const)('%s, %s: %s', (wish, question, answer) => {
    expect(told(wish, question)).toBe(answer);
  });

  it.each([
    ['location', 'waar kan ik parkeren', []],
    ['costs-or-insurance', 'wat kost een behandeling', [anAnswer('insurance', [], 'Iets anders.')]],
    ['costs-or-insurance', 'wordt het vergoed', [anAnswer('costs', [], 'Iets anders.')]],
    ['prevention', 'ik bel over het bevolkingsonderzoek', ANSWERS],
    [
      'prevention',
      'ik bel over de griepprik',
      [anAnswer('prevention', ['griepprik'], 'Voorbij.', '2026-11-24')],
    ],
  ] as const)('%s, %s: without an answer that holds somebody calls back', (wish, question, answers) => {
    const decided = talkAt({ answers }).with(says(question, wish));
    expect(phrases(decided)).toEqual(['no-answer-of-practice']);
    expect(action(decided)).toMatchObject({
      kind: 'note-request',
      wish,
      details: [question],
      reply: 'call-back',
      patient: null,
    });
  });

  it('the own risk is answered where it is named, under costs or under insurance', () => {
    const question = 'gaat een bezoek van mijn eigen risico af';
    const answers = [
      anAnswer('costs', [], 'Een bezoek kost u geen eigen risico.'),
      anAnswer('insurance', [], 'Er zijn contracten.'),
    ];
    expect(told('costs-or-insurance', question, { answers })).toBe('Een bezoek kost u geen eigen risico.');
  });

  it.each([
    ['hoe laat bent u open', {}, '2026-11-25T20:15', '2026-11-26'],
    ['hoe laat bent u open', {}, '2026-11-28T11:00', '2026-11-30'],
    ['hoe laat bent u open', { openingHours: [] }, '2026-11-25T20:15', '2026-11-25'],
  ] as const)('%s, after hours: the next day that has any', (question, practice, now, day) => {
    const [said] = talkAt(practice, now).with(says(question, 'opening-hours')).say;
    if (said?.phrase !== 'opening-hours') throw new Error('no hours were told');
    expect(String(said.day)).toBe(day);
    expect(said.closedNow).toBe(said.parts.length > 0 ? true : undefined);
  });

  it('today is told while it lasts, and a day that was asked after as it is', () => {
    const hours = (now: string, slots: Slots) =>
      talkAt({}, now).with(says('hoe laat bent u open', 'opening-hours', slots)).say[0];
    expect(hours('2026-11-25T10:00', {})).toMatchObject({ isToday: true });
    expect(hours('2026-11-25T10:00', {})).not.toHaveProperty('closedNow');
    expect(hours('2026-11-25T20:15', { date: '2026-11-29' })).toMatchObject({ isToday: false, parts: [] });
  });

  it('a second wish of the same breath is gone on with when the first took no action', () => {
    const decided = talkAt().with(
      says(
        'ik weet dat jullie dicht zijn maar kan ik een afspraak maken',
        'opening-hours',
        {},
        { second: 'book' },
      ),
    );
    expect(phrases(decided)).toEqual(['opening-hours', 'ask-date-of-birth']);
  });

  it('a second question is asked by its own words and about its own day', () => {
    const secondSaid = { text: 'en bent u zaterdag open', slots: { date: '2026-11-28' } };
    const decided = talkAt().with(
      says(
        'waar zit u en bent u zaterdag open',
        'location',
        { date: '2026-11-27' },
        {
          second: 'opening-hours',
          secondSaid,
        },
      ),
    );
    expect(decided.say[1]).toMatchObject({ phrase: 'opening-hours', parts: [] });
    expect(decided.state.laterSaid).toBeNull();
  });

  it.each([
    'ik heb een rekening gekregen die niet klopt',
    'er staat een vulling op de nota die ik niet gehad heb',
    'jullie hebben me dubbel gefactureerd, dubbel',
  ])('a bill that is disputed is noted for the office, and no tariff is told: %s', (question) => {
    const decided = talkAt().with(says(question, 'costs-or-insurance'));
    expect(action(decided)).toMatchObject({ kind: 'note-request', wish: 'costs-or-insurance' });
  });

  it('what a call back is about is no question', () => {
    const decided = talkAt().with(
      says(
        'bel me terug over de rekening',
        'callback',
        { reason: 'de rekening' },
        { second: 'costs-or-insurance' },
      ),
    );
    expect(decided.state.later).toEqual([]);
    const both = talkAt().with(
      says(
        'bel me terug, en mijn recept graag',
        'callback',
        { reason: 'de rekening' },
        { second: 'repeat-prescription' },
      ),
    );
    expect(both.state.later).toEqual(['repeat-prescription']);
  });

  it('the way there is the address where the practice has no answer about it', () => {
    expect(told('location', 'hoe kom ik bij u', { answers: [] })).toBe('address');
  });

  it('the way and the parking place are both told to who asks both', () => {
    const both = says('hoe kom ik bij u met de auto en kan ik er parkeren', 'location');
    const toldOf = (answers: typeof ANSWERS) =>
      talkAt({ answers })
        .with(both)
        .say.map((said) => (said.phrase === 'approved-answer' ? said.answer.text : said.phrase));
    expect(toldOf(ANSWERS)).toEqual(['De Lindelaan.', 'Op het plein.', 'anything-else']);
    expect(toldOf([])).toEqual(['address', 'no-answer-of-practice', 'anything-else']);
  });

  it.each([
    [
      'waar zitten jullie precies en kan ik daar de auto kwijt',
      ['address', 'Op het plein.', 'anything-else'],
    ],
    ['wat is het adres en is er parkeerplaats', ['address', 'Op het plein.', 'anything-else']],
    ['waar is de parkeerplaats', ['Op het plein.', 'anything-else']],
    ['kan ik bij u de auto kwijt', ['Op het plein.', 'anything-else']],
  ])('of "%s" what is asked is told', (words, expected) => {
    const { say } = talkAt({ answers: ANSWERS }).with(says(words, 'location'));
    expect(say.map((said) => (said.phrase === 'approved-answer' ? said.answer.text : said.phrase))).toEqual(
      expected,
    );
  });

  it('what was not understood and points at no answer is asked again', () => {
    expect(told('none', 'doet de deur het')).toBe('wish-not-understood');
  });

  it('a question of which the wish is not known is noted as that', () => {
    const context = aContext({ practice: aPractice({ answers: [] }) });
    const decided = location.begin({ ...newDialogue, asked: 'waar is de parkeerplaats' }, context);
    expect(action(decided)).toMatchObject({ kind: 'note-request', wish: 'none' });
  });

  it('says that the question is noted, and goes on', () => {
    const talk = talkAt({ answers: [] });
    talk.with(says('wat kost het', 'costs-or-insurance'));
    const noted = talk.with(
      done({ kind: 'request-noted', wish: 'costs-or-insurance', before: at('2026-11-25T12:00') }),
    );
    expect(noted.say[0]).toMatchObject({ phrase: 'request-noted', callsBack: true });
    expect(phrases(noted)).toEqual(['request-noted', 'anything-else']);
  });
});

describe('preparation for one’s own appointment', () => {
  const asked = says('moet ik iets meenemen naar mijn afspraak', 'preparation');
  const identify = [meant({ dateOfBirth: BORN }), meant({ name: { last: 'van den Berg' } }), identified];
  const withType = (text: string | null): Practice => {
    const practice = aPractice({ answers: [] });
    return {
      ...practice,
      appointmentTypes: practice.appointmentTypes.map((type) => ({ ...type, preparation: text })),
    };
  };
  const found = done({ kind: 'appointments-found', appointments: [aBooked('2026-11-27T09:00')] });

  it('is told after identification, from the type of the next appointment', () => {
    const talk = talkAt(withType('Neem een handdoek mee.'));
    expect(phrases(talk.with(asked))).toEqual(['ask-date-of-birth']);
    expect(action(talk.with(...identify))).toMatchObject({ kind: 'find-appointments' });
    expect(talk.with(found).say[0]).toMatchObject({
      phrase: 'preparation',
      type: { preparation: 'Neem een handdoek mee.' },
    });
  });

  it('is not asked for twice of a caller who is known', () => {
    const talk = talkAt(withType(null));
    talk.with(asked, ...identify, found);
    expect(action(talk.with(says('en de andere afspraak', 'preparation')))).toMatchObject({
      kind: 'find-appointments',
    });
  });

  it('is said not to be given when the practice gave none', () => {
    const talk = talkAt(withType(null));
    talk.with(asked, ...identify);
    expect(phrases(talk.with(found))).toEqual(['no-preparation', 'anything-else']);
  });

  it('is the answer for everyone when the type has none', () => {
    const practice = { ...withType(null), answers: [anAnswer('preparation', [], 'Neem een pas mee.')] };
    const talk = talkAt(practice);
    talk.with(asked, ...identify);
    expect(phrases(talk.with(found))).toEqual(['approved-answer', 'anything-else']);
  });

  it('without an appointment is asked of a person', () => {
    const talk = talkAt({ answers: [] });
    talk.with(asked, ...identify);
    const decided = talk.with(done({ kind: 'appointments-found', appointments: [] }));
    expect(phrases(decided)).toEqual(['no-appointment-found', 'no-answer-of-practice']);
    expect(action(decided)).toMatchObject({ kind: 'note-request', wish: 'preparation' });
    expect(phrases(talk.with(done({ kind: 'request-not-noted' })))).toEqual(['request-not-noted']);
  });

  it('is a callback when the agenda is away, and has no other questions', () => {
    const talk = talkAt();
    talk.with(asked, ...identify);
    expect(phrases(talk.with(done({ kind: 'agenda-unreachable' })))).toEqual(['cannot-reach-agenda']);
    const lost = preparation.answer(newDialogue, { kind: 'meant', text: '', meaning: NOTHING }, aContext());
    expect(phrases(lost)).toEqual(['wish-not-understood']);
  });
});

const NOTHING = { wish: 'none', second: null, confidence: 1, slots: {} } as const;
