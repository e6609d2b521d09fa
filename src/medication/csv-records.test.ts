import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRecords } from './csv-records.ts';

const fieldsOf = (text: string) => {
  const read = csvRecords(text);
  return read.kind === 'records' ? read.records.map(({ fields }) => fields) : read;
};

describe('the records of a CSV text', () => {
  it.each([
    ['semicolons', 'a;b\n1,5;2'],
    ['commas', 'a,b\n"1,5",2'],
    ['tabs', 'a\tb\n1,5\t2'],
  ])('are separated by %s when the first line is', (_by, text) => {
    expect(fieldsOf(text)).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
  });

  it('keep separators, doubled quotes and line ends within quotes, and count lines by the file', () => {
    expect(csvRecords('a;b\r\n"x;""y""\nz";2\r\n\r\n3;4')).toEqual({
      kind: 'records',
      records: [
        { line: 1, fields: ['a', 'b'] },
        { line: 2, fields: ['x;"y"\nz', '2'] },
        { line: 5, fields: ['3', '4'] },
      ],
    });
  });

  it('are none of an empty text, and a quote that never ends is told with its line', () => {
    expect(fieldsOf('')).toEqual([]);
    expect(fieldsOf('\n \n;;\n')).toEqual([]);
    expect(csvRecords('a;b\n1;2\n"3;4\n5;6')).toEqual({ kind: 'open-quote', line: 3 });
    // A quote within a field is a sign like any other: 2" is two inches.
    expect(fieldsOf('a;b\n2";x')).toEqual([
      ['a', 'b'],
      ['2"', 'x'],
    ]);
  });

  it('are what was written, whatever stands in the fields', () => {
    const field = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((text) => text.replaceAll(/\r/gu, '').trim());
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 2 }), { maxLength: 5 }), (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = ['a;b', ...rows.map((row) => row.map(quoted).join(';'))].join('\r\n');
        expect(fieldsOf(text)).toEqual([['a', 'b'], ...rows.filter((row) => row.some((one) => one !== ''))]);
      }),
      { numRuns: 200 },
    );
  });
});
