import { describe, expect, test } from 'vitest';
import { partOf, readTurn } from '../words.ts';
import { clauseCuts } from './clauses.ts';

const clausesOf = (said: string): readonly string[] => {
  const turn = readTurn(said);
  const bounds = [0, ...clauseCuts(turn), turn.words.length];
  return bounds.slice(0, -1).map((from, part) => partOf(turn, from, bounds[part + 1]).plain.trim());
};

describe('a turn falls into the thoughts it holds', () => {
  test.each([
    ['ik ben verhuisd en ik wil een afspraak', ['ik ben verhuisd', 'en ik wil een afspraak']],
    ['ik zou komen maar dat gaat niet door', ['ik zou komen', 'maar dat gaat niet door']],
    ['het doet zeer, wanneer kan ik komen', ['het doet zeer', 'wanneer kan ik komen']],
    ['ik moet oppassen dus maandag kan ik niet', ['ik moet oppassen', 'dus maandag kan ik niet']],
  ])('%s', (said, clauses) => {
    expect(clausesOf(said)).toEqual(clauses);
  });

  test.each([
    ['die moet er dus maar uit', ['die moet er', 'dus maar uit']],
    ['geeft u mij maar gewoon iemand', ['geeft u mij maar gewoon iemand']],
    ['mijn buurman mag het toch maar eens bekijken', ['mijn buurman mag het toch maar eens bekijken']],
    ['het is alleen om een potje te brengen', ['het is alleen om een potje te brengen']],
    ['ik heb alleen maar een pensioen', ['ik heb alleen maar een pensioen']],
  ])('and a small word within a thought begins none: %s', (said, clauses) => {
    expect(clausesOf(said)).toEqual(clauses);
  });

  test('a full stop is surer than a small word close before it', () => {
    expect(clausesOf('Haar dokter zit daar ook. Maar dat is te ver.')).toEqual([
      'haar dokter zit daar ook',
      'maar dat is te ver',
    ]);
  });
});
