import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBooked, aCancelled, aHeldSlot } from '../../../test/kits/dialogue.ts';
import { aPractice, at } from '../../../test/kits/practice-builders.ts';
import type { BookedAppointment } from '../../domain/appointment.ts';
import type { Reply } from '../../domain/reply.ts';
import { FIXED_SENTENCES } from './fixed-sentences.ts';
import { sentences } from './phrases.nl.ts';

const THURSDAY = aBooked('2026-11-26T09:30');
const FRIDAY = aBooked('2026-11-27T14:45');

/** One of every phrase that can reach a caller or a human; the type makes a new phrase appear here. */
const EVERY: { readonly [Phrase in Reply['phrase']]: Extract<Reply, { phrase: Phrase }> } = {
  greeting: { phrase: 'greeting', practice: 'De Linde', dayPart: 'morning', recorded: true },
  'how-can-i-help': { phrase: 'how-can-i-help' },
  'anything-else': { phrase: 'anything-else' },
  goodbye: { phrase: 'goodbye' },
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
