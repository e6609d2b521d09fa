import { describe, expect, test } from 'vitest';
import { answerWhenLine, whenLine } from './when-line.ts';

const line = (fields: Readonly<Record<string, unknown>>) => ({
  text: 'morgen om half drie',
  reference: '2026-11-23T10:15:00',
  expecting: 'any',
  ...fields,
});

describe('a line of the when door', () => {
  test('is answered with what was found, each with the fields that formats promise', () => {
    const { found } = answerWhenLine(whenLine.parse(line({})));
    expect(found.length).toBeGreaterThan(0);
    for (const each of found) {
      expect(Object.keys(each)).toEqual([
        'start',
        'end',
        'kind',
        'from',
        'to',
        'duration',
        'certain',
        'also',
      ]);
    }
  });

  test('finds nothing where nothing is said about time', () => {
    expect(answerWhenLine(whenLine.parse(line({ text: 'ik wil graag de assistente spreken' })))).toEqual({
      found: [],
    });
  });

  test('may lack what was asked, and may hold an offset and notes', () => {
    const { expecting: _left, ...without } = line({ reference: '2026-11-23T10:15:00+01:00', id: 'row 7' });
    const parsed = whenLine.parse(without);
    expect(parsed.expecting).toBe('any');
    expect(parsed.reference.toString()).toBe('2026-11-23T10:15:00');
  });

  test.each([
    ['text', undefined],
    ['text', 7],
    ['reference', undefined],
    ['reference', '2026-02-30T10:15:00'],
    ['reference', '10:15'],
    ['reference', '2026-11-23T10:15:00Z'],
    ['expecting', 'weather'],
  ])('with %s = %j is refused', (field, value) => {
    const parsed = whenLine.safeParse(line({ [field]: value }));
    expect(parsed.error?.issues[0]?.path[0]).toBe(field);
  });
});
