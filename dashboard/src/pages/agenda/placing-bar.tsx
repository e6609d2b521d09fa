import { Button, Checkbox, Group, Text } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import type { Placing, Wanted } from './placing.ts';
import classes from './time-grid.module.css';

export interface Step {
  /** Steps of five minutes. */
  readonly down?: number;
  /** Columns. */
  readonly right?: number;
  readonly days?: number;
}

/** Where it would stand, in words: "09:05, do 26 nov 2026, dokter Jansen". */
export interface Held {
  readonly moment: string;
  readonly practitioner: string;
}

/** What is being placed, where it is held and what the rule says of that; takes the arrows and Enter. */
export function PlacingBar({
  placing,
  wanted,
  held,
  refusal,
  onStep,
  onDrop,
  onReferral,
}: {
  placing: Placing;
  wanted: Wanted;
  held: Held | null;
  refusal: string | null | undefined;
  onStep: (step: Step) => void;
  onDrop: () => void;
  onReferral: ((has: boolean) => void) | null;
}) {
  const words = useWords();
  const bar = useRef<HTMLDivElement>(null);
  // Who begins to move something goes on here: the button or key that began it is no longer there.
  useEffect(() => bar.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== bar.current) return;
    const step = stepOf(event);
    if (step === null && event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (step !== null) onStep(step);
    else if (event.key === 'Enter') onDrop();
    else placing.stop();
  };
  return (
    <div
      ref={bar}
      className={classes['placing']}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the arrows while something is moved.
      tabIndex={0}
      aria-label={titleOf(wanted, words)}
      aria-describedby="placing-how"
      onKeyDown={onKeyDown}
    >
      <Group justify="space-between" align="flex-start">
        <div>
          <Text fw={600}>{titleOf(wanted, words)}</Text>
          <Text size="sm" id="placing-how">
            {words.agenda.placing.how}
          </Text>
          <Text aria-live="assertive" fw={600} mih="1.5em">
            {placing.isBusy ? words.busy : held === null ? '' : saying(held, refusal, words)}
          </Text>
        </div>
        <Group>
          {onReferral !== null && wanted.kind !== 'offer' && (
            <Checkbox
              label={words.agenda.referral}
              checked={wanted.hasReferral}
              onChange={({ currentTarget }) => onReferral(currentTarget.checked)}
            />
          )}
          <Button variant="default" onClick={() => placing.stop()} disabled={placing.isBusy}>
            {words.agenda.placing.stop}
          </Button>
        </Group>
      </Group>
      {placing.error !== null && placing.error !== undefined && !placing.isBusy && (
        <Failed error={placing.error} />
      )}
    </div>
  );
}

type Words = ReturnType<typeof useWords>;

function saying({ moment, practitioner }: Held, refusal: string | null | undefined, words: Words): string {
  const at = `${timeWritten(moment)}, ${dayWritten(moment)}, ${practitioner}`;
  if (refusal === null) return words.agenda.placing.may(at);
  return words.agenda.placing.mayNot(at, refusal ?? words.agenda.placing.unknown);
}

function titleOf(wanted: Wanted, words: Words): string {
  switch (wanted.kind) {
    case 'move': {
      const { type, who } = wanted.appointment;
      return words.agenda.placing.move([type, who?.name].filter(Boolean).join(', '));
    }
    case 'book':
      return words.agenda.placing.book(wanted.patient.name);
    case 'offer':
      return words.agenda.placing.offer(`${wanted.waiting.type}, ${wanted.waiting.who.name}`);
  }
}

function stepOf({ key, shiftKey }: KeyboardEvent): Step | null {
  const way = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[key];
  if (way === undefined) return null;
  if (shiftKey) return { days: way };
  return key === 'ArrowUp' || key === 'ArrowDown' ? { down: way } : { right: way };
}
