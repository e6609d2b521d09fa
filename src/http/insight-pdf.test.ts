import { expect, test } from 'vitest';
import { textOfPdf } from '../../test/kits/pdf-text.ts';
import { at } from '../../test/kits/practice-builders.ts';
import { shareOf } from '../insight/share.ts';
import { compareSampled } from '../insight/work-sampling.ts';
import type { Insight } from './contract/insight.ts';
import type { Workload } from './contract/workload.ts';
import { insightAsCsv } from './insight-csv.ts';
import { insightAsPdf } from './insight-pdf.ts';

const FOUND: Insight = {
  from: '2026-11-01',
  to: '2026-11-25',
  attempts: 480,
  finishedByBalie: shareOf(312, 480),
  staffLater: shareOf(100, 480),
  humanAtOnce: shareOf(60, 480),
  lost: shareOf(8, 480),
  calledAgain: shareOf(7, 12),
  promisesKept: shareOf(90, 100),
  alarmsWithin30s: shareOf(0, 0),
  doctors: { now: null, before: null },
  days: [{ day: '2026-11-02', finishedByBalie: 20, staffLater: 6, humanAtOnce: 3, lost: 1 }],
};

const NOT_SAMPLED = { compared: [] };

const written = async (found: Insight, work: Pick<Workload, 'compared'> = NOT_SAMPLED): Promise<string> =>
  textOfPdf(
    await insightAsPdf(
      found,
      { practice: 'huisartsenpraktijk De Linde', at: at('2026-11-25T10:00'), work },
      false,
    ),
  );

test('the report names whose it is, the period and each number with its denominator and interval', async () => {
  const text = await written(FOUND);
  expect(text).toContain(
    'huisartsenpraktijk De Linde, 2026-11-01 tot en met 2026-11-25. Gelezen op 2026-11-25',
  );
  expect(text).toContain('Alle belpogingen: 480.');
  for (const row of [
    'Klaar door Balie',
    '312 van 480',
    '61\u009669%',
    '7 van 12',
    'te weinig voor een percentage',
    'Kwijt',
    '8 van 480',
  ])
    expect(text).toContain(row);
});

test('it says of doctors\u2019 time that none was saved, as long as nobody counted', async () => {
  expect((await written(FOUND)).replaceAll('\n', ' ')).toContain('geen tijd');
});

test('work sampling stands beside it with the interval of the difference, in both files, and is not made up', async () => {
  const compared = [...compareSampled(sampled(70), sampled(20))];
  const text = await written(FOUND, { compared });
  for (const part of ['aan de telefoon', '70 van 100', '20 van 100', '-50 (-60 tot -37)'])
    expect(text).toContain(part);
  expect(text.replaceAll('\n', '')).toContain('past binnen toeval');
  expect(insightAsCsv(FOUND, { compared })).toContain(
    'aan de telefoon;70 van 100;20 van 100;-50 (-60 tot -37)\r\n',
  );
  expect((await written(FOUND)).replaceAll('\n', ' ')).toContain('Nog niet geturfd');
});

const sampled = (phone: number) => ({
  asked: 110,
  answered: 100,
  interrupted: 0,
  byTask: { phone, counter: 100 - phone },
});

test('it lists the days, and says so when nobody called', async () => {
  expect(await written(FOUND)).toContain('2026-11-02');
  expect(await written({ ...FOUND, days: [] })).toContain('In deze periode heeft niemand gebeld.');
});

test('it is tagged and in Dutch, so that a screen reader can read it', async () => {
  const pdf = (
    await insightAsPdf(FOUND, { practice: 'De Linde', at: at('2026-11-25T10:00'), work: NOT_SAMPLED }, false)
  ).toString('latin1');
  expect(pdf).toContain('/MarkInfo');
  expect(pdf).toContain('/Lang (nl-NL)');
  for (const kind of ['/S /H1', '/S /H2', '/S /P', '/S /Table', '/S /TH', '/S /TD'])
    expect(pdf).toContain(kind);
});
