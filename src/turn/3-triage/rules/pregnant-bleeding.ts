import { named, near, together } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const LOSES_BLOOD =
  '(bloedverlies|bloedt|bloeden|bloeding|bloedingen|bloei|bloeie|bloed|bloedde|bloedend|bleud|gebloed|bloederig|stolsels|stolsel|klonters)';

export const pregnantBleeding: Rule = {
  id: 'pregnant-bleeding',
  title: {
    en: 'Pregnant with blood loss or severe belly pain, also outside the womb',
    nl: 'Zwanger met bloedverlies of hevige buikpijn, ook buitenbaarmoederlijk',
  },
  redFlags: ['RF23'],
  level: 'human-now',
  action: 'SPOED',
  practices: ['huisarts'],
  signs: [
    together('<pregnant>', LOSES_BLOOD),
    together('<pregnant>', near(7, '<belly>', '(<severe>|kramp|krampen|steken|<sudden>|een kant)')),
    together(
      '<pregnant>',
      near(
        6,
        '(buikpijn|buukpien|buikkrampen|buik krampen)',
        '(hevige|erge|vreselijke|een kant|ineens|opeens|heel|erg|links|rechts|vreselijk|en)',
      ),
    ),
    together('<pregnant>', near(5, '<pain>', '(<belly>|schouder|schouderpunt)')),
    named(
      '(buitenbaarmoederlijk|buitenbaarmoederlijke|buite baarmoeder|buiten baarmoeder|buitenbaarmoederlijke zwangerschap|eug)',
    ),
    near(
      6,
      '(miskraam|miskroam)',
      '(bloed|bloedverlies|pijn|nu|denk|bang|bezig|krijg|krijgt|aan het|veel|hevig|bloeden|koorts|stolsels)',
    ),
    '(maandverband|maandverbanden|verband|verbanden|maandverbanden) ..5 (vol|doorweekt|wisselen|doorgelekt|doorlekken)',
    '(vaginaal|vaginale) ..1 (bloedverlies|bloeding)',
    together('<pregnant>', '(gevallen|van de trap|aanrijding|buik gestoten|klap op mijn buik)'),
    near(
      14,
      '(weken|zwanger|positieve test)',
      '(verbandje|maandverband|inlegkruisje|bloed|druppeltjes bloed)',
      '(per uur|half verbandje|stekende pijn|pijn in ..2 (zij|buik)|kramp|vol)',
    ),
  ],
  unless: ['<blood-test>'],
  question: 'Is er nu bloedverlies of buikpijn bij een zwangerschap?',
  sources: [
    'Verloskundigen De Lekbrug, Wanneer bellen',
    'Ouders van Nu, Bloedverlies tijdens de zwangerschap',
  ],
  approvedBy: null,
  version: 2,
  fires: [
    'een half verbandje per uur, ik ben vijftien weken',
    'vaginaal bloedverlies in de zwangerschap',
    'vermoeden buitenbaarmoederlijke zwangerschap',
    'ik ben zwanger en bloed als een rund',
    'overtijd, buikpijn aan een kant en bloed',
    'de maandverbanden zijn zo vol',
    'ik bin in verwachting en bloei',
    'buite baarmoeder',
    'miskraam met veel bloed',
    'ik ben tien weken zwanger | sinds vanmorgen bloedverlies',
  ],
  counterExamples: [
    'een druppel na het vrijen, geen pijn',
    'zwangerschapstest positief, afspraak',
    'ik ben zwanger en moet bloed laten prikken',
  ],
};
