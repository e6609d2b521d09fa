import { atLevel, named, near, together } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const PLACE =
  '(wang|wange|wangen|kaak|kaken|kake|kin|hals|nek|gezicht|mondbodem|mond|smoel|smoelwerk|bakkes|koon|tandvlees|keel|onderkaak|onder mijn kin|tong|snoet|kiespijn|kies|tand|lymfeklier|oog)';
const SWOLLEN =
  '(dik|dikke|dikker|gezwollen|opgezet|opgezwollen|zwelling|zwelt|zwellen|gezwolle|bult|opgezette|abces|apses|ontsteking|ontstoken|zwul|zwulling|pus)';
/** A swelling of the cheek or the jaw alone is for the dentist on duty: see tooth-swelling. */
const NEAR_THE_AIRWAY =
  '(hals|nek|gezicht|mondbodem|smoel|smoelwerk|bakkes|keel|onder mijn kin|kin|tong|snoet|lymfeklier|oog)';
const AIRWAY =
  '(<breathless>|kwijl|kwijlt|kwijlen|slikken|slik|slikt|doorslikken|slikt niet|sjlikke|sloeke|slukken)';
const NO_OPEN =
  '((mond|kaken|bek|muil|kaak|moand|mund) ..5 (niet|nie|neet|amper|nauwelijks|bijna niet|op slot|moeilijk) ..3 (open|los|opendoen|opene)?|(mond|bek|kaken) ..4 (centimeter|cm|kiertje|spleetje|half|klein stukje|halve) ..3 (open)?|(niet|nie|neet|amper) ..2 (open krijgen|opendoen|open doen))';

export const mouthSwelling: Rule = {
  id: 'mouth-swelling',
  title: {
    en: 'Swollen cheek, jaw or neck with trouble swallowing, opening the mouth or breathing',
    nl: 'Dikke wang, kaak of hals met slikklachten, mond die niet opengaat, kwijlen of benauwd',
  },
  redFlags: ['RF58'],
  level: '112',
  action: 'A112',
  practices: ['tandarts', 'huisarts', 'fysio'],
  signs: [
    near(12, PLACE, SWOLLEN, AIRWAY),
    near(
      12,
      PLACE,
      SWOLLEN,
      '((mond|kaken|kaak) ..4 (niet|nie|neet|amper|nauwelijks|op slot) ..3 (open|opendoen|los)|(mond|bek) ..4 (centimeter|cm|kiertje|spleetje) ..3 (open)?)',
    ),
    near(12, NO_OPEN, '(<fever>|<swollen>|<chills>|abces|slikken)'),
    '(kin|kan|kon|kunnen|ken|kinne) (nie|niet|neet|nait) ..1 (meer|mir)? (slikken|doorslikken|slukken|sjlikke|slikke)',
    '(kan|kon|kin) (mijn|zijn|haar|de)? ..1 (speeksel|spuug|eigen speeksel) ..2 (niet|nie) ..3 (slikken|wegslikken|weg|kwijt)',
    '(kaken|kaak|mond|kake) ..1 (op|in) ..1 slot',
    '(dik|dikke|gezwollen) (smoelwerk|smoel|bakkes|gezicht|wang|kaak) ..3 (tot|naar|onder) ..4 (nek|oog|hals|kin|keel|in)',
    near(
      7,
      '(zwelling|dikte|dik|zwelt|ontsteking|abces|trekt)',
      '(tot in|richting|naar) ..3 (hals|nek|oog|keel|borst)',
    ),
    together(
      near(7, '(wang|kaak|hals|gezicht|kies|smoelwerk|kin)', SWOLLEN),
      '((niet|nie|neet|amper|nauwelijks) ..2 (slikken|doorslikken|slukken)|slikken lukt niet|mond niet open|niet meer open|kwijl|kwijlt|<breathless>)',
    ),
    named(
      '(trismus|logeabces|mondbodemflegmone|mondbodem flegmone|flegmone|angina van ludwig|ludwig|parafaryngeaal|peritonsillair|apses|apces|loge abces|keelabces|halsabces|mondbodemabces)',
    ),
    atLevel(
      'human-now',
      near(12, NEAR_THE_AIRWAY, SWOLLEN, '(<fever>|<chills>|ziek|snel|uur|steeds dikker|oog dicht)'),
    ),
    together(
      '(dikke wang|wang is dik|gezwollen wang|dikke kaak|zwelling)',
      '(slikken|mond) ..4 (niet|bijna niet|nauwelijks|vingerbreed|haast niet)',
    ),
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
    near(6, '(moeite|slikken|slik)', '(pillen|tabletten|capsules|grote pillen|medicijn)'),
    '(boek|buik|dikke vinger|dikke teen|dik enkels)',
  ],
  question: 'Lukt slikken, ademen en de mond openen nu nog gewoon?',
  sources: ['Drentsche A Tandheelkunde, Spoed', 'Tandartsenhub, Spoedtandarts'],
  approvedBy: null,
  version: 3,
  fires: [
    'ik heb een dikke wang | ja en slikken lukt bijna niet meer',
    'abces met trismus',
    'logeabces',
    'mondbodemflegmone',
    'dikke kaak en ik kan niet slikken',
    'krijg mijn mond niet meer open en heb koorts',
    'mijn hals is dik en ik word benauwd',
    'de kaken op slot',
    'kin nie slikken',
    'apses',
    'dik smoelwerk tot in de nek',
    'mijn kaak is dik en ik kan niet meer slikken',
    'mijn wang is dik en ik krijg mijn mond niet open en heb koorts',
    'de zwelling trekt naar mijn hals sinds vanmorgen',
    'haar gezicht is helemaal opgezwollen en ze kwijlt',
    'mijn wang is dik van die kies | ik kan bijna niet meer slikken',
    'tand ontstoken, gezicht dik, slikken moeilijk',
    'mijn oog zit dicht, mijn wang is zo dik tot aan mijn oog en ik kan mijn mond amper open, slikken doet zeer',
  ],
  counterExamples: [
    'dikke wang dag 2 na verstandskies, geen koorts, mond gaat open',
    'kaakklem van knarsen',
    'mijn lip is nog verdoofd na de vulling',
    'mijn wang is nog een beetje gevoelig na de behandeling',
    'ik knars mijn tanden',
    'ik heb een aft in mijn mond',
    'een ontstoken teennagel',
    'grote pillen vind ik moeilijk om te slikken',
    'mijn tandvlees bloedt bij het poetsen',
    'mijn gebit past niet meer goed',
    'ik heb keelpijn en een beetje verhoging',
    'mijn mond valt open van die rekening',
    'geen zwelling, geen koorts, alleen wat gevoelig',
  ],
};
