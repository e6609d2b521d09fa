import { expect, test } from 'vitest';
import { parted, phraseOf } from './marked-words.ts';

const shown = (text: string, phrases: readonly string[]) =>
  parted(text, phrases)
    .map((part) => (part.isMarked ? `[${part.text}]` : part.text))
    .join('');

test.each([
  ['ik heb pijn op de borst', ['pijn op de borst'], 'ik heb [pijn op de borst]'],
  ['Pijn, op de borst.', ['pijn op de borst'], '[Pijn, op de borst].'],
  ['druk en druk', ['druk'], '[druk] en [druk]'],
  ['hij ademt niet', ['ademt', 'hij ademt niet'], '[hij ademt niet]'],
  ['wat (nu)?', ['(nu)?'], 'wat [(nu)?]'],
  ['niets', [], 'niets'],
  ['niets', [' '], 'niets'],
])('%s', (text, phrases, expected) => {
  expect(shown(text, phrases)).toBe(expected);
});

test('what was marked tells of which phrase it is, whatever stands between its words', () => {
  const phrases = [
    { phrase: 'op de borst', rule: 'other' },
    { phrase: 'pijn op de borst', rule: 'chest' },
  ];
  expect(phraseOf('Pijn, op de borst', phrases)?.rule).toBe('chest');
  expect(phraseOf('op de rug', phrases)).toBeUndefined();
});
