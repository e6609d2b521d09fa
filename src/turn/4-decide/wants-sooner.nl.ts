const SOONER = '(?:eerder|vroeger|sneller|vlugger|naar voren)';
/** On its own day or a day before it is another wish, and what was said or done earlier is none. */
const WANTED =
  `(?<!\\b(?:al|niet|nooit|niks|nog|jullie|heb|hebt|had|was|ben|is|werd|dag|dagje|uur|uurtje|kwartier|iets|wat|beetje) )\\b${SOONER}\\b` +
  '(?! (?:op de|die|op dezelfde|in de|deze|dit|vandaag|vanochtend|een afspraak|gebeld|gezegd|geweest|gehad|gemaakt|gekregen|gevraagd|afgesproken|doorgegeven|verzet|gepland))';
/** "Kan dat niet eerder?" asks for it; "ik kan niet eerder" does not. */
const ASKED = `\\b(?:kan|kon|kunnen|konden|zou|lukt|gaat) (?:het|dat|die|hij|ie|deze|er|u|jullie|we|wij|ik daar|mijn (?:\\p{L}+ )?afspraak)\\b[^.?!]*\\b(?:niet|niks) (?:nog )?(?:iets |wat )?${SOONER}\\b`;
const WANTS = new RegExp(`${WANTED}|${ASKED}`, 'u');

/** Whether an appointment is to come on an earlier day than it has, whichever: "kan mijn afspraak eerder". */
export const wantsSooner = (said: string): boolean => WANTS.test(said.toLowerCase());
