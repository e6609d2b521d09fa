import { FIRST_NAMES } from '../../../domain/first-names.ts';
import { LAST_NAMES } from '../../../domain/last-names.ts';
import { plainWord } from '../words.ts';

/**
 * How likely these letters are as a name that no list holds: the logarithm of the product of each letter behind the two before it, counted over
 * the names that we know. "Hoekzema" is a likely name, "hoegstra" is not.
 */
export function likelihoodAsName(word: string): number {
  let sum = 0;
  for (let at = 2; at < word.length + 3; at++) {
    const [two, one, next] = lettersAt(word, at);
    const behindTwo = share(two + one + next, two + one);
    const behindOne = share(one + next, one);
    sum += Math.log(0.75 * behindTwo + 0.2 * behindOne + 0.05 / 27);
  }
  return sum;
}

/** Two places before the word and one behind it are "_". */
function lettersAt(word: string, at: number): readonly [string, string, string] {
  const letter = (place: number): string => word[place - 2] ?? '_';
  return [letter(at - 2), letter(at - 1), letter(at)];
}

/** How often the last letter follows on what is before it. */
const share = (part: string, before: string): number =>
  (FOLLOWED.get(part) ?? 0) / (FOLLOWED.get(`${before}*`) ?? 1);

const FOLLOWED: ReadonlyMap<string, number> = (() => {
  const counts = new Map<string, number>();
  const count = (part: string): void => {
    counts.set(part, (counts.get(part) ?? 0) + 1);
  };
  for (const name of [...LAST_NAMES, ...Array.from(FIRST_NAMES, plainWord)])
    for (let at = 2; at < name.length + 3; at++) {
      const [two, one, next] = lettersAt(name, at);
      for (const before of [one, two + one]) {
        count(before + next);
        count(`${before}*`);
      }
    }
  return counts;
})();
