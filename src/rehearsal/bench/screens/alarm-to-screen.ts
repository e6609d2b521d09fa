import type { Page } from 'playwright-core';
import { asId, type CallId, type RuleId } from '../../../domain/ids.ts';
import type { CallEvent } from '../../../turn/journal.ts';

export interface Telephone {
  /** What callers of this practice dial. */
  readonly dialled: string;
  /** Tells the server what was seen in a call, as Balie's telephone does. */
  see(call: CallId, event: CallEvent): void;
}

const WORDS = 'ik heb ineens druk op mijn borst';

const ALARM: CallEvent = {
  kind: 'alarm',
  wordsEndMs: 0,
  reasons: [{ rule: asId<RuleId>('bench'), level: '112', action: 'A112', words: [WORDS], turn: 0 }],
};
const TAKEN: CallEvent = {
  kind: 'transfer',
  rung: 'emergency-line',
  step: 'confirmed',
  reason: null,
  confirmedBy: 'key',
};
const ENDED: CallEvent = { kind: 'ended', by: 'transfer', outcome: 'transferred' };
const BAR = '#alarm';

/**
 * From the alarm in a call, as Balie's telephone tells it, to the frame in which its bar stands on the page. By the clock of this
 * process, so the way of the answer from the browser back to here is in it too.
 */
export async function measureAlarms(
  page: Page,
  { dialled, see }: Telephone,
  n: number,
  signal: AbortSignal,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let nth = 0; nth < n && !signal.aborted; nth += 1) {
    const call = asId<CallId>(crypto.randomUUID());
    see(call, { kind: 'answered', from: '+31201000101', dialled, ear: 'bench' });
    const shown = page.evaluate(`new Promise((resolve) => {
      const look = () => document.querySelector('${BAR}') === null
        ? requestAnimationFrame(look) : requestAnimationFrame(() => setTimeout(resolve));
      look();
    })`);
    const began = performance.now();
    see(call, ALARM);
    await shown;
    times.push(performance.now() - began);
    see(call, TAKEN);
    see(call, ENDED);
    await page.locator(BAR).waitFor({ state: 'detached' });
  }
  return times;
}
