import { type RefObject, useRef } from 'react';
import { useWords } from '../../language/words.tsx';
import { useLetterKeys } from '../../parts/letter-keys.ts';

/** Arrow keys go from sentence to sentence of a transcript, and R to the next words that made a rule fire; focus goes along. */
export function useStepsWithin(): RefObject<HTMLDivElement | null> {
  const { calls } = useWords();
  const within = useRef<HTMLDivElement>(null);
  const step = (selector: string, by: 1 | -1) => {
    const all = [...(within.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
    const at = all.findIndex((one) => one.contains(document.activeElement));
    const next = all[at === -1 ? (by === 1 ? 0 : all.length - 1) : (at + by + all.length) % all.length];
    if (next === undefined) return;
    // Reached by these keys and by no Tab.
    next.tabIndex = -1;
    next.focus();
  };
  useLetterKeys({
    arrowleft: { does: calls.keyBack, act: () => step('p', -1) },
    arrowright: { does: calls.keyOn, act: () => step('p', 1) },
    r: { does: calls.keyRule, act: () => step('mark', 1) },
  });
  return within;
}
