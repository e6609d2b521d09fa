import type { SaidTurn } from '../words.ts';
import { readTurn, textAt } from '../words.ts';
import { takesBack } from './correction-words.ts';
import { findName } from './name.ts';
import { PREFIX_WORDS } from './name-words.ts';
import { withNameWordsPutRight } from './name-words-put-right.ts';
import type { SpokenName } from './name-writing.ts';
import { isKnownName, nearestName } from './nearest-name.ts';

/**
 * The name in a turn that answers the question for one. A name that was heard wrongly is near in sound to a real one: a word that was read as a
 * part of the name, and is no name that we know, becomes the one it sounds like. The words as heard are kept beside it. No other word of the
 * turn ever becomes a name, and how a name is spelled or put right weighs more than how it sounds.
 */
export function findMeantName(turn: SaidTurn): SpokenName | undefined {
  const apart = withNameWordsPutRight(turn);
  const read = findName(apart, true);
  const meant = read === undefined || tellsHow(apart) ? apart : withNearestNames(apart, read);
  return meant === apart ? read : findName(meant, true);
}

/** What the words said by themselves, where that is another name than the one that was meant. */
export function nameAsHeard(turn: SaidTurn, meant: SpokenName): SpokenName | undefined {
  const heard = findName(turn, true);
  return heard === undefined || isSame(meant, heard) ? undefined : heard;
}

const isSame = (one: SpokenName, other: SpokenName): boolean =>
  one.first === other.first && one.last === other.last;

/** "Bolman met een b", "nee, niet Polman maar Bolman": who tells how it is written or puts it right has said what they meant. */
const tellsHow = ({ words }: SaidTurn): boolean =>
  words.some(
    ({ text }, at) =>
      takesBack(text) ||
      /^(?:niet|geen|zonder|dubbel|dubbele|streepje)$/.test(text) ||
      (text === 'met' &&
        /^(?:een|de|dubbel|twee|lange|korte|griekse|[a-z]|ij|ck|dt)$/.test(textAt(words, at + 1))),
  );

function withNearestNames(turn: SaidTurn, name: SpokenName): SaidTurn {
  const partsOf = (text = ''): ReadonlySet<string> =>
    new Set(
      text
        .toLowerCase()
        .split(/[ -]/)
        .filter((part) => part.length > 3 && !PREFIX_WORDS.has(part)),
    );
  const [first, last] = [partsOf(name.first), partsOf(name.last)];
  const parts: string[] = [];
  let end = 0;
  for (const [at, { text, raw, start, end: to }] of turn.words.entries()) {
    if (!first.has(text) && !last.has(text)) continue;
    const other = isOtherWay(name) ? 'any' : first.has(text) ? 'first' : 'last';
    const nearest = nearestName(text, other, at === 0) ?? nearestName(text, 'any', at === 0);
    if (nearest === null) continue;
    parts.push(turn.judged.slice(end, start), /^\p{Lu}/u.test(raw) ? capital(nearest) : nearest);
    end = to;
  }
  return parts.length === 0 ? turn : readTurn(parts.join('') + turn.judged.slice(end));
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** "Visse jan", one word alone: nothing says yet which of the two it is. */
const isOtherWay = ({ first, last }: SpokenName): boolean =>
  first === undefined ||
  last === undefined ||
  (!isKnownName(first.toLowerCase()) && isKnownName(last.toLowerCase()) && !last.includes(' '));
