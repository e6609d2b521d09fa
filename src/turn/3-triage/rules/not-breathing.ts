import { atLevel, except, named, near } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

/** A question about the box on the wall, and not the call of somebody who needs it now. */
const AED_AS_A_THING = near(
  9,
  '(aed|aedtje|a e d)',
  '(hangt|hangen|staat|staan|vind|dichtstbijzijnde|wijk|buurt|dorp|gebouw|praktijk|bereikbaar|vrijwilliger|vrijwilligers|aanmelden|aangemeld|batterij|kastje|vervangen|keuren|onderhoud|kopen|aanschaffen|sportclub|vereniging|kantine|locatie|folder|jullie|les|lessen|app|pasje|pincode|code)',
);

/** A course, a wish laid down, a certificate: excuses the word for it, and no other sign. */
const RESUSCITATION_AS_A_THING = [
  '(leren|cursus|spoedcursus|opfriscursus|diploma|les|oefenen|training) ..3 (reanimeren|reanimatie|aed)',
  '(reanimatiecursus|reanimatiecursussen|reanimatietraining|reanimatieles|reanimatiediploma|reanimatiewens|bhv)',
  near(
    6,
    '(reanimatie|reanimeren|aed|gereanimeerd)',
    '(cursus|wens|beleid|verklaring|les|niet meer gereanimeerd worden|niet gereanimeerd|penning|training|herhaling|bespreken|willen worden|laten)',
  ),
  '(wil|wens|wenst|wilt|hoeft|mag|moet) ..4 (niet|nooit) ..3 (gereanimeerd|beademd)',
  near(
    8,
    '(reanimeren|reanimatie|gereanimeerd|beademen|beademing)',
    '(wilsverklaring|bewijs|bevoegd|bekwaam|certificaat|registratie|diploma|werkgever)',
  ),
];

/** Who died before, or is reported as dead: excuses that word, and no other sign. */
const DEAD_BEFORE = [
  near(
    6,
    '(overleden|gestorven)',
    '(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|zaliger|toen|geleden|zomer|winter|voorjaar|najaar|herfst|lente)',
  ),
  near(
    6,
    '(overleden|gestorven)',
    '(doorgeven|melden|uitschrijven|uitgeschreven|begrafenis|crematie|administratie|bericht|vorige|maand|week|afgelopen|jaar|adres|rekening)',
  ),
];

