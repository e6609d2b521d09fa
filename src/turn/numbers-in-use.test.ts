import { describe, expect, it } from 'vitest';
import type { Connected, NotConnected, Parted } from './5-act/connect-human.ts';
import { createNumbersInUse, ringingUnhindered } from './numbers-in-use.ts';

const NUMBER = '+31100000101';
const REQUEST = {
  target: NUMBER,
  briefing: { phrase: 'briefing-repeat' },
  withinMs: 1,
  onStep: () => undefined,
} as const;
const never = new AbortController().signal;
const tested = async () => 'tested' as const;

describe('numbers that are rung', () => {
  it('are not tested while a caller has them, and are when every caller has let go', async () => {
    const numbers = createNumbersInUse();
    const first = await numbers.takeForCaller(NUMBER);
    const second = await numbers.takeForCaller(NUMBER);
    first();
    first();
    expect(await numbers.test(NUMBER, tested)).toBe('in-use');
    expect(await numbers.test('+31100000102', tested)).toBe('tested');
    second();
    expect(await numbers.test(NUMBER, tested)).toBe('tested');
  });

  it('a test lets go when a caller needs its number, and the caller waits for that', async () => {
    const numbers = createNumbersInUse();
    const order: string[] = [];
    const test = numbers.test(NUMBER, async (needsIt) => {
      await new Promise((resolve) => needsIt.addEventListener('abort', resolve, { once: true }));
      order.push('test is over');
    });
    await numbers.takeForCaller(NUMBER);
    order.push('caller has it');
    await test;
    expect(order).toEqual(['test is over', 'caller has it']);
  });

  it('a test that does not let go holds a caller up a moment only', async () => {
    const numbers = createNumbersInUse();
    const { promise, resolve } = Promise.withResolvers<void>();
    const test = numbers.test(NUMBER, () => promise);
    await numbers.takeForCaller(NUMBER);
    resolve();
    await test;
  });

  it('two tests of one number are not made at once, and a test that fails frees it', async () => {
    const numbers = createNumbersInUse();
    const { promise, reject } = Promise.withResolvers<void>();
    const first = numbers.test(NUMBER, () => promise);
    expect(await numbers.test(NUMBER, tested)).toBe('in-use');
    reject(new Error('broken'));
    await expect(first).rejects.toThrow('broken');
    expect(await numbers.test(NUMBER, tested)).toBe('tested');
  });
});

describe('ringing people for callers', () => {
  it('has the number until the two have parted', async () => {
    const numbers = createNumbersInUse();
    const { promise: parted, resolve } = Promise.withResolvers<Parted>();
    const connected: Connected = { kind: 'connected', confirmedBy: 'key', parted };
    expect(await ringingUnhindered(async () => connected, numbers)(REQUEST, never)).toBe(connected);
    expect(await numbers.test(NUMBER, tested)).toBe('in-use');
    resolve({ who: 'human', how: 'hung-up', afterMs: 60_000 });
    await parted;
    await Promise.resolve();
    expect(await numbers.test(NUMBER, tested)).toBe('tested');
  });

  it('lets go of a number that brought nobody, also by a bug', async () => {
    const numbers = createNumbersInUse();
    const busy: NotConnected = { kind: 'not-connected', reason: 'busy' };
    expect(await ringingUnhindered(async () => busy, numbers)(REQUEST, never)).toBe(busy);
    const broken = ringingUnhindered(async () => Promise.reject(new Error('broken')), numbers);
    await expect(broken(REQUEST, never)).rejects.toThrow('broken');
    expect(await numbers.test(NUMBER, tested)).toBe('tested');
  });
});
