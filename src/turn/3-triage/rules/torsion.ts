import { named, near, together } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

// Without the words that also mean something else ("de bal", "zak", "kruis").
const TESTICLE =
  '(balzak|zaadbal|zaadballen|zaadbalken|testikel|testikels|teelbal|teelballen|klokkenspel|klokkespel|kloot|kloten|scrotum|bijbal|zaad bal|zak bal|zaak bal|zaakbal|noten|kroonjuwelen|edele delen|zaakje|mannelijke delen)';
const BALL =
  '((mijn|mn|mn|zijn|zn|zien|mien|linker|rechter|ene|de) ..1 (bal|ballen|balletje|balle|ballekes))';
const HURTS =
  '(<pain>|pijn|zeer|gezwollen|dik|rood|hard|gedraaid|verdraaid|gedreid|opgezwollen|paars|blauw|opgezet)';

export const torsion: Rule = {
  id: 'torsion',
  title: {
    en: 'Sudden pain in the scrotum, also told as belly ache by a boy',
    nl: 'Plotse pijn in de balzak, ook als buikpijn bij een jongen',
  },
  redFlags: ['RF41'],
  level: 'human-now',
  action: 'SPOED',
  chronic: 'silences',
  practices: EVERY_PRACTICE,
  signs: [
    near(7, TESTICLE, HURTS),
    near(5, BALL, HURTS),
    near(
      8,
      '(bal|ballen|balletje|balle)',
      '(<sudden>|sinds vanochtend|sinds vannacht)',
      '(<pain>|dik|dikke|zeer|gezwollen|buik|rood)',
    ),
    near(
      8,
      '(zeer|pijn|pien)',
      '(ballen|zaadballen|balzak|klokkenspel)',
      '(zoon|zoontje|jongen|sinds|durft|schaamt)',
    ),
    '(mien|mijn|mn|zien|zijn) (kloot|kloten|klokkenspel|zaadbal|zaadballen)',
    '(bal|balzak|zaadbal|testikel|teelbal|kloot) ..3 (gedraaid|verdraaid|gedreid|omgedraaid|gedraid|draait)',
    'zaak bal',
    near(
      7,
      '(daar beneden|daar onder|van onderen|tussen zijn benen|kruis|zakje|onderkant|piemel|plassertje)',
      '(zoon|zoontje|jongen|jongetje|hij|kleinzoon)',
      '(<severe>|<sudden>|<vomit>|krijst|gilt)',
    ),
    near(
      9,
      '(zoon|zoontje|jongen|kleinzoon|puber|jongetje)',
      '(lies|liezen|onderbuik|kruis)',
      '<pain>',
      '(<sudden>|<vomit>|<severe>|sinds|midden in de nacht)',
    ),
    near(
      9,
      '(trap|schop|knie|bal|klap|stuur|fiets)',
      '(ballen|kruis|balzak|zaadballen|edele delen|klokkenspel)',
      '(<severe>|<vomit>|dik|gezwollen|blauw|steeds|niet over|bloed)',
    ),
    together(
      near(5, '(zaadbal|balzak|testikel|bal|ballen)', '(<pain>|zeer|dik)'),
      '(<sudden>|<vomit>|<nausea>)',
    ),
    named(
      '(torsio|torsio testis|acute scrotale|scrotale pijn|scrotum pijn|epididymitis|bijbalontsteking|priapisme)',
    ),
    near(8, '(erectie|stijve|paal)', '(uren|uur|gaat niet weg|niet over|pijnlijk|pijn)'),
    near(
      10,
      '(balletje|bal|ballen|zaadbal|balzak|zakje)',
      '(dik|rood|blauw|gezwollen)',
      '(gilt|huilt|pijn|krijst|uit|zeer)',
    ),
  ],
  unless: [
    '(vasectomie|sterilisatie|steriliseren|gesteriliseerd|steriel|spermatest|zaadonderzoek|zaadtest|varicocele|spatader)',
    near(6, '(zeurend|zeurderig|licht|lichte|beetje)', '(gevoel|pijn)', '(weken|maanden|tijd|tijdje|jaren)'),
    near(
      5,
      '(bal|ballen|balletje)',
      '(voetbal|tennisbal|medicijnbal|oefenbal|gooien|hockey|voet|hand|grote teen|gehakt|skippy|vangen|scoren|spelen|spel)',
    ),
    near(6, '(bal|balletje)', '(voet|teen|schouder|knie|oog|oor|neus|hoofd|vinger|duim)'),
    '(ballen verstand|geen ballen|de ballen verstand|de kloten|naar de kloten|klote*|kloten weer|kloten dag)',
    near(
      6,
      '(jeuk|jeukt|schimmel|schilfers|eczeem|puistje|wratje|knobbeltje|bultje)',
      '(balzak|zaadbal|ballen|zak)',
    ),
  ],
  question: 'Is er vandaag ineens pijn in de balzak begonnen?',
  sources: [
    'H&W, Intermitterende torsio testis: belangrijk om te herkennen',
    'H&W, Denk bij buikpijn aan torsio testis',
  ],
  approvedBy: null,
  version: 2,
  fires: [
    'mijn zoontje heeft een dik rood balletje en hij gilt het uit',
    'acute scrotale pijn',
    'torsio testis',
    'mijn bal doet ineens vreselijk zeer',
    'mijn zoon heeft ineens pijn in zijn zaadbal en spuugt',
    'mien kloot',
    'de bal is gedraaid',
    "pijn aan m'n klokkenspel",
    'zaak bal',
    'ik heb plotseling pijn in mijn zaadbal',
    'mijn zoontje van elf wordt wakker met pijn in zijn balzak',
    'zijn linker bal is helemaal dik en rood',
    'het is een beetje gênant maar eh mijn edele delen doen hartstikke zeer',
    'mijn zoon heeft pijn in zijn onderbuik, ineens, en in zijn lies ook',
    'jongen hier, pijn onder, teelbal pijn veel, spugen',
    'hij kreeg een schop in zijn kruis en is nu nog steeds dik en blauw',
    'ik heb al vijf uur een erectie en het is pijnlijk',
  ],
  counterExamples: [
    'vasectomie inplannen',
    'al weken zeurend gevoel in mijn balzak',
    'mijn zoon kreeg een bal tegen zijn vinger bij het handballen, die is dik',
    'ik wil mij laten steriliseren',
    'ik heb jeuk aan mijn balzak',
    'de bal van mijn voet doet pijn',
    'ik wil een voetbalkeuring',
    'mijn computer is naar de kloten dus ik bel maar even',
    'de oefeningen met de bal doen geen pijn',
    'ik kan het niet meer opbrengen, zwaar werk',
    'een verwijzing voor de uroloog voor mijn varicocele',
  ],
};
