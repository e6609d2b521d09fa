import { describe, expect, test } from 'vitest';
import { ownKeys } from '../../../src/http/contract/own-keys.ts';
import { meantBy, pressedFor, withKey } from './own-keys.ts';

describe('keys of somebody who changed them', () => {
  test.each([
    ['x', { p: 'x' }, 'p'],
    ['p', { p: 'x' }, null],
    ['b', { p: 'x' }, 'b'],
    ['p', { p: 'b', b: 'p' }, 'b'],
    ['/', { p: 'x' }, '/'],
    ['1', {}, '1'],
  ])('%s with %j means %j', (pressed, own, meant) => {
    expect(meantBy(pressed, own)).toBe(meant);
  });

  test('are named as they are pressed', () => {
    expect(['p', 'b', 'arrowleft'].map((key) => pressedFor(key, { p: 'x' }))).toEqual([
      'x',
      'b',
      'arrowleft',
    ]);
  });

  test.each([
    [{}, 'p', 'x', { p: 'x' }],
    // Who takes the key of something else gives it the one that is left.
    [{}, 'p', 'b', { p: 'b', b: 'p' }],
    [{ p: 'b', b: 'p' }, 'p', 'p', {}],
    [{ p: 'x' }, 'k', 'x', { k: 'x', p: 'k' }],
  ] as const)('%j with %s on %s are %j', (own, letter, pressed, expected) => {
    const changed = withKey(own, letter, pressed);
    expect(changed).toEqual(expected);
    expect(ownKeys.safeParse(changed).success).toBe(true);
  });
});
