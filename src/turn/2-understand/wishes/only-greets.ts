import type { SaidTurn } from '../words.ts';
import { holdsConcept } from './features.ts';

const GREETING =
  '(?:moi|moin|mojn|goeiendag|guiendag|goeiedag|goedendag|dag|hallo|hoi|heej|houdoe|ja|goedemorgen|goedemiddag|goedenavond|goeiemorgen|goeiemiddag)';
const A_NAME = '(?:[a-z]+ ){1,4}?';
/** "Moi, mit Harm Bos", "goeiendag, ge spreekt me Godelieve", "met Jan Bakker, spreek ik met de praktijk". */
const ONLY_GREETS = new RegExp(
  `^ (?:${GREETING} )*(?:(?:(?:mit|me|met|ge spreekt met?|ge spreekt mit|ik bin) ${A_NAME})(?:spreek ik met (?:de )?(?:praktijk|huisarts|tandarts|fysio|fysiotherapie|jullie) )?|spreek ik met (?:de )?(?:praktijk|huisarts|tandarts|fysio|fysiotherapie) )$`,
  'u',
);
/** A word of these makes more of it than a name. */
const ASKS_OR_CALLS_FOR = ['institution', 'appointment'] as const;
const IS_MORE =
  / (?:apotheek|thuiszorg|ziekenhuis|huisartsenpost|laboratorium|lab|verzekering|ambulance|spoed|de|het|een|mijn|jullie|u|over|voor|op|van mijn|iemand|assistente|mens|medewerker|dokter|dr|[a-z]*arts|[a-z]+loog|[a-z]*therapeut|[a-z]*verpleegkundige|verloskundige|zuster|collega) /u;

/** Whether a turn only says who calls, in a region's words or with the question whom they speak: neither another language nor a wrong number. */
export function onlyGreets(turn: SaidTurn): boolean {
  if (!ONLY_GREETS.test(turn.plain)) return false;
  const named = turn.plain.replace(/ spreek ik met (?:de )?[a-z]+ $/u, ' ');
  return !IS_MORE.test(named) && !ASKS_OR_CALLS_FOR.some((concept) => holdsConcept(turn, concept));
}
