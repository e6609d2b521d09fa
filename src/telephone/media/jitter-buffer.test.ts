import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JitterBuffer } from './jitter-buffer.ts';

/** A line of 20 ms packets whose samples count upwards, so that every sample that comes out names its place. */
const samples = 160;

function counting(packet: number, length = samples): Int16Array {
  return Int16Array.from({ length }, (_, i) => ((packet * samples + i) % 30_000) + 1);
}

interface Arrival {
  readonly packet: number;
  readonly atMs: number;
}

/** Runs packets and pulls in order of time; returns what came out. */
function play(
  arrivals: readonly Arrival[],
  options: { pulls: number; firstSequence?: number; firstTimestamp?: number; pullEveryMs?: number },
) {
  const buffer = new JitterBuffer();
  const out: number[] = [];
  const frame = new Int16Array(samples);
  const every = options.pullEveryMs ?? 20;
  const waiting = [...arrivals].sort((a, b) => a.atMs - b.atMs);
  for (let pull = 0; pull < options.pulls; pull++) {
    const now = pull * every;
    while (waiting[0] !== undefined && waiting[0].atMs <= now) {
      const { packet, atMs } = waiting.shift() as Arrival;
      buffer.push(
        {
          ssrc: 1,
          sequence: ((options.firstSequence ?? 0) + packet) & 0xffff,
          timestamp: ((options.firstTimestamp ?? 0) + packet * samples) >>> 0,
        },
        counting(packet),
        atMs,
      );
    }
    buffer.pull(frame, now);
    out.push(...frame);
  }
  return { out, stats: buffer.stats() };
}

const steady = (count: number, offsetMs = 5): Arrival[] =>
  Array.from({ length: count }, (_, packet) => ({ packet, atMs: packet * 20 + offsetMs }));

/** The samples that came through as they were sent, without leading silence. */
function spoken(out: readonly number[]): number[] {
  return out.slice(out.findIndex((sample) => sample !== 0));
}

test('a steady line comes out whole, 40 ms after it came in', () => {
  const { out, stats } = play(steady(50), { pulls: 51 });
  const start = out.findIndex((sample) => sample !== 0);
  // The first packet came at 5 ms and is heard at 45 ms; pulls give out what is heard from then on.
  expect(start).toBe(45 * 8);
  expect(spoken(out).slice(0, 300)).toEqual(Array.from({ length: 300 }, (_, i) => i + 1));
  expect(stats).toMatchObject({ received: 50, lost: 0, late: 0, concealedSamples: 0 });
});

test('before the first packet there is silence', () => {
  expect(play([], { pulls: 5 }).out.every((sample) => sample === 0)).toBe(true);
});

test('swapped packets come out in order', () => {
  const arrivals = steady(30).map(({ packet, atMs }) => ({
    packet,
    atMs: packet === 10 ? atMs + 22 : atMs,
  }));
  const { out, stats } = play(arrivals, { pulls: 30 });
  expect(spoken(out).slice(0, 3_000)).toEqual(Array.from({ length: 3_000 }, (_, i) => i + 1));
  expect(stats).toMatchObject({ lost: 0, late: 0, concealedSamples: 0 });
});

test('packets that come twice are heard once', () => {
  const twice = steady(30).flatMap((arrival) => [arrival, { ...arrival, atMs: arrival.atMs + 3 }]);
  const { out, stats } = play(twice, { pulls: 30 });
  expect(spoken(out).slice(0, 3_000)).toEqual(Array.from({ length: 3_000 }, (_, i) => i + 1));
  expect(stats.lost).toBe(0);
});

test('a lost packet is concealed, counted, and what follows keeps its place', () => {
  const { out, stats } = play(
    steady(50).filter(({ packet }) => packet !== 20),
    { pulls: 51 },
  );
  const heard = spoken(out);
  expect(stats).toMatchObject({ received: 49, lost: 1, concealedSamples: samples });
  expect(heard.slice(20 * samples, 21 * samples).some((sample) => sample !== 0)).toBe(true);
  // Past the 4 ms of cross-fade.
  expect(heard.slice(21 * samples + 32, 22 * samples)).toEqual([...counting(21)].slice(32));
});

