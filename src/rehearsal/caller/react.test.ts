import { describe, expect, test } from 'vitest';
import { readScenarios } from '../scenario.ts';
import { briefCaller } from './brief.ts';
import { freshMind, type Mind, type Move } from './mind.ts';
import { interrupt, react } from './react.ts';

function brief(otherwise: Record<string, unknown> = {}) {
  const { caller = {}, ...rest } = otherwise;
  const [read] = readScenarios(
    JSON.stringify({
      id: 'x',
      now: '2026-11-25T10:15:00+01:00',
      caller: {
        name: 'Maria van den Berg',
        dateOfBirth: '1954-03-12',
        phone: '+31100000101',
        postcode: '1234AB 12',
        ...(caller as object),
      },
      goal: 'book',
      expected: { outcome: 'booked' },
      ...rest,
    }),
  );
  if (read?.kind !== 'scenario') throw read?.error ?? new Error('no scenario');
  return briefCaller(read.scenario);
}

/** A caller to whom Balie says one thing after the other; gives what they did. */
function talk(about: ReturnType<typeof brief>) {
  let mind: Mind = freshMind;
  return (...heard: readonly string[]): string => {
    const reaction = react(mind, about, heard);
    mind = reaction.mind;
    return done(reaction.move);
  };
}

const done = (move: Move): string =>
  move.kind === 'say' ? move.text : move.kind === 'press' ? `keys ${move.keys}` : move.kind;

const OPEN = 'Waarmee kan ik u helpen?';
const BIRTH = 'Wat is uw geboortedatum? U mag ook acht cijfers toetsen.';
const NAME = 'En wat is uw achternaam?';
const REASON = 'Waarvoor wilt u komen? Een paar woorden is genoeg.';
const OFFER =
  'Ik heb donderdag 26 november om half tien, of vrijdag 27 november om twee uur, bij dokter Jansen.';
const WHICH = 'Welke past u?';
const CONFIRM = 'Donderdag 26 november om half tien bij dokter Jansen, klopt dat?';
const ELSE = 'Kan ik nog iets voor u doen?';

