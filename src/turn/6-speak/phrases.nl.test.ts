import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBooked, aCancelled, aHeldSlot, aWaiting } from '../../../test/kits/dialogue.ts';
import { aPractice, at } from '../../../test/kits/practice-builders.ts';
import type { BookedAppointment } from '../../domain/appointment.ts';
import type { ApprovedAnswer } from '../../domain/practice.ts';
import type { Reply } from '../../domain/reply.ts';
import { SPOKEN_LANGUAGES } from '../../domain/request-reply.ts';
import { physioIntake } from '../../intake/physio-intake.ts';
import { FIXED_SENTENCES } from './fixed-sentences.ts';
import { sentences } from './phrases.nl.ts';

const THURSDAY = aBooked('2026-11-26T09:30');
const FRIDAY = aBooked('2026-11-27T14:45');

const ANSWER: ApprovedAnswer = {
  topic: 'parking',
  words: [],
  text: 'U kunt gratis parkeren op het plein.',
  approvedBy: 'dokter Jansen',
  approvedOn: Temporal.PlainDate.from('2026-11-02'),
  validUntil: null,
};
const [USUAL] = aPractice().appointmentTypes;
if (USUAL === undefined) throw new Error('the demo practice has no appointment types');
const BLOOD = { ...USUAL, preparation: 'Neem uw laboratoriumformulier mee.' };

const FEVER = physioIntake.questions.find(({ id }) => id === 'fever');
if (FEVER === undefined) throw new Error('the questionnaire does not ask about fever');

