import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { installedProgram, ROOT } from './installed-program.ts';
import type { Tally } from './tally-reporter.ts';

const SUITE = `
import { describe, expect, test } from 'vitest';
test('passes', () => { expect(1).toBe(1); });
test.each([1, 2])('passes too %i', () => undefined);
test('fails', () => { expect(1).toBe(2); });
test('gives its reason', (context) => context.skip('no baresip here'));
test.todo('is to be written');
describe.skip('a whole suite (MODEL_DIR is not set)', () => {
  test('one', () => undefined);
  test('two', () => undefined);
});
`;

async function tallyOfFiles(files: Readonly<Record<string, string>>): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'balie-tally-test-'));
  try {
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    await promisify(execFile)(
      process.execPath,
      [installedProgram('vitest'), 'run', `--reporter=${join(ROOT, 'tools/tally-reporter.ts')}`],
      { cwd: folder, env: { ...process.env, TALLY_FILE: join(folder, 'tally.json'), VITEST: undefined } },
    ).catch(() => undefined);
    return JSON.parse(readFileSync(join(folder, 'tally.json'), 'utf8')) as Tally;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('counts what passed and failed, and names what was skipped with its reason', {
  timeout: 60_000,
}, async () => {
  expect(await tallyOfFiles({ 'one.test.ts': SUITE })).toEqual({
    passed: 3,
    failed: 1,
    skipped: [
      'one.test.ts > gives its reason: no baresip here',
      'one.test.ts > is to be written',
      'one.test.ts > a whole suite (MODEL_DIR is not set) (2 tests)',
    ],
  });
});

test('a file that does not load, a hook that throws and a stray rejection are failures', {
  timeout: 60_000,
}, async () => {
  const tally = await tallyOfFiles({
    'broken.test.ts': 'throw new Error("does not load");',
    'hook.test.ts': `import { afterAll, test } from 'vitest';\nafterAll(() => { throw new Error('hook'); });\ntest('passes', () => undefined);`,
    'stray.test.ts': `import { test } from 'vitest';\ntest('passes', async () => { void Promise.reject(new Error('stray')); await new Promise((resolve) => setImmediate(resolve)); });`,
  });
  expect(tally).toMatchObject({ passed: 2, failed: 3 });
});
