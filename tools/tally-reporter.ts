import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';

/** What a test run came to. `skipped` holds one line per skipped suite or test, with the reason that its author gave. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
}

/**
 * Vitest reporter that writes a `Tally` as JSON to the file named by TALLY_FILE. It stands beside the reporter for people,
 * because `./balie test` adds the checks to these numbers and must print the sum as its last line.
 */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const file = process.env['TALLY_FILE'];
    if (file === undefined) throw new Error('TALLY_FILE is not set');
    writeFileSync(file, JSON.stringify(tallyOf(modules, unhandledErrors.length)));
  }
}

/** Counts tests; a file that failed without a failed test (it did not load, a hook threw) counts as one failure, as does each stray error. */
export function tallyOf(modules: readonly TestModule[], strayErrors: number): Tally {
  let passed = 0;
  let failed = strayErrors;
  const skipped: string[] = [];
  for (const module of modules) {
    let failedHere = 0;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') passed += 1;
      else if (state === 'failed' || state === 'pending') failedHere += 1;
    }
    if (failedHere === 0 && !module.ok()) failedHere = 1;
    failed += failedHere;
    skipped.push(...skippedIn(module, relative(process.cwd(), module.moduleId)));
  }
  return { passed, failed, skipped };
}

function skippedIn(parent: TestModule | TestSuite, path: string): string[] {
  return [...parent.children].flatMap((child) => {
    const title = `${path} > ${child.name}`;
    if (child.type === 'test') return isSkipped(child) ? [withReason(title, child)] : [];
    const tests = [...child.children.allTests()];
    const whole = tests.length > 0 && tests.every(isSkipped);
    return whole && tests[0] !== undefined
      ? [`${withReason(title, tests[0])} (${tests.length} tests)`]
      : skippedIn(child, title);
  });
}

const isSkipped = (test: TestCase): boolean => test.result().state === 'skipped';

function withReason(title: string, test: TestCase): string {
  const result = test.result();
  const note = 'note' in result ? result.note : undefined;
  return note === undefined ? title : `${title}: ${note}`;
}
