import { describe, expect, test } from 'vitest';
import { CodedError } from '../platform/coded-error.ts';
import { type Play, playScenarios } from './play-scenarios.ts';
import type { Report } from './report.ts';
import { readScenarios, type Scenario } from './scenario.ts';
import { scratchDatabase } from './scratch-database.ts';

const scenario = (id: string) => ({
  id,
  description: 'een proef',
  now: '2026-11-25T10:15:00+01:00',
  caller: { name: 'M' },
  goal: 'book',
  expected: { outcome: 'booked', mustHold: ['first-words'] },
});

const report = ({ id, expected }: Scenario, outcome: Report['outcome']): Report => ({
  id,
  outcome,
  expected: expected.outcome,
  said: [],
  keys: [],
  rows: {
    appointments: [
      {
        status: 'booked',
        madeHere: true,
        practitioner: 'dokter Jansen',
        type: 'een afspraak',
        start: '2026-11-26T09:30',
        end: '',
        reason: null,
      },
    ],
    worklist: [
      {
        kind: 'callback',
        urgency: 'normal',
        wish: 'human',
        words: [],
        callBackNumber: null,
        promisedBefore: '2026-11-26T11:00',
      },
    ],
    waitingList: [],
    transfers: [
      { rung: 'desk', step: 'failed', reason: 'busy', confirmedBy: null, at: '' },
      { rung: 'doctor', step: 'confirmed', reason: null, confirmedBy: 'key', at: '' },
    ],
  },
  messages: [{ channel: 'email', status: 'queued', template: 'x', subject: 'Uw afspraak', text: '' }],
  alarms: [],
  ear: 'text',
  timesMs: { total: 1, firstWordsDone: 1, alarmToTransfer: 640, transferToHuman: null },
  held: { 'first-words': true, other: false, unknown: null },
  notes: ['een opmerking'],
});

async function play(raw: unknown, playOne: Play, json: boolean, signal = new AbortController().signal) {
  const lines: string[] = [];
  const read = readScenarios(JSON.stringify(raw));
  const good = await playScenarios(read, playOne, { line: (text) => lines.push(text), json }, signal);
  return { good, lines };
}

const books: Play = async (one, _signal, live) => {
  live({ who: 'caller', text: 'ik wil een afspraak', atMs: 12_340 });
  return report(one, 'booked');
};

describe('playing scenarios', () => {
  test('for people shows what is said and then everything that came of it', async () => {
    const { good, lines } = await play(scenario('a'), books, false);
    expect(good).toBe(true);
    const shown = lines.join('\n');
    for (const part of [
      'a: een proef (2026-11-25 10:15)',
      '  12,3 s  Beller  ik wil een afspraak',
      'Afloop       booked',
      'ingepland: 2026-11-26 09:30, dokter Jansen',
      'callback, normal, vóór 2026-11-26 11:00',
      'email (queued): Uw afspraak',
      'desk: niet gelukt (busy)',
      'doctor: aangenomen (key)',
      '640 ms',
      'first-words: klopt',
      'other: KLOPT NIET',
      'unknown: niet nagegaan',
      'een opmerking',
    ]) {
      expect(shown).toContain(part);
    }
  });

  test('of several tells people which one cannot be played', async () => {
    const { lines } = await play([scenario('a'), { id: 'b' }], books, false);
    expect(lines.at(-1)).toMatch(/^SCENARIO_INVALID: scenario 2: .*: now: ontbreekt$/u);
  });

  test('for programs is one line a scenario and nothing else', async () => {
    const { lines } = await play([scenario('a'), scenario('b')], books, true);
    expect(lines.map((line) => (JSON.parse(line) as { readonly id: string }).id)).toEqual(['a', 'b']);
  });

  test('is not good when one ended otherwise, could not be read, or could not be played', async () => {
    const otherwise: Play = async (one) => report(one, 'failed');
    expect((await play(scenario('a'), otherwise, true)).good).toBe(false);
    expect((await play([scenario('a'), { id: 'b' }], books, true)).good).toBe(false);
    const cannot: Play = () => Promise.reject(new CodedError('REHEARSAL_NOT_ANSWERED', 'Nobody answered.'));
    const { good, lines } = await play([scenario('a')], cannot, true);
    expect(good).toBe(false);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      id: 'a',
      outcome: 'failed',
      error: { code: 'REHEARSAL_NOT_ANSWERED', line: 1, message: 'Nobody answered.' },
    });
  });

  test('a bug in one scenario is told by its code, without its words, and the next is played', async () => {
    let first = true;
    const failsOnce: Play = async (one, signal, live) => {
      if (!first) return books(one, signal, live);
      first = false;
      throw new TypeError('Maria van den Berg');
    };
    const { good, lines } = await play([scenario('a'), scenario('b')], failsOnce, true);
    expect(good).toBe(false);
    expect(lines[0]).not.toContain('Maria');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { id: 'a', outcome: 'failed', error: { code: 'SCENARIO_FAILED', line: 1 } },
      { id: 'b', outcome: 'booked' },
    ]);
  });

  test('stops between two scenarios when asked to', async () => {
    expect(await play([scenario('a')], books, true, AbortSignal.abort())).toEqual({ good: false, lines: [] });
  });
});

test('a server that may not give a database is told by a code, without its address', async () => {
  await expect(scratchDatabase('postgres://nobody:geheim@127.0.0.1:1/x')).rejects.toMatchObject({
    code: 'REHEARSAL_NO_DATABASE',
    message: expect.not.stringContaining('geheim'),
  });
});
