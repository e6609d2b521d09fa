import { expect, test } from 'vitest';
import { Concealment } from './concealment.ts';

const periodic = (from: number, length: number, period = 80) =>
  Int16Array.from({ length }, (_, i) => Math.round(8_000 * Math.sin((2 * Math.PI * (from + i)) / period)));
const energy = (pcm: Int16Array) => pcm.reduce((sum, sample) => sum + sample * sample, 0) / pcm.length;

test('a lost frame of a voiced sound goes on in its own pitch', () => {
  const concealment = new Concealment();
  concealment.real(periodic(0, 800));
  const made = new Int16Array(80);
  concealment.conceal(made);
  const truth = periodic(800, 80);
  const error = made.map((sample, i) => sample - (truth[i] as number));
  // 20 dB under the sound itself: the ear does not notice 10 ms of it.
  expect(energy(error)).toBeLessThan(energy(truth) / 100);
});

test('it fades and is silent after 60 ms', () => {
  const concealment = new Concealment();
  concealment.real(periodic(0, 800));
  const frames = Array.from({ length: 8 }, () => {
    const frame = new Int16Array(80);
    concealment.conceal(frame);
    return energy(frame);
  });
  for (let i = 1; i < 6; i++) expect(frames[i]).toBeLessThan(frames[i - 1] as number);
  expect(frames.slice(6)).toEqual([0, 0]);
});

test('the real sound comes back without a jump', () => {
  const concealment = new Concealment();
  concealment.real(new Int16Array(400).fill(8_000));
  concealment.conceal(new Int16Array(160));
  const back = new Int16Array(160).fill(-8_000);
  concealment.real(back);
  const steps = Array.from(back.slice(1), (sample, i) => Math.abs(sample - (back[i] as number)));
  expect(Math.max(...steps)).toBeLessThan(2_000);
  expect([...back.slice(32)].every((sample) => sample === -8_000)).toBe(true);
});

test('after nothing there is nothing to make up', () => {
  const concealment = new Concealment();
  const made = new Int16Array(160).fill(9);
  concealment.conceal(made);
  expect([...made].every((sample) => sample === 0)).toBe(true);
});

test('real sound that follows real sound is left alone', () => {
  const concealment = new Concealment();
  concealment.real(periodic(0, 160));
  const next = periodic(160, 160);
  concealment.real(next);
  expect(next).toEqual(periodic(160, 160));
});
