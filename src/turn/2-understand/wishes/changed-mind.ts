import { type PhrasePattern, phrasePattern, saysAny } from '../phrase-pattern.ts';
import { plainBetween, type SaidTurn } from '../words.ts';

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

/** "Een afspraak, o nee wacht, ik wilde eigenlijk een herhaalrecept": said right before what is meant, or as it begins. */
const TAKEN_BACK =
  / (?:nee|neen|sorry|pardon|foutje) (?:(?:wacht|sorry|even|hoor|nee|o) )*(?:ik (?:wilde|wou|bedoel|bedoelde|wil|moet|bel)|eigenlijk|toch|liever|een|voor een|om een) /u;
/** "Een afspraak, en nee wacht, een herhaalrecept ook" wants both. */
const AS_WELL = / (?:ook|tevens|daarnaast|erbij|en (?:nee|neen|sorry|pardon)) /u;
/** "Ik heb een verwijzing, kan ik een afspraak maken": who has one asks for none. */
const HAS_A_REFERRAL =
  / (?:heb|hebben|heeft|kreeg|met|gekregen) (?:ik |we |van de (?:huis)?arts |al |nu )*(?:een|de|mijn|n) (?:verwijzing|verwijsbrief|verwijsbriefje) /u;
export const hasReferral = ({ plain }: SaidTurn): boolean => HAS_A_REFERRAL.test(plain);

/** Words around the beginning of what is said last. */
const [BEFORE, BEHIND] = [6, 5];

/** Whether the first of two wishes is taken back for the second, which begins at this word. */
export function takesBackFirst({ words }: SaidTurn, secondFrom: number): boolean {
  const from = secondFrom - BEFORE;
  return (
    TAKEN_BACK.test(plainBetween(words, from, secondFrom + BEHIND)) &&
    !AS_WELL.test(plainBetween(words, from, words.length))
  );
}

/** Whether an appointment that would be moved is called off in the same breath after all. */
export const callsOffAfterAll = (turn: SaidTurn): boolean => saysAny(turn, CALLS_OFF);

export const takesAnyPlace = (turn: SaidTurn): boolean => saysAny(turn, TAKES_ANY_PLACE);

/** The word at which what is meant begins, behind the taking back; null when nothing is taken back. "Nee" alone opens a turn. */
export function meantInstead({ plain }: SaidTurn): number | null {
  const found = INSTEAD.exec(plain);
  if (found === null || AS_WELL.test(plain.slice(found.index))) return null;
  return plain
    .slice(0, found.index + found[0].length)
    .trim()
    .split(' ').length;
}

const INSTEAD =
  /(?<= [a-z]+ [a-z]+) (?:(?:o|oh|ach|of) )?(?:nee|neen|sorry|pardon|foutje) (?:(?:wacht|sorry|even|hoor|nee|o|eigenlijk|toch) )*(?=(?:ik|we) (?:wilde|wou|bedoel|bedoelde|wil|moet|bel|heb) |(?:liever |voor |om |doe )?(?:toch |maar )*(?:een|mijn) |(?:afzeggen|annuleren|verzetten|verplaatsen) $)/u;

/** "Iemand spreken" may be any beginning; whoever names a person, or wants no machine, has asked for one (S4). */
export const asksForOnePerson = ({ plain }: SaidTurn): boolean =>
  !/ iemand /u.test(plain) ||
  / (?:mens|mensen|medewerk[a-z]*|assistente?|balie|receptie|persoon|robot|computer|apparaat|machine|echt|echte|doorverbinden) /u.test(
    plain,
  );
