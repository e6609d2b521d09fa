import { near, together } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const BACK_PAIN =
  '(rugpijn|rugpien|rugklachten|nekpijn|wervelpijn|rug pijn|rugpijnen|rug ..4 (<pain>|zeer)|(<pain>|zeer|last) ..4 (rug|rugge|onderrug|ruggengraat|wervel|wervels)|<pain> ..4 (botten|rik))';
const HAD_CANCER =
  '(kanker|kankur|borstkanker|prostaatkanker|longkanker|nierkanker|darmkanker|huidkanker|melanoom|tumor|uitzaaiing|uitzaaiingen|metastase|metastasen|maligniteit|leukemie|lymfoom|kwaadaardig|kahler|bestraald|kenker|oncoloog|chemo)';

export const backRedFlags: Rule = {
  id: 'back-red-flags',
  title: {
    en: 'Back pain with fever, night sweats, weight loss, earlier cancer or pain every night',
    nl: 'Rugpijn met koorts, nachtzweten, afvallen, eerdere kanker of nachtelijke pijn',
  },
  redFlags: ['RF51'],
  level: 'human-now',
  action: 'FYSIO_STOP',
  past: 'fires',
  practices: ['fysio', 'huisarts'],
  signs: [
    near(14, BACK_PAIN, '(<fever>|<chills>|nachtzweten|nachtzweet|zweet nachts|badend in het zweet)'),
    together(BACK_PAIN, '(koorts|nachtzweten|koude rillingen)'),
    near(16, BACK_PAIN, HAD_CANCER),
    together('(rugpijn|rugpien|<pain> ..3 rug|rug ..3 <pain>)', HAD_CANCER),
    near(
      14,
      BACK_PAIN,
      '(afgevallen|val af|vermagerd|vermager|gewichtsverlies|gewicht verloren|kilo kwijt|kilo kwiet|kilo lichter|kilo eraf|afvallen zonder)',
    ),
    together(BACK_PAIN, '(#3-40 kilo|gewichtsverlies|vermagerd|afgevallen|val ..3 af)'),
    near(
      10,
      '(elke|iedere|hele|nachtelijke|s nachts|alle) ..1 (nacht|nachten|rugpijn)?',
      '(wakker|niet slapen|slaap niet|lig wakker|rugpijn|pijn in mijn rug)',
      '(val af|afgevallen|rugpijn|rug|kilo|vermagerd|kilo s)',
    ),
    near(
      10,
      BACK_PAIN,
      '(in rust|ook in rust|gaat niet weg|nooit weg|niet weg te krijgen|dag en nacht|s nachts)',
      '(erger|slechter|steeds erger|wakker|ziek|moe|altijd)',
    ),
    '(bin|ben|is) ..2 #4-40 (kilo|kilos|kg) ..2 (kwijt|kwiet|afgevallen|lichter|verloren|vermagerd)',
    '(#4-40) (kilo|kilos|kg) ..2 (kwijt|kwiet|afgevallen|lichter|verloren) ..6 (zonder|rug|zomaar|pijn|niks)?',
    '(nachtzweten|gewichtsverlies) ..4 (rug|rugpijn|koorts|kanker)',
    '(rugpijn|nekpijn) met (b symptomen|bsymptomen|alarmsymptomen)',
    '(voorgeschiedenis|verdenking|bekend met|vermoeden|anamnese) ..3 (maligniteit|metastase|metastasen|wervelmetastase|botmetastase)',
    '(wervelmetastase|wervelmetastasen|botmetastase|botmetastasen|uitzaaiingen in ..2 (rug|botten|wervels)|spondylodiscitis|discitis)',
    '(kankur) ..2 (gehad|gehat)?',
    near(
      8,
      '(kanker|kankur|borstkanker|prostaatkanker)',
      '(gehad|gehat|behandeld)',
      '(rug|pijn|nek|botten|schouder|heup)',
    ),
  ],
  unless: [
    near(
      7,
      '(afgevallen|kilo|afvallen|kwijt)',
      '(dieet|sporten|sportschool|lijnen|afslanken|ozempic|leefstijl|gezond|trots|maagverkleining|bewust)',
    ),
    near(
      7,
      '(kanker)',
      '(bang|familie|collecte|kwf|bevolkingsonderzoek|uitstrijkje|moeder|vader|zus|inloophuis)',
    ),
    near(8, '(rugpijn|rug)', '(tuinieren|getild|tillen|verhuizen|spit|griep|verkouden|verkoudheid)'),
    near(6, 'geen ..2 (koorts|gewichtsverlies|nachtzweten)', '(rug|rugpijn|rugklachten)'),
  ],
  question: 'Heeft u bij de rugpijn koorts, bent u afgevallen of heeft u eerder kanker gehad?',
  sources: [
    'Kennisplatform Fysiotherapie, lage rugpijn: diagnostisch proces',
    'WikiFysio, Rode vlaggen overzicht',
  ],
  approvedBy: null,
  version: 1,
  fires: [
    'rugpijn met B-symptomen',
    'voorgeschiedenis van maligniteit',
    'ik had borstkanker en nu rugpijn',
    'elke nacht wakker en ik val af',
    'rugpijn en koorts',
    'kankur gehad',
    'ik bin tien kilo kwiet',
    'ik heb rugpijn en ben tien kilo afgevallen',
    'ik heb borstkanker gehad en nu nachtelijke rugpijn',
    'zes jaar geleden prostaatkanker gehad en nu steeds pijn in mijn rug',
    'pijn in mijn rug en ik word elke nacht badend in het zweet wakker, nachtzweten dus',
    'mijn rug doet zeer | ja ik heb ook koorts',
    'ik heb al weken rugpijn | en ik ben acht kilo afgevallen',
    'rug veel pijn, nacht niet slapen, gaat niet weg in rust en steeds erger',
    'denk u dat het uitzaaiingen in mijn wervels kunnen zijn, ik heb zo een pijn in de rug',
  ],
  counterExamples: [
    'rugpijn na tuinieren',
    'ik heb rugpijn van het tillen',
    'ik heb al jaren dezelfde rugklachten',
    'ik ben tien kilo afgevallen met sporten, trots op',
    'geen koorts, geen gewichtsverlies, gewoon rugpijn',
    'mijn moeder heeft borstkanker en ik wil een gesprek',
    'ik wil een afspraak voor mijn rug',
    'ik slaap slecht de laatste tijd',
    'ik collecteer voor kwf',
    'ik wil revalideren na mijn borstkanker',
    'kan ik meedoen aan het bevolkingsonderzoek darmkanker',
  ],
};