describe('a caller with a plain wish', () => {
  test('says it, who they are, why, which slot, and no more', () => {
    const says = talk(brief({ facts: { reason: 'rugpijn' } }));
    expect(says(OPEN)).toBe('ik wil graag een afspraak maken');
    expect(says(BIRTH)).toBe('12 maart negentien vierenvijftig');
    expect(says('12 maart negentien vierenvijftig.', NAME)).toBe('van den Berg');
    expect(says('Dank u wel.', REASON)).toBe('ik heb rugpijn');
    expect(says(OFFER, WHICH)).toBe('doe maar de eerste');
    expect(says(CONFIRM)).toBe('ja dat klopt');
    expect(says('Ik heb voor u ingepland: donderdag 26 november om half tien.', ELSE)).toBe('nee dank u wel');
    expect(says('Dank u wel voor het bellen. Dag.')).toBe('wait');
  });

  test('waits when nothing is asked', () => {
    expect(talk(brief())('Ik kijk in de agenda.')).toBe('wait');
  });

  test('presses the birth date when asked to, day first', () => {
    expect(talk(brief())('Toets uw geboortedatum in, acht cijfers.')).toBe('keys 12031954');
  });

  test('takes the slot that fits their wish, and says the wish when none does, twice at most', () => {
    const friday = talk(brief({ facts: { preferredDay: 'friday' } }));
    expect(friday(OPEN)).toBe('ik wil graag een afspraak maken, liefst vrijdag');
    expect(friday(OFFER, WHICH)).toBe('doe maar de tweede');
    const monday = talk(brief({ facts: { preferredDay: 'maandag', preferredTime: 'ochtend' } }));
    expect(monday(OFFER, WHICH)).toBe('nee, liever maandag in de ochtend');
    expect(monday(OFFER, WHICH)).toBe('nee, liever maandag in de ochtend');
    expect(monday(OFFER, WHICH)).toBe('doe maar de eerste');
  });

  test('accepts the only slot by saying that it is good', () => {
    expect(
      talk(brief())('Ik heb nog donderdag 26 november om half tien bij dokter Jansen.', 'Past dat u?'),
    ).toBe('ja dat is goed');
  });

  test('objects when another moment is read back than the one they chose', () => {
    const says = talk(brief());
    says(OFFER, WHICH);
    expect(says('Vrijdag 27 november om twee uur bij dokter Jansen, klopt dat?')).toBe(
      'nee, donderdag om 09:30',
    );
  });

  test('helps themselves with keys when they are offered', () => {
    const says = talk(brief());
    expect(
      says(OFFER, WHICH, 'Zeg de eerste of de tweede, of toets 2 voor de eerste en 3 voor de tweede.'),
    ).toBe('keys 2');
    expect(says(CONFIRM, 'Zeg ja of nee, of toets 2 voor ja en 3 voor nee.')).toBe('keys 2');
    expect(
      says('Vrijdag 27 november om twee uur, klopt dat?', 'Zeg ja of nee, of toets 2 voor ja en 3 voor nee.'),
    ).toBe('keys 3');
  });

  test('does not say the same sentence three times', () => {
    const says = talk(
      brief({ goal: 'ik wou graag even langskomen voor mijn rug', facts: { reason: 'rugpijn' } }),
    );
    expect(says(OPEN)).toBe('ik wou graag even langskomen voor mijn rug');
    expect(says('Kunt u in een paar woorden zeggen waarvoor u belt?')).toBe(
      'ik wil graag een afspraak maken',
    );
    expect(says('Kunt u in een paar woorden zeggen waarvoor u belt?')).toBe('ik heb rugpijn');
  });

  test.each([
    ['Hebt u nu pijn op de borst?', 'book', 'nee'],
    ['Hebt u nu pijn op de borst?', 'urgent', 'ja'],
    ['Zal ik uw afspraak afzeggen?', 'cancel', 'ja'],
    ['Ik vind nu geen vrije plek. Zal ik u op de wachtlijst zetten?', 'book', 'ja'],
  ])('answers a question nobody foresaw: %s (%s)', (question, goal, answer) => {
    expect(talk(brief({ goal }))(question)).toBe(answer);
  });

  test.each([
    ['Waar hebt u last van?', 'ik heb rugpijn'],
    ['Sinds wanneer is dat? Bijvoorbeeld: drie weken.', 'een week of drie'],
    ['Begon het met een val of een ongeluk?', 'nee'],
    ['Gaat het sindsdien beter of slechter?', 'het blijft gelijk'],
    ['Hoeveel pijn had u deze week, van nul tot tien? Nul is geen pijn.', 'een vijf'],
    ['Is het gevoel tussen uw benen minder, of lukt plassen niet meer goed?', 'nee'],
    ['Wie is uw huisarts?', 'dat weet ik niet'],
    ['Mag de praktijk u een bericht sturen?', 'ja'],
  ])('answers the questions before a visit: %s', (question, said) => {
    expect(talk(brief({ facts: { reason: 'rugpijn' } }))(question)).toBe(said);
  });

  test('answers from the scenario when it has the words of the question', () => {
    const says = talk(brief({ facts: { answers: { 'wie is uw huisarts': 'dokter Jansen' } } }));
    expect(says('Wie is uw huisarts?')).toBe('dokter Jansen');
  });

  test('and at the end only once, and only to words that ask', () => {
    const answers = { wachtlijst: 'ja graag', 'nog iets': 'ja, hoe laat bent u open' };
    const says = talk(brief({ facts: { answers } }));
    expect(says('Ik vind nu geen vrije plek.', 'Zal ik u op de wachtlijst zetten?')).toBe('ja graag');
    expect(says('U staat op de wachtlijst.', ELSE)).toBe('ja, hoe laat bent u open');
    expect(says('U staat op de wachtlijst.', ELSE)).toBe('nee dank u wel');
    expect(says('De wachtlijst is lang. Zeg ja of nee.')).toBe('ja graag');
  });

  test('names the second day when the first is not to be had, and then takes what there is', () => {
    const facts = { preferredDay: 'maandag, en anders vrijdag' };
    const CLOSED = 'Maandag 30 november is de praktijk gesloten.';
    const DAY = 'Welke dag komt het beste uit, in de ochtend of in de middag?';
    const closed = talk(brief({ facts }));
    expect([closed(CLOSED, DAY), closed(OFFER, WHICH)]).toEqual(['vrijdag', 'doe maar de tweede']);
    expect(closed(DAY)).toBe('dat maakt niet uit');
    const open = talk(brief({ facts }));
    expect([open(DAY), open(DAY), open(DAY)]).toEqual(['maandag', 'vrijdag', 'dat maakt niet uit']);
  });

  test('answers about telephone, postcode, medicine and for whom', () => {
    const says = talk(
      brief({ goal: 'repeat-prescription', facts: { medicine: ['metformine'], who: 'voor mijn zoon' } }),
    );
    expect(says(OPEN)).toBe('ik wil graag een herhaalrecept voor metformine');
    expect(says('Wat is uw postcode met huisnummer?')).toBe('1234 A B 12');
    expect(says('Op welk nummer kunnen we u bellen?')).toMatch(/^nul één, nul nul/u);
    expect(says('Om welk medicijn gaat het?')).toBe('metformine');
    expect(says('Belt u voor uzelf of voor iemand anders?')).toBe('voor mijn zoon');
  });
});

