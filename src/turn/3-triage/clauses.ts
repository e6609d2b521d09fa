import { BEING } from './lexicon/scope-words.ts';
import type { Word } from './words.ts';

/** Who may be the subject of a clause, or begin the words for it ("mijn vader"). */
export const SPEAKERS: ReadonlySet<string> = new Set(['ik', 'hij', 'ze', 'zij', 'we', 'wij', 'mijn', 'het']);
/** Verbs in the form of now. "Heb ik" and "ben ik" may still begin a past ("heb ik gehad"), the others not. */
export const AUXILIARY: ReadonlySet<string> = new Set(['heb', 'heeft', 'is', 'ben', 'zijn', 'hebben']);
export const PRESENT: ReadonlySet<string> = new Set(
  `voel voelt krijg krijgt zie ziet doet kan ligt lig loop loopt hoor hoort praat slik trilt beweeg beweegt adem ademt bloed bloedt braak braakt hoest slaapt ruik
  trekt zit zitten gaat gaan staat wordt word worden wil moet kan mag zak komt reageert drinkt eet plast zakt hangt zwelt steekt bonst helpt werkt glijdt stikt schokt schudt kreunt snurkt hijgt piept gloeit gutst spuit stroomt klopt bonkt tintelt grijpt wijst valt sta spuug kots stik ga zweet tril beef`.split(
    /\s+/,
  ),
);
const STARTS_A_SUBJECT: ReadonlySet<string> = new Set(
  'mijn mn m n zijn zn haar onze ons de het een die dat deze'.split(' '),
);
/** "Mijn lippen en mijn tong" and the verb. */
const LONGEST_SUBJECT = 6;
const OPENS: ReadonlySet<string> = new Set('er d dr dit dat nu noe nou toen daar hier'.split(' '));

const isNow = (word: Word | undefined): boolean =>
  word !== undefined && (PRESENT.has(word.plain) || AUXILIARY.has(word.plain));

/**
 * Whether a clause of its own begins here: another sentence, "maar", or an "en" with its own subject and verb ("en ik heb", "en mijn
 * keel gaat", "en er zit"). Speech has no full stops, so an excuse or a year would else reach over all that is said after it.
 */
export function startsMainClause(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  if (word.breakBefore >= 2 || word.plain === 'maar') return true;
  if (word.plain !== 'en') return false;
  const [first, second, third, ...later] = words.slice(at + 1, at + 2 + LONGEST_SUBJECT);
  if (!first || first.breakBefore >= 2) return false;
  if (SPEAKERS.has(first.plain) || OPENS.has(first.plain)) {
    if (isNow(second) || BEING.has(second?.plain ?? '')) return true;
  }
  if (isNow(first) && SPEAKERS.has(second?.plain ?? '')) return true;
  if (!STARTS_A_SUBJECT.has(first.plain)) return false;
  // "En mijn lippen en tong worden dik": a subject of two.
  return isNow(third) || (third?.plain === 'en' && later.some(isNow));
}

/** Whose it is begins a subject; its verb follows within so many words ("mijn baby van twee weken is"). */
const OWNS: ReadonlySet<string> = new Set('mijn mn m onze ons'.split(' '));
const LONGEST_OWN_SUBJECT = 5;

/**
 * Whether "mijn" or "onze" begins a clause of its own here: a noun and a verb of now follow, and no subject behind that verb ("pijn in mijn
 * borst heb ik"). A telephone writes no comma between "mijn vader had dat vroeger ook" and "mijn been is dik".
 */
export function startsOwnClause(words: readonly Word[], at: number): boolean {
  return beginsWith(words, at, isNow);
}

/** The same of "mijn vader had" and "mijn moeder kreeg". */
export function startsOwnPast(words: readonly Word[], at: number): boolean {
  return beginsWith(words, at, (word) => word !== undefined && PAST_VERBS.has(word.plain));
}

function beginsWith(
  words: readonly Word[],
  at: number,
  isVerb: (word: Word | undefined) => boolean,
): boolean {
  if (!OWNS.has((words[at] as Word).plain)) return false;
  for (let place = at + 2; place <= at + LONGEST_OWN_SUBJECT; place += 1) {
    const word = words[place];
    if (!word || word.breakBefore > 0 || SPEAKERS.has(word.plain)) return false;
    if (isVerb(word)) return !SPEAKERS.has(words[place + 1]?.plain ?? '');
  }
  return false;
}

/** Verbs of what was. */
export const PAST_VERBS: ReadonlySet<string> = new Set(
  'had hadden was waren werd kreeg ging viel overleden ontslagen behandeld'.split(' '),
);

/** The number of the clause of each word. */
export function clausesOf(words: readonly Word[]): Int32Array {
  const numbers = new Int32Array(words.length);
  let now = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (startsMainClause(words, at)) now += 1;
    numbers[at] = now;
  }
  return numbers;
}
