import { FIRST_NAMES } from '../../../domain/first-names.ts';
import { plainBetween, textAt, type Word } from '../words.ts';
import { takesBack } from './correction-words.ts';

/** Where a practitioner is named: the first and the last word of the name. */
export interface NamedAt {
  readonly name: string;
  readonly from: number;
  readonly at: number;
  readonly score: number;
}

/** Whether the caller means to come to the one named here, and not somebody of that name or anybody but them. */
export const isWanted = (words: readonly Word[], named: NamedAt, all: readonly NamedAt[]): boolean =>
  !isPassedOver(words, named, all) && !isSomebodyElse(words, named);

/** At most one word between the preposition and the name: the title, also misheard ("dochter"). */
const TITLED = '(?:(?:bij|naar|met|van) )?(?:(?:de|mijn) )?(?:(?!uit )[a-z]+ )?$';
const DENIED = new RegExp(
  ` (?:niet|geen|behalve|zonder) (?:graag |meer |weer |opnieuw |per se )?${TITLED}`,
  'u',
);
const COMPARED = new RegExp(` dan ${TITLED}`, 'u');
const RATHER = / (?:liever|toch|eigenlijk) (?:[a-z]+ ){0,2}(?:naar|bij) (?:[a-z]+ )?$/u;
const DENIED_AFTER =
  /^ (?:(?:wil ik|hoef ik|hoeft|liever|graag|maar|alsjeblieft|alstublieft|dus|in ieder geval|per se) )*niet (?:meer |graag )?$/u;

/** "Niet bij dokter Jansen", "liever bij de Vries dan bij Jansen", "dokter Jansen liever niet", "bij Jansen, nee, dokter de Vries". */
function isPassedOver(words: readonly Word[], { name, from, at }: NamedAt, all: readonly NamedAt[]): boolean {
  const before = plainBetween(words, from - 6, from);
  // "Geen Jansen, de Vries": denied is the one in between.
  const denies = all.some((other) => other.name !== name && other.at === from - 1);
  if (!denies && DENIED.test(before)) return true;
  const compared = words
    .slice(0, from)
    .some(({ text }) => /^(liever|beter|eerder|ander|andere|anders)$/.test(text));
  if (compared && COMPARED.test(before)) return true;
  if (DENIED_AFTER.test(plainBetween(words, at + 1, words.length))) return true;
  // "Ik sta bij Bram maar ik wil liever naar Leila": an appointment there is, and the one that is wanted.
  const later = all.find((other) => other.name !== name && other.from > at);
  if (later !== undefined && RATHER.test(plainBetween(words, at + 1, later.from))) return true;
  const another = words.slice(at + 2).some(({ text }) => /^(dokter|dr|bij|naar)$/.test(text));
  return another && takesBack(words[textAt(words, at + 1) === 'of' ? at + 2 : at + 1]?.text ?? '');
}

const TITLES_OF_ANYBODY = '(?:(?:mevrouw|meneer|de heer) )?';
const OWN_NAME = new RegExp(
  `(?: (?:naam|voornaam|achternaam)(?: is)?|(?<!dokter|arts|therapeut|behandelaar|assistente) heet| heten| (?:spreekt|spreek)(?: u)? met| ik ben|^(?: (?:ja|hallo|dag|[a-z]*(?:morgen|middag|avond)))* met) ${TITLES_OF_ANYBODY}$`,
  'u',
);
/** "Goedemiddag, Jansen" says who calls. */
const AFTER_GREETING = /^(?: (?:hallo|dag|[a-z]*(?:morgen|middag|avond)))+ $/u;
const OF_FAMILY = new RegExp(
  ` (?:(?:mijn|mn|onze) (?:man|vrouw|zoon|zoontje|dochter|dochtertje|moeder|vader|partner|vriend|vriendin|kind|broer|zus|buurvrouw|buurman|collega|kleinzoon|kleindochter|oma|opa|tante|oom|nicht|neef)(?: is| heet)?|(?:moeder|vader|man|vrouw|zoon|dochter) van) ${TITLES_OF_ANYBODY}$`,
  'u',
);
const OF_A_PATIENT = /(?: (?:voor|namens|over|om)|^) (?:mevrouw|meneer|de heer) $/u;

/** "Mijn naam is de Vries", "u spreekt met Petra Jansen", "mijn dochter Fatima": callers may be called like a practitioner. */
function isSomebodyElse(words: readonly Word[], { from, at }: NamedAt): boolean {
  // "Mevrouw Jansen, de huisarts".
  if (
    /^ (?:de |mijn )?(?:huisarts|dokter|tandarts|arts|assistente) $/u.test(
      plainBetween(words, at + 1, at + 3),
    )
  )
    return false;
  // "Ik wil Fatima spreken": no first name, though Wil is one.
  const wants = /^(ik|we|wij|u)$/.test(textAt(words, from - 2));
  const named = !wants && FIRST_NAMES.has(textAt(words, from - 1)) ? from - 1 : from;
  const before = plainBetween(words, 0, named);
  return (
    named < from ||
    [OWN_NAME, AFTER_GREETING, OF_FAMILY, OF_A_PATIENT].some((telling) => telling.test(before))
  );
}

/** "Bij Jansen of de Vries, wie er het eerst kan" names nobody. */
export const leavesOpen = (words: readonly Word[], wanted: readonly NamedAt[]): boolean =>
  wanted.some(
    (one) =>
      textAt(words, one.at + 1) === 'of' &&
      !takesBack(textAt(words, one.at + 2)) &&
      wanted.some((other) => other.name !== one.name && other.from > one.at && other.from <= one.at + 6),
  );

/** "De Vries en anders Jansen", "en als die er niet is bij Jansen": who is named behind it comes second. */
export function withoutSecondChoice(words: readonly Word[], wanted: readonly NamedAt[]): readonly NamedAt[] {
  const otherwise = words.findIndex(
    ({ text }, place) =>
      /^an[dt]e[rl]s$/.test(text) ||
      // "Liefst de Vries, maar Jansen mag ook".
      (text === 'maar' && / (?:mag|kan|is) ook /u.test(plainBetween(words, place, place + 8))) ||
      // "Als de Vries vol zit dan Jansen".
      (text === 'dan' && words.slice(0, place).some((word) => word.text === 'als')) ||
      (text === 'als' &&
        /^ als (?:die|dat|hij|ze|zij|het) (?:[a-z]+ ){0,3}niet /u.test(
          plainBetween(words, place, place + 7),
        )),
  );
  const first = wanted.filter(({ at }) => at < otherwise);
  return first.length > 0 ? first : wanted;
}
