import { describe, expect, it } from 'vitest';
import {
  aBooked,
  action,
  aDialogue,
  done,
  meant,
  phrases,
  says,
  untilOffer,
} from '../../../test/kits/dialogue.ts';
import { aPatient } from '../../../test/kits/practice-builders.ts';
import { namesAnother } from './yes-in-doubt.ts';

describe('a yes with another day or time', () => {
  const slot = aBooked('2026-11-30T08:00');
  it.each([
    [{ date: '2026-12-01' }, true],
    [{ time: '09:00' }, true],
    [{ date: '2026-11-30', time: '08:00' }, false],
    [{ date: '2026-11-30/2026-12-04' }, false],
    [{}, false],
  ])('%j', (slots, another) => {
    expect(namesAnother(slot, slots)).toBe(another);
  });

  it('books nothing and looks for the day that was named', () => {
    const talk = aDialogue();
    talk.with(...untilOffer, meant({ choice: 1 }));
    const decided = talk.with(says('doe toch maar dinsdag', 'none', { yesNo: 'yes', date: '2026-12-01' }));
    expect(action(decided)).toMatchObject({ kind: 'offer-slots' });
  });

  it('keeps the appointment of who says "nee wacht" to cancelling it, whatever wish is heard in that', () => {
    const talk = aDialogue();
    talk.with(
      meant({ dateOfBirth: '1954-03-12', name: { last: 'van den Berg' } }, 'cancel'),
      done({ kind: 'identified', patient: aPatient() }),
      done({ kind: 'appointments-found', appointments: [slot] }),
    );
    const decided = talk.with(
      says('nee wacht, laat toch maar staan', 'check-appointment', { yesNo: 'correct' }),
    );
    expect(phrases(decided)).toEqual(['kept', 'anything-else']);
  });

  it('cancels nothing but the appointment that was named', () => {
    const talk = aDialogue();
    const thursday = aBooked('2026-12-03T14:00');
    talk.with(
      meant({ dateOfBirth: '1954-03-12', name: { last: 'van den Berg' } }, 'cancel'),
      done({ kind: 'identified', patient: aPatient() }),
      done({ kind: 'appointments-found', appointments: [slot, thursday] }),
      meant({ choice: 1 }),
    );
    const decided = talk.with(says('ja die van donderdag', 'none', { yesNo: 'yes', date: '2026-12-03' }));
    expect(phrases(decided)).toEqual(['confirm-cancel']);
    expect(talk.state().about?.id).toBe(thursday.id);
  });
});
