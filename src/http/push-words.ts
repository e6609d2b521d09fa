import type { PushMessage } from './ports/push.ts';

/** Where a push leads: the item of an alarm is on top of it. */
const WORKLIST = '/werklijst';

/** What a device shows of an alarm: on which line, and of nobody. */
export const pushAlarm = (language: 'nl' | 'en', line: number, isTrial: boolean): PushMessage => ({
  words:
    language === 'en'
      ? `${isTrial ? 'TEST: e' : 'E'}mergency on line ${line}`
      : `${isTrial ? 'PROEF: s' : 'S'}poed op lijn ${line}`,
  url: WORKLIST,
});

export const pushTrial = (language: 'nl' | 'en'): PushMessage => ({
  words: language === 'en' ? 'Test message from Balie' : 'Proefmelding van Balie',
  url: WORKLIST,
});
