import { expect, test } from 'vitest';
import { textOfPdf } from '../../test/kits/pdf-text.ts';
import { at } from '../../test/kits/practice-builders.ts';
import { differenceOf } from '../insight/compare-shares.ts';
import { netOfDesk, netOfDoctors } from '../insight/net-time.ts';
import { shareOf } from '../insight/share.ts';
import { compareSampled } from '../insight/work-sampling.ts';
import type { Insight } from './contract/insight.ts';
import { insightAsCsv } from './insight-csv.ts';
import { insightAsPdf } from './insight-pdf.ts';
import type { WorkReported } from './work-rows.ts';

const GROUP = (group: string, x: number, of: number) => ({
  group,
  finished: shareOf(x, of),
  misheard: shareOf(1, of),
  human: shareOf(2, of),
});

const FOUND: Insight = {
  from: '2026-11-01',
  to: '2026-11-25',
  attempts: 480,
  finishedByBalie: shareOf(312, 480),
  staffLater: shareOf(100, 480),
  humanAtOnce: shareOf(60, 480),
  lost: shareOf(8, 480),
  staffWork: { n: 80, minutes: 310 },
  humanWait: { n: 12, p50Ms: null, p95Ms: null },
  calledAgain: shareOf(7, 12),
  promisesKept: shareOf(90, 100),
  alarmsWithin30s: shareOf(0, 0),
  groups: [
    {
      by: 'age',
      ...GROUP('18-39', 150, 200),
      gap: { finished: differenceOf({ x: 150, of: 200 }, { x: 30, of: 100 }), misheard: null, human: null },
    },
    { by: 'language', ...GROUP('english', 7, 12), gap: { finished: null, misheard: null, human: null } },
  ],
  speed: { firstWord: { n: 480, p50Ms: 640, p95Ms: 1_250 }, reply: { n: 12, p50Ms: null, p95Ms: null } },
  alarms: {
    days: [{ day: '2026-11-02', calls: 21, reached: 20 }],
    right: shareOf(18, 20),
    toHuman: { n: 20, p50Ms: 14_500, p95Ms: 28_000 },
  },
  late: { n: 10, halfMinutes: null, longestMinutes: 45 },
  missed: { byBalie: shareOf(9, 300), byDesk: shareOf(14, 301) },
  compared: null,
  doctors: { now: null, before: null },
  days: [{ day: '2026-11-02', finishedByBalie: 20, staffLater: 6, humanAtOnce: 3, lost: 1 }],
};

const NOT_SAMPLED: WorkReported = { compared: [], before: null, after: null, net: [] };

const written = async (found: Insight, work: WorkReported = NOT_SAMPLED): Promise<string> =>
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
    '65% (61\u009669)',
    '7 van 12',
    'Te weinig om een percentage te',
    'Kwijt',
    '8 van 480',
    '2% (0,8\u00963,3)',
    'minuten werk',
    '310',
    '80 van 100',
    'te weinig gemeten',
    '12 van 60',
  ])
    expect(text).toContain(row);
});

test('it says of doctors\u2019 time that none was saved, as long as nobody counted', async () => {
  expect((await written(FOUND)).replaceAll('\n', ' ')).toContain('geen tijd');
});

test('work sampling stands beside it with the interval of the difference, in both files, and is not made up', async () => {
  const work: WorkReported = {
    compared: [...compareSampled(sampled(70), sampled(20))],
    before: { from: '2026-03-02', to: '2026-03-13', asked: 110, answered: 100, people: 3, hours: 41 },
    after: null,
    net: [netOfDesk(sampled(70), sampled(20), 1_200), netOfDoctors([396, 400], [402, 400], 10)],
  };
  const text = await written(FOUND, work);
  for (const part of [
    'aan de telefoon',
    '70 van 100',
    '20 van 100',
    '-50 (-60 tot -37)',
    '100 van 110',
    '41',
  ])
    expect(text).toContain(part);
  for (const row of [
    'zonder Balie;2026-03-02;2026-03-13;100 van 110;3;41',
    'assistenten: telefoon, balie, berichten, werk voor de arts;1.200;1.200;0 (-44 tot +44): past binnen toeval;100 en 100 antwoorden',
    'huisarts: consulten;3.980;4.010;+30 (-166 tot +226): past binnen toeval;2 en 2 weken',
  ])
    expect(insightAsCsv(FOUND, work)).toContain(`${row}\r\n`);
  expect(text.replaceAll('\n', ' ')).toContain('huisarts: consulten');
  expect(text.replaceAll('\n', '')).toContain('past binnen toeval');
  expect(insightAsCsv(FOUND, work)).toContain(
    'aan de telefoon;70 van 100 · 70% (60–78);20 van 100 · 20% (13–29);-50 (-60 tot -37)\r\n',
  );
  expect((await written(FOUND)).replaceAll('\n', ' ')).toContain('Nog niet geturfd');
});

