import { expect, it } from 'vitest';
import { action, aDialogue, says } from '../../../test/kits/dialogue.ts';
import type { Wish } from '../../domain/meaning.ts';

it.each<readonly [string, Wish]>([
  ['mijn man is overleden en hij had volgende week nog een afspraak staan', 'change-details'],
  ['mijn moeder is vorige week overleden wat moet ik met haar medicijnen', 'repeat-prescription'],
  ['onze vader is gisteren overleden', 'none'],
])('who tells of a death is put through: %s', (text, wish) => {
  expect(action(aDialogue().with(says(text, wish)))).toMatchObject({ kind: 'ring-desk', wish: 'human' });
});

it.each<readonly [string, Wish]>([
  ['ik wil mijn afspraak afzeggen want mijn vader is overleden', 'cancel'],
  ['mijn zus is overleden zij had eerst ook een knobbeltje en nu voel ik er zelf een', 'medical-question'],
  ['mijn man is vorig jaar overleden en ik slaap zo slecht, ik wil een afspraak', 'book'],
])('who wants something for themselves is helped: %s', (text, wish) => {
  expect(aDialogue().with(says(text, wish)).next.kind).toBe('listen');
});
