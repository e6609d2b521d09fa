import { expect, test } from 'vitest';
import { Playout, type PlayoutReport } from './playout.ts';

function collect() {
  const reports: PlayoutReport[] = [];
  return { reports, report: (event: PlayoutReport) => reports.push(event) };
}

test('clips follow each other without a gap, within one frame too', () => {
  const { reports, report } = collect();
  const playout = new Playout();
  playout.add('a', new Int16Array(100).fill(1));
  playout.add('b', new Int16Array(100).fill(2));
  const frame = new Int16Array(160);
  playout.mixInto(frame, report);
  expect([...frame.slice(98, 102)]).toEqual([1, 1, 2, 2]);
  expect(reports).toEqual([
    { kind: 'play-started', clip: 'a' },
    { kind: 'played', clip: 'a', completed: true, playedMs: 13 },
    { kind: 'play-started', clip: 'b' },
  ]);
  const rest = new Int16Array(160);
  playout.mixInto(rest, report);
  expect([...rest.slice(38, 42)]).toEqual([2, 2, 0, 0]);
  expect(reports.at(-1)).toEqual({ kind: 'played', clip: 'b', completed: true, playedMs: 13 });
  expect(playout.playing).toBe(false);
});

test('stopping says of every clip how much of it was heard', () => {
  const { reports, report } = collect();
  const playout = new Playout();
  playout.add('a', new Int16Array(8_000));
  playout.add('b', new Int16Array(8_000));
  for (let i = 0; i < 10; i++) playout.mixInto(new Int16Array(160), report);
  playout.stop(report);
  expect(reports.slice(1)).toEqual([
    { kind: 'played', clip: 'a', completed: false, playedMs: 200 },
    { kind: 'played', clip: 'b', completed: false, playedMs: 0 },
  ]);
  expect(playout.playing).toBe(false);
});

test('a clip is mixed with what is there, and the sum does not wrap around', () => {
  const playout = new Playout();
  playout.add('loud', Int16Array.of(30_000, -30_000, 5));
  const frame = Int16Array.of(30_000, -30_000, 7);
  playout.mixInto(frame, () => undefined);
  expect([...frame]).toEqual([32_767, -32_768, 12]);
});

test('a clip of nothing is played at once', () => {
  const { reports, report } = collect();
  const playout = new Playout();
  playout.add('empty', new Int16Array(0));
  playout.mixInto(new Int16Array(160), report);
  expect(reports).toEqual([
    { kind: 'play-started', clip: 'empty' },
    { kind: 'played', clip: 'empty', completed: true, playedMs: 0 },
  ]);
});
