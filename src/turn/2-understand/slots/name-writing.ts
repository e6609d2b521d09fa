import type { Word } from '../words.ts';
import { PREFIX_WORDS } from './name-words.ts';

export interface SpokenName {
  readonly first?: string;
  readonly last?: string;
}

/** How the hyphen of a double name is said. */
export const HYPHENS = /^(streepje|koppelteken|verbindingsstreepje)$/;

/** As written in a record: prefixes in lower case, the rest with capitals, accents and hyphens kept. */
export function written(parts: readonly Word[]): string {
  let text = '';
  let hyphen = false;
  for (const word of parts) {
    if (HYPHENS.test(word.text)) {
      hyphen = true;
      continue;
    }
    const shown =
      word.text === 't' || word.text === 's'
        ? `'${word.text}`
        : word.raw.toLowerCase().replaceAll('\u2019', "'");
    const part = PREFIX_WORDS.has(word.text) ? shown : capital(shown);
    text += text === '' ? part : `${hyphen || word.afterHyphen ? '-' : ' '}${part}`;
    hyphen = false;
  }
  return text;
}

/** A last name of several words: its prefixes stay small. */
export const capitalLast = (text: string): string =>
  text
    .split(' ')
    .map((part) => (PREFIX_WORDS.has(part) ? part : capital(part)))
    .join(' ');

/** First letters of the parts that a hyphen joins, and both letters of "IJ". */
export function capital(text: string): string {
  return text
    .split('-')
    .map((part) =>
      part.startsWith('ij') ? `IJ${part.slice(2)}` : part.slice(0, 1).toUpperCase() + part.slice(1),
    )
    .join('-');
}
