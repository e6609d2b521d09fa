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
  anAnswer('costs', ['bloedprikken'], 'Vijf euro.'),
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
    ['location', 'op welke verdieping zit u, ik loop met krukken', 'no-answer-of-practice'],
    ['location', 'is er een lift, ik zit in een rolstoel', 'De lift doet het.'],
    ['location', 'hebben jullie een kleedkamer', 'no-answer-of-practice'],
    ['opening-hours', 'behandelen jullie ook thuis', 'no-answer-of-practice'],
    ['opening-hours', 'hebben jullie ook avondspreekuur', 'opening-hours'],
    ['costs-or-insurance', 'kan ik dry needling krijgen', 'no-answer-of-practice'],
    ['costs-or-insurance', 'een rekening voor een foto die nooit is gemaakt', 'no-answer-of-practice'],
    ['costs-or-insurance', 'kan ik een vergoeding krijgen', 'Uit de aanvullende verzekering.'],
    ['opening-hours', 'hoe laat bent u open', 'opening-hours'],
    ['opening-hours', 'is er een inloopspreekuur', 'Dat is er niet.'],
    ['costs-or-insurance', 'wat kost een behandeling', 'Veertig euro.'],
    ['costs-or-insurance', 'wordt het vergoed', 'Uit de aanvullende verzekering.'],
    ['costs-or-insurance', 'hoe zit dat', 'Veertig euro.'],
    ['costs-or-insurance', 'betaalt de verzekering als ik niet gekomen ben', 'Vijftien euro.'],
    ['costs-or-insurance', 'gaat het van mijn eigen risico af', 'Uit de aanvullende verzekering.'],
    ['prevention', 'ik bel over de griepprik', 'Dinsdag.'],
    ['costs-or-insurance', 'wat kost bloedprikken', 'Vijf euro.'],
    ['preparation', 'moet ik iets meenemen voor de bloeddrukmeting', 'preparation'],
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
    ['costs-or-insurance', 'ik kreeg een rekening van het lab, waarom moet ik dat zelf betalen', ANSWERS],
    ['costs-or-insurance', 'waarom kreeg ik een nota', ANSWERS],
    ['costs-or-insurance', 'wat kosten mijn medicijnen', ANSWERS],
    ['costs-or-insurance', 'moet ik eigen risico betalen in het ziekenhuis', ANSWERS],
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

  it.each([
    ['wanneer is de griepprik en moet ik een afspraak maken', 'prevention', 'book'],
    ['is er een inloopspreekuur of moet ik een afspraak maken', 'opening-hours', 'book'],
    ['wanneer kan ik de griepprik halen en kan dat zonder afspraak', 'prevention', 'book'],
  ] as const)('whether an appointment is needed is no wish for one: %s', (question, wish, second) => {
    const decided = talkAt().with(says(question, wish, {}, { second }));
    expect(phrases(decided)).toEqual(['approved-answer', 'anything-else']);
    expect(decided.state.later).toEqual([]);
  });

  it.each([
    ['heb ik een afspraak nodig voor bloedprikken', ['offer-appointment']],
    ['moet ik een afspraak maken voor mijn knie', ['offer-appointment']],
    ['moet ik voor het inloopspreekuur een afspraak maken', ['offer-appointment']],
    ['kan ik zonder afspraak naar het inloopspreekuur', ['offer-appointment']],
    ['donderdag moet ik een afspraak hebben', ['ask-date-of-birth']],
    ['ik heb een afspraak nodig voor bloedprikken', ['ask-date-of-birth']],
    ['dan heb ik een afspraak nodig', ['ask-date-of-birth']],
    ['kan ik een afspraak maken', ['ask-date-of-birth']],
  ] as const)('one is offered and none made to who only asks that: %s', (question, expected) => {
    expect(phrases(talkAt().with(says(question, 'book')))).toEqual(expected);
  });

  it('the offered one is made for who says yes, and told of where the practice says something of it', () => {
    const talk = talkAt();
    talk.with(says('heb ik een afspraak nodig voor bloedprikken', 'book'));
    expect(phrases(talk.with(meant({ yesNo: 'yes' })))).toEqual(['ask-date-of-birth']);
    const answers = [anAnswer('opening', ['inloopspreekuur'], 'U komt altijd op afspraak.')];
    const question = 'kan ik zonder afspraak naar het inloopspreekuur';
    expect(told('book', question, { answers })).toBe('U komt altijd op afspraak.');
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

  it('floor and stairs are told in the answer about the way, where that speaks of them', () => {
    const hall = anAnswer('route', [], 'In de sporthal, begane grond.');
    const bus = anAnswer('route', ['bus'], 'Bus 4.');
    const all = (question: string, answers: Practice['answers']) =>
      talkAt({ answers })
        .with(says(question, 'location'))
        .say.map((said) => (said.phrase === 'approved-answer' ? said.answer.text : said.phrase));
    expect(all('op welke verdieping zit u', [bus, hall])).toEqual([hall.text, 'anything-else']);
    expect(all('op welke verdieping zit u', [bus])).toEqual(['no-answer-of-practice']);
    expect(all('hoe kom ik er en is er een trap', [bus, hall])).toEqual([hall.text, 'anything-else']);
    expect(all('stopt de bus bij de ingang en is er een trap', [bus, hall])).toEqual([
      bus.text,
      hall.text,
      'anything-else',
    ]);
    expect(all('stopt de bus er en is er een trap', [bus])).toEqual([
      bus.text,
      'no-answer-of-practice',
      'anything-else',
    ]);
    expect(all('kan ik er met een rolstoel parkeren', [anAnswer('parking', [], 'Twee plaatsen.')])).toEqual([
      'Twee plaatsen.',
      'anything-else',
    ]);
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

  it.each([
    ['moet ik sportkleren aan naar de fysio', true],
    ['moet ik iets meenemen naar de controle', true],
    ['moet ik iets meenemen naar mijn afspraak', false],
    ['ik kom morgen, moet ik iets meenemen', false],
    ['mag ik ontbijten voor de controle', false],
  ])('"%s" is answered to everyone, without a birth date: %s', (question, forEveryone) => {
    const answers = [anAnswer('preparation', [], 'Draag ruime kleding.')];
    const decided = talkAt({ ...withType(null), answers }).with(says(question, 'preparation'));
    expect(phrases(decided)[0]).toBe(forEveryone ? 'approved-answer' : 'ask-date-of-birth');
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

  it.each([
    ['mag ik ontbijten', 'Poets thuis uw tanden en neem een lijst mee van uw medicijnen.', null],
    ['moet ik mijn bloedverdunners stoppen', 'Neem een lijst mee van uw medicijnen.', null],
    ['mag ik daarna autorijden', 'Neem een handdoek mee.', null],
    ['mag ik ontbijten', 'Kom nuchter.', 'preparation'],
    ['moet iemand mij begeleiden', 'Laat u na afloop door iemand ophalen.', 'preparation'],
    ['hoe moet ik mij voorbereiden', 'Poets thuis uw tanden.', 'preparation'],
  ] as const)(
    'answers "%s" with "%s" only where that is about it, and else somebody calls back',
    (question, text, phrase) => {
      const talk = talkAt(withType(text));
      talk.with(says(`ik krijg morgen een implantaat, ${question}`, 'preparation'), ...identify);
      const decided = talk.with(found);
      expect(decided.say[0]?.phrase).toBe(phrase ?? 'no-answer-of-practice');
      expect(action(decided)?.kind).toBe(phrase === null ? 'note-request' : undefined);
    },
  );

  it('is no answer for everyone to another question either, nor that the practice gave none', () => {
    for (const answers of [[anAnswer('preparation', [], 'Neem een pas mee.')], []]) {
      const talk = talkAt({ ...withType(null), answers });
      talk.with(says('mag ik ontbijten voor mijn afspraak', 'preparation'), ...identify);
      expect(phrases(talk.with(found))).toEqual(['no-answer-of-practice']);
    }
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
