import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from './json-source.ts';

const read = (text: string) => {
  const source = readJson(text);
  if (source.kind !== 'json') throw new Error(`line ${source.line}: ${source.words}`);
  return source;
};

describe('reading JSON with its lines', () => {
  it('gives the values that JSON.parse gives, however they are laid out', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), fc.constantFrom(0, 1, 2, '\t'), (value, layout) => {
        const text = JSON.stringify(value, null, layout);
        expect(read(text).value).toEqual(JSON.parse(text));
      }),
    );
  });

  it('never gives a value where JSON.parse gives none, but for a key that comes twice', () => {
    const damaged = fc
      .tuple(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom('', ',', '"', '{', ']', '1', 'x', '\\', '\n', ' '),
      )
      .map(([text, where, sign]) => {
        const at = where % (text.length + 1);
        return text.slice(0, at) + sign + text.slice(at + 1);
      });
    fc.assert(
      fc.property(damaged, (text) => {
        const ours = readJson(text);
        let theirs: { readonly value: unknown } | null = null;
        try {
          theirs = { value: JSON.parse(text) };
        } catch {
          // No JSON: then ours is none either.
        }
        if (ours.kind === 'json') expect(ours.value).toEqual(theirs?.value);
        else if (theirs !== null) expect(ours.words).toContain('tweemaal');
      }),
      { numRuns: 500 },
    );
  });

  it('knows the line of each value, and of what stands around a missing one', () => {
    const source = read('{\n  "a": 1,\n  "b": [\n    { "c": true },\n    { "d":\n      null }\n  ]\n}\n');
    expect(source.lineOf([])).toBe(1);
    expect(source.lineOf(['a'])).toBe(2);
    expect(source.lineOf(['b'])).toBe(3);
    expect(source.lineOf(['b', 0, 'c'])).toBe(4);
    // Where the field begins, not where its value stands.
    expect(source.lineOf(['b', 1, 'd'])).toBe(5);
    expect(source.lineOf(['b', 1, 'missing'])).toBe(5);
    expect(source.lineOf(['missing'])).toBe(1);
    expect(readJson('').kind).toBe('not-json');
  });

  it('reads past the byte order mark that editors leave, and lines that end as on Windows', () => {
    expect(read('\uFEFF{\r\n"a": 1\r\n}').lineOf(['a'])).toBe(2);
  });

  it('keeps a member called __proto__ a member', () => {
    expect(Object.keys(read('{"__proto__": 1}').value as object)).toEqual(['__proto__']);
  });

  it.each([
    ['', 1, 'te vroeg'],
    ['{"a": 1', 1, 'sluitaccolade'],
    ['{\n"a": 1\n"b": 2\n}', 3, 'komma'],
    ['{\n"a" 1}', 2, 'dubbelepunt'],
    ['{a: 1}', 1, 'naam van een veld'],
    ['{"a": 1,\n}', 2, 'komma hiervoor is er een te veel'],
    ['{"a": }', 1, 'waarde'],
    ['{"a": 1, // een\n"b": 2}', 1, 'geen opmerkingen'],
    ['[1, # een\n2]', 1, 'geen opmerkingen'],
    ['[1,\n2', 2, 'sluithaak'],
    ['[1,\n]', 2, 'komma hiervoor is er een te veel'],
    ['[01]', 1, 'waarde'],
    ['[nul]', 1, 'waarde'],
    ['["a\n"]', 1, 'houdt niet op'],
    ['["a', 1, 'aanhalingsteken'],
    ['["\\x"]', 1, 'teken'],
    ['1 2', 1, 'na het einde'],
    ['{"a": 1,\n"a": 2}', 2, '"a" staat hier tweemaal'],
    ['['.repeat(1_000_000), 1, 'te diep'],
  ])('says of %j on which line it goes wrong, in words', (text, line, words) => {
    expect(readJson(text)).toEqual({ kind: 'not-json', line, words: expect.stringContaining(words) });
  });
});
