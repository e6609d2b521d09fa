import { atLevel, named, near, together } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

const FELL =
  '(gevallen|evallen|evalln|gevaln|gevoalen|gerold|gekwakt|gekletst|gevalle|gevalen|valt|viel|val|gedonderd|gelazerd|gekukeld|gekieperd|gesmakt|gesodemieterd|geflikkerd|gekletterd|getuimeld|afgevallen|afgedonderd|neergestort|naar beneden|omlaag|gesprongen|afgekukeld|afgelazerd)';
const HEIGHT =
  '(dak|dakgoot|ladder|leer|ladders|steiger|stijger|balkon|flat|boom|vliering|stelling|hoogwerker|trapleer|huishoudtrap|hooizolder|raamkozijn|viaduct|toren|klimwand|schutting|verdieping|kraan|dakkapel)';

export const severeAccident: Rule = {
  id: 'severe-accident',
  title: {
    en: 'Severe accident: high fall, run over, paralysis, a bone through the skin',
    nl: 'Ernstig ongeval: hoge val, aanrijding, verlamming, bot door de huid',
  },
  redFlags: ['RF36'],
  level: '112',
  action: 'A112',
  practices: EVERY_PRACTICE,
  signs: [
    '(scooter|fiets|fietser|brommer|motor|fatbike|auto|busje|tram|bus|vrachtwagen|trekker) ..2 (tegen|over|aan) ..2 (hem|haar|mij|me|<child>|man|vrouw|moeder|vader|opa|oma|buurman|buurvrouw) ..1 (aan|heen)? ..1 (gereden|gereje|geknald|gebotst)',
    '(kan|kon|kin|kunnen) ..3 (benen|armen|beene|bien) ..2 (niet|nie|neet) ..1 (meer|mir)? (bewegen|verroeren|bewege)',
    near(5, HEIGHT, FELL),
    '(uit|van) ..1 (het|t|een)? (raam|zolderraam|slaapkamerraam|zolder) ..2 (gevallen|gesprongen|gedonderd|viel)',
    near(5, '#2-40 (meter|meters|m)', FELL),
    '(aangereden|overreden*|over reden|aangereje|aangeredn|overgereden|platgereden|geschept|aangeriejen|aonegereden|omvergereden|ondersteboven gereden|omver gereden|aan gereden|over gereden)',
    '(onder|tegen) ..2 (auto|trein|tram|bus|vrachtwagen|vrachtauto|trekker|tractor|heftruck|lijnbus|metro) ..3 (gekomen|gekome|terechtgekomen|beland|kwam|gelopen|gefietst|ligt|klem|geknald|gereden|gebotst|gevlogen)',
    '(auto|vrachtwagen|bus|trein|trekker|tractor|heftruck) ..3 (over|tegen) ..2 (hem|haar|mij|me|kind|zoontje|dochtertje|been|benen|voet|fiets) ..2 (heen|aan|gereden|gegaan|geknald)',
    near(3, '(bot|bod|knook|knoken|botten)', '(steekt|stikt|stak|steken|eruit|uitsteekt|stekt)'),
    '(bot|bod|knook) ..2 (komt|kwam|kump|kumt|prikt|piept) ..3 (eruit|uit|uut|deruut|naar buiten|door|dr uut)',
    '(zie|zien|ziet|zag|kijken) ..3 (bot|botten|knook|knoken) ..2 (zitten|liggen|eruit|door)?',
    '(bot|been|arm|pols) ..3 door ..2 (huid|vel) ..1 (heen)?',
    '(open|gecompliceerde) (fractuur|fracturen|botbreuk|beenbreuk|armbreuk|breuk)',
    named(
      '(gebroken|gebroke|gebrooken|gebrokken|gebreuken|gebreukene) (poot|poten|bovenbeen|dijbeen|nek|ruggengraat|bekken)',
    ),
    '(voel|voelt|vuul|veul|voele) ..3 (benen|bien|beene|been|armen|onderlijf|onderlichaam) ..2 (niet|nie|neet|niks|nait) ..1 (meer|mir)?',
    '(geen|gin|gien) ..1 (gevoel|geveul|gevuul) ..3 (benen|bien|beene|armen en benen|onderlichaam) ..1 (meer)?',
    near(
      12,
      '(gevallen|val|viel|ongeluk|ongeval|aanrijding|duik|gedoken|botsing)',
      '(kan|kon|kunnen|kin) ..4 (niet|nie|neet|niks) ..2 (bewegen|verroeren|bewege|meer voelen)',
    ),
    near(
      10,
      '(gevallen|val|viel|ongeluk|ongeval|aanrijding|duik|gedoken)',
      '(verlamd|verlamming|dwarslaesie)',
    ),
    together(near(5, HEIGHT, FELL), '(bewegen|benen|rug|ademen|bloed)'),
    named(
      '(hoogenergetisch|hoog energetisch|hoogenergetische|multitrauma|polytrauma|dwarslaesie|thoraxtrauma|bekkenfractuur|hoog energetisch trauma)',
    ),
    near(
      6,
      '(bekneld|beknelling|klem|vast)',
      '(auto|machine|trekker|tractor|onder|wrak|heftruck)',
      '(zit|ligt|been|arm|hand|benen|borst)',
    ),
    '(vinger|vingers|vingertop|duim|teen|hand|arm|been|voet) ..2 (eraf|der af|dr of|afgezaagd|afgerukt|afgehakt|afgehakte|afgekneld|afgesneden|afgeknipt|af gezaagd) ..2 (gezaagd|gehakt|gesneden)?',
    near(
      6,
      '(hakselaar|cirkelzaag|kettingzaag|zaagmachine|zaagtafel|grasmaaier|motorzaag|zaag|frees|snijmachine|machine|deegmachine)',
      '(in|tegen|tussen|gekomen|gezaagd)',
      '(hand|handen|vinger|vingers|arm|been|voet|duim)',
    ),
    '(auto|wagen|motor|busje|trekker|quad|brommer) ..3 over de kop',
    atLevel(
      'human-now',
      near(
        4,
        '(trap|trappen|vaste trap|keldertrap|trapgat|paard|fiets|scooter|brommer|motor|quad|hometrainer)',
        '(gevallen|gevalle|afgevallen|gedonderd|gelazerd|gesmakt|gekukeld|afgegooid|geslingerd|gesmeten)',
        '(pijn|pien|zeer|kan niet|kin nie|bloed|bloedt|hard|niet opstaan|niet staan)',
      ),
      '(van|vaan) ..1 (de|een) (trap|keldertrap|zoldertrap) ..3 (gevallen|gevalle|gedonderd|gelazerd|gekukeld|gesodemieterd)',
      named(
        '(auto ongeluk|autoongeluk|auto ongeval|auto aanrijding|verkeersongeluk|verkeersongeval|motorongeluk|scooterongeluk|fietsongeluk|bedrijfsongeval|frontale|brommerongeluk|frontaal)',
      ),
      named('(been|heup|bovenarm|arm|pols|enkel|sleutelbeen|ribben) (gebroken|gebroke|gebrooken)'),
      near(
        8,
        '(gevallen|gevalle|val|viel)',
        '(kan|kon|kin) ..3 (niet|nie|neet) ..2 (opstaan|overeind|staan|lopen|omhoog)',
      ),
    ),
  ],
  unless: [
    near(
      7,
      '(gebroken|gebroke|breuk|fractuur)',
      '(gips|gipsje|geopereerd|operatie|schroeven|pin|revalid*|weken|maanden|genezen|krukken|vorig|vorige|stijf)',
    ),
    near(
      5,
      '(eraf|afgesneden|afgeknipt)',
      '(ring|pleister|gips|verband|hechtingen|nagel|nagels|brace|spalk|kalknagel)',
    ),
    near(6, '(val|valt|viel|vallen)', '(onder|mee|tegen|dak boven|bladeren|sneeuw|vrij|vrijdag)'),
    near(
      6,
      '(aanrijding|aangereden|ongeluk|ongeval)',
      '(weg|snelweg|file|vertraging|later|vast|mijn auto|geparkeerde|hond|kat|poes)',
    ),
    near(5, '(bot|botten)', '(scan|foto|mes|botdichtheid|botscan|dexa|antwoord)'),
    near(5, '(raam|boom|balkon|dak)', '(bladeren|tak|takken|dakpan|kapper|planten)'),
  ],
  question: 'Heeft iemand vandaag een ernstig ongeluk gehad?',
  sources: [
    'De NTS, basisprincipes (ABCD)',
    'Spoedzorgnu, Hoe werkt de spoedpost',
    'NHG-TriageWijzer, Trauma (onderwerpen, niet de tekst)',
  ],
  approvedBy: null,
  version: 1,
  fires: [
    'hoogenergetisch trauma',
    'open fractuur',
    'van het dak gevallen',
    'bot steekt eruit',
    'aangereden door een auto',
    'ik voel mijn benen niet',
    'van de ladder gedonderd',
    "t bot stikt d'r uut",
    'gebroke poot',
    'mijn man is van de steiger afgevallen en hij beweegt niet',
    'hij is drie meter naar beneden gevallen',
    'mijn zoon is van de trap gevallen en kan zich niet bewegen',
    'kind onder auto gekomen',
    'hij heeft zijn vinger afgezaagd in de schuur',
    'na een duik in ondiep water kan hij zijn benen niet meer voelen, hij kan niks bewegen, gedoken',
    'met mijn hand in de cirkelzaag gekomen',
    'mien va is van de leer lazerd, van de ladder gelazerd',
    'de tractor is over zijn been heen gereden',
  ],
  counterExamples: [
    'verstuikte enkel, kan lopen',
    'ik heb mijn pols drie jaar geleden gebroken en nu is hij stijf',
    'mijn been is gebroken, het gips mag er volgende week af',
    'ik kom later door een ongeluk op de snelweg',
    'kan de pleister van mijn vinger eraf',
    'ik moet een botscan laten maken',
    'ik val onder een andere verzekering',
    'er is een dakpan van het dak gevallen dus ik ben wat later',
    'mijn auto is aangereden en nu kan ik niet naar de afspraak komen',
    'ik ben gebroken na die training',
    'ik sta met mijn benen omhoog, ik heb spataders',
    'hoe kom ik bij jullie, de trap of de lift',
  ],
};
