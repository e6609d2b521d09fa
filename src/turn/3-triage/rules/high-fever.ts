import { atLevel, except, near } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const FORTY =
  '(#40-40.9 (graden|koorts)|(koorts|temperatuur|thermometer) ..3 #40-40.9|(heb|heeft|had|is|tegen|van) ..1 #40-40.9 ..2 koorts|#40.1-40.9)';
const FORTY_ONE =
  '(#41-42.9 (graden|koorts)|(koorts|temperatuur|thermometer) ..3 #41-42.9|(heb|heeft|is) ..1 #41-42.9 ..2 koorts|#41.1-42.9)';
/** "Na tweeënveertig jaar het huis verkocht". */
const NO_FEVER =
  '#41-42.9 (jaar|jaren|weken|uur|minuten|euro|kilo|kilometer|procent|meter|centimeter|keer|stuks|mensen|treden)';
/** Risk groups of the national triage standard: for them high fever by itself is no thing to wait with. */
const FRAIL =
  '(opa|oma|bejaard|bejaarde|bewoner|bewoonster|client|dement|dementie|alzheimer|thuiszorg|verzorgingshuis|verpleeghuis|(vader|moeder|man|vrouw|meneer|mevrouw|tante|oom|buurman|buurvrouw) ..4 #70-104|ik ben #70-104|#70-104 jaar)';

/**
 * The number on the thermometer says little by itself: red flags and the triage standard ask what else there is. An adult with 40 and
 * nothing else is for a person to judge today; what makes it more (drowsy, shivering, stiff neck, a child, chemotherapy) is heard by other
 * rules. Until version 1 only the learned net heard it, and rang the emergency line.
 */
export const highFever: Rule = {
  id: 'high-fever',
  title: {
    en: 'Fever of 40 degrees or more, and nothing else',
    nl: 'Koorts van 40 graden of meer, en verder niets',
  },
  redFlags: [],
  level: 'today',
  action: 'VANDAAG',
  practices: ['huisarts'],
  signs: [FORTY, atLevel('human-now', except(FORTY_ONE, NO_FEVER), near(14, FORTY, FRAIL))],
  unless: [
    '(wanneer|vanaf welke|bij welke|hoeveel) ..8 (bellen|komen)',
    '(bad|water|wassen|wasmachine|oven|buiten|tropisch|spanje|zon|kachel|was) ..4 graden',
  ],
  question: 'Is de koorts nu 40 graden of hoger?',
  sources: [
    'De NTS, Veelgestelde vragen (risicogroepen en alarmsignalen)',
    'NHG-TriageWijzer, Verantwoording (alarmsignalen)',
    'Own choice: 41 degrees and frail people go to a human now',
  ],
  approvedBy: null,
  version: 2,
  fires: [
    'ik heb 40 graden koorts',
    'ik heb veertig graden koorts',
    'mijn man heeft 40 koorts',
    'ik heb koorts, 40,2',
    'ik heb al drie dagen koorts, 40 graden',
    'ik heb 41 graden koorts',
    'mijn moeder van 85 heeft 40 graden koorts',
  ],
  counterExamples: [
    'ik heb 39 graden koorts',
    'ik heb koorts',
    'mag de was op 40 graden',
    'het was 40 graden in Spanje',
    'vorig jaar had ik 40 graden koorts',
    'wanneer moet ik bellen met 40 graden koorts',
  ],
};
