import { describe, expect, it } from 'vitest';
import { virtualTime } from '../../../test/kits/virtual-time.ts';
import type { ExpectedKind } from '../../domain/expectation.ts';
import type { Key } from '../line.ts';
import { collectKeys } from './keys.ts';

function keypad(asked: ExpectedKind) {
  const time = virtualTime();
  const pressed: string[] = [];
  const collector = collectKeys(time.after, ({ keys }) => pressed.push(keys));
  return {
    pressed,
    time,
    collector,
    press(keys: string) {
      for (const key of keys) collector.add(key as Key, time.stopwatch(), asked);
    },
  };
}

describe('the keypad', () => {
  it('takes one key at once where one key is an answer', () => {
    const { pressed, press } = keypad('open');
    press('1');
    expect(pressed).toEqual(['1']);
  });

  it('takes eight digits together as a birth date', () => {
    const { pressed, press } = keypad('date-of-birth');
    press('1403196');
    expect(pressed).toEqual([]);
    press('8');
    expect(pressed).toEqual(['14031968']);
  });

  it('lets a lone 1 during a birth date reach a human after the pause between keys (S4)', async () => {
    const { pressed, press, time } = keypad('date-of-birth');
    press('1');
    await time.advance(2_999);
    expect(pressed).toEqual([]);
    await time.advance(1);
    expect(pressed).toEqual(['1']);
  });

  it('gives a caller who looks for each key the time to do so', async () => {
    const { pressed, press, time } = keypad('date-of-birth');
    for (const key of '14031968') {
      press(key);
      await time.advance(2_500);
    }
    expect(pressed).toEqual(['14031968']);
  });

  it('ends a number at # and begins it again at *', () => {
    const { pressed, press } = keypad('phone');
    press('0100*010000#');
    expect(pressed).toEqual(['010000']);
  });

  it('says nothing for a # alone', () => {
    const { pressed, press } = keypad('open');
    press('#');
    expect(pressed).toEqual([]);
  });

  it('forgets half a number when the call ends', async () => {
    const { pressed, press, time, collector } = keypad('phone');
    press('0100');
    collector.close();
    await time.advance(10_000);
    expect(pressed).toEqual([]);
    expect(time.pending()).toBe(0);
  });
});
