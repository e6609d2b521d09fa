import { Button, CloseButton, Group, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../language/words.tsx';
import { NARROW } from '../look/narrow.ts';
import classes from './side-page.module.css';

/** What is opened from a list: beside it on a wide screen, in its place on a narrow one. Focus comes in; Escape and closing give it back, to the row anew when the list was read again meanwhile. */
export function SidePage({
  title,
  from,
  onClose,
  children,
}: {
  title: string;
  /** The id of the element that opened it. */
  from: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const words = useWords();
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false }) ?? false;
  const heading = useRef<HTMLHeadingElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    heading.current?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isOfSomethingAbove(event.target)) return;
      close.current();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      const back = document.getElementById(from) ?? document.getElementById('page');
      back?.focus();
    };
  }, [from]);
  return (
    <section className={classes['side']} aria-label={title} data-keys="">
      {isNarrow && (
        <Button variant="default" mb="sm" onClick={onClose}>
          <span aria-hidden="true">‹&nbsp;</span>
          {words.frame.back}
        </Button>
      )}
      <Group justify="space-between" align="flex-start" wrap="nowrap" mb="md">
        <Title order={2} ref={heading} tabIndex={-1}>
          {title}
        </Title>
        {!isNarrow && <CloseButton size="lg" aria-label={words.close} onClick={onClose} />}
      </Group>
      {children}
    </section>
  );
}

/** A dialog or an open menu takes Escape for itself. */
const isOfSomethingAbove = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role=dialog], [role=menu], [aria-expanded=true]') !== null;
