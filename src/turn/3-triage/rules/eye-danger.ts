import { atLevel, except, named, near } from '../pattern.ts';
import type { Rule } from '../rule.ts';

export const eyeDanger: Rule = {
  id: 'eye-danger',
  title: {
    en: 'Red painful eye with poor sight, chemicals in the eye, injured eye',
    nl: 'Rood pijnlijk oog met slecht zien, chemische stof in oog of oogletsel',
  },
  redFlags: ['RF16'],
  level: 'human-now',
  action: 'SPOED',
  practices: ['huisarts'],
  signs: [
    near(
      8,
      '<eye>',
      '(bleek|bleekmiddel|bleekwater|chloor|zuur|loog|ontstopper|schoonmaakmiddel|schoonmaakspul|chemisch|chemische|chemicalien|cement|kalk|lijm|secondelijm|benzine|terpentine|vaatwastablet|vaatwasmiddel|bijtend|bijtende|azijn|pepperspray|verf|ammoniak|javel|wasmiddel|wc eend|accuzuur|waterstofperoxide|alcohol|nagellak|spray|haarlak|zeep|tuingif|bestrijdingsmiddel|kunstmest|betonpoeder|ontkalker)',
    ),
    near(
      8,
      '<eye>',
      '(splinter|ijzer|ijzertje|metaal|metaalsplinter|slijpen|slijptol|slijpsel|geslepen|boren|glas|scherf|glassplinter|vuurwerk|tak|stok|takje|pen|spijker|gestoken|geprikt|geslagen|klap|vuist|stomp|kurk|elastiek|squashbal|hockeybal|tennisbal|voetbal|bal|mes|schaar|ijzersplinter|laswerk|gelast|lassen|lasogen|houtsplinter|vonk|steentje|doorn)',
    ),
    except(
      near(
        8,
        '<eye>',
        '(rood|rooi|knalrood|bloeddoorlopen|vuurrood|rode)',
        '(<pain>|wazig|zie|zien|mist|licht|lichtschuw)',
      ),
      '(zie|ziet|zien) ..1 (gewoon|verder|nog|wel|er)? (goed|normaal|prima|scherp)',
    ),
    near(
      7,
      '<eye>',
      '(<pain>|rood|pijnlijk|zeer)',
      '(<vomit>|<headache>|misselijk|halo|lichtschuw|contactlens|lens|lenzen|wazig|slecht|minder)',
    ),
    near(
      7,
      '<eye>',
      '(gespetterd|gespat|gespoten|spoot|spatte|spatten|spetterde|vloog|druppelde|gekregen|spatte|gevlogen|ingekregen|terechtgekomen|geraakt|reiniger|gespetter|kurk|champagnekurk|heet|hete|vet|stof)',
    ),
    near(6, '<eye>', '<severe>', '<pain>'),
    named('(glaucoom|glaucoomaanval|acuut glaucoom)'),
    '(oog|oogbol) ..3 (kapot|lek|bloedt|eruit|hangt|gescheurd|uitgestoken|bloed)',
    atLevel('today', near(4, '<eye>', '(<pain>|zeer)')),
  ],
  unless: [
    near(6, '(bleek|bal|zeep|zuur|verf)', '(wallen|kijken|haar verven|om de ogen)'),
    '(oogje in het zeil|oog om oog|uit het oog)',
    '(springt|loopt|houd|houden|hou) ..2 in het oog',
  ],
  question: 'Doet het oog nu veel pijn, of ziet u er minder mee?',
  sources: ['NHG-TriageWijzer, wijzigingen', 'De NTS, basisprincipes (ABCD)'],
  approvedBy: null,
  version: 3,
  fires: [
    'bijtende stof in het oog',
    'acuut glaucoom',
    'bleek in mijn oog gekregen',
    'mijn oog is knalrood, doet vreselijk zeer en ik zie wazig',
    'splinter in mijn oog van slijpen',
    "'t oge is hillemaol rood en ik zie d'r nie mit",
    "gootsteen ontstopper in m'n oog",
  ],
  counterExamples: [
    'rood oog met prut, geen pijn',
    'ik heb een rood oog en het jeukt, ik zie gewoon goed',
    'droge ogen',
    'oogcontrole voor mijn bril',
  ],
};
