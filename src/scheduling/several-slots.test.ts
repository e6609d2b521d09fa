import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Slot } from '../domain/appointment.ts';
import { asId, type PractitionerId } from '../domain/ids.ts';
import { sideBySide, weeklySeries } from './several-slots.ts';

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

describe('a series of weekly appointments', () => {
  it('is at the same time by the clock on the wall, also over the clock change', () => {
    const free = ['2027-03-22T09:30', '2027-03-29T09:30', '2027-04-05T09:30', '2027-04-05T10:00'].map((one) =>
      slot(one),
    );
    const weeks = weeklySeries(slot('2027-03-22T09:30'), 3, free);
    expect(weeks.map((week) => (week.kind === 'place' ? times([week.slot]) : week.words))).toEqual([
      ['bram 03-22T09:30'],
      ['bram 03-29T09:30'],
      ['bram 04-05T09:30'],
    ]);
  });

  it('takes the nearest place of the day when the usual time is taken, with the same practitioner only', () => {
    const free = [slot('2027-03-01T08:30'), slot('2027-03-01T11:00'), slot('2027-03-01T09:30', 'leila')];
    expect(weeklySeries(slot('2027-03-01T09:30'), 1, free)).toMatchObject([
      { kind: 'place', atUsualTime: false, slot: { start: at('2027-03-01T08:30') } },
    ]);
  });

  it('says of a week without a place why', () => {
    expect(weeklySeries(slot('2027-04-20T09:30'), 3, [slot('2027-04-20T09:30')])).toEqual([
      { kind: 'place', atUsualTime: true, slot: slot('2027-04-20T09:30') },
      { kind: 'no-place', date: Temporal.PlainDate.from('2027-04-27'), words: 'gesloten: Koningsdag' },
      {
        kind: 'no-place',
        date: Temporal.PlainDate.from('2027-05-04'),
        words: 'geen plaats vrij op deze dag',
      },
    ]);
  });

  it('has as many weeks as asked, each on the right day, whatever is free', () => {
    const free = fc.array(
      fc
        .integer({ min: 0, max: 12 * 7 * 24 })
        .map((hours) => slot('2027-01-04T00:00', hours % 2 === 0 ? 'bram' : 'leila').start.add({ hours })),
    );
    fc.assert(
      fc.property(free, fc.integer({ min: 0, max: 12 }), (starts, weeks) => {
        const first = slot('2027-01-05T09:30');
        const places = starts.map((start) => ({ ...first, start, end: start.add({ minutes: 25 }) }));
        const series = weeklySeries(first, weeks, places);
        expect(series).toHaveLength(weeks);
        for (const [index, week] of series.entries()) {
          const date = week.kind === 'place' ? week.slot.start.toPlainDate() : week.date;
          expect(date.toString()).toBe(first.start.add({ weeks: index }).toPlainDate().toString());
        }
      }),
    );
  });
});

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
