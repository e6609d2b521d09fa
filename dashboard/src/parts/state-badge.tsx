import { useWords } from '../language/words.tsx';
import type { State } from '../look/tokens.ts';
import classes from './state-badge.module.css';

/** A shape for each state: colour is the third signal, after the word and this. */
export const SHAPES: Readonly<Record<State, string>> = {
  '112': '⬢',
  urgent: '▲',
  today: '◆',
  normal: '●',
  late: '◷',
  done: '✓',
};

export function StateBadge({ state, word }: { state: State; word?: string }) {
  const words = useWords();
  return (
    <span className={classes['badge']} data-state={state}>
      <span aria-hidden="true">{SHAPES[state]} </span>
      {word ?? words.states[state]}
    </span>
  );
}
