import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../../test/kits/understanding-context.ts';
import { understand } from '../understand.ts';
import { readTurn } from '../words.ts';
import { asksBesides, asksForSomething } from './asked-as-well.ts';

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

describe('a clause that only tells why is no wish beside the one that is asked for', () => {
  test.each([
    ['ik heb artrose, krijg ik die oefentherapie dan terug van mijn zorgverzekeraar', 'costs-or-insurance'],
    ['ik slik bloedverdunners, moet ik daar eerst mee stoppen voor u mij behandelt', 'preparation'],
    ['met de verloskundige, ik wil even overleggen met de dokter', 'professional-caller'],
    [
      'we zijn vorige maand verhuisd en mijn man heeft een nieuwe fiets, die komt morgen, en nou wou ik vragen of u zaterdag open bent',
      'opening-hours',
    ],
    [
      'dag ik heb de apotheek al gebeld en mijn zus is verhuisd maar goed daar bel ik niet voor, kan mijn afspraak van dinsdag naar donderdag',
      'move',
    ],
  ])('%s', (said, wish) => {
    const meaning = understand([said], contextOf('open'));
    expect([meaning.wish, meaning.second]).toEqual([wish, null]);
  });

  test.each([
    ['ik ben verhuisd en ik wil ook graag een afspraak maken', 'change-details', 'book'],
    ['mijn recept, en kan mijn afspraak naar donderdag', 'repeat-prescription', 'move'],
    ['wanneer moet ik komen en kan dat een week later', 'check-appointment', 'move'],
    [
      'mijn oor zit dicht daar wil ik mee langskomen en ik heb ook nog een herhaalrecept',
      'book',
      'repeat-prescription',
    ],
  ])('and is one beside a question for something else: %s', (said, wish, second) => {
    const meaning = understand([said], contextOf('open'));
    expect([meaning.wish, meaning.second]).toEqual([wish, second]);
  });

  test.each(['kan mijn afspraak later', 'zeg die maar af', 'controle graag'])('asks: %s', (clause) => {
    expect(asksForSomething(readTurn(clause))).toBe(true);
  });

  test.each(['ik heb artrose', 'mijn zus is verhuisd', 'met de verloskundige'])(
    'only tells: %s',
    (clause) => {
      expect(asksForSomething(readTurn(clause))).toBe(false);
    },
  );
});
