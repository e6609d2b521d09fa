import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkArchitecture, type Violation } from './check-architecture.ts';
import { ROOT } from './installed-program.ts';

/** A forbidden import (or word) per rule, planted in a copy: file -> its text. */
const PLANTED: readonly (readonly [rule: string, file: string, text: string])[] = [
  [
    'no-circles',
    'src/scheduling/planted-a.ts',
    "import { b } from './planted-b.ts';\nexport const a = () => b;\n",
  ],
  [
    'no-unresolved',
    'src/platform/planted.ts',
    "import { gone } from './not-there.ts';\nexport const x = gone;\n",
  ],
  ['domain-imports-nothing', 'src/domain/planted.ts', "import '../platform/coded-error.ts';\n"],
  [
    'stages-do-not-know-each-other',
    'src/turn/1-hear/planted.ts',
    "import type { Agenda } from '../5-act/agenda.ts';\nexport type Planted = Agenda;\n",
  ],
  [
    'pure-core',
    'src/turn/3-triage/planted.ts',
    "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
  ],
  ['pure-core', 'src/scheduling/planted.ts', "import { z } from 'zod';\nexport const x = z;\n"],
  ['pure-core', 'src/turn/6-speak/dutch/planted.ts', "import '../synthesiser.ts';\n"],
  ['core-does-not-know-adapters', 'src/turn/planted.ts', "import '../speech/open-ear.ts';\n"],
  ['adapters-do-not-know-each-other', 'src/store/planted.ts', "import '../speech/open-ear.ts';\n"],
  ['messages-know-no-store', 'src/messaging/planted.ts', "import '../store/name-match.ts';\n"],
  ['telephone-knows-no-practice', 'src/telephone/planted.ts', "import '../domain/ids.ts';\n"],
  ['only-agendas-vouch-for-a-booking', 'src/turn/5-act/planted.ts', "import '../../domain/read-back.ts';\n"],
  ['platform-knows-no-product', 'src/platform/planted-2.ts', "import '../domain/ids.ts';\n"],
  [
    'screens-know-only-the-contract',
    'dashboard/src/planted.ts',
    "import { rightOf } from '../../src/http/roles.ts';\nexport const x = rightOf;\n",
  ],
  ['server-knows-no-screen', 'src/http/planted-4.ts', "import '../../dashboard/src/look/tokens.ts';\n"],
  ['contract-runs-anywhere', 'src/http/contract/planted.ts', "import '../roles.ts';\n"],
  ['nobody-imports-the-top', 'src/http/planted.ts', "import '../commands/when.ts';\n"],
  ['product-does-not-need-tests', 'src/http/planted-2.ts', "import '../../tools/installed-program.ts';\n"],
  [
    'product-does-not-need-dev-packages',
    'src/http/planted-3.ts',
    "import { Chrono } from 'chrono-node';\nexport const x = Chrono;\n",
  ],
  [
    'pure-core-has-no-clock',
    'src/turn/4-decide/planted.ts',
    'export const now = () => Temporal.Now.instant();\n',
  ],
  ['pure-core-has-no-clock', 'src/domain/planted-2.ts', 'export const chance = () => Math.random();\n'],
  [
    'pure-core-has-no-clock',
    'src/turn/3-triage/rules/planted.ts',
    "export const line = () => new WebSocket('ws://127.0.0.1');\n",
  ],
  ['pure-core-has-no-clock', 'src/turn/3-triage/planted-2.ts', 'export const now = () => new Date();\n'],
  [
    'pure-core-has-no-clock',
    'src/turn/3-triage/lexicon/planted.ts',
    "export const net = () => import(['node:', 'http'].join(''));\n",
  ],
];

let root: string;
let violations: readonly Violation[];
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'balie-architecture-'));
  const isCode = (path: string) => !/\.[^./]+$/.test(path) || /\.(?:tsx?|json|css)$/.test(path);
  for (const folder of ['src', 'dashboard', 'test', 'tools']) {
    cpSync(join(ROOT, folder), join(root, folder), { recursive: true, filter: isCode });
  }
  for (const file of ['.dependency-cruiser.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, file), join(root, file));
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  writeFileSync(
    join(root, 'src/scheduling/planted-b.ts'),
    "import { a } from './planted-a.ts';\nexport const b = () => a;\n",
  );
  for (const [, file, text] of PLANTED) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  violations = await checkArchitecture(root);
});
afterAll(() => rmSync(root, { recursive: true }));

describe('the architecture check', () => {
  test.each(PLANTED)('%s: sees what was planted in %s', (rule, file) => {
    expect(
      violations.filter((violation) => violation.from === file).map((violation) => violation.rule),
    ).toContain(rule);
  });

  test('tries every rule that there is', async () => {
    const { default: config } = (await import(join(ROOT, '.dependency-cruiser.mjs'))) as {
      readonly default: { readonly forbidden: readonly { readonly name: string }[] };
    };
    const tried = new Set(PLANTED.map(([rule]) => rule));
    // An undeclared package would have to be installed without being declared; npm hoists none that we may rely on.
    const untried = config.forbidden.map(({ name }) => name).filter((name) => !tried.has(name));
    expect(untried).toEqual(['no-undeclared-packages']);
  });

  test('refuses a run that did not see every file', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'balie-blind-'));
    try {
      for (const folder of ['src', 'dashboard', 'test', 'tools']) mkdirSync(join(empty, folder));
      writeFileSync(join(empty, 'src/seen.ts'), 'export {};\n');
      writeFileSync(join(empty, 'src/unseen.ts'), 'export {};\n');
      writeFileSync(
        join(empty, '.dependency-cruiser.mjs'),
        "export default { forbidden: [], options: { exclude: 'unseen' } };\n",
      );
      expect(await checkArchitecture(empty)).toEqual([
        { rule: 'every-file-is-cruised', from: 'src/unseen.ts', to: '(not seen by the cruiser)' },
      ]);
    } finally {
      rmSync(empty, { recursive: true });
    }
  });
});
