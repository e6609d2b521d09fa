import { near } from '../pattern.ts';
import type { Rule } from '../rule.ts';

export const suddenVisionLoss: Rule = {
  id: 'sudden-vision-loss',
  title: {
    en: 'Sudden loss of sight, curtain, double vision',
    nl: 'Plotseling niet of half zien, gordijn, dubbelzien',
  },
  redFlags: ['RF15'],
  level: 'human-now',
  action: 'SPOED',
  practices: ['huisarts', 'fysio'],
  chronic: 'silences',
  signs: [
    near(
      8,
      '(zie|ziet|zag|zien|zicht|kijk|kijken)',
      '(niks|niets|nix|niet|nie|gin|geen|half|wazig|slechter|minder|zwart|donker|mist|waas|helft|vaag|blind|troebel|slecht|moer|neet|nait)',
      '(<eye>|<sudden>|laatste uren|vandaag|vanmorgen|vanochtend|vannacht)',
    ),
    '(zie|ziet|zag|zien) ..2 (alles|ineens|opeens)? ..1 dubbel',
    '(dubbelzien|dubbel zien|dubbelbeelden|dubbelbeeld|dubbel beeld|dubbelzicht)',
    near(
      6,
      '(gordijn|sluier|rolgordijn|waas|vlek|schaduw|gordijntje|zwarte vlek|mist|spinnenweb|roetregen|roet|zwarte vlekken|vlekken|rookgordijn)',
      '(<eye>|zie|zicht|beeld)',
    ),
    '(lichtflitsen|lichtflits|flitsen|flitsjes|bliksemschichten|lichtschichten|flikkeringen) ..6 (oog|ogen|oge|zie|zicht|vlek|vlekken)?',
    '(visusverlies|visusdaling|visus|gezichtsveld|gezichtsvelduitval|gezichtsverlies|amaurosis)',
    near(
      6,
      '(netvlies|netvliesloslating|net vlies|glasvocht)',
      '(los|laat|loslating|gescheurd|scheurtje|loslaten|bloeding)',
    ),
    near(5, '(blind|blindheid|blinde)', '(<eye>|ineens|opeens|plotseling|plots|acuut|geworden)'),
    '(helft|halve) ..3 (beeld|zicht|gezichtsveld|wat ik zie)',
    '(zicht|gezichtsvermogen) ..3 (weg|kwijt|verdwenen|verloren|uitgevallen)',
  ],
  unless: [
    near(6, '(zie|zien|wazig|ziet)', '(bril|brillen|leesbril|lenzen|opticien|oogmeting|zonder bril|staar)'),
    near(5, '(zie|zien|ziet)', '(afspraak|app|portaal|mail|website|uitslag|uitslagen|rekening|nummer|staan)'),
    '(blind date|blinde vlek|blindelings|blinde darm|blinde vink)',
  ],
  question: 'Is het zien vandaag of de laatste dagen plotseling slechter geworden?',
  sources: ['Valkendriehoek, Alarmsymptomen', 'Beroerte.info, Signalen voorafgaand aan een beroerte'],
  approvedBy: null,
  version: 1,
  fires: [
    'plotseling visusverlies',
    'gezichtsveld uitval',
    'ik zie ineens niks meer met een oog',
    'een gordijn voor mijn oog',
    'lichtflitsen en een zwarte vlek',
    'ik zie alles dubbel',
    "'k zie gin moer meer mit m'n rechteroog",
    'net vlies los',
  ],
  counterExamples: [
    'ik wil een verwijzing voor een oogmeting',
    'wazig zonder bril',
    'ik zie mijn afspraak niet in de app',
  ],
};
