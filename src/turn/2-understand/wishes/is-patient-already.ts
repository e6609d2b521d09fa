import { readTurn, type SaidTurn } from '../words.ts';

const SINCE =
  '(?:(?:al|reeds|gewoon|inmiddels|lang|heel|jaren|jaar|zo|n|een|tijd|tijdje|sinds|kort|ook|gelukkig|vast|trouwens|[0-9]+|[a-z]*tien|twintig|dertig|veertig) ){0,5}';
const HERE = '(?:(?:bij|in) (?:jullie|u|de|deze|dr|dokter|tandarts|praktijk)(?: [a-z]+)?(?: praktijk)? )?';
/** "Ik sta al jaren bij jullie ingeschreven", "wij zijn patiënt bij u": said of how it is, in the order of a statement. */
const IS_PATIENT = new RegExp(
  ` (?:en )?(?:ik|we|wij|mijn [a-z]+|hij|zij|ze) (?:ben|sta|zijn|staan|is|staat) ${SINCE}${HERE}${SINCE}(?:ingeschreven|patient|patiente|klant|client|aangemeld|bekend)(?: (?:bij|in) (?:jullie|u|de praktijk|deze praktijk))?(?= )`,
  'u',
);

/**
 * The turn without the clause that only says that somebody is a patient here: "ik ben bij jullie ingeschreven en wil een afspraak" asked for no
 * registration. The same turn where nothing of it, or nothing else, is said.
 */
export function withoutBeingPatient(turn: SaidTurn): SaidTurn {
  const found = IS_PATIENT.exec(turn.plain);
  if (found === null) return turn;
  const rest =
    `${turn.plain.slice(0, found.index)} ${turn.plain.slice(found.index + found[0].length)}`.trim();
  return rest.split(' ').length < FEWEST_WORDS ? turn : readTurn(rest);
}
/** "Goedemorgen, ik ben hier patiënt" asks for nothing else. */
const FEWEST_WORDS = 4;
