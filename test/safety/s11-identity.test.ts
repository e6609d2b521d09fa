import { describe, expect, it } from 'vitest';
import { aConversation, MARIA } from '../kits/conversation.ts';
import { TEST_LINES } from '../kits/practice-builders.ts';

const TELLS = /afspraak op|ingepland|uw medicijn|metoprolol/iu;

describe('S11: who is not identified is told nothing', () => {
  it.each([
    'heb ik een afspraak staan',
    'ik wil mijn afspraak afzeggen',
    'ik wil mijn afspraak verzetten',
    'een herhaalrecept',
  ])('"%s": three wrong tries, then a human, and nothing disclosed', async (wish) => {
    const call = aConversation();
    await call.says(wish);
    for (const answer of [
      '5 mei 1971',
      'jansen',
      '9999 zz 1',
      '6 juni 1962',
      'pietersen',
      '8888 xx 2',
      '7 juli 1953',
      'willemsen',
      '7777 yy 3',
    ]) {
      if (call.rung.length > 0) break;
      await call.says(answer);
    }
    // Said after the first and the second try; the third is the last.
    expect(call.phrases().filter((phrase) => phrase === 'not-identified')).toHaveLength(2);
    expect(call.rung).toEqual([TEST_LINES.desk]);
    expect(call.text()).not.toMatch(TELLS);
    expect(call.agenda.booked).toEqual([]);
  });

  it('who is identified is asked no more than birth date and name', async () => {
    const call = aConversation();
    await call.says('ik wil graag een afspraak maken');
    for (const answer of MARIA) await call.says(answer);
    expect(call.phrases()).not.toContain('ask-postcode');
    expect(call.phrases()).toContain('ask-reason');
  });
});
