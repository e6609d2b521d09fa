import { describe, expect, it } from 'vitest';
import { holdsAny, longestSaid } from './said-words.ts';

describe('words of a practice in what was said', () => {
  it.each([
    ['ik moet bloed laten prikken', ['prik', 'bloed prikken'], 'bloed prikken'],
    ['ik bel over de griepprikken', ['griepprik'], 'griepprik'],
    ['ik wil naar de MONDHYGIENIST', ['mondhygiënist'], 'mondhygiënist'],
    ['een afspraak voor het lab', ['lab'], 'lab'],
    ['ik heb een slab nodig', ['lab'], null],
    ['bloed en verder eens even lang prikken', ['bloed prikken'], null],
    ['prikken van bloed', ['bloed prikken'], null],
    ['', ['lab'], null],
    ['iets', ['', '  '], null],
    ['iets', [], null],
  ] as const)('%s: %j is %s', (said, words, found) => {
    expect(longestSaid(said, words)).toBe(found);
    expect(holdsAny(said, words)).toBe(found !== null);
  });
});
