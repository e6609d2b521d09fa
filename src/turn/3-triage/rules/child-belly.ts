import { named, near, together } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

const LITTLE =
  '(baby|babytje|zuigeling|kindje|kind|zoontje|dochtertje|dreumes|peuter|kleintje|kleine|ukkie|hummel|menneke|zoon|dochter|babie|jongetje|meisje|hij|ze|hem|kleinkind|pasgeborene)';
const LUMP =
  '(bult|bulte|bobbel|knobbel|zwelling|bol|ei|breuk|liesbreuk|dik|dikke|gezwollen|bobbeltje|bultje|rode bult)';

export const childBelly: Rule = {
  id: 'child-belly',
  title: {
    en: 'Child with a swollen groin and vomiting, bloody stool, or screaming in bouts',
    nl: 'Kind met bult in de lies en braken, bloederige ontlasting of aanvalsgewijs krijsen',
  },
  redFlags: ['RF64'],
  level: 'human-now',
  action: 'SPOED',
  practices: EVERY_PRACTICE,
  signs: [
    near(
      12,
      LITTLE,
      LUMP,
      '(lies|liezen|liesje|lieze|liesse|balzakje|balzak|navel)',
      '(<vomit>|<pain>|krijst|huilt|rood|hard|paars|ontroostbaar|spuugt)',
    ),
    near(
      8,
      LUMP,
      '(lies|liesje|lieze|liesse)',
      '(baby|zuigeling|zoontje|dochtertje|kindje|dreumes|pasgeborene)',
    ),
    near(
      6,
      '(poep|ontlasting|luier|poepluier|stoelgang|diarree|drek)',
      '(frambozenjam|frambozengelei|aardbeienjam|jam|rode jam|bessenjam|bessengelei|bloed en slijm|slijm en bloed)',
    ),
    near(
      10,
      '(bloed|bloederig|bloederige|rood|rode|bloedslierten)',
      '(poep|poepluier|luier|ontlasting|stoelgang|diarree)',
      '(baby|zuigeling|kind|kindje|zoontje|dochtertje|peuter|dreumes|krijst|hij|ze|kleine|luier|weken|maanden)',
    ),
    '(rode jam|jam|jem) ..1 (poep|luier|ontlasting)',
    '(krijst|krijsen|krijscht|gilt|huilt|schreeuwt|huilbuien|krijsaanval) ..4 (tussenpoze|tussenpozen|aanvallen|vlagen|buien|golven|steeds even|met tussenpozen|bij vlagen)',
    near(
      10,
      '(krijst|gilt|huilt|schreeuwt|krijsen|krimpt)',
      '(beentjes|knietjes|benen|knieen) ..2 (op|optrekken|opgetrokken|omhoog|intrekken|naar zijn buik|in)',
      '(baby|kind|zoontje|dochtertje|hij|ze|steeds|aanvallen|bleek|spuugt|slap|kleine|pauze|tussenpozen)',
    ),
    near(
      10,
      LITTLE,
      '(krijst|gilt|huilt|schreeuwt)',
      '(<vomit>|<pale>|slap|grauw|wegtrekt|bleek)',
      '(buik|buikje|steeds|tussendoor|aanval|aanvallen|beentjes)',
    ),
    near(
      9,
      '(baby|zuigeling|pasgeborene|weken oud|maanden oud|kindje|flesje)',
      '(<vomit>|spuugt|braakt)',
      '(groen|groene|gal|geel groen|projectiel|met een boog|straal|boog|bloed)',
    ),
    near(8, '(spuugt|braakt|spugen|braken|overgeven)', '(groen|gal|gallig|projectiel|met een boog)', LITTLE),
    together(
      near(6, LUMP, '(lies|liesje|lieze|navel)'),
      near(6, '(baby|zuigeling|zoontje|dochtertje|hij|ze)', '(<vomit>|krijst)'),
    ),
    near(
      8,
      '(baby|zuigeling|kindje|pasgeborene)',
      '(buik|buikje)',
      '(hard|keihard|bol|gespannen|opgezet|strak)',
      '(<vomit>|huilt|krijst|poept|drinkt|niet|koorts)',
    ),
    named(
      '(invaginatie|beklemde liesbreuk zuigeling|liesbreuk zuigeling|darminvaginatie|pylorusstenose|pylorushypertrofie|malrotatie|volvulus|nec)',
    ),
  ],
  unless: [
    near(
      7,
      '(navelbreuk|navelbreukje|liesbreukje)',
      '(indeukbaar|indrukbaar|wegdrukken|gepland|controle|bekend)',
    ),
    near(7, '(bietjes|rode bieten|bieten|rode kool|limonade)', '(poep|ontlasting|luier)'),
    near(
      8,
      '(huilt|krijst|huilbaby|huilbuien)',
      '(avonds|krampjes|darmkrampjes|huiluurtje|al weken|reflux)',
      '(krampjes|weken|avonds|groeit|drinkt goed|tevreden|reflux)',
    ),
    near(5, '(geen) ..2 (bloed)', '(poep|ontlasting|luier)'),
    near(6, '(broodje|boterham|brood)', 'jam'),
  ],
  question: 'Heeft het kind een bult in de lies, bloed bij de ontlasting of steeds aanvallen van krijsen?',
  sources: ['NHG, wijzigingen NHG-TriageWijzer', 'Thuisarts, huilende baby'],
  approvedBy: null,
  version: 1,
  fires: [
    'invaginatie',
    'beklemde liesbreuk zuigeling',
    'bult in de lies van mijn baby en hij spuugt',
    'poep als frambozenjam',
    'krijst met tussenpoze',
    'rode jam poep',
    'mijn baby heeft een bult in zijn lies en spuugt',
    'er zit bloed in de poepluier en hij krijst',
    'mijn zoontje van acht maanden trekt steeds zijn beentjes op, hij krijst en dan is hij weer bleek en slap, beentjes op en gillen',
    'ons kindje spuugt groen, gal denk ik',
    'de baby van zes weken braakt met een boog alles eruit',
    'baby huilt, pauze, huilt, buik hard, spugen',
    'er zit een bobbel in het liesje van mijn dochtertje | ja ze spuugt ook',
    'de kleine krijst bij vlagen en is dan zo wit als een doek',
    'bloed en slijm in de luier van mijn peuter',
  ],
  counterExamples: [
    'navelbreukje dat indeukbaar is',
    'mijn baby heeft krampjes en huilt elke avond, drinkt goed',
    'mijn zoontje heeft rode bieten gegeten en zijn poep is rood',
    'mijn baby spuugt een beetje melk na de fles',
    'er zit geen bloed in de luier',
    'mijn kind wil alleen brood met jam',
    'mijn dochter heeft buikpijn als ze naar school moet, al weken',
    'mijn baby heeft een voorkeurshouding',
    'mijn zoontje heeft een wratje op zijn navel',
    'de baby moet naar het consultatiebureau',
    'mijn kind wil slecht eten maar speelt gewoon',
  ],
};
