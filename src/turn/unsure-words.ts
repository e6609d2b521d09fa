import type { Utterance } from '../domain/utterance.ts';

/**
 * From here on another reading was as likely as this one: whisper gives 0.5 to an answer whose next candidate is as good, and 0.7 to a
 * guess; openai gives the probability that it is wrong. sherpa-onnx tells no doubt, and stays below it.
 */
const UNSURE_FROM = 0.5;

/** Which words of a turn were heard with doubt, by their place in the text from 0; none: all of them were heard well, or that is not known. */
export function unsureWords({
  text,
  words,
}: Pick<Extract<Utterance, { kind: 'speech' }>, 'text' | 'words'>): readonly number[] {
  // A place says something only when the words are those of the text.
  if (text.split(/\s+/u).filter((word) => word !== '').length !== words.length) return [];
  return words.flatMap(({ doubt }, place) => (doubt >= UNSURE_FROM ? [place] : []));
}

/** The same as the journal has it: absent when there is none. */
export function doubtOf(said: Parameters<typeof unsureWords>[0]): { readonly unsure?: readonly number[] } {
  const unsure = unsureWords(said);
  return unsure.length === 0 ? {} : { unsure };
}
