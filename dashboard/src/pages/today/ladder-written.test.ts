import { expect, test } from 'vitest';
import type { LiveCall } from '../../../../src/http/contract/today.ts';
import { nl } from '../../language/nl.ts';
import { ladderWritten } from './ladder-written.ts';

const NOW = '2026-11-25T10:15:14Z';
const rung = (code: string, step: string, reason: string | null = null): LiveCall['rungs'][number] => ({
  rung: code,
  step,
  since: '2026-11-25T10:15:00Z',
  reason,
});
const LADDER = {
  rungs: [
    { rung: 'emergency-line', name: 'Spoedlijn' },
    { rung: 'doctor', name: 'dr. Jansen' },
  ],
} as unknown as Parameters<typeof ladderWritten>[1];

test.each([
  ['nobody', [], LADDER, null],
  [
    'the second number',
    [rung('emergency-line', 'failed', 'no-answer'), rung('doctor', 'ringing')],
    LADDER,
    'nummer 2 van 2, dr. Jansen: gaat over, 14 s',
  ],
  [
    'a number that failed',
    [rung('emergency-line', 'failed', 'no-answer')],
    LADDER,
    'nummer 1 van 2, Spoedlijn: geen antwoord',
  ],
  ['a number that is not on the ladder', [rung('desk', 'dialled')], LADDER, 'Balie: wordt gebeld, 14 s'],
  ['who takes the call over', [rung('colleague', 'ringing')], LADDER, 'Fatima: gaat over, 14 s'],
  ['a ladder that is not known', [rung('doctor', 'confirmed')], undefined, 'Arts: heeft de beller'],
])('of %s', (_what, rungs, ladder, written) => {
  expect(ladderWritten({ rungs, taker: 'Fatima' }, ladder, NOW, nl)).toBe(written);
});
