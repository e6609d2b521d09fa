import { describe, expect, it } from 'vitest';
import { aBooked, aHeldSlot } from '../../../test/kits/dialogue.ts';
import { EVERY_REPLY } from '../../../test/kits/every-reply.ts';
import type { Reply } from '../../domain/reply.ts';
import { englishSentences } from './phrases.en.ts';
import { sentences } from './phrases.nl.ts';

const IN_ENGLISH = Object.values(EVERY_REPLY).flatMap((reply) => {
  const said = englishSentences(reply);
  return said === null ? [] : [{ phrase: reply.phrase, said: said.join(' ') }];
});
const english = (reply: Reply): string => sentences({ ...reply, inEnglish: true }).join(' ');

describe('S7: what Balie can say in English', () => {
  it('is most of what an appointment needs', () => {
    expect(IN_ENGLISH.length).toBeGreaterThan(50);
  });

  it.each(IN_ENGLISH)('$phrase holds no diagnosis, likelihood, advice, dose or urgency level', ({ said }) => {
    expect(said).not.toBe('');
    expect(said).not.toMatch(/undefined|null|NaN|\[object/u);
    expect(said.split('?').length - 1).toBeLessThanOrEqual(1);
    expect(said).not.toMatch(
      /\b(?:probably|perhaps|maybe|likely|sounds like|looks like|diagnosis|infection|painkiller|paracetamol|milligram|tablets?|rest|not urgent|not serious|can wait|don't worry)\b/iu,
    );
  });

  it.each(['rung-test', 'approved-answer', 'intake-done-before', 'confirm-alarm'] as const)(
    '%s has no English sentence and is said in Dutch',
    (phrase) => {
      const reply = EVERY_REPLY[phrase];
      expect(englishSentences(reply)).toBeNull();
      expect(english(reply)).toBe(sentences(reply).join(' '));
    },
  );
});

describe('moments in English', () => {
  const morning = aBooked('2026-11-26T09:30');
  it.each<readonly [Reply, string]>([
    [
      { phrase: 'booked', appointment: morning, confirmation: 'email' },
      'I have booked for you: Thursday 26 November at 9:30 am with dokter Jansen. You will get an e-mail.',
    ],
    [
      { phrase: 'booked', appointment: morning, confirmation: 'none' },
      'I have booked for you: Thursday 26 November at 9:30 am with dokter Jansen. Once more, so that you can write it down: Thursday 26 November at 9:30 am with dokter Jansen.',
    ],
    [
      {
        phrase: 'offer-two-slots',
        first: aHeldSlot('2026-11-26T12:00'),
        second: aHeldSlot('2026-11-26T14:05'),
      },
      'I have Thursday 26 November at 12:00 pm or at 2:05 pm, with dokter Jansen. Which one suits you?',
    ],
    [
      {
        phrase: 'offer-two-slots',
        first: aHeldSlot('2026-11-26T11:00'),
        second: aHeldSlot('2026-11-27T09:00'),
      },
      'I have Thursday 26 November at 11:00 am or Friday 27 November at 9:00 am, with dokter Jansen. Which one suits you?',
    ],
    [
      {
        phrase: 'offer-two-slots',
        first: aHeldSlot('2026-11-26T11:00'),
        second: aHeldSlot('2026-11-27T09:00', {
          practitioner: aBooked('2026-11-26T09:30').id as never,
          practitionerName: 'dokter De Boer',
        }),
      },
      'I have Thursday 26 November at 11:00 am with dokter Jansen, or Friday 27 November at 9:00 am with dokter De Boer. Which one suits you?',
    ],
    [
      { phrase: 'your-appointments', appointments: [morning, aBooked('2026-12-03T14:00')] },
      'You have an appointment on Thursday 26 November at 9:30 am with dokter Jansen. And on Thursday 3 December at 2:00 pm with dokter Jansen.',
    ],
    [
      { phrase: 'ask-date-of-birth', why: 'first', who: 'child' },
      "What is your child's date of birth? You may also key in eight digits.",
    ],
    [
      {
        phrase: 'ask-last-name',
        dateOfBirth: Temporal.PlainDate.from('1954-03-12'),
        withFirst: true,
      },
      '12 March 1954. And what are your first name and last name?',
    ],
    [
      { phrase: 'ask-last-name', dateOfBirth: Temporal.PlainDate.from('1954-03-12') },
      '12 March 1954. And what is your last name?',
    ],
    [
      { phrase: 'ask-date-of-birth', why: 'by-keys' },
      'Please key in your date of birth, eight digits: first the day, then the month, then the year.',
    ],
    [{ phrase: 'offer-waiting-list', earlier: false }, 'Shall I put you on the waiting list?'],
  ])('%j', (reply, said) => {
    expect(english(reply)).toBe(said);
  });
});
