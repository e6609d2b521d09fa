import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Triage } from '../../src/domain/alarm.ts';
import { LEVEL_ORDER } from '../../src/turn/3-triage/judge.ts';
import { triage } from '../../src/turn/3-triage/triage.ts';
import { alarmCallers } from '../kits/alarm-callers.ts';
import { aConversation } from '../kits/conversation.ts';

/** Faults of real components, killed or blocked during a call, are in test/faults. */

const level = (verdict: Triage): number =>
  verdict.kind === 'human-now' ? LEVEL_ORDER[verdict.because.level] : 0;

describe('S3: nothing removes an alarm', () => {
  it('no turn before or after it, of whatever caller, lowers its level', () => {
    const emergencies = alarmCallers('emergencies-').filter(({ expected }) => expected !== 'today');
    const ordinary = [...alarmCallers('no-emergencies-'), ...alarmCallers('ordinary-')];
    fc.assert(
      fc.property(
        fc.constantFrom(...emergencies),
        fc.array(fc.constantFrom(...ordinary), { maxLength: 4 }),
        fc.array(fc.constantFrom(...ordinary), { maxLength: 4 }),
        ({ said, practice }, before, after) => {
          const turns = (callers: typeof before) => callers.flatMap((caller) => caller.said);
          const all = [...turns(before), ...said, ...turns(after)].map((text) => ({ text }));
          const alone = triage(
            said.map((text) => ({ text })),
            { practice },
          );
          expect(level(triage(all, { practice }))).toBeGreaterThanOrEqual(level(alone));
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('S3: what fails brings a human', () => {
  it('a recogniser that fails offers the keys, and key 1 rings the ladder', async () => {
    const call = aConversation();
    await call.happens({ kind: 'ear-failed', code: 'EAR_TIMEOUT' });
    expect(call.phrases()).toContain('cannot-hear-you-use-keys');
    await call.presses('1');
    expect(call.rung.length).toBeGreaterThan(0);
  });

  it('an agenda that cannot be reached ends with people, never with something that was not done', async () => {
    const call = aConversation();
    call.agenda.unreachable = true;
    await call.says('ik wil een afspraak maken');
    await call.says('12 maart 1954');
    await call.says('van den berg');
    await call.says('mijn knie');
    expect(call.agenda.booked).toEqual([]);
    expect(call.rung.length + call.worklist.items.length).toBeGreaterThan(0);
    expect(call.phrases()).not.toContain('booked');
  });
});