/** One of every phrase that can reach a caller or a human; the type makes a new phrase appear here. */
const EVERY: { readonly [Phrase in Reply['phrase']]: Extract<Reply, { phrase: Phrase }> } = {
  greeting: { phrase: 'greeting', practice: 'De Linde', dayPart: 'morning', recorded: true },
  'how-can-i-help': { phrase: 'how-can-i-help' },
  'anything-else': { phrase: 'anything-else' },
  goodbye: { phrase: 'goodbye' },
  'see-you': { phrase: 'see-you', appointment: THURSDAY },
  'nothing-was-done': { phrase: 'nothing-was-done' },
  'gentle-silence': { phrase: 'gentle-silence' },
  'are-you-there': { phrase: 'are-you-there' },
  'silence-goodbye': { phrase: 'silence-goodbye' },
  'wish-not-understood': { phrase: 'wish-not-understood', practice: 'tandarts' },
  'answer-not-understood': { phrase: 'answer-not-understood', asked: 'reason' },
  'heard-correction': { phrase: 'heard-correction' },
  'ask-date-of-birth': { phrase: 'ask-date-of-birth', why: 'by-keys' },
  'ask-last-name': { phrase: 'ask-last-name', dateOfBirth: Temporal.PlainDate.from('1954-03-12') },
  'ask-postcode': { phrase: 'ask-postcode' },
  'not-identified': { phrase: 'not-identified' },
  identified: { phrase: 'identified' },
  'ask-reason': { phrase: 'ask-reason' },
  'one-moment-agenda': { phrase: 'one-moment-agenda' },
  'one-moment': { phrase: 'one-moment' },
  'offer-two-slots': {
    phrase: 'offer-two-slots',
    first: aHeldSlot('2026-11-26T09:30'),
    second: aHeldSlot('2026-11-27T14:45'),
  },
  'offer-one-slot': { phrase: 'offer-one-slot', only: aHeldSlot('2026-11-26T09:30') },
  'ask-day-part': { phrase: 'ask-day-part' },
  'no-slot-then': { phrase: 'no-slot-then' },
  'slot-just-taken': { phrase: 'slot-just-taken' },
  'confirm-slot': { phrase: 'confirm-slot', slot: aHeldSlot('2026-11-26T09:30') },
  booked: { phrase: 'booked', appointment: THURSDAY, confirmation: 'email' },
  undone: { phrase: 'undone', appointment: aCancelled('2026-11-26T09:30') },
  'not-undone': { phrase: 'not-undone' },
  'no-appointment-found': { phrase: 'no-appointment-found' },
  'your-appointments': { phrase: 'your-appointments', appointments: [THURSDAY, FRIDAY] },
  'which-appointment': { phrase: 'which-appointment', first: THURSDAY, second: FRIDAY },
  'confirm-cancel': { phrase: 'confirm-cancel', appointment: THURSDAY },
  cancelled: { phrase: 'cancelled', appointment: aCancelled('2026-11-26T09:30') },
  'not-cancelled': { phrase: 'not-cancelled' },
  'move-which-day': { phrase: 'move-which-day', appointment: THURSDAY },
  moved: { phrase: 'moved', from: aCancelled('2026-11-26T09:30'), to: FRIDAY, confirmation: 'none' },
  'not-moved': { phrase: 'not-moved' },
  kept: { phrase: 'kept' },
  'ask-medicine': { phrase: 'ask-medicine' },
  'prescription-noted': { phrase: 'prescription-noted' },
  'request-not-noted': { phrase: 'request-not-noted' },
  'opening-hours': {
    phrase: 'opening-hours',
    day: Temporal.PlainDate.from('2026-11-27'),
    isToday: false,
    parts: [],
  },
  address: { phrase: 'address', address: aPractice().address },
  'wrong-number': { phrase: 'wrong-number', practice: aPractice().spokenName },
  'connecting-to-desk': { phrase: 'connecting-to-desk' },
  'still-ringing': { phrase: 'still-ringing' },
  'desk-not-reached': { phrase: 'desk-not-reached' },
  'practice-closed-for-desk': { phrase: 'practice-closed-for-desk' },
  'cannot-do-that-yet': { phrase: 'cannot-do-that-yet' },
  'callback-promised': { phrase: 'callback-promised', before: at('2026-11-26T12:00') },
  'ask-callback-number': { phrase: 'ask-callback-number' },
  'callback-noted-without-time': { phrase: 'callback-noted-without-time' },
  'callback-not-noted': { phrase: 'callback-not-noted' },
  'cannot-reach-agenda': { phrase: 'cannot-reach-agenda' },
  'cannot-hear-you-use-keys': { phrase: 'cannot-hear-you-use-keys' },
  'urgent-connecting': { phrase: 'urgent-connecting' },
  'call-112-now': { phrase: 'call-112-now' },
  'urgent-still-trying': { phrase: 'urgent-still-trying' },
  'urgent-human-found': { phrase: 'urgent-human-found' },
  'urgent-nobody-reached': { phrase: 'urgent-nobody-reached', noted: true },
  'urgent-trying-soon': { phrase: 'urgent-trying-soon' },
  'urgent-trying-again': { phrase: 'urgent-trying-again' },
  'urgent-next-number': { phrase: 'urgent-next-number' },
  'human-gone': { phrase: 'human-gone' },
  'suicide-line-113': { phrase: 'suicide-line-113' },
  'confirm-alarm': { phrase: 'confirm-alarm', question: 'Heeft u nu pijn op de borst?' },
  briefing: {
    phrase: 'briefing',
    words: ['pijn op mijn borst'],
    callBackNumber: '+31100000199',
    about: 'een kind',
  },
  'desk-briefing': { phrase: 'desk-briefing', callBackNumber: '+31100000199' },
  'briefing-repeat': { phrase: 'briefing-repeat' },
  'joining-now': { phrase: 'joining-now' },
  'rung-test': { phrase: 'rung-test', practice: 'huisartsenpraktijk De Linde' },
  'rung-test-repeat': { phrase: 'rung-test-repeat' },
  'rung-test-thanks': { phrase: 'rung-test-thanks' },
  'closed-then': { phrase: 'closed-then', day: Temporal.PlainDate.from('2027-04-27'), reason: 'Koningsdag' },
  'not-with-that-practitioner': { phrase: 'not-with-that-practitioner', practitioner: 'dokter Jansen' },
  'staff-plan-this': { phrase: 'staff-plan-this' },
  'approved-answer': { phrase: 'approved-answer', answer: ANSWER },
  preparation: { phrase: 'preparation', type: BLOOD },
  'no-preparation': { phrase: 'no-preparation', appointment: THURSDAY },
  'no-answer-of-practice': { phrase: 'no-answer-of-practice' },
  'results-not-by-me': { phrase: 'results-not-by-me' },
  'registration-closed': { phrase: 'registration-closed' },
  'medical-question-not-by-me': { phrase: 'medical-question-not-by-me' },
  'ask-which-test': { phrase: 'ask-which-test' },
  'ask-which-letter': { phrase: 'ask-which-letter' },
  'ask-question': { phrase: 'ask-question' },
  'ask-callback-reason': { phrase: 'ask-callback-reason' },
  'ask-complaint': { phrase: 'ask-complaint' },
  'ask-more-to-complain': { phrase: 'ask-more-to-complain' },
  'offer-appointment': { phrase: 'offer-appointment' },
  'ask-getting-worse': { phrase: 'ask-getting-worse' },
  'ask-full-name': { phrase: 'ask-full-name' },
  'ask-birth-date-of-new': { phrase: 'ask-birth-date-of-new', name: { first: 'anna', last: 'de wit' } },
  'ask-phone': { phrase: 'ask-phone' },
  'confirm-registration': {
    phrase: 'confirm-registration',
    name: { first: 'anna', last: 'de wit' },
    dateOfBirth: Temporal.PlainDate.from('1990-05-03'),
    postcode: '1234AB 12',
    phone: '+31100000199',
  },
  'ask-what-changes': { phrase: 'ask-what-changes' },
  'ask-changed': { phrase: 'ask-changed', what: 'email' },
  'confirm-changed': { phrase: 'confirm-changed', what: 'email', value: 'jan.de-wit@voorbeeld.example' },
  'request-noted': {
    phrase: 'request-noted',
    wish: 'test-results',
    before: at('2026-11-26T11:00'),
    callsBack: true,
  },
  'late-noted': { phrase: 'late-noted', appointment: THURSDAY },
  'no-appointment-today': { phrase: 'no-appointment-today' },
  'prescription-asked-already': {
    phrase: 'prescription-asked-already',
    on: Temporal.PlainDate.from('2026-11-23'),
  },
  'prescription-needs-a-person': { phrase: 'prescription-needs-a-person' },
  'offer-intake': { phrase: 'offer-intake' },
  'intake-begins': { phrase: 'intake-begins' },
  'intake-goes-on': { phrase: 'intake-goes-on' },
  'intake-done': { phrase: 'intake-done' },
  'intake-done-before': { phrase: 'intake-done-before' },
  'intake-later': { phrase: 'intake-later' },
  'intake-stopped': { phrase: 'intake-stopped' },
  'intake-link-sent': { phrase: 'intake-link-sent' },
  'intake-link-not-sent': { phrase: 'intake-link-not-sent' },
  'intake-not-kept': { phrase: 'intake-not-kept' },
  'intake-question': { phrase: 'intake-question', question: FEVER },
  'intake-how-to-answer': { phrase: 'intake-how-to-answer', question: FEVER },
  'intake-heard': { phrase: 'intake-heard', question: FEVER, answer: { kind: 'yes-no', yes: true } },
  'offer-waiting-list': { phrase: 'offer-waiting-list', earlier: true },
  'waiting-list-joined': { phrase: 'waiting-list-joined', stands: aWaiting() },
  'waiting-list-not-joined': { phrase: 'waiting-list-not-joined' },
  'offer-meanwhile': { phrase: 'offer-meanwhile' },
  'who-i-am': { phrase: 'who-i-am', practice: aPractice().spokenName },
  'human-in-your-language': { phrase: 'human-in-your-language', language: 'polish' },
};

