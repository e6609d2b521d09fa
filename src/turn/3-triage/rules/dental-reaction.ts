import { named, near, together } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const GIVEN =
  '(verdoving|verdoofd|verdooft|verdovingsspuit|verdovingsprik|antibioticum|antibiotica|antibioticakuur|amoxicilline|amoxilline|amoxiciline|penicilline|clindamycine|augmentin|kuurtje|antibiotika)';

/** Beside the rule on anaphylaxis: at the dentist the cause comes first and the signs may still be few. */
export const dentalReaction: Rule = {
  id: 'dental-reaction',
  title: {
    en: 'Unwell, breathless or swelling shortly after an anaesthetic or antibiotic',
    nl: 'Onwel, benauwd of zwelling kort na verdoving of antibioticum',
  },
  redFlags: ['RF61'],
  level: '112',
  action: 'A112',
  practices: ['tandarts', 'huisarts', 'fysio'],
  signs: [
    `(allergische|allergisch|alergische|alergisch|allergies|heftige|rare) ..2 (reactie|reageer|reageert|gereageerd|reageren) ..4 ${GIVEN}`,
    near(
      10,
      GIVEN,
      '(<breathless>|<near-collapse>|keel|tong|hartkloppingen|hart bonkt|galbulten|netelroos|zwelt|opzwellen|opgezwollen|onwel|grauw|<sweat>)',
    ),
    near(
      10,
      GIVEN,
      '(uitslag|bulten|vlekken|jeuk)',
      '(<breathless>|zwelt|lippen|gezicht|overal|hele lijf|duizelig|flauw)',
    ),
    together(
      '(net|vandaag|vanmiddag|vanmorgen|zojuist) ..3 (verdoofd|verdoving|verdooft)',
      '(<breathless>|keel zwelt|tong ..2 dik|<near-collapse>)',
    ),
    named('(antibioticaal|antibiotica allergie|amoxilline allergie|amoxiline allergie|verdovingsallergie)'),
  ],
  unless: [
    near(
      8,
      '(allergisch|allergie)',
      '(noteren|noteer|dossier|doorgeven|melden|zetten|bekend|al jaren|registreren|andere|kaart)',
    ),
    near(7, '(lip|lippen|tong|wang)', '(nog verdoofd|verdoofd|gevoelloos|slaapt)', '(uur|nog|sinds|wanneer)'),
    near(
      7,
      '(verdoving|verdoofd|antibiotica|antibioticum|amoxicilline)',
      '(hartklep|vooraf|nodig|krijg ik|kan ik|zonder|bang|recept|wil)',
    ),
    near(
      7,
      '(benauwd|benauwdheid|hoest|keelontsteking|longontsteking)',
      '(recept|nog een kuur|kuur klaar|kuur is op)',
    ),
  ],
  question: 'Is er na de verdoving of het antibioticum nu benauwdheid, zwelling of uitslag?',
  sources: ['H&W, Acute allergische reactie', 'Dentpoint, Spoed'],
  approvedBy: null,
  version: 1,
  fires: [
    'allergische reactie op verdoving',
    'net verdoofd en mijn keel zwelt',
    'uitslag en benauwd van de amoxicilline',
    'antibioticaal',
    'amoxilline allergie',
    'ik ben net verdoofd en word zo benauwd',
    'na de verdoving zijn mijn lippen en tong dik en ik ben onwel',
    'mijn zoon kreeg vanmorgen antibiotica en nu zit hij onder de galbulten',
    'hij is grauw en zweet sinds de verdoving',
    'ik slik sinds gisteren clindamycine en mijn gezicht zwelt op',
    'na de verdovingsprik viel ze flauw en nu is ze kortademig',
    'antibiotica gehad, nu keel dicht, jeuk overal',
    'ik ben vanmiddag verdoofd bij u | ik krijg geen lucht',
  ],
  counterExamples: [
    'lip nog verdoofd na 2 uur',
    'mijn lip is nog verdoofd na de vulling',
    'ik ben allergisch voor amoxicilline, wilt u dat noteren',
    'ik ben allergisch voor latex, wilt u dat noteren',
    'ik heb een hartklep en moet antibiotica vooraf, wilt u dat regelen',
    'wat zijn de bijwerkingen van amoxicilline',
    'ik ben bang voor de verdoving',
    'krijg ik een verdoving bij het trekken',
    'ooit een keer een allergische reactie gehad op penicilline, kunt u dat noteren',
    'mijn kuur amoxicilline is op, de klachten zijn weg',
    'kan het zonder verdoving',
  ],
};
