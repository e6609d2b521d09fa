import { named, near, together } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

const FELL =
  '(vallen|gevallen|gegleden|gleed|afgegleden|evallen|evalln|gevaln|gevoalen|gerold|gekwakt|gekletst|gevalle|gevalen|valt|viel|val|gedonderd|gelazerd|gekukeld|gekieperd|gesmakt|gesmeten|gesodemieterd|geflikkerd|gekletterd|getuimeld|neergekomen|terechtgekomen|terecht gekomen|beland|gestuiterd|geklapt|gestruikeld|geplet)';
const HIT =
  '(gestoten|stootte|gebotst|klap|slag|geslagen|trap|bonk|dreun|smak|knal|val|gevallen|kopstoot|plank|steen)';

export const headInjury: Rule = {
  id: 'head-injury',
  title: {
    en: 'A fall or blow on the head, with blood thinners, vomiting, drowsiness or a black-out',
    nl: 'Val of klap op het hoofd, met bloedverdunner, braken, sufheid of even weg zijn',
  },
  redFlags: ['RF35'],
  level: 'human-now',
  action: 'SPOED',
  past: 'recent-fires',
  practices: EVERY_PRACTICE,
  signs: [
    near(8, '(knalde|klapte|smakte|beukte|gleed|stuiterde|geknald)', '<head>', '(tegen|op)'),
    near(
      10,
      '(baby|babytje|zuigeling|dreumes|kindje|peuter|kleine|hummel)',
      '(commode|bank|bed|aankleedtafel|kinderstoel|kinderwagen|hoogslaper|stapelbed|tafel|kinderzitje|maxicosi)',
      FELL,
    ),
    near(
      10,
      '(kopstoot|hoofd tegen hoofd|koppen tegen elkaar|hoofden tegen elkaar)',
      '(<vomit>|<nausea>|<dizzy>|<drowsy>|weet|wazig|raar)',
    ),
    near(
      10,
      '(hoofd|kop|klap|kopstoot|gevallen|val|gestoten)',
      '(weet|wist|herinnert|herinner) ..4 (niet|niks|nie) ..1 meer',
    ),
    near(4, '<head>', FELL),
    '(klap|slag|dreun|smak|trap|steen|plank|balk|bal|kopstoot|stoot|knal|stok|fles) ..3 (tegen|op|aan|in) ..2 <head>',
    near(6, '(gestoten|stootte|gebotst|knalde|klapte)', '<head>', '(hard|flink|heel|keihard|trap|muur|rand)'),
    near(
      14,
      HIT,
      '<head>',
      '(<vomit>|<drowsy>|<unresponsive>|<confused>|<near-collapse>|<blood-thinner>|<dizzy>|<nausea>|slaperig|dubbel|wazig|geheugen|bloedneus)',
    ),
    together(
      near(8, '(gevallen|gevalle|viel|gestoten|klap|val|gedonderd)', '(<head>|buil|bult|hersenschudding)'),
      '(<vomit>|<drowsy>|<blood-thinner>|<near-collapse>)',
    ),
    together(
      '(is|ben|was|bin|ze|hij|net|weer|moeder|vader|oma|opa) ..4 (gevallen|gevalle|gedonderd|gelazerd)',
      '<blood-thinner>',
    ),
    near(8, '(gevallen|gevalle|viel|val)', '<blood-thinner>'),
    near(
      10,
      '(gevallen|gevalle|val|viel|klap|gedonderd|gestoten)',
      '(even|eventjes|kort|kwijt|minuut|tel) ..2 (weg|buiten westen|out|bewusteloos|niks meer|geheugen)',
    ),
    near(10, '(gevallen|val|viel|klap)', '(weet|herinnert|herinner) ..3 (niks|niets|niet) ..2 meer'),
    '(gat|jaap|deuk|diepe wond|hoofdwond|diepe snee) ..2 in ..2 <head>',
    near(5, '(buil|bult|ei)', '<head>', '(gevallen|val|viel|enorme|enorm|groot|grote|ei)'),
    near(
      6,
      '(bloed|vocht|helder vocht)',
      '(uit)',
      '(oor|oren|neus)',
      '(val|gevallen|klap|hoofd|gestoten|viel)',
    ),
    named(
      '(hersenschudding|hersenschuddingen|hersen schudding|hersen schudden|hersenschudden|herseschudding|schedeltrauma|schedelbasisfractuur|schedelbreuk|schedelfractuur|hersenkneuzing|hoofdletsel|schedelletsel|schedelhersenletsel|hersenletsel na val|hoofdtrauma|neurotrauma|subduraal|epiduraal hematoom)',
    ),
  ],
  unless: [
    '(speelt|doet|eet|drinkt) ..2 (gewoon|weer|normaal|vrolijk)',
    '(niet|nie) op (mijn|zijn|haar|mn|zn|het|t|dr|m) (achterhoofd|hoofd|kop) gevallen',
    '(haar|haren|plukken) ..2 (valt|vallen) ..2 uit',
    '(valt|vallen) ..2 (haar|haren|plukken) ..1 uit',
    'haaruitval',
    near(5, '<head>', '(dak|muren|plafond|baksteen) ..2 (valt|vallen)'),
    '(appel|besluit|beslissing|kosten) ..3 (gevallen|valt)',
    near(6, '(val|valt|viel)', '(mee|kwartje|stil|buiten de|onder de)'),
    near(6, '(stopcontact|hoofdgerecht|hoofdprijs|hoofdweg|hoofdstraat)', '<head>'),
  ],
  question: 'Is er vandaag of gisteren iemand op het hoofd gevallen of hard geraakt?',
  sources: [
    'De NTS, basisprincipes (ABCD)',
    'NHG-TriageWijzer, Trauma hoofd (onderwerp, niet de tekst)',
    'Thuisarts, hoofdletsel',
  ],
  approvedBy: null,
  version: 1,
  fires: [
    'schedeltrauma met antistolling',
    'op zijn kop gevallen en hij spuugt',
    'gevallen met bloedverdunners, buil op het hoofd',
    'van de trap gevallen, even weg geweest',
    'op de kop gedonderd',
    'mijn zoontje is van de commode op zijn hoofd gevallen',
    'ze heeft een klap op haar hoofd gehad en is suf',
    'mijn moeder is gevallen vannacht | ze slikt sintrom',
    'hij is gevallen op zijn hoofd | hij moet steeds overgeven',
    "op z'n harses gevalle",
    'mien opa is op de kop evallen, gevallen van de fiets en hij is zo sloom',
    'mijn dochter is van haar paard gevallen en weet niks meer van wat er gebeurd is',
    'kreeg een bal keihard tegen zijn hoofd en nu is hij misselijk',
    'oma gevallen, bloed dun pillen',
    'een gat in zijn hoofd van de verwarming',
    'er is een bewoner gevallen die apixaban gebruikt, bult op het achterhoofd',
  ],
  counterExamples: [
    'oude hersenschudding, werkhervatting',
    'ik heb vijf jaar geleden een hersenschudding gehad',
    'ik ben niet op mijn achterhoofd gevallen hoor',
    'mijn haar valt uit, hele kale plekken op mijn hoofd',
    'ik wil mijn bloedverdunners bestellen',
    'mag ik met bloedverdunners naar de tandarts',
    'het valt mee, ik heb alleen wat hoofdpijn',
    'ik kan mijn hoofd niet bij het werk houden',
    'ik ben gevallen op de website over jullie spreekuur',
    'kunt u mij doorverbinden met de hoofdassistente',
    'ik heb een jeukend plekje op mijn hoofdhuid',
    'gelukkig is hij niet op zijn hoofd gevallen',
  ],
};
