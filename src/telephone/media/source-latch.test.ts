import { expect, test } from 'vitest';
import { SourceLatch } from './source-latch.ts';

const announced = { address: '10.0.0.5', port: 4_000 };

test('before anything came, media goes where it was announced', () => {
  expect(new SourceLatch(announced, []).target).toEqual(announced);
});

test('behind NAT media goes back to where it came from', () => {
  const latch = new SourceLatch(announced, ['192.0.2.7']);
  expect(latch.accept('192.0.2.7', 61_000, 0)).toBe(true);
  expect(latch.target).toEqual({ address: '192.0.2.7', port: 61_000 });
});

test('an address that the signalling did not give is never heard', () => {
  const latch = new SourceLatch(announced, ['192.0.2.7']);
  expect(latch.accept('203.0.113.9', 4_000, 0)).toBe(false);
  expect(latch.target).toEqual(announced);
});

test('while the latched source speaks no other is heard, also not of the same address', () => {
  const latch = new SourceLatch(announced, []);
  expect(latch.accept('10.0.0.5', 4_000, 0)).toBe(true);
  expect(latch.accept('10.0.0.5', 4_002, 20)).toBe(false);
  expect(latch.accept('10.0.0.5', 4_000, 40)).toBe(true);
  expect(latch.accept('10.0.0.5', 4_002, 2_039)).toBe(false);
  expect(latch.accept('10.0.0.5', 4_002, 2_041)).toBe(true);
  expect(latch.accept('10.0.0.5', 4_000, 2_050)).toBe(false);
});

test('a new announcement is followed at once, the same one again changes nothing', () => {
  const latch = new SourceLatch(announced, ['192.0.2.7']);
  latch.accept('192.0.2.7', 61_000, 0);
  latch.announce(announced, ['192.0.2.7']);
  expect(latch.target.port).toBe(61_000);
  const moved = { address: '192.0.2.20', port: 5_000 };
  latch.announce(moved, []);
  expect(latch.target).toEqual(moved);
  expect(latch.accept('192.0.2.20', 5_000, 10)).toBe(true);
  expect(latch.accept('192.0.2.7', 61_000, 20)).toBe(false);
});
