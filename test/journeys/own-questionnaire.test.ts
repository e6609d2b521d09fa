import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/rehearsal/report.ts';
import { openScratch, type Scratch } from '../../src/rehearsal/scratch-world.ts';
import { playInText } from '../../src/rehearsal/text/text-call.ts';
import { newDatabase } from '../kits/database.ts';
import { deLindeFileWith, practiceOfFile } from '../kits/own-questionnaire.ts';
import { aJourney } from '../kits/rehearsal-journeys.ts';

let scratch: Scratch;
beforeAll(async () => {
  scratch = await openScratch(
    await newDatabase(),
    AbortSignal.timeout(60_000),
    practiceOfFile(deLindeFileWith()),
  );
});
afterAll(() => scratch.close());

const ANSWERS = {
  'paar vragen': 'ja graag nu',
  'waar zit de wrat': 'op mijn voet bij de hiel',
  'al iets aan gedaan': 'ja',
  'wat hebt u geprobeerd': 'een zalfje van de drogist',
  'groter of kleiner': 'minder groot',
  'hoeveel last': 'een drie',
  'voor het eerst': 'op 1 november',
  'rood en hebt u koorts': 'nee',
};

async function play(answers: Readonly<Record<string, string>>, outcome: string): Promise<Report> {
  const scenario = aJourney('book', { facts: { answers }, expected: { outcome } });
  const signal = AbortSignal.timeout(20_000);
  return playInText(scenario, (now) => scratch.worldFor(scenario, now, signal), signal);
}
const balieSaid = ({ said }: Report) =>
  said
    .filter(({ who }) => who === 'balie')
    .map(({ text }) => text)
    .join(' ');

test('a questionnaire of the practice file is asked by telephone, question for question, and kept', async () => {
  const report = await play(ANSWERS, 'booked');
  expect({ outcome: report.outcome, notes: report.notes }).toEqual({ outcome: 'booked', notes: [] });
  const said = balieSaid(report);
  for (const sentence of [
    'Waar zit de wrat?',
    'Wat hebt u geprobeerd?',
    'Ik noteer: kleiner.',
    'Ik noteer: drie.',
    'Ik noteer: zondag 1 november.',
    'Uw antwoorden zijn bewaard',
  ]) {
    expect(said).toContain(sentence);
  }
});

test('a yes to its question of danger brings a human at once', async () => {
  const report = await play({ ...ANSWERS, 'rood en hebt u koorts': 'ja' }, 'transferred');
  expect(report.outcome).toBe('transferred');
  expect(balieSaid(report)).not.toContain('Uw antwoorden zijn bewaard');
});
