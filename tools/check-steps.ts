import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { installedProgram, ROOT } from './installed-program.ts';

export interface CheckStep {
  readonly name: string;
  /** Arguments for Node: a program of a package or of `tools/`. */
  readonly command: readonly string[];
}

export interface CheckResult {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
  readonly output: string;
}

/** What `npm run check` does, the slowest first so that two cores end together. */
export const checkSteps: readonly CheckStep[] = [
  {
    name: 'types',
    command: [
      installedProgram('typescript', 'tsc'),
      ...['--project', ROOT, '--incremental', '--tsBuildInfoFile', join(ROOT, '.balie/types.tsbuildinfo')],
    ],
  },
  {
    name: 'types of the screens',
    command: [
      installedProgram('typescript', 'tsc'),
      ...['--project', join(ROOT, 'dashboard')],
      ...['--incremental', '--tsBuildInfoFile', join(ROOT, '.balie/types-dashboard.tsbuildinfo')],
    ],
  },
  { name: 'unused', command: [installedProgram('knip'), '--no-progress', '--treat-config-hints-as-errors'] },
  { name: 'architecture', command: [join(ROOT, 'tools/check-architecture.ts')] },
  // Warnings (files over 250 lines, winding functions) are shown by an editor; here they would bury an error.
  {
    name: 'lint',
    command: [installedProgram('@biomejs/biome', 'biome'), 'lint', '--diagnostic-level=error'],
  },
  {
    name: 'format',
    command: [installedProgram('@biomejs/biome', 'biome'), 'check', '--linter-enabled=false'],
  },
  { name: 'links', command: [join(ROOT, 'tools/check-links.ts')] },
];

/** Runs one step to its end and keeps what it printed. `signal` ends the child by its own handle. */
export function runStep(step: CheckStep, signal: AbortSignal): Promise<CheckResult> {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, step.command, {
      cwd: ROOT,
      signal,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (text: string) => output.push(text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => output.push(text));
    const end = (ok: boolean) =>
      resolve({ name: step.name, ok, seconds: (performance.now() - began) / 1_000, output: output.join('') });
    child.on('error', (error) => {
      output.push(error.message);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** Runs all steps, two at a time, and calls `onResult` as each ends. */
export async function runChecks(
  steps: readonly CheckStep[],
  signal: AbortSignal,
  onResult: (result: CheckResult) => void,
): Promise<readonly CheckResult[]> {
  const waiting = [...steps];
  const results: CheckResult[] = [];
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined && !signal.aborted; step = waiting.shift()) {
      const result = await runStep(step, signal);
      results.push(result);
      onResult(result);
    }
  };
  await Promise.all([work(), work()]);
  return results;
}

/** One result as lines for a terminal: its name and time, and what it printed when it failed. */
export const describeResult = (result: CheckResult): string =>
  `${result.ok ? 'ok    ' : 'FAILED'} ${result.name} (${result.seconds.toFixed(1)} s)${result.ok ? '' : `\n${result.output.trimEnd()}`}`;
