import type { Wish } from '../../../domain/meaning.ts';
import type { SaidTurn } from '../words.ts';

const FACILITY =
  '(?:[a-z]*(?:zaal|zaaltje|kleedkamer|kleedkamers|kleedhokje|toilet|toiletten|wc|lift|wachtkamer|speelhoek|speelhoekje|douche|douches|zwembad|fietsenrek|fietsenstalling|stalling|parkeerplaats|parkeerplek|parkeerplekken|parkeergarage|laadpaal|garderobe|kapstok|kluisjes|drempel|drempels|hellingbaan|wifi|koffieautomaat|winkel|apparaten|toestellen|fitness|fitnessruimte|sportschool|oefenruimte))';
/** "Hebben jullie ook een oefenzaal", "is er een toilet voor rolstoelen". */
const ASKS_FOR_IT = new RegExp(
  ` (?:(?:hebben|heeft|hebt|heb|beschikken) (?:jullie|u|je|de praktijk)|(?:is|zijn) er|zit er|zitten er) (?:[a-z]+ ){0,4}?${FACILITY} `,
  'u',
);
const TAKEN_FOR: ReadonlySet<Wish> = new Set([
  'none',
  'book',
  'opening-hours',
  'complaint',
  'check-appointment',
]);
const COMPLAINS = / (?:klacht|vies|vuil|smerig|kapot|ontevreden|schandalig|stuk) /u;

/** A question after what the building has is about the place; it was answered with the opening hours. Null: the wish stands as it was heard. */
export const asksForFacility = ({ plain }: SaidTurn, wish: Wish): Wish | null =>
  TAKEN_FOR.has(wish) && ASKS_FOR_IT.test(plain) && !COMPLAINS.test(plain) ? 'location' : null;
