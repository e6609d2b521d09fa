import { defineConfig } from 'vitest/config';

// Mutants of the rules and their words, which are data, are judged by the examples that each rule carries.
export default defineConfig({
  test: { include: ['src/turn/3-triage/rules.test.ts'], pool: 'forks', testTimeout: 60_000 },
});
