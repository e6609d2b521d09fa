import type { ExpectedKind } from '../../../domain/expectation.ts';
import type { Wish } from '../../../domain/meaning.ts';
import type { SaidTurn } from '../words.ts';
import { findPhrases, type PhraseFound } from './phrase-evidence.ts';

export interface JudgedWish {
  readonly wish: Wish;
  readonly second: Wish | null;
  readonly confidence: number;
  readonly because: readonly PhraseFound[];
}

export function judgeWish(turn: SaidTurn, expecting: ExpectedKind): JudgedWish {
  const because = findPhrases(turn);
  const scores = new Map<Wish, number>();
  for (const { wish, words } of because) scores.set(wish, (scores.get(wish) ?? 0) + 1 + words.length / 50);
  const ranked = [...scores].sort((one, other) => other[1] - one[1]);
  const best = ranked[0];
  if (!best || best[0] === 'none') return { wish: 'none', second: null, confidence: 0.9, because };
  if (expecting !== 'open' && best[0] !== 'human' && best[0] !== 'urgent' && best[1] < 1.3) {
    return { wish: 'none', second: null, confidence: 0.6, because };
  }
  return { wish: best[0], second: null, confidence: Math.min(0.95, 0.6 + best[1] * 0.1), because };
}
