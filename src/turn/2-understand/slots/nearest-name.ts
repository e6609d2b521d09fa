import { FIRST_NAMES } from '../../../domain/first-names.ts';
import { COMMON_LAST_NAMES, LAST_NAMES } from '../../../domain/last-names.ts';
import { editDistance, wholeSoundForm } from '../nearness.ts';
import { plainWord } from '../words.ts';
import { likelihoodAsName } from './name-plausibility.ts';

export const isKnownName = (word: string): boolean => FIRST_NAMES.has(word) || LAST_NAMES.has(word);

export type NamePlace = 'first' | 'last' | 'any';

/**
 * The known name that this word was most likely meant to be: one sound away at most, and no other as near. Null when there is none, or when
 * the word is a name itself. `opens`: it opens the turn, where a first syllable is lost ("rbeek" is Verbeek).
 */
export function nearestName(word: string, place: NamePlace, opens: boolean): string | null {
  if (word.length < SHORTEST || word.length > LONGEST || isKnownName(word) || !/^[a-z]+$/.test(word))
    return null;
  return soundsLike(word, place) ?? endsLike(word, place, opens);
}
const SHORTEST = 4;
const LONGEST = 16;

/** "Fisser", "bakke", "temmermans". */
function soundsLike(word: string, place: NamePlace): string | null {
  const sound = nameSound(word);
  if (sound.length < 3) return null;
  const most = sound.length < 4 ? 0 : sound.length < 5 ? 0.5 : MOST;
  let best: string | null = null;
  let [least, second] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const name of new Set([sound, ...shortened(sound)].flatMap((form) => BY_FORM.get(form) ?? []))) {
    if (!fits(name, place)) continue;
    const [apart, letters] = [distance(sound, nameSound(name)), lettersApart(word, name)];
    // "Hoogstra" is two changes from Hoekstra, and a name; "Kroll" is written so.
    if (apart > most || letters > 1 || undoubled(word) === undoubled(name)) continue;
    const cost = apart + rarity(name) + 0.06 * letters;
    if (cost < least) [best, least, second] = [name, cost, least];
    else if (cost < second) second = cost;
  }
  return best === null || second - least < TIE || isLikelierItself(word, best) ? null : best;
}
const MOST = 0.8;

/**
 * Whether a rare name is likelier than a known one that was heard wrongly. One of the frequent
 * names is meant once in some seven hundred times, another one or a first name less often; and one of the changes befalls it once in three hundred times.
 */
function isLikelierItself(word: string, name: string): boolean {
  const known = COMMON_LAST_NAMES.has(name) ? -6.5 : FIRST_NAMES.has(name) ? -8 : -9;
  return likelihoodAsName(word) > known - 5.7;
}

/** Changes of one letter, where a sound that is written with two is one. */
const lettersApart = (one: string, other: string): number =>
  editDistance(withSounds(one), withSounds(other), 2);
const withSounds = (word: string): string =>
  word.replace(/sch|ch|ij|ei|ou|au|oe|ui|eu|ie|aa|ee|oo|uu|ck/g, (sound) => SOUND_LETTERS[sound] ?? sound);
const SOUND_LETTERS: Readonly<Record<string, string>> = {
  sch: 'sG',
  ch: 'G',
  ij: 'Y',
  ei: 'E',
  ou: 'O',
  au: 'A',
  oe: 'U',
  ui: 'I',
  eu: 'Q',
  ie: '1',
  aa: '2',
  ee: '3',
  oo: '4',
  uu: '5',
  ck: 'k',
};
const undoubled = (word: string): string => word.replace(/([b-df-hj-np-tv-z])\1/g, '$1');
const TIE = 0.01;

/** "Rbeek", "sser": its first syllable was lost. Only in front, or where no name begins so. */
function endsLike(word: string, place: NamePlace, opens: boolean): string | null {
  const isCut = IMPOSSIBLE_BEGINNING.test(word);
  if (!isCut && !(opens && word.length > SHORTEST)) return null;
  const names = (BY_REST.get(word) ?? []).filter((name) => fits(name, place));
  const common = names.filter((name) => COMMON_LAST_NAMES.has(name));
  const [name, ...others] = common.length > 0 ? common : names;
  return name === undefined || others.length > 0 ? null : name;
}
/** No Dutch word and no name of the list begins with these. */
const IMPOSSIBLE_BEGINNING =
  /^(?:([b-df-hj-np-tv-z])\1|[rln][bcdfghkmprstvwz]|m[bcdfghklprtvwz]|[bdgkpt][bcdfgkmptvz]|nch|ch[bdfgkmnprtvw])/;

const fits = (name: string, place: NamePlace): boolean =>
  place === 'any' || (place === 'first' ? FIRST_NAMES.has(name) : LAST_NAMES.has(name));

const rarity = (name: string): number =>
  COMMON_LAST_NAMES.has(name) ? 0 : FIRST_NAMES.has(name) ? 0.08 : 0.15;

/** The sound of a name; "Janse" and "Jansen" are one. */
const nameSound = (word: string): string => wholeSoundForm(word).replace(/en$/, 'e');

/** What a line and a recogniser change: vowels for vowels, nasals and liquids for each other, the end left out; the rest is one sound. */
function distance(heard: string, name: string): number {
  if (heard === name) return 0;
  if (heard.length === name.length) {
    const at = [...heard].findIndex((letter, place) => letter !== name[place]);
    const [one, other] = [heard[at] ?? '', name[at] ?? ''];
    if (heard.slice(at + 1) === name.slice(at + 1)) return areAlike(one, other) ? 0.5 : 1;
    return 1;
  }
  if (heard.length < name.length) return name.startsWith(heard) ? 0.5 : 0.75;
  return 1;
}
const areAlike = (one: string, other: string): boolean =>
  ALIKE.some((sounds) => sounds.includes(one) && sounds.includes(other));
const ALIKE = ['aeiou', 'mn', 'lr', 'kt', 'fp'];

/** The form itself and with one sound left out: two words that are one sound apart have one of these in common. */
const shortened = (form: string): readonly string[] =>
  Array.from(form, (_, at) => form.slice(0, at) + form.slice(at + 1));

const NAMES: readonly string[] = [...new Set([...LAST_NAMES, ...Array.from(FIRST_NAMES, plainWord)])].filter(
  (name) => name.length >= SHORTEST,
);
const BY_FORM: ReadonlyMap<string, readonly string[]> = (() => {
  const byForm = new Map<string, string[]>();
  for (const name of NAMES) {
    const sound = nameSound(name);
    for (const form of new Set([sound, ...shortened(sound)])) {
      const same = byForm.get(form);
      if (same === undefined) byForm.set(form, [name]);
      else same.push(name);
    }
  }
  return byForm;
})();
const BY_REST: ReadonlyMap<string, readonly string[]> = Map.groupBy(
  NAMES.filter((name) => name.length > 5),
  (name) => name.replace(/^[^aeiou]*[aeiou]+/u, ''),
);
