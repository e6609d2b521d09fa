import type { HeardWord } from '../../domain/utterance.ts';

/**
 * Gives each word of the text a part of the time fromMs..toMs in proportion to its letters, with one doubt for all. For ears
 * that know no times of words: good to about a syllable in a short answer, which is what barge-in and the screen need.
 */
export function spreadWords(text: string, fromMs: number, toMs: number, doubt: number): readonly HeardWord[] {
  const texts = text.split(/\s+/u).filter((word) => word !== '');
  const letters = texts.reduce((sum, word) => sum + word.length, 0);
  let before = 0;
  return texts.map((word) => {
    const at = (count: number) => fromMs + ((toMs - fromMs) * count) / letters;
    const heard = { text: word, fromMs: at(before), toMs: at(before + word.length), doubt };
    before += word.length;
    return heard;
  });
}