test.for<[string, number, number]>([
  ['sequence numbers', 65_520, 0],
  ['timestamps', 0, 2 ** 32 - 1_000],
  ['both', 65_530, 2 ** 32 - 161],
])('%s that wrap around change nothing', ([, firstSequence, firstTimestamp]) => {
  const { out, stats } = play(steady(50), { pulls: 50, firstSequence, firstTimestamp });
  expect(spoken(out).slice(0, 5_000)).toEqual(Array.from({ length: 5_000 }, (_, i) => i + 1));
  expect(stats).toMatchObject({ lost: 0, concealedSamples: 0 });
});

test('late packets lengthen the delay, so that the next ones are in time', () => {
  // From packet 20 on everything comes 70 ms later than before.
  const arrivals = steady(100).map(({ packet, atMs }) => ({ packet, atMs: packet >= 20 ? atMs + 70 : atMs }));
  const { out, stats } = play(arrivals, { pulls: 100 });
  expect(stats.late).toBeGreaterThan(0);
  expect(stats.late).toBeLessThanOrEqual(3);
  const heard = spoken(out);
  const at = heard.indexOf(counting(40)[100] as number);
  expect(heard.slice(at, at + 3_000)).toEqual(
    Array.from({ length: 3_000 }, (_, i) => 40 * samples + 101 + i),
  );
});

test('a delay that is no longer needed is given back in silence', () => {
  const buffer = new JitterBuffer();
  const frame = new Int16Array(samples);
  const quiet = new Int16Array(samples).fill(3);
  const pushed = (packet: number, atMs: number) =>
    buffer.push({ ssrc: 1, sequence: packet, timestamp: packet * samples }, quiet, atMs);
  let depth = 0;
  for (let packet = 0; packet < 400; packet++) {
    pushed(packet, packet * 20 + 1);
    buffer.pull(frame, packet * 20 + 2);
  }
  // What is still to come out after the last packet is the delay.
  for (; depth < 20; depth++) {
    buffer.pull(frame, (400 + depth) * 20);
    if (frame.every((sample) => sample !== 3)) break;
  }
  expect(depth).toBeLessThanOrEqual(2);
  expect(buffer.stats().concealedSamples).toBeLessThanOrEqual(samples * 2);
});

test.for<[string, number]>([
  ['faster', 19.9],
  ['slower', 20.1],
])('a far clock that runs %s does not pile up or run dry', ([, everyMs]) => {
  const arrivals = Array.from({ length: 2_000 }, (_, packet) => ({ packet, atMs: packet * everyMs + 5 }));
  const pulls = Math.floor((2_000 * everyMs) / 20) - 10;
  const { out, stats } = play(arrivals, { pulls });
  // 0.5% is ten times a bad crystal. One repair of 20 ms each 4 s is allowed, a few more at the start.
  expect(stats.concealedSamples).toBeLessThan(20 * samples);
  const last = out.findLast((sample) => sample !== 0) as number;
  const newest = Math.floor((pulls * 20) / everyMs) * samples;
  const behindMs = ((((newest - last) % 30_000) + 30_000) % 30_000) / 8;
  expect(behindMs).toBeLessThan(200);
});

test('a sender that starts its clock again is followed at once', () => {
  const buffer = new JitterBuffer();
  const frame = new Int16Array(samples);
  let heard = 0;
  for (let packet = 0; packet < 60; packet++) {
    const restarted = packet >= 30;
    buffer.push(
      { ssrc: 1, sequence: packet, timestamp: (restarted ? 3_000_000_000 : 500) + packet * samples },
      new Int16Array(samples).fill(restarted ? 900 : 300),
      packet * 20 + 1,
    );
    buffer.pull(frame, packet * 20 + 2);
    if (frame[100] === 900) heard++;
  }
  expect(heard).toBeGreaterThan(25);
});

test('a sender whose clock stands still in pauses is followed after a few packets', () => {
  const buffer = new JitterBuffer();
  const frame = new Int16Array(samples);
  let heard = 0;
  for (let tick = 0; tick < 80; tick++) {
    const packet = tick < 20 ? tick : tick - 15;
    if (tick < 20 || tick >= 35) {
      const pcm = new Int16Array(samples).fill(tick >= 35 ? 900 : 300);
      buffer.push({ ssrc: 1, sequence: packet, timestamp: packet * samples }, pcm, tick * 20 + 1);
    }
    buffer.pull(frame, tick * 20 + 2);
    if (frame[100] === 900) heard++;
  }
  expect(heard).toBeGreaterThan(30);
});

