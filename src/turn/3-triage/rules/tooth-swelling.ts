import { named, near, together } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const BY_THE_TEETH =
  '(wang|wange|wangen|kaak|kaken|kake|koon|onderkaak|bovenkaak|tandvlees|kies|kiezen|kieze|tand|gezicht|kant|hamsterwang)';
const SWOLLEN =
  '(dik|dikke|dikker|gezwollen|opgezet|opgezwollen|zwelling|zwelt|zwellen|gezwolle|opgezette|ontsteking|ontstoken|zwul|pus|bult)';
const TOOTHACHE =
  '(kiespijn|tandpijn|kiespien|tandpien|koespien|kaakpijn|<tooth> ..4 (<pain>|zeer|klopt|bonkt|bonst)|(<pain>|zeer) ..4 <tooth>)';
/** More than pain: what a caller says who cannot bear it. */
const UNBEARABLE =
  '(<severe>|helse|niet te harden|niet te houden|niet meer te houden|niet uit te houden|hou het niet|houd het niet|houd het niet meer|ondraaglijk|ondraaglijke|onhoudbaar|onhoudbare|creperen|crepeer|verga|vergaan|gek van|huil van|huilen van|door de grond|pijnstillers helpen niet|paracetamol helpt niet|ibuprofen helpt niet|niks helpt|zo een pijn|zon pijn|zo n pijn|zoveel pijn|zo veel pijn|zon erge)';

/**
 * Red flag 58 says of a swelling with fever that leaves the airway alone: the dentist on duty. A swelling with pain that cannot be borne
 * is two signs of red flag 60 at once, each for today by itself; together they go one step up, and to the same dentist.
 */
export const toothSwelling: Rule = {
  id: 'tooth-swelling',
  title: {
    en: 'Swollen cheek or jaw with fever, or with unbearable toothache, and no trouble breathing or swallowing',
    nl: 'Dikke wang of kaak met koorts of met onhoudbare kiespijn, zonder last van ademen of slikken',
  },
  redFlags: ['RF58', 'RF60'],
  level: 'human-now',
  action: 'TAND_SPOED',
  practices: ['tandarts', 'huisarts', 'fysio'],
  signs: [
    near(12, BY_THE_TEETH, SWOLLEN, '(<fever>|<chills>|ziek|snel|uur|steeds dikker|oog dicht|hele gezicht)'),
    together(near(6, BY_THE_TEETH, SWOLLEN), '(koorts|<chills>)'),
    together(near(6, BY_THE_TEETH, SWOLLEN), TOOTHACHE, UNBEARABLE),
    near(14, BY_THE_TEETH, SWOLLEN, UNBEARABLE, '(<pain>|pijn|pien|zeer|kiespijn|tandpijn)'),
    named('(abces|kaakabces|tandabces|kaakontsteking|pericoronitis)'),
  ],
  unless: [
    near(
      9,
      '(dikke|dik|gezwollen|zwelling|wang)',
      '(dag|dagen|gisteren|verstandskies|behandeling|getrokken|operatie)',
      '(geen koorts|gaat open|mond gaat open|zonder koorts|wordt minder|neemt af|normaal)',
    ),
    near(6, '(kaakklem|kaakkramp|kaken|kaak)', '(knarsen|klemmen|knars|bitje|splint)'),
    near(6, '(abces|ontsteking)', '(bil|teen|nagel|oksel|borst|rug|lies|been|anus|bilnaad|vinger)'),
    '(boek|buik|dikke vinger|dikke teen|dik enkels)',
  ],
  question: 'Is de wang of de kaak nu dik, met koorts of met pijn die niet te houden is?',
  sources: ['Drentsche A Tandheelkunde, Spoed', 'Tandartsenhub, Spoedtandarts', 'Dentpoint, Spoed'],
  approvedBy: null,
  version: 1,
  fires: [
    'dikke wang en koorts',
    'hevige kiespijn, dikke wang en koorts',
    'het is zaterdagavond en ik heb hevige kiespijn met een dikke wang',
    'ik heb verschrikkelijke pijn aan mijn kies en mijn wang is gezwollen',
    'mijn kies doet zo veel pijn | en mijn wang begint dik te worden',
    'kiespijn niet te houden en mijn hele kant is dik',
    'ik lig te creperen van de kiespijn, mijn kaak is helemaal opgezet',
    'mijn wang is sinds vanmiddag dik en ik houd het niet meer van de pijn',
    'kaakabces',
  ],
  counterExamples: [
    'mijn wang is een beetje dik',
    'ik heb kiespijn',
    'ik heb een dikke wang na de verstandskies van gisteren, geen koorts, mond gaat open',
    'een ontstoken teennagel',
    'ik heb een abces aan mijn bil gehad',
    'mijn tandvlees bloedt bij het poetsen',
    'ik knars mijn tanden en mijn kaak is moe',
  ],
};
