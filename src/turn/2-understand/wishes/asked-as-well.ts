import type { SaidTurn } from '../words.ts';

/** "En kan ik ook ...", "en wat kost dat": a clause that begins so asks for something besides what came before it. */
const ASKS_BESIDES =
  /^ (?:en|plus|verder|daarnaast|o ja|oh ja|ten tweede) (?:(?:ook|dan|nog|meteen|gelijk|even|daarnaast|trouwens|o|oh|ja|verder|ten|tweede) )*(?:kan|kunt|kunnen|mag|zou|wil|wilt|ik wil|ik wou|ik zou|ik heb (?:ook|nog|wel)|ik moet (?:ook|nog)|(?:mijn|onze|ons) [a-z]+ (?:wil|zou|moet ook|wou)|mijn [a-z]+ (?:is|zijn) (?:ook )?op|hoe|tot hoe|vanaf hoe|op welke|wat|wanneer|waar|weet|weten|moet ik|kost|heeft u|hebben jullie|geven jullie|doen jullie|bent u|zijn jullie|is de praktijk|wordt|graag) /u;

/** "En ook griepprik", "maar ik moet wel nieuwe plaspillen hebben". */
const ONE_MORE =
  /^ (?:en|plus) ook (?:nog |een |n |weer |de |mijn )*[a-z]+(?: [a-z]+)? $|^ maar ik (?:moet|wil|heb|zou) (?:wel|ook|nog) /u;

/** Whether the clause asks for something of its own, by its first words. Stories go on with "en", and ask nothing so. */
export const asksBesides = ({ plain }: SaidTurn): boolean => ASKS_BESIDES.test(plain) || ONE_MORE.test(plain);

const ASKS_FOR_SOMETHING =
  / (?:kan|kunt|kunnen|mag|mogen|zou|zouden|wilt|wil|willen|wou|wilde|heeft u|heb je|hebben jullie|hoe|wat kost|wanneer|waar|welke|hoeveel|graag|klopt|weet u|moet ik|moeten we|is er|bel ik|bel over|bel voor|belde|nodig|geef|laat de|doe mij|haal|bent u|zijn jullie|is de|wordt|krijg ik|kom ik|vraag|alstublieft|weten|verzetten|afzeggen|inschrijven|bestellen|plannen|maken|doorgeven|indienen|spreken) | (?:zeg|zet|schrap|stuur|regel|bel) (?:de|die|mijn|dat|het|me|mij|alles|maar) /u;

/** Whether a clause says any word of asking or wanting; a clause without one only tells. */
export const asksForSomething = ({ plain }: SaidTurn): boolean => ASKS_FOR_SOMETHING.test(plain);
