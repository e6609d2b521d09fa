import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../../test/kits/understanding-context.ts';
import { WISHES, type Wish } from '../../../domain/meaning.ts';
import { understand } from '../understand.ts';
import { readTurn } from '../words.ts';
import type { Clause } from './two-wishes.ts';
import { weighStory, weightInStory } from './weigh-story.ts';
import { highest, wishAt } from './wish-model.ts';

const weightOf = (clause: string): number => weightInStory(readTurn(clause));

describe('what a clause of a story counts', () => {
  test.each([
    'kan ik daar een keer mee komen',
    'en tot hoe laat is er iemand',
    'maar wat stond erin',
    'ik zou graag willen weten hoe dat zit',
    'ik wou weer van die zalf',
    'of het op een andere dag kan',
    'laat dan maar zitten',
    'die afspraak moet er dan uit',
    'ik kom dus niet',
    'ik sla morgen een keer over',
  ])('is all of it where something is asked: %s', (clause) => {
    expect(weightOf(clause)).toBe(1);
  });

  test.each([
    'de dokter heeft me toen een zalfje gegeven',
    'vorig jaar kreeg mijn zus een brief van de verzekering',
    'ik ben bij het ziekenhuis geweest voor een foto',
    'mijn man had een afspraak gemaakt',
  ])('is least where it tells of what was: %s', (clause) => {
    expect(weightOf(clause)).toBeLessThan(weightOf('mijn zoon rijdt me altijd'));
  });

  test('is less than all where it tells how things are', () => {
    expect(weightOf('mijn zoon rijdt me altijd')).toBeLessThan(1);
  });
});

describe('a story', () => {
  const chancesOf = (wish: Wish, chance: number): Float64Array =>
    Float64Array.from(WISHES, (name) => (name === wish ? chance : (1 - chance) / (WISHES.length - 1)));
  const clause = (wish: Wish, weight: number): Clause => ({
    from: 0,
    chances: chancesOf(wish, 0.9),
    completed: false,
    besides: false,
    asks: weight === 1,
    weight,
  });
  const whole = Float64Array.from(WISHES, () => 1 / WISHES.length);

  test('is for the clause that asks, where another says its wish as clearly', () => {
    const [told, asked] = [clause('complaint', 0.3), clause('opening-hours', 1)];
    expect(wishAt(highest(weighStory(whole, [told, asked])))).toBe('opening-hours');
    expect(wishAt(highest(weighStory(whole, [asked, told])))).toBe('opening-hours');
  });

  test('has chances that sum to one', () => {
    const mixed = weighStory(whole, [clause('book', 0.3), clause('move', 1)]);
    expect(mixed.reduce((one, other) => one + other, 0)).toBeCloseTo(1, 9);
  });
});

describe('a background with the words of another wish does not drown what is asked', () => {
  test.each<[string, Wish]>([
    [
      'Mijn zwager had dat ook en die moest er honderd euro voor betalen. Bij mij zit het al weken in mijn schouder. De apotheek gaf me een smeersel. Zou de dokter er eens naar kunnen kijken?',
      'book',
    ],
    [
      'Ik heb gisteren gebeld omdat ik zo bang was dat er een ontsteking zat. Toen mocht ik vanmiddag komen. Ik heb prima geslapen. Laat dan maar zitten.',
      'cancel',
    ],
  ])('%s', (said, wish) => {
    const meaning = understand([said], contextOf('open'));
    expect([meaning.wish, meaning.second]).toEqual([wish, null]);
  });
});

test.each<[string, Wish]>([
  ['red ik dat nog voordat jullie dichtgaan', 'opening-hours'],
  ['dinsdag kom ik er niet uit met de kinderen', 'move'],
  ['ik zit in mijn maag met die nota', 'costs-or-insurance'],
  ['ik heb niks gehoord over die foto', 'test-results'],
])('a wish that is only hinted at is heard: %s', (said, wish) => {
  expect(understand([said], contextOf('open')).wish).toBe(wish);
});
