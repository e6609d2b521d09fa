import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CodedError } from '../platform/coded-error.ts';

/** `check FILE` or `import FILE`, of which practice. */
interface FileAsked {
  readonly task: 'check' | 'import';
  readonly file: string;
  /** Null: the only one there is. */
  readonly practice: string | null;
}

/** What the words after a command ask; null: not understood. */
export function fileAsked(asked: readonly string[]): FileAsked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...asked],
      allowPositionals: true,
      options: { practice: { type: 'string' } },
    });
    const [task, file, ...more] = positionals;
    if (more.length > 0 || file === undefined || (task !== 'check' && task !== 'import')) return null;
    return { task, file, practice: values.practice ?? null };
  } catch {
    return null;
  }
}

/** The bytes of a file, `-` for standard input. Throws `fault` when it cannot be read or is larger than `mostBytes`. */
export function contentOfFile(
  file: string,
  mostBytes: number,
  fault: { readonly code: string; readonly message: string },
): Uint8Array {
  try {
    if (file !== '-' && statSync(file).size > mostBytes) throw new Error('too large');
    return readFileSync(file === '-' ? process.stdin.fd : file);
  } catch (cause) {
    throw new CodedError(fault.code, fault.message, { cause });
  }
}

/** UTF-8, or what Windows programs of practices write. */
export function textOfFile(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
