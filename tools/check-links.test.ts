import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { brokenLinks } from './check-links.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'balie-links-'));
  mkdirSync(join(root, 'docs/guides'), { recursive: true });
  writeFileSync(
    join(root, 'docs/guides/phone.md'),
    '# De telefoonlijn\n\n## Hoe het werkt: SIP, RTP\n\n## Twee\n## Twee\n',
  );
});
afterEach(() => rmSync(root, { recursive: true }));

const check = (text: string) => {
  writeFileSync(join(root, 'README.md'), text);
  return brokenLinks(root).map(({ file, line, target }) => `${file}:${line} ${target}`);
};

test.each([
  '[a](docs/guides/phone.md)',
  '[a](docs/guides/)',
  '[a](docs/guides/phone.md#de-telefoonlijn)',
  '[a](docs/guides/phone.md#hoe-het-werkt-sip-rtp)',
  '[a](docs/guides/phone.md#twee-1)',
  '# Here\n[a](#here)',
  '[a](https://example.org/nowhere)',
  '[a](docs/guides/phone.md "title")',
  '`[a](nowhere.md)`',
  '```\n[a](nowhere.md)\n```',
])('%j leads somewhere', (text) => {
  expect(check(text)).toEqual([]);
});

test.each([
  ['[a](nowhere.md)', 'README.md:1 nowhere.md'],
  ['text\n\n[a](docs/guides/fone.md)', 'README.md:3 docs/guides/fone.md'],
  ['[a](docs/guides/phone.md#nothing)', 'README.md:1 docs/guides/phone.md#nothing'],
  ['[a](docs/guides/phone.md#twee-2)', 'README.md:1 docs/guides/phone.md#twee-2'],
  ['[a](#here)', 'README.md:1 #here'],
  ['[a](../outside.md)', 'README.md:1 ../outside.md'],
  ['```\ncode\n```\n[a](nowhere.md)', 'README.md:4 nowhere.md'],
])('%j leads nowhere', (text, broken) => {
  expect(check(text)).toEqual([broken]);
});
