const CALLS_OFF =
  /\b(?:\p{L}*afzeg\p{L}*|\p{L}*afgezegd|af te zeggen|afbel\p{L}*|afmeld\p{L}*|annul\p{L}*|cancel\p{L}*|schrap\p{L}*|vervallen|(?:haal|haalt|halen|gooi|gooit) (?:\p{L}+ ){1,4}?(?:uit|weg)|(?:mag|kan|doe) (?:\p{L}+ ){0,3}?weg|zie (?:\p{L}+ ){0,3}?van ?af)\b|\b(?:zeg|zegt|zeggen|bel|meld) (?:\p{L}+ ){0,6}?af\b/u;
/** Another appointment than the one that is being made. */
const OF_ANOTHER =
  /\b(?:mijn|m['’]n|mn|onze|haar|zijn|andere?|oude|vorige|eerdere|ook|nog|(?:die|afspraak|afspraken) (?:van|op))\b/u;
const MOVES =
  /\b(?:\p{L}*(?:verzet|verplaats|verschui|verschov|verschuif|verleg|opschui|doorschui)\p{L}*|om ?zet\p{L}*|liever|later|eerder|vroeger|(?:een )?ander(?:e)? (?:dag|keer|tijd|tijdstip|moment|datum|week)|naar (?!huis|de|het|jullie|u)\p{L}+|move\p{L}*|resched\p{L}*|postpone\p{L}*)\b/u;

/** Whether the caller wants it called off, in so many words: "dan kan ik niet" refuses a time and calls nothing off. */
export const callsOff = (text: string): boolean => CALLS_OFF.test(text.toLowerCase());

/** "Zeg maar af" to a time that is offered is about that one; "zeg mijn afspraak van vrijdag af" is not. */
export const speaksOfAnother = (text: string): boolean => OF_ANOTHER.test(text.toLowerCase());

/** Whether the caller wants it at another moment, in so many words. */
export const asksToMove = (text: string): boolean => MOVES.test(text.toLowerCase());
