import type { AlarmReason, MayContinue } from '../domain/alarm.ts';
import type { ActContext } from './5-act/act.ts';
import { noteTodayItem } from './5-act/note-today-item.ts';
import type { Worklist } from './5-act/worklist.ts';
import type { CallEvent } from './journal.ts';

/** Rules whose words the dialogue answers itself: a request for a human rings one and needs no item beside it. */
const ANSWERED_BY_DIALOGUE: ReadonlySet<string> = new Set(['asks-for-a-human']);

/**
 * A person decides today: one item a call, with all that was heard, and the dialogue goes on. It is written at the first reason
 * and again at each further one, under the same key, so that a call that breaks off has left it. An item that could not be kept is a
 * fault in the journal.
 */
export function createTodayItem(
  worklist: Worklist,
  note: (event: CallEvent) => void,
  context: () => ActContext,
): (today: MayContinue['today']) => void {
  const heard: AlarmReason[] = [];
  return (today) => {
    const more = today.filter(
      ({ rule }) => !ANSWERED_BY_DIALOGUE.has(rule) && !heard.some((earlier) => earlier.rule === rule),
    );
    if (more.length === 0) return;
    heard.push(...more);
    note({ kind: 'alarm', reasons: more, wordsEndMs: 0 });
    void noteTodayItem([...heard], worklist, context()).then(
      (result) => {
        if (result.kind === 'lost') note({ kind: 'fault', code: result.code });
      },
      () => note({ kind: 'fault', code: 'ACTION_FAILED' }),
    );
  };
}
