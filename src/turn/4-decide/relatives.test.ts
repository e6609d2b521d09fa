import { describe, expect, it } from 'vitest';
import { aPatient } from '../../../test/kits/practice-builders.ts';
import { type Dialogue, newDialogue } from './dialogue.ts';
import { firstOfFamily, personMeant, withRelatives } from './relatives.ts';
import { isForSomebodyElse } from './somebody-else.nl.ts';

const patient = aPatient();
const heard = (text: string, changes: Partial<Dialogue> = {}) =>
  withRelatives({ ...newDialogue, ...changes }, text);
const meant = (
  text: string,
  who: 'child' | 'partner' | 'parent' | 'other',
  changes: Partial<Dialogue> = {},
) => personMeant(heard(text, { known: { who }, ...changes }))?.relative;

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
    ['ik bel voor de buurvrouw', 'other', 'neighbour'],
    ['voor mijn overbuurman', 'other', 'neighbour-man'],
    ['namens mijn oma', 'other', 'grandmother'],
    ['mijn opa heeft', 'other', 'grandfather'],
    ['voor mijn broertje', 'other', 'brother'],
    ['mijn zus wil', 'other', 'sister'],
    ['voor een cliënt', 'other', 'other'],
  ] as const)('"%s" is called by the word that the caller used', (text, who, relative) => {
    expect(meant(text, who)).toBe(relative);
  });

  it.each([
    'ik bel voor de buurvrouw, die hoort niet goed meer, ze wil een afspraak',
    'Ik bel namens mijn oma, die wil een afspraak bij de dokter',
    'goedemorgen mijn zus heeft al een week oorpijn',
    'kan ik de afspraak van mijn broer verzetten',
    'het gaat om mijn tante',
    'ik wil graag een afspraak voor m’n opa',
    'heeft mijn opa vandaag een afspraak',
    'een recept voor een bewoner graag',
    'kunt u kijken of mijn buurman meneer kramer vandaag nog bij u moet zijn',
    'hoe laat moet mijn zus morgen komen',
    'ik ben de buurvrouw van mevrouw de vries zij wil een afspraak',
    'ik wil een afspraak voor meneer smit ik ben zijn buurman',
    'ik ben de mantelzorger van meneer bakker hij moet een afspraak',
    'ik bel namens mevrouw de vries voor een afspraak',
    'een recept voor meneer van dam',
  ])('"%s" is about somebody else', (text) => {
    expect(isForSomebodyElse(text)).toBe(true);
  });

  it.each([
    'mijn buurvrouw zei dat ik moest bellen',
    'ik bel met de telefoon van mijn buurvrouw',
    'ik heb hetzelfde als mijn broer',
    'ik ben de buurvrouw',
    'ik ben de mantelzorger en zelf ben ik nu ziek',
    'ik wil een afspraak bij mevrouw bakker',
    'ik weet niet of mijn buurman mij kan brengen',
    'ik ben bij mijn oma',
    'een afspraak voor mijn oor',
    'ik wil een afspraak',
  ])('"%s" is not', (text) => {
    expect(isForSomebodyElse(text)).toBe(false);
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