const text = (reply: Reply): string => sentences(reply).join(' ');

describe('S7: what Balie can say', () => {
  it.each(Object.values(EVERY))(
    '$phrase holds no diagnosis, likelihood, advice, dose or urgency level',
    (reply) => {
      const said = text(reply).toLowerCase();
      expect(said).not.toBe('');
      expect(said).not.toMatch(
        /\bu[0-5]\b|urgentie|diagnose|waarschijnlijk|vermoed|misschien|mogelijk|lijkt op|klinkt als/u,
      );
      expect(said).not.toMatch(
        /paracetamol|milligram|\bmg\b|neem (een|in)|slik|koel|rust uit|afwachten|kan geen kwaad/u,
      );
    },
  );

  it.each(Object.values(EVERY))('$phrase asks one question at most, in "u"', (reply) => {
    const said = text(reply);
    expect(said.split('?').length - 1).toBeLessThanOrEqual(1);
    expect(said).not.toMatch(/\b(je|jij|jouw|jullie)\b/u);
    expect(said).not.toMatch(/burgerservicenummer|\bbsn\b/iu);
  });

  it('has no sentence with an unfilled place', () => {
    for (const reply of Object.values(EVERY)) expect(text(reply)).not.toMatch(/undefined|null|\[object|NaN/u);
  });
});

describe('a moment that is said', () => {
  it('has weekday, date, time and person', () => {
    expect(text(EVERY.booked)).toBe(
      'Ik heb voor u ingepland: donderdag 26 november om half tien bij dokter Jansen. U krijgt een bericht per e-mail.',
    );
    expect(text(EVERY['confirm-slot'])).toBe(
      'Donderdag 26 november om half tien bij dokter Jansen, klopt dat?',
    );
  });

  it('is said twice to somebody who gets no message (S14)', () => {
    const said = text({ phrase: 'booked', appointment: THURSDAY, confirmation: 'none' });
    expect(said.split('donderdag 26 november om half tien')).toHaveLength(3);
    const moved = { phrase: 'moved', from: aCancelled('2026-11-26T09:30'), to: FRIDAY } as const;
    expect(text({ ...moved, confirmation: 'none' }).split('vrijdag 27 november')).toHaveLength(3);
    expect(text({ ...moved, confirmation: 'sms' }).split('vrijdag 27 november')).toHaveLength(2);
  });

  it('names what two offers share once', () => {
    const jansen = (start: string) => aHeldSlot(start);
    const other = {
      ...aHeldSlot('2026-11-27T14:45'),
      practitioner: 'x' as never,
      practitionerName: 'dokter De Boer',
    };
    const offer = (second: BookedAppointment | ReturnType<typeof aHeldSlot>) =>
      text({ phrase: 'offer-two-slots', first: jansen('2026-11-26T09:30'), second });
    expect(offer(jansen('2026-11-26T11:00'))).toBe(
      'Ik heb donderdag 26 november om half tien of om elf uur, bij dokter Jansen. Welke past u?',
    );
    expect(offer(other)).toMatch(
      /half tien bij dokter Jansen, of vrijdag 27 november om kwart voor drie bij dokter De Boer/u,
    );
  });

  it('is heard back as the same weekday, for any appointment', () => {
    const DAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_500 }),
        fc.integer({ min: 0, max: 24 * 12 - 1 }),
        (days, fives) => {
          const date = Temporal.PlainDate.from('2026-01-01').add({ days });
          const time = Temporal.PlainTime.from({ hour: Math.floor(fives / 12), minute: (fives % 12) * 5 });
          const said = text({ phrase: 'confirm-slot', slot: aHeldSlot(`${date}T${time}`) });
          expect(said.toLowerCase()).toContain(DAYS[date.dayOfWeek - 1]);
          expect(said).toContain(String(date.day));
        },
      ),
    );
  });
});

