import { FIRST_NAMES } from '../../../domain/first-names.ts';
import { LAST_NAMES } from '../../../domain/last-names.ts';
import type { Word } from '../words.ts';
import { PREFIX_WORDS } from './name-words.ts';
import { HYPHENS, type SpokenName, written } from './name-writing.ts';

/** The words of a name divided into first and last; prefixes begin the last. Undefined when they are too many to be a name unasked. */
export function divide(
  parts: readonly Word[],
  kind: 'full' | 'last' | 'first' | 'titled',
  asked: boolean,
): SpokenName | undefined {
  if (parts.length === 0) return undefined;
  const texts = parts.map(({ text }) => text);
  const split = (at: number): SpokenName => ({
    first: written(parts.slice(0, at)),
    last: written(parts.slice(at)),
  });
  if (kind === 'first') return { first: written(parts.slice(0, 3)) };
  // "Jean-Pierre Dubois": what a hyphen joins is one first name.
  if (parts.length === 3 && parts[1]?.afterHyphen && FIRST_NAMES.has(texts[0] ?? '')) return split(2);
  const firsts = leadingFirstNames(texts);
  const prefixAt = texts.findIndex((text) => PREFIX_WORDS.has(text));
  // "Anja Mulder, dat is mijn meisjesnaam, Anja Peters": the whole name anew behind a pause.
  if (kind === 'last' && parts[0]?.afterBreak && firsts > 0 && firsts < texts.length) return split(firsts);
  // "Peter-Jan", when nothing follows.
  if (firsts === texts.length && parts.length > 1 && parts.slice(1).every(({ afterHyphen }) => afterHyphen))
    return { first: written(parts) };
  // "Mevrouw Terpstra, Jannie".
  if (
    kind === 'titled' &&
    parts.length > 1 &&
    parts.at(-1)?.afterBreak &&
    FIRST_NAMES.has(texts.at(-1) ?? '')
  )
    return { first: written(parts.slice(-1)), last: written(parts.slice(0, -1)) };
  // "Mevrouw Anna Smit", "meisjesnaam Lina Evers".
  if ((kind === 'titled' || kind === 'last') && firsts > 0 && firsts < texts.length) return split(firsts);
  if (kind === 'last' || kind === 'titled')
    return firsts > 0 && firsts === prefixAt ? split(firsts) : { last: written(parts) };
  if (prefixAt > 0 && firsts > 0) return split(Math.min(firsts, prefixAt));
  // "Aaliyah de Bruin": the list cannot hold every first name, but a prefix begins most last names.
  // "Schipper-van Dam" is a double name.
  if (prefixAt === 1 && parts[1]?.afterHyphen) return { last: written(parts) };
  if (prefixAt === 1 && !LAST_ONLY.test(texts[0] ?? '')) return split(1);
  // "Van den Broek, Chantal": the last name first.
  if (
    prefixAt === 0 &&
    parts.length > 2 &&
    FIRST_NAMES.has(texts.at(-1) ?? '') &&
    !PREFIX_WORDS.has(texts.at(-2) ?? '')
  )
    return { first: written(parts.slice(-1)), last: written(parts.slice(0, -1)) };
  if (prefixAt >= 0) return { last: written(parts) };
  if (firsts > 0 && firsts < texts.length) return split(firsts);
  if (firsts === texts.length)
    return texts.length === 1 ? { first: written(parts) } : split(texts.length - 1);
  // "Tjin A Djie" is one last name.
  if (texts.length === 1 || (texts.length === 3 && texts[1] === 'a')) return { last: written(parts) };
  // "Jansen, Piet", "Visser, Jan Willem": the last name first.
  if (parts[1]?.afterBreak && texts.slice(1).every((text) => FIRST_NAMES.has(text)))
    return { first: written(parts.slice(1)), last: written(parts.slice(0, 1)) };
  if (
    texts.length === 2 &&
    FIRST_NAMES.has(texts[1] ?? '') &&
    !(FATHERS_NAMES.has(texts[1] ?? '') && !parts[1]?.afterBreak)
  )
    return { first: written(parts.slice(1)), last: written(parts.slice(0, 1)) };
  // "Singh Harpreet": of the two only the first is known, as a last name.
  if (
    texts.length === 2 &&
    isOnlyLast(texts[0]) &&
    !LAST_NAMES.has(texts[1] ?? '') &&
    !FIRST_NAMES.has(texts[1] ?? '') &&
    !LAST_END.test(texts[1] ?? '') &&
    !parts[1]?.afterHyphen &&
    !HYPHENS.test(texts[1] ?? '')
  )
    return { first: written(parts.slice(1)), last: written(parts.slice(0, 1)) };
  // "Kovalenko Oleksandra": a word with the end of a last name before one without.
  if (
    texts.length === 2 &&
    LAST_END.test(texts[0] ?? '') &&
    !LAST_END.test(texts[1] ?? '') &&
    !parts[1]?.afterHyphen
  )
    return { first: written(parts.slice(1)), last: written(parts.slice(0, 1)) };
  // "Dijkstra Hoekstra": two that only last names end like are those of a wife and her husband.
  if (texts.length === 2 && texts.every((text) => LAST_END.test(text) && !FIRST_NAMES.has(text)))
    return { last: written(parts) };
  // "Hoekstra Jan Willem": an end or a name that only last names have, and two first names.
  if (
    texts.length === 3 &&
    (LAST_END.test(texts[0] ?? '') || LAST_ONLY.test(texts[0] ?? '')) &&
    texts.slice(1).every((text) => FIRST_NAMES.has(text)) &&
    !FATHERS_NAMES.has(texts[2] ?? '')
  )
    return { first: written(parts.slice(1)), last: written(parts.slice(0, 1)) };
  // "Aloysius Johannes Blok".
  if (
    texts.length === 3 &&
    FIRST_NAMES.has(texts[1] ?? '') &&
    !FATHERS_NAMES.has(texts[1] ?? '') &&
    !parts[2]?.afterHyphen
  )
    return split(2);
  if (parts[1]?.afterHyphen || HYPHENS.test(texts[1] ?? '')) return { last: written(parts) };
  return !asked && texts.length > 4 ? undefined : split(1);
}

