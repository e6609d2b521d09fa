import { defineConfig } from 'vitest/config';

// `npm run mutate`: mutants of the pure safety code are judged by the tests beside it, not by journeys that happen to pass through.
// Nor by the thousands of callers and the examples of all rules, which take seconds a mutant: with them a run takes days. What survives
// here may still be killed by them.
export default defineConfig({
  test: {
    include: ['src/{scheduling,turn/3-triage}/**/*.test.ts'],
    exclude: ['**/callers.test.ts', '**/rules.test.ts'],
    pool: 'forks',
    // Instrumented code is several times slower.
    testTimeout: 60_000,
  },
});
