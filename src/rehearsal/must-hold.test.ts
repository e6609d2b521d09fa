import { describe, expect, test } from 'vitest';
import { asId, type RuleId } from '../domain/ids.ts';
import { mustHold } from './must-hold.ts';
import type { Report } from './report.ts';
import { readScenarios } from './scenario.ts';

const PLAYED: Omit<Report, 'held'> = {
  id: 'x',
  outcome: 'booked',
  expected: ['booked'],
  said: [
    { who: 'balie', text: 'De Linde, digitale assistent.', atMs: 0 },
    { who: 'balie', text: 'Bij levensgevaar belt u 112.', atMs: 1 },
    { who: 'balie', text: 'Zeg spoed of toets 1.', atMs: 2 },
    { who: 'balie', text: 'Goedemorgen, waarmee kan ik u helpen?', atMs: 3 },
    { who: 'caller', text: 'ik wil een afspraak', atMs: 4 },
    {
      who: 'balie',
      text: 'Ik heb voor u ingepland: donderdag 26 november om half tien bij dokter Jansen.',
      atMs: 5,
    },
  ],
  keys: [],
  rows: {
    appointments: [
      {
        status: 'booked',
        madeHere: true,
        practitioner: 'dokter Jansen',
        type: 'een afspraak',
        start: '2026-11-26T09:30',
        end: '2026-11-26T09:40',
        reason: null,
      },
    ],
    worklist: [],
    waitingList: [],
    transfers: [],
  },
  messages: [],
  alarms: [],
  ear: 'text',
  timesMs: { total: 9, firstWordsDone: 3, alarmToTransfer: null, transferToHuman: null },
  notes: [],
};

function held(names: readonly string[], otherwise: Partial<Omit<Report, 'held'>> = {}) {
  const [read] = readScenarios(
    JSON.stringify({
      id: 'x',
      now: '2026-11-25T10:15:00+01:00',
      caller: { name: 'M' },
      goal: 'book',
      expected: { outcome: 'booked', mustHold: names },
    }),
  );
  if (read?.kind !== 'scenario') throw read?.error ?? new Error('no scenario');
  return mustHold(read.scenario, { ...PLAYED, ...otherwise });
}

const alarm = {
  rule: asId<RuleId>('chest-pain'),
  level: '112',
  action: 'A112',
  words: ['pijn'],
  turn: 0,
} as const;
const transfer = (step: string, rung = 'emergency-line') => ({
  rung,
  step,
  reason: null,
  confirmedBy: null,
  at: '',
});
const cancelled = PLAYED.rows.appointments.map((row) => ({ ...row, status: 'cancelled' as const }));

describe('what must hold', () => {
  test.each<[string, Partial<Omit<Report, 'held'>>]>([
    ['first-words', {}],
    ['agrees-with-record', {}],
    ['row, read-back and message agree', {}],
    ['one-appointment', {}],
    ['no-alarm', {}],
    ['no-message', {}],
    ['says:voor u ingepland', {}],
    ['says:0800-0113', { said: [{ who: 'balie', text: 'Bel 1 1 3, nummer 0 8 0 0, 0 1 1 3.', atMs: 0 }] }],
    ['says:112', { said: [{ who: 'balie', text: 'Bel nu 1 1 2.', atMs: 0 }] }],
    ['never-says:diagnose', {}],
    ['on:2026-11-26T09', {}],
    ['nothing-booked', { rows: { ...PLAYED.rows, appointments: cancelled } }],
    ['undone', { rows: { ...PLAYED.rows, appointments: cancelled } }],
    ['alarm', { alarms: [alarm] }],
    ['alarm:chest-pain', { alarms: [alarm] }],
    ['human-reached', { rows: { ...PLAYED.rows, transfers: [transfer('confirmed')] } }],
    ['human-tried', { rows: { ...PLAYED.rows, transfers: [transfer('dialled')] } }],
    [
      'whole-ladder-tried',
      { rows: { ...PLAYED.rows, transfers: ['a', 'b', 'c'].map((rung) => transfer('failed', rung)) } },
    ],
    ['transfer-in-time', { timesMs: { ...PLAYED.timesMs, alarmToTransfer: 1_500 } }],
    [
      'urgent-item',
      {
        rows: {
          ...PLAYED.rows,
          worklist: [
            {
              kind: 'urgent-callback',
              urgency: '112',
              wish: 'urgent',
              words: [],
              callBackNumber: null,
              promisedBefore: null,
            },
          ],
        },
      },
    ],
    ['keys-pressed', { keys: ['1'] }],
    ['advised-112', { said: [{ who: 'balie', text: 'Hang op en bel nu zelf 1 1 2.', atMs: 0 }] }],
  ])('%s holds', (name, otherwise) => {
    expect(held([name], otherwise)).toEqual({ [name]: true });
  });

  test.each<[string, Partial<Omit<Report, 'held'>>]>([
    ['first-words', { said: PLAYED.said.toSpliced(1, 1) }],
    ['first-words', { said: [...PLAYED.said.slice(3), ...PLAYED.said.slice(0, 3)] }],
    ['agrees-with-record', { rows: { ...PLAYED.rows, appointments: [] } }],
    ['one-appointment', { rows: { ...PLAYED.rows, appointments: cancelled } }],
    ['nothing-booked', {}],
    ['undone', {}],
    ['alarm:stroke', { alarms: [alarm] }],
    ['human-reached', { rows: { ...PLAYED.rows, transfers: [transfer('failed')] } }],
    ['whole-ladder-tried', { rows: { ...PLAYED.rows, transfers: [transfer('failed')] } }],
    ['transfer-in-time', {}],
    ['transfer-in-time', { timesMs: { ...PLAYED.timesMs, alarmToTransfer: 1_501 } }],
    ['message-queued', {}],
    ['on:2026-11-27', {}],
    ['never-says:ingepland', {}],
    ['never-says:0100000101', { said: [{ who: 'balie', text: 'Op 0 1 0 0 0 0 0 1 0 1.', atMs: 0 }] }],
    ['says:26', { said: [{ who: 'balie', text: 'Toets 2 of 6.', atMs: 0 }] }],
    ['advised-112', {}],
  ])('%s does not hold', (name, otherwise) => {
    expect(held([name], otherwise)).toEqual({ [name]: false });
  });

  test('a promise that we cannot check is not called kept', () => {
    expect(held(['the caller feels heard'])).toEqual({ 'the caller feels heard': null });
  });
});