const sampled = (phone: number) => ({
  asked: 110,
  answered: 100,
  interrupted: 0,
  byTask: { phone, counter: 100 - phone },
});

test('groups of callers and speed stand in both files, and what is too few says so', async () => {
  const text = (await written(FOUND)).replaceAll(/\s+/g, ' ');
  for (const part of [
    'leeftijd: 18-39',
    '150 van 200',
    '45 (33 tot 55)',
    'taal: Engels',
    'te weinig voor een verschil',
    '1,3',
    'te weinig gemeten',
  ])
    expect(text).toContain(part);
  const csv = insightAsCsv(FOUND, NOT_SAMPLED);
  expect(csv).toContain(
    'leeftijd: 18-39;150 van 200 · 75% (69–80);1 van 200 · 0,5% (0,1–2,8);2 van 200 · 1% (0,3–3,6);45 (33 tot 55);te weinig voor een verschil;te weinig voor een verschil\r\n',
  );
  expect(text).toContain('14 van 301');
  expect(csv).toContain('Balie;9 van 300 · 3% (1,6–5,6)\r\n');
  expect(csv).toContain('van opnemen tot het eerste woord;480;0,6;1,3\r\n');
});

test('another period stands beside it with the difference, when one was asked', async () => {
  expect(await written(FOUND)).not.toContain('Vergeleken');
  const before = shareOf(200, 400);
  const compared: Insight['compared'] = {
    from: '2026-10-01',
    to: '2026-10-25',
    attempts: 400,
    figures: [
      { figure: 'finishedByBalie', before, difference: differenceOf(FOUND.finishedByBalie, before) },
      { figure: 'lost', before: shareOf(8, 400), difference: differenceOf(FOUND.lost, shareOf(8, 400)) },
    ],
  };
  const text = (await written({ ...FOUND, compared })).replaceAll(/\s+/g, ' ');
  for (const part of [
    'Vergeleken',
    '2026-10-01 tot en met 2026-10-25: 400',
    '200 van 400',
    '15 (8 tot 21)',
    'past binnen toeval',
  ])
    expect(text).toContain(part);
  expect(insightAsCsv({ ...FOUND, compared }, NOT_SAMPLED)).toContain(
    'Klaar door Balie;312 van 480 · 65% (61–69);200 van 400 · 50% (45–55);15 (8 tot 21)\r\n',
  );
});

test('the file for a spreadsheet holds each percentage beside its count, minutes of work and the days with their total', () => {
  const csv = insightAsCsv(FOUND, NOT_SAMPLED);
  for (const row of [
    'Klaar door Balie;312;480;65,0%;60,6%;69,1%',
    'Binnen 72 uur opnieuw gebeld;7;12;;;',
    'Medewerker later: minuten werk;310;80 van 100',
    'Meteen een mens: mediaan in seconden;te weinig gemeten;12 van 60',
    '2026-11-02;30;20;6;3;1',
    'op tijd;90 van 100 · 90% (83–94);;',
    'te laat;10 van 100;te weinig gemeten;45',
    'terecht, van wat beoordeeld is;18 van 20 · 90% (70–97)',
    'de helft binnen (s);14,5',
    '2026-11-02;21;20 van 21',
  ])
    expect(csv).toContain(`${row}\r\n`);
});

test('the report tells of promises and alarms, and that there were none', async () => {
  const text = (await written(FOUND)).replaceAll(/\s+/g, ' ');
  for (const part of ['te laat 10 van 100', '18 van 20', '14,5', '20 van 21']) expect(text).toContain(part);
  const none = { ...FOUND, alarms: { ...FOUND.alarms, days: [] } };
  expect((await written(none)).replaceAll(/\s+/g, ' ')).toContain('geen gesprek met een alarm');
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
