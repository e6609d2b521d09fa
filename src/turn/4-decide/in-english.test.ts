import { describe, expect, it } from 'vitest';
import { aContext, action, aDialogue, done, phrases, says, untilOffer } from '../../../test/kits/dialogue.ts';
import { aPatient } from '../../../test/kits/practice-builders.ts';
import type { Slots, Wish } from '../../domain/meaning.ts';

const english = (text: string, wish: Wish = 'none', slots: Slots = {}) =>
  says(text, wish, slots, { inEnglish: true });

describe('a call in English', () => {
  it('is answered in English from the first English words to the end', () => {
    const talk = aDialogue();
    talk.with(english('ik wil een afspraak maken', 'book'));
    expect(talk.state().inEnglish).toBe(true);
    talk.with(says('ja'));
    expect(talk.state().inEnglish).toBe(true);
  });

  it('"do you speak English" is answered with how Balie can help; asked again it is a person', () => {
    const talk = aDialogue();
    const first = talk.with(english('spreekt u engels', 'other-language'));
    expect(phrases(first)).toEqual(['speaks-english', 'how-can-i-help']);
    const again = talk.with(english('spreekt u engels', 'other-language'));
    expect(phrases(again)).toEqual(['human-in-your-language']);
    expect(action(again)).toMatchObject({ kind: 'ring-desk' });
  });

  it('what is not understood after that is a person at once', () => {
    const talk = aDialogue();
    talk.with(english('spreekt u engels', 'other-language'));
    expect(action(talk.with({ kind: 'not-understood' }))).toMatchObject({ kind: 'ring-desk' });
  });

  it.each(['repeat-prescription', 'test-results', 'opening-hours', 'register-patient'] as const)(
    '%s is a person, after one English sentence',
    (wish) => {
      const decided = aDialogue().with(english('iets', wish));
      expect(decided.say).toEqual([{ phrase: 'human-in-your-language', language: 'english' }]);
      expect(action(decided)).toMatchObject({ kind: 'ring-desk', why: 'asked' });
    },
  );

  it('no Dutch answer of the practice is given in between', () => {
    const talk = aDialogue();
    talk.with(english('ik wil een afspraak maken', 'book'));
    const between = talk.with(english('hoe laat bent u open', 'opening-hours'));
    expect(phrases(between)).toEqual(['human-in-your-language']);
  });

  it('keeps the reason in the caller’s words and plans what the Dutch of it asks for', () => {
    const talk = aDialogue();
    talk.with(
      english('ik wil een afspraak maken', 'book', {
        dateOfBirth: '1954-03-12',
        name: { last: 'van den Berg' },
      }),
      done({ kind: 'identified', patient: aPatient() }),
    );
    const search = talk.with(english('ik wil bloedprikken', 'none', { reason: 'I need a blood test' }));
    const blood = aContext().practice.appointmentTypes.find(({ words }) => words.includes('bloedprikken'));
    expect(blood).toBeDefined();
    expect(action(search)).toMatchObject({ kind: 'offer-slots', wanted: { type: blood?.id } });
    expect(talk.state().known.reason).toBe('I need a blood test');
  });

  it('in Dutch nothing of it is heard', () => {
    const talk = aDialogue();
    talk.with(...untilOffer);
    expect(talk.state().inEnglish).toBe(false);
  });
});
