import { near } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const CHILD_INSIDE = '(baby|kindje|kleine|kind|hem|haar|kindke|leven|ons kindje|m|kleintje|kientje)';

export const babyMovesLess: Rule = {
  id: 'baby-moves-less',
  title: { en: 'Pregnant: baby moves less or not', nl: 'Zwanger: baby minder of niet voelen bewegen' },
  redFlags: ['RF25'],
  level: 'human-now',
  action: 'SPOED',
  practices: ['huisarts'],
  signs: [
    `(voel|voelt|vuul|vule|gevoeld|voelen|merk) ..4 ${CHILD_INSIDE} ..4 (niet|nie|minder|nauwelijks|amper|niks|niets|bijna niet|weinig|neet|nait|haast niet)`,
    `(voel|voelt|vuul|voelen) ..3 (niet|nie|niks|niets|nauwelijks|amper|minder|geen) ..4 (${CHILD_INSIDE.slice(1, -1)}|bewegen|schoppen|in mijn buik)`,
    '(minder|minner|weinig|nauwelijks|gin|geen|niks) ..1 (leven|leeve|bewegingen|kindsbewegingen|beweging|schopjes|kindbewegingen|leave) ..4 (buik|baby|gevoeld|vandaag|voel|meer)',
    '(minder|minner) ..1 (leven|leeve|leave|kindsbewegingen)',
    '(baby|kindje|kleine|kind|kientje|kleintje) ..3 (beweegt|schopt|schupt|trapt|trappelt|bewoog|beweegd|schopte|beweecht) ..5 (niet|nie|minder|nauwelijks|weinig|amper|haast niet|bijna niet|neet)',
    '(baby|kindje|kleine) ..2 (niet|nie|minder|nauwelijks) ..1 (bewegen|beweegt|bewogen|schoppen|voelen)',
    near(
      7,
      '(stil|rustig|stilletjes)',
      '(in mijn buik|in de buik|daarbinnen|binnenin|buik|mijn boek|buuk)',
      '(hij|ze|baby|kindje|kleine|het|zo|vandaag)',
    ),
    near(
      14,
      '(baby|kindje|kleine|kleintje|buik)',
      '(merk|merkt|voel|voelde|gevoeld) ..4 (weinig|minder|niks|niets|nauwelijks|amper|niet) ..2 (van|meer)',
      '(sinds|vandaag|buik|weken|gisteren|altijd)',
    ),
    '(kindsbewegingen|kindbewegingen) ..4 (minder|verminderde|verminderd|niet|weinig|geen)?',
    near(
      9,
      '<pregnant>',
      '(beweegt|bewegen|schopt|schoppen|leven|bewegingen|stil)',
      '(niet|minder|nauwelijks|weinig|geen|niks|zo)',
    ),
    near(
      12,
      '(geen|niet|nog geen|niks)',
      '(schopje|schopjes|trappen|trapje|schop|schopt|gevoeld)',
      '(weken|baby|kindje|haar|hem|buik|gisteravond|hele dag)',
      '(gevoeld|voel|voelde)',
    ),
  ],
  unless: [
    near(9, '#8-19 weken', '(voel|voelen|niks|niets|nog)'),
    near(4, '(nog) (niks|niet|niets)', '(voel|voelen)'),
  ],
  question: 'Beweegt de baby vandaag minder dan anders?',
  sources: ['Verloskundigen De Lekbrug, Wanneer bellen'],
  approvedBy: null,
  version: 3,
  fires: [
    'de hele dag nog geen schopje gevoeld, ik ben 35 weken',
    'verminderde kindsbewegingen',
    'ik voel de baby niet meer',
    'hij is zo stil vandaag in mijn buik',
    'de kleine schupt nie meer',
    'minder leeve',
    'de kleine was altijd zo druk in mijn buik en sinds gisteren merk ik er weinig van',
  ],
  counterExamples: [
    'voel nog niks bij 14 weken',
    'ik voel me niet lekker',
    'mijn kleintje heeft een splinter in zijn vinger en merkt er weinig van',
  ],
};
