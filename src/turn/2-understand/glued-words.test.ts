import { describe, expect, test } from 'vitest';
import { unglued } from './glued-words.ts';

const KNOWN = new Set('zeven zeventien juli nul maandag drie'.split(' '));

describe('words that a recogniser glued', () => {
  test.each([
    ['zeventienjuli', ['zeventien', 'juli']],
    ['maandagof', ['maandag', 'of']],
    ['huisnummerdrie', ['huisnummer', 'drie']],
    ['nul8', ['nul', '8']],
    ['6zeven', ['6', 'zeven']],
  ] as const)('%s falls apart', (word, parts) => {
    expect(unglued(word, KNOWN)).toEqual(parts);
  });

  test.each(['20ste', '12ab', 'a5', 'ofde', 'juli', 'overin', 'x'.repeat(40), `${'zeven'.repeat(12)}`])(
    '%s stays whole',
    (word) => {
      expect(unglued(word, KNOWN)).toBeNull();
    },
  );
});
