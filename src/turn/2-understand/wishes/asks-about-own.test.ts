import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../../test/kits/understanding-context.ts';
import type { Wish } from '../../../domain/meaning.ts';
import { understand } from '../understand.ts';

const wishOf = (said: string) => {
  const { wish, second } = understand([said], contextOf('open'));
  return [wish, second];
};

describe('a question about what there is already', () => {
  test.each([
    'ik krijg donderdag een brug geplaatst doet dat zeer',
    'maandag wordt mijn verstandskies verwijderd en ik slik sintrom moet ik daarmee stoppen',
    'ik moet volgende week een kies laten trekken en ik gebruik bloedverdunners moet ik daar dan mee ophouden',
    'ik heb overmorgen een afspraak voor een zenuwbehandeling kan ik daarna zelf naar huis',
    'ik kom dinsdag voor een uitgebreide behandeling en ik ben zwanger mag er dan een foto gemaakt worden',
    'ik moet donderdag bij de dokter zijn en mijn zoontje is ziek kan hij gewoon mee',
  ])('asks for no appointment, and moves none: %s', (said) => {
    expect(wishOf(said)).toEqual(['preparation', null]);
  });

  test.each([
    'is de uitslag van de foto van mn knie al binnen',
    "er zijn foto's van mijn schouder gemaakt is daar al iets van bekend",
  ])('leaves a result a result: %s', (said) => {
    expect(wishOf(said)).toEqual(['test-results', null]);
  });

  test.each([
    'hebben jullie de brief van de longarts al ontvangen',
    'zijn mijn gegevens al overgekomen van de vorige dokter',
    'staat mijn dossier al bij jullie',
    'zit er een verwijzing van mij in het systeem',
    'hebben jullie het verslag van de eerste hulp gekregen',
  ])('registers nobody, changes no address and asks for no letter: %s', (said) => {
    expect(wishOf(said)).toEqual(['referral-or-letter', null]);
  });

  test.each<[string, Wish]>([
    ['ik kom morgen terug van vakantie mag ik dan meteen een afspraak', 'book'],
    ['ik moet volgende week weg kan ik er deze week nog bij', 'book'],
    ['ik ga maandag op reis en mijn oor doet pijn mag ik vandaag nog komen', 'book'],
    ['ik heb vrijdag om elf uur een afspraak mag dat ook om tien uur', 'move'],
    ['ik heb vrijdag een afspraak maar ik ben dan weg', 'cancel'],
    ['ik ben verhuisd hebben jullie mijn nieuwe gegevens al', 'change-details'],
  ])('is none where a place or a change is asked for: %s', (said, wish) => {
    expect(wishOf(said)[0]).toBe(wish);
  });
});
