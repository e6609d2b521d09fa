import { expect, it } from 'vitest';
import { createStateSince } from './state-since.ts';

it('a part is as it is since it was first seen so, and anew when it becomes otherwise', () => {
  let minute = 0;
  const since = createStateSince(() =>
    Temporal.Instant.from('2026-11-26T07:00:00Z').add({ minutes: minute }),
  );
  const at = (named: number, states: Record<string, string>) => {
    minute = named;
    return since.note(states);
  };
  expect(at(0, { database: 'ok', jobs: 'ok' })).toEqual({
    database: '2026-11-26T07:00:00Z',
    jobs: '2026-11-26T07:00:00Z',
  });
  expect(at(5, { database: 'unreachable', jobs: 'late: reminders' })).toEqual({
    database: '2026-11-26T07:05:00Z',
    jobs: '2026-11-26T07:05:00Z',
  });
  // Another job that is late too is the same trouble; what is well again is so from then on.
  expect(at(9, { database: 'ok', jobs: 'late: reminders, offers' })).toEqual({
    database: '2026-11-26T07:09:00Z',
    jobs: '2026-11-26T07:05:00Z',
  });
});
