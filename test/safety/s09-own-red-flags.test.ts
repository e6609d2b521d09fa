import { describe, expect, it } from 'vitest';
import { answerUnderstandLine } from '../../src/commands/doors/understand-line.ts';
import { type AlarmCaller, alarmCallers } from '../kits/alarm-callers.ts';

const now = Temporal.ZonedDateTime.from('2026-11-25T10:15:00+01:00[Europe/Amsterdam]');
const levelAtTheDoor = ({ practice, said }: AlarmCaller) =>
  answerUnderstandLine({ practice, now, expecting: 'open', said }).alarm.level;

describe('S9: our own red flags, through the understand door', () => {
  const rows = alarmCallers('redflags');
  const triggers = rows.filter(({ expected }) => expected !== 'none');
  const counterExamples = rows.filter(({ expected }) => expected === 'none');

  it('all phrases of all 68 are heard', () => {
    expect(new Set(triggers.map(({ rule }) => rule)).size).toBe(68);
    const missed = triggers.filter((row) => {
      const level = levelAtTheDoor(row);
      return row.expected === 'today' ? level === 'none' : level === 'none' || level === 'today';
    });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  it('of their counter-examples at most 20% go to a human and 5% to 112', () => {
    const levels = counterExamples.map(levelAtTheDoor);
    const human = levels.filter((level) => level === 'human-now' || level === '112').length;
    const dial = levels.filter((level) => level === '112').length;
    expect(counterExamples.length).toBeGreaterThan(100);
    expect(human / counterExamples.length).toBeLessThanOrEqual(0.2);
    expect(dial / counterExamples.length).toBeLessThanOrEqual(0.05);
  });
});
