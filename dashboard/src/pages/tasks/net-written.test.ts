import { expect, test } from 'vitest';
import type { Workload } from '../../../../src/http/contract/workload.ts';
import { en } from '../../language/en.ts';
import { nl } from '../../language/nl.ts';
import { netWritten } from './net-written.ts';

type Net = Workload['net'][number];

const FOUND: Workload = {
  hours: [],
  consults: [],
  before: null,
  after: null,
  compared: [],
  net: [],
  consultMinutes: 10,
  listWork: { minutes: null, n: 0 },
};
const DOCTOR: Net = {
  role: 'doctor',
  before: 3_980,
  after: 3_992,
  change: { minutes: 12, from: -5, to: 29, withinChance: true },
  counted: { before: 4, after: 4 },
};
const DESK: Net = {
  role: 'assistant',
  before: 5_670,
  after: 4_860,
  change: { minutes: -810, from: -1_400, to: -210, withinChance: false },
  counted: { before: 200, after: 180 },
};

test.each([
  [
    DOCTOR,
    'Huisarts: +12 min per week (−5 tot +29). Verschil past binnen toeval. Balie bespaart de huisarts volgens deze cijfers geen tijd. Was 3.980, nu 3.992 min per week aan consulten van 10 min; 4 getelde weken ervoor, 4 nu.',
  ],
  [
    { ...DOCTOR, change: { minutes: 90, from: 10, to: 170, withinChance: false } },
    'Huisarts: +90 min per week (+10 tot +170). Dat is meer werk. Balie bespaart de huisarts volgens deze cijfers geen tijd. Was 3.980, nu 3.992 min per week aan consulten van 10 min; 4 getelde weken ervoor, 4 nu.',
  ],
  [
    DESK,
    'Assistenten: −810 min per week (−1.400 tot −210). Zoveel minder wordt er van de balie gevraagd; die tijd ging naar zorg en ander werk. Was 5.670, nu 4.860 min per week; 200 antwoorden ervoor, 180 nu.',
  ],
  [{ ...DOCTOR, change: null, counted: { before: 0, after: 1 } }, nl.ledger.net.doctor.unknown(0, 1)],
] satisfies [Net, string][])('the net time of a role in plain words: %o', (net, sentence) => {
  expect(netWritten(net, FOUND, nl)).toBe(sentence);
});

test('says in both languages that it is worse, and how few were counted', () => {
  const worse: Net = { ...DESK, change: { minutes: 300, from: 40, to: 560, withinChance: false } };
  expect(netWritten(worse, FOUND, nl)).toContain('Er kwam werk bij.');
  expect(netWritten(worse, FOUND, en)).toContain('There is more work.');
  expect(nl.ledger.net.doctor.unknown(0, 1)).toContain('0 weken ervoor, 1 nu');
});
