import type { MayContinue } from '../domain/alarm.ts';
import type { ActContext } from './5-act/act.ts';
import { noteTodayItem } from './5-act/note-today-item.ts';
import type { Worklist } from './5-act/worklist.ts';
import type { CallEvent } from './journal.ts';

/** Rules whose words the dialogue answers itself: a request for a human rings one and needs no item beside it. */
const ANSWERED_BY_DIALOGUE: ReadonlySet<string> = new Set(['asks-for-a-human']);

/** A person decides today: one item a call is made and the dialogue goes on. An item that could not be kept is a fault in the journal. */
export function createTodayItem(
  worklist: Worklist,
  note: (event: CallEvent) => void,
  context: () => ActContext,
): (today: MayContinue['today']) => void {
  let isNoted = false;
  return (today) => {
    const reasons = today.filter(({ rule }) => !ANSWERED_BY_DIALOGUE.has(rule));
    if (isNoted || reasons.length === 0) return;
    isNoted = true;
    note({ kind: 'alarm', reasons, wordsEndMs: 0 });
    void noteTodayItem(reasons, worklist, context()).then(
      (result) => {
        if (result.kind === 'lost') note({ kind: 'fault', code: result.code });
      },
      () => note({ kind: 'fault', code: 'ACTION_FAILED' }),
    );
  };
}
