import { describe, expect, test } from 'vitest';
import { readScenarios } from '../scenario.ts';
import { briefCaller } from './brief.ts';
import { freshMind, type Mind } from './mind.ts';
import { react } from './react.ts';

// Scenarios written by people who know formats.md and none of our words.

function brief(otherwise: Record<string, unknown> = {}) {
  const [read] = readScenarios(
    JSON.stringify({
      id: 'x',
      now: '2026-11-25T10:15:00+01:00',
      caller: { name: 'Sanne Kok', dateOfBirth: '1989-03-03', phone: '+31100000421', postcode: '1234AB 7' },
      goal: 'book',
      expected: { outcome: 'booked' },
      ...otherwise,
    }),
  );
  if (read?.kind !== 'scenario') throw read?.error ?? new Error('no scenario');
  return briefCaller(read.scenario);
}

function talk(about: ReturnType<typeof brief>) {
  let mind: Mind = freshMind;
  return (...heard: readonly string[]): string => {
    const { move, mind: after } = react(mind, about, heard);
    mind = after;
    return move.kind === 'say' ? move.text : move.kind === 'press' ? `keys ${move.keys}` : move.kind;
  };
}

const BIRTH = 'Wat is uw geboortedatum? U mag ook acht cijfers toetsen.';
const OFFER = 'Ik heb donderdag 26 november om half tien of om tien uur, bij dokter Jansen. Welke past u?';
const CONFIRM = 'Donderdag 26 november om half tien bij dokter Jansen, klopt dat?';

describe('twists in words of one’s own', () => {
  test.each([
    ['the number is withheld', 'number-hidden'],
    ['beller belt anoniem', 'number-hidden'],
    ['changes mind after the booking', 'change-of-mind'],
    ['hangs up after the slots are offered', 'hangs-up'],
    ['name misheard the first time', 'wrong-name'],
    ['first gives a wrong birth date and corrects it', 'wrong-birth-date'],
    ['caller says nothing at all', 'silence'],
    ['refuses the first two slots', 'refuses-both'],
    ['weigert alle tijden', 'refuses-both'],
    ['suddenly mentions a stroke', 'alarm-midway'],
    ['also wants to know the opening hours', 'two-wishes'],
    ['wants someone real on the line', 'asks-human'],
    ['asks Balie to repeat', 'says'],
    ["at the read-back: 'nee, donderdag bedoel ik'", 'correction'],
    ["in the middle: 'wacht even mijn hond blaft'", 'says'],
    ['changes the wish to cancelling an appointment', 'says'],
    ['caller corrects the day in the same breath', 'correction'],
    ['says two wishes in one breath', 'two-wishes'],
    ['is short of breath', 'alarm-midway'],
    ['asks to be reminded', undefined],
    ['mentions a stroke of years ago', undefined],
    ['denies chest pain', undefined],
    ['the line is noisy', 'mumbles'],
    ['noemt eerst de verkeerde dag', 'correction'],
    ['praat door Balie heen', 'talks-over'],
    ['changes mind half way and wants to cancel instead', 'says'],
    ['asks Balie to speak slower', 'says'],
    ['insists on hearing the result', 'says'],
    ['does a little dance', undefined],
  ])('%s', (twist, kind) => {
    const { twists, unknownTwists } = brief({ twists: [twist] });
    expect(twists[0]?.kind).toBe(kind);
    expect(unknownTwists).toEqual(kind === undefined ? [twist] : []);
  });

  test('may be an object without a kind', () => {
    const about = brief({ twists: [{ type: 'alarm', at: 'offer', say: 'ik krijg geen lucht' }] });
    expect(about.twists[0]).toMatchObject({ kind: 'alarm-midway', at: 'offer', says: 'ik krijg geen lucht' });
  });

  test.each([
    ['mumbles twice', 2],
    ['refuses all slots', Number.POSITIVE_INFINITY],
    ['silent for ten seconds, then answers', 1],
    ['stays silent', Number.POSITIVE_INFINITY],
    ['refuses the first two offers', 2],
    ['identification fails', Number.POSITIVE_INFINITY],
    ['wrong caller, three times', 3],
  ])('%s says how often', (twist, times) => {
    expect(brief({ twists: [twist] }).twists[0]?.times).toBe(times);
  });

  test('an objection at the read-back is said there, in the words of the scenario', () => {
    const says = talk(brief({ twists: ["at the read-back: 'nee, donderdag bedoel ik'"] }));
    expect(says(OFFER)).toBe('doe maar de eerste');
    expect(says(CONFIRM)).toBe('nee, donderdag bedoel ik');
    expect(says(CONFIRM)).toBe('ja dat klopt');
  });

  test.each([
    [{ kind: 'change-of-mind', at: 'offer', says: 'laat maar zitten' }, 'laat maar zitten'],
    [{ kind: 'change-of-mind', at: 'offer' }, 'nee laat maar, toch niet'],
    [{ kind: 'change-of-mind', at: 'offer', to: 'cancel' }, /eigenlijk iets anders, .*afzeggen$/u],
    [{ kind: 'switches to another wish', at: 'offer', to: 'callback' }, /eigenlijk iets anders, .*bel/u],
  ])('a change of mind on the way is said there, once: %j', (twist, said) => {
    const says = talk(brief({ twists: [twist] }));
    expect(says(OFFER)).toMatch(said);
    expect(says(OFFER)).toBe('doe maar de eerste');
  });

  test('a change of mind at the read-back or after the booking is said then', () => {
    const says = talk(brief({ twists: [{ kind: 'change-of-mind', at: 'confirm' }] }));
    expect(says(OFFER)).toBe('doe maar de eerste');
    expect(says(CONFIRM)).toBe('nee toch maar niet');
  });

  test('a correction at the offer is said at the offer', () => {
    const says = talk(brief({ twists: [{ kind: 'correction', at: 'slots', to: 'vrijdag' }] }));
    expect(says(OFFER)).toBe('vrijdag');
  });

  test('a wrong birth date that is told three times is not corrected', () => {
    const says = talk(
      brief({ facts: { wrongDateOfBirth: '1990-01-01' }, twists: ['wrong birth date three times'] }),
    );
    for (const _try of [1, 2, 3]) {
      expect(says(BIRTH)).toBe('1 januari negentien negentig');
      expect(says('1 januari negentien negentig.', 'En wat is uw achternaam?')).toBe('Kok');
    }
    expect(says('Toets uw geboortedatum in, acht cijfers.')).toBe('keys 03031989');
  });
});