describe('requests and answers', () => {
  it.each<readonly [Reply, string]>([
    [EVERY['approved-answer'], ANSWER.text],
    [EVERY.preparation, 'Neem uw laboratoriumformulier mee.'],
    [EVERY['closed-then'], 'Dinsdag 27 april is de praktijk gesloten: Koningsdag.'],
    [{ ...EVERY['closed-then'], reason: null }, 'Dinsdag 27 april is de praktijk gesloten.'],
    [
      EVERY['confirm-registration'],
      'Anna de Wit, geboren op 3 mei negentien negentig. Postcode twaalf, vierendertig, A van Anton, B van Bernard, huisnummer 12. Telefoon nul één, nul nul, nul nul, nul één, negenennegentig. Klopt dat?',
    ],
    [
      EVERY['ask-birth-date-of-new'],
      'Dank u, Anna de Wit. Wat is uw geboortedatum? U mag ook acht cijfers toetsen.',
    ],
    [
      { ...EVERY['ask-birth-date-of-new'], who: 'child' },
      'Dank u, Anna de Wit. Wat is de geboortedatum van uw kind? U mag ook acht cijfers toetsen.',
    ],
    [
      EVERY['confirm-changed'],
      'Het nieuwe e-mailadres is jan punt de streepje wit apenstaartje voorbeeld punt example, klopt dat?',
    ],
    [
      { phrase: 'confirm-changed', what: 'address', value: '1234AB 12' },
      'De nieuwe postcode is twaalf, vierendertig, A van Anton, B van Bernard, huisnummer 12, klopt dat?',
    ],
    [
      { phrase: 'confirm-changed', what: 'phone', value: '+31100000199' },
      'Het nieuwe nummer is nul één, nul nul, nul nul, nul één, negenennegentig, klopt dat?',
    ],
    [EVERY['late-noted'], 'Ik geef door dat u later komt voor uw afspraak van half tien bij dokter Jansen.'],
    [
      EVERY['prescription-asked-already'],
      'Dit medicijn is al aangevraagd op maandag 23 november. De praktijk beoordeelt die aanvraag.',
    ],
  ])('are said as they are: %o', (reply, words) => {
    expect(text(reply)).toBe(words);
  });

  it('name a time to call back only when one was promised', () => {
    const noted = EVERY['request-noted'];
    expect(text(noted)).toBe(
      'Ik heb genoteerd dat u belt over een uitslag. Een medewerker belt u terug, donderdag 26 november vóór elf uur.',
    );
    expect(text({ ...noted, wish: 'none', before: null })).toBe(
      'Ik heb uw vraag genoteerd. Een medewerker belt u terug. Ik kan u nog geen tijd noemen.',
    );
    expect(text({ ...noted, wish: 'change-details', before: null, callsBack: false })).toBe(
      'Ik heb uw wijziging genoteerd. De praktijk kijkt ernaar.',
    );
  });

  it('are about the person for whom the caller calls', () => {
    const who = 'child';
    expect(text({ phrase: 'ask-date-of-birth', why: 'first', who })).toMatch(/geboortedatum van uw kind\?/u);
    expect(text({ phrase: 'ask-date-of-birth', why: 'again', who: 'partner' })).toMatch(/van uw partner\?/u);
    expect(text({ phrase: 'ask-date-of-birth', why: 'by-keys', who: 'parent' })).toMatch(
      /^Toets de geboortedatum van uw vader of moeder in/u,
    );
    expect(text({ ...EVERY['ask-last-name'], who })).toMatch(/wat is de achternaam van uw kind\?/u);
    expect(text({ ...EVERY['ask-last-name'], withFirst: true })).toMatch(/uw voornaam en uw achternaam\?/u);
    expect(text({ ...EVERY['ask-last-name'], who, withFirst: true })).toMatch(
      /de voornaam en de achternaam van uw kind\?/u,
    );
  });

  it('have a sentence of their own in each language', () => {
    const said = SPOKEN_LANGUAGES.map((language) => text({ phrase: 'human-in-your-language', language }));
    expect(new Set(said).size).toBe(SPOKEN_LANGUAGES.length);
  });
});

