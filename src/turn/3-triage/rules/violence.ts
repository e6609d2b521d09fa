import { atLevel, near } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

const OTHER =
  '(man|vriend|vader|ex|partner|vrouw|hij|zij|ze|moeder|stiefvader|broer|zoon|hie|iemand|buurman|vriendin|vent|ie|ouders|pa|vaders|broers|jongens|mannen|zus|schoonvader|baas)';
const ME = '(me|mij|m|ons|haar|mie|hem|de kinderen|mijn kind|mijn dochter|mijn zoon|kinderen|mijn moeder)';

export const violence: Rule = {
  id: 'violence',
  title: {
    en: 'Violence, abuse or rape, now or just before',
    nl: 'Geweld, mishandeling of verkrachting, nu of net',
  },
  redFlags: ['RF31'],
  level: '112',
  action: 'A112',
  past: 'recent-fires',
  practices: EVERY_PRACTICE,
  signs: [
    '(mishandeld|mishandelt|mishandeling|mishandelen|mishandelde|verkracht|verkrach|verkrachting|verkrachte|aangerand|aanranding|aanrandde|kindermishandeling|ouderenmishandeling|gewurgd|wurgt|wurgde|verkragt)',
    '(huiselijk|huiselijke|seksueel|sexueel|fysiek|lichamelijk) ..1 (geweld|misbruik)',
    '(seksueel|sexueel) ..1 (misbruikt|benaderd|lastiggevallen)',
    `${OTHER} ..2 (slaat|sloeg|slat|slaan|mept|schopt|schopte|trapt|stompt|wurgt|knijpt|slag|steekt|stak) ..1 ${ME}`,
    `${OTHER} ..2 (heeft|hef|het|hep) ..2 ${ME} ..4 (geslagen|getrapt|geschopt|gestompt|gebeten|gestoken|gewurgd|gebeuked|gebeukt|gebuckt|afgetuigd|vastgehouden|opgesloten|gedwongen|pijn gedaan|van de trap geduwd|geduwd)`,
    '(me|mij|haar|ons|mie) ..2 te ..1 (wurgen|vermoorden|slaan|verkrachten|mishandelen|verstikken)',
    `${OTHER} ..2 (doet|deed|dut) ..1 (me|mij|mie|haar|ons) ..1 (pijn|pien|zeer|iets aan|wat aan)`,
    '(bij|naar|aan) ..2 (keel|strot) ..2 (gegrepen|grijpt|gepakt|grijp|greep|vloog|vliegt|pakt)',
    '(gedwongen|dwingt|dwong|dwingen) ..3 (seks|sex|bed)',
    '(mekaar|elkaar|mekoar) ..1 (gebeuked|gebeukt|geslagen|getrapt|geramd|beuken|getimmerd|slaan)',
    '(neergestoken|neergeschoten|steekpartij|schietpartij|beschoten|messteek|overvallen|beroofd)',
    '(word|wordt|ben|werd) ..2 (geslagen|bedreigd door|geschopt|gestalkt|getrapt|afgetuigd) ..3 (man|vriend|vader|ex|partner|hem|thuis)?',
    '(gaat|wil|zou) ..3 (me|mij|ons|haar|hem) ..2 (vermoorden|doodmaken|doodslaan|neersteken|kapotmaken|doodschieten)',
    '(bang|angst) ..3 (voor|van) ..2 (man|vriend|partner|ex|vader|hem|zoon|stiefvader) ..4 (slaat|dreigt|thuis|doet|agressief|drinkt)?',
    atLevel(
      'human-now',
      `(${OTHER.slice(1, -1)}) ..1 staat ..3 (voor|aan|achter) ..1 (deur|raam|huis)`,
      '(voel|voelt|ben|is|zijn|voelen) ..3 (niet|nie|onveilig|neet) ..1 (veilig|thuis)',
      '(onveilig|niet veilig|nie veilig) ..2 (thuis|hier|bij)',
      '(weet|mag|moet) ..2 (niet|nie) ..3 (weten|horen|dat ik bel|merken) ..3 (dat ik|hij|man)?',
    near(8, '(hij|man|vriend|vader|ex|partner|stiefvader)', '(boos|kwaad|woest|driftig|dronken|agressief|losgaat)', '(bang|slaat|gooit|kinderen|schreeuwt|handen|deur|stuk)'),
    '(vrijuit|openlijk) ..1 (praten|spreken)',
    '(gevlucht|ondergedoken|weggevlucht|gevluchte) ..4 (man|vriend|huis|hem|thuis|partner)?',
    '(laat|liet) (me|mij|haar) ..1 (niet|nie) ..2 (gaan|weg|buiten|eruit)',
    '(doet|deed|dut) ..1 (me|mij|haar|ons|de kinderen) ..2 (wat|iets) aan',
    '(kinderen|wij|we) ..3 bang ..2 (papa|vader|hem|thuis|man)',
    '(niet|nooit) ..1 (van de trap|tegen de deur|tegen de kast) gevallen',
    '(durf|durft) ..3 (niet|nie) ..2 (naar huis|thuis)',
      '(thuis|man|vriend|partner) ..4 (loopt uit de hand|losse handjes|handjes los|handen niet thuis|niet veilig)',
      near(
        6,
        '(blauwe plekken|blauwe plek|kneuzingen|blauw oog)',
        '(man|vriend|hij|ex|partner|vader|thuis|durf|waarvandaan|niet vertellen)',
      ),
      '(opgesloten|gevangen|mag niet naar buiten|laat me niet weg)',
      '(ruzie) ..4 (uit de hand|geslagen|geweld|handgemeen|mes)',
    ),
  ],
  unless: [
    '(folder|brochure|informatie) ..4 (veilig thuis|geweld|mishandeling)',
    '(slaat|sloeg) ..3 (nergens op|over|de plank|tegenvallen)',
    '(bezorger|taxi|koerier|pakketje|monteur) ..3 deur',
    near(4, '(opgesloten|gevangen)', '(toilet|lift|wc)'),
  ],
  question: 'Bent u, of is degene voor wie u belt, nu in gevaar?',
  sources: [
    'Requirement: violence at home is heard also when only hinted',
    'No guideline fetched: to be checked by a clinician',
  ],
  approvedBy: null,
  version: 1,
  fires: [
    'huiselijk geweld',
    'seksueel geweld',
    'mijn man slaat me',
    'ik ben aangerand vannacht',
    'hij het me in mekaar gebeuked',
    'verkrach',
    'ik ben gisteren in elkaar geslagen',
  ],
  counterExamples: ['folder Veilig Thuis', 'dat slaat nergens op', 'mijn hart slaat soms over'],
};
