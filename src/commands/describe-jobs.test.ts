import { expect, it } from 'vitest';
import { describeJobs } from './describe-jobs.ts';

const NOW = Temporal.Instant.from('2026-11-25T10:00:00Z');
const ago = (minutes: number) => NOW.subtract({ minutes });

it.each([
  ['no job was done yet', new Map(), true, 'PostgreSQL; nog geen achtergrondtaak gedaan', false],
  [
    'all are done in time',
    new Map([
      ['lost-calls', ago(1)],
      ['retention', ago(50)],
    ]),
    true,
    'PostgreSQL; achtergrondtaken gedaan tot ten minste 2026-11-25 10:10',
    false,
  ],
  [
    'Balie does not run: nothing stands still',
    new Map([['lost-calls', ago(600)]]),
    false,
    'PostgreSQL; achtergrondtaken gedaan tot ten minste 2026-11-25 01:00',
    false,
  ],
  [
    'one stands still while Balie runs',
    new Map([
      ['lost-calls', ago(1)],
      ['spool-replay', ago(30)],
    ]),
    true,
    'PostgreSQL; achtergrondtaken die stilstaan: spool-replay (2026-11-25 10:30)',
    true,
  ],
])('%s', (_what, ran, isRunning, says, hasTodo) => {
  const found = describeJobs('PostgreSQL', ran, isRunning, NOW);
  expect(found.says).toBe(says);
  expect(found.todo !== null).toBe(hasTodo);
});
