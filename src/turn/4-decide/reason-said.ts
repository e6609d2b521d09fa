import type { Dialogue } from './dialogue.ts';
import { holdsAny } from './said-words.ts';

/** Words that ask for an appointment without telling what for. */
const ASKS_TO_COME = [
  'afspra',
  'afspreken',
  'langs',
  'komen',
  'terecht',
  'consult',
  'plek',
  'plannen',
  'spreekuur',
  'dokter',
  'huisarts',
  'tandarts',
  'fysio',
  'behandel',
  'bel',
  'voor mij',
  'voor mijn',
  'voor mezelf',
];

/** "Ik loop al weken met een zere schouder" asks for nothing but tells all: who opened so is not asked what for. */
export const withReasonSaid = (dialogue: Dialogue): Dialogue =>
  dialogue.known.reason === undefined &&
  dialogue.asked !== '' &&
  dialogue.together === null &&
  !dialogue.inEnglish &&
  !holdsAny(dialogue.asked, ASKS_TO_COME)
    ? { ...dialogue, known: { ...dialogue.known, reason: dialogue.asked } }
    : dialogue;
