export interface Part {
  /** Where it begins in the text. */
  readonly at: number;
  readonly text: string;
  readonly isMarked: boolean;
}

/** The text in parts, those marked that are one of the phrases; case and punctuation around them do not matter. */
export function parted(text: string, phrases: readonly string[]): readonly Part[] {
  const wanted = phrases.filter((phrase) => phrase.trim() !== '').map(escaped);
  if (wanted.length === 0) return [{ at: 0, text, isMarked: false }];
  const found = new RegExp(`(${wanted.toSorted((a, b) => b.length - a.length).join('|')})`, 'giu');
  let at = 0;
  return text.split(found).flatMap((part, place) => {
    const begins = at;
    at += part.length;
    return part === '' ? [] : [{ at: begins, text: part, isMarked: place % 2 === 1 }];
  });
}

/** The first of these whose phrase is what was marked. */
export const phraseOf = <Phrase extends { readonly phrase: string }>(
  marked: string,
  phrases: readonly Phrase[],
): Phrase | undefined => phrases.find(({ phrase }) => new RegExp(`^${escaped(phrase)}$`, 'iu').test(marked));

/** As the words stand in the text: anything may be between two of them but letters. */
const escaped = (phrase: string): string =>
  phrase
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^\\p{L}\\p{N}]+');
