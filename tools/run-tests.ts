import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchWithProgress } from '../src/commands/fetch-with-progress.ts';
import { CodedError } from '../src/platform/coded-error.ts';
import { readConfig } from '../src/platform/read-config.ts';
import { checkSteps, describeResult, runChecks } from './check-steps.ts';
import { installedProgram, ROOT } from './installed-program.ts';
import { endTree } from './process-tree.ts';
import type { Tally } from './tally-reporter.ts';

// `./balie test`: every check (each counts as one test) and every suite. The closing line is `N passed, N failed`.
/** 147 MB over a slow line; a network that lets nothing through must not keep the other suites waiting for ever. */
const FETCH_DEADLINE_MS = 300_000;
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

const suites = process.argv.slice(2);
const checks =
  suites.length > 0
    ? []
    : await runChecks(checkSteps, stop.signal, (result) => console.log(describeResult(result)));
await fetchEar();
const tally = await runVitest(suites);

if (tally.skipped.length > 0)
  console.log(`\nSkipped:\n${tally.skipped.map((line) => `- ${line}`).join('\n')}`);
const failedChecks = checks.filter((check) => !check.ok).map((check) => check.name);
if (failedChecks.length > 0) console.log(`\nFailed checks: ${failedChecks.join(', ')}`);

const passed = checks.length - failedChecks.length + tally.passed;
const failed = failedChecks.length + tally.failed;
process.exitCode = failed === 0 && !stop.signal.aborted ? 0 : 1;
console.log(`\n${passed} passed, ${failed} failed`);

/** The ear that a new machine gets, so that its suites run on a clean clone; without it they list themselves as skipped. */
async function fetchEar(): Promise<void> {
  try {
    const { dataDir } = readConfig({ environment: process.env, homeDir: homedir() });
    const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(FETCH_DEADLINE_MS)]);
    await fetchWithProgress('whisper', dataDir, signal);
  } catch (error) {
    const code = error instanceof CodedError ? error.code : error instanceof Error ? error.name : 'unknown';
    console.log(`The whisper model could not be fetched (${code}): the suites that need it are skipped.`);
  }
}

/** Runs the suites (all, or those whose path contains one of `filters`) and gives their tally; a run that died is one failure. */
async function runVitest(filters: readonly string[]): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'balie-tally-'));
  const tallyFile = join(folder, 'tally.json');
  try {
    const child = spawn(
      process.execPath,
      [
        installedProgram('vitest'),
        'run',
        '--reporter=default',
        '--reporter=./tools/tally-reporter.ts',
        ...filters,
      ],
      {
        cwd: ROOT,
        // A group of its own: on Ctrl-C it would end at once and leave the database of the tests to nobody.
        detached: true,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, TALLY_FILE: tallyFile },
      },
    );
    let ending: Promise<void> | null = null;
    const end = () => {
      if (child.pid !== undefined) ending ??= endTree(child.pid);
    };
    stop.signal.addEventListener('abort', end, { once: true });
    if (stop.signal.aborted) end();
    await new Promise<void>((resolve) => child.on('error', () => resolve()).on('close', () => resolve()));
    await ending;
    return JSON.parse(readFileSync(tallyFile, 'utf8')) as Tally;
  } catch {
    console.log('The test runner ended without a result.');
    return { passed: 0, failed: 1, skipped: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
