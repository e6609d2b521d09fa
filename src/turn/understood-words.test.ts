import { describe, expect, it } from 'vitest';
import { aContext } from '../../test/kits/dialogue.ts';
import { speaksEnglish, understoodInEnglish, understoodWords } from './understood-words.ts';

const { practice, now } = aContext();
const about = { practice, now };
const understood = (said: readonly string[], expecting: Parameters<typeof understoodWords>[1]) =>
  understoodInEnglish(said, expecting, about);

describe('a caller who speaks English', () => {
  it.each([
    ['I would like to make an appointment on Friday', 'open', 'book', { date: '2026-11-27' }],
    ['I want to cancel my appointment', 'open', 'cancel', {}],
    ['March 12, 1954', 'date-of-birth', 'none', { dateOfBirth: '1954-03-12' }],
    ['my last name is van den Berg', 'name', 'none', { name: { last: 'van den Berg' } }],
    ["no that's wrong, the thirteenth of March 1954", 'name', 'none', { dateOfBirth: '1954-03-13' }],
    ['the second one please', 'slot-choice', 'none', { choice: 2 }],
    ['yes that is correct', 'yes-no', 'none', { yesNo: 'yes' }],
    ['can I speak to a human', 'reason', 'human', {}],
    ['could I have the results of my blood test please', 'open', 'test-results', {}],
    ['hello, are my lab results back yet', 'open', 'test-results', {}],
    ['hello I need more of my asthma inhaler', 'open', 'repeat-prescription', {}],
    ["hi I'm running out of my blood pressure pills", 'open', 'repeat-prescription', {}],
    ['I need a blood test', 'open', 'book', {}],
    ['hello, do you speak English? I need a dentist appointment for a check-up', 'open', 'book', {}],
    ["sorry I don't speak Dutch, can I cancel my appointment tomorrow", 'open', 'cancel', {}],
    ['hello do you speak english', 'open', 'other-language', {}],
    ['I have had knee pain for weeks and I would like to come in', 'open', 'book', {}],
  ] as const)('"%s" (%s) is understood', (text, expecting, wish, slots) => {
    const { meaning } = understood([text], expecting);
    expect(meaning).toMatchObject({ wish, slots, inEnglish: true });
  });

  it('is kept in their own words where people read them', () => {
    const { meaning, text } = understood(['I need a blood test'], 'reason');
    expect(meaning.slots.reason).toBe('I need a blood test');
    expect(text).toContain('bloedprikken');
  });

  it.each([
    ['I would like an appointment with the doctor, I have a rash on my leg', true],
    ['can I get an appointment for physiotherapy for my knee', true],
    ['hello, my tooth hurts, can I come in on Friday', true],
    ['I need to see the doctor about a mole', true],
    ['I would like an appointment with the doctor', false],
    ['I need an appointment for my son on Friday morning', false],
    ['do you have a free slot tomorrow, I would like to make an appointment', false],
  ])('"%s" says what for, and is kept as said: %s', (text, tells) => {
    const { meaning } = understood([text], 'open');
    expect([meaning.wish, meaning.slots.reason]).toEqual(['book', tells ? text : undefined]);
  });

  it('is told by their words, or by asking for English', () => {
    const meaning = (said: string) => understoodWords([said], 'open', about);
    const told = ['hi I need to see the doctor', 'spreekt u engels', 'ik wil een afspraak'].map((said) =>
      speaksEnglish(said, meaning(said)),
    );
    expect(told).toEqual([true, true, false]);
  });

  it.each(['I want to change my phone number', 'I need a sick note for my employer please'])(
    '"%s" makes no appointment of what the words do not say',
    (text) => {
      const { wish, second } = understood([text], 'open').meaning;
      expect([wish, second]).not.toContain('book');
    },
  );

  it('says nothing that breaks it', () => {
    expect(understood([], 'open').meaning.wish).toBe('none');
  });
});
