import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asPractice, readPracticeFile } from './read-practice-file.ts';
import { writePracticeFile } from './write-practice-file.ts';

const DE_LINDE = JSON.parse(readFileSync(join(import.meta.dirname, '../store/demo/de-linde.json'), 'utf8'));
const textWith = (more: object) => JSON.stringify({ ...DE_LINDE, ...more }, null, 2);
const read = (more: object) => {
  const found = readPracticeFile(textWith(more));
  if (found.kind === 'faults') throw new Error(JSON.stringify(found.faults));
  return asPractice(found.file, null, () => crypto.randomUUID());
};
const faults = (more: object) => {
  const found = readPracticeFile(textWith(more));
  return found.kind === 'faults' ? found.faults.map(({ field, words }) => [field, words]) : [];
};

const MONDAY = { weekdays: ['monday'], from: '08:00', to: '10:00', perHour: 0 };
const REMINDERS = { hoursBefore: [72, 4], from: '09:00', to: '20:30' };

describe('callbacks and reminders in a practice file', () => {
  it('are the usual ones when it says nothing, and then stand in no export', () => {
    const practice = read({});
    expect(practice.callbacks).toEqual({ perHour: 6, parts: [] });
    expect(practice.reminders.hoursBefore).toEqual([48, 24]);
    expect(writePracticeFile(practice)).not.toMatch(/"callbacks"|"reminders"/u);
  });

  it('are those of the practice, also after an export', () => {
    const practice = read({ callbacks: { perHour: 8, parts: [MONDAY] }, reminders: REMINDERS });
    expect(practice.callbacks.parts[0]).toMatchObject({ weekdays: ['monday'], perHour: 0 });
    expect(JSON.parse(writePracticeFile(practice))).toMatchObject({
      callbacks: { perHour: 8, parts: [MONDAY] },
      reminders: REMINDERS,
    });
  });

  it.each([
    ['nobody ever', { perHour: 0 }, 'callbacks.perHour', 'moet 1 of meer zijn'],
    [
      'a part that ends before it begins',
      { perHour: 6, parts: [{ ...MONDAY, to: '08:00' }] },
      'callbacks.parts[0].to',
      'moet na "from" komen',
    ],
    [
      'two parts at once',
      { perHour: 6, parts: [MONDAY, { ...MONDAY, weekdays: ['friday', 'monday'], from: '09:30' }] },
      'callbacks.parts[1].from',
      'valt samen met een eerder deel',
    ],
  ])('with %s to ring back are refused', (_what, callbacks, field, words) => {
    expect(faults({ callbacks })).toEqual([[field, words]]);
  });

  it('may have parts that touch, or are of other days', () => {
    const parts = [MONDAY, { ...MONDAY, from: '10:00', to: '11:00' }, { ...MONDAY, weekdays: ['friday'] }];
    expect(faults({ callbacks: { perHour: 6, parts } })).toEqual([]);
  });

  it.each([
    ['the same distance twice', { hoursBefore: [24, 24] }, 'reminders.hoursBefore', /tweemaal/u],
    ['a distance of no use', { hoursBefore: [1] }, 'reminders.hoursBefore[0]', /2 of meer/u],
    ['the night', { from: '06:00' }, 'reminders.from', /07:00/u],
    ['late in the evening', { to: '23:00' }, 'reminders.to', /22:00/u],
    ['hardly any time', { from: '09:00', to: '10:00' }, 'reminders.to', /2 uur na/u],
  ])('that name %s are refused', (_what, change, field, words) => {
    expect(faults({ reminders: { ...REMINDERS, ...change } })).toEqual([
      [field, expect.stringMatching(words)],
    ]);
  });

  it('may be no reminders at all', () => {
    expect(read({ reminders: { ...REMINDERS, hoursBefore: [] } }).reminders.hoursBefore).toEqual([]);
  });
});
