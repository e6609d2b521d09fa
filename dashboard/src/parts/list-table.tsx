import { Button } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useWords } from '../language/words.tsx';
import classes from './list-table.module.css';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
}

/** 2,000 rows took a browser three seconds to draw, and most of one at each change. */
const DRAWN_AT_ONCE = 100;

/** A list as a real table; on a narrow screen each row is a card with the same labels. */
export function ListTable<Row>({
  rows,
  columns,
  nameOf,
  caption,
}: {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  nameOf: (row: Row) => string;
  caption?: string;
}) {
  const words = useWords();
  const [drawn, setDrawn] = useState(DRAWN_AT_ONCE);
  const table = (
    <table className={classes['list']} aria-label={caption}>
      <thead>
        <tr>
          {columns.map(({ head }) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody data-keys="" onKeyDown={moveByArrows}>
        {rows.slice(0, drawn).map((row) => (
          <tr key={nameOf(row)}>
            {columns.map(({ head, cell }) => (
              <td key={head} data-label={head}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (rows.length <= drawn) return table;
  return (
    <>
      {table}
      <Button variant="default" onClick={() => setDrawn(drawn + DRAWN_AT_ONCE)}>
        {words.list.more(rows.length - drawn)}
      </Button>
    </>
  );
}

/** From the button that opens a row to that of the one below or above it; arrows in a field stay those of the field. */
function moveByArrows(event: KeyboardEvent): void {
  const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' } as const;
  const way = step[event.key as keyof typeof step];
  if (way === undefined || !(event.target instanceof HTMLButtonElement)) return;
  const next = event.target.closest('tr')?.[way]?.querySelector('button');
  if (!next) return;
  event.preventDefault();
  next.focus();
}
