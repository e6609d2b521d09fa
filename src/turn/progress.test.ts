import { describe, expect, it } from 'vitest';
import { aPatient } from '../../test/kits/practice-builders.ts';
import { type Dialogue, newDialogue } from './4-decide/dialogue.ts';
import { followProgress } from './progress.ts';

const asking = (step: Dialogue['step'], otherwise: Partial<Dialogue> = {}): Dialogue => ({
  ...newDialogue,
  step,
  ...otherwise,
});

describe('where a conversation is', () => {
  it('counts how often a question was asked in vain, and begins anew at the next', () => {
    const progress = followProgress();
    expect(progress(asking('date-of-birth')).attempt).toBe(1);
    expect(progress(asking('date-of-birth', { misunderstood: 1 })).attempt).toBe(2);
    // A question of the caller in between is no answer that was not understood.
    expect(progress(asking('date-of-birth', { misunderstood: 0 })).attempt).toBe(2);
    const tried = { ...newDialogue.identification, failedTries: 1 };
    expect(progress(asking('date-of-birth', { identification: tried })).attempt).toBe(3);
    expect(progress(asking('day', { identification: tried })).attempt).toBe(1);
  });

  it('holds what was heard so far, and whether somebody was found', () => {
    const progress = followProgress();
    expect(progress(asking('open'))).toEqual({ step: 'open', attempt: 1, recognised: false, known: [] });
    const patient = aPatient();
    const found = progress(
      asking('day', {
        known: {
          name: { last: 'van den Berg' },
          date: '2026-11-26',
          medicine: ['metoprolol', 'x'],
          reason: '',
        },
        identification: {
          ...newDialogue.identification,
          patient,
          dateOfBirth: Temporal.PlainDate.from('1954-03-12'),
        },
      }),
    );
    expect(found).toMatchObject({
      recognised: true,
      known: [
        { slot: 'name', value: 'van den Berg' },
        { slot: 'date-of-birth', value: '1954-03-12' },
        { slot: 'date', value: '2026-11-26' },
        { slot: 'medicine', value: 'metoprolol, x' },
      ],
    });
  });
});
