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

  it('is not the caller of an earlier turn', () => {
    expect(about('ik bel even', 'het bloedt')).toBeNull();
  });
});
