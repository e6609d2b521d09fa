import { FIRST_NAMES } from '../../../domain/first-names.ts';
import { textAt, type Word } from '../words.ts';
import { spelledFrom } from './letter-run.ts';
import { nameFrom } from './name-reading.ts';
import { isSpelledName } from './name-spelling.ts';
import { NAME_STOPS, PREFIX_WORDS, TITLES } from './name-words.ts';
import type { SpokenName } from './name-writing.ts';

/** So many words before the end of a turn a name is looked for; a longer one ends in something else. */
const FROM_THE_END = 14;

/**
 * "De hond blaft, Bertha Goossens", "moi mit Geert Wolters": behind words of any kind, a first name that is known as one with a last name behind
 * it. The last one of the turn; undefined when the first name follows on a name ("Tjitske Anna Bouma"), or is somebody else's ("patiënt van Jan Smit").
 */
export function knownFirstWithLast(words: readonly Word[]): SpokenName | undefined {
  for (let at = words.length - 2; at >= Math.max(0, words.length - FROM_THE_END); at--) {
    if (!FIRST_NAMES.has(textAt(words, at)) || !isFree(words, at)) continue;
    if (isSpelledName(spelledFrom(words, at), words)) continue;
    const name = nameFrom(words, at, 'full', true);
    if (name?.first !== undefined && name.last !== undefined) return name;
  }
  return undefined;
}

/** At the beginning, behind a pause, or behind a word that is no name and ties the first name to nobody else. */
function isFree(words: readonly Word[], at: number): boolean {
  const before = textAt(words, at - 1);
  if (TIES.test(before) || FIRST_NAMES.has(before) || TITLES.has(before)) return false;
  return (
    at === 0 ||
    words[at]?.afterBreak === true ||
    (NAME_STOPS.has(before) && !PREFIX_WORDS.has(before)) ||
    isSmall(words, at) ||
    endsStory(words, at)
  );
}

/** "Sorry ik zat te suffen Lotte Hoekman": two unknown words before it, of which the first begins no name of several words, and a sentence before those. */
function endsStory(words: readonly Word[], at: number): boolean {
  const [before, story] = [textAt(words, at - 1), words.slice(0, Math.max(0, at - 1))];
  return (
    before.length > 2 &&
    !PREFIX_WORDS.has(before) &&
    story.length >= 2 &&
    story.every(({ text }) => !FIRST_NAMES.has(text) && !TITLES.has(text)) &&
    story.some(({ text }) => NAME_STOPS.has(text)) &&
    !/^(?:naam|achternaam|met|ben|heet|is)$/.test(textAt(words, at - 2))
  );
}

/** "Niezen Nico Lammerts": a small word before a capital. */
const isSmall = (words: readonly Word[], at: number): boolean =>
  /^\p{Ll}/u.test(words[at - 1]?.raw ?? '') &&
  /^\p{Lu}/u.test(words[at]?.raw ?? '') &&
  !PREFIX_WORDS.has(textAt(words, at - 1));

const TIES = /^(?:van|als|zoals|bij|in|en|dokter|getrouwd|of|dubbel|dubbele)$/;
