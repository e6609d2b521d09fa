import { describe, expect, it } from 'vitest';
import { action, aDialogue, BORN, done, meant, phrases } from '../../../test/kits/dialogue.ts';
import { aPatient } from '../../../test/kits/practice-builders.ts';

describe('identification (S11)', () => {
  const notIdentified = done({ kind: 'not-identified' });

  it('gives who asked for a person at once to the desk, with the wish that they named', () => {
    const patient = aPatient({ callingWishes: ['straight-to-human'] });
    const talk = aDialogue();
    talk.with(meant({ dateOfBirth: BORN, name: { last: 'van den Berg' } }, 'book'));
    const rung = talk.with(done({ kind: 'identified', patient }));
    expect(action(rung)).toEqual({ kind: 'ring-desk', wish: 'book', why: 'asked', about: 'self' });
    expect(action(talk.with(done({ kind: 'desk-not-reached', closed: true })))).toMatchObject({
      kind: 'promise-callback',
      wish: 'book',
      patient,
    });
  });

  it('goes on as always with who asked for something else', () => {
    const talk = aDialogue();
    talk.with(meant({ dateOfBirth: BORN, name: { last: 'van den Berg' } }, 'book'));
    const asked = talk.with(
      done({ kind: 'identified', patient: aPatient({ callingWishes: ['slower', 'no-messages'] }) }),
    );
    expect(phrases(asked)).toContain('identified');
  });

  it('tries name, then postcode, then birth date by keys, and gives the fourth to a human', () => {
    const talk = aDialogue();
    talk.with(meant({}, 'book'), meant({ dateOfBirth: BORN }), meant({ name: { last: 'Bergman' } }));
    expect(phrases(talk.with(notIdentified))).toEqual(['not-identified', 'ask-postcode']);
    expect(action(talk.with(meant({ postcode: '1234AB 12' })))).toMatchObject({
      postcode: '1234AB 12',
      lastName: null,
    });
    const again = talk.with(notIdentified);
    expect(again.say).toMatchObject([
      { phrase: 'not-identified' },
      { phrase: 'ask-date-of-birth', why: 'by-keys' },
    ]);
    talk.with({ kind: 'pressed', keys: '12031954' });
    expect(action(talk.with(meant({ name: { last: 'van den Berg' } })))).toMatchObject({ kind: 'identify' });
    expect(action(talk.with(notIdentified))).toMatchObject({ kind: 'ring-desk' });
  });

  it('asks for the name when one that nobody asked for finds nobody; three look-ups are the most all the same', () => {
    const talk = aDialogue();
    talk.with(meant({ name: { last: 'van verzekering veranderd' } }, 'book'));
    expect(action(talk.with(meant({ dateOfBirth: BORN })))).toMatchObject({ kind: 'identify' });
    expect(phrases(talk.with(notIdentified))).toEqual(['ask-last-name']);
    expect(action(talk.with(meant({ name: { last: 'Bergman' } })))).toMatchObject({ lastName: 'Bergman' });
    expect(phrases(talk.with(notIdentified))).toEqual(['not-identified', 'ask-postcode']);
    talk.with(meant({ postcode: '1234AB 12' }));
    expect(action(talk.with(notIdentified))).toMatchObject({ kind: 'ring-desk' });
  });

  it('says the birth date back with the next question, and takes a correction', () => {
    const talk = aDialogue();
    const asked = talk.with(meant({}, 'book'), meant({ dateOfBirth: BORN }));
    expect(asked.say[0]).toMatchObject({
      phrase: 'ask-last-name',
      dateOfBirth: Temporal.PlainDate.from(BORN),
    });
    const corrected = talk.with(meant({ dateOfBirth: '1945-03-12', yesNo: 'correct' }));
    expect(phrases(corrected)).toEqual(['heard-correction', 'ask-last-name']);
    expect(talk.state().identification.dateOfBirth?.toString()).toBe('1945-03-12');
  });

  it('asks the birth date by keys when the caller objects to it', () => {
    const talk = aDialogue();
    talk.with(meant({}, 'book'), meant({ dateOfBirth: BORN }));
    expect(talk.with(meant({ yesNo: 'correct' })).say).toMatchObject([
      { phrase: 'ask-date-of-birth', why: 'by-keys' },
    ]);
  });

  it.each([
    ['in the future', '2030-01-01'],
    ['longer ago than anyone has lived', '1890-01-01'],
  ])('refuses a birth date %s', (_what, dateOfBirth) => {
    const talk = aDialogue();
    talk.with(meant({}, 'book'));
    expect(talk.with(meant({ dateOfBirth })).say).toMatchObject([
      { phrase: 'ask-date-of-birth', why: 'by-keys' },
    ]);
  });

  it.each(['31021968', '1403196', '1403196a'])('does not take the keys %s for a birth date', (keys) => {
    const talk = aDialogue();
    talk.with(meant({}, 'book'));
    expect(phrases(talk.with({ kind: 'pressed', keys }))).toEqual(['ask-date-of-birth']);
  });

  it('asks a name or a postcode again in other words', () => {
    const talk = aDialogue();
    talk.with(meant({}, 'book'), meant({ dateOfBirth: BORN }));
    expect(talk.with(meant({})).say).toEqual([{ phrase: 'answer-not-understood', asked: 'name' }]);
    talk.with(meant({ name: { last: 'Bergman' } }), notIdentified);
    expect(talk.with(meant({})).say).toEqual([{ phrase: 'answer-not-understood', asked: 'postcode' }]);
  });

  it('asks both names at the last try, which tells twins apart', () => {
    const talk = aDialogue();
    talk.with(
      meant({}, 'book'),
      meant({ dateOfBirth: BORN }),
      meant({ name: { last: 'Bos' } }),
      notIdentified,
      meant({ postcode: '1234LM 9' }),
      notIdentified,
    );
    expect(talk.with(meant({ dateOfBirth: BORN })).say).toMatchObject([
      { phrase: 'ask-last-name', withFirst: true },
    ]);
    expect(action(talk.with(meant({ name: { first: 'Sanne', last: 'Bos' } })))).toMatchObject({
      firstName: 'Sanne',
      lastName: 'Bos',
    });
  });

  it('keeps the question for the postcode when the birth date is corrected there', () => {
    const talk = aDialogue();
    talk.with(
      meant({}, 'book'),
      meant({ dateOfBirth: BORN }),
      meant({ name: { last: 'Bergman' } }),
      notIdentified,
    );
    expect(phrases(talk.with(meant({ dateOfBirth: '1945-03-12' })))).toEqual([
      'heard-correction',
      'ask-postcode',
    ]);
  });
});