test('a caller who moves an appointment chooses between what is offered, and not the old one that is named first', () => {
  const says = talk(brief({ goal: 'move' }));
  const old = 'Het gaat om de afspraak van woensdag 25 november om elf uur bij dokter Jansen.';
  expect(says(old, OFFER, WHICH)).toBe('doe maar de eerste');
  expect(says(CONFIRM)).toBe('ja dat klopt');
});

describe('twists', () => {
  const twisted = (...twists: readonly unknown[]) => talk(brief({ twists }));

  test('silence lasts to the end unless it is counted', () => {
    const says = twisted('silence');
    expect([says(OPEN), says('Neemt u rustig de tijd.', OPEN), says('Bent u er nog?')]).toEqual([
      'wait',
      'wait',
      'wait',
    ]);
    const once = twisted({ kind: 'silence', times: 1 });
    expect([once(OPEN), once('Neemt u rustig de tijd.', OPEN)]).toEqual([
      'wait',
      'ik wil graag een afspraak maken',
    ]);
  });

  test('an alarm comes at the reason, or at the next question when the reason is not asked', () => {
    const says = twisted({ kind: 'alarm-midway', says: 'ik krijg geen lucht' });
    says(OPEN);
    expect(says(OFFER, WHICH)).toBe('ik krijg geen lucht');
    expect(says('Ik verbind u nu door.')).toBe('wait');
  });

  test('a human is asked for, once', () => {
    const says = twisted({ kind: 'asks-human', at: 'open' });
    expect(says(OPEN)).toBe('ik wil een mens spreken');
    expect(says(OPEN)).toBe('ik wil graag een afspraak maken');
  });

  test.each([
    ['presses-one', 'keys 1'],
    ['mumbles', 'mumble'],
  ])('%s happens at the first question', (kind, what) => {
    expect(twisted(kind)(OPEN)).toBe(what);
  });

  test('hanging up happens at the offer, or while Balie connects', () => {
    expect(twisted('hangs-up')(OFFER, WHICH)).toBe('hang-up');
    expect(twisted('hangs-up')('Ik verbind u door met een medewerker.')).toBe('hang-up');
  });

  test('a caller who hears that nobody answers and to dial 112 hangs up to do so', () => {
    const hears = twisted('keys');
    expect(hears('Er neemt nog niemand op. Ik probeer een ander nummer. Blijf aan de lijn.')).toBe('wait');
    expect(
      hears(
        'Ik kan niemand bereiken. Hang op en bel nu zelf 1 1 2.',
        'Zolang u aan de lijn blijft, blijf ik proberen.',
      ),
    ).toBe('hang-up');
    for (const nobody of ['geen tandarts', 'niemand van de praktijk']) {
      const told = `Ik kan nu ${nobody} bereiken. Hang op en bel nu zelf 1 1 2, of bel uw eigen huisarts.`;
      expect(twisted('keys')(told, 'Zolang u aan de lijn blijft, blijf ik proberen.')).toBe('hang-up');
    }
  });

  test('a wrong name is said once, the right one after it', () => {
    const says = twisted({ kind: 'wrong-name', says: 'Pietersen' });
    expect([says(NAME), says(NAME)]).toEqual(['Pietersen', 'van den Berg']);
  });

  test('a wrong birth date is taken back when it is said back', () => {
    const says = twisted('wrong-birth-date');
    expect(says(BIRTH)).toBe('13 maart negentien vierenvijftig');
    expect(says('13 maart negentien vierenvijftig.', NAME)).toBe(
      'nee dat klopt niet, 12 maart negentien vierenvijftig',
    );
    expect(says(NAME)).toBe('van den Berg');
  });

  test('a name is spelled by the telephone alphabet', () => {
    expect(talk(brief({ caller: { name: 'Jan Bos' }, twists: ['spelled-name'] }))(NAME)).toBe(
      'Bos, de B van Bernard de O van Otto de S van Simon',
    );
  });

  test('a correction of the day counts from then on', () => {
    const says = twisted({ kind: 'correction', to: 'vrijdag' });
    says(OFFER, WHICH);
    expect(says(CONFIRM)).toBe('nee, liever vrijdag');
    expect(says(OFFER, WHICH)).toBe('doe maar de tweede');
    expect(says('Vrijdag 27 november om twee uur bij dokter Jansen, klopt dat?')).toBe('ja dat klopt');
  });

  test('a day corrected to the day that is read back is not corrected again', () => {
    const opening = 'dinsdag graag, nee wacht, donderdag';
    const facts = { opening, preferredDay: 'donderdag' };
    const says = talk(brief({ facts, twists: ['caller corrects the day in the same breath'] }));
    expect(says(OPEN)).toBe(opening);
    says(OFFER, WHICH);
    expect(says(CONFIRM)).toBe('ja dat klopt');
  });

  test.each([
    ['date-of-birth', BIRTH, '13 maart negentien vierenvijftig, nee sorry, 12 maart negentien vierenvijftig'],
    ['name', NAME, 'Pietersen, nee sorry, van den Berg'],
    ['phone', 'Op welk nummer kunnen we u bellen?', /vijfenvijftig, nee sorry, nul één, .*nul één$/u],
  ])('a correction of the %s is said with it, once, and is none of the day', (at, question, said) => {
    const says = talk(brief({ twists: [{ kind: 'correction', at }] }));
    expect(says(question)).toMatch(said);
    expect(says(question)).not.toMatch(/nee sorry/u);
    says(OFFER, WHICH);
    expect(says(CONFIRM)).toBe('ja dat klopt');
  });

  test('a correction of something else is said in the words of the scenario, or not', () => {
    const at = 'medicine';
    const ask = 'Om welk medicijn gaat het?';
    const told = { kind: 'correction', at, says: 'nee, de andere' };
    expect(talk(brief({ twists: [told] }))(ask)).toBe('nee, de andere');
    expect(talk(brief({ twists: [{ kind: 'correction', at }] }))(ask)).toBe('dat weet ik niet meer');
    const born = { caller: { dateOfBirth: null }, twists: [{ kind: 'correction', at: 'birth date' }] };
    expect(talk(brief(born))(BIRTH)).toBe('dat weet ik niet');
  });

  test('a change of mind comes after the booking', () => {
    const says = twisted('changes mind after booking');
    expect([says(ELSE), says(ELSE)]).toEqual(['nee toch niet, ik bedenk me', 'nee dank u wel']);
  });

  test('a second wish comes after the first', () => {
    const says = talk(brief({ twists: ['two-wishes'], facts: { second: 'repeat-prescription' } }));
    expect([says(ELSE), says(ELSE)]).toEqual(['ik wil graag een herhaalrecept', 'nee dank u wel']);
  });

  test('both slots are refused once', () => {
    const says = twisted('refuses-both');
    expect([says(OFFER, WHICH), says(OFFER, WHICH)]).toEqual(['geen van beide', 'doe maar de eerste']);
  });

  test('talking over the greeting happens in its first sentence, and never again', () => {
    const about = brief({ twists: ['talks-over'] });
    const first = interrupt(freshMind, about, 'De Linde, digitale assistent.');
    expect(first && done(first.move)).toBe('ik wil graag een afspraak maken');
    expect(first && interrupt(first.mind, about, BIRTH)).toBeNull();
    expect(interrupt(freshMind, brief(), 'De Linde, digitale assistent.')).toBeNull();
  });

  test('those that we cannot play are named', () => {
    expect(brief({ twists: ['dog barks', 'silence'] }).unknownTwists).toEqual(['dog barks']);
  });
});

