import { atLevel, near } from '../pattern.ts';
import type { Rule } from '../rule.ts';

export const coughsBlood: Rule = {
  id: 'coughs-blood',
  title: { en: 'Coughs up blood', nl: 'Bloed ophoesten' },
  redFlags: ['RF34'],
  level: 'human-now',
  action: 'SPOED',
  practices: ['huisarts'],
  signs: [
    near(
      6,
      '(hoest|hoes|hoesten|hoeste|opgehoest|hoestte|ophoesten|slijm|rochel|fluim|gehoest|hoestbui|hosten|hoost|spuugt|sputum|opgeef|opgeven|rochelt|ophoest)',
      '(bloed|bloederig|bloederige|bloei|bleud|bloedklodders|klodders|bloedsliertjes|bloid|bloedklonters|rood)',
    ),
    '(hemoptoe|haemoptoe|hemoptoë|longbloeding)',
    atLevel(
      '112',
      near(
        8,
        '(hoest|hoesten|opgehoest|ophoesten)',
        '(bloed|klodders)',
        '(veel|heel|glas|kopje|<breathless>|plas|steeds|liters)',
      ),
    ),
    near(
      10,
      '(hoest|hoesten|hoestte)',
      '(kussen|zakdoek|servet)',
      '(rode spetters|rood|bloed|spetters|rode)',
    ),
    near(6, '(spijt|spijen|spuug|spuugt)', 'bloed', '(klodders|hele|veel|helderrood)'),
  ],
  unless: ['(neusbloeding|bloedneus|tandvlees|tandvleesbloeding)', '<blood-test>'],
  question: 'Komt er nu bloed mee met het hoesten?',
  sources: ['De NTS, basisprincipes (ABCD)'],
  approvedBy: null,
  version: 2,
  fires: [
    'mijn man hoest en zijn hele kussen zit vol rode spetters',
    'hemoptoë',
    'ik hoest bloed op',
    'klodders bloed bij het hoesten',
    'bloei hoeste',
    'er zit bloed bij mijn slijm',
  ],
  counterExamples: ['een streepje na neusbloeding', 'ik hoest al een week'],
};
