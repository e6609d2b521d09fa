import { existsSync } from 'node:fs';
import type * as Playwright from 'playwright-core';
import { CodedError } from '../../../platform/coded-error.ts';

/** Debian's Chromium: what a practice's own browser is nearest to. */
const CHROMIUM = '/usr/bin/chromium';
const OPENS_WITHIN_MS = 20_000;

/** Opens a browser to measure in. Rejects with BENCH_NO_BROWSER. */
export async function openBrowser(): Promise<Playwright.Browser> {
  // A package for development only, so its name is a variable: a practice runs bench without it.
  const name = 'playwright-core';
  const driver: typeof Playwright | null = await import(name).catch(() => null);
  if (driver === null || !existsSync(CHROMIUM)) {
    throw new CodedError(
      'BENCH_NO_BROWSER',
      'Measuring screens needs Chromium and the development packages (apt-get install chromium).',
    );
  }
  return driver.chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    timeout: OPENS_WITHIN_MS,
  });
}
