import { describe, expect, test } from 'vitest';
import { recogniserContract } from '../../../test/kits/recogniser-contract.ts';
import type { Expectation } from '../../domain/expectation.ts';
import { createScriptEar, type ScriptedLine } from './script-ear.ts';

const OPEN: Expectation = { kind: 'open', phrases: [], names: [] };
const clip = (fromMs: number, toMs: number) => ({ pcm: new Int16Array((toMs - fromMs) * 8), fromMs });
const soon = () => AbortSignal.timeout(5_000);

recogniserContract('the script ear', () => ({
  ear: createScriptEar({
    lines: () => [
      { fromMs: 1_000, toMs: 2_000, text: 'ja dat klopt' },
      { fromMs: 5_000, toMs: 6_000, text: 'het is spoed' },
    ],
  }),
  clips: [
    { audio: clip(900, 2_100), expectation: OPEN, said: 'ja dat klopt' },
    { audio: clip(4_900, 6_100), expectation: OPEN, said: 'het is spoed' },
  ],
}));

describe('the script ear', () => {
  const lines: readonly ScriptedLine[] = [{ fromMs: 1_000, toMs: 2_000, text: 'ik  wil een afspraak' }];
  const hear = async (fromMs: number, toMs: number) => {
    const recognition = await createScriptEar({ lines: () => lines }).recognise(
      clip(fromMs, toMs),
      OPEN,
      soon(),
    );
    return recognition.kind === 'heard' ? recognition.text : recognition.kind;
  };

  test.each([
    [0, 3_000, 'ik wil een afspraak'],
    [1_000, 2_000, 'ik wil een afspraak'],
    [0, 1_400, 'ik wil'],
    [1_400, 3_000, 'een afspraak'],
    [0, 1_000, 'nothing-that-fits'],
    [2_000, 3_000, 'nothing-that-fits'],
  ])('from %i to %i ms hears: %s', async (fromMs, toMs, expected) => {
    expect(await hear(fromMs, toMs)).toBe(expected);
  });

  test('gives each word of a cut line to exactly one of two clips, wherever the cut falls', async () => {
    for (let cut = 1_000; cut <= 2_000; cut += 50) {
      const parts = [await hear(500, cut), await hear(cut, 2_500)].filter(
        (text) => text !== 'nothing-that-fits',
      );
      expect(parts.join(' ')).toBe('ik wil een afspraak');
    }
  });

  test('hears lines that the caller added later', async () => {
    const growing: ScriptedLine[] = [];
    const ear = createScriptEar({ lines: () => growing });
    expect(await ear.recognise(clip(0, 1_000), OPEN, soon())).toEqual({ kind: 'nothing-that-fits' });
    growing.push({ fromMs: 100, toMs: 500, text: 'ja' });
    expect(await ear.recognise(clip(0, 1_000), OPEN, soon())).toMatchObject({ kind: 'heard', text: 'ja' });
  });

  test('that never answers ends when the deadline does', async () => {
    const ear = createScriptEar({ lines: () => lines, answerAfterMs: Number.POSITIVE_INFINITY });
    const recognition = await ear.recognise(clip(0, 3_000), OPEN, AbortSignal.timeout(20));
    expect(recognition).toEqual({ kind: 'failed', code: 'EAR_TIMEOUT' });
  });
});
