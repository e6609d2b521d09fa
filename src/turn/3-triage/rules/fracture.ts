import { named, near, together } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const PART =
  '(enkel|voet|been|knie|heup|pols|arm|schouder|elleboog|kuit|onderbeen|bovenbeen|onderarm|hand|vinger|duim|teen|sleutelbeen|achillespees|achilles|hak|vout|bein|bien|poot|knij|hup|schoer|enkels|scheenbeen|ribben)';
const INJURY =
  '(gevallen|gegleden|gleed|afgegleden|evallen|evalln|gevaln|gevoalen|gerold|gekwakt|gekletst|gevalle|viel|val|verzwikt|verdraaid|omgegaan|omgeklapt|omgezwikt|verstapt|gestruikeld|uitgegleden|klap|tackle|sprong|geland|gedonderd|gestoten|door mijn enkel|door mien enkel|onderuit|aangereden)';

export const fracture: Rule = {
  id: 'fracture',
  title: {
    en: 'Cannot stand or bear weight after an injury, out of shape, a felt snap',
    nl: 'Kan niet staan of belasten na letsel, stand klopt niet, voelbare knap',
  },
  redFlags: ['RF54'],
  level: 'human-now',
  action: 'FYSIO_STOP',
  chronic: 'silences',
  practices: ['fysio', 'huisarts', 'tandarts'],
  signs: [
    near(
      6,
      '(pols|arm|been|enkel|vinger|vingers|pink|hand|teen|voet|elleboog|schouder|knie|duim|onderarm|onderbeen)',
      '(rare|vreemde|gekke|verkeerde|onnatuurlijke|scheve) ..1 (hoek|stand|bocht|kant)',
    ),
    near(
      10,
      '(hoorde|voelde|hoor|heurde|veulde|deed|gaf|was|ging|er)',
      `(krak|knak|knap|knal|plop|kroak|scheur|knap)`,
      `(${PART.slice(1, -1)}|staan|lopen|belasten|steunen)`,
    ),
    near(6, '(knapte|kraakte|knakte|knapt|geknapt)', `(${PART.slice(1, -1)}|pees|iets|t|het|er)`),
    near(
      9,
      `(kan|kon|kin|lukt|durf) ..4 (niet|nie|neet|niet meer|nie mir|amper|nauwelijks)`,
      '(staan|steunen|belasten|lopen|stoan|loopn)',
      `(<foot>|<leg>|<knee>|<calf>|enkel|heup|erop|hup)`,
    ),
    near(8, '(niet|nie) (kan|kunnen) (lopen|staan|steunen)', '(<foot>|<leg>|<knee>|enkel|heup|dik|gevallen)'),
    near(
      12,
      INJURY,
      '(kan|kon|kin) ..4 (niet|nie|neet|amper) ..3 (staan|steunen|belasten|lopen|bewegen|optillen|buigen|gebruiken|op)',
    ),
    near(
      9,
      '(gedraaid|verdraaid|omgeklapt|geknikt|dubbelgeklapt)',
      '(knie|enkel|elleboog|schouder|voet|pols)',
      '(scheef|raar|dik|krak|knap|staan|gezwollen|slot|niet meer)',
    ),
    near(8, INJURY, PART, '(<swollen>|<severe>|scheef|krom|blauw|paars|niet|nie|raar|gebroken|gezwollen)'),
    near(
      4,
      `(schouder|arm|pols|vinger|vingers|pink|ringvinger|wijsvinger|middelvinger|knie|enkel|elleboog|been|voet|heup|duim|sleutelbeen|knieschijf|schoer|teen|tenen|hand|onderarm|onderbeen)`,
      '(staat|stoat|stond|zit|hangt) ..2 (raar|scheef|krom|gek|verkeerd|anders|vreemd|dwars|naar buiten|naar achter|schief)',
    ),
    '(uit|uut|oet) ..1 (de|t|het|mijn)? (kom|komme)',
    near(
      6,
      '(schouder|elleboog|heup|knieschijf|vinger|kaak|duim|arm|schoer)',
      '(ontwricht|geluxeerd|luxatie|uitgeschoten|uit de kom|verschoven|eruit geschoten)',
    ),
    '(alsof|of|net of|asof|net alsof|zon gevoel) ..4 (iemand|er) ..3 (tegen|op|in|er tegen|ertegen) ..3 (kuit|hak|hiel|schopte|trapte|been|achilles)',
    near(
      8,
      '(schopte|trapte|schop|trap|zweepslag|getrapt|geschopt|zweep)',
      '(kuit|kuut|hak|hiel|achilles|achillespees|onderbeen)',
    ),
    near(
      7,
      '(schoot|iets|scheurde|knapte)',
      '(kuit|kuut|hamstring|achillespees|achilles|bovenbeen|lies|knie)',
      '(schoot|kan niet|niet meer|ineens|krak|knap|lopen|staan|sprint|sport)',
    ),
    near(
      4,
      PART,
      '(gebroken|gebroke|gebrooken|breuk|fractuur|gekraakt)',
      '(denk|volgens|lijkt|zou|misschien|ben bang|net|vandaag|gisteren|heb|dik|kan)',
    ),
    together(
      near(8, INJURY, PART),
      '(kan|kin) ..4 (niet|nie) ..3 (staan|steunen|belasten|lopen|bewegen|op staan)',
    ),
    named(
      '(vermoeden fractuur|fractuur|achillespeesruptuur|achillus pees|achilluspees|achillespees gescheurd|peesruptuur|achillespees ruptuur|botbreuk|standsafwijking|schouderluxatie|heupfractuur|polsfractuur|enkelfractuur|luxatiefractuur|spierscheuring kuit|schouder uit de kom)',
    ),
    '(achillespees|achilles pees|achillus pees|kruisband|pees) ..3 (gescheurd|afgescheurd|gescheurt|geknapt|af|door|knapte)',
    '(t|het|er|iets) knapte',
    near(
      8,
      '(pols|arm|been|enkel|vinger|sleutelbeen|elleboog)',
      '(rare knik|vreemde knik|knik|hoek|bocht)',
      '(staat|stond|in)',
    ),
    near(
      12,
      '(krak|knak|knap|knapte|plop)',
      '(knie|enkel|schouder|pols)',
      '(dik|gezwollen|niet meer|meloen)',
    ),
  ],
  unless: [
    near(
      8,
      '(kan|gewoon|wel|nog) ..2 (lopen|stappen|staan|belasten)',
      '(kan|gewoon|wel|nog|verzwikt|#4-20 stappen)',
    ),
    near(
      7,
      '(gebroken|breuk|fractuur|gescheurd|gebroke)',
      '(gips|geopereerd|revalid*|weken geleden|maanden|genezen|jaren|stijf|stijve|herstel|vorig)',
    ),
    near(6, '(staan|lopen)', '(wachtlijst|parkeren|file|afspraak|agenda|systeem|in de rij)'),
    near(7, '(knie|knieen|gewrichten|nek|vingers)', '(kraakt altijd|kraken al|artrose|knakken van)'),
    near(6, '(gebroken|breuk)', '(kroon|tand|kies|prothese|beugel|vulling|relatie|hart|nacht|bril)'),
    near(8, '(gebroken|breuk)', '(uitslag|bericht|foto laten maken)'),
    near(6, '(teen|kleine teen|grote teen)', 'gestoten'),
    near(6, '(raar|scheef)', '(afspraak|agenda|website|rooster)'),
  ],
  question: 'Kunt u er na het letsel niet op staan, of staat het scheef?',
  sources: ['WikiFysio, Rode vlaggen overzicht', 'De NTS, basisprincipes (ABCD)', 'Ottawa ankle rules'],
  approvedBy: null,
  version: 3,
  fires: [
    'mijn pols staat in een rare knik na het schaatsen',
    'vermoeden fractuur',
    'ik hoorde krak en kan er niet op staan',
    'mijn schouder staat raar',
    'alsof iemand tegen mijn kuit schopte',
    't knapte',
    'achillus pees',
    'uut de kom',
    'ik hoorde een knak en kan niet meer op mijn voet staan',
    'er schoot iets in mijn kuit alsof iemand ertegen schopte',
    'gisteren door mijn enkel gegaan, kan er niet op steunen en hij is zo dik als een ei',
    'zijn pols staat helemaal krom na de val',
    'mijn moeder is gevallen, heup doet pijn, ze kan niet staan',
    'ik denk dat ik mijn pols gebroken heb',
    'ik ben van de skates gevallen op mijn pols | ik kan hem niet bewegen',
    'zweepslag in mijn kuit, voelde een knap',
    'voet omgeslagen, niet kan lopen, enkel heel dik',
    'de schoer is der uut, uut de kom denk ik',
  ],
  counterExamples: [
    'enkel verzwikt, kan 4 stappen lopen',
    'ik heb mijn enkel verzwikt maar ik kan gewoon lopen',
    'drie jaar geleden mijn pols gebroken en nu stijf',
    'ik heb al jaren artrose in mijn knie',
    'ik heb last van mijn achillespees bij het opstarten',
    'mijn knieën kraken al jaren',
    'ik sta op de wachtlijst voor een operatie',
    'mijn pols is overbelast',
    'mijn gips mag er vrijdag af, mijn arm was gebroken',
    'er is een stukje van mijn tand gebroken',
    'ik kan niet lopend komen, heeft u een parkeerplaats',
    'mijn afspraak staat raar in de agenda',
  ],
};
