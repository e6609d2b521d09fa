import { nearness } from '../nearness.ts';
import type { SaidTurn, Word } from '../words.ts';
import { plainWord } from '../words.ts';
import { takesBack } from './correction-words.ts';

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

/** The practitioner of this practice whom the caller names, as the practice writes it; undefined when none. */
export function findPractitioner(turn: SaidTurn, practitioners: readonly string[]): string | undefined {
  const named = practitioners.flatMap((name) => mentionsOf(turn.words, name));
  const wanted = named.filter(({ at }) => !isPassedOver(turn.words, at) && !isOwnName(turn.words, at));
  if (leavesOpen(turn.words, wanted)) return undefined;
  const best = wanted.reduce<NamedAt | undefined>(
    (one, other) => (one === undefined || other.score > one.score ? other : one),
    undefined,
  );
  return best?.name ?? (named.length > 0 ? undefined : onlyOneOfRole(turn, practitioners));
}

interface NamedAt {
  readonly name: string;
  readonly at: number;
  readonly score: number;
}

/** "Niet bij dokter Jansen", "liever bij de Vries dan bij Jansen", "bij Jansen, nee, de Vries": the one that is not wanted. */
function isPassedOver(words: readonly Word[], at: number): boolean {
  const before = ` ${words
    .slice(Math.max(0, at - 5), at)
    .map(({ text }) => text)
    .join(' ')} `;
  if (
    / (niet|geen|behalve) (graag |meer |per se )?((bij|naar|met|van) )?([a-z]+ )?(de |den |der |van )*$/u.test(
      before,
    )
  )
    return true;
  const compared = words.slice(0, at).some(({ text }) => /^(liever|beter|eerder)$/.test(text));
  if (compared && / dan ((bij|naar|met|van) )?([a-z]+ )?(de |den |der |van )*$/u.test(before)) return true;
  const after = words[at + 1]?.text ?? '';
  const another = words.slice(at + 2).some(({ text }) => ROLE_TITLES.has(text));
  return another && takesBack(after);
}

/** "Mijn naam is de Vries", "u spreekt met mevrouw de Vries", "met Piet Jansen": a caller may be called like a practitioner. */
function isOwnName(words: readonly Word[], at: number): boolean {
  const before = ` ${words
    .slice(0, at)
    .map(({ text }) => text)
    .join(' ')} `;
  return OWN_NAME.test(before);
}

const OWN_NAME =
  / (?:(?:naam|voornaam|achternaam)(?: is)?|heet|heten|(?:spreekt|spreek)(?: u)? met|ik ben|(?:^ )?(?:goedemorgen|goedemiddag|goedenavond|hallo|dag|ja) met|^ met) (?:(?:mevrouw|meneer|de heer|de|den|der|van) )*(?:(?!dokter |dr |docter |doktor )[a-z]+ )?(?:de |den |der |van )*$/u;

/** "Bij Jansen of de Vries, wie er het eerst kan". */
function leavesOpen(words: readonly Word[], wanted: readonly NamedAt[]): boolean {
  const [one, other] = wanted.toSorted((left, right) => left.at - right.at);
  return (
    one !== undefined &&
    other !== undefined &&
    one.name !== other.name &&
    words.slice(one.at + 1, other.at).some(({ text }) => text === 'of')
  );
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

/** Every place where the name is said, with how well it sounds like it; its last word is at `at`. */
function mentionsOf(words: readonly Word[], name: string): readonly NamedAt[] {
  const key = name
    .split(/[\s-]+/u)
    .map(plainWord)
    .filter((part) => !TITLES.has(part));
  const wanted = key.join('');
  if (wanted === '') return [];
  const found: NamedAt[] = [];
  for (let at = 0; at < words.length; at++) {
    const titled =
      isRoleTitle(words[at - 1]?.text ?? '') ||
      (TITLES.has(words[at - 1]?.text ?? '') && isRoleTitle(words[at - 2]?.text ?? ''));
    for (let length = 1; length <= key.length + 1; length++) {
      if (at + length > words.length) break;
      const said = words
        .slice(at, at + length)
        .map(({ text }) => text)
        .join('');
      const score = nearness(said, wanted);
      // Without a title a name must be almost exact: "Bos" and "Prins" are also words.
      const needed = titled ? NEAR_ENOUGH : wanted.length <= 4 ? 1.01 : 0.9;
      if (score >= needed) found.push({ name, at, score: score + (titled ? 0.1 : 0) });
    }
  }
  return found;
}
