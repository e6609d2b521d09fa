import { named, near, together } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

const ILL =
  '(<fever>|<chills>|koorts|koors|ziek|zieke|grieperig|hondsberoerd|ontsteking|infectie|keelpijn en|beroerd|#38-42)';
const ADDISON =
  '(addison|addieson|addisson|addisons|bijnierinsufficientie|bijnierschors|bijnier|bijnieren|hydrocortison|hydrocortisone|cortisol)';

export const weakImmunityFever: Rule = {
  id: 'weak-immunity-fever',
  title: {
    en: 'Fever during chemotherapy, after a transplant, without a spleen, or Addison and ill',
    nl: 'Koorts bij chemo, transplantatie of zonder milt, of Addison en ziek',
  },
  redFlags: ['RF63'],
  level: 'human-now',
  action: 'SPOED',
  past: 'recent-fires',
  practices: EVERY_PRACTICE,
  signs: [
    near(12, '<weak-immunity>', ILL),
    together('<weak-immunity>', '(<fever>|<chills>)'),
    near(
      10,
      '(dagen|dag|week|weken) na ..1 (kuur|chemokuur|chemo|gift)',
      '(<fever>|<chills>|verhoging|koorts)',
    ),
    near(
      10,
      ADDISON,
      '(<vomit>|<fever>|<nausea>|diarree|ziek|flauw|<drowsy>|<dizzy>|slap|buikgriep|griep|stress|crisis|vergeten|zwak)',
    ),
    together(ADDISON, '(<vomit>|<fever>|<near-collapse>|buikgriep)'),
    near(
      10,
      '(immuunsuppressiva|afweeronderdrukkers|prednison|biological|biologicals|humira|adalimumab|rituximab|mtx)',
      '(<fever>|<chills>|longontsteking|heel ziek)',
    ),
    near(
      9,
      '(milt)',
      '(eruit|verwijderd|weg|weggehaald|geen|zonder|kwijt)',
      '(ziek|<fever>|gebeten|koorts|beet|griep|rillen)',
    ),
    named(
      '(neutropene koorts|neutropeen|neutropenie|addisoncrisis|addison crisis|bijniercrisis|bijnier crisis|miltloos|miltloze|agranulocytose|asplenie met koorts|kiemo koorts|chemokoorts|addieson)',
    ),
    near(
      8,
      '(stamceltransplantatie|stamcel|nier|lever|long|hart) ..1 (transplantatie|getransplanteerd|gekregen)',
      ILL,
    ),
    near(
      9,
      '(leukemie|chemo|transplantatie|afweer|lymfoom|stamceltransplantatie)',
      '(warm|gloeit|rilt|bibbert|koud en rilt|ziek|klappertandt)',
    ),
    near(
      14,
      '(addison|hydrocortison|bijnier*)',
      '(niet binnen|spugen|braken|braak|overgeven|spuug|ziek|slap)',
    ),
  ],
  unless: [
    near(
      8,
      '(chemo|chemotherapie|pruik|hoofddeksel)',
      '(pruik|haarwerk|haren|vergoeding|taxi|vervoer|mutsje|dieet|afgelopen jaar klaar)',
    ),
    near(8, '(vaccin*|griepprik|prik|inenting)', '(milt|miltloos|transplantatie|hiv|chemo|reuma)'),
    near(7, '(transplantatie|nier|lever)', '(donor|donorregister|donorcodicil|registreren|wachtlijst)'),
    near(6, 'geen ..2 (koorts|verhoging)', '<weak-immunity>'),
    near(6, '(hooikoorts|koortslip|knokkelkoorts|koortsblaasje)', '<weak-immunity>'),
  ],
  question: 'Is er nu koorts of ziek zijn, terwijl de afweer laag is?',
  sources: ['De NTS, veelgestelde vragen', 'NOS, Sepsis: zo herken je het', 'BijnierNET, bijniercrisis'],
  approvedBy: null,
  version: 3,
  fires: [
    'mijn zoon heeft leukemie en hij is warm',
    'neutropene koorts',
    'addisoncrisis',
    'ik krijg chemo en heb 38,5',
    'mijn milt is eruit en ik ben ziek',
    'ik heb Addison en moet braken',
    'kiemo koorts',
    'miltloos',
    'addieson',
    'ik krijg chemo en heb koorts',
    'ik heb geen milt en 39 graden koorts',
    'mijn man zit in de chemo | hij heeft het zo koud en hij rilt',
    'ik heb een donornier en vanochtend 38,7 graden',
    'mijn dochter gebruikt hydrocortison voor haar bijnieren en heeft buikgriep, ze spuugt alles uit',
    'chemo vorige week, nu rillen en koorts',
    'ik slik afweeronderdrukkers en ben zo grieperig en gloeierig, koorts 39',
    'mien vrouw hef leukemie en de koors löp op',
  ],
  counterExamples: [
    'vraag over pruik bij chemo',
    'ik krijg chemo en wil weten of ik de griepprik mag',
    'ik heb geen milt en wil mijn vaccinaties',
    'vijf jaar geleden had ik chemo',
    'ik wil mij registreren als orgaandonor',
    'ik heb chemo maar geen koorts, alleen moe',
    'mijn moeder krijgt chemo en heeft een taxi nodig',
    'ik heb hooikoorts en wil een recept',
    'herhaalrecept hydrocortison crème',
    'ik heb hiv en kom voor controle',
    'ik wil informatie over een niertransplantatie',
  ],
};
