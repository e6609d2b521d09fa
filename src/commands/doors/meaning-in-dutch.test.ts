import { describe, expect, test } from 'vitest';
import { WISHES } from '../../domain/meaning.ts';
import { slotsInDutch, WISH_IN_DUTCH } from './meaning-in-dutch.ts';

describe('what was understood, in the words of the practice', () => {
  test('every wish has its own name', () => {
    expect(new Set(WISHES.map((wish) => WISH_IN_DUTCH[wish])).size).toBe(WISHES.length);
  });

  test.each([
    [{}, []],
    [{ date: '2026-11-30/2026-12-04' }, ['gewenste dag: maandag 30 november tot en met vrijdag 4 december']],
    [{ notWeekday: ['monday', 'friday'] }, ['niet op: maandag en vrijdag']],
    [{ dateOfBirth: '1968-03-14' }, ['geboortedatum: 14 maart negentien achtenzestig']],
    [{ name: { last: 'van der Meer' } }, ['naam: van der Meer']],
    [
      { phone: '+31600112233' },
      ['telefoonnummer: +31600112233 (nul zes, nul nul, elf, tweeëntwintig, drieëndertig)'],
    ],
    [{ who: 'child', choice: 2 }, ['voor wie: een kind', 'keuze: de 2e']],
    [{ choice: 'none' }, ['keuze: geen van beide']],
    [
      { medicine: ['metoprolol', 'sintrom'], dose: '50 mg' },
      ['medicijn: metoprolol en sintrom', 'sterkte: 50 mg'],
    ],
    [
      { yesNo: 'correct', correctionOf: 'phone' },
      ['antwoord: dat klopt niet', 'de beller verbetert: telefoonnummer'],
    ],
    [{ correctionOf: 'iets anders' }, ['de beller verbetert: iets anders']],
  ] as const)('%o', (slots, lines) => {
    expect(slotsInDutch(slots)).toEqual(lines);
  });
});