export const notBreathing: Rule = {
  id: 'not-breathing',
  title: {
    en: 'Does not respond and does not breathe normally',
    nl: 'Niet aanspreekbaar en niet normaal ademen (reanimatie)',
  },
  redFlags: ['RF01'],
  level: '112',
  action: 'A112_U0',
  practices: EVERY_PRACTICE,
  signs: [
    '(ademt|ademd|ademen|ademhalen|aosemt|asemt|adem|aodemt|oademt|ademhaling|adem halen|aosem|asem|ademde) ..2 (niet|nie|neet|nich|niet meer|nauwelijks|amper|gestopt|stopt|weg|bijna niet|haast niet)',
    '(hij|ze|zij|baby|moeder|vader|man|vrouw|kind|zoon|dochter|zoontje|dochtertje|meneer|mevrouw|opa|oma|iemand|die) ..5 (geen|niet|nie|gin) ..2 (adem|ademen|ademhaling|aosem|asem|ademhaalt|ademt)',
    '(haalt|haal|haald) ..3 (geen|niet|nie|nauwelijks|amper|gin|haast geen|bijna geen) ..2 (adem|asem|aosem|lucht)',
    '(geen|gin|niet) (ademhaling|hartslag|pols|polsslag|hartslag meer|bloeddruk)',
    '(hart) ..3 (stilstaat|staat stil|stilgestaan|gestopt|klopt niet|slaat niet|stil)',
    '(borst|borstkas|buik) ..5 (niet|nie) ..2 (bewegen|op en neer|beweegt|omhoog)',
    '(hartstilstand|ademstilstand|circulatiestilstand|hart stilstand)',
    except(
      '(reanimeren|reanimatie|gereanimeerd|reanimeer|geriaminmeerd|reanimeert|animeren|hartmassage|hart massage|reaminimeren|beademen|beademing|mond op mond|reanimeringen|reanimere|reaminatie|riaminatie|reannimeren|geanimeerd|defibrillator)',
      ...RESUSCITATION_AS_A_THING,
    ),
    except('(aed|aedtje|a e d)', AED_AS_A_THING, ...RESUSCITATION_AS_A_THING),
    near(6, '(aed|defibrillator)', '(erop|plakken|geplakt|opgeplakt|schok|schokken|pak|haal|snel)'),
    '(reageert|regeert|reageren|reageerde|reageer|reagiert) ..2 (niet|nie|nergens|neet|niks|helemaal niet|nergens meer)',
    near(
      7,
      '<unresponsive>',
      '(ademt|ademen|adem|ademhaling|aosemt|blauw|paars|snurkt|reutelt|rochelt|gaspt|snakt|grond|vloer|slap|grauw|bed)',
    ),
    near(
      8,
      '(ligt|lig|leit|lag|gevonden|vonden|vond|aangetroffen|vind)',
      '(blauw|paars|levenloos|bewusteloos|koud|slap|buiten bewustzijn|stijf|bewegingloos|voor dood|doodstil)',
    ),
    near(6, '(blauw|paars|grauw|levenloos)', '(grond|vloer|bed|bank|wieg|kinderbed|ledikant)'),
    except(
      '(hij is|ze is|zij is|vader is|moeder is|man is|vrouw is|is hij|is ze|lijkt|denk|volgens mij|misschien|zo goed als) ..3 (<dead>|doodgegaan|aan het doodgaan|stervende)',
      'is al ..2 (jaar|jaren|maanden) dood',
    ),
    '(gaat|ga|gaan) ..2 (dood|doot|duut|doodt)',
    except(
      '(is|was|hij is|ze is|ie is|gewoon|ineens|opeens) (weg|d r niet meer bij|er niet meer bij) ..2 (ademt|hij|ze|helemaal|niet)',
      '(brief|briefje|kaartje|afspraakkaart|pas|pasje|pijn|klacht|afspraak|nummer|rekening|formulier|recept|mail) ..2 weg ..2 niet',
    ),
    '(in elkaar|inelkaar|ineen) ..1 (gezakt|gezekt|gestort|gezakt|zakken|gezegen) ..10 (geen teken|reageert|niet|niks|leven|beweegt niet|niet meer)',
    '(geen|geeft geen) ..1 teken ..2 leven',
    '(beweegt|bewegen|verroert|roert) ..3 (niet|nie|neet|zich niet) ..1 (meer)?',
    except(
      '(snakt|snak|gaspt|gaspen|snurkt|reutelt|rochelt|hapt) ..6 (adem|lucht|raar|wakker|bij|reageert|aanspreekbaar|vis|ademhaling)',
      '(snurkt) ..3 (zo|heel|erg|vreselijk|hard|enorm|elke nacht|altijd|ontzettend) ..8 (bij de dokter|bij de huisarts|bij u|bij jullie|wakker|afspraak|langs|dokter)',
    ),
    '(alleen|pas|enkel|slechts) ..2 (met|na|door|als ik|bij) ..3 (knijpen|knijp|geknepen|schudden|schud|porren|pijn) ..4 (wakker|reactie|reageert|reageren|ogen)',
    '(krijg|krijgen|krieg|krijgt) ..5 (niet|nie|neet|met geen mogelijkheid) ..3 (wakker|bij|bijkomen|wekken|bij kennis|wakkr|gewekt)',
    '(kan|kunnen|kon) ..5 (niet|nie|neet) ..3 (wakker krijgen|wekken|bijkomen|wakker maken)',
    '(wordt|werd|word) ..3 (niet|nie|neet|maar niet|helemaal niet) ..2 (wakker|wakke|bij)',
    near(6, '(voelt|voelen|is|ligt|helemaal)', 'koud', 'stijf'),
    near(5, '(geen|gin|niet)', '(pols|polsslag|hartslag)', '(voel|voelen|meer|is|vinden|heeft)'),
    '(helemaal|compleet|zo) slap ..8 (niet|geen|blauw|reageert|adem)',
    '(niet|nie|niet meer|nie mir) ..2 (aanspreekbaar|bij bewustzijn|bij kennis|wakker te krijgen|bij te krijgen|te wekken)',
    '(bewusteloos|bewustloos|bewustelos|buiten bewustzijn|buiten westen|buitenwesten|buiten kennis)',
    '(verdronken|verdrinken|verdrinkt|opgehangen|verhangen|wiegendood|gewurgd)',
    except('aan het (reanimeren|animeren|beademen|sterven|doodgaan)', ...RESUSCITATION_AS_A_THING),
    near(
      6,
      '(drijft|dreef|gevallen|gezonken|zinkt|ligt)',
      '(vijver|sloot|zwembad|water|gracht|kanaal|plas|bad)',
      '(iemand|kind|baby|hij|ze|man|vrouw|jongetje|meisje|zoontje|dochtertje|kindje)',
    ),
    named('(wiegedood)'),
    atLevel(
      'human-now',
      except(
        near(
          7,
          '(overleden|gestorven|doodgegaan)',
          '(net|vannacht|vanochtend|vanmorgen|zojuist|bed|nu|vandaag|thuis|vanmiddag|vanavond|in ..1 slaap)',
        ),
        ...DEAD_BEFORE,
      ),
    ),
    '(gestopt|opgehouden|stopt|stopte) met (ademen|ademhalen|ademhaling)',
  ],
  unless: [
    '(buiten adem|hijgen) ..3 (na|van) ..2 (traplopen|sporten|rennen|hardlopen|de trap)',
    near(
      6,
      '(hond|hondje|kat|poes|kater|paard|konijn|cavia|kip|vis|goudvis|vogel|parkiet|koe|plant|auto|laptop|accu|koelkast|wasmachine|computer|telefoon|lijn|internet|website|app|systeem|printer|mailtje|mail|receptie|assistente|praktijk|niemand|jullie)',
      '(reageert|reageren|dood|doodgegaan|overleden|weg|beweegt)',
    ),
  ],
  question: 'Is er nu iemand bij u die niet goed wakker is of niet gewoon ademt?',
  sources: [
    'De NTS, basisprincipes (ABCD)',
    'GP info, In case of emergency',
    'Spoedzorg.nu, Hoe werkt de spoedpost',
  ],
  approvedBy: null,
  version: 11,
  fires: [
    'mijn man reagiert niet',
    'ik krijg mijn moeder alleen met knijpen even wakker',
    'mijn man is doot',
    'hij gaat duut',
    'mijn moeder is gestopt met ademhalen',
    'hij ademt niet',
    'ze ligt blauw op de grond',
    'mijn vrouw reageert nergens meer op',
    "hie is d'r niet meer bij en aosemt nie",
    'we zijn aan het animeren',
    'pak de aed',
    'hij heeft een aed nodig',
    'we hebben de aed erop gezet',
    'ik krijg mijn vader niet wakker',
  ],
  counterExamples: [
    'kan ik een spoedcursus reanimeren bij jullie doen',
    'mijn man is twee jaar geleden gereanimeerd en wil nu weer gaan sporten, mag dat',
    'sinds mijn vrouw is overleden slaap ik slecht, kan ik daar eens met de dokter over praten',
    'mijn auto is vanmorgen doodgegaan, daarom bel ik nu pas',
    'mijn hart stond stil toen ik die rekening zag',
    'ik las dat een voetballer een hartstilstand had, maar ik bel voor een afspraak',
    'mijn vader is al tien jaar dood, ik zoek zijn dossier',
    'goedemorgen met Toon Verhagen',
    'mijn briefje is weg, ik weet niet meer of het dinsdag of woensdag was',
    'mijn man is in de zomer overleden en nu ben ik bij mijn dochter in de buurt komen wonen',
    'kan dieje afspraak van merge ok overmerge',
    'wij zijn gestopt met ademhalingsoefeningen',
    'mijn vader is vorig jaar gereanimeerd',
    'ik ben buiten adem na traplopen',
    'wanneer is de reanimatiecursus',
    'ik wil mijn wilsverklaring doorgeven, ik wil niet gereanimeerd worden',
    'mijn werk vraagt een bewijs dat ik mag beademen',
    'waar vind ik de dichtstbijzijnde aed in de wijk',
    'hebben jullie een aed in de praktijk',
    'ik wil mij aanmelden als aed vrijwilliger',
    'de batterij van onze aed moet vervangen worden',
    'niemand reageert op mijn mail',
    'mijn man snurkt zo erg, kunnen wij daarvoor bij de dokter komen',
    'hij snurkt zo hard dat ik er wakker van lig',
    'ik lach me dood',
    'ik wil graag leren reanimeren',
    'ik wil graag uitleg over de reanimatieverklaring',
    'mijn hond is doodgegaan en ik slaap slecht',
    'mijn man is alweer een half jaar overleden en nu krijg ik nog steeds post van u',
  ],
};
