import type { Decided, Dialogue, DialogueContext } from './dialogue.ts';
import { afterGettingWorse } from './getting-worse.ts';
import { promiseCallback, unreachable } from './human.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { ask } from './questions.ts';
import { holdsAny } from './said-words.ts';
import type { WishDialogue } from './wish-dialogue.ts';

/** What the practice's office is called back about: nobody's health gets worse by it. Everything else is asked about. */
const OFFICE_MATTERS = [
  'factuur',
  'rekening',
  'betaling',
  'nota',
  'afspraak',
  'formulier',
  'inschrij',
  'adres',
  'verhuis',
  'verzekering',
  'verwijzing',
  'verwijsbrief',
  'brief',
  'recept',
  'vacature',
  'sollicit',
];

/** "Kan de dokter mij terugbellen over mijn maagklachten" tells what about. */
const ABOUT = /\b(?:over|vanwege|wegens|in verband met|omdat|want)\b (?<what>.{4,})/u;

/** "Kunt u aan de dokter doorgeven dat het beter gaat": the message is what about. */
const MESSAGE =
  /\b(?:doorgeven|zeggen|melden|vertellen|laten weten|meedelen|overbrengen)\b(?: \p{L}+){0,5}? dat (?<what>.{4,})/u;

function begin(dialogue: Dialogue, context: DialogueContext): Decided {
  const asked = dialogue.asked.toLowerCase();
  const told = MESSAGE.exec(asked) ?? ABOUT.exec(asked);
  const reason = dialogue.known.reason ?? told?.groups?.['what'];
  return reason === undefined
    ? ask(dialogue, 'callback-reason', context)
    : afterReason(dialogue, reason, context);
}

const afterReason = (dialogue: Dialogue, reason: string, context: DialogueContext): Decided =>
  holdsAny(reason, OFFICE_MATTERS)
    ? promiseCallback(dialogue, context, [])
    : ask(dialogue, 'getting-worse', context);

/** To be called back: what about, whether it can wait, and a time before which the staff can do it. */
export const callback: WishDialogue = {
  begin,
  identified: begin,
  answer(dialogue, { text, meaning: { slots } }, context) {
    switch (dialogue.step) {
      case 'callback-reason':
        return afterReason(dialogue, text, context);
      case 'getting-worse':
        return afterGettingWorse(dialogue, slots, context, (calm) => promiseCallback(calm, context, []));
      default:
        return afterMisunderstanding(dialogue, context);
    }
  },
  after: unreachable,
};
