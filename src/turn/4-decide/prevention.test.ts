import { expect, it } from 'vitest';
import { aContext, aDialogue, anAnswer, meant, phrases, says } from '../../../test/kits/dialogue.ts';
import { aPractice } from '../../../test/kits/practice-builders.ts';

const talkWith = (words: readonly string[], text: string) =>
  aDialogue(aContext({ practice: aPractice({ answers: [anAnswer('prevention', words, text)] }) }));

it('what Balie can plan is offered with what the practice says of it', () => {
  const talk = talkWith(['uitstrijkje'], 'Met uw brief maakt u een afspraak.');
  const told = talk.with(says('ik heb een brief gekregen voor een uitstrijkje', 'prevention'));
  expect(phrases(told)).toEqual(['approved-answer', 'offer-appointment']);
  expect(phrases(talk.with(meant({ yesNo: 'yes' })))).toEqual(['ask-date-of-birth']);
});

it.each([
  ['needs no appointment', ['prik'], 'Komt u zonder afspraak.'],
  ['is no kind of appointment that Balie plans', ['darmonderzoek'], 'Daarvoor maakt u een afspraak.'],
])('nothing is offered where it %s', (_what, words, text) => {
  const told = talkWith(words, text).with(says(`ik bel over ${words[0]}`, 'prevention'));
  expect(phrases(told)).toEqual(['approved-answer', 'anything-else']);
});
