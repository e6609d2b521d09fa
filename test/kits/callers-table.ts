import { readFileSync } from 'node:fs';

/** Rows of a table in `test/callers/` as objects by the names in its first line. Empty cells are empty strings. */
export function readCallersTable<Column extends string>(
  name: string,
): readonly Readonly<Record<Column, string>>[] {
  const text = readFileSync(new URL(`../callers/${name}`, import.meta.url), 'utf8');
  const [head = '', ...lines] = text.replace(/\n+$/u, '').split('\n');
  const columns = head.split('\t') as Column[];
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ''])) as Record<
      Column,
      string
    >;
  });
}
