import { describe, expect, it } from 'vitest';
import { alarmCallers, misheard, score } from '../kits/alarm-callers.ts';
import { wilson } from '../kits/wilson.ts';

/** The product's own stand-in for sealed callers: sentences that no rule writer looked at, see docs/safety/measured.md. */
const callers = alarmCallers('untouched');

describe('S10: callers whom the rule writers never saw', () => {
  const typed = score(callers);

  it('the lower end of the 95% interval of sensitivity is at least 95%', () => {
    expect(typed.emergencies).toBeGreaterThan(480);
    expect(wilson(typed.served, typed.emergencies)[0]).toBeGreaterThanOrEqual(0.95);
  });

  it('of the others at most 30% go to a human and 2% to 112', () => {
    expect(typed.others).toBeGreaterThan(480);
    expect(typed.toHuman / typed.others).toBeLessThanOrEqual(0.3);
    expect(typed.to112 / typed.others).toBeLessThanOrEqual(0.02);
  });

  it('mishearing costs at most two points', () => {
    const heard = score([1, 2, 3].flatMap((seed) => callers.map((caller) => misheard(caller, seed))));
    expect(typed.served / typed.emergencies - heard.served / heard.emergencies).toBeLessThanOrEqual(0.02);
  });
});

describe('the interval', () => {
  it.each([
    [0, 10, 0, 0.278],
    [5, 10, 0.237, 0.763],
    [10, 10, 0.722, 1],
    [184, 184, 0.98, 1],
  ])('of %i in %i is from %f to %f (Wilson)', (count, of, low, high) => {
    const found = wilson(count, of);
    expect(found[0]).toBeCloseTo(low, 2);
    expect(found[1]).toBeCloseTo(high, 2);
  });
});
