import type { MayContinue } from '../domain/alarm.ts';
import type { DialogueInput } from './4-decide/dialogue.ts';

/** What the caller said in one turn, raw: triage reads the alternatives as well. */
export interface SaidTurn {
  readonly text: string;
  readonly alternatives: readonly string[];
}

/** The whole call's words, and what was said while an action was running and still wants an answer. */
export function createMemory() {
  const turns: SaidTurn[] = [];
  let kept: { readonly input: DialogueInput; readonly verdict: MayContinue } | null = null;
  return {
    add(turn: SaidTurn): void {
      turns.push(turn);
    },
    turns: (): readonly SaidTurn[] => turns,
    texts: (): readonly string[] => turns.map(({ text }) => text),
    /** The last one counts: a caller who speaks twice during an action has said the newer thing last. */
    keepForLater(input: DialogueInput, verdict: MayContinue): void {
      if (input.kind === 'meant' || input.kind === 'pressed') kept = { input, verdict };
    },
    takeKept() {
      const taken = kept;
      kept = null;
      return taken;
    },
  };
}
