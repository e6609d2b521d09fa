import { describe, expect, it } from 'vitest';
import { aPatient } from '../../../test/kits/practice-builders.ts';
import { type Dialogue, newDialogue } from './dialogue.ts';
import { firstOfFamily, personMeant, withRelatives } from './relatives.ts';

const patient = aPatient();
const heard = (text: string, changes: Partial<Dialogue> = {}) =>
  withRelatives({ ...newDialogue, ...changes }, text);
const meant = (text: string, who: 'child' | 'partner' | 'parent', changes: Partial<Dialogue> = {}) =>
  personMeant(heard(text, { known: { who }, ...changes }))?.relative;

describe('whom the call is about', () => {
  it.each([
    ['ik bel voor mijn zoontje', 'child', 'son'],
    ['Mijn dochter heeft oorpijn', 'child', 'daughter'],
    ['voor mijn kleine', 'child', 'child'],
    ['voor mijn zoon of mijn dochter', 'child', 'child'],
    ['mijn vrouw vroeg of ik wilde bellen voor onze zoon', 'child', 'son'],
    ['ik bel voor mijn man', 'partner', 'husband'],
    ['voor mijn vrouw', 'partner', 'wife'],
    ['ik bel namens mijn moeder', 'parent', 'mother'],
    ['het gaat om m’n pa', 'parent', 'father'],
    ['voor mijn schoonmoeder', 'parent', 'parent'],
    ['I am calling for my mother', 'parent', 'mother'],
  ] as const)('"%s" is called by the word that the caller used', (text, who, relative) => {
    expect(meant(text, who)).toBe(relative);
  });

  it('is the caller unless somebody else is meant', () => {
    expect(personMeant(heard('mijn moeder zei dat ik moest bellen'))).toBeNull();
    expect(personMeant(heard('voor mezelf', { known: { who: 'self' } }))).toBeNull();
  });

  it('stays who was named until another is, and has a name once identified', () => {
    const about = { known: { who: 'child' } } as const;
    const named = withRelatives(heard('mijn dochter', about), 'volgende week graag');
    const identified = {
      ...named,
      identification: { ...named.identification, patient, who: 'child' as const },
    };
    expect(personMeant(named)).toEqual({ relative: 'daughter', patient: null });
    expect(personMeant(identified)).toEqual({ relative: 'daughter', patient });
    // Who was identified for themselves is not the child.
    const caller = { ...identified.identification, who: 'self' as const };
    expect(personMeant({ ...identified, identification: caller })?.patient).toBeNull();
  });

  it('is of a family the one who was named first, by name where two were named', () => {
    const together = { kind: 'family', first: patient, second: 'self' } as const;
    expect(firstOfFamily(heard('voor mij en mijn dochter', { together }))).toEqual({
      relative: 'daughter',
      patient,
    });
    expect(firstOfFamily(heard('mijn zoon en mijn dochter', { together }))).toEqual({
      relative: null,
      patient,
    });
    expect(firstOfFamily(heard('voor ons', { together }))).toEqual({ relative: null, patient });
    expect(firstOfFamily(heard('voor mijn dochter'))).toBeNull();
  });
});
