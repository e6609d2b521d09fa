import { describe, expect, it } from 'vitest';
import { aContext, action, aDialogue, anAnswer, phrases, says } from '../../../test/kits/dialogue.ts';
import { aPractice } from '../../../test/kits/practice-builders.ts';
import type { ApprovedAnswer } from '../../domain/practice.ts';

const asked = (
  words: string,
  answers: readonly ApprovedAnswer[],
  kind: 'huisarts' | 'tandarts' = 'tandarts',
) => aDialogue(aContext({ practice: aPractice({ kind, answers }) })).with(says(words, 'costs-or-insurance'));
const told = (words: string, answers: readonly ApprovedAnswer[]) => {
  const [said] = asked(words, answers).say;
  return said?.phrase === 'approved-answer' ? said.answer.text : said?.phrase;
};

const GENERAL = anAnswer('costs', [], 'De tarieven hangen in de wachtkamer.');
const UNDER_AGE = anAnswer('insurance', [], 'Voor wie jonger is dan 18 betaalt de basisverzekering.');
const IN_PARTS = anAnswer('costs', ['termijnen'], 'U kunt gespreid betalen.');

describe('what a child costs', () => {
  it.each([
    'wat kost een controle voor mijn zoon van twaalf',
    'moet ik voor mijn kind betalen',
    'is de tandarts gratis onder de 18',
    'wat kost het voor kinderen',
    'wat kost het voor mijn kleindochter',
  ])('is answered by what the practice says of children, wherever that stands: %s', (words) => {
    expect(told(words, [GENERAL, UNDER_AGE])).toBe(UNDER_AGE.text);
  });

  it('is the general answer where it says nothing of them, as it is for anybody else', () => {
    expect(told('wat kost het voor mijn kind', [GENERAL])).toBe(GENERAL.text);
    expect(told('wat kost een controle', [GENERAL, UNDER_AGE])).toBe(GENERAL.text);
  });
});

describe('paying in parts', () => {
  it.each([
    'kan ik in termijnen betalen',
    'kan ik de rekening in delen betalen',
    'mag ik gespreid betalen',
    'hebben jullie een betalingsregeling',
    'kan ik de helft nu en de rest later betalen',
    'mag ik in drie keer betalen',
  ])('is not answered by what a visit costs: %s', (words) => {
    const decided = asked(words, [GENERAL, UNDER_AGE]);
    expect(phrases(decided)).toEqual(['no-answer-of-practice']);
    expect(action(decided)).toMatchObject({
      kind: 'note-request',
      wish: 'costs-or-insurance',
      details: [words],
    });
  });

  it('is answered where the practice says something of it', () => {
    expect(told('kan ik in termijnen betalen', [GENERAL, IN_PARTS])).toBe(IN_PARTS.text);
    const general = anAnswer('costs', [], 'Een vulling kost zestig euro. Betalen in termijnen kan.');
    expect(told('mag ik gespreid betalen', [general])).toBe(general.text);
  });

  it('is not asked for by a short term', () => {
    expect(told('wat kost een afspraak op korte termijn', [GENERAL])).toBe(GENERAL.text);
  });
});