test('another source is another clock and another count', () => {
  const buffer = new JitterBuffer();
  const frame = new Int16Array(samples);
  buffer.push({ ssrc: 1, sequence: 100, timestamp: 5 }, counting(1), 0);
  buffer.push({ ssrc: 2, sequence: 9, timestamp: 999_999 }, counting(2), 1);
  buffer.push({ ssrc: 2, sequence: 11, timestamp: 999_999 + 320 }, counting(3), 2);
  buffer.pull(frame, 20);
  expect(buffer.stats()).toMatchObject({ received: 3, lost: 1 });
});

test.for([80, 240, 480])('packets of %i samples come out whole', (length) => {
  const buffer = new JitterBuffer();
  const frame = new Int16Array(samples);
  const out: number[] = [];
  for (let ms = 0; ms < 1_200; ms += 10) {
    if ((ms * 8) % length === 0) {
      const first = ms * 8;
      const pcm = Int16Array.from({ length }, (_, i) => ((first + i) % 30_000) + 1);
      buffer.push({ ssrc: 1, sequence: first / length, timestamp: first }, pcm, ms + 1);
    }
    if (ms % 20 === 0) {
      buffer.pull(frame, ms + 2);
      out.push(...frame);
    }
  }
  expect(spoken(out).slice(0, 4_000)).toEqual(Array.from({ length: 4_000 }, (_, i) => i + 1));
});

test('whatever arrives whenever, what comes out is as long as asked and nothing is counted below zero', () => {
  const arrival = fc.record({
    ssrc: fc.integer({ min: 1, max: 2 }),
    sequence: fc.integer({ min: 0, max: 0xffff }),
    timestamp: fc.integer({ min: 0, max: 0xffffffff }),
    length: fc.integer({ min: 0, max: 3_000 }),
    gapMs: fc.integer({ min: 0, max: 200 }),
  });
  fc.assert(
    fc.property(fc.array(arrival, { maxLength: 60 }), (arrivals) => {
      const buffer = new JitterBuffer();
      const frame = new Int16Array(samples);
      let now = 0;
      for (const { length, gapMs, ...packet } of arrivals) {
        now += gapMs;
        buffer.push(packet, new Int16Array(length).fill(100), now);
        buffer.pull(frame, now);
        expect(frame).toHaveLength(samples);
        expect(frame.every((sample) => Math.abs(sample) <= 100)).toBe(true);
      }
      const stats = buffer.stats();
      expect(Math.min(stats.lost, stats.late, stats.received, stats.concealedSamples)).toBeGreaterThanOrEqual(
        0,
      );
    }),
  );
});

test('jitter is that of RFC 3550: none of a steady line, and of one that sways what it sways by', () => {
  expect(play(steady(100), { pulls: 101 }).stats.jitterMs).toBe(0);
  // Each second packet 10 ms late: |D| is 10 ms every time, so the estimate goes there by sixteenths.
  const swaying = steady(400).map(({ packet, atMs }) => ({ packet, atMs: atMs + (packet % 2) * 10 }));
  const { jitterMs } = play(swaying, { pulls: 401 }).stats;
  const estimates = Array.from({ length: 399 }, (_, nth) => 10 * (1 - (15 / 16) ** (nth + 1)));
  expect(jitterMs).toBeCloseTo(estimates.reduce((sum, one) => sum + one, 0) / estimates.length, 6);
});

test('a sender whose clock begins anew adds no jitter', () => {
  const buffer = new JitterBuffer();
  const frame = new Int16Array(samples);
  for (let packet = 0; packet < 40; packet++) {
    const timestamp = packet * samples + (packet < 20 ? 0 : 5_000_000);
    buffer.push({ ssrc: 1, sequence: packet, timestamp }, counting(packet), packet * 20);
    buffer.pull(frame, packet * 20);
  }
  expect(buffer.stats()).toMatchObject({ jitterMs: 0, lost: 0 });
});

test('a packet without speech is not lost: keys have their numbers among the sound', () => {
  const buffer = new JitterBuffer();
  for (let sequence = 0; sequence < 30; sequence++) {
    const packet = { ssrc: 1, sequence, timestamp: sequence * samples };
    if (sequence >= 10 && sequence < 20) buffer.count(packet);
    else if (sequence !== 25) buffer.push(packet, counting(sequence), sequence * 20);
  }
  expect(buffer.stats()).toMatchObject({ received: 29, lost: 1 });
});
