import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CodedError } from '../platform/coded-error.ts';

/** Where each code is explained, in Dutch, for whoever runs Balie. */
const PAGE = join(import.meta.dirname, '../../docs/guides/errors.md');

/**
 * What a command says of an error, as lines: the code with its message and fields, and what the page of errors advises, so that
 * nobody has to look it up. `otherwise`: the code of an error that is not ours, of which its kind and its place are told and not its
 * message: that of a library may hold anything.
 */
export function errorLines(error: unknown, otherwise = 'COMMAND_FAILED'): readonly string[] {
  if (!(error instanceof CodedError)) {
    const { name, code, stack } =
      error instanceof Error ? (error as NodeJS.ErrnoException) : { name: typeof error };
    const place = stack?.split('\n').find((line) => /^\s+at /u.test(line));
    return [`${otherwise}: ${[name, code, place?.trim()].filter(Boolean).join(' ')}`, ...adviceOn(otherwise)];
  }
  const fields = Object.entries(error.fields).map(([name, value]) => `${name} ${value}`);
  const more = fields.length > 0 ? ` (${fields.join(', ')})` : '';
  return [`${error.code}: ${error.message}${more}`, ...adviceOn(error.code)];
}

function adviceOn(code: string): readonly string[] {
  const page = readFileSync(PAGE, 'utf8');
  const entry = page.split(/^## /mu).find((text) => text.startsWith(`${code}\n`));
  if (entry === undefined) return ['  Meer hierover: docs/guides/errors.md'];
  const text = entry
    .slice(code.length)
    .trim()
    // A terminal follows no links; where they lead is a file beside this page.
    .replace(/\[([^\]]+)\]\(([\w-]+\.md)[^)]*\)/gu, '$1 (docs/guides/$2)');
  return text.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
}
