import { describe, expect, it } from 'vitest';
import { triage } from './3-triage/triage.ts';
import { judgeDanger } from './judge-danger.ts';

const HUISARTS = { practice: 'huisarts' } as const;
const judged = (...said: string[]) =>
  judgeDanger(
    said.map((text) => ({ text })),
    HUISARTS,
  ).kind;
const asWords = (text: string) => triage([{ text }], HUISARTS).kind;

describe('danger in the words of a call', () => {
  it('is not made of small signals alone in what surely asks for something ordinary', () => {
    const cancel = "doe die van woensdag mar weg, 't is nie mir nodig";
    expect([asWords(cancel), judged(cancel)]).toEqual(['human-now', 'may-continue']);
  });

  it.each([
    'ik wil mijn afspraak van vrijdag verzetten, mijn mond hangt ineens scheef en ik praat raar',
    'zeg mijn afspraak maar af, het hoeft allemaal niet meer voor mij',
    'wat kost een consult, mijn zoontje heeft net een knoopbatterij ingeslikt',
    'ik kom later want ik krijg zo een knellende band om mijn borst als ik fiets',
    'ik wil alleen een receptje want mijn pillen zijn op, ik heb ze gisteren allemaal tegelijk genomen',
    'wanneer is mijn afspraak ook alweer, ik zie ineens een zwart gordijn voor mijn oog',
  ])('is heard behind a request: %s', (said) => {
    expect(judged(said)).toBe('human-now');
  });

  it('of an earlier turn stays when a later one asks for something ordinary', () => {
    const danger = 'ik zie ineens een zwart gordijn voor mijn oog';
    expect(judged(danger, 'hoe laat gaat u morgen open')).toBe('human-now');
  });
});
