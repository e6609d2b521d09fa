import { defineConfig } from 'vitest/config';

/** The suites that wait on a database or a server more than they compute, and measure no time. */
const BESIDE = [
  'test/{fhir,kits,safety,store}/**/*.test.ts',
  // A rehearsal plays two hundred calls and is timed by its own deadline.
  'test/http/!(rehearsals).test.ts',
  'test/journeys/{call-door,in-text,no-false-done,own-questionnaire}.test.ts',
];

/** Calls that pass in real time and mostly wait for a caller, a bell or a start: three at a time use half of two cores, and each is as fast as alone. */
const CALLS = [
  'test/browser/browser-call.test.ts',
  'test/faults/{database-away-at-start,disk-full,faults-in-a-call,killed-process,killed-twenty-times,part-down-in-a-call}.test.ts',
  'test/journeys/{alarm-ladder-by-baresip,alarm-to-baresip,by-audio,ladder-tests-by-baresip}.test.ts',
];

/** Screens in a browser and with a server of their own, and mostly waiting; what measures time or plays calls is not among them. */
const SCREENS = ['test/browser/!(large|browser-call|first-run|rehearsals).test.ts'];

export default defineConfig({
  test: {
    // Two cores is what a practice's machine and CI have; more workers only make time-outs of peers likelier.
    maxWorkers: 2,
    pool: 'forks',
    // One PostgreSQL and one build of the screens for the whole run, when the first test asks for it.
    globalSetup: ['./test/kits/database-global-setup.ts', './test/kits/screens-global-setup.ts'],
    testTimeout: 15_000,
    hookTimeout: 60_000,
    teardownTimeout: 10_000,
    allowOnly: false,
    passWithNoTests: false,
    coverage: {
      provider: 'v8',
      include: ['src/turn/{2-understand,3-triage,4-decide}/**/*.ts', 'src/scheduling/**/*.ts'],
      exclude: ['**/*.test.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { branches: 100 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['{src,tools,dashboard}/**/*.test.{ts,tsx}'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        // Two at a time: one by one they kept a core waiting for two minutes.
        test: {
          name: 'beside',
          include: BESIDE,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'calls',
          include: CALLS,
          maxWorkers: 3,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          include: SCREENS,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        // Peers, browsers and broken parts measure time, so they run one at a time, after the rest.
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts'],
          exclude: [...BESIDE, ...CALLS, ...SCREENS],
          fileParallelism: false,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
