import { near, together } from '../pattern.ts';
import type { Rule } from '../rule.ts';

export const youngBabyFever: Rule = {
  id: 'young-baby-fever',
  title: {
    en: 'Baby under three months with fever',
    nl: 'Baby jonger dan 3 maanden met koorts (38 of hoger)',
  },
  redFlags: ['RF19'],
  level: 'human-now',
  action: 'SPOED',
  practices: ['huisarts'],
  signs: [
    together('<young-baby>', '<fever>'),
    together('<young-baby>', '(suf|slap|grauw|drinkt niet|drinkt slecht|koud|kreunt|geel)'),
    near(
      7,
      '(baby|babytje|zuigeling|pasgeborene|pasgeboren|pasgeboorne|menneke|boreling|kleintje)',
      '(koorts|koors|heet|gloeit|gloeiend|warm|verhoging|#38-42.9)',
    ),
    together('<fever>', '#1-12 (weken|week|dagen) (is|oud) (ze|hij|zij)?'),
    near(
      14,
      '(<fever>|achtendertig|negenendertig)',
      '(is|pas|nog maar|amper) #1-31 (dagen|dage)',
      '(kleine|baby|kindje|kraamzorg|zoontje|dochtertje)',
    ),
  ],
  unless: [near(5, '(warm|warme)', '(kleren|badje|water|kamer|kruik|melk|fles|flesje)'), '#38-42 weken'],
  question: 'Heeft de baby nu 38 graden of meer?',
  sources: ['NHG-Standaard Kinderen met koorts (derde herziening), H&W', 'De NTS, veelgestelde vragen'],
  approvedBy: null,
  version: 2,
  fires: [
    'de kraamzorg zegt dat ik moet bellen want de kleine is acht dagen en achtendertig vijf',
    'zuigeling van zes weken met koorts',
    'mijn baby van vier weken is 38,5',
    'onze kleine van twee maanden gloeit',
    'oons klein menneke van zes weken het koorts',
    'de baby is achtendertig komma vijf',
    'pasgeboorne is warm',
    'hij is vijf weken oud | hij heeft koorts',
  ],
  counterExamples: [
    'kind van 4 jaar met 39 dat gewoon speelt en drinkt',
    'babycontrole consultatiebureau',
    'de baby heeft geen koorts',
  ],
};
