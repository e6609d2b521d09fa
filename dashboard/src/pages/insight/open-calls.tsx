import { Button, UnstyledButton } from '@mantine/core';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { type CallsOfNumber, FIGURES_OF_APPOINTMENTS } from '../../../../src/http/contract/insight.ts';
import { useMe } from '../../api/session.tsx';
import { useWords } from '../../language/words.tsx';
import { type CallsAsked, FigureCallsPage } from './figure-calls-page.tsx';
import type { Days } from './period-choice.tsx';

/** Null: this role may read no calls, and numbers are text. */
const OpenCalls = createContext<((asked: CallsAsked) => void) | null>(null);

/** Every number inside opens its calls, where the role may read them. */
export function NumbersThatOpen({ period, children }: { period: Days; children: ReactNode }) {
  const { role } = useMe();
  const [asked, setAsked] = useState<CallsAsked | null>(null);
  const mayRead = role === 'assistant' || role === 'practitioner';
  return (
    <OpenCalls.Provider value={mayRead ? setAsked : null}>
      {children}
      {asked !== null && (
        <FigureCallsPage key={asked.id} asked={asked} period={period} onClose={() => setAsked(null)} />
      )}
    </OpenCalls.Provider>
  );
}

/** Who did not come is found in the agenda, and not among the calls. */
const isOfAppointments = ({ figure }: CallsOfNumber): boolean =>
  FIGURES_OF_APPOINTMENTS.some((one) => one === figure);

interface OfNumber {
  /** What is counted, for the name of the button and of what it opens. */
  readonly name: string;
  readonly of: CallsOfNumber;
  /** Of other days than those of the page. */
  readonly period?: Days;
}

const idOf = ({ of: { figure, by, group }, period }: OfNumber): string =>
  ['calls', figure, by, group, period?.from].filter((part) => part !== undefined).join('-');

/** A number that opens its calls; text where there are none, or where the role may not read them. A count is read in one piece. */
export function CountOf({ text, x, ...what }: OfNumber & { text: string; x: number }) {
  const words = useWords();
  const open = useContext(OpenCalls);
  if (open === null || x === 0) return <span style={{ whiteSpace: 'nowrap' }}>{text}</span>;
  const id = idOf(what);
  return (
    <UnstyledButton
      id={id}
      td="underline"
      style={{ whiteSpace: 'nowrap', fontSize: 'inherit' }}
      c="var(--mantine-color-anchor)"
      aria-label={`${text}. ${(isOfAppointments(what.of) ? words.figures.openAppointments : words.figures.open)(what.name)}`}
      onClick={() => open({ id, ...what })}
    >
      {text}
    </UnstyledButton>
  );
}

/** "Bekijk alle 61": for what nobody may pass by. */
export function SeeAll({ x, ...what }: OfNumber & { x: number }) {
  const words = useWords();
  const open = useContext(OpenCalls);
  if (open === null || x === 0) return null;
  const id = `all-${idOf(what)}`;
  return (
    <Button id={id} variant="default" onClick={() => open({ id, ...what })}>
      {words.figures.seeAll(x)}
    </Button>
  );
}
