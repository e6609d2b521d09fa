import { named, near, together } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

const FLANK =
  '(flank|flanken|zied|zije|nierstreek|nieren|nier|nierkant|lende|lendenen|mijn zij|mn zij|zijn zij|haar zij|linkerzij|rechterzij|in de zij|mien zied|zij aan zij)';
const BLADDER =
  '(blaasontsteking|blaasonsteking|blaasontstekking|urineweginfectie|urineweg infectie|uwi|blaas ontsteking|cystitis|blaasontstekingen|blaosontsteking|plaspijn)';
/** "Branderig plassen", "pijn bij het plassen". */
const BURNING_PEE =
  '((pijn|pien|brandt|branderig|brand|branderige|steekt|zeer) ..4 (plassen|plas|pissen|wateren|urineren)|(plassen|plas|pissen|wateren) ..3 (pijn|brandt|branderig|zeer|steekt))';
const ILL = '(<fever>|<chills>|<vomit>|koorts|ziek|hondsberoerd|rillingen)';

export const kidney: Rule = {
  id: 'kidney',
  title: {
    en: 'Colic in the flank, or a bladder infection with fever, in pregnancy or in a man',
    nl: 'Koliekpijn in de flank, of blaasontsteking met koorts, bij zwangere of man',
  },
  redFlags: ['RF43'],
  level: 'human-now',
  action: 'SPOED',
  practices: EVERY_PRACTICE,
  signs: [
    near(9, FLANK, '<pain>', `(<fever>|<chills>|<vomit>|<severe>|<sudden>)`),
    near(10, FLANK, '<pain>', '(niet|nie|neet) ..3 (stilzitten|stil zitten|liggen|stilliggen|zitten|stil)'),
    '(pien|piene|pijn) in de (zied|zije)',
    near(9, '(blaasontsteking|blaasonsteking|blaas ontsteking|urineweginfectie|uwi|cystitis)', ILL),
    together(BLADDER, '(<fever>|<chills>)'),
    near(9, BLADDER, '<pregnant>'),
    near(
      6,
      BLADDER,
      '(mijn man|mijn vader|mijn zoon|mijn zoontje|als man|ben een man|opa|katheter|catheter|baby|één nier|een nier)',
    ),
    near(9, BURNING_PEE, '(<fever>|<chills>)'),
    near(
      7,
      '(niersteen|nierstenen|nierstienen|niersteentjes|steentje|nier stenen)',
      '(<pain>|aanval|koliek|<vomit>|<fever>|ineens|weer|opnieuw|vast|denk)',
    ),
    named(
      '(nierbekkenontsteking|nierbekken ontsteking|nier bekken|pyelonefritis|niersteenkoliek|niersteen koliek|nierkoliek|nierkolieken|niersteenaanval|nierstienen|urosepsis|koliekpijn|koliekpijnen|nierontsteking)',
    ),
    near(8, '(kolieken|koliek)', '(pijn|nier|gal|flank|zij|niet|erg|hevig)'),
  ],
  unless: [
    near(
      6,
      '(geen|zonder) ..2 (koorts|verhoging|rillingen)',
      '(blaasontsteking|urine|plassen|blaas|flank|zij|nieren)',
    ),
    near(
      7,
      '(niersteen|nierstenen|nieren|nier)',
      '(controle|echo|uitslag|donor|functie|waarde|jaren geleden|verwijzing|uroloog|dieet)',
    ),
    near(5, '(darmkoliek|darmkrampjes|krampjes|koliekje)', '(baby|kind)'),
  ],
  question: 'Is er nu hevige pijn in de zij, of koorts bij de klachten van het plassen?',
  sources: ['De NTS, basisprincipes (ABCD)', 'NOS, Sepsis: zo herken je het', 'Thuisarts, blaasontsteking'],
  approvedBy: null,
  version: 1,
  fires: [
    'nierbekkenontsteking',
    'niersteenkoliek',
    'pijn in mijn zij, ik kan niet stilzitten',
    'blaasontsteking en nu 39 koorts met rillen',
    'nier bekken',
    'nierstienen',
    'pien in de zied',
    'ik heb pijn in mijn zij en koorts',
    'ik heb een blaasontsteking en nu koude rillingen',
    'ik heb een blaasontsteking | en ik heb ook koorts',
    'ik ben zwanger en denk dat ik een blaasontsteking heb',
    'mijn man heeft een blaasontsteking en is zo ziek',
    'het brandt bij het plassen en ik heb 39 graden',
    'ineens vreselijke steken in mijn flank en ik moet spugen',
    'volgens mij weer een niersteen, ik loop de muren op van de pijn',
    'pijn bij nieren, koorts, ik tril helemaal',
  ],
  counterExamples: [
    'ik heb mijn zij bezeerd en gebruik pijnstillende zalf',
    'blaasontsteking zonder koorts (gewone route: urine inleveren)',
    'ik heb een blaasontsteking, kan ik urine inleveren',
    'twee jaar geleden had ik nierstenen',
    'ik kom voor controle van mijn nierfunctie',
    'het brandt een beetje bij het plassen, geen koorts',
    'ik heb een beetje pijn in mijn zij van het sporten',
    'ik wil graag nierdonor worden',
    'mijn baby heeft darmkrampjes',
    'de uitslag van de echo van mijn nieren',
    'mijn vrouw zit aan mijn zij en luistert mee',
    'ik moet vaak plassen de laatste tijd',
  ],
};
