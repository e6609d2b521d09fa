/**
 * Whether a caller who was asked which day speaks against the day that they name. Read by the clause of the day and not by its whole sentence,
 * in three steps: a negation in it, then what is called a burden, then what the caller does on that day. What is liked outweighs the last.
 * Phrases of one sentence each were tried first (`moment-refusals.ts`) and missed a third of the refusals that new callers say.
 */

const WEEKDAY = '(?:maan|dins|woens|donder|vrij|zater|zon)dag';
/**
 * Another day or part of one, a contrast, a reason or a condition ends what is said of the day: "maandag kan, maar ik werk tot vier uur", and so
 * does a negation of what follows: "volgende week, alleen niet op vrijdag".
 */
const CLAUSE_END = new RegExp(
  ` (?=(?:maar|want|omdat|anders|behalve|mits|tenzij|als|liefst|${WEEKDAY}[a-z]*|morgen|overmorgen|vandaag|s (?:ochtends|morgens|middags|avonds)) |(?:[a-z]+ )?(?:niet|nie|geen) (?:op |de |een |nen )*${WEEKDAY} (?!(?:wel|kan|gaat|is|graag|mag|lukt|past|ook|niet|nie) ))`,
  'u',
);

/** A negation that is about something else than the day: a time of day, a duty that is absent, what does not matter. */
const BESIDES_THE_DAY =
  / (?:(?:maakt|geeft|scheelt|boeit|hindert|hoef|hoeft|hoeven|weet|wist|vergeet|werk|werken) (?:[a-z]+ ){0,3}|(?:waarom|of) )(?:niet|nie|niks|nooit|geen)(?= )(?! (?:kan|komen|kom|kunnen|mogelijk|gaat|lukt) )| (?:niet|nie) (?:(?:al |zo |meer |zo'n )?(?:te|voor|na|eerder|later|vroeger|vroeg|laat|tussen|druk|bezet|lastig|moeilijk|vol|verkeerd|erg|werken|ver)|aan het werk|(?:om|rond|tegen) [a-z0-9]+|(?:in de |s )?(?:ochtend|middag|ochtends|middags|morgens|avonds))(?= )| geen (?:probleem|punt|bezwaar|bezwaren|enkel|dienst|werk|les|afspraken|verplichtingen|plannen|haast|voorkeur)(?= )/gu;
const NEGATION = / (?:niet|nie|nooit|geen) /u;

/** What a day is called that does not suit. */
const BURDEN =
  / (?:(?:vrij|leeg|apart|open) (?:hou|houd|houden|gehouden|laten)|hou (?:ik|we|wij) (?:[a-z]+ ){0,2}(?:vrij|leeg|open)|lijkt (?:me|mij) (?:helemaal |echt |maar )?(?:niks|niets)|vind ik (?:helemaal |echt |maar )?(?:niks|niets|vervelend|rot|stom)|(?:ben|zit|zijn|zitten) (?:ik|we|wij) (?:nog|dan|al|weer|altijd|net) (?:[a-z]+ )?(?:in|op|naar|bij) (?!de (?:buurt|praktijk|weg)|dorp|tijd)[a-z]+|lastig|lastiger|moeilijk|onmogelijk|onhandig|ongunstig|ongelegen|slecht|slechte|problematisch|probleem|druk|vol|volgepland|volgeboekt|bezet|verhinderd|uitgesloten|afwezig|werkdag|werkdagen|oppasdag|mamadag|papadag|sportdag|dialysedag|wasdag|marktdag|rustdag|taboe|vervalt|vergeet|vergeten|overslaan|schrappen|no good|ramp|drama|crime|ellende|hel|laat maar|(?:staat|zit) (?:er )?(?:bij mij |bij ons |me )?(?:al|ook)|al (?:iets|wat|een) (?:staan|gepland|te doen|op de agenda|in de agenda)|te (?:vroeg|snel|vlug|kort dag|laat|druk|ver weg)|wordt (?:(?:het|dat|er|m) )*(?:niks|niets)|(?:moet|moeten) (?:[a-z]+ ){0,4}thuis (?:zijn|blijven|wachten)|net (?:weer )?terug|terug (?:van|uit)|vermijdt?|vermijden|ontwijkt?|ontwijken|overslaat|weglaten|weglaat|is (?:echt )?(?:niks|niets) voor (?:mij|me|ons)|(?:kinderen|kids|kleinkinderen) (?:[a-z]+ ){0,3}(?:thuis|vrij)|(?:liever|beter|graag|dus|dan|wel) (?:op )?(?:een )?andere (?:dag|dagen|keer|datum)|al (?:een|iets|wat|andere) (?:andere )?(?:afspraak|afspraken|plannen)) /u;
/** "Maandag hoeft u niet te proberen". */
const NOT_WORTH = /^ hoeft (?:[a-z]+ )?(?:niet|nie) (?:te |eens )*(?:proberen|zoeken|kijken|bellen) /u;
const FAVOUR =
  / (?:geen (?:enkel |enig )?(?:probleem|punt|bezwaar|bezwaren)|kan|kunnen|ken|mag|wel|goed|beter|best|beste|prima|graag|gaarne|liever|goede|vrij|vrije|tijd|ruimte|plek|thuis|past|schikt|lukt|lukken|mooi|mooie|fijn|ideaal|perfect|top|uitstekend|handig|makkelijk|makkelijkst|beschikbaar|toch|buurt|voorkeur|okee|oke|ok|akkoord|altijd goed|(?:brengt|rijdt|haalt) (?:[a-z]+ ){0,3}(?:me|mij|ons)|(?:me|mij|ons) (?:wel |dan |even )?(?:brengen|rijden|ophalen)|niks|niets|mee|optie|mogelijkheid|mogelijk|idee|geschikt|haalbaar|gedachten|oog|hebben(?! (?:we|wij|ze|zij|mijn|onze) )|iets|nog|nodig|(?:hoef|hoeven) (?:ik|we|wij)|heb ik (?:wel |dan |ook |al )*vervoer|(?:niets|niks) (?:te doen|gepland|staan)|(?:ben|zijn|is) (?:ik|we|wij|iedereen) er|afspraak|langskomen|komen voor|zou|wil|wou|vroeg|dacht|bedoel|bedoelde) /u;

/**
 * "Dinsdag dan sta ik op de markt", "woensdag krijgen we visite", "vrijdag trouwt mijn dochter": what is done on a day that was asked for fills it.
 * Verbs of choosing fill nothing.
 */
const FAMILY = '(?:man|vrouw|zoon|dochter|moeder|vader|kind|kinderen|zus|broer)';
const OCCUPIED = new RegExp(
  `^ (?:dan |dat |daar |he |hoor |ja |nou |kijk |weet u |weet je )*(?!(?:sorry|nee|wacht|pardon|zoals|wat|dat|die|als|waar|hoe|welke|neem|kies|pak|doe|vind|hoop|zie|kom|noem|zeg|zei|denk|zal|had|heeft u|lijkt|prefereer|verkies|hoor|bel|begrijp|snap) )[a-z]{2,12} (?:altijd |meestal |dan |net |ook |al |weer )*(?:ik|k|we|wij|mijn|mn|onze|ons|${FAMILY}) [a-z]|^ (?:dan )?(?:komt|is|begint|start|opent|sluit) (?:altijd |meestal |dan |net |ook |al |weer )*(?:de|een|er|onze|het) [a-z]|^ (?:dan )?(?:staat|ligt|moet|moeten|heeft|hebben|gaat|gaan|krijgt|krijgen) (?:de|het|een|onze|ons) (?!dokter|huisarts|tandarts|fysio|assistent|praktijk|afspraak)[a-z]`,
  'u',
);
/**
 * "Maandag is feest bij ons", "vrijdag is bridgemiddag", "zaterdag is het kermis": a day that is called by what is on fills it. What is asked
 * about the day ("is dat goed") or praises it is no occasion.
 */
const OCCASION =
  /^ (?:dan )?(?:is|wordt|blijft) (?:het |t )?(?:(?:bij ons|bij mij|hier|altijd|meestal|thuis|mijn|mn|onze|ons|al|juist|net|weer) )*(?!(?:dat|het|t|er|te|ook|dan|denk|die|leuk|leuke|favoriet|favoriete|vaste|rustig|rustiger|makkelijker|ja|dus|zo|nou|ie|ik|u|wat|welke|hoe|of|dag|dagje|maar|goede|gewoon|waarschijnlijk|misschien|zeker|inderdaad) )[a-z]{3,} /u;
/** "Dinsdag ik werk", as who learnt Dutch late says it. */
const EARNING =
  /^ (?:ik|we|wij) (?:altijd )?(?:school|cursus|les|werken|weg|bezig|bezet|dialyse|oppassen|markt|kerk|moskee) |^ (?:dan )?(?:ik |we |wij )(?:werk|werken|moet|ben|zit|heb|ga|sta|pas) |^ (?:dan )?(?:doe|doen) (?:ik|we|wij) (?:altijd |meestal |dan |ook |de |het |mijn |onze |een |aan )*(?!(?:dat|het|die|maar|graag|wel|ook|liever|hem|deze|mee|dan|niet|niks) )[a-z]{4,} |^ (?:dan |altijd )*(?:werken|oppassen|lesgeven|dialyse|dialyseren|mantelzorg|vrijwilligerswerk) /u;
/** "Dinsdag moet ik er om drie uur weer weg": a time bounds the day and does not fill it. */
const BOUNDED =
  / (?:uur|uurtje|ochtend|ochtends|middag|middags|(?:om|tot|voor|na|vanaf) [a-z]*(?:en|half|kwart|[0-9]+)) /u;

/** "Ik dinsdag naar school": the verb is left out by who learnt Dutch late. */
const BARE_SUBJECT = / (?:ik|ikke|we|wij) (?:op )?$/u;
const BARE_DUTY =
  /^ (?:altijd )?(?:naar (?!(?:de |u |jullie |dokter |huisarts |tandarts |fysio ))|werken |school |weg |oppassen |les |cursus |bezig )/u;

/** "Liever een andere dag dan woensdag", "anders dan op maandag", "wat niet gaat is vrijdag". */
export const OTHER_THAN =
  / (?:(?:andere dag|andere dagen|anders) dan|(?:niet|nie|nooit) (?:kan|kunnen|gaat|lukt|past|schikt|uitkomt|mag|wil|werkt) (?:is|dat is|zijn)) (?:op )?(?:de |een )?$/u;
const SUBJECT = `(?:ik|k|we|wij|ikke|(?:mijn|mn|onze) [a-z]+)`;
/** "Ik heb geen tijd op maandag", "mijn zoontje heeft zwemles op woensdag", "ik werk dinsdag": the duty before its day. */
const DUTY_BEFORE = new RegExp(
  ` ${SUBJECT} (?:werk|werkt|(?:heb|heeft|hebben|ben|is|zijn|moet|moeten|zit|sta|ga|gaat|pas|geef|volg) (?:[a-z]+ ){1,4}?)(?: ?(?:altijd|meestal|alleen|dus|ook))*(?: ?(?:op|s|elke|iedere))? (?:de |een )?$`,
  'u',
);
/** "Ik moet dinsdag werken", "we zijn vrijdag de stad uit": the day within its duty. */
const WITHIN_DUTY = new RegExp(
  ` ${SUBJECT} (?:heb|heeft|hebben|ben|is|zijn|moet|moeten|zit|sta|ga|gaat|krijg|krijgen) (?:op )?(?:de |een )?$`,
  'u',
);

/** "Woensdag moet mijn dochter de auto hebben", "ik heb al iets op donderdag": these words of favour are of the duty. */
const NEEDED = / (?:moet|moeten) (?:mijn|mn|onze|ons|de) (?:[a-z]+ ){1,4}(?:hebben|nodig) /u;
const TAKEN = / al (?:iets|wat) /u;

const NAMES_WEEKDAY = new RegExp(WEEKDAY, 'u');

/** Plain words before and after the day, with spaces at both ends. */
export function speaksAgainst(before: string, after: string): boolean {
  const clause = spaced(after.split(CLAUSE_END)[0] ?? '');
  const aboutTheDay = clause.replace(BESIDES_THE_DAY, ' ');
  if (
    NOT_WORTH.test(clause) ||
    NEGATION.test(aboutTheDay) ||
    (BURDEN.test(aboutTheDay) && !NEGATION.test(clause))
  )
    return true;
  if (FAVOUR.test(clause.replace(NEEDED, ' '))) return false;
  if (BOUNDED.test(clause)) return false;
  const duty = NAMES_WEEKDAY.test(before) ? null : DUTY_BEFORE.exec(before);
  if (duty !== null && !FAVOUR.test(duty[0].replace(TAKEN, ' '))) return true;
  if (WITHIN_DUTY.test(before) && /^ (?!komen )[a-z]/u.test(clause)) return true;
  if (BARE_SUBJECT.test(before) && BARE_DUTY.test(clause)) return true;
  return OCCUPIED.test(aboutTheDay) || EARNING.test(aboutTheDay) || OCCASION.test(aboutTheDay);
}

const spaced = (words: string): string => ` ${words.trim()} `;
