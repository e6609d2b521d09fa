import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBooked, aCancelled, aHeldSlot } from '../../../test/kits/dialogue.ts';
import { EVERY_REPLY } from '../../../test/kits/every-reply.ts';
import type { BookedAppointment } from '../../domain/appointment.ts';
import { asId, type PatientId } from '../../domain/ids.ts';
import type { Reply } from '../../domain/reply.ts';
import { SPOKEN_LANGUAGES } from '../../domain/request-reply.ts';
import { FIXED_SENTENCES } from './fixed-sentences.ts';
import { sentences } from './phrases.nl.ts';

const THURSDAY = aBooked('2026-11-26T09:30');
const FRIDAY = aBooked('2026-11-27T14:45');
const ANSWER = EVERY_REPLY['approved-answer'].answer;

const text = (reply: Reply): string => sentences(reply).join(' ');

describe('S7: what Balie can say', () => {
  it.each(Object.values(EVERY_REPLY))(
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

  it.each(Object.values(EVERY_REPLY))('$phrase asks one question at most, in "u"', (reply) => {
    const said = text(reply);
    expect(said.split('?').length - 1).toBeLessThanOrEqual(1);
    expect(said).not.toMatch(/\b(je|jij|jouw|jullie)\b/u);
    expect(said).not.toMatch(/burgerservicenummer|\bbsn\b/iu);
  });

  it('where no place is, is said of the day or the week that was asked for', () => {
    expect(text({ phrase: 'no-slot-then' })).toBe('Dan is er geen plek vrij.');
    expect(text({ phrase: 'no-slot-then', when: 'this-week' })).toBe('Deze week is er geen plek vrij.');
    expect(text({ phrase: 'no-slot-then', when: 'next-week' })).toBe('Volgende week is er geen plek vrij.');
    expect(text({ phrase: 'no-slot-then', when: Temporal.PlainDate.from('2026-11-27') })).toBe(
      'Vrijdag 27 november is er geen plek vrij.',
    );
  });

  it('has no sentence with an unfilled place', () => {
    for (const reply of Object.values(EVERY_REPLY))
      expect(text(reply)).not.toMatch(/undefined|null|\[object|NaN/u);
  });
});

describe('a moment that is said', () => {
  it('has weekday, date, time and person', () => {
    expect(text(EVERY_REPLY.booked)).toBe(
      'Ik heb voor u ingepland: donderdag 26 november om half tien bij dokter Jansen. U krijgt een bericht per e-mail.',
    );
    expect(text(EVERY_REPLY['confirm-slot'])).toBe(
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
    [EVERY_REPLY['approved-answer'], ANSWER.text],
    [EVERY_REPLY.preparation, 'Neem uw laboratoriumformulier mee.'],
    [EVERY_REPLY['closed-then'], 'Dinsdag 27 april is de praktijk gesloten: Koningsdag.'],
    [EVERY_REPLY['open-from'], 'Deze afspraak kan op zijn vroegst vrijdag 27 november.'],
    [
      EVERY_REPLY['open-until'],
      'Zo ver vooruit is de agenda nog niet open. Ik kan plannen tot en met dinsdag 16 februari.',
    ],
    [EVERY_REPLY['only-that-day'], "Die plekken geef ik op de dag zelf, vanaf acht uur 's ochtends."],
    [{ ...EVERY_REPLY['closed-then'], reason: null }, 'Dinsdag 27 april is de praktijk gesloten.'],
    [
      EVERY_REPLY['confirm-registration'],
      'Anna de Wit, geboren op 3 mei negentien negentig. Postcode twaalf, vierendertig, A van Anton, B van Bernard, huisnummer 12. Telefoon nul één, nul nul, nul nul, nul één, negenennegentig. Klopt dat?',
    ],
    [
      EVERY_REPLY['ask-birth-date-of-new'],
      'Dank u, Anna de Wit. Wat is uw geboortedatum? U mag ook acht cijfers toetsen.',
    ],
    [
      { ...EVERY_REPLY['ask-birth-date-of-new'], who: 'child' },
      'Anna de Wit, dank u. Wat is de geboortedatum van uw kind? U mag ook acht cijfers toetsen.',
    ],
    [
      EVERY_REPLY['confirm-changed'],
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
    [
      EVERY_REPLY['late-noted'],
      'Ik geef door dat u later komt voor uw afspraak van half tien bij dokter Jansen.',
    ],
    [
      EVERY_REPLY['prescription-asked-already'],
      'Dit medicijn is al aangevraagd op maandag 23 november. De praktijk beoordeelt die aanvraag.',
    ],
  ])('are said as they are: %o', (reply, words) => {
    expect(text(reply)).toBe(words);
  });

  it('name a time to call back only when one was promised', () => {
    const noted = EVERY_REPLY['request-noted'];
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

  it('say the moment of a call that was asked for, and the number', () => {
    const promised = EVERY_REPLY['callback-promised'];
    expect(text({ ...promised, from: promised.before.subtract({ hours: 1 }), number: '+31201000321' })).toBe(
      'Een medewerker belt u terug op nul twee, nul één, nul nul, nul drie, eenentwintig, donderdag 26 november vóór twaalf uur, en niet eerder dan elf uur. Ik heb dat voor u genoteerd.',
    );
    expect(text({ ...promised, notThen: true })).toMatch(/^Op het moment dat u noemt lukt dat niet\./u);
    expect(text({ phrase: 'confirm-callback-number', number: '+31201000321' })).toBe(
      'Ik noteer nul twee, nul één, nul nul, nul drie, eenentwintig, klopt dat?',
    );
  });

  it('are about the person for whom the caller calls', () => {
    const who = 'child';
    expect(text({ phrase: 'ask-date-of-birth', why: 'first', who })).toMatch(/geboortedatum van uw kind\?/u);
    expect(text({ phrase: 'ask-date-of-birth', why: 'again', who: 'partner' })).toMatch(/van uw partner\?/u);
    expect(text({ phrase: 'ask-date-of-birth', why: 'by-keys', who: 'parent' })).toMatch(
      /^Toets de geboortedatum van degene voor wie u belt in/u,
    );
    expect(text({ ...EVERY_REPLY['ask-last-name'], who })).toMatch(/wat is de achternaam van uw kind\?/u);
    expect(text({ ...EVERY_REPLY['ask-last-name'], withFirst: true })).toMatch(
      /uw voornaam en uw achternaam\?/u,
    );
    expect(text({ ...EVERY_REPLY['ask-last-name'], who, withFirst: true })).toMatch(
      /de voornaam en de achternaam van uw kind\?/u,
    );
  });

  const Lotte = { id: THURSDAY.patient, firstName: 'Lotte', lastName: 'Hofstra' };
  const forMother = { person: { relative: 'mother', patient: null } } as const;
  it.each<[Reply, string]>([
    [
      { ...EVERY_REPLY.booked, person: { relative: 'daughter', patient: Lotte } },
      'Ik heb voor uw dochter Lotte ingepland: donderdag 26 november om half tien bij dokter Jansen. Er komt een bericht per e-mail.',
    ],
    [
      { ...EVERY_REPLY['booked-one-of'], person: { relative: null, patient: Lotte } },
      'Ik heb voor Lotte Hofstra ingepland: donderdag 26 november om half tien bij dokter Jansen.',
    ],
    // The name of another patient than the one whose row it is, is not said.
    [
      {
        ...EVERY_REPLY['booked-one-of'],
        person: { relative: 'daughter', patient: { ...Lotte, id: asId<PatientId>('somebody else') } },
      },
      'Ik heb voor uw dochter ingepland: donderdag 26 november om half tien bij dokter Jansen.',
    ],
    [
      { ...EVERY_REPLY.moved, ...forMother, confirmation: 'sms' },
      'Ik heb de afspraak van uw moeder verzet naar vrijdag 27 november om kwart voor drie bij dokter Jansen. De oude afspraak is afgezegd. Er komt een bericht per sms.',
    ],
    [{ ...EVERY_REPLY['ask-reason'], ...forMother }, 'Waarvoor is de afspraak? Een paar woorden is genoeg.'],
    [{ ...EVERY_REPLY['ask-postcode'], ...forMother }, 'Wat is de postcode met huisnummer van uw moeder?'],
    [{ ...EVERY_REPLY['not-identified'], ...forMother }, 'Met deze gegevens kan ik uw moeder niet vinden.'],
    [
      { ...EVERY_REPLY['no-appointment-found'], ...forMother },
      'Ik vind geen afspraak voor uw moeder die nog komt.',
    ],
    [
      { ...EVERY_REPLY['your-appointments'], ...forMother },
      'Uw moeder heeft een afspraak op donderdag 26 november om half tien bij dokter Jansen. En op vrijdag 27 november om kwart voor drie bij dokter Jansen.',
    ],
    [
      { ...EVERY_REPLY['no-appointment-today'], ...forMother },
      'Ik vind voor vandaag geen afspraak van uw moeder.',
    ],
    [
      { ...EVERY_REPLY['late-noted'], ...forMother },
      'Ik geef door dat uw moeder later komt voor de afspraak van half tien bij dokter Jansen.',
    ],
    [
      { ...EVERY_REPLY['offer-waiting-list'], ...forMother },
      'Eerder is er niets vrij. Zal ik uw moeder op de wachtlijst zetten?',
    ],
    [{ ...EVERY_REPLY['waits-already'], ...forMother }, 'Uw moeder staat al op de wachtlijst.'],
    [
      { ...EVERY_REPLY['waiting-list-not-joined'], ...forMother },
      'Ik kan uw moeder nu niet op de wachtlijst zetten.',
    ],
    [
      { ...EVERY_REPLY.booked, inEnglish: true, person: { relative: 'daughter', patient: Lotte } },
      'I have booked for your daughter: Thursday 26 November at 9:30 am with dokter Jansen. There will be an e-mail.',
    ],
    [
      { ...EVERY_REPLY['which-appointment'], inEnglish: true, ...forMother },
      'Your mother has an appointment on Thursday 26 November at 9:30 am with dokter Jansen, and on Friday 27 November at 2:45 pm with dokter Jansen. Which one is it about?',
    ],
    [
      { ...EVERY_REPLY['waits-already'], inEnglish: true, ...forMother },
      'Your mother is on the waiting list already.',
    ],
    [
      { ...EVERY_REPLY['waiting-list-joined'], inEnglish: true, ...forMother },
      'Your mother is on the waiting list. If a time becomes free, there will be a message.',
    ],
    [
      { ...EVERY_REPLY['ask-date-of-birth'], inEnglish: true, ...forMother },
      "Please key in your mother's date of birth, eight digits: first the day, then the month, then the year.",
    ],
  ])('say of somebody else what is theirs: %o', (reply, words) => {
    expect(text(reply)).toBe(words);
  });

  it('have a sentence of their own in each language', () => {
    const said = SPOKEN_LANGUAGES.map((language) => text({ phrase: 'human-in-your-language', language }));
    expect(new Set(said).size).toBe(SPOKEN_LANGUAGES.length);
    // Said at night too, when nobody can be found: no promise that somebody helps in a moment.
    expect(said.join(' ')).not.toMatch(/moment|will help|hilft|yardımcı/iu);
  });
});

describe('the words to people', () => {
  it('are said to the human who takes over: why, about whom, the literal words and the number', () => {
    const said = text(EVERY_REPLY.briefing);
    expect(said).toMatch(/Het gaat om een kind\. De beller zei: pijn op mijn borst\./u);
    expect(said).toMatch(/Toets 1 of zeg ja/u);
    expect(text({ ...EVERY_REPLY.briefing, about: null, callBackNumber: null })).not.toMatch(
      /Het gaat om|Nummer/u,
    );
    const desk = EVERY_REPLY['desk-briefing'];
    expect(text(desk)).toMatch(/vraagt om een medewerker\. De beller zei: ik wil iemand spreken over/u);
    expect(text({ ...desk, words: [], callBackNumber: null })).not.toMatch(/Nummer|De beller zei/u);
    expect(text(desk)).not.toContain('Het gaat om');
    expect(text({ ...desk, about: 'een kind' })).toMatch(
      /om een medewerker\. Het gaat om een kind\. De beller/u,
    );
    expect(text({ ...desk, because: 'colleague' })).toMatch(/^Een zorgverlener wil u spreken/u);
    expect(text({ ...desk, because: 'stuck' })).toMatch(/^Balie kan een beller niet verder helpen\./u);
    expect(text({ ...desk, because: 'other-language' })).toMatch(
      /^Een beller via Balie spreekt een andere taal\./u,
    );
    expect(text({ ...desk, because: 'cannot-wait' })).toMatch(
      /^Een beller via Balie kan misschien niet wachten\./u,
    );
  });
});

describe('opening hours', () => {
  it('are said with their breaks, of today or of a named day', () => {
    const parts = [
      { from: Temporal.PlainTime.from('08:00'), to: Temporal.PlainTime.from('12:00') },
      { from: Temporal.PlainTime.from('13:00'), to: Temporal.PlainTime.from('17:00') },
    ];
    expect(text({ ...EVERY_REPLY['opening-hours'], isToday: true, parts })).toBe(
      'Vandaag is de praktijk open van acht uur tot twaalf uur en van één uur tot vijf uur.',
    );
    expect(text(EVERY_REPLY['opening-hours'])).toBe('Vrijdag 27 november is de praktijk gesloten.');
    const until = Temporal.PlainDate.from('2026-11-29');
    expect(text({ ...EVERY_REPLY['opening-hours'], until })).toBe(
      'Van vrijdag 27 november tot en met zondag 29 november is de praktijk gesloten.',
    );
  });
});

describe('the fixed sentences', () => {
  it('are what their phrases say, each once, so that the cache holds what will be spoken', () => {
    const all = new Set(Object.values(EVERY_REPLY).flatMap(sentences));
    expect(new Set(FIXED_SENTENCES).size).toBe(FIXED_SENTENCES.length);
    const known = FIXED_SENTENCES.filter((sentence) => all.has(sentence));
    expect(known.length).toBeGreaterThan(30);
  });
});
