import { describe, expect, it } from 'vitest';
import type { Slot } from '../domain/appointment.ts';
import { asId, type PractitionerId } from '../domain/ids.ts';
import { sideBySide } from './several-slots.ts';

const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Amsterdam');
const slot = (local: string, who = 'bram', minutes = 25): Slot => ({
  practitioner: asId<PractitionerId>(who),
  practitionerName: who,
  start: at(local),
  end: at(local).add({ minutes }),
});
const times = (slots: readonly Slot[] | null) =>
  slots?.map(
    ({ practitionerName, start }) => `${practitionerName} ${start.toPlainDateTime().toString().slice(5, 16)}`,
  );

describe('places for a family', () => {
  it('are the soonest that follow each other with one practitioner', () => {
    const free = [
      slot('2026-11-30T08:00', 'jansen', 10),
      slot('2026-11-30T08:10', 'de boer', 10),
      slot('2026-11-30T08:20', 'jansen', 10),
      slot('2026-11-30T09:00', 'de boer', 10),
      slot('2026-11-30T09:10', 'de boer', 10),
      slot('2026-11-30T09:20', 'de boer', 10),
      slot('2026-11-30T08:30', 'jansen', 10),
    ];
    expect(times(sideBySide(free, 2))).toEqual(['jansen 11-30T08:20', 'jansen 11-30T08:30']);
    expect(times(sideBySide(free, 3))).toEqual([
      'de boer 11-30T09:00',
      'de boer 11-30T09:10',
      'de boer 11-30T09:20',
    ]);
    expect(sideBySide(free, 4)).toBeNull();
    expect(sideBySide([], 1)).toBeNull();
  });
});