describe('who calls for somebody else', () => {
  test.each([
    [{ childName: 'Tim Kok', childDateOfBirth: '2019-06-11' }, 'voor mijn kind'],
    [{ zoon: { naam: 'Tim', geboortedatum: '2019-06-11' } }, 'voor mijn zoon'],
    [{ dateOfBirthOfChild: '2019-06-11' }, 'voor mijn kind'],
  ])('gives the details of that person when asked for them: %j', (facts, who) => {
    const about = brief({ facts });
    expect(about.who).toBe(who);
    const says = talk(about);
    expect(says(BIRTH)).toBe('3 maart negentien negenentachtig');
    expect(says('Wat is de geboortedatum van uw kind?')).toBe('11 juni tweeduizend negentien');
    expect(says('11 juni.', 'En wat is de achternaam van uw kind?')).toBe('Kok');
  });

  test('gives the details of the second where it calls for two', () => {
    const children = [
      { name: 'Tim Kok', dateOfBirth: '2019-06-11' },
      { naam: 'Bo', geboortedatum: '2021-02-01' },
      'Jan',
    ];
    const says = talk(brief({ facts: { children } }));
    expect(says('Wat is de geboortedatum van uw kind?')).toBe('11 juni tweeduizend negentien');
    expect(says('Wat is de geboortedatum van uw andere kind?')).toBe('1 februari tweeduizend eenentwintig');
    expect(brief({ facts: { children: ['Jan'] } }).other).toBeNull();
  });

  test('and has no other person where the scenario names none', () => {
    expect(brief({ facts: { childDateOfBirth: '2019-02-30' } }).other).toBeNull();
  });
});

