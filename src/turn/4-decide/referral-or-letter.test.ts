import { describe, expect, it } from 'vitest';
import { aContext, aDialogue, anAnswer, phrases, says } from '../../../test/kits/dialogue.ts';
import { aPractice } from '../../../test/kits/practice-builders.ts';
import type { Wish } from '../../domain/meaning.ts';

const DIRECT = anAnswer('referral', [], 'U hebt geen verwijzing van de huisarts nodig.');
const HANDS = anAnswer('preparation', [], 'Neem een handdoek mee.');
const asked = (kind: 'huisarts' | 'fysio', words: string, wish: Wish, confidence = 0.6) =>
  aDialogue(aContext({ practice: aPractice({ kind, answers: [DIRECT, HANDS] }) })).with(
    says(words, wish, {}, { confidence }),
  );

describe('whether one may come without a referral', () => {
  it.each<readonly [string, Wish]>([
    ['moet ik eerst naar de huisarts', 'preparation'],
    ['hoef ik niet langs de huisarts', 'none'],
    ['kan ik rechtstreeks bij u terecht', 'book'],
    ['hebben jullie directe toegang', 'opening-hours'],
    ['kan ik zonder verwijzing komen', 'referral-or-letter'],
  ])('is answered by what the practice says of referrals: "%s" heard as %s', (words, wish) => {
    const { say } = asked('fysio', words, wish);
    expect(
      say.map((reply) => (reply.phrase === 'approved-answer' ? reply.answer.text : reply.phrase)),
    ).toEqual([DIRECT.text, 'anything-else']);
  });

  it('is no question to a general practitioner', () => {
    expect(phrases(asked('huisarts', 'moet ik eerst langs de dokter', 'book', 0.9))).toEqual([
      'ask-date-of-birth',
    ]);
  });
});
