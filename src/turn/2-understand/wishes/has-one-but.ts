import type { Wish } from '../../../domain/meaning.ts';
import type { SaidTurn } from '../words.ts';

/** "Ik heb morgen om half tien een afspraak maar mijn kind is ziek": who says when it is knows it, and what stands in the way follows. */
const HAS_ONE_BUT =
  / (?:ik|we|wij|mijn [a-z]+|hij|zij|ze) (?:heb|hebben|heeft|had|hadden|sta|staan|staat) (?:[a-z0-9]+ ){0,7}?(?:afspraak|controle|behandeling|beurt)(?: (?:staan|gepland|ingepland|gemaakt|bij [a-z]+(?: [a-z]+)?|om [a-z0-9]+(?: [a-z]+)?)){0,4} (?:maar|alleen) (?<but>.+)$/u;
/** What is asked or doubted of the appointment itself, and what is asked besides it. */
const ABOUT_IT =
  / (?:weet|weten|wanneer|hoe|waar|wat|wie|welke|klopt|kloppen|zeker|vergeten|kwijt|twijfel|bevestiging|bericht|onthouden|nog een|ook|vraag|later|vertraging|file|recept|uitslag|verwijzing|brief|mag|moet|mogen|moeten|nodig|bang|zin|app|portaal|kaartje|staat|zie|vinden|tijd|herinner[a-z]*|weg|die van) /u;

/** Null: the wish stands as it was heard. */
export function hasOneBut({ plain }: SaidTurn, wish: Wish, second: Wish | null): Wish | null {
  const but =
    wish === 'check-appointment' && second === null ? HAS_ONE_BUT.exec(plain)?.groups?.['but'] : undefined;
  return but === undefined || ABOUT_IT.test(` ${but} `) ? null : 'move';
}
