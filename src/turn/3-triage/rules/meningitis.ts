import { atLevel, named, near, together } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const SPOTS =
  '(vlekjes|vlekken|spikkels|puntjes|stippen|stipjes|petechien|bloedinkjes|plekjes|vlekskes|rode puntjes|uitslag|bloeduitstortinkjes)';
/** Said of a stiff neck: "kan haar hoofd niet buigen", "huilt als ik haar hoofdje naar voren doe". */
const BENDS_NOT_WORDS = '(niet|nie|neet|nauwelijks|amper|moeilijk|pijn|zeer|huilt|krijst|gilt)';
const BENDS_NOT = near(
  6,
  '(hoofd|hoofdje|hoofie|kop|koppie|kopje|heufd|nek|nekje|nekke)',
  '(buigen|buigt|voorover|naar voren|vooroverbuigen|knikken|naar beneden|optillen)',
  BENDS_NOT_WORDS,
);

export const meningitis: Rule = {
  id: 'meningitis',
  title: {
    en: 'Meningitis: fever with stiff neck, fierce headache, shuns light, drowsy or spots',
    nl: 'Meningitis: koorts met stijve nek, felle hoofdpijn, lichtschuw, suf of vlekjes',
  },
  redFlags: ['RF18'],
  level: '112',
  action: 'A112',
  practices: ['huisarts'],
  signs: [
    named(
      '(meningitis|mening gietis|meningietis|hersenvliesontsteking|hersenvlies ontsteking|hersenvliesonsteking|nekkramp|meningokok|menigitis|hersenontsteking|meningokokken)',
    ),
    together(
      '<fever>',
      near(5, '<neck>', '(stijf|stijve|stief|stieve|buigen|bewegen|strak|stijfheid|stief|pijn|zeer|pien)'),
    ),
    together('<fever>', near(7, '(kin|kinnetje)', '(borst|buigen)')),
    together('<fever>', BENDS_NOT),
    near(8, BENDS_NOT_WORDS, '(kin|kinnetje)', 'borst'),
    '(nekstijfheid|nekstijf|nekstijve) ..5 (koorts|ziek|hoofdpijn|braken)',
    near(
      9,
      SPOTS,
      '(wegdrukken|wegdrukbaar|wegtrekke|wegtrekken|weg te drukken|glas|glaasje|wegdrukke|weg drukken|weggedrukt|weggaan als|blijven zitten)',
    ),
    near(
      10,
      '(geen|niet|nie) ..2 licht ..2 (verdragen|velen|hebben)',
      '(suf|koorts|nek|hoofdpijn|ziek|slap|braken)',
    ),
    near(10, '(niet|nie) ..2 tegen ..2 (licht|daglicht)', '(suf|koorts|nek|hoofdpijn|ziek|slap|braken)'),
    '(petechien|petechie|puntbloedingen|puntbloedinkjes|purpura)',
    near(
      18,
      '(paarse|rode|donkerrode|blauwe|kleine) ..1 (stipjes|stippen|stippeltjes|puntjes|spikkels|spikkeltjes|vlekjes|plekjes)',
      '(gaan|gaat|trekken|verdwijnen) ..2 niet ..1 weg ..3 (glas|glaasje|druk|duw|drukken)?',
      '(glas|glaasje|druk|drukken|duw)',
    ),
    together('<fever>', near(6, SPOTS, '(paars|paarse|blauwe|donkerrode|kleine rode|bloed|donker)')),
    near(
      9,
      '(licht|lamp|daglicht|lampen|lichtschuw)',
      '(pijn|zeer|verdragen|schuw|lichtschuw|velen)',
      '(suf|koorts|nek|hoofdpijn|ziek|slap|braken|ogen dicht)',
    ),
    together('<fever>', '(lichtschuw|lichtschuwheid)'),
    together(
      '<fever>',
      near(
        7,
        '<headache>',
        '(hevig|hevige|ergste|felle|erg|erge|vreselijk|vreselijke|ondraaglijk|barstende|knallende|suf|braken|spugen|overgeven|nek|verschrikkelijke|heel veel)',
      ),
    ),
    atLevel(
      'human-now',
      together('(ziek|<headache>|<vomit>|<drowsy>|lichtschuw|huilt|krijst)', BENDS_NOT),
      near(
        6,
        '<neck>',
        '(stijf|stijve|stief|stieve)',
        '(ziek|braken|hoofdpijn|suf|lichtschuw|overgeven|spugen)',
      ),
    ),
    together(
      '<fever>',
      near(9, '(hoofd|hoofdje|kop)', '(naar achteren|achterover)', '(gestrekt|ligt|trekt|gooit|stijf)'),
    ),
  ],
  unless: ['(meningokokkenprik|meningokokkenvaccin|vaccinatie|meningokokken prik)'],
  doubtIf: [
    near(7, '(nek|nekpijn)', '(verkeerd gelegen|verkeerd liggen|verkeerde houding|computer|tocht|massage)'),
  ],
  question: 'Is er nu koorts met een stijve nek, sufheid of vlekjes?',
  sources: [
    'NVK, Richtlijn bacteriële meningitis',
    'NOS, Kind met symptomen van hersenvliesontsteking',
    'NHG-Standaard Kinderen met koorts (derde herziening), H&W',
  ],
  approvedBy: null,
  version: 5,
  fires: [
    'hij heeft kleine paarse puntjes op zijn benen die niet weggaan als ik er met een glaasje op druk',
    'hij heeft koorts en ligt met zijn hoofdje naar achteren gestrekt',
    'nekstijfheid met koorts',
    'petechiën',
    'kan kin niet op de borst krijgen en heeft koorts',
    'rode vlekjes die niet wegdrukken',
    'licht doet pijn en hij is suf',
    'mening gietis',
    'hersenvlies ontsteking',
    'nekkramp',
    'koorts en ze kan haar hoofd niet buigen',
    'hij is warm, 39,4, en hij krijst als ik zijn hoofdje naar voren doe',
    'de kin kan niet op de borst',
    'spikkels die nie wegtrekke',
    'ze heeft hoge koorts | en haar nek is helemaal stijf',
  ],
  counterExamples: [
    'stijve nek door verkeerd liggen, geen koorts',
    'vraag over meningokokkenprik',
    'ik kan mijn hoofd niet goed buigen sinds ik verkeerd gelegen heb, geen koorts',
  ],
};
