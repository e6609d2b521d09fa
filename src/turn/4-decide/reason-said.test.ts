import { describe, expect, it } from 'vitest';
import { newDialogue } from './dialogue.ts';
import { withReasonSaid } from './reason-said.ts';

const opened = (asked: string) => withReasonSaid({ ...newDialogue, wish: 'book', asked });

describe('what for, when the first words tell it', () => {
  it.each(['ik loop al weken met een zere schouder en daar wou ik naar laten kijken', 'mijn elleboog'])(
    '"%s" is the reason',
    (asked) => expect(opened(asked).known.reason).toBe(asked),
  );

  it.each([
    'ik wil graag een afspraak',
    'kan ik morgen langskomen',
    'ik bel voor mijn dochter',
    'ik wil naar de dokter',
    '',
  ])('"%s" tells none: it is asked', (asked) => expect(opened(asked).known.reason).toBeUndefined());

  it('leaves a reason that was heard, what is said in English, and several appointments at once', () => {
    const asked = 'mijn elleboog';
    const start = { ...newDialogue, asked };
    expect(withReasonSaid({ ...start, known: { reason: 'wrat' } }).known.reason).toBe('wrat');
    expect(withReasonSaid({ ...start, inEnglish: true }).known.reason).toBeUndefined();
    expect(withReasonSaid({ ...start, together: { kind: 'series', weeks: 6 } }).known.reason).toBeUndefined();
  });
});
