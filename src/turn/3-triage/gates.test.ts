import { describe, expect, it } from 'vitest';
import { alarmCallers } from '../../../test/kits/alarm-callers.ts';
import { balieRules } from './balie-rules.ts';
import { type Gate, Gates } from './gates.ts';
import { findIn } from './matcher.ts';
import { Reading } from './reading.ts';

/** Words, and gates on them. */
function make() {
  const gates = new Gates();
  const [pain, chest, arm] = [gates.ofWord(), gates.ofWord(), gates.ofWord()];
  const either = gates.oneOf([chest, arm]);
  const both = gates.allOf([pain, either]);
  const isOpen = (gate: Gate, ...words: readonly Gate[]): boolean => gates.waiting(words)[gate] === 0;
  return { gates, pain, chest, arm, either, both, isOpen };
}

describe('gates', () => {
  it('open when one of theirs is open, or all of theirs', () => {
    const { pain, chest, arm, either, both, isOpen } = make();
    expect([isOpen(either), isOpen(either, pain), isOpen(either, arm)]).toEqual([false, false, true]);
    expect([isOpen(both, pain), isOpen(both, chest), isOpen(both, pain, chest)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('count a gate once, whatever stands twice', () => {
    const { gates, pain, chest, arm, either, both, isOpen } = make();
    expect(isOpen(both, chest, arm)).toBe(false);
    expect(isOpen(both, pain, pain)).toBe(false);
    expect(gates.allOf([pain, pain])).toBe(pain);
    expect(gates.oneOf([either, either])).toBe(either);
  });

  it('without anything to open them stay shut', () => {
    const { gates, pain, isOpen } = make();
    expect(isOpen(gates.oneOf([]), pain)).toBe(false);
  });

  it('are known to calls that come after more was compiled', () => {
    const { gates, pain, chest, isOpen } = make();
    expect(isOpen(pain, pain)).toBe(true);
    const later = gates.allOf([pain, chest]);
    expect([isOpen(later, pain), isOpen(later, pain, chest)]).toEqual([false, true]);
  });
});

describe('the gates of the rules', () => {
  it('are open wherever there is something to find', () => {
    const callers = alarmCallers('emergencies').filter((_, nth) => nth % 10 === 0);
    let found = 0;
    for (const { said } of callers) {
      const reading = new Reading(
        said.map((text) => ({ text })),
        balieRules.vocabulary,
        balieRules.matchers,
      );
      for (const { signs, unless, doubtIf } of balieRules.rules) {
        for (const matcher of [...signs.flatMap(({ parts }) => parts), ...unless, ...doubtIf]) {
          const sought = matcher.find(reading);
          found += sought.length;
          expect(findIn(matcher, reading)).toEqual(sought);
        }
      }
    }
    expect(found).toBeGreaterThan(callers.length);
  }, 60_000);
});
