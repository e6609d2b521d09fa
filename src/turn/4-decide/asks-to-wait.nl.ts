/** A list by its name; of new patients it is another one. */
const LIST =
  /\b(?:wacht|reserve|uitval|inval|afzeg)lijst\p{L}*\b|\blijst (?:(?:te zetten|zetten|erbij) )?(?:voor )?(?:als|wanneer|zodra)\b/u;
const TO_REGISTER =
  /\b(?:inschrij\p{L}*|in te schrijven|ingeschreven|aanmeld\p{L}*|nieuwe pati\p{L}*|patiënt worden)\b/u;

/** "Bel me als er eerder iets vrijkomt": to be told of a place that is free by then. */
const TOLD =
  /\b(?:ge?bel\p{L}*|bel|belt|bellen|seintje|belletje|bericht\p{L}*|weten|hoor|horen|waarschuw\p{L}*|sms\p{L}*|app\p{L}*|mail\p{L}*)\b/u;
const WHEN = /\b(?:als|zodra|wanneer|indien|mocht)\b/u;
const FREED =
  /\b(?:vrij ?k[oe]m\p{L}*|vrij ?kwam|vrij ?is|vrij ?hebben|komt (?:\p{L}+ )?vrij|uit ?val\p{L}*|valt (?:\p{L}+ )?uit|vrij ?val\p{L}*|valt (?:\p{L}+ )?vrij|af ?zeg\p{L}*|zegt (?:\p{L}+ )?af|af ?bel\p{L}*|annule\p{L}*|verval\p{L}*|open ?v[ai]l?l\p{L}*|ertussen|er tussen)\b|\b(?:eerder|eerdere|sneller|vroeger|vlugger) (?:\p{L}+ ){0,3}(?:plek\p{L}*|plaats\p{L}*|gaatje|kan|kunnen|iets|tijd|afspraak|is|terecht)\b|\b(?:plek\p{L}*|plaats\p{L}*|gaatje|iets) (?:\p{L}+ ){0,3}(?:eerder|sneller|vroeger)\b/u;

/** "Als er iemand uitvalt wil ik die plek": the place of somebody who does not come. */
const SOMEBODY_ELSES =
  /\b(?:als|zodra|wanneer|indien|mocht) (?:er )?(?:\p{L}+ ){0,4}?(?:iemand|iets|plek|plekje|plaats|gaatje|een ander)\b/u;
const WANTED =
  /\b(?:(?:die|dat|zijn|haar|diens|de) (?:plek|plekje|plaats|gaatje|tijd)|ertussen|er tussen|invallen)\b/u;

/** Whether the caller asks to be put on the waiting list, by its name or by what it does. */
export function asksForList(said: string): boolean {
  const words = said.toLowerCase().normalize('NFC');
  if (TO_REGISTER.test(words)) return false;
  if (LIST.test(words)) return true;
  if (!WHEN.test(words) || !FREED.test(words)) return false;
  return TOLD.test(words) || (SOMEBODY_ELSES.test(words) && WANTED.test(words));
}

/**
 * Whether it is the place of whoever does not come that is asked for: its caller is put on the list although there are places. Who wants to
 * come "eerder" is offered what there is.
 */
export const asksForFreedPlace = (said: string): boolean =>
  !/\b(?:eerder|eerdere|sneller|vroeger|vlugger)\b/u.test(said.toLowerCase());
