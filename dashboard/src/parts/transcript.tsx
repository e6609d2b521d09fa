import { Text } from '@mantine/core';
import { useWords } from '../language/words.tsx';
import { parted } from './marked-words.ts';

export interface Turn {
  readonly who: 'caller' | 'balie';
  readonly text: string;
  readonly atMs: number;
}

/** What was said, with the words marked that made a rule fire. The words are the caller's, in the caller's language. */
export function Transcript({
  turns,
  marked,
  live = false,
}: {
  turns: readonly Turn[];
  marked: readonly string[];
  live?: boolean;
}) {
  const words = useWords();
  return (
    <div role={live ? 'log' : undefined} aria-live={live ? 'off' : undefined}>
      {turns.map((turn) => (
        <Text key={`${turn.atMs} ${turn.who} ${turn.text}`} my="xs">
          <Text span c="dimmed">
            {clockOfCall(turn.atMs)} {turn.who === 'caller' ? words.calls.caller : words.calls.balie}
          </Text>{' '}
          <span lang="nl">
            “
            {turn.who === 'balie'
              ? turn.text
              : parted(turn.text, marked).map(({ at, text, isMarked }) =>
                  isMarked ? <mark key={at}>{text}</mark> : text,
                )}
            ”
          </span>
        </Text>
      ))}
    </div>
  );
}

/** 62000 -> "1:02": how far into the call. */
export const clockOfCall = (atMs: number): string => {
  const seconds = Math.floor(atMs / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
