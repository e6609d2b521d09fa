import { Text, VisuallyHidden } from '@mantine/core';
import { useWords } from '../language/words.tsx';
import { parted, phraseOf } from './marked-words.ts';
import classes from './transcript.module.css';
import { placesWithin, unsureParts } from './unsure-parts.ts';

export interface Turn {
  readonly who: 'caller' | 'balie';
  readonly text: string;
  readonly atMs: number;
  /** Places of words that were heard with doubt. */
  readonly unsure?: readonly number[] | undefined;
}

/** What was said, with the words marked that made a rule fire. The words are the caller's, in the caller's language. */
export function Transcript({
  turns,
  marked,
  rules = [],
  live,
  partial = null,
}: {
  turns: readonly Turn[];
  marked: readonly string[];
  /** The rule that fired on each phrase, named beside it. */
  rules?: readonly (NamedRule & { readonly phrase: string })[];
  /** While it goes on: whether each line is read aloud as it comes. Absent: it is over. */
  live?: 'off' | 'polite';
  /** What the caller is saying and may still be read otherwise: shown, and never read aloud. */
  partial?: string | null;
}) {
  const words = useWords();
  return (
    <div role={live === undefined ? undefined : 'log'} aria-live={live}>
      {turns.map((turn) => (
        <Text key={`${turn.atMs} ${turn.who} ${turn.text}`} my="xs">
          <Text span c="dimmed">
            {clockOfCall(turn.atMs)} {turn.who === 'caller' ? words.calls.caller : words.calls.balie}
          </Text>{' '}
          <span lang="nl">
            “
            {turn.who === 'balie'
              ? turn.text
              : parted(turn.text, marked).map(({ at, text, isMarked }) => {
                  const places = placesWithin(turn.text, turn.unsure ?? [], at, text.length);
                  return isMarked ? (
                    <Marked key={at} text={text} unsure={places} rule={phraseOf(text, rules)} />
                  ) : (
                    <Doubted key={at} text={text} unsure={places} />
                  );
                })}
            ”
          </span>
          <DoubtNamed text={turn.text} unsure={turn.unsure ?? []} />
        </Text>
      ))}
      {partial !== null && (
        <Text my="xs" c="dimmed" aria-live="off">
          {words.live.saysNow}{' '}
          <span lang="nl">
            “<u>{partial}</u>…”
          </span>
        </Text>
      )}
    </div>
  );
}

/** The number of a rule in the list of red flags is short enough to stand in a sentence; a rule without one has its name there. */
export interface NamedRule {
  readonly name: string;
  readonly flag: string | undefined;
}

/** With the rule inside the mark: who is led there by a key or by a screen reader hears why it is marked. */
function Marked({
  text,
  unsure,
  rule,
}: {
  text: string;
  unsure: readonly number[];
  rule: NamedRule | undefined;
}) {
  const { calls } = useWords();
  if (rule === undefined)
    return (
      <mark>
        <Doubted text={text} unsure={unsure} />
      </mark>
    );
  const { name, flag } = rule;
  return (
    <mark>
      <VisuallyHidden>{calls.beginsRule(flag === undefined ? name : `${flag}, ${name}`)}: </VisuallyHidden>
      <Doubted text={text} unsure={unsure} />
      <small aria-hidden="true" title={name}>
        {' '}
        {flag ?? `[${name}]`}
      </small>
    </mark>
  );
}

/** Dotted beneath, and named after the turn: who does not see the line reads or hears which words it is about. */
const Doubted = ({ text, unsure }: { text: string; unsure: readonly number[] }) =>
  unsureParts(text, unsure).map((part) =>
    part.isUnsure ? (
      <u key={part.at} className={classes['unsure']}>
        {part.text}
      </u>
    ) : (
      part.text
    ),
  );

function DoubtNamed({ text, unsure }: { text: string; unsure: readonly number[] }) {
  const { calls } = useWords();
  const parts = unsureParts(text, unsure).filter(({ isUnsure }) => isUnsure);
  if (parts.length === 0) return null;
  return (
    <small>
      {' '}
      {calls.unsure} <span lang="nl">{parts.map((part) => `“${part.text}”`).join(', ')}</span>
    </small>
  );
}

/** 62000 -> "1:02": how far into the call. */
export const clockOfCall = (atMs: number): string => {
  const seconds = Math.floor(atMs / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
