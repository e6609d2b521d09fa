import { describe, expect, it } from 'vitest';
import { type Logistics, TEMPLATES } from './logistics.ts';
import { writeInEnglish } from './templates.en.ts';
import { writeMessage } from './templates.nl.ts';
import { writeIn } from './write-message.ts';

const LOGISTICS: Logistics = {
  practiceName: 'huisartsenpraktijk De Linde',
  practitionerName: 'dokter Jansen',
  start: '2026-11-26T13:30:00Z',
  address: 'Lindelaan 1, 1234 AB Voorbeeldstad',
  bring: null,
  phone: '+31100000100',
  answerBefore: '2026-11-25T11:00:00Z',
  more: ['2026-12-03T13:30:00Z'],
};
const ENGLISH = TEMPLATES.filter((template) => writeInEnglish(template, LOGISTICS) !== null);
const DUTCH = /\b(?:uw|afspraak|dag|uur|bel|praktijk(?! )|maandag|donderdag|november om|u)\b/iu;

describe('messages in English', () => {
  it('are what is planned, moved, cancelled, reminded of or offered; people and questions write in Dutch', () => {
    expect(ENGLISH).toEqual([
      'appointment-booked',
      'appointments-booked',
      'appointment-cancelled',
      'appointment-reminder',
      'waiting-offer',
      'waiting-taken',
      'move-offer',
    ]);
    expect(writeIn('en', 'call-us', LOGISTICS)).toMatchObject({ language: 'nl' });
    expect(writeIn('nl', 'appointment-booked', LOGISTICS)).toMatchObject({ language: 'nl' });
  });

  it.each(ENGLISH)(
    '%s has the values of the Dutch one, no empty one and no Dutch word of ours',
    (template) => {
      for (const about of [LOGISTICS, { ...LOGISTICS, phone: null, more: [], canReply: true as const }]) {
        const english = writeInEnglish(template, about);
        expect(english?.parameters).toHaveLength(writeMessage(template, about).parameters.length);
        expect(english?.parameters.every((value) => value.length > 0 && !value.includes('\n'))).toBe(true);
        const ours = `${english?.subject} ${english?.text} ${english?.short} ${english?.parameters.join(' ')}`
          .replaceAll(about.practiceName, '')
          .replaceAll(about.address, '');
        expect(ours).not.toMatch(DUTCH);
        expect(ours).toContain('26 November 2026');
      }
    },
  );

  it('say the moment with its weekday, and how to call from abroad', () => {
    expect(writeInEnglish('appointment-booked', LOGISTICS)?.short).toBe(
      'Your appointment: Thursday 26 November 2026 at 14:30, dokter Jansen. huisartsenpraktijk De Linde, Lindelaan 1, 1234 AB Voorbeeldstad. Can you not come? Call +31 10 00 00 100.',
    );
  });

  it('ask for an answer in words that are understood', () => {
    const link = 'https://balie.example/p/abc?taal=en';
    const answered = { ...LOGISTICS, canReply: true as const };
    expect(writeInEnglish('waiting-offer', answered)?.short).toContain(
      'Reply YES before Wednesday 25 November',
    );
    expect(writeInEnglish('move-offer', { ...LOGISTICS, link })?.short).toContain(`on ${link}`);
    expect(writeInEnglish('appointment-reminder', answered)?.short).toContain('Reply CANCEL or call');
  });
});
