import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './list-table.module.css';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
}

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
  return (
    <Table className={classes['list']} aria-label={caption}>
      <Table.Thead>
        <Table.Tr>
          {columns.map(({ head }) => (
            <Table.Th key={head} scope="col">
              {head}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={nameOf(row)}>
            {columns.map(({ head, cell }) => (
              <Table.Td key={head} data-label={head}>
                {cell(row)}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
