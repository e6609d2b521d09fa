import { Button, Text } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { Item } from '../../../../src/http/contract/worklist.ts';
import { useWords } from '../../language/words.tsx';
import { rowId } from '../../parts/row-id.ts';
import classes from './worklist.module.css';

/** The list whose row in focus stays where it is on the screen while items come in above it; how many did is said, and shown when asked. */
export function SteadyList({
  items,
  open,
  children,
}: {
  items: readonly Item[];
  /** The item that is open beside the list. */
  open: string | null;
  children: ReactNode;
}) {
  const [focused, setFocused] = useState<string | null>(null);
  const held = open ?? focused;
  useSteadyRow(held, items);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is pressed here; it only knows which row has focus.
    <div
      className={classes['steady']}
      onFocus={({ target }) => setFocused(itemOf(target, items))}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setFocused(null);
      }}
    >
      <NewAbove items={items} held={held} />
      {children}
    </div>
  );
}

const itemOf = (target: Element, items: readonly Item[]): string | null => {
  const row = target.closest('tr')?.querySelector('button')?.id;
  return items.find(({ id }) => rowId(id) === row)?.id ?? null;
};

function NewAbove({ items, held }: { items: readonly Item[]; held: string | null }) {
  const { worklist: words } = useWords();
  const known = () => ({ held, ids: new Set(items.map(({ id }) => id)) });
  const [since, setSince] = useState(known);
  if (since.held !== held) setSince(known());
  const place = items.findIndex(({ id }) => id === held);
  const fresh = items.slice(0, Math.max(0, place)).filter(({ id }) => !since.ids.has(id));
  const [first] = fresh;
  return (
    <div className={classes['fresh']} role="status">
      {first !== undefined && since.held === held && (
        <>
          <Text span>{words.newAbove(fresh.length)}</Text>{' '}
          <Button
            variant="default"
            onClick={() => {
              setSince(known());
              document.getElementById(rowId(first.id))?.focus();
            }}
          >
            {words.show}
          </Button>
        </>
      )}
    </div>
  );
}

/** Measured from the top of the page: scrolling does not change that, and what comes in above does. */
function useSteadyRow(held: string | null, items: readonly Item[]): void {
  const last = useRef<{ readonly of: string; readonly top: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new list may have moved the row.
  useLayoutEffect(() => {
    const row = held === null ? null : document.getElementById(rowId(held));
    if (held === null || row === null) {
      last.current = null;
      return;
    }
    const top = row.getBoundingClientRect().top + scrollY;
    const moved = last.current?.of === held ? top - last.current.top : 0;
    last.current = { of: held, top };
    if (moved !== 0) scrollBy(0, moved);
  }, [held, items]);
}
