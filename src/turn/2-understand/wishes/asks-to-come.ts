import type { SaidTurn } from '../words.ts';
import { A_MOMENT } from './spoken-moments.ts';

const MOMENT = new RegExp(` ${A_MOMENT} `, 'u');
export const OF_A_MOMENT =
  /^(?:[a-z]*(?:dag|dach|dags)(?:ochtend|morgen|middag|avond)?|maan|dins|din|woens|donder|vrij|(?:over)?morgen(?:ochtend|middag|avond)?|vandaag|van(?:middag|ochtend|morgen|avond)|(?:na)?middags?|ochtends?|morgens|avonds?|week|weken|uur|half|kwart|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|[0-9]{1,2}|(?:vier|vijf|zess|zeven|acht|neg|ti|elv|twaalv)en|[a-z]+(?:ste|tiende|derde|vierde|vijfde|zesde|zevende|negende)|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|begin|eind|einde|volgende|komende|aanstaande|deze)$/u;
/** Of courtesy and grammar. No "mijn", "naar", "later" or "niet": who has an appointment already says one of those. */
const SAYS_NOTHING = new Set(
  'goedemorgen goedemiddag goedenavond goedendag hallo hoi dag ja nou eh uh zeg en dan graag alstublieft astublieft even eens keer misschien nog ook gewoon maar liefst het als kan op in aan om voor rond na of gelijk direct weer s de bij jullie u een n doe mij me ik we wij zou zouden wil willen wou wilde mag mogen kunnen moeten er vrij met dokter huisarts tandarts fysio fysiotherapeut assistente mondhygienist therapeut uw'.split(
    ' ',
  ),
);
const ASKS =
  / (?:kan|mag|kunnen|mogen|zou|wil|wou|wilde|willen) (?:ik|we|wij) | (?:ik|we|wij) (?:wil|wou|wilde|willen|zou|zouden) | kom graag /u;
const COMING = /^(?:komen|langskomen|langs|terecht|terechtkunnen|behandeld|worden|kom)$/u;
const APPOINTMENT =
  /^(?:afspraak|afspraakje|consult|controle|behandeling|plek|plekje|plaats|gaatje|maken|plannen|inplannen|hebben|krijgen|boeken|hebt|heeft|heb|je|is)$/u;
const NAMES_ONE = / (?:afspraak|afspraakje|consult|controle|behandeling) /u;
const ROOM = / (?:hebben jullie|heeft u|hebt u|heb je|is er) (?:[a-z0-9]+ )*?(?:plek|plekje|plaats|gaatje) /u;
const HAVING = / (?:is|heb|heeft|hebt) /u;
const HAS_ONE = / (?:heb ik|ik heb|is de|is het|was) /u;

/**
 * "Kan ik maandag komen", "een afspraak vrijdag om tien uur", "hebben jullie maandag om vijf uur plek": a moment, that one wants to come
 * then, and nothing else. The model knows most of these words from appointments that are moved or asked after.
 */
export function asksToCome({ plain, words }: SaidTurn): boolean {
  if (!MOMENT.test(plain) || HAS_ONE.test(plain)) return false;
  const left = words.filter(({ text }) => !SAYS_NOTHING.has(text) && !OF_A_MOMENT.test(text));
  if (left.length === 0) return false;
  if (left.every(({ text }) => COMING.test(text))) return ASKS.test(plain);
  const isAppointment = left.every(({ text }) => APPOINTMENT.test(text) || COMING.test(text));
  return isAppointment && (asksForRoom({ plain }) || (NAMES_ONE.test(plain) && !HAVING.test(plain)));
}

/** "Heeft u morgen nog een plekje": no question about opening hours. */
export const asksForRoom = ({ plain }: Pick<SaidTurn, 'plain'>): boolean => ROOM.test(plain);
