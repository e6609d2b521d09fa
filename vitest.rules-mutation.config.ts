import { defineConfig } from 'vitest/config';

// Mutants of the rules and their words, which are data, are judged by the examples that each rule carries and by the tests of the words.
export default defineConfig({
  test: {
    include: ['src/turn/3-triage/rules.test.ts', 'src/turn/3-triage/lexicon/*.test.ts'],
    pool: 'forks',
    testTimeout: 60_000,
  },
});
