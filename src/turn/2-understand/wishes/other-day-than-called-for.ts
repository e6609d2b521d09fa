import type { SaidTurn } from '../words.ts';

/** A jab or a screening to which the practice calls people on a day of its own. */
const CALLED_FOR =
  / (?:[a-z]*prik|[a-z]*prikken|[a-z]*vaccin[a-z]*|[a-z]*inenting[a-z]*|uitstrijk[a-z]*|oproep|oproepbrief|opgeroepen|uitnodiging|bevolkingsonderzoek|prikdag|prikavond|prikdagen|[a-z]*prikdag|[a-z]*prikavond) /u;
const WANTS_TO_COME =
  / (?:afspraak|plek|plekje|tijd|moment) (?:[a-z]+ ){0,4}(?:maken|krijgen|inplannen|plannen|boeken|hebben|voor)| (?:inplannen|apart|los|losse|aparte) | (?:kan|mag|kunnen|wanneer) (?:[a-z]+ ){0,6}(?:komen|langskomen|terecht|halen) /u;
const CANNOT_THAT_DAY =
  / (?:die|dat|dan|datum|dag|avond|[a-z]*prikdag|[a-z]*prikavond|moment) (?:[a-z]+ ){0,6}(?:niet|werken|werk|weg|vakantie|verhinderd|slecht) | (?:kan|schikt|past|lukt|komt|ben) (?:[a-z]+ ){0,4}niet (?:[a-z]+ ){0,4}(?:dag|datum|avond|[a-z]*prikdag|[a-z]*prikavond|dan|die|uit|er) | dan (?:zit|ben|sta|heb|moet|werk|slaap) ik | op vakantie /u;
/** An appointment of the caller's own is moved. */
const OWN =
  / (?:heb (?:ik )?een afspraak|(?:mijn|mn|onze|de|die) (?:afspraak|controle|behandeling)|verzet[a-z]*|verplaats[a-z]*|verschui[a-z]*|afzeggen|annuleren|afgezegd) /u;

/**
 * "Een brief voor de griepprik, maar ik kan die dag niet, kan ik een afspraak maken": the day is one that the practice chose for all, so there
 * is nothing to move. Whoever cannot come then wants an appointment.
 */
export const wantsOtherDay = ({ plain }: SaidTurn): boolean =>
  CALLED_FOR.test(plain) && CANNOT_THAT_DAY.test(plain) && WANTS_TO_COME.test(plain) && !OWN.test(plain);
