import { editDistance, nearness, nearnessOfSounds, soundForm } from '../nearness.ts';
import { plainWord, type SaidTurn, textAt, type Word } from '../words.ts';
import { isWanted, leavesOpen, type NamedAt, withoutSecondChoice } from './practitioner-wanted.ts';

const TITLES = new Set(
  'dokter dr doctor dokters huisarts tandarts meneer mevrouw assistente fysiotherapeut fysio mondhygienist mondhygieniste praktijkondersteuner poh arts zuster therapeut de den der van'.split(
    ' ',
  ),
);
const ROLE_TITLES = new Set(
  'dokter dr doctor huisarts tandarts meneer mevrouw heer assistente fysiotherapeut fysio mondhygienist mondhygieniste praktijkondersteuner poh arts zuster therapeut'.split(
    ' ',
  ),
);
/** Names of three letters must be exact, longer ones may differ as a recogniser makes them differ. */
const NEAR_ENOUGH = 0.72;
/** "Bos" and "Berg" without a title or "bij" are words. */
const SHORT_UNTITLED = 1.01;

/** The practitioner of this practice whom the caller names, as the practice writes it; undefined when none. */
export function findPractitioner(turn: SaidTurn, practitioners: readonly string[]): string | undefined {
  const soundOf = soundsOnce();
  const named = practitioners.flatMap((name) => mentionsOf(turn.words, name, soundOf));
  const meant = named.filter((one) => isWanted(turn.words, one, named));
  if (leavesOpen(turn.words, meant)) return undefined;
  const wanted = withoutSecondChoice(turn.words, meant);
  const best = wanted.reduce<NamedAt | undefined>(
    (one, other) => (one === undefined || other.score > one.score ? other : one),
    undefined,
  );
  return best?.name ?? (named.length > 0 ? undefined : onlyOneOfRole(turn, practitioners));
}

/** "Bij de assistente" names somebody when the practice has one assistant. */
const ROLES: readonly (readonly [RegExp, RegExp])[] = [
  [/ bij (de|een|mijn) assistente? /u, /\bassistent/iu],
  [/ bij (de|een|mijn) (mondhygienist[ea]?|mondhygieniste) /u, /\bmondhygi/iu],
  [/ bij (de|een|mijn) (praktijkondersteuner|poh) /u, /\b(praktijkondersteuner|poh)/iu],
];

function onlyOneOfRole(turn: SaidTurn, practitioners: readonly string[]): string | undefined {
  const role = ROLES.find(([said]) => said.test(turn.plain))?.[1];
  const [only, ...others] = role === undefined ? [] : practitioners.filter((name) => role.test(name));
  return others.length === 0 ? only : undefined;
}

/** "Dochter Jansen", "doekte de Vries": the title that is misheard most. */
const isRoleTitle = (word: string): boolean =>
  ROLE_TITLES.has(word) || (word.startsWith('do') && nearness(word, 'dokter') > 0.75);

const PREFIXES = /^(de|den|der|van|het)$/;

/** How many words of the name stand before its main part: two of "van der Berg". */
const prefixesBefore = (words: readonly Word[], at: number): number =>
  at === 0
    ? 0
    : [1, 2].filter((step) =>
        words.slice(Math.max(0, at - step), at).every(({ text }) => PREFIXES.test(text)),
      ).length;

/** Each word is compared with every practitioner: its sound is made once. A fifth of a turn went to making it anew. */
function soundsOnce(): (said: string) => string {
  const sounds = new Map<string, string>();
  return (said) => {
    const known = sounds.get(said);
    if (known !== undefined) return known;
    const sound = soundForm(said.slice(0, LONGEST_COMPARED));
    sounds.set(said, sound);
    return sound;
  };
}
/** As `nearness` compares them. */
const LONGEST_COMPARED = 40;

/** `nearness`, with the sounds at hand; below `atLeast` it is only told to be below. */
function nearnessBy(
  soundOf: (said: string) => string,
  said: string,
  wanted: string,
  atLeast: number,
): number {
  if (said === wanted) return 1;
  if (Math.abs(said.length - wanted.length) > 0.5 * Math.max(said.length, wanted.length)) return 0;
  return nearnessOfSounds(soundOf(said), soundOf(wanted), atLeast);
}

/** Every place where the name is said, with how well it sounds like it; `at` is its last word. */
function mentionsOf(
  words: readonly Word[],
  name: string,
  soundOf: (said: string) => string,
): readonly NamedAt[] {
  const key = name
    .split(/[\s-]+/u)
    .map(plainWord)
    .filter((part) => !TITLES.has(part));
  const wanted = key.join('');
  if (wanted === '') return [];
  const found: NamedAt[] = [];
  for (let at = 0; at < words.length; at++) {
    const before = textAt(words, at - prefixesBefore(words, at) - 1);
    const titled = isRoleTitle(before);
    const short = /^(bij|naar)$/.test(before) ? 1 : SHORT_UNTITLED;
    for (let length = 1; length <= key.length + 1; length++) {
      if (at + length > words.length) break;
      const said = words
        .slice(at, at + length)
        .map(({ text }) => text)
        .join('');
      // Without a title a name must be almost exact: "Bos" and "Prins" are also words.
      const needed = titled ? NEAR_ENOUGH : wanted.length <= 4 ? short : 0.9;
      const score =
        titled && said.length > 4 && editDistance(said, wanted, 1) <= 1
          ? 0.9
          : nearnessBy(soundOf, said, wanted, Math.min(needed, 1));
      if (score >= needed)
        found.push({
          name,
          from: at - prefixesBefore(words, at),
          at: at + length - 1,
          score: score + (titled ? 0.1 : 0),
        });
    }
  }
  return found;
}
