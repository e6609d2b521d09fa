import { describe, expect, it } from 'vitest';
import { aboutWhom } from './about.ts';
import { Reading } from './reading.ts';
import { Vocabulary } from './vocabulary.ts';

function about(...said: string[]) {
  const reading = new Reading(
    said.map((text) => ({ text })),
    new Vocabulary(new Set()),
    0,
  );
  return aboutWhom(reading, reading.words.length - 1);
}

/** Of words that begin with the turn, as when the caller is worried about what comes. */
function aboutFromTheFirst(said: string) {
  return aboutWhom(new Reading([{ text: said }], new Vocabulary(new Set()), 0), 0);
}

describe('whom the words are about', () => {
  it.each([
    ['ik heb pijn', 'self'],
    ['mijn zoontje is ziek', 'child'],
    ['ik bel voor mijn moeder ze is ziek', 'parent'],
    ['mijn man zakt in elkaar', 'partner'],
    ['de buurvrouw ligt daar', 'other'],
    ['het doet zeer', null],
  ])('%s: %s', (said, expected) => {
    expect(about(said)).toBe(expected);
  });

  it('is the person of an earlier turn when this one names nobody', () => {
    expect(about('ik bel voor mijn vader', 'hij is gevallen')).toBe('parent');
  });

  it.each([
    ['ik maak me zorgen over de wond van mijn moeder', 'parent'],
    ['ik zie dat het been van de buurman helemaal blauw is', 'other'],
    ['zorgen om een wond van mijn zoontje', 'child'],
    ['ik ben bang voor de klappen van mijn man', 'self'],
    ['ik heb last van mijn man', 'self'],
    ['ik heb een wond van een kat', 'self'],
  ])('is whose it is when that comes after: %s: %s', (said, expected) => {
    expect(aboutFromTheFirst(said)).toBe(expected);
  });

  it('is not whose it is in a later turn', () => {
    const reading = new Reading(
      [{ text: 'ik heb pijn' }, { text: 'de wond van mijn moeder' }],
      new Vocabulary(new Set()),
      0,
    );
    expect(aboutWhom(reading, 0)).toBe('self');
  });

  it.each([
    ['goedemiddag met het laboratorium van het ziekenhuis ik heb een spoeduitslag', null],
    ['met apotheek zuid ik heb een vraag', null],
    ['met de thuiszorg ik ben bij een mevrouw die benauwd is', 'other'],
    ['met jansen ik heb pijn', 'self'],
    ['met', null],
    ['met de', null],
  ])('is not the colleague who calls: %s: %s', (said, expected) => {
    expect(about(said)).toBe(expected);
  });

  it('is not the caller of an earlier turn', () => {
    expect(about('ik bel even', 'het bloedt')).toBeNull();
  });
});
