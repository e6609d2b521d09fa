import { except, named, near, together } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const ACHE =
  '(kiespijn|tandpijn|kiespien|tandpien|koespien|kuuspien|koespijn|toandpien|tandpiene|koezepien|taandpien|kiezepijn|zenuwpijn|kaakpijn|(<pain>|zeer) ..4 <tooth>|<tooth> ..4 (<pain>|zeer|klopt|bonkt|bonst))';
const BAD =
  '(<severe>|gek|hels|helse|niet te harden|knettergek|slapen|wakker|nacht|huilen|huilt|muren|uitgehouden|paracetamol|ibuprofen|pijnstillers|pillen|helpt niet|helpen niet|bonkt|bonst|kloppend|klopt|kloppende|steeds erger|erger|dik|ontstoken|onhoudbaar|uithouden|verga|vergaan|verrek|kapot|dolgedraaid|tranen)';

export const toothache: Rule = {
  id: 'toothache',
  title: {
    en: 'Unbearable toothache or growing swelling without an alarm',
    nl: 'Onhoudbare kiespijn of toenemende zwelling zonder alarm',
  },
  redFlags: ['RF60'],
  level: 'today',
  action: 'VANDAAG',
  practices: ['tandarts', 'huisarts'],
  signs: [
    near(8, '(gek|dol|knettergek|stapelgek|horendol)', '(kies|kiezen|tand|kiespijn|tandpijn)'),
    '(hou|houd|houdt) ..3 (niet|nie) ..3 (uit|vol) ..4 (kies|tand|kiespijn|tandpijn|pijn)',
    '(tegen|tegen de) (muren|muur) ..2 (op|oplopen|lopen)?',
    near(9, ACHE, BAD),
    near(
      6,
      '<tooth>',
      '(niet|nie|neet) ..1 (te doen|te houden|te harden|uit te houden|vol te houden|houdbaar)',
    ),
    near(
      8,
      '(kiespijn|tandpijn|kiespien|tandpien)',
      '(<sudden>|sinds gisteren|sinds vannacht|vannacht|vandaag|zwelling)',
    ),
    '(ga|giet|goa|gaat) ..2 (door|deur) de grond ..3 (pijn|pien)',
    near(
      8,
      '(niet|nie|neet|geen) ..3 (slapen|sloapen|geslapen|geslaopen|oog dicht|slaap)',
      '(pijn|pien|kies|tand|pillen|pijnstillers|paracetamol|kiespijn)',
    ),
    '(pillen|pijnstillers|paracetamol|ibuprofen|niks|tabletten) ..1 (helpen|helpt|hilpt|werken|werkt) ..1 (niet|nie|meer|niks|neet|er niet tegen)',
    'van ..2 (pijn|pien|kies) ..3 (niet|nie) ..2 (slapen|geslapen)',
    '(gek|dol|knettergek|stapelgek) ..3 van de (pijn|pien)',
    '(verga|vergaat|crepeer|krepeer|sterf) ..3 (pijn|pien|kiespijn|tandpijn|kiespien)',
    near(
      6,
      '(wang|kaak|tandvlees|gezicht|koon)',
      '(dik|dikke|gezwollen|opgezet|zwelling|opgezwollen|dikker|bult)',
    ),
    near(
      5,
      '(kies|tand|tandvlees|wortel|verstandskies|zenuw)',
      '(ontstoken|ontsteking|pus|etter|abces|open zenuw|open|klopt|bonkt|bonst)',
    ),
    together(
      '(kiespijn|tandpijn|<tooth> ..4 <pain>|<pain> ..4 <tooth>)',
      '(niet ..2 slapen|onhoudbaar|ondraaglijk|pijnstillers|helpen niet|niet te houden|dik)',
    ),
    except(
      near(
        12,
        '(kies|kiezen|kieze|tand|tanden|voortand)',
        '(gebroken|afgebroken|eraf|er af|doormidden|gespleten|stuk ..4 af|af)',
        '((pijn|pien|zeer)|(behoorlijk|flink|veel|erg|best|echt|nogal|heel|aardig|goed|knap) ..2 (pijn|pien|zeer))',
      ),
      '(geen|gien|gin|niet|zonder|nauwelijks) ..2 (pijn|pien|zeer|last)',
      '(pijn|zeer|last) ..2 (niet|niks)',
    ),
    named('(pulpitis|acute pulpitis|koespien|kuuspien|alveolitis|zenuwontsteking|wortelpuntontsteking)'),
  ],
  unless: [
    near(8, '(gevoelig|gevoelige|koud|zoet)', '(al weken|al maanden|al jaren|tandhals|tandhalzen|lang)'),
    near(7, '(zeurende|zeurend|zeurderig)', '(af en toe|soms)'),
    near(8, '(wang|kaak)', '(gevoelig|geen koorts|wordt minder|neemt af|slinkt|behandeling gisteren)'),
    near(6, '(tandvlees|tand|kies)', '(bloedt|bloed|rood)', '(poetsen|beetje|flossen)'),
    near(
      7,
      '(niet|nie) ..2 (slapen|geslapen)',
      '(zenuwen|zenuwachtig|snurk|snurkt|snurken|snurkbeugel|angst|afspraak)',
    ),
  ],
  question: 'Is de pijn zo erg dat u er niet van kunt slapen?',
  sources: ['Dentpoint, Spoed', 'Tandartsenhub, Spoedtandarts', 'Drentsche A Tandheelkunde, Spoed'],
  approvedBy: null,
  version: 3,
  fires: [
    'acute pulpitis',
    'ik ga door de grond van de pijn',
    'kan er niet van slapen, pillen helpen niet',
    'tandpien om gek van te worden',
    'koespien',
    'ik verga van de kiespijn',
    'ik kan niet slapen van de kiespijn',
    'mijn kies bonkt en doet verschrikkelijk zeer',
    'ik heb de hele nacht wakker gelegen van mijn tand, zo een pijn',
    'tandpijn veel, pijnstillers helpt niet',
    'mijn wang wordt dikker sinds gisteren',
    'mijn zoon huilt van de pijn aan zijn kies',
    'ik heb kiespijn | ik kan er niet van slapen',
    'er komt pus uit mijn tandvlees bij mijn kies',
    'de kieze klopt, pien neet te harden',
    'er is een stuk van mijn kies afgebroken en dat doet behoorlijk pijn',
    'stuk van mijn tand af en het doet flink zeer',
  ],
  counterExamples: [
    'gevoelig bij koud, al weken',
    'ik heb gevoelige tanden bij koud',
    'ik heb af en toe een zeurende kies',
    'ik heb een gaatje denk ik',
    'ik wil een controle inplannen',
    'mijn tandvlees bloedt bij het poetsen',
    'ik heb geen pijn, ik wil gewoon controle',
    'mijn wang is nog een beetje gevoelig na de behandeling',
    'wat kost een kroon',
    'ik slaap slecht van de zenuwen voor de afspraak',
    'ik wil een snurkbeugel, mijn man kan niet slapen',
    'ik heb al jaren gevoelige tandhalzen',
    'er is een stuk van mijn kies afgebroken maar het doet geen pijn',
    'een hoekje van mijn tand is af, ik heb er geen last van',
  ],
};
