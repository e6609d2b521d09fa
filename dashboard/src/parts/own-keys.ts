import { LETTERS, type Letter } from '../../../src/http/contract/letters.ts';
import type { OwnKeys } from '../../../src/http/contract/own-keys.ts';

const isLetter = (key: string): key is Letter => LETTERS.some((letter) => letter === key);

/** Which key somebody presses for what a screen calls by this one: as it is, or as they chose. */
export const pressedFor = (key: string, own: OwnKeys): string => (isLetter(key) ? (own[key] ?? key) : key);

/** What a screen calls the key that was pressed; null: they use it for nothing. */
export function meantBy(pressed: string, own: OwnKeys): string | null {
  const chosen = LETTERS.find((letter) => own[letter] === pressed);
  return chosen ?? (pressedFor(pressed, own) === pressed ? pressed : null);
}

/** Their keys after they chose another for one; what had that key gets the one that is left. */
export function withKey(own: OwnKeys, letter: Letter, pressed: string): OwnKeys {
  const before = pressedFor(letter, own);
  const chosen = LETTERS.map((one): readonly [Letter, string] => {
    const now = pressedFor(one, own);
    return [one, one === letter ? pressed : now === pressed ? before : now];
  });
  return Object.fromEntries(chosen.filter(([one, key]) => one !== key));
}
