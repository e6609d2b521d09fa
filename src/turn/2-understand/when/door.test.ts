import { describe, expect, it } from 'vitest';
import { answerWhen } from './door.ts';

const reference = Temporal.PlainDateTime.from('2026-11-23T10:15:00');

describe('the `when` door', () => {
  it('answers with the fields of formats.md and no others', () => {
    const { found } = answerWhen({ text: 'graag donderdag om half drie', reference, expecting: 'any' });
    expect(found).toEqual([
      {
        start: 6,
        end: 28,
        kind: 'datetime',
        from: '2026-11-26T14:30:00',
        to: null,
        duration: null,
        certain: false,
        also: [{ kind: 'datetime', from: '2026-11-26T02:30:00', to: null, duration: null }],
      },
    ]);
  });

  it('answers with nothing when no time was said', () => {
    expect(answerWhen({ text: 'ik heb hoofdpijn', reference, expecting: 'any' })).toEqual({ found: [] });
    expect(answerWhen({ text: '', reference, expecting: 'date' })).toEqual({ found: [] });
  });

  it.each([
    ['nog een week', { kind: 'duration', from: null, to: null, duration: 'P1W' }],
    ['van 3 tot en met 5 mei', { kind: 'date-range', from: '2027-05-03', to: '2027-05-05', duration: null }],
    ['koningsdag', { kind: 'holiday', from: '2027-04-27', to: null, duration: null }],
    ["'s middags", { kind: 'time-range', from: 'T12:00:00', to: 'T17:00:00', duration: null }],
    [
      'morgenochtend',
      { kind: 'datetime-range', from: '2026-11-24T08:00:00', to: '2026-11-24T12:00:00', duration: null },
    ],
  ] as const)('"%s" has its kind', (text, reading) => {
    expect(answerWhen({ text, reference, expecting: 'any' }).found).toMatchObject([reading]);
  });
});