const isOnlyLast = (text = ''): boolean => LAST_NAMES.has(text) && !FIRST_NAMES.has(text);

/** Ends that last names have and first names do not. */
const LAST_END =
  /.(?:stra|sma|inga|enga|huis|huizen|horst|velde?|burg|dijk|kamp|mans|meijer|meyer|enko|wski|wska|cki|cka|wicz|czyk|chuk|oglu|ovic|evic|dottir)$/;

/** First names that are as often a last name, being that of a father or grandfather: "Abdi Farah", "Mehari Tesfay" are in their order. */
const FATHERS_NAMES: ReadonlySet<string> = new Set(
  `ali ahmed ahmad ahmet hassan hasan hussein husein huseyin mohamed mohammed mohamud mahmoud muhammad farah osman omar omer yusuf youssef
  ibrahim ismail abdi abdullahi abdullah salah said saleh khalid karim rahman amin aziz jamal mansour mustafa tesfay berhane tekle kidane haile
  petros yohannes abraham girmay singh kumar tran nguyen li wang jose arslan aslan demir deniz mehmet kemal osman polat simon thomas
  hendriks hendrik arend jansen peters albert lambert wouters gerrits adam daniel david martin paul`
    .trim()
    .split(/\s+/u),
);

/** Last names that often stand before a married name: "Bakker de Wit", "Jansen van Dijk". */
const LAST_ONLY =
  /^(bakker|jansen|janssen|visser|smit|meijer|mulder|bos|vos|peters|hendriks|dekker|brouwer|dijkstra|smits|kuipers|kok|jacobs|vermeulen|schouten|willems|hoekstra|koster|prins|huisman|postma|kuiper|verhoeven|pietersen)$/;

function leadingFirstNames(texts: readonly string[]): number {
  let count = 0;
  // The last word of several stays for the last name: "Jan Peters", "Maria Willem".
  while (count < texts.length && count < 3 && FIRST_NAMES.has(texts[count] ?? '')) count += 1;
  return count;
}
