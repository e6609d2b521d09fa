import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../../test/kits/understanding-context.ts';
import { understand } from '../understand.ts';
import { readTurn } from '../words.ts';
import { asksBesides } from './asked-as-well.ts';

describe('a clause that asks for something besides what came before it', () => {
  test.each([
    'en wat kost dat',
    'en ook graag een recept',
    'en dan wil ik nog een afspraak',
    'plus hoe laat sluiten jullie',
  ])('%s', (clause) => {
    expect(asksBesides(readTurn(clause))).toBe(true);
  });

  test.each(['en toen viel ik', 'en mijn man zei', 'maar kan het later', 'wat kost dat'])(
    'and not: %s',
    (clause) => {
      expect(asksBesides(readTurn(clause))).toBe(false);
    },
  );
});

describe('a question behind a wish is heard, though the wish drowns it in the whole turn', () => {
  test.each([
    ['tot hoe laat zijn jullie vandaag open en kan ik nog langskomen', 'opening-hours', 'book'],
    ['een afspraak bij de fysio graag en wordt dat vergoed', 'book', 'costs-or-insurance'],
    ['ik zou graag een gebitsreiniging willen en wat kost dat tegenwoordig', 'book', 'costs-or-insurance'],
  ])('%s', (said, wish, second) => {
    const meaning = understand([said], contextOf('open'));
    expect([meaning.wish, meaning.second]).toEqual([wish, second]);
  });
});

describe('whether an appointment is needed is asked about the first wish, and makes none', () => {
  test.each([
    ['wanneer is de griepprik en moet ik een afspraak maken', 'prevention', null],
    ['wat kost een controle en moet ik eerst een afspraak maken', 'costs-or-insurance', null],
    ['hoe laat bent u open en ik wil een afspraak maken', 'opening-hours', 'book'],
  ])('%s', (said, wish, second) => {
    const meaning = understand([said], contextOf('open'));
    expect([meaning.wish, meaning.second]).toEqual([wish, second]);
  });
});
