import type { MayContinue } from '../domain/alarm.ts';
import type { DialogueInput } from './4-decide/dialogue.ts';

interface Said {
  readonly input: DialogueInput;
  readonly verdict: MayContinue;
}

/** What the caller said or pressed while an action ran; it is answered when the action is done. */
export function createSaidMeanwhile() {
  let kept: Said | null = null;
  return {
    /** Who speaks twice has said the newer thing last; but the first request for a human is never replaced (S4). */
    keep(said: Said): void {
      if (said.input.kind !== 'meant' && said.input.kind !== 'pressed') return;
      if (kept === null || !asksForHuman(kept.input)) kept = said;
    },
    takeUp(answer: (input: DialogueInput, verdict: MayContinue) => void): void {
      const said = kept;
      kept = null;
      if (said !== null) answer(said.input, said.verdict);
    },
  };
}

/** S4: the first request counts in every state, also in the middle of a goodbye. */
export const asksForHuman = (input: DialogueInput): boolean =>
  (input.kind === 'meant' && (input.meaning.wish === 'human' || input.meaning.second === 'human')) ||
  (input.kind === 'pressed' && input.keys === '0');
