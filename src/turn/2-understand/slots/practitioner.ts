import { nearness } from '../nearness.ts';
import type { SaidTurn, Word } from '../words.ts';
import { plainWord } from '../words.ts';

const TITLES = new Set(
  'dokter dr doctor dokters huisarts tandarts meneer mevrouw assistente fysiotherapeut fysio mondhygienist mondhygieniste praktijkondersteuner poh arts zuster therapeut de den der van'.split(
    ' ',
  ),
);
const ROLE_TITLES = new Set(
  'dokter dr doctor huisarts tandarts meneer mevrouw assistente fysiotherapeut fysio mondhygienist mondhygieniste praktijkondersteuner poh arts zuster therapeut'.split(
    ' ',
  ),
);
/** Names of three letters must be exact, longer ones may differ as a recogniser makes them differ. */
const NEAR_ENOUGH = 0.72;

/** The practitioner of this practice whom the caller names, as the practice writes it; undefined when none. */
export function findPractitioner(turn: SaidTurn, practitioners: readonly string[]): string | undefined {
  let best: { readonly name: string; readonly score: number } | undefined;
  for (const name of practitioners) {
    const score = bestScore(turn.words, name);
    if (score > (best?.score ?? 0)) best = { name, score };
  }
  return best?.name ?? onlyOneOfRole(turn, practitioners);
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

function bestScore(words: readonly Word[], spokenName: string): number {
  const parts = spokenName.split(/[\s-]+/u).map(plainWord);
  const key = parts.filter((part) => !TITLES.has(part));
  const wanted = key.join('');
  if (wanted === '') return 0;
  let best = 0;
  for (let at = 0; at < words.length; at++) {
    const titled =
      ROLE_TITLES.has(words[at - 1]?.text ?? '') ||
      (TITLES.has(words[at - 1]?.text ?? '') && ROLE_TITLES.has(words[at - 2]?.text ?? ''));
    for (let length = 1; length <= key.length + 1; length++) {
      if (at + length > words.length) break;
      const said = words
        .slice(at, at + length)
        .map(({ text }) => text)
        .join('');
      const score = nearness(said, wanted);
      // Without a title a name must be almost exact: "Bos" and "Prins" are also words.
      const needed = titled ? NEAR_ENOUGH : wanted.length <= 4 ? 1.01 : 0.9;
      if (score >= needed && score > best) best = score + (titled ? 0.1 : 0);
    }
  }
  return best;
}
