const VERB =
  '(?:moet|moeten|mag|mogen|kan|kunnen|kun|hoef|hoeven|heb|hebt|heeft|hebben|krijg|krijgt|krijgen|is|zijn|ben|bent|word|wordt|worden|doet|doen|gaat|gaan|duurt|helpt|weet|weten|zit|zitten|ligt|staat|komt|komen|kost|kosten|werkt|betekent|maakt)';
const WHO =
  "(?:ik|je|we|wij|u|jullie|men|hij|ie|zij|ze|dat|het|'t|dit|die|deze|er|daar|daarvoor|(?:mijn|m['’]n|mn|onze|ons|de|het|een|jullie|uw) \\p{L}+)";
/** "Kan ik wel", "mag dat", "is goed" agree or refuse in few words and ask nothing. */
const NO_MORE = '(?! (?:(?:wel|ook|best|prima|goed|gewoon|hoor|zeker|niet|dan) ?)*$)';
/** Where a clause may begin, and what stands before it: an answer, a greeting, that there is a question. */
const BEGINS =
  '(?:^|[.?!,;:] ?|(?<!\\p{L})(?:en|of|maar|want|vraag|vraagje|trouwens|oh?|eh|uh|ja|nee|nou|hoor|goed|prima|klopt|graag|eerste|tweede|mevrouw|meneer|sorry) )';
const ASKS = new RegExp(
  [
    `${BEGINS}${VERB} ${WHO}${NO_MORE}(?!\\p{L})`,
    `${BEGINS}(?:wat|hoe|hoelang|hoeveel|welke?|waar|waarom|waarvoor|wanneer|wie) (?:\\p{L}+ ){0,2}?${VERB} \\p{L}+`,
    // "En als het erger wordt", "wat als ik te laat ben"; "ja, als het kan" agrees.
    `^(?:en|maar) als |${BEGINS}(?:wat|hoe) als `,
  ].join('|'),
  'u',
);
const AGREES =
  /^(?:(?:nou|oh?|eh|uh|oké|oke) )*(?:ja|jazeker|jawel|prima|klopt|akkoord|graag|goed|(?:dat |die |het )?(?:is|klinkt|lijkt me) (?:goed|prima|akkoord)|dat klopt|doe maar)(?!\p{L})(?!(?:,? (?:hoor|prima|goed|graag|klopt|akkoord|is goed|dat is goed|dat klopt|oké|oke)){0,3},? (?:maar|wil|wou|wilde|zou|weten|eerst)\b)/u;

const plain = (text: string): string => text.toLowerCase().trim();

/** Whether the turn asks something in the form of a question: "moet ik nuchter komen", and not "dan kan ik niet". */
export const asksSomething = (text: string): boolean => ASKS.test(plain(text));

/** Whether it begins with a yes: "ja prima, en wat kost dat". "Mag ik dan wel sporten" sounds like one and is none. */
export const agreesFirst = (text: string): boolean => AGREES.test(plain(text));

const BESIDE = '(?:u|je|nog|even|ook|eerst|wel|graag|dan|toch|misschien|eigenlijk)';
/** "Mag ik nog iets vragen", "ik heb nog een vraagje": and not yet what. */
const ANNOUNCES = new RegExp(
  `^(?:(?:ja|nee|oh?|eh|uh|en|maar|sorry|wacht|goed)[, ]+)*(?:(?:mag|kan|kon|zou) ik (?:${BESIDE} )*(?:iets|wat|een vraag|een vraagje) (?:${BESIDE} )*(?:mogen )?(?:vragen|stellen)|ik (?:heb|had|wil|wilde|wou) (?:${BESIDE} )*(?:(?:iets|wat) vragen|(?:een |één )?(?:vraag|vraagje)))[.!?, ]*(?:hoor)?$`,
  'u',
);
export const announcesQuestion = (text: string): boolean => ANNOUNCES.test(plain(text));

/** "Is er vrijdag nog iets vrij" asks for a place on that day, and not until when the practice is open. */
const FOR_PLACE =
  /\b(?:iets|plek|plekje|plaats|plaatsje|ruimte|vrij|gaatje|mogelijkheid|mogelijkheden|terecht|langskomen)\b/u;
export const asksForFreePlace = (text: string): boolean => FOR_PLACE.test(plain(text));
