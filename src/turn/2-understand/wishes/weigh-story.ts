import { WISHES } from '../../../domain/meaning.ts';
import type { SaidTurn } from '../words.ts';
import type { Clause } from './two-wishes.ts';

/** What may stand before the word with which a question begins. */
const BEFORE_A_QUESTION =
  '(?:(?:en|maar|dus|nou|of|dan|ja|o|oh|want|eigenlijk|mevrouw|meneer|ook|nu|goedemorgen|goedemiddag|dag|hallo) )*(?:(?:op|tot|vanaf|bij|met|voor|van|in|aan|uit|naar) )?';
/** "Kan ik daarmee komen", "tot hoe laat bent u er": a question begins with its verb or with what is asked for. */
const IS_A_QUESTION = new RegExp(
  `^ ${BEFORE_A_QUESTION}(?:kan|kunt|kunnen|kun|mag|mogen|moet|moeten|zou|zouden|wil|wilt|willen|heb|hebben|heeft|hebt|is|zijn|zit|zitten|staat|sta|staan|doen|doet|gaat|komt|krijg|weet|weten|klopt|hoort|word|wordt|bent|ben|neemt|nemen|vergoed|valt|past|schikt|lukt|geeft|geven|ligt|duurt|hoef|hoeft|hoeven|wat|wanneer|waar|hoe|welke|welk|hoeveel|wie|waarom|waarvoor|hoelang) `,
  'u',
);
/** "Ik zou graag", "ik bel omdat", "dus of u", "laat maar zitten", "die moet eruit": asked for, though it is no question. */
const IS_A_REQUEST =
  / (?:ik|we|wij) (?:[a-z]+ )?(?:wil|willen|wou|wilde|zou|zouden|bel|belde) | (?:wil|wou|wilde|zou|bel) (?:ik|we|wij) | (?:graag|vraag|benieuwd|nodig|alstublieft) | vroeg (?:me|mij) af | of (?:u|ik|het|dat|er|jullie|ze|hij|we|iemand|mijn|die|de) |^ (?:en |dus |dan |maar )?(?:laat|haal|haalt|zet|schrap|geef|geeft|doe|streep|streept|schrijf|maak|stuur|regel) | (?:mag|kan|moet|hoeft|hoef|gaat) (?:[a-z]+ ){0,4}?(?:eruit|weg|uit|door|niet|meer) | kom (?:[a-z]+ ){0,3}?niet | sla (?:[a-z]+ ){0,6}?over /u;
/** "Ik ben er vorige maand geweest", "toen zei de dokter": what was, is told and seldom asked. */
const IS_PAST =
  / (?:was|waren|had|hadden|zei|zeiden|kreeg|kregen|moest|ging|belde|werd|werden|zat|zaten|kwam|kwamen|stond|deed|dacht|geleden|vorig|vorige|laatst|gisteren|toen|vroeger) | (?:heb|heeft|hebben|hebt|ben|is|zijn) (?:[a-z0-9]+ ){0,9}?(?:(?:ge|ver|be)[a-z]{2,}|[a-z]+ge[a-z]+)(?:d|t|en) /u;

/**
 * What a clause of a story counts when it only tells, and when it tells of what was, against one that asks. Of 53 fresh stories in which
 * a background with the words of another wish came before one question, two more were understood; 0.2 to 0.5 differ little.
 */
const TELLS = 0.7;
const TELLS_OF_BEFORE = 0.3;

/** How much a clause counts among those of a story: who tells four sentences and then asks one thing, wants what is asked. */
export function weightInStory({ plain }: SaidTurn): number {
  if (IS_A_QUESTION.test(plain) || IS_A_REQUEST.test(plain)) return 1;
  return IS_PAST.test(plain) ? TELLS_OF_BEFORE : TELLS;
}

/** How much the whole turn counts against its strongest clause; 0.4 to 0.8 differ little on the sentences for tuning. */
const SHARE_OF_WHOLE = 0.6;
/** Keeps a wish that the whole turn speaks for and no single clause does. */
const LEAST_CHANCE = 1e-4;
const NONE = WISHES.indexOf('none');

/**
 * In a story the clause with the wish is worth nearly as much as the whole; what else is told is no wish. Multiplied, not
 * averaged: an average never gets above what the weaker of the two says, and every story came out unsure.
 */
export function weighStory(whole: Float64Array, clauses: readonly Clause[]): Float64Array {
  const mixed = whole.map((chance, wish) => {
    const strongest =
      wish === NONE ? 0 : Math.max(...clauses.map(({ chances, weight }) => weight * (chances[wish] ?? 0)));
    return chance ** SHARE_OF_WHOLE * (strongest + LEAST_CHANCE) ** (1 - SHARE_OF_WHOLE);
  });
  const total = mixed.reduce((one, other) => one + other, 0);
  return mixed.map((chance) => chance / total);
}
