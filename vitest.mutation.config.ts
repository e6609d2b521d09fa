import { defineConfig } from 'vitest/config';

// `npm run mutate`: mutants of the pure safety code are judged by the tests beside it, not by journeys that happen to pass through.
export default defineConfig({
  test: { include: ['src/{scheduling,turn/3-triage}/**/*.test.ts'], pool: 'forks' },
});
