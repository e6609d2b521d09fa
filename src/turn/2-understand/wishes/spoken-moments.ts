/** Days and times in the words of the wish phrases, for what needs no date: `when` finds which day it is. */

/** As callers and recognisers write it: "dinsdach", "woens dag", "vrijdagmiddag", "de achtste". */
export const A_DAY =
  '(?:(?:aanstaande|komende|volgende|deze) )?(?:(?:maan|man|dins|din|woens|wons|donder|dunder|vrij|vry|zater|zon) ?(?:dag|dach|dags|dagen)(?:ochtend|morgen|middag|avond)?|(?:over)?morgen(?:ochtend|middag|avond)?|vandaag|vanmiddag|vanochtend|vanmorgen|vanavond|(?:volgende|komende|deze) (?:week|maand)|de [a-z]+(?:ste|de)(?: (?:november|december|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober))?)';
const HOUR =
  '(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|kwart|half|[0-9]{1,2}|(?:twee|drie|vier|vijf|zess|zeven|acht|neg|ti|elv|twaalv|een)en)';
const CLOCK = `(?:(?:(?:om|na|voor|rond|over) )?${HOUR}(?: (?:over|voor|uur|${HOUR})){0,4}|(?:in de )?(?:s )?(?:ochtends|morgens|middags|avonds|ochtend|middag|avond))`;

/** The source of a pattern that matches one day, time, or both, between single spaces. */
export const A_MOMENT = `(?:${A_DAY}(?: (?:om |in de |s )?${CLOCK})?|${CLOCK})`;
