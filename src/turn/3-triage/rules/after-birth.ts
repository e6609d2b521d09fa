import { near, together } from '../pattern.ts';
import type { Rule } from '../rule.ts';

export const afterBirth: Rule = {
  id: 'after-birth',
  title: {
    en: 'After giving birth: much blood or large clots, fever, painful leg',
    nl: 'Kraambed: veel bloed of grote stolsels, koorts boven 38, pijnlijk been',
  },
  redFlags: ['RF27'],
  level: 'human-now',
  action: 'SPOED',
  past: 'recent-fires',
  practices: ['huisarts'],
  signs: [
    '(stolsel|stolsels|bloedstolsel|bloedstolsels|bloedklonters|bloed klonters|klonters|bloedklonter|bloedproppen|stolsle)',
    '(kraamkoorts|kraamvrouwenkoorts|kraamkoors|kraam koorts|kraamkoort)',
    'fluxus',
    together('<postpartum>', '<fever>'),
    together(
      '<postpartum>',
      near(
        6,
        '(bloed|bloedverlies|bloeden|bloedt|bloei)',
        '(veel|hevig|stopt|plas|liters|erg|heel|doorweekt|meer|als een rund|erger|gutst|enorm)',
      ),
    ),
    together('<postpartum>', '(bloed|bloedt|bloeden|bloedverlies|bloei)'),
    together('<postpartum>', near(5, '<leg>', '(pijn|dik|rood|warm|gezwollen|pijnlijk|zeer)')),
    together(
      '<postpartum>',
      '(flauwgevallen|<breathless>|duizelig|verward|psychose|koude rillingen|stinkt|stinkende)',
    ),
    together(
      '<postpartum>',
      near(
        5,
        '(borst|borsten|wond|litteken|hechtingen|keizersnedewond)',
        '(rood|heet|ontstoken|pus|open|warm)',
      ),
    ),
    near(
      14,
      '(bevallen|bevalling|moeder geworden|kind gekregen|kleine kregen|kleine gekregen)',
      '(kraamverband|kraamverbanden|door alles heen|loop leeg|half uur|per uur|koorts|vloei|bloedt)',
      '(uur|heen|vol|heftig|koorts|drie|nieuw|bloedt|loop)',
    ),
  ],
  unless: [
    '(licht|beetje|weinig|normaal|normale|iets) ..1 (bloedverlies|bloed)',
    '<blood-test>',
    near(5, '(trombose|stolsels|klonters)', '(vroeger|controle|trombosedienst)'),
  ],
  question: 'Is er nu veel bloedverlies of koorts na een bevalling?',
  sources: ['De NTS, basisprincipes (ABCD)'],
  approvedBy: null,
  version: 2,
  fires: [
    'net moeder geworden en ik loop leeg, drie kraamverbanden in een uur',
    'fluxus',
    'kraamvrouwenkoorts',
    'ik verlies stolsels als een vuist',
    'net bevallen en 39 koorts',
    'bloed klonters',
    'kraamkoors',
    'ik ben vijf dagen geleden bevallen | en nu heb ik koorts',
  ],
  counterExamples: [
    'licht bloedverlies dag 8',
    'ik wil kraamzorg aanvragen',
    'licht bloedverlies na de bevalling, twee weken geleden',
  ],
};
