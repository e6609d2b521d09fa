import type { HeardWord } from '../domain/utterance.ts';

/** What the caller said in one turn, raw: triage reads the alternatives as well. */
export interface SaidTurn {
  readonly text: string;
  readonly alternatives: readonly string[];
  /** Milliseconds since the call was answered; left out where no time is known. */
  readonly fromMs?: number;
  readonly toMs?: number;
  readonly words?: readonly HeardWord[];
  /** A question of a questionnaire was open. */
  readonly answersIntake?: true;
}

export interface Memory {
  add(turn: SaidTurn): void;
  turns(): readonly SaidTurn[];
  texts(): readonly string[];
}

/** The caller's words of the whole call, in order. */
export function createMemory(): Memory {
  const turns: SaidTurn[] = [];
  return {
    add(turn) {
      turns.push(turn);
    },
    turns: () => turns,
    texts: () => turns.map(({ text }) => text),
  };
}
