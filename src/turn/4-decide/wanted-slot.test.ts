import { describe, expect, it } from 'vitest';
import { aBooked, aContext } from '../../../test/kits/dialogue.ts';
import { aPatient, aPractice } from '../../../test/kits/practice-builders.ts';
import { asId, type PatientId } from '../../domain/ids.ts';
import type { Slots } from '../../domain/meaning.ts';
import { newDialogue } from './dialogue.ts';
import { onAnotherDay, wantedSlot, withAskedFrom } from './wanted-slot.ts';

const [type] = aPractice().appointmentTypes;
if (type === undefined) throw new Error('the practice has no appointment types');

const wanted = (asked: string, time?: string) =>
  wantedSlot(
    { ...newDialogue, asked, known: time === undefined ? {} : { time } },
    type.id,
    aContext(),
  ).at?.toString({ smallestUnit: 'minute' });

describe('the time of the day that comes first', () => {
  it.each([
    ['ik wil volgende week komen, het liefst zo laat mogelijk op de dag', '23:59'],
    ['zo laat als het kan graag', '23:59'],
    ['mag ik de laatste plek van de dag', '23:59'],
    ['zo vroeg mogelijk in de ochtend', '00:00'],
    ['de eerste afspraak van de dag', '00:00'],
    ['ik wil zo vroeg mogelijk terecht kunnen', undefined],
    ['een afspraak graag', undefined],
  ])('%s: %s', (asked, expected) => {
    expect(wanted(asked)).toBe(expected);
  });

  it('is the clock time that was said, whatever else was', () => {
    expect(wanted('zo laat mogelijk, vier uur', '16:00')).toBe('16:00');
    expect(wanted('zo laat mogelijk in de middag', '12:00/17:00')).toBe('23:59');
  });
});

describe('days between two that were named', () => {
  const notWeekdays = (known: Slots) =>
    wantedSlot({ ...newDialogue, known }, type.id, aContext()).notWeekdays;
  const date = '2026-12-01/2026-12-03';

  it('are not offered: "dinsdag of donderdag" is no Wednesday', () => {
    expect(notWeekdays({ date, onlyDays: ['2026-12-01', '2026-12-03'] })).toEqual([3]);
    expect(notWeekdays({ date })).toEqual([]);
  });

  it('are refused beside what was refused', () => {
    expect(
      notWeekdays({
        date: '2026-11-26/2026-12-01',
        onlyDays: ['2026-11-26', '2026-12-01'],
        notWeekday: ['thursday'],
      }),
    ).toEqual([4, 5, 6, 7, 1]);
  });

  it('are forgotten when other days are wanted since, and when they are more than a week apart', () => {
    expect(notWeekdays({ date: '2026-12-04', onlyDays: ['2026-12-01', '2026-12-03'] })).toEqual([]);
    expect(notWeekdays({ date: '2026-12-01/2026-12-10', onlyDays: ['2026-12-01', '2026-12-10'] })).toEqual(
      [],
    );
  });
});

describe('the moment that was just booked', () => {
  const booked = aBooked('2026-11-26T09:30');
  const notStarts = (patient: ReturnType<typeof aPatient> | null) =>
    wantedSlot(
      { ...newDialogue, booked, identification: { ...newDialogue.identification, patient } },
      type.id,
      aContext(),
    ).notStarts.map(String);

  it('is not offered to the same patient with another doctor', () => {
    expect(notStarts(aPatient())).toEqual([String(booked.start)]);
  });

  it('is free for another of the family', () => {
    expect(notStarts(aPatient({ id: asId<PatientId>('another') }))).toEqual([]);
    expect(notStarts(null)).toEqual([]);
  });
});

describe('to whom any day is good', () => {
  const onOther = (date: string | undefined, ...refused: readonly string[]) => {
    const refusedStarts = refused.map((day) =>
      Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: '09:00' }),
    );
    const known = date === undefined ? {} : { date, time: '08:00/12:00' };
    return onAnotherDay({ ...newDialogue, known, refusedStarts }, 'dat maakt niet uit', aContext()).known;
  };

  it('another day of the week they asked for is offered, at any time of it', () => {
    expect(onOther('2026-11-30/2026-12-04', '2026-11-30', '2026-11-30')).toEqual({
      date: '2026-11-30/2026-12-04',
    });
    expect(onOther('2026-11-30/2026-12-01', '2026-11-30', '2026-11-27', '2026-12-02')).toEqual({
      date: '2026-11-30/2026-12-01',
    });
  });

  it('and any other when each of its days was refused, when they named one day, or none', () => {
    expect(onOther('2026-11-30/2026-12-01', '2026-12-01', '2026-11-30')).toEqual({});
    expect(onOther('2026-11-30', '2026-11-30')).toEqual({});
    expect(onOther(undefined)).toEqual({});
  });

  it('from the day on that they asked for, when that has none or the practice is closed on it', () => {
    const days = (
      date: string | undefined,
      text = 'dat maakt niet uit',
      seeking: 'earlier' | null = null,
    ) => {
      const searched = withAskedFrom({ ...newDialogue, known: date === undefined ? {} : { date }, seeking });
      const wanting = onAnotherDay({ ...searched, known: {} }, text, aContext());
      const found = wantedSlot(wanting, type.id, aContext()).days;
      return found === null ? null : `${found.from} ${found.to}`;
    };
    expect(days('2026-11-30')).toBe('2026-11-30 2027-02-16');
    expect(days('2026-11-30/2026-12-04')).toBe('2026-11-30 2027-02-16');
    expect(days('2026-11-30', 'zo snel mogelijk')).toBeNull();
    expect(days('2026-11-25')).toBeNull();
    expect(days('2027-06-01')).toBeNull();
    expect(days('2026-11-26/2026-11-27', undefined, 'earlier')).toBeNull();
    expect(days(undefined)).toBeNull();
  });
});
