import { named } from '../pattern.ts';
import type { Rule } from '../rule.ts';

/**
 * The list of red flags holds a few names of medicines without a sentence around them ("sintrom", "metotrexaat"). A caller
 * who says only that gets a human; any ordinary request or sentence around the name, or a request for
 * medicines earlier in the call ("welk medicijn?", "sintrom"), leaves it to the rules on falls, bleeding and mistakes. A rule of its own, because its exceptions must not silence those.
 */
export const riskyMedicineNamed: Rule = {
  id: 'risky-medicine-named',
  title: {
    en: 'Only the name of a dangerous medicine, and nothing about why',
    nl: 'Alleen de naam van een gevaarlijk medicijn, zonder waarom',
  },
  redFlags: ['RF35', 'RF62'],
  level: 'human-now',
  action: 'SPOED',
  practices: ['huisarts', 'tandarts', 'fysio'],
  signs: [named('(sintrom|sintron|bloed verdunner|metotrexaat|lietium)')],
  unless: [
    '(ik|mijn|mn|mag|graag|wil|wilt|kan|kunt|de|het|een|heeft|heb|hebben|gebruik|gebruikt|slik|slikt|neem|neemt|van|voor|en|of|nee|ja|nog|tablet|tabletten|pillen|mg|milligram|doosje|doosjes|dosis|dagen|week|dat|is|op|met|bij|u|aub|alstublieft|bestellen|zijn|haar|moet|moeten|dus|alleen|ook|geen|niet|in|om|wat|hoe|hij|ze|we)',
    '(#1-500)',
  ],
  unlessInCall: [
    '(recept|recepten|receptje|herhaalrecept|herhaal*|herhalen|bestellen|bijbestellen|bijna op|medicijn|medicijnen|medicatie|pillen|tabletten|apotheek|doosje|voorraad|aanvullen|op is|zijn op|is op)',
  ],
  question: 'Is er iets mis met dit medicijn, of is er een val of een bloeding geweest?',
  sources: ['Requirement: own red flags RF35 and RF62, to be judged by a clinician'],
  approvedBy: null,
  version: 2,
  fires: [
    'sintrom',
    'bloed verdunner',
    'metotrexaat',
    'lietium',
    'eh sintrom',
    'sintrom, sintrom',
    'sintron',
    'dokter, bloed verdunner',
    'metotrexaat, hallo',
    'hallo, lietium',
    'sintrom sintrom bloed verdunner',
    'Sintrom!',
  ],
  counterExamples: [
    'ik gebruik sintrom, mag ik dan een kies laten trekken',
    'een herhaalrecept sintrom',
    'sintrom graag',
    'mijn bloed verdunner is op',
    'sintrom 1 milligram',
    'metotrexaat bestellen',
    'ik slik lietium al jaren',
    'nee, geen sintrom',
    'sintrom en metoprolol',
    'methotrexaat tabletten voor drie maanden',
    'lithium controle',
    'ik wil een herhaalrecept | sintrom',
    'mijn medicijnen zijn bijna op | ja | metotrexaat',
    'sintrom | het is voor een recept',
  ],
};
