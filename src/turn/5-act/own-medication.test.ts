import { describe, expect, it } from 'vitest';
import { namedIn, type OwnMedicine } from './own-medication.ts';

const METOPROLOL: OwnMedicine = { name: 'Metoprolol 50 mg', layWords: ['bloeddrukpil', 'hartpil'] };
const LISINOPRIL: OwnMedicine = { name: 'lisinopril 10 mg', layWords: ['bloeddrukpil'] };
const OMEPRAZOL: OwnMedicine = { name: 'omeprazol 20 mg', layWords: [] };
const OWN = [METOPROLOL, LISINOPRIL, OMEPRAZOL];

describe('words of a caller beside what they use', () => {
  it.each<[string, readonly string[], readonly OwnMedicine[]]>([
    ['its name', ['metoprolol'], [METOPROLOL]],
    ['its name in a sentence', ['graag de OMEPRAZOL van altijd'], [OMEPRAZOL]],
    ['a lay word within a longer one', ['mijn hartpillen'], [METOPROLOL]],
    ['a lay word that fits two', ['mijn bloeddrukpillen'], [METOPROLOL, LISINOPRIL]],
    ['two of them', ['omeprazol', 'lisinopril'], [LISINOPRIL, OMEPRAZOL]],
    ['what they do not use', ['oxazepam'], []],
    ['nothing', [], []],
  ])('name %s', (_what, said, expected) => {
    expect(namedIn(said, OWN)).toEqual(expected);
  });
});
