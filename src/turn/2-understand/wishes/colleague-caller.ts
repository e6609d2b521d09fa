import { type PhrasePattern, phrasePattern, saysAny } from '../phrase-pattern.ts';
import type { SaidTurn } from '../words.ts';
import { holdsConcept } from './features.ts';

const GREETING =
  '(hallo|goedemorgen|goedemiddag|goedenavond|goedendag|dag|ja|hoi|goede morgen|goede middag|goeden avond)?';
/** Services of care and safety, as a recogniser writes them. */
const SERVICE =
  '(apotheek|aptheek|apo theek|dienstapotheek|ziekenhuisapotheek|laboratorium|laboratoruim|labo ratorium|lab|labo|huisartsenlaboratorium|huisartsenlab|ziekenhuis|zieken huis|thuiszorg|huisartsenpost|huisartsen post|huis artsen post|hap|spoedpost|ambulance|ambulancedienst|ambulance dienst|ambulancezorg|ambulans|ambulansdienst|ambulanse|ambulanse dienst|ambulansedienst|ambelansedienst|ambulancendienst|meldkamer|melt kamer|meld kamer|politie|brandweer|crisisdienst|crisis dienst|ggz|g g z|seh|spoedeisende hulp|verpleeghuis|verzorgingshuis|polikliniek|poli|wijkverpleging|wijk verpleging)';

/** "Met apotheek Zuid", "meldkamer hier": who calls is a colleague in care, whatever is asked. */
const CALLS_FOR_AN_INSTITUTION: readonly PhrasePattern[] = [
  `^ ${GREETING} (u spreekt|je spreekt|spreekt u)? (met|hier|namens) (de|het|t)? ${SERVICE}`,
  `^ ${GREETING} (de|het|t)? ${SERVICE} (hier|belt)`,
  // "Met het Antonius ziekenhuis": of a person nobody says "het".
  `^ ${GREETING} (u spreekt|je spreekt|spreekt u)? (met|namens) (het|t) * (ziekenhuis|zieken huis|laboratorium|lab|verpleeghuis|verzorgingshuis)`,
].map(phrasePattern);

export const callsForAnInstitution = (turn: SaidTurn): boolean => saysAny(turn, CALLS_FOR_AN_INSTITUTION);

/** Who asks whether this is the pharmacy has dialled another number, and is no colleague. */
const ASKS_WHOM_THEY_REACHED = phrasePattern(
  `^ ${GREETING} (is dit|spreek ik|spreek ik hier|ben ik|ben ik hier|heb ik|bent u|spreekt u) (met|verbonden met|bij)? (de|het)?`,
);
/** Professions, and services that the word groups do not name. */
const PROFESSION =
  /(?:loog|loge|arts|artsen|assistente?|therapeute?|verpleegkundige|zorg)$|^(?:dokter|dokters|doktor|specialist|internist|psychiater|chirurg|politie|wijkagent|agent|agente|rechercheur|brandweer|hap|seh|spoedpost|spoedeisende|poli|ggz|triagiste?|thuis|praktijk|huisartsenpraktijk|tandarts|revalidatiecentrum|instelling)$|^(?:amb|melt|meld|apo|apt|labo|zieken)/u;

/** Introduces somebody as a patient, or who belongs to them: a colleague begins with the same words. */
const INTRODUCES_A_PATIENT = phrasePattern(
  `^ ${GREETING} (u spreekt)? met (de|het|mijn)? (man|vrouw|moeder|vader|zoon|dochter|zus|broer|buurvrouw|buurman|familie|mevrouw|meneer|opa|oma|partner)`,
);
/** "Met Bakker van de Lindelaan, ik wil ...": where they live. */
const NAMES_THEIR_STREET = phrasePattern(
  '^ * van (de|het) (~laan|~straat|~weg|~plein|~dijk|~gracht|~singel|~kade)',
);

/**
 * Whether a turn that sounds like a colleague's is a patient's: "met de man van Els" and "spreek ik met de apotheek" were put through on the
 * colleagues' line. Only such beginnings: asking every turn for a colleague's word cost 2 of 44 colleagues whose word was misheard.
 */
export const isNoColleague = (turn: SaidTurn): boolean =>
  ASKS_WHOM_THEY_REACHED.find(turn) !== null ||
  ((INTRODUCES_A_PATIENT.find(turn) !== null || NAMES_THEIR_STREET.find(turn) !== null) &&
    !namesAColleague(turn));

const namesAColleague = (turn: SaidTurn): boolean =>
  holdsConcept(turn, 'institution') ||
  holdsConcept(turn, 'patient') ||
  turn.words.some(({ text }) => PROFESSION.test(text));
