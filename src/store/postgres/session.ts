import type pg from 'pg';
import type { z } from 'zod';

/** A value for `$1`: Temporal values are given as strings, lists of objects as JSON text. */
export type SqlValue = string | number | boolean | null | readonly string[] | readonly number[];

/** One transaction of one practice. Its statements run in the order asked. */
export interface Session {
  /** Rows, each parsed strictly: what the database gives is checked once, here. */
  rows<Row extends z.ZodType>(
    shape: Row,
    text: string,
    values?: readonly SqlValue[],
  ): Promise<readonly z.output<Row>[]>;
  /** The row, or null; more than one is a bug and rejects. */
  row<Row extends z.ZodType>(
    shape: Row,
    text: string,
    values?: readonly SqlValue[],
  ): Promise<z.output<Row> | null>;
  /** How many rows were written. */
  run(text: string, values?: readonly SqlValue[]): Promise<number>;
  /**
   * Keeps a statement for the end: it is sent together with the commit, so that what it locks is held for no way to the server.
   * When it fails the transaction is rolled back and rejects. Letting our own process queue for that lock was refused: with
   * eight callers at a time it gave a third of the bookings (125-252 a second beside 375-536 by row lock, in alternation).
   */
  atCommit(text: string, values?: readonly SqlValue[]): void;
  /** Rows as lists, unparsed, for the one query that reads thousands; the caller checks them. */
  lists(text: string, values?: readonly SqlValue[]): Promise<readonly (readonly unknown[])[]>;
  /** The bare connection, for a library that must write in this very transaction. */
  readonly connection: Pick<pg.PoolClient, 'query'>;
}

/** Names statements, so that a connection parses and plans each of them once. */
export type StatementNames = (text: string) => string;

export function statementNames(): StatementNames {
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined) return known;
    const name = `s${names.size}`;
    names.set(text, name);
    return name;
  };
}

/** A session, and what it kept for its commit. */
export interface OpenSession {
  readonly session: Session;
  readonly atCommit: readonly (() => Promise<unknown>)[];
}

export function sessionOn(client: pg.PoolClient, nameOf: StatementNames): OpenSession {
  const atCommit: (() => Promise<unknown>)[] = [];
  const query = (text: string, values: readonly SqlValue[] = []) =>
    client.query({ name: nameOf(text), text, values: [...values] });
  const session: Session = {
    connection: client,
    async rows(shape, text, values) {
      const { rows } = await query(text, values);
      return rows.map((row) => shape.parse(row));
    },
    async row(shape, text, values) {
      const { rows } = await query(text, values);
      if (rows.length > 1) throw new Error('a query for one row gave more');
      return rows[0] === undefined ? null : shape.parse(rows[0]);
    },
    async run(text, values) {
      return (await query(text, values)).rowCount ?? 0;
    },
    atCommit(text, values) {
      atCommit.push(() => query(text, values));
    },
    async lists(text, values = []) {
      const { rows } = await client.query({
        name: nameOf(text),
        text,
        values: [...values],
        rowMode: 'array',
      });
      return rows;
    },
  };
  return { session, atCommit };
}
