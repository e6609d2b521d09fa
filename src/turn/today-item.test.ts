import { describe, expect, it } from 'vitest';
import { CALL } from '../../test/kits/conversation.ts';
import { fakeWorklist } from '../../test/kits/fake-worklist.ts';
import { aPractice, at } from '../../test/kits/practice-builders.ts';
import { settled } from '../../test/kits/virtual-time.ts';
import type { AlarmReason } from '../domain/alarm.ts';
import { asId, type RuleId } from '../domain/ids.ts';
import type { CallEvent } from './journal.ts';
import { createTodayItem } from './today-item.ts';

const reason = (rule: string, turn = 0): AlarmReason => ({
  rule: asId<RuleId>(rule),
  level: 'today',
  action: 'VANDAAG',
  words: [rule],
  turn,
});

function hearing() {
  const worklist = fakeWorklist();
  const events: CallEvent[] = [];
  const words: string[] = [];
  const note = createTodayItem(
    worklist,
    (event) => void events.push(event),
    () => ({
      call: CALL,
      practice: aPractice(),
      now: () => at('2026-11-25T10:00'),
      callBackNumber: null,
      words: [...words],
    }),
  );
  return {
    worklist,
    events,
    async hears(said: string, ...today: readonly AlarmReason[]) {
      words.push(said);
      note(today);
      await settled();
    },
  };
}

describe('words for which a person decides today', () => {
  it('are one item with all that was heard, in the order heard', async () => {
    const call = hearing();
    await call.hears('een beet', reason('bite'));
    expect(call.worklist.items).toMatchObject([{ urgency: 'today', words: ['een beet'] }]);
    await call.hears('en kiespijn', reason('bite'), reason('toothache', 1));
    expect(call.worklist.items).toMatchObject([
      { words: ['een beet', 'en kiespijn'], alarms: [{ rule: 'bite' }, { rule: 'toothache' }] },
    ]);
    expect(call.events).toMatchObject([
      { kind: 'alarm', reasons: [{ rule: 'bite' }] },
      { kind: 'alarm', reasons: [{ rule: 'toothache' }] },
    ]);
  });

  it('that are a request for a human make none: the dialogue rings one', async () => {
    const call = hearing();
    await call.hears('een mens graag', reason('asks-for-a-human'));
    expect(call.worklist.items).toEqual([]);
    expect(call.events).toEqual([]);
  });

  it.each([
    [
      'a full disk',
      'DISK_FULL',
      (worklist: ReturnType<typeof fakeWorklist>) => {
        worklist.trouble = 'disk-full';
      },
    ],
    [
      'a bug',
      'ACTION_FAILED',
      (worklist: ReturnType<typeof fakeWorklist>) => {
        worklist.add = () => Promise.reject(new TypeError('a bug'));
      },
    ],
  ])('whose item is not kept because of %s are a fault in the journal', async (_why, code, breaks) => {
    const call = hearing();
    breaks(call.worklist);
    await call.hears('een beet', reason('bite'));
    expect(call.events).toContainEqual({ kind: 'fault', code });
  });
});
