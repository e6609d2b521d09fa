import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './installed-program.ts';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** Names in capitals that are no error codes: actions of red flags, variables of the environment, names of other programs. */
const NO_CODES =
  /^(A112_U0|TAND_SPOED|FYSIO_STOP|BALIE_\w+|XDG_\w+|DATABASE_URL|MODEL_DIR|PG_VERSION|SQLITE_\w+|ERR_\w+|DER_\w+)$/;

const product = globSync('src/**/*.ts', { cwd: ROOT }).filter((file) => !file.endsWith('.test.ts'));
const inCode = product.flatMap((file) =>
  [...read(file).matchAll(/'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'/g)].map(([, code = '']) => code),
);
const inCommands = product.flatMap((file) =>
  [...read(file).matchAll(/['"`]([A-Z]+(?:_[A-Z]+)+): /g)].map(([, code = '']) => code),
);
const inWrapper = [...read('balie').matchAll(/(?:fail |say ")([A-Z]+(?:_[A-Z]+)+)/g)].map(
  ([, code = '']) => code,
);
const used = new Set([...inCode, ...inCommands, ...inWrapper].filter((code) => !NO_CODES.test(code)));

const page = read('docs/guides/errors.md');
const entries = [...page.matchAll(/^## (.+)$/gm)].map(([, code = '']) => code);

describe('the page of errors', () => {
  test('is compared with codes that were really found', () => {
    expect(used).toContain('CONFIG_INVALID');
    expect(used).toContain('INSTALL_FAILED');
    expect(used).toContain('ARGUMENT_UNKNOWN');
    expect(used.size).toBeGreaterThan(40);
  });

  test('has an entry for every code of the product', () => {
    expect([...used].filter((code) => !entries.includes(code)).sort()).toEqual([]);
  });

  test('has no entry for a code that is gone', () => {
    expect(entries.filter((code) => !used.has(code))).toEqual([]);
  });

  test('is in the order of the alphabet, each code once', () => {
    expect(entries).toEqual([...new Set(entries)].sort());
  });

  test('says of each code what it means and what to do', () => {
    const texts = page
      .split(/^## .+$/m)
      .slice(1)
      .map((text) => text.trim());
    expect(entries.filter((_code, index) => (texts[index] ?? '').length < 40)).toEqual([]);
  });
});
