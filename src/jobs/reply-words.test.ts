import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meaningOf } from './reply-words.ts';

describe('what a reply means', () => {
  it.each([
    ['Ja', 'yes'],
    ['JA GRAAG!', 'yes'],
    ['ja, graag', 'yes'],
    ['oké bedankt', 'yes'],
    ['Dat is goed', 'yes'],
    ['👍', 'none'],
    ['nee', 'no'],
    ['Nee, dank u.', 'no'],
    ['dat kan helaas niet', 'no'],
    ['lukt mij niet', 'no'],
    ['1', 'first'],
    ['Optie 2 graag', 'second'],
    ['de eerste', 'first'],
    ['Afzeggen', 'cancel'],
    ['ik wil graag afzeggen', 'cancel'],
    ['verzetten', 'move'],
    ['Andere tijd aub', 'move'],
    ['toch niet', 'undo'],
    ['Nee, toch maar niet', 'undo'],
    ['maak ongedaan', 'undo'],
    ['toch wel', 'undo'],
    ['CANCEL', 'cancel'],
    ['Please cancel my appointment', 'cancel'],
    ['another time', 'move'],
    ['Yes please', 'yes'],
    ['no thank you', 'no'],
    ['STOP', 'stop'],
    ['stop berichten aub', 'stop'],
    ['Stop met deze berichten!', 'stop'],
    ["geen sms'jes meer", 'stop'],
    ['stuur mij geen berichten meer', 'stop'],
  ])('"%s" is %s', (text, meaning) => {
    expect(meaningOf(text)).toBe(meaning);
  });

  it.each([
    'ik wil niet afzeggen',
    'ja maar dan om tien uur',
    'do not cancel',
    'yes but at ten',
    'cancel my subscription',
    'nee ik heb pijn op de borst',
    '1 of 2 maakt niet uit',
    'toch niet zo fijn',
    'kan ik verzetten naar donderdag',
    'ik ben gestopt met roken',
    'stop maar met de afspraak',
    'afmelden',
    'uitschrijven',
    'geen pijn meer',
    '12',
    '',
  ])('"%s" is for people to read', (text) => {
    expect(meaningOf(text)).toBe('none');
  });

  it('is never guessed from words that hold more than the answer', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ja', 'nee', 'afzeggen', 'verzetten', 'toch niet', '1'),
        fc.stringMatching(/^[b-fk-m]{3,12}$/),
        (answer, more) => {
          expect(meaningOf(`${answer} ${more}`)).toBe('none');
          expect(meaningOf(`${more} ${answer}`)).toBe('none');
        },
      ),
    );
  });

  it('takes time in proportion to the length of what is written', () => {
    expect(meaningOf(`${'ja '.repeat(5_000)}!`)).toBe('none');
    expect(meaningOf(`${' '.repeat(50_000)}ja`)).toBe('yes');
  });
});
