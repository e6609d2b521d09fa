import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './installed-program.ts';
import { ACCEPTED, notices, noticesPage, readLock } from './third-party-notices.ts';

test('names what runs in a practice, once, by name; not what only developers and other platforms use', () => {
  expect(
    notices({
      packages: {
        '': { version: '1.0.0' },
        'node_modules/zod': { version: '4.0.0', license: 'MIT' },
        'node_modules/pg': { version: '8.0.0', license: 'MIT' },
        'node_modules/pg/node_modules/zod': { version: '3.0.0', license: 'MIT' },
        'node_modules/a/node_modules/zod': { version: '4.0.0', license: 'MIT' },
        'node_modules/@scope/x': { version: '1.0.0' },
        'node_modules/vitest': { version: '5.0.0', license: 'MIT', dev: true },
        'node_modules/pg-arm64': { version: '1.0.0', license: 'MIT', optional: true },
      },
    }),
  ).toEqual([
    { name: '@scope/x', version: '1.0.0', license: 'unknown' },
    { name: 'pg', version: '8.0.0', license: 'MIT' },
    { name: 'zod', version: '3.0.0', license: 'MIT' },
    { name: 'zod', version: '4.0.0', license: 'MIT' },
  ]);
});

test('every package has a licence that goes with ours', () => {
  const all = notices(readLock());
  expect(all.length).toBeGreaterThan(20);
  const accepts = (license: string) =>
    license
      .replace(/[()]/g, '')
      .split(' OR ')
      .some((one) => ACCEPTED.has(one));
  expect(all.filter(({ license }) => !accepts(license))).toEqual([]);
});

test('the page in docs/ is up to date (npm run notices)', () => {
  expect(readFileSync(join(ROOT, 'docs/third-party-notices.md'), 'utf8')).toBe(
    noticesPage(notices(readLock())),
  );
});
