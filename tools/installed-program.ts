import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The program of an installed package as an absolute path: what `npx` would run, without its start-up time and its network. */
export function installedProgram(packageName: string, programName = packageName): string {
  const folder = join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly bin: string | Readonly<Record<string, string>>;
  };
  const path = typeof bin === 'string' ? bin : bin[programName];
  if (path === undefined) throw new Error(`the package ${packageName} has no program ${programName}`);
  return join(folder, path);
}