describe('goals as people write them', () => {
  test.each([
    ['urgent', {}, 'ik heb pijn op de borst'],
    [
      'the caller reports a stroke of her husband',
      {},
      'mijn man heeft ineens een scheve mond en kan niet goed praten',
    ],
    ['alarm', { symptom: 'druk op de borst' }, 'ik heb druk op de borst'],
    [
      'wants to move the appointment to Thursday morning',
      {},
      'ik wil mijn afspraak verzetten naar donderdag in de ochtend',
    ],
    ['afspraak afzeggen', {}, 'ik wil mijn afspraak afzeggen'],
    [
      'book an appointment with dr Jansen',
      { practitioner: 'dokter Jansen' },
      'ik wil graag een afspraak maken bij dokter Jansen',
    ],
    ['book', { who: 'child' }, 'ik wil graag een afspraak maken voor mijn kind'],
    ['opening-hours', {}, 'hoe laat bent u open'],
    ['asks for a human', {}, 'ik wil een medewerker spreken'],
    ['mijn knie doet zeer en ik wil langskomen', {}, 'mijn knie doet zeer en ik wil langskomen'],
    ['book', { says: ['hoi ik wou wat afspreken', 'en nog een recept'] }, 'hoi ik wou wat afspreken'],
    ['xyzzy', {}, 'xyzzy'],
  ])('%s', (goal, facts, opening) => {
    expect(brief({ goal, facts }).opening).toBe(opening);
  });
});