describe('goals in words of one’s own', () => {
  test.each([
    ['Heeft een verwijsbrief nodig voor de dermatoloog', 'ik wil graag een verwijzing'],
    ['Is verhuisd en wil het nieuwe adres doorgeven', 'ik wil mijn adres doorgeven want ik ben verhuisd'],
    ['Wil zich inschrijven, is net verhuisd', 'ik wil me graag inschrijven als nieuwe patiënt'],
    ['heeft u morgen nog plek', 'heeft u morgen nog plek'],
    ['Asks how much a check-up costs', 'wat kost een controle'],
    ['Asks whether braces are reimbursed for her child', 'wordt het vergoed voor mijn kind'],
    ['Asks whether it is reimbursed', 'wordt het vergoed door mijn verzekering'],
    ['Asks whether this is of her own risk', 'gaat dat van mijn eigen risico af'],
    ['Asks what it costs', 'wordt het vergoed door mijn verzekering'],
    ['Asks where to park', 'waar kan ik bij jullie parkeren'],
    ['Asks for the address', 'wat is het adres van de praktijk'],
    ['Asks if the practice is open on King’s Day', 'bent u op koningsdag open'],
    ['Wil weten of de praktijk zaterdag open is', 'bent u zaterdag open'],
    ['Asks about a screening', 'ik bel over het uitstrijkje'],
    ['Asks about the flu jab', 'ik bel over de griepprik'],
    ['Hospital calls about a patient', 'u spreekt met het ziekenhuis ik bel over een patiënt'],
    ['Wants an earlier appointment', 'kan mijn afspraak eerder'],
    ['Vraagt of de praktijk tussen kerst en nieuwjaar open is', 'bent u tussen kerst en oud en nieuw open'],
    ['Vraagt hoe hij met de bus komt', 'hoe kom ik bij jullie met het openbaar vervoer'],
    ['A series of six weekly treatments', 'ik wil graag elke week een behandeling, zes behandelingen'],
    ['One of the appointments is hers', 'ik wil graag een afspraak maken'],
    ['Book an appointment with dr. Jansen', 'ik wil graag een afspraak maken bij dokter Jansen'],
  ])('%s', (goal, opening) => {
    expect(brief({ goal }).opening).toBe(opening);
  });

  test('a question that the scenario gives is asked as it stands', () => {
    const about = (goal: string, question: string) => brief({ goal, facts: { question } }).opening;
    expect(about('opening-hours', 'bent u ook zaterdag open')).toBe('bent u ook zaterdag open');
    expect(about('preparation', 'mag ik eten voor de prik')).toBe('mag ik eten voor de prik');
    expect(about('medical-question', 'mag ik hardlopen met mijn enkel')).toBe('ik heb een medische vraag');
  });

  test('what a goal tells of later in the call happens, once', () => {
    const later = (goal: string, ...twists: string[]) =>
      brief({ goal, twists }).twists.map(({ kind }) => kind);
    expect(later('Books an appointment, then mentions chest pain')).toEqual(['alarm-midway']);
    expect(later('Cancels and then changes mind', 'change-of-mind')).toEqual(['change-of-mind']);
    expect(later('Asks for opening hours and then books an appointment')).toEqual([]);
  });

  test('words of danger are what the call is for where the goal names nothing', () => {
    const facts = { alarmWords: 'mijn tand is eruit geslagen' };
    expect(brief({ goal: 'Calls in the evening', facts }).opening).toBe('mijn tand is eruit geslagen');
  });

  test('the appointment of somebody else is named as theirs', () => {
    const facts = { mother: { name: 'Bep Kok', dateOfBirth: '1944-03-03' } };
    expect(brief({ goal: 'cancel', facts }).opening).toBe('ik wil de afspraak van mijn moeder afzeggen');
    expect(brief({ goal: 'move', facts }).opening).toBe('ik wil de afspraak van mijn moeder verzetten');
    expect(brief({ goal: 'check-appointment', facts }).opening).toMatch(/van mijn moeder ook alweer$/u);
    expect(brief({ goal: 'cancel' }).opening).toBe('ik wil mijn afspraak afzeggen');
  });

  test.each([
    ['huisarts', 'ik bel over de griepprik', /nuchter/u],
    ['tandarts', 'krijg ik een oproep voor de controle', /meenemen/u],
    ['fysiotherapie In Beweging', 'hebben jullie een cursus valpreventie', /meenemen/u],
  ])('at %s is asked what is mostly asked there', (practice, prevention, preparation) => {
    expect(brief({ practice, goal: 'prevention' }).opening).toBe(prevention);
    expect(brief({ practice, goal: 'preparation' }).opening).toMatch(preparation);
    expect(brief({ practice, goal: 'location' }).opening).toBe('wat is het adres van de praktijk');
  });

  test('a language may be given by its code', () => {
    expect(brief({ goal: 'other-language', facts: { language: 'tr' } }).opening).toMatch(/türkçe/u);
  });

  test('a reason is said as people say it', () => {
    expect(brief({ facts: { reason: 'erg moe' } }).reason).toBe('ik ben erg moe');
    expect(brief({ facts: { reason: 'rugpijn' } }).reason).toBe('ik heb rugpijn');
  });

  test('a day that is not wanted is no wish for that day', () => {
    expect(brief({ goal: 'ik wil een afspraak maar liever niet op dinsdag' }).wanted.said).toBeNull();
  });

  test('a number that is withheld is not shown, and given when asked for', () => {
    const about = brief({ twists: ['number withheld'], facts: { callbackNumber: '0100000888' } });
    expect(about.phone).toBeNull();
    expect(talk(about)('Op welk nummer kan een medewerker u terugbellen?')).toMatch(/achtentachtig$/u);
  });
});
