import { atLevel, near, together } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const STOOL =
  '(poep|poept|poepen|ontlasting|stront|drek|kak|diarree|wc|toilet|pot|stoelgang|schijt|gepoept|wcpot|wc-pot|kont|anus|toiletpot|strontj|drol|schiet)';

export const bleedingFromTheGut: Rule = {
  id: 'bleeding-from-the-gut',
  title: {
    en: 'Vomits blood, black tarry or very bloody stool',
    nl: 'Bloed braken, zwarte teerontlasting of veel bloed bij ontlasting',
  },
  redFlags: ['RF33'],
  level: 'human-now',
  action: 'SPOED',
  practices: ['huisarts'],
  signs: [
    near(6, '<vomit>', '(bloed|bloederig|bloederige|bloid|bloei|bleud|bloed*|rood|zwart)'),
    '(bloed|bloei|bleud) ..2 (gespoge|gespuugd|gespogen|gebraakt|overgegeven|gespoegd|gekotst|spuwen|opgegeven|spugen|braken)',
    '(koffiedik|koffieprut|koffie dik|koffiedrab|koffiegruis)',
    near(
      6,
      STOOL,
      '(zwart|zwarte|pikzwart|gitzwart|roetzwart|teer|teerachtig|teerachtige|bloed|bloederig|bloederige|donkerrood|bloedrood|bloed*|inktzwart|rood|rode|zwat)',
    ),
    '(melaena|melena|hematemesis|haematemesis|teerontlasting|teerstoelgang|rectaal bloedverlies|hematochezie)',
    '(bloed|bloedverlies) ..3 (anus|kont|achterwerk|van achteren|darmen|poepgat|achter uit)',
    atLevel(
      '112',
      together(
        near(6, '(<vomit>|poep|ontlasting)', '(bloed|zwart|koffiedik)'),
        '(flauwgevallen|flauw|grauw|duizelig|zweten|klam|bewusteloos|slap|in elkaar)',
      ),
      near(7, '<vomit>', '(bloed)', '(veel|liters|plas|emmer|steeds|golven|heel)'),
    ),
    near(
      9,
      '(gespuugd|spuugt|spuugde|braakt|gebraakt|braaksel|opgegeven|overgegeven|braken)',
      '(donkerbruin|koffie|zwart|oud bloed|bruins|koffiedik|koffieprut)',
    ),
    near(
      9,
      '(ontlasting|poep|stoelgang|grote boodschap)',
      '(zwart|pikzwart|drop|teer|rood|bloed)',
      '(zo|als|nogal|veel|mee|sinds|nu)',
    ),
  ],
  unless: [
    '(aambei|aambeien|aambeitje|speen)',
    '(ijzertabletten|ijzertablet|ijzerpillen|staalpillen|ijzer|norit|ferrofumaraat)',
    '(streepje|spoortje|druppeltje|vleugje) ..3 (bloed|rood|helderrood)',
    '(bevolkingsonderzoek|ontlastingstest|ontlastingsonderzoek|poeptest)',
    '<blood-test>',
    'zwarte (pot|wc|toilet)',
    near(5, STOOL, '(rode wijn|bietjes|rode bieten)'),
  ],
  question: 'Is er vandaag bloed of zwarte ontlasting bij braken of poepen?',
  sources: ['De NTS, basisprincipes (ABCD)'],
  approvedBy: null,
  version: 2,
  fires: [
    'mijn braaksel is zwart',
    'mijn man heeft iets bruins opgegeven, het leek op oud bloed',
    'hematemesis',
    'melaena',
    'ik spuug bloed',
    'mijn poep is pikzwart en stinkt',
    'de wc-pot ligt vol bloed',
    'zwarte drek',
    'bloed gespoge',
    'koffiedik overgeve',
  ],
  counterExamples: [
    'streepje helderrood bloed op papier bij aambeien',
    'zwarte poep door ijzertabletten',
    'ik heb overgegeven van de buikgriep',
    'een beetje bloed op het wc-papier, ik denk een aambei',
    'bloedend tandvlees bij het poetsen',
  ],
};
