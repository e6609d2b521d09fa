import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installedProgram, ROOT } from './installed-program.ts';

/** One broken import rule, or one impure word in a file that must be pure. */
export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
  readonly modules: readonly { readonly source: string }[];
}

const FOLDERS = ['src', 'dashboard', 'test', 'tools'];

/** Clocks, chance and the outside world by a global name: an import rule cannot see them. */
const IMPURE =
  /\b(Temporal\.Now|Date\b|Math\.random|process\.|globalThis|fetch\(|import\(|WebSocket|EventSource|BroadcastChannel|setTimeout|setInterval|setImmediate|queueMicrotask|performance\.|console\.|crypto\.)/g;
const PURE_FILES = 'src/{domain,scheduling,turn/{2-understand,3-triage,4-decide,6-speak/dutch}}/**/*.ts';

/**
 * Checks the import rules of `.dependency-cruiser.mjs` and the purity of the core on the tree in `root`. A cruise that saw
 * fewer modules than there are files is a violation by itself: with TypeScript 7 the cruiser passes "0 modules", green and empty.
 */
export async function checkArchitecture(root: string): Promise<readonly Violation[]> {
  const cruise = await runCruiser(root);
  const violations = cruise.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  const seen = new Set(cruise.modules.map((module) => module.source));
  const unseen = sourceFiles(root).filter((file) => !seen.has(file));
  return [
    ...violations,
    ...unseen.map((file) => ({ rule: 'every-file-is-cruised', from: file, to: '(not seen by the cruiser)' })),
    ...impureWords(root),
  ];
}

function sourceFiles(root: string): readonly string[] {
  return FOLDERS.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root })).sort();
}

async function runCruiser(root: string): Promise<Cruise> {
  const { promise, resolve: settle, reject } = Promise.withResolvers<Cruise>();
  execFile(
    process.execPath,
    [
      installedProgram('dependency-cruiser', 'depcruise'),
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'json',
      ...FOLDERS,
    ],
    { cwd: root, maxBuffer: 256 * 1_024 * 1_024, timeout: 120_000 },
    (error, stdout) => {
      // The exit code is the number of violations, so only output that is no report means that the cruiser itself failed.
      try {
        settle(JSON.parse(stdout) as Cruise);
      } catch (cause) {
        reject(new Error('dependency-cruiser gave no report', { cause: error ?? cause }));
      }
    },
  );
  return promise;
}

function impureWords(root: string): readonly Violation[] {
  return globSync(PURE_FILES, { cwd: root })
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const code = withoutComments(readFileSync(join(root, file), 'utf8'));
      return [...code.matchAll(IMPURE)].map((match) => ({
        rule: 'pure-core-has-no-clock',
        from: file,
        to: match[0],
      }));
    });
}

const withoutComments = (code: string): string => code.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

if (import.meta.main) {
  const violations = await checkArchitecture(ROOT);
  for (const { rule, from, to } of violations) console.log(`${rule}: ${from} -> ${to}`);
  console.log(`${sourceFiles(ROOT).length} files, ${violations.length} violations`);
  process.exitCode = violations.length === 0 ? 0 : 1;
}
