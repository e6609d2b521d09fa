import { describe, expect, it } from 'vitest';
import {
  aBooked,
  action,
  aDialogue,
  aHeldSlot,
  done,
  meant,
  phrases,
  says,
  untilOffer,
} from '../../../test/kits/dialogue.ts';
import { aPatient } from '../../../test/kits/practice-builders.ts';
import { namesAnother, saysOfferedDay } from './yes-in-doubt.ts';

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

describe('the moment of what was offered, said once more', () => {
  const offered = [aBooked('2026-11-30T08:00'), aBooked('2026-11-30T14:00')];
  it.each([
    [{ date: '2026-11-30' }, true],
    [{ time: '08:00/17:00' }, true],
    [{ date: '2026-12-01' }, false],
    [{ time: '08:00' }, false],
    [{ date: '2026-11-30', yesNo: 'no' }, false],
    [{ date: '2026-11-30', yesNo: 'correct' }, false],
    [{ date: '2026-11-30', choice: 1 }, false],
    [{ date: '2026-11-30', practitioner: 'dokter Jansen' }, false],
    [{ date: '2026-11-30', notWeekday: ['tuesday'] }, false],
    [{}, false],
  ] as const)('%j', (slots, isSaid) => {
    expect(saysOfferedDay(offered, slots)).toBe(isSaid);
  });

  it('refuses neither of two times, and is no yes to a read-back', () => {
    const talk = aDialogue();
    talk.with(
      ...untilOffer,
      done({ kind: 'slots-held', slots: [aHeldSlot('2026-11-30T08:00'), aHeldSlot('2026-11-30T14:00')] }),
    );
    expect(phrases(talk.with(meant({ date: '2026-11-30' })))).toEqual([
      'offer-two-slots',
      'answer-not-understood',
    ]);
    talk.with(meant({ choice: 1 }));
    expect(phrases(talk.with(meant({ date: '2026-11-30' })))).toEqual([
      'confirm-slot',
      'answer-not-understood',
    ]);
  });

  it('times that were refused with one practitioner may do with another', () => {
    const talk = aDialogue();
    talk.with(...untilOffer);
    expect(action(talk.with(meant({ practitioner: 'dokter De Boer' })))).toMatchObject({
      kind: 'offer-slots',
      wanted: { notStarts: [] },
    });
  });
});
