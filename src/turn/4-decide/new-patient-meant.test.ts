import { describe, expect, it } from 'vitest';
import { action, aDialogue, BORN, identified, meant, phrases, says } from '../../../test/kits/dialogue.ts';
import type { Slots } from '../../domain/meaning.ts';

const ANNA = { name: { first: 'Anna', last: 'de Wit' } };
const registering = (words: string, slots: Slots) => {
  const talk = aDialogue();
  const first = talk.with(says(words, 'register-patient', slots));
  return { talk, asked: phrases(first).at(-1), about: first.say.at(-1) };
};

describe('who is to be registered', () => {
  it.each<readonly [string, Slots]>([
    ['met anna de wit ik wil mijn baby inschrijven', { ...ANNA, who: 'child' }],
    ['u spreekt met mevrouw anna de wit wij hebben een baby gekregen kan die ingeschreven worden', ANNA],
    ['goedemorgen anna de wit onze zoon is geboren kan ik hem aanmelden', { ...ANNA, who: 'child' }],
    ['mijn naam is anna de wit en ik wil mijn moeder inschrijven', { ...ANNA, who: 'parent' }],
  ])('is not the caller by whose name it begins: %s', (words, slots) => {
    const { asked, about } = registering(words, slots);
    expect(asked).toBe('ask-full-name');
    expect(about).toMatchObject({ who: slots.who ?? 'child' });
  });

  it('is asked after as a child where a baby is told of', () => {
    const { talk, about } = registering('wij hebben een baby gekregen kan die ingeschreven worden', {});
    expect(about).toMatchObject({ phrase: 'ask-full-name', who: 'child' });
    const named = talk.with(says('anna de wit', 'none', ANNA));
    expect(named.say[0]).toMatchObject({ phrase: 'ask-birth-date-of-new', who: 'child' });
  });

  it.each<readonly [string, Slots]>([
    ['met anna de wit ik wil me inschrijven', ANNA],
    ['met anna de wit ik heb een baby en wil mij graag bij jullie aanmelden', ANNA],
    ['ik wil mijn dochter anna de wit inschrijven', { ...ANNA, who: 'child' }],
  ])('has the name that is said of them: %s', (words, slots) => {
    expect(registering(words, slots).asked).toBe('ask-birth-date-of-new');
  });

  it('is nobody who was found before in the call', () => {
    const talk = aDialogue();
    talk.with(says('wanneer is mijn afspraak', 'check-appointment'), meant({ dateOfBirth: BORN }));
    talk.with(meant({ name: { last: 'van den Berg' } }), identified);
    talk.with(
      { kind: 'done', outcome: { kind: 'appointments-found', appointments: [] } },
      meant({ yesNo: 'no' }),
    );
    const asked = talk.with(says('en kan onze baby ingeschreven worden', 'register-patient'));
    expect(phrases(asked).at(-1)).toBe('ask-full-name');
    expect(talk.state().known).toMatchObject({ who: 'child' });
    expect(talk.state().known.dateOfBirth).toBeUndefined();
    expect(action(asked)).toBeNull();
  });
});
