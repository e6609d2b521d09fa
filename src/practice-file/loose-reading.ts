import type { FieldFault } from './fault-words.ts';
import type { Path } from './json-source.ts';

/** A part of a file that may hold anything, with where it stands. */
export interface Item {
  readonly entry: unknown;
  readonly path: Path;
}

export const member = (of: unknown, key: string): unknown =>
  typeof of === 'object' && of !== null && Object.hasOwn(of, key)
    ? (of as Record<string, unknown>)[key]
    : undefined;

export const text = (of: unknown, key: string): string | null => {
  const value = member(of, key);
  return typeof value === 'string' ? value : null;
};

export const items = (of: unknown, key: string): readonly Item[] => {
  const list = member(of, key);
  return Array.isArray(list) ? list.map((entry: unknown, index) => ({ entry, path: [key, index] })) : [];
};

/** A fault for each that has the same text in this field as an earlier one. */
export const twice = (list: readonly Item[], key: string): readonly FieldFault[] =>
  repeats(list.map(({ entry, path }) => ({ value: text(entry, key), path: [...path, key] })));

export function repeats(
  values: readonly { readonly value: string | null; readonly path: Path }[],
): readonly FieldFault[] {
  const seen = new Set<string>();
  return values.flatMap(({ value, path }) => {
    const same = value?.toLowerCase();
    if (same === undefined) return [];
    if (seen.has(same)) return [{ path, words: 'staat er tweemaal' }];
    seen.add(same);
    return [];
  });
}
