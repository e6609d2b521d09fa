import type { Weighed } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';
import weights from '../weighed/weights.json' with { type: 'json' };

/**
 * No single sign, but words that together sound like the callers who needed a human. The weights are learned from the callers
 * for development and may only add an alarm: they know no disease, name their words, and a file that a person can read holds
 * them (docs/decisions/0023). Points set by hand came before: they sent four times as many ordinary callers to a human.
 */
export const signalsAddUp: Rule = {
  id: 'signals-add-up',
  title: { en: 'Many small signals together', nl: 'Veel kleine signalen samen' },
  redFlags: [],
  level: 'human-now',
  action: 'SPOED',
  practices: EVERY_PRACTICE,
  signs: [{ kind: 'weighed', ...weights } satisfies Weighed],
  question: 'Is het vandaag begonnen, of wordt het snel erger?',
  sources: ['Own choice: learned from the callers for development, test/callers/alarms'],
  approvedBy: null,
  version: 12,
  fires: [
    'mijn stem wordt hees en mijn keel dik na een bijensteek',
    'zijn ene ooghoek en mond hangen ineens scheef',
    'er is hier gevochten en hij is gestoken en het bloedt',
  ],
  counterExamples: [
    'ik heb een wratje op mijn voet',
    'mijn knie is wat dik na het voetballen',
    'ik heb een beetje keelpijn en ben verkouden',
    'ik heb pijn in mijn buik',
    'ik heb hoofdpijn',
    'ik heb rugpijn van het tillen',
    'met de crisisdienst van de ggz, ik wil overleggen over een patiënt',
    'met het laboratorium',
  ],
};
