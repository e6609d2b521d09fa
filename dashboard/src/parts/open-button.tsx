import type { ReactNode } from 'react';
import classes from './list-table.module.css';
import { rowId } from './row-id.ts';

/** The first cell of a row: opens it beside the list, and gets the focus back. */
export function OpenButton({
  id,
  onOpen,
  children,
}: {
  id: string;
  onOpen: () => void;
  children: ReactNode;
}) {
  return (
    <button type="button" id={rowId(id)} className={classes['open']} onClick={onOpen}>
      {children}
    </button>
  );
}
