import { EVERY_PRACTICE, type Rule } from '../rule.ts';

/**
 * Somebody who asks for a human gets one at the first request, from stages 2 and 4: the desk, or a callback when it is
 * closed (S4). Not the emergency ladder, hence `today`: were this `human-now`, every "medewerker" would ring the emergency
 * line, at night the out-of-hours post, and the two would soon stop answering.
 */
export const asksForAHuman: Rule = {
  id: 'asks-for-a-human',
  title: { en: 'Asks for a human', nl: 'Vraagt om een mens' },
  redFlags: ['RF66'],
  level: 'today',
  action: 'SPOED',
  practices: EVERY_PRACTICE,
  signs: [
    '(medewerker|medewerkster|telefoniste|receptioniste) ..3 (spreken|praten|aan de lijn|graag|hebben|krijgen|aub|alstublieft)?',
    '(mens|mensen|persoon|iemand|echt iemand) ..4 (spreken|praten|aan de lijn|aan de telefoon|van vlees)',
    '(geef|wil|mag|kan|doe) ..3 (mens|echt mens|echt persoon|levend persoon|echte)',
    '(assistente|assistent|doktersassistente|baliemedewerker|baliemedewerkster|assistenten)',
    '(doorverbinden|doorverbonden|verbind me|verbind mij|verbindt u)',
  ],
  question: 'Wilt u een medewerker spreken?',
  sources: ['GP info, In case of emergency', 'Requirement S4 of the product'],
  approvedBy: null,
  version: 1,
  fires: ['ik wil een medewerker spreken', 'geef me een mens', 'assistente', 'kunt u mij doorverbinden'],
  counterExamples: ['ik wil een afspraak maken', 'hoeveel mensen zijn er voor mij'],
};
