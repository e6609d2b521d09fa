import { expect, test } from 'vitest';
import type { LiveCall, LiveEvent } from '../../../src/http/contract/today.ts';
import { callsAfter } from './live-stream.ts';

const call = (id: string, startedAt: string, alarm: LiveCall['alarm'] = null): LiveCall => ({
  id,
  line: 1,
  startedAt,
  from: null,
  trial: false,
  alarm,
  alarmWords: [],
  about: null,
  rungs: [],
  takenOver: null,
  taker: null,
  endedAt: null,
  wish: null,
  doing: null,
  asks: null,
  recognised: false,
  known: [],
  partial: null,
  lines: [],
});
const early = call('early', '2026-11-26T09:00:00Z');
const late = call('late', '2026-11-26T10:00:00Z');

test.each<[string, readonly LiveCall[], LiveEvent, readonly LiveCall[]]>([
  ['what goes on now replaces what was known', [late], { kind: 'now', calls: [early] }, [early]],
  ['what goes on now is in the order of its start', [], { kind: 'now', calls: [late, early] }, [early, late]],
  ['a new call takes its place', [late], { kind: 'call', call: early }, [early, late]],
  [
    'a call that changed is there once',
    [early, late],
    { kind: 'call', call: call('early', early.startedAt, '112') },
    [call('early', early.startedAt, '112'), late],
  ],
  ['a call that ended is gone', [early, late], { kind: 'call-ended', id: 'early' }, [late]],
  ['a worklist that changed is no call', [early], { kind: 'worklist', id: null }, [early]],
])('%s', (_what, before, event, after) => {
  expect(callsAfter(before, event)).toEqual(after);
});
