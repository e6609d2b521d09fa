import { describe, expect, it } from 'vitest';
import { aPatient } from '../../../../test/kits/practice-builders.ts';
import { personAsked, sayPerson, sayRelative, subject } from './persons.ts';

const patient = { ...aPatient(), firstName: 'lotte', lastName: 'van den berg' };

describe('somebody else than the caller', () => {
  it.each([
    [{ relative: 'daughter', patient } as const, 'uw dochter Lotte'],
    [{ relative: 'daughter', patient: null } as const, 'uw dochter'],
    [{ relative: 'daughter', patient: { ...patient, firstName: '' } } as const, 'uw dochter'],
    [{ relative: 'parent', patient } as const, 'Lotte van den Berg'],
    [{ relative: null, patient } as const, 'Lotte van den Berg'],
    [{ relative: 'other', patient } as const, 'Lotte van den Berg'],
    [{ relative: 'other', patient: null } as const, 'degene voor wie u belt'],
    [{ relative: 'neighbour', patient: null } as const, 'uw buurvrouw'],
    [{ relative: 'sister', patient } as const, 'uw zus Lotte'],
    [{ relative: null, patient: null } as const, 'degene voor wie u belt'],
  ])('is said as the caller called them, by the name of the record once it is known: %j', (person, said) => {
    expect(sayPerson(person)).toBe(said);
  });

  it('begins a sentence with a capital, and the caller is "u"', () => {
    expect(subject({ person: { relative: 'mother', patient: null } })).toBe('Uw moeder');
    expect(subject({})).toBe('U');
  });

  it('is asked after by relation alone: a name is not told before it was given', () => {
    expect(personAsked({ who: 'child', person: { relative: 'son', patient } })).toBe('uw zoon');
    expect(personAsked({ who: 'child' })).toBe('uw kind');
    expect(personAsked({ who: 'child', another: true })).toBe('uw andere kind');
    expect(personAsked({})).toBeNull();
    expect(sayRelative('parent', true)).toBe('degene voor wie u belt');
  });
});
