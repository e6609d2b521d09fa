import { expect, test } from 'vitest';
import { ProblemReports, type TelephoneProblem } from './problem-reports.ts';

test('bad messages are told once a minute with their number, our own faults each time', () => {
  const told: TelephoneProblem[] = [];
  let now = 0;
  const reports = new ProblemReports(
    (problem) => told.push(problem),
    () => now,
  );
  for (let i = 0; i < 1_000; i++) reports.report('SIP_MESSAGE_REFUSED', undefined);
  reports.report('SIP_MESSAGE_FAILED', 'why');
  now = 59_999;
  reports.report('SIP_MESSAGE_REFUSED', undefined);
  now = 60_000;
  reports.report('SIP_MESSAGE_REFUSED', undefined);
  reports.report('CALL_HOOK_FAILED', 'one');
  reports.report('CALL_HOOK_FAILED', 'two');
  expect(told).toEqual([
    { code: 'SIP_MESSAGE_REFUSED', cause: undefined, times: 1 },
    { code: 'SIP_MESSAGE_FAILED', cause: 'why', times: 1 },
    { code: 'SIP_MESSAGE_REFUSED', cause: undefined, times: 1_001 },
    { code: 'CALL_HOOK_FAILED', cause: 'one', times: 1 },
    { code: 'CALL_HOOK_FAILED', cause: 'two', times: 1 },
  ]);
});
