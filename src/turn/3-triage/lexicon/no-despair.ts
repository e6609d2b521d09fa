import { near } from '../pattern.ts';

/** After "wil niet meer" and "kan niet meer": what people say of an appointment or a treatment. */
export const ORDINARY =
  '(naar|komen|komt|gaan|wachten|bij|gebeld|hebben|meedoen|die|deze|dezelfde|op|betalen|gebruiken|slikken|nemen|verzetten|lang|langer|terug|afspraak|dat|een|dit|aan|rijden|horen|met|vinden|inloggen|lezen|herinneren|slapen|lopen|fietsen|werken|traplopen|eten|zien|plassen|onthouden|invullen|openen|bereiken|in|drinken|speen|melk|voor|tillen|bukken|opstaan|autorijden|sporten|spelen|praten|ademen|bewegen|slikken|staan|zitten|liggen)';

/** "Mijn pillen ophalen": excuses a sign about pills, and no other. */
export const PILLS_FETCHED = near(
  7,
  '(pillen|pilletjes|tabletten|tabletjes|medicijnen)',
  '(vragen|ophalen|apotheek|halen|bestellen|klaarzetten|klaarmaken|inleveren|inlever|terugbrengen|terugbreng|weggooien)',
);

/** "Mijn hond is dood, ik wil": the animal or the telephone is, and who calls is not said to want it. */
export const ANOTHER_IS_DEAD = [
  '(hond|hondje|kat|katje|poes|kater|paard|konijn|cavia|parkiet|huisdier) ..5 (dood|inslapen|sterven)',
  '(stroom|telefoon|batterij|lijn) ..2 dood',
];

/** What a caller may say is needed no more: the appointment, not life. */
export const ORDINARY_THING =
  '(afspraak|afspraken|beurt|keer|gesprek|controle|oefeningen|behandeling|behandelingen|pijn|consult|recept|bezoek|kuur|onderzoek|foto|medicijn|zalf|verwijzing|brief|maandag|dinsdag|woensdag|donderdag|vrijdag|week)';

/** "De brug is open, ik spring": from what may be said before, or not at all. */
export const JUMPS = 'ik (spring|ga springen|wil springen|ga er springen|spring eraf|spring ervan af)';

/** What else one jumps from or into; a car, a bus or a train only from the inside or onto: "ik spring voor de metro" is despair. */
export const JUMPS_ORDINARILY =
  '(touw|touwtje|trampoline|zwemmen|zwembad|water|diepe|vel|fiets|(in|op|uit) ..2 (auto|bus|trein|tram|metro)|douche|bed|sport|sporten|gym|turnen|volleybal|basketbal|parachute|knie|enkel|voet|bij|bres|plafond|gat|hardlopen|dansen|springles|wedstrijd)';

/** "Te laat voor de trein" and "ik moet hem halen". "Het is te laat, ik ga voor de trein" is none of these, nor "over vijf minuten voor de trein". */
export const CATCHES_A_TRAIN = [
  near(6, '(trein|metro|tram)', '(halen|vertrekt|kaartje|abonnement)'),
  '(te laat|op tijd) voor ..1 (trein|metro|tram)',
  'kwart voor ..2 (trein|metro|tram)',
  '(moet|moeten) ..6 weg voor ..1 (trein|metro|tram)',
];
