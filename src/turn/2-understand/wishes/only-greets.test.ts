import { expect, test } from 'vitest';
import { readTurn } from '../words.ts';
import { onlyGreets } from './only-greets.ts';

test.each([
  ['Moi, mit Harm Bos.', true],
  ['Goeiendag, ge spreekt me Godelieve.', true],
  ['ja goedemiddag met jan bakker spreek ik met de praktijk', true],
  ['spreek ik met de tandarts', true],
  ['met Truus Visser', true],
  ['met apotheek de linde', false],
  ['met de thuiszorg', false],
  ['moi, mit Harm Bos, ik wil een afspraak', false],
  ['met spoed een dokter', false],
  ['met Jan, spreek ik met de garage', false],
  ['goedemorgen', false],
])('%s', (said, expected) => {
  expect(onlyGreets(readTurn(said))).toBe(expected);
});
