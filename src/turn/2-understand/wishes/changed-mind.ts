import { type PhrasePattern, phrasePattern, saysAny } from '../phrase-pattern.ts';
import type { SaidTurn } from '../words.ts';

const ON_SECOND_THOUGHT =
  '(weet u wat|weet je wat|weetje wat|of nee|nee wacht|wacht nee|nader inzien|of toch maar|nee toch|laat maar zitten)';
const IT = '(hem|em|m|um|die|het|de afspraak|die afspraak|alles)';

/** "Verzetten, of weet u wat, zeg hem maar gewoon af": the last of the two is meant. */
const CALLS_OFF: readonly PhrasePattern[] = [
  `${ON_SECOND_THOUGHT} * (zeg|bel|zegt) ${IT} (maar|toch|gewoon|dan|even)? (maar|toch|gewoon|helemaal)? af`,
  `${ON_SECOND_THOUGHT} * (schrap|annuleer|cancel) ${IT}`,
  `${ON_SECOND_THOUGHT} (maar|toch|gewoon|helemaal|dan)? (maar|toch|gewoon|helemaal)? (afzeggen|annuleren|cancelen|afbellen)`,
].map(phrasePattern);

/** "Doe mij maar de eerste de beste plek": only who wants to come asks for a place. */
const TAKES_ANY_PLACE: readonly PhrasePattern[] = [
  '(doe|geef|zet) (mij|me) (maar|dan)? (in|op)? (de|het) (eerste|eerstvolgende|vroegste) (de beste)? (beste|vrije|mogelijke)? (plek|plekje|plaats|gaatje|afspraak|mogelijkheid)',
].map(phrasePattern);

/** Whether an appointment that would be moved is called off in the same breath after all. */
export const callsOffAfterAll = (turn: SaidTurn): boolean => saysAny(turn, CALLS_OFF);

export const takesAnyPlace = (turn: SaidTurn): boolean => saysAny(turn, TAKES_ANY_PLACE);
