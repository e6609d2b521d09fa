import type { Decided, Dialogue } from './dialogue.ts';
import { ringDesk, unreachable } from './human.ts';
import type { WishDialogue } from './wish-dialogue.ts';

const connect = (dialogue: Dialogue): Decided => ringDesk(dialogue, 'asked', 'consult');

/** A pharmacy, home care, hospital or ambulance: put through at once; no patient is looked up for somebody on the telephone. */
export const professionalCaller: WishDialogue = {
  begin: connect,
  identified: connect,
  answer: connect,
  after: unreachable,
};
