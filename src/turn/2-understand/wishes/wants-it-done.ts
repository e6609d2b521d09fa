import type { Wish } from '../../../domain/meaning.ts';
import type { SaidTurn } from '../words.ts';

const DONE =
  '(?:prikken|geprikt|afnemen|afgenomen|meten|opmeten|controleren|nakijken|checken|testen|onderzoeken|uitspuiten|uitzuigen|verwijderen|weghalen|wegbranden|aanstippen|hechten|verbinden|zetten|plaatsen|vervangen|bijstellen|repareren|trekken|vullen|bleken|schoonmaken|reinigen|behandelen|masseren|tapen)';
const SOMEBODY = '(?:ik|we|wij|hij|zij|ze|(?:mijn|onze|ons) [a-z]+)';
const MUST = '(?:wil|wou|wilde|willen|moet|moest|moeten|mag|zou|kom|ga|zal)';
/** "Ik moet bloed laten prikken", "ik wil graag mijn oren laten uitspuiten", "mijn vader moet bloed prikken", "ik kom bloed prikken". */
const WANTS_IT_DONE = new RegExp(
  ` (?:${SOMEBODY} ${MUST}|(?:wil|mag|zou) ${SOMEBODY}) (?:[a-z0-9]+ ){0,7}?(?:laten ${DONE}|bloed ?(?:laten )?(?:prikken|afnemen)|bloedprikken)(?: worden| komen| graag| alstublieft| bij jullie| bij u)* $`,
  'u',
);
/** What comes of it, what to do before it, when and where it can be, and what it costs are other questions. */
const ASKS_OTHERWISE =
  / (?:uitslag[a-z]*|resultaat|resultaten|nuchter|eten|drinken|ontbijten|meenemen|tevoren|vooraf|voorbereiden|waar|hoe|wanneer|waarom|wat|welke|kost|kosten|vergoed|verwijzing|verwijs[a-z]*|formulier|brief|labformulier|afspraak|afzeggen|verzetten|niet|geen|tijdens|zwanger[a-z]*|met een|veilig|kwaad) /u;
const TAKEN_FOR: ReadonlySet<Wish> = new Set([
  'none',
  'test-results',
  'preparation',
  'check-appointment',
  'medical-question',
]);

/**
 * Who wants something done that the practice does, and says nothing else, wants to come: "ik moet bloed laten prikken" was told that Balie gives no
 * results. Null: the wish stands as it was heard.
 */
export const wantsItDone = ({ plain }: SaidTurn, wish: Wish): Wish | null =>
  TAKEN_FOR.has(wish) && WANTS_IT_DONE.test(plain) && !ASKS_OTHERWISE.test(plain) ? 'book' : null;
