import { named, near, together } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const SADDLE =
  '(kruis|kruus|zitvlak|bilnaad|billen|bil|schaamstreek|schede|vagina|zadel|zaal|kont|anus|poepgat|schaamlippen|stuit|zadelgebied|rijbroek|onderkant|achterste|gat|onderlijf)';
const BACK =
  '(rug|rugge|rugpijn|rugpien|onderrug|hernia|rik|ischias|rughernia|uitstraling|wervel|rugklachten|heup|benen)';
const PEE_AWAY =
  '(plas|plassen|urine|pis|pissen|ontlasting|poep|poepen|stoelgang|drek|plas en poep|broekplassen|water)';

/**
 * Numbness where one sits, bladder or bowel that no longer obeys, or two legs at once. Callers are ashamed and speak of wiping and of "van
 * onderen". Urine that is lost for years with sneezing or after a birth is the pelvic floor.
 */
export const caudaEquina: Rule = {
  id: 'cauda-equina',
  title: {
    en: 'Cauda equina: numb saddle, lost control of bladder or bowel, both legs',
    nl: 'Cauda equina: doof zitvlak, geen controle over plas of ontlasting, beide benen',
  },
  redFlags: ['RF48'],
  level: 'human-now',
  action: 'SPOED',
  practices: ['fysio', 'huisarts', 'tandarts'],
  signs: [
    near(
      12,
      '(hernia|hernie|rug|rugpijn|onderrug)',
      '(erectie|erecties|kruis|daar|onderen|geslacht*|schede|penis)',
      '(gevoelloos|gevoelloze|verdoofd|voel niks|voel niets|geen gevoel|geen erectie|doof)',
    ),
    near(6, '(plassen|poepen|ontlasting|urineren)', '(voel|voelt|vuul) ..3 (niks|niets|niet|nie|nix)'),
    near(
      14,
      '(hernia|rug|rugpijn|ischias|benen)',
      '(niet|nie|niks) ..2 voelen',
      '(toilet|wc|plassen|plas|poepen)',
    ),
    near(6, SADDLE, '<numb>'),
    near(6, '(van onderen|van onder|onderen|tussen ..2 (benen|bien|beene|dijen)|daar beneden)', '<numb>'),
    near(
      7,
      '(afveeg|afvegen|afveegt|afgeveegd|afdroog|wc papier)',
      '(niks|niets|nix|geen gevoel|niet voel|voel niet|niet meer voel|voel ik het niet)',
    ),
    '(doof|dood|verdoofd|gevoelloos) ..2 (van|daar) ..1 (onderen|onder)',
    '(gevoel|geveul|gevuul|voel|voelt|veul) ..4 (afvegen|afveeg|vegen|wc papier|wcpapier)',
    '(geen|gin|gien|weinig|nauwelijks) ..1 (gevoel|geveul) ..3 (afvegen|plassen|poepen|vrijen|zitten|wc)',
    near(
      9,
      '(ongemerkt|per ongeluk|zonder dat ik het|zonder dat ik t|voel t nie|voel het niet|vuul t nie|loopt zomaar|zomaar|laten lopen|laat lopen)',
      PEE_AWAY,
      '(broek|boks|rug|hernia|sinds|voel|benen|rugpijn)',
    ),
    '(plas|pis|pies|poep|zeik) ..4 (in|in mijn|in de) ..1 (broek|boks|boxem|broekje) ..8 (rug|rugge|hernia|voel|niet|nie|ongemerkt|benen|zonder)',
    near(12, '(in|mijn|de) (broek|boks) ..1 (geplast|gepist|gepoept|gedaan|plas|pis)', BACK),
    near(
      12,
      '(plas|urine|ontlasting|poep|plassen)',
      '(niet|nie|neet|niks) ..3 (ophouden|inhouden|tegenhouden|op houden|houden|controle|voelen|aankomen)',
      '(rug|hernia|rugpijn|rugpien|sinds|benen|ischias)',
    ),
    near(
      5,
      '(ontlasting|poep|stoelgang|drek)',
      '(niet|nie|neet) ..1 (meer|langer|mier) ..1 (ophouden|inhouden|tegenhouden|op houden|in houden|tegen houden)',
    ),
    near(
      12,
      '(niet|nie|neet|amper|moeilijk|moeite) ..4 (plassen|pissen|urineren|poepen)',
      '(rug|hernia|rugpijn|rugpien|onderrug|ischias|rugge)',
    ),
    near(10, '(voel|voelt) ..2 (niet|nie|niks) ..3 (moet|aandrang)', '(plassen|poepen|naar de wc|plas)'),
    near(
      9,
      '(beide|allebei de|alle twee de|twee|alletwee de|allebei) ..1 (benen|bien|beene|been|poten)',
      '(slap|slappe|<lame>|<numb>|uitval|krachteloos|kracht|tintelen|tintelingen|zwaar|pijn in mijn rug|rug)',
    ),
    near(
      8,
      '(benen|bien|beene)',
      '(slap|krachteloos|lam|verlamd|doof|gevoelloos)',
      '(rug|rugge|rugpijn|hernia)',
    ),
    near(10, '(incontinent|incontinentie|urineverlies|ontlastingsverlies|urine verlies|plas verlies)', BACK),
    together(
      near(5, '(rugpijn|rugpien|hernia|rug)', '(pijn|hernia|erg|sinds|last|rugpijn|rugpien)'),
      near(6, PEE_AWAY, '(niet|nie) ..3 (ophouden|inhouden|voelen|houden|plassen|meer)'),
    ),
    together('(rugpijn|rugpien|hernia|onderrug)', near(6, SADDLE, '<numb>')),
    named(
      '(cauda|cauda equina|caudasyndroom|kouwda|kauda|rijbroekanesthesie|rijbroek anesthesie|rijbroekgevoel|caudaproblematiek|rijbroekhypesthesie|conussyndroom|kouda ekwina|kouwda ekwina)',
    ),
    '(erectie|erecties|klaarkomen|seks) ..8 (rug|hernia|rugpijn|doof)',
    near(
      12,
      '(voel|gevoel|gevoeld|voelde)',
      '(niet|niks|geen|niets)',
      '(afveeg|afvegen|wc|toilet|plassen|poepen)',
      '(rug|loopt|liep|benen|weken|meer)',
    ),
  ],
  unless: [
    near(
      8,
      '(urineverlies|verlies|incontinentie|plas|urine|ophouden)',
      '(niezen|hoesten|lachen|springen|bekkenbodem|bekkenbodemtherapie|jaren|bevalling|prolaps|verzakking)',
    ),
    near(
      6,
      '(geslapen|slaapt|tintelt|doof|slapende)',
      '(verkeerd gezeten|gekruist|lang zitten|op de wc gezeten|fietszadel|wielrennen)',
    ),
    near(9, '(diarree|buikgriep|buikloop|racekak|dunne)', '(ontlasting|poep|stoelgang)'),
    near(6, '(verdoofd|verdoving|ruggenprik|epiduraal)', '(bevalling|operatie|prik)'),
  ],
  question: 'Is er een doof gevoel rond het zitvlak, of lukt plassen of ontlasting ophouden niet meer?',
  sources: [
    'H&W, NHG-Standaard Lumbosacraal radiculair syndroom (tweede herziening)',
    'Kennisplatform Fysiotherapie, lage rugpijn: diagnostisch proces',
    'Physiotutors, Cauda-equinasyndroom',
  ],
  approvedBy: null,
  version: 5,
  fires: [
    'het zadelgebied is doof',
    'ik voel het niet meer als ik me afveeg op de wc en ik heb al weken last van mijn rug',
    'rijbroekanesthesie',
    'incontinentie bij rugpijn',
    'geen gevoel bij afvegen',
    'ik plas ongemerkt in mijn broek sinds mijn rug',
    'doof van onderen',
    'mijn beide benen zijn slap en mijn rug',
    'doof gevoel in de zadel',
    'kouwda ekwina',
    "gin geveul in 't kruus",
    "ik pis in de boks en voel 't nie",
    'ik heb rugpijn en voel niks meer tussen mijn benen',
    'ik kan mijn plas niet meer ophouden sinds mijn rug',
    'ik voel niet of ik moet plassen sinds die hernia',
    'ik heb rugpijn | en mijn billen zijn doof',
    'rug pijn, twee benen slap, plassen gaat niet',
    'sinds vannacht kan ik niet plassen met mijn hernia',
    'het is gek maar ik voel mijn zitvlak niet meer',
  ],
  counterExamples: [
    'al jaren urineverlies bij niezen, geen rugpijn',
    'tintelende voet al maanden',
    'mijn bekkenbodem, ik verlies al jaren urine bij het niezen',
    'ik heb rugpijn na het tuinieren',
    'geen doof gevoel, geen uitval, gewoon rugpijn',
    'ik heb pijn in mijn bil die uitstraalt, al weken',
    'ik heb een chronische hernia en wil weer oefeningen',
    'mijn stuitje doet pijn als ik lang zit',
    'mijn zoontje plast in zijn broek op school',
    'mijn billen worden stijf van het zitten',
    'na de ruggenprik bij de bevalling vorig jaar was ik doof van onderen',
    'ik heb een aambei',
  ],
};
