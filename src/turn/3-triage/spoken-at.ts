import type { SpokenAt } from '../../domain/alarm.ts';
import type { HeardWord } from '../../domain/utterance.ts';

/** When a turn was said and, when the recogniser told, each of its words; milliseconds since the call was answered. */
export interface TurnTimes {
  readonly fromMs: number;
  readonly toMs: number;
  readonly words: readonly Pick<HeardWord, 'text' | 'fromMs' | 'toMs'>[];
}

/**
 * When the word that begins at this place of the turn's text was said. The words of a recogniser are the text split at spaces; a text that
 * is not, and any other reading of the turn (`offset` null), has the time of the turn.
 */
export function spokenAt(text: string, offset: number | null, { fromMs, toMs, words }: TurnTimes): SpokenAt {
  const ofTurn: SpokenAt = { fromMs, toMs, of: 'turn' };
  if (offset === null) return ofTurn;
  let end = 0;
  for (const word of words) {
    const begin = text.indexOf(word.text, end);
    if (begin < 0) return ofTurn;
    end = begin + word.text.length;
    if (offset < begin) return ofTurn;
    if (offset < end) return { fromMs: word.fromMs, toMs: word.toMs, of: 'word' };
  }
  return ofTurn;
}
