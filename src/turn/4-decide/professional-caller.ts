import type { Wish } from '../../domain/meaning.ts';
import type { Decided, Dialogue } from './dialogue.ts';
import { afterGettingWorse } from './getting-worse.ts';
import { promiseCallback, ringDesk, unreachable } from './human.ts';
import type { WishDialogue } from './wish-dialogue.ts';

const connect = (dialogue: Dialogue): Decided => ringDesk(dialogue, 'asked', 'consult');

/** Puts who asks for a person through: a colleague in care ("met de apotheek, kunt u mij doorverbinden") on their own line, everybody else to the desk. */
export const connectWhoAsks = (dialogue: Dialogue, heard: readonly (Wish | null)[] = []): Decided =>
  [dialogue.wish, ...heard].includes('professional-caller')
    ? connect({ ...dialogue, wish: 'professional-caller' })
    : ringDesk(dialogue, 'asked');

/**
 * A pharmacy, home care, hospital or ambulance: put through at once; no patient is looked up for somebody on the telephone. When the
 * practice is closed they are asked whether they need somebody now: yes rings whoever is on duty, as for a patient who gets worse.
 */
export const professionalCaller: WishDialogue = {
  begin: connect,
  identified: connect,
  answer: (dialogue, { meaning }, context) =>
    dialogue.step === 'colleague-cannot-wait'
      ? afterGettingWorse(dialogue, meaning.slots, context, (calm) => promiseCallback(calm, context, []))
      : connect(dialogue),
  after: unreachable,
};
