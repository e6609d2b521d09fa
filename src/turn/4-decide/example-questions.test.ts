import { describe, expect, it } from 'vitest';
import { aPractice } from '../../../test/kits/practice-builders.ts';
import { appointmentTypeFor, typeNamedIn } from './appointment-type.ts';
import { exampleSaid, tellsEnough } from './example-questions.ts';

const REMOVAL = 'ik wil een moedervlek op mijn rug laten verwijderen';

/** De Linde, whose kind of this name has these example questions. */
const where = (name: string, exampleQuestions: readonly string[]) => {
  const practice = aPractice();
  return {
    ...practice,
    appointmentTypes: practice.appointmentTypes.map((type) =>
      type.name === name ? { ...type, exampleQuestions } : type,
    ),
  };
};

describe('an example question of a type of appointment', () => {
  it.each([
    ['in its own words', REMOVAL],
    ['in another order', 'kunt u op mijn rug iets verwijderen, het is een moedervlek'],
    ['with words between', 'die moedervlek daar op mijn rug mag u wel verwijderen'],
    ['inside longer words', 'moedervlekken op de rug verwijderen graag'],
    ['with capitals and accents', 'Moedervlék rúg VERWIJDEREN'],
    ['late in a long story', `goedemiddag u spreekt met mevrouw smit en ik bel even want ${REMOVAL}`],
  ])('is heard %s', (_how, said) => {
    expect(exampleSaid(said, ['iets anders heel anders', REMOVAL])).toBe('moedervlek rug verwijderen'.length);
    expect(typeNamedIn(where('bloeddruk', [REMOVAL]), said)?.name).toBe('bloeddruk');
  });

  it.each([
    ['when one of its words is missing', 'ik heb een moedervlek op mijn rug'],
    [
      'when they are far apart',
      'mijn rug doet zeer en mijn dochter vraagt of u bij haar ook nog eens naar een moedervlek wilt kijken en die wilt verwijderen',
    ],
    ['in what has none of them', 'ik wil een afspraak'],
    ['in nothing', ''],
  ])('is not heard %s', (_when, said) => {
    expect(exampleSaid(said, [REMOVAL])).toBe(0);
  });

  it('is heard in nothing where there is none', () => {
    expect(exampleSaid(REMOVAL, [])).toBe(0);
  });

  it.each([
    ['ik wil graag een afspraak maken bij de dokter', false],
    ['ik heb last van mijn schouder', false],
    ['schouder schouder schouder', false],
    [REMOVAL, true],
    ['mijn oren uitspuiten', true],
  ])('"%s" tells enough to point to a type: %s', (question, enough) => {
    expect(tellsEnough(question)).toBe(enough);
    expect(exampleSaid(question, [question]) > 0).toBe(enough);
  });

  it('goes before shorter words of another type, and gives way to longer ones', () => {
    const practice = where('assistente', ['mijn bloeddruk en mijn suiker laten controleren']);
    const both = 'ik moet mijn bloeddruk en suiker laten nakijken';
    expect(typeNamedIn(practice, both)?.name).toBe('assistente');
    expect(typeNamedIn(practice, 'ik moet mijn bloeddruk laten meten')?.name).toBe('bloeddruk');
    const short = where('assistente', ['oor en neus']);
    expect(typeNamedIn(short, 'oor en neus na een uitstrijkje')?.name).toBe('uitstrijkje');
  });

  it('of a type that a doctor plans makes it a person’s', () => {
    const said = 'een hechting in mijn wenkbrauw';
    expect(appointmentTypeFor(where('kleine ingreep', []), said)?.name).toBe('consult');
    expect(appointmentTypeFor(where('kleine ingreep', ['hechting in een wenkbrauw']), said)).toBeNull();
  });
});
