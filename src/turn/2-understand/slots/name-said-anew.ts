import { FIRST_NAMES } from '../../../domain/first-names.ts';
import { withSmallWordsApart } from '../glued-words.ts';
import { nearness } from '../nearness.ts';
import { plainWord, readTurn, type SaidTurn, textAt, type Word } from '../words.ts';
import { hesitates, withPlainTakingBack } from './correction-words.ts';
import { NAME_STOPS, PREFIX_WORDS } from './name-words.ts';

const FAMILY =
  'man|vrouw|zoon|zoontje|dochter|dochtertje|moeder|vader|partner|vriend|vriendin|kind|baby|kleinzoon|kleindochter|opa|oma|broer|zus|schoonmoeder|schoonvader|buurvrouw|buurman';

/** Told about the name that was said first: it is taken back by them, or they are no part of it. */
const TOLD: readonly (readonly [RegExp, string])[] = [
  // "Anna, nee dat is mijn roepnaam, Johanna Maas".
  [
    /\b(nee|wacht|sorry|pardon),? (?:dat|die|zo) (?:is|was|heet|heette|noemen|noemt) (?:ik |ze |iedereen )?(?:mijn|m'n|mn|me|mij) ?(?:roepnaam|voornaam|meisjesnaam|geboortenaam|doopnaam|bijnaam|eigen naam|oude naam|vorige naam|mans naam)?\b/giu,
    '$1',
  ],
  // "Nee doe Willem Smeets", "nee zet maar Bakker".
  [
    /\b(nee|wacht|sorry|pardon)((?: wacht| dan| toch)*),? (?:doe|neem|zet|noteer|schrijf|pak) (?:(?:dan|maar|toch|gewoon|er|u) )*/giu,
    '$1 ',
  ],
  // "Pieter staat er denk ik, Pieter de Jong".
  [/\bstaat (?:er|daar)(?: denk ik| misschien| geloof ik| waarschijnlijk| volgens mij| zo)*/giu, ','],
  // "Op mijn pas staat Mulder".
  [
    /\b(?:op|in) (?:mijn|m'n|mn|de|het|me) (?:pas|pasje|paspoort|kaart|kaartje|rijbewijs|legitimatie|zorgpas|identiteitskaart) staat(?: ik als| als| ik)?\b/giu,
    '',
  ],
  // "Loes, dat is een afkorting van Louise, Bruinsma".
  [
    /,? (?:dat is |is |dat komt |komt )?(?:een |de )?(?:afkorting|verkorting|afgekort|kort) (?:van|voor) \p{L}+(?:,|$| (?=(?:van |de |der |den )*\p{L}+ *$))/giu,
    ' ',
  ],
  // "Linda Vermeulen, ben pas getrouwd".
  [
    /,? (?:ik |we )?(?:ben|zijn|was) (?:pas|net|onlangs|inmiddels|weer|nu|vorig jaar|sinds kort) (?:her)?(?:getrouwd|trouwd|gescheiden)\b/giu,
    '',
  ],
  // "Ik spel het voor u: h o e k m a n".
  [
    /\b(?:(?:ik|zal ik|kan ik|laat ik|ik zal|ik kan) )?(?:het |hem |m )?(?:(?:voor u|even|wel) )*(?:spel(?:len)?) (?:(?:het|hem|m|ik|voor u|u|even|wel|maar|dan) )*/giu,
    '',
  ],
  // "Greta Hoekman, dat is mijn moeder, ik ben Lotte": for whom it is was said first.
  [
    new RegExp(
      `(?<=\\p{L}{2,} \\p{L}{2,}),? (?:dat|die|dit) is (?:mijn|m'n|mn|onze) (?:${FAMILY})\\b,? (?:en )?(?:ik ben|ik heet|mijn naam is) \\p{L}+ *$`,
      'giu',
    ),
    '',
  ],
  // "Wim of eigenlijk Willem Kok".
  [/(?<=\p{L}{2,},? )of (?:eigenlijk|liever|beter|officieel)(?: gezegd)?(?= \p{L}{2,})/giu, 'nee'],
  // "Vroeger Hoekman, nu Terpstra", "Hoekman maar tegenwoordig Terpstra".
  [
    /(?<=\b(?:vroeger|eerst|voorheen) (?:\p{L}+,? ){1,5})(?:maar |en )?(?:ik heet )?(?:nu|tegenwoordig|inmiddels)\b(?: gewoon| heet ik| is het| ben ik)*/giu,
    'nee',
  ],
  [
    /(?<=\p{L}{3,},? )(?:maar|en) (?:(?:dat is|het is|ik heet|ik ben) )?(?:nu|tegenwoordig|inmiddels)\b(?: gewoon| heet ik| is het| ben ik)*/giu,
    'nee',
  ],
];

/** "Van achteren Hoekman, van voren Lotte": announced before the name; behind it ("Lotte van voren") other readers know it. */
const ENDS_BEFORE_NAME =
  /^(?<greets>(?:(?:ja|nou|eh|dus|ik|heet|ben|mijn|naam|is|goedemorgen|goedemiddag|dat|het) )*)van (?<end>voren|achteren) (?=\p{L})/iu;
const EACH_END = /\bvan (voren|achteren)(?: (?:heet ik|ben ik|is het|is))?\b/giu;
const withEndsNamed = (text: string): string =>
  ENDS_BEFORE_NAME.test(text)
    ? text.replace(EACH_END, (_, end: string) => (end === 'voren' ? 'voornaam' : 'achternaam'))
    : text;

/** "Lotte Hoekman, meisjesnaam Terpstra": beside a whole name that of her birth is told, not meant. */
const MAIDEN_NAME =
  /(?<=(?<first>\p{L}{2,}) \p{L}{3,}),? (?:mijn |met |de )?(?:meisjesnaam|geboren)(?: is| was)? \p{L}{3,} *$/iu;
const withoutMaidenName = (text: string): string => {
  const first = MAIDEN_NAME.exec(text)?.groups?.['first'];
  return first !== undefined && FIRST_NAMES.has(plainWord(first)) ? text.replace(MAIDEN_NAME, '') : text;
};

/** "Met Corrie Bos, ach nee, ik moet mijn man opgeven, Jaap Bos", "ik ben Ria Kok, maar de afspraak is voor mijn man, Piet Kok". */
const FOR_ANOTHER = new RegExp(
  `^.+?\\b(?:voor|bedoelt|bedoel|van|over|om|moet|wilt)(?: u)? (?:(?:de|die|naam|van) )*(?:mij|mezelf|mijzelf|(?:mijn|m'n|mn|onze|ons|me) (?:${FAMILY}))(?: (?:opgeven|zeggen|noemen|geven|hebben|weten|dan|dus|natuurlijk|is het|en die heet|en dat is|die heet|dat is|zelf))*([,.:])? (?=(?:meneer |mevrouw )?(\\p{L}+))`,
  'iu',
);

/** The turn in which a name was asked for with only the name that was meant last, as far as words around it say so. */
export function withNameSaidAnew(heard: SaidTurn): SaidTurn {
  const told = withPlainTakingBack(withPrefixTold(withSmallWordsApart(heard)));
  const judged = withoutMaidenName(
    TOLD.reduce((text, [words, instead]) => text.replace(words, instead), withEndsNamed(told.judged)),
  );
  const another = FOR_ANOTHER.exec(judged);
  const [said = '', pause, name] = another ?? [];
  const meant = judged.slice(isName(name, pause !== undefined) ? said.length : 0);
  return behindPause(withoutCompany(meant === heard.judged ? heard : readTurn(meant)));
}

/** "Achternaam Hoek, tussenvoegsel van der": the prefix in its place. */
function withPrefixTold(turn: SaidTurn): SaidTurn {
  const judged = turn.judged
    .replace(PREFIX_BEHIND, ' $3 $1')
    .replace(/\b(?:het )?(?:tussenvoegsel|voorvoegsel)(?: is| eh|:)* /giu, '')
    .trim();
  return judged === turn.judged.trim() ? turn : readTurn(judged);
}
const PREFIX_BEHIND =
  / (\p{L}{2,20})(,? (?:en |met |en dan )?(?:het |als |een )?(?:tussenvoegsel|voorvoegsel)(?: is| eh|:)*) ((?:(?:van|de|der|den|ter|ten|te|el|von)\b ?){1,2})(?= *$)/giu;

/** "Kevin van garage Smit, Kevin Bosman": where somebody is from, and then the name whole. */
function withoutCompany(turn: SaidTurn): SaidTurn {
  const { words } = turn;
  for (let at = 0; at < words.length - 4; at++) {
    if (!COMPANY.test(textAt(words, at + 1)) || !FIRST_NAMES.has(textAt(words, at))) continue;
    const again = words.findIndex(
      ({ text }, place) => place > at + 2 && place <= at + MOST_OF_COMPANY && text === textAt(words, at),
    );
    const [old, anew] = [words[at], words[again]];
    const next = textAt(words, again + 1);
    if (
      old !== undefined &&
      anew !== undefined &&
      next !== '' &&
      !(NAME_STOPS.has(next) && !PREFIX_WORDS.has(next))
    )
      return readTurn(`${turn.judged.slice(0, old.start)}${turn.judged.slice(anew.start)}`);
  }
  return turn;
}
const COMPANY = /^(?:van|het|de|die|dat|mijn|mn|onze|zijn|haar|zoon|dochter|is|uit|zeggen|zeg|hier)$/;
const MOST_OF_COMPANY = 8;

/** A pause before it is as good as a first name that is known. */
const isName = (word: string | undefined, paused: boolean): boolean =>
  word !== undefined &&
  (FIRST_NAMES.has(plainWord(word)) || (paused && /^\p{Lu}/u.test(word) && !NAME_STOPS.has(plainWord(word))));

/** "Ton, eh Anton de Boer", "Peters, eh Pietersen": of two first names, or two that sound alike, the second. */
function behindPause(turn: SaidTurn): SaidTurn {
  const { words } = turn;
  const at = words.findIndex(({ text }, place) => hesitates(text) && saysAnew(words, place));
  const [old, pause] = [words[at - 1], words[at]];
  if (old === undefined || pause === undefined) return turn;
  return readTurn(`${turn.judged.slice(0, old.start)}${turn.judged.slice(pause.end)}`);
}

/** "Jan, Johan"; "Jan Jansen" is one name. */
export const ALIKE = 0.6;

function saysAnew(words: readonly Word[], pause: number): boolean {
  const [old, anew] = [textAt(words, pause - 1), textAt(words, pause + 1)];
  if (old.length < 2 || anew.length < 2 || NAME_STOPS.has(old) || NAME_STOPS.has(anew)) return false;
  if (FIRST_NAMES.has(old) && FIRST_NAMES.has(anew)) return true;
  // "Greet, eh Margaretha Bos": first and last name behind the pause.
  const next = textAt(words, pause + 2);
  const isWhole = next.length > 1 && !NAME_STOPS.has(next) && !PREFIX_WORDS.has(anew);
  if (FIRST_NAMES.has(old) && words[pause]?.afterBreak && isWhole) return true;
  const isBehindFirst = FIRST_NAMES.has(old) && !FIRST_NAMES.has(textAt(words, pause - 2));
  return !isBehindFirst && nearness(old, anew) >= ALIKE;
}