describe('the words to people', () => {
  it('are said to the human who takes over: why, about whom, the literal words and the number', () => {
    const said = text(EVERY.briefing);
    expect(said).toMatch(/Het gaat om een kind\. De beller zei: pijn op mijn borst\./u);
    expect(said).toMatch(/Toets 1 of zeg ja/u);
    expect(text({ ...EVERY.briefing, about: null, callBackNumber: null })).not.toMatch(/Het gaat om|Nummer/u);
    expect(text({ ...EVERY['desk-briefing'], callBackNumber: null })).not.toMatch(/Nummer/u);
  });
});

describe('opening hours', () => {
  it('are said with their breaks, of today or of a named day', () => {
    const parts = [
      { from: Temporal.PlainTime.from('08:00'), to: Temporal.PlainTime.from('12:00') },
      { from: Temporal.PlainTime.from('13:00'), to: Temporal.PlainTime.from('17:00') },
    ];
    expect(text({ ...EVERY['opening-hours'], isToday: true, parts })).toBe(
      'Vandaag is de praktijk open van acht uur tot twaalf uur en van één uur tot vijf uur.',
    );
    expect(text(EVERY['opening-hours'])).toBe('Vrijdag 27 november is de praktijk gesloten.');
  });
});

describe('the fixed sentences', () => {
  it('are what their phrases say, each once, so that the cache holds what will be spoken', () => {
    const all = new Set(Object.values(EVERY).flatMap(sentences));
    expect(new Set(FIXED_SENTENCES).size).toBe(FIXED_SENTENCES.length);
    const known = FIXED_SENTENCES.filter((sentence) => all.has(sentence));
    expect(known.length).toBeGreaterThan(30);
  });
});
