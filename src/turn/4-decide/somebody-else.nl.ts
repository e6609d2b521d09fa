/**
 * People of whom callers ring up that no slot has a word for (formats.md: self, child, partner, parent). Whoever rings for a neighbour was asked
 * for their own birth date, and had their own appointment.
 */
const SOMEBODY =
  '(?:(?:over|achter)?buurvrouw|(?:over|achter)?buurman|buurjongen|buurmeisje|buurtje|(?:groot|schoon)?oma|opa|omaatje|opaatje|grootmoeder|grootvader|overgrootmoeder|overgrootvader|broers?|broertje|zus|zusje|zussen|tante|oom|nicht|nichtje|neef|neefje|zwager|schoonzus|schoonzusje|schoonbroer|kleinzoon|kleindochter|kleinkind|kleinkinderen|kleinzoontje|kleindochtertje|cli[eë]nte?|bewoner|bewoonster|kennis|huisgenoot|huisgenote|collega|medebewoner|pati[eë]nte?)';
/** Whoever looks after somebody. */
const CARER =
  '(?:mantelzorg(?:er|ster)|begeleid(?:er|ster)|verzorg(?:er|ster)|bewindvoerder|curator|mentor|gezinsvoogd|voogd|vriend|vriendin|kennis|oppas)';
const THEIR =
  "(?:mijn|m'n|mn|m n|me|de|een|'n|n|onze|ons|haar|zijn)(?: (?:oude|ouwe|lieve|zieke|bejaarde|jongste|oudste|kleine|demente|blinde|dove))?";
const WHAT =
  '(?:afspraak|afspraakje|consult|controle|recept|herhaalrecept|herhaalrecepten|medicijnen|pillen|uitslag|uitslagen|behandeling|verwijzing|verwijsbrief)';
const IS =
  '(?:heeft|hebt|wil|wilde|wou|moet|moest|kan|zou|zoekt|voelt|is|komt|mag|krijgt|slikt|gebruikt|had)';

const FOR_SOMEBODY = new RegExp(
  [
    `\\b(?:voor|namens|betreft) ${THEIR} ${SOMEBODY}\\b`,
    // "Ik ben de buurman van mevrouw De Vries", "ik ben haar mantelzorger", "namens meneer Smit".
    `\\bik ben (?:haar|zijn|hun) (?:${SOMEBODY}|${CARER})\\b`,
    `\\bik ben (?:de|een|'n|n) (?:${SOMEBODY}|${CARER}) van (?!mij\\b|de praktijk)`,
    `\\b(?:namens|betreft|(?:afspraak|recept|uitslag|bel|bellen) voor) (?:de heer|meneer|mijnheer|mevrouw|mevr|mw|dhr) (?!de (?:dokter|assistente)\\b)\\p{L}+`,
    `\\b(?:gaat|draait)(?: het| dit)? (?:om|over) ${THEIR} ${SOMEBODY}\\b`,
    `\\b${WHAT} van ${THEIR} ${SOMEBODY}\\b`,
    `(?:^|[.!?,] ?|\\b(?:hallo|goedemorgen|goedemiddag|goedenavond|dag|ja|eh) )(?:mijn|m'n|mn|onze) ${SOMEBODY} ${IS}\\b`,
    `\\bof (?:mijn|m'n|mn|onze) ${SOMEBODY}(?! (?:mij|me|ons)\\b)(?: (?!(?:mij|me|ons)\\b)\\p{L}+){0,6}? ${IS}\\b(?! (?:mij|me|ons)\\b)`,
    `\\b(?:wanneer|hoe laat) ${IS} (?:mijn|m'n|mn|onze) ${SOMEBODY}\\b`,
    `\\b${IS} (?:mijn|m'n|mn|onze) ${SOMEBODY} (?:al |nog |nu |vandaag |morgen )*(?:een |de )?${WHAT}\\b`,
  ].join('|'),
  'u',
);

/** Whether these words are about somebody else than the caller, for whom there is no word among the values of a turn. */
export const isForSomebodyElse = (text: string): boolean =>
  FOR_SOMEBODY.test(text.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/gu, ' '));
