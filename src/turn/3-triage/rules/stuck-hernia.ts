import { named, near, together } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

const LUMP =
  '(bult|bulte|bulten|bobbel|knobbel|zwelling|breuk|liesbreuk|navelbreuk|littekenbreuk|uitstulping|bol|ei|bultje|bobbeltje|liesbreukje|dikte|uitpuiling|bröök)';

export const stuckHernia: Rule = {
  id: 'stuck-hernia',
  title: {
    en: 'A hernia that does not go back, with pain or vomiting; vomiting that smells of stool',
    nl: 'Breuk die niet terug kan, met pijn of braken; braaksel dat naar ontlasting ruikt',
  },
  redFlags: ['RF40'],
  level: 'human-now',
  action: 'SPOED',
  practices: EVERY_PRACTICE,
  signs: [
    near(
      9,
      '(lies|liezen|lieze|liesje)',
      '(hards|hard|harde|dik|dikte|uitpuilt|puilt)',
      '(<vomit>|<pain>|klem|vast|niet)',
    ),
    near(
      13,
      LUMP,
      '(niet|nie|neet|niks) ..3 (terug|teruggaat|terugduwen|terug te duwen|terug duwen|weg te duwen|wegduwen|naar binnen|naar binnen te duwen|terugdrukken|indrukken|induwen|in te duwen|trugge|truk|vrum)',
    ),
    near(
      8,
      '(liesbreuk|navelbreuk|littekenbreuk|breuk in ..1 lies)',
      '(<vomit>|<fever>|<severe>|<sudden>|keihard|hard|paars|rood|blauw|vast|klem|beklemd)',
    ),
    near(8, LUMP, '<groin>', '(<vomit>|<pain>|hard|keihard|rood|paars|blauw|<sudden>|groter)'),
    near(
      6,
      '(liesbreuk|navelbreuk|littekenbreuk)',
      '<pain>',
      '(erger|ineens|heel|nu|vandaag|sinds|hard|niet)',
    ),
    near(4, '(bult|bulte|bulten|bobbel|zwelling)', '(lies|liezen|lieze|liesse|liezze|liesstreek)'),
    '(beklemd|beklemde|beklemt|ingeklemde|ingeklemd|geklemde) ..2 (breuk|liesbreuk|navelbreuk|darm)',
    '(breuk|liesbreuk|navelbreuk|darm) ..4 (beklemd|beklemt|klem|ingeklemd|vast|bekneld)',
    near(
      7,
      '(braaksel|spuug|overgeven|braken|spuugt|kots|braakt|spugen|kotst|kotsen|oprispingen)',
      '(ruikt|stinkt|smaakt|ruukt|riekt|ruik|lucht)',
      '(poep|ontlasting|stront|poepie|rottend)',
    ),
    '(braakt|braak|spuugt|spuug|kotst|kots|geeft|overgeven) ..4 (poep|ontlasting|stront)',
    '(fecaal|fecaloid|faecaal) ..1 (braken|braaksel)',
    together(near(5, LUMP, '(lies|liezen|liesse|navel|lieze|liesstreek)'), '<vomit>'),
    named('(beklemde breuk|liesbreuk beklemd|strangulatie|hernia inguinalis incarcerata)'),
    near(
      12,
      '(bultje|bult|bobbel|bal)',
      '(lies|navel|litteken|buik)',
      '(klem|knoerhard|keihard|niet meer terug|niet terug|kan het niet terugduwen|steenhard)',
    ),
  ],
  unless: [
    near(
      9,
      '(liesbreuk|navelbreuk|breuk|littekenbreuk)',
      '(gepland|wachtlijst|operatie|controle|geopereerd|chirurg|verwijzing|band)',
    ),
    near(6, '(navelbreukje|bultje|bobbeltje|breukje)', '(indeukbaar|indrukbaar|wegdrukken|zacht|klein)'),
    near(
      7,
      '(bult|bultje|bobbeltje|bobbel)',
      '(scheren|ingegroeide|ingegroeid|haartje|puistje|al weken|al maanden|klein)',
    ),
    near(5, '(hernia|hernia s)', '(rug|nek)'),
  ],
  doubtIf: ['(al een tijdje|al een poos|geen pijn|doet geen pijn|gaat weer weg)'],
  question: 'Doet de bult in de lies of bij de navel nu pijn, of gaat hij niet meer terug?',
  sources: ['NHG, wijzigingen NHG-TriageWijzer', 'Thuisarts, liesbreuk'],
  approvedBy: null,
  version: 2,
  fires: [
    'dat bultje in mijn lies zit nu klem en is knoerhard',
    'beklemde breuk',
    'bult in mijn lies die niet meer teruggaat en ik moet spugen',
    'het braaksel ruikt naar poep',
    'breuk beklemt',
    'bulte in de liesse',
    'de bult in mijn lies gaat niet meer terug en doet pijn',
    'mijn man zijn liesbreuk is ineens keihard en rood',
    'ik kan mijn navelbreuk niet meer terugduwen',
    'opa spuugt en het stinkt naar stront',
    'er zit een bobbel in mijn lies | ja ik moet ook overgeven',
    'die breuk zit klem en het doet verrekkes zeer',
    'hij het een bulte in de lieze en spije',
    'fecaal braken bij bewoner',
  ],
  counterExamples: [
    'liesbreuk bekend, operatie gepland',
    'ik sta op de wachtlijst voor mijn liesbreuk',
    'navelbreukje dat indeukbaar is',
    'ik heb een bultje in mijn lies van het scheren',
    'ik heb een hernia in mijn rug',
    'vijf jaar geleden ben ik aan een liesbreuk geopereerd',
    'ik wil een verwijzing voor mijn liesbreuk',
    'ik heb een muggenbult op mijn been',
    'mijn pols is gebroken geweest, een kleine breuk',
    'ik heb een verrekte lies van het voetbal',
    'er zit een knobbeltje in mijn borst, kan ik een afspraak maken',
  ],
};
