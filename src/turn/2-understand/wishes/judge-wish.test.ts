import { describe, expect, test } from 'vitest';
import { WISHES, type Wish } from '../../../domain/meaning.ts';
import { readTurn } from '../words.ts';
import { judgeWish } from './judge-wish.ts';
import type { WishModel } from './wish-model.ts';

/** A model that hears the same in every turn and clause; what is left goes to all wishes alike. */
const alwaysHears = (wish: Wish, chance: number): WishModel => ({
  chances: () =>
    Float64Array.from(WISHES, (one) => (one === wish ? chance : (1 - chance) / (WISHES.length - 1))),
  calibrated: (given) => given,
  contribution: () => 0,
});

describe('asking for a person in so many words', () => {
  test.each<[string, Wish, number, Wish, Wish | null]>([
    ['kan ik een mens spreken', 'none', 0.9, 'human', null],
    ['kan ik een mens spreken', 'cancel', 0.5, 'human', null],
    ['kan ik een mens spreken', 'complaint', 0.9, 'complaint', 'human'],
    ['kan ik een mens spreken', 'professional-caller', 0.9, 'human', null],
    ['met de apotheek kan ik iemand spreken', 'professional-caller', 0.9, 'professional-caller', null],
    ['kan ik een mens spreken', 'urgent', 0.9, 'urgent', null],
  ])('counts whatever the model hears: %s (%s %d)', (said, heard, chance, wish, second) => {
    const judged = judgeWish(readTurn(said), 'open', alwaysHears(heard, chance));
    expect([judged.wish, judged.second]).toEqual([wish, second]);
  });

  test('is surer than the model was', () => {
    expect(judgeWish(readTurn('geef me een medewerker'), 'open', alwaysHears('none', 0.9)).confidence).toBe(
      0.95,
    );
  });
});

describe('what is said on second thought', () => {
  test.each<[string, Wish, Wish]>([
    ['ik wil mijn afspraak verzetten of weet u wat zeg hem maar gewoon af', 'move', 'cancel'],
    ['verzetten graag nee wacht annuleer hem maar', 'move', 'cancel'],
    ['verzetten of toch maar afzeggen', 'move', 'cancel'],
    ['ik wil mijn afspraak niet afzeggen maar verzetten', 'move', 'move'],
    ['zeg hem af en weet u wat ik verzet hem', 'move', 'move'],
    ['doe mij maar de eerste de beste plek voor een ontstoken teen', 'medical-question', 'book'],
    ['doe mij maar de eerste de beste plek', 'complaint', 'complaint'],
  ])('is what is meant: %s (%s)', (said, heard, wish) => {
    const judged = judgeWish(readTurn(said), 'open', alwaysHears(heard, 0.7));
    expect([judged.wish, judged.second]).toEqual([wish, null]);
  });

  test('goes for an opening only', () => {
    const said = readTurn('verzetten of toch maar afzeggen');
    expect(judgeWish(said, 'yes-no', alwaysHears('move', 0.99)).wish).toBe('move');
  });
});

describe('a colleague in care who asks for a person', () => {
  test.each<[string, Wish | null]>([
    ['met apotheek zuid kunt u mij doorverbinden', 'professional-caller'],
    ['goedemorgen u spreekt met de thuiszorg mag ik iemand', 'professional-caller'],
    ['ik had contact met het ziekenhuis mag ik iemand', null],
  ])('is both: %s', (said, second) => {
    expect(judgeWish(readTurn(said), 'open', alwaysHears('human', 0.9)).second).toBe(second);
  });
});

describe('a turn of which the model makes little', () => {
  test.each<[number, Wish]>([
    [0.21, 'none'],
    [0.23, 'book'],
  ])('at a chance of %d is %s', (chance, wish) => {
    expect(judgeWish(readTurn('nou dat dus'), 'open', alwaysHears('book', chance)).wish).toBe(wish);
  });

  test('without words is surely no wish', () => {
    expect(judgeWish(readTurn('...'), 'open', alwaysHears('book', 1))).toMatchObject({
      wish: 'none',
      confidence: 1,
    });
  });
});

describe('while Balie waits for an answer', () => {
  test.each<['reason' | 'day' | 'phone' | 'yes-no', Wish, number, Wish]>([
    ['reason', 'medical-question', 1, 'none'],
    ['reason', 'cancel', 0.99, 'cancel'],
    ['day', 'book', 1, 'none'],
    ['phone', 'change-details', 1, 'none'],
    ['yes-no', 'book', 0.3, 'none'],
    ['yes-no', 'book', 0.99, 'book'],
  ])('asked for %s, %s at %d is %s', (expecting, heard, chance, wish) => {
    expect(judgeWish(readTurn('dat wil ik graag'), expecting, alwaysHears(heard, chance)).wish).toBe(wish);
  });

  test('two wishes are not looked for', () => {
    const judged = judgeWish(
      readTurn('ik wil afzeggen, en ik wil een recept'),
      'yes-no',
      alwaysHears('cancel', 1),
    );
    expect(judged.second).toBeNull();
  });
});
