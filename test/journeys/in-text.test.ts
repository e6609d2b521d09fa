import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notDone } from '../../src/jobs/said-versus-done.ts';
import { silentLog } from '../../src/platform/log.ts';
import { agreesWithRecord } from '../../src/rehearsal/agrees-with-record.ts';
import type { Report } from '../../src/rehearsal/report.ts';
import { openScratch, type Scratch } from '../../src/rehearsal/scratch-world.ts';
import { playInText } from '../../src/rehearsal/text/text-call.ts';
import { openDatabase } from '../../src/store/postgres/database.ts';
import { practiceIds } from '../../src/store/queries/practices.ts';
import { saidAndDone } from '../../src/store/queries/said-in-calls.ts';
import { newDatabase } from '../kits/database.ts';
import { aJourney, type Change } from '../kits/rehearsal-journeys.ts';

const FOLDER = import.meta.dirname;
const JOURNEYS = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace(/\.json$/u, ''));

let url: string;
let scratch: Scratch;
beforeAll(async () => {
  url = await newDatabase();
  scratch = await openScratch(url, AbortSignal.timeout(60_000));
});
afterAll(() => scratch.close());

async function play(name: string, change: Change = {}): Promise<Report> {
  const scenario = aJourney(name, change);
  const signal = AbortSignal.timeout(12_000);
  return playInText(scenario, (now) => scratch.worldFor(scenario, now, signal), signal);
}

/** Each journey as it stands, played once for all that is asked of it. */
const played = new Map<string, Promise<Report>>();
function playedOnce(name: string): Promise<Report> {
  const report = played.get(name) ?? play(name);
  played.set(name, report);
  return report;
}

const balieSaid = ({ said }: Report) => said.filter(({ who }) => who === 'balie').map(({ text }) => text);
const today = Temporal.PlainDate.from('2026-11-25');

describe('every journey of the folder, through the dialogue of a call, without audio', () => {
  test('there are at least sixty, over three kinds of practice, six of them alarms', () => {
    expect(JOURNEYS.length).toBeGreaterThanOrEqual(60);
    expect(JOURNEYS.filter((name) => name.startsWith('alarm-')).length).toBeGreaterThanOrEqual(6);
    const kinds = new Set(JOURNEYS.map((name) => aJourney(name).practice));
    expect(kinds).toEqual(new Set(['huisarts', 'tandarts', 'fysio']));
  });

  test.each(JOURNEYS)('%s ends as expected and keeps what it promises', async (name) => {
    const report = await playedOnce(name);
    expect({ outcome: report.outcome, notes: report.notes }).toEqual({
      outcome: report.expected[0],
      notes: [],
    });
    expect(report.held).toEqual(
      Object.fromEntries(Object.keys(report.held).map((promise) => [promise, true])),
    );
    expect(Object.keys(report.held).length).toBeGreaterThan(0);
    expect(agreesWithRecord(report, aJourney(name).now.toPlainDate()).kind).not.toBe('differs');
  });

  test('the nightly check finds every sentence of all of them borne out by the record', async () => {
    for (const name of JOURNEYS) await playedOnce(name);
    const signal = AbortSignal.timeout(30_000);
    const database = await openDatabase({ databaseUrl: url, dataDir: '' }, silentLog, signal);
    try {
      const ended = {
        from: Temporal.Instant.from('2026-01-01T00:00:00Z'),
        to: Temporal.Instant.from('2028-01-01T00:00:00Z'),
      };
      const practices = await database.withoutPractice(signal, practiceIds);
      const calls = await Promise.all(
        practices.map((practice) =>
          database.readInPractice(practice, signal, (session) => saidAndDone(session, practice, ended)),
        ),
      );
      expect(calls.flat().length).toBeGreaterThanOrEqual(JOURNEYS.length);
      expect(calls.flat().flatMap((record) => notDone(record))).toEqual([]);
    } finally {
      await database.close();
    }
  });

  test('every file is one that the door itself reads', () => {
    for (const name of JOURNEYS) {
      const raw = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as { readonly id: string };
      expect(raw.id).toBe(name);
    }
  });
});

const NAMES: Readonly<Record<string, string>> = {
  huisarts: 'De Linde',
  tandarts: 'De Kies',
  fysio: 'In Beweging',
};

describe('S1: the first words', () => {
  test.each(JOURNEYS.filter((name) => name !== 'talk-over'))(
    'S1 in %s: practice, digital assistant, 112 and the way to a human come before any question',
    async (name) => {
      const whole = balieSaid(await playedOnce(name)).join(' ');
      const beforeQuestion = whole.split('?')[0] ?? '';
      for (const part of [
        NAMES[aJourney(name).practice],
        'digitale assistent',
        'levensgevaar belt u 112',
        'spoed of toets 1',
      ]) {
        expect(beforeQuestion).toContain(part);
      }
    },
  );
});

describe('S2 and S5: an alarm in any state', () => {
  test.each(['open', 'date-of-birth', 'name', 'reason', 'offer', 'confirm', 'anything-else'])(
    'S2: chest pain said at the question "%s" goes to the ladder and no further',
    async (at) => {
      const report = await play('book', {
        twists: [{ kind: 'alarm-midway', at, says: 'ik krijg nu pijn op de borst' }],
        expected: { outcome: 'transferred' },
      });
      expect(report.outcome).toBe('transferred');
      expect(report.alarms.map(({ rule }) => rule)).toContain('chest-pain');
      const alarmAt = report.said.findIndex(({ text }) => text.includes('pijn op de borst'));
      const afterwards = report.said.slice(alarmAt + 1).filter(({ who }) => who === 'balie');
      expect(afterwards.map(({ text }) => text)).not.toContainEqual(expect.stringMatching(/\?$/u));
    },
  );

  test('S4: key 1 is a human from the first question on', async () => {
    const report = await play('book', { twists: ['presses-one'], expected: { outcome: 'transferred' } });
    expect(report.outcome).toBe('transferred');
    expect(report.rows.transfers.at(-1)).toMatchObject({ rung: 'emergency-line', step: 'confirmed' });
  });

  test('S5: a caller with an alarm who hangs up while it rings becomes an urgent callback', async () => {
    const report = await play('alarm-chest-pain', {
      twists: [{ kind: 'hangs-up', at: 'anything-else' }],
      expected: { outcome: 'callback' },
    });
    expect(report.outcome).toBe('callback');
    expect(report.rows.worklist).toMatchObject([
      { kind: 'urgent-callback', urgency: '112', callBackNumber: '+31100000101' },
    ]);
  });

  test('S5: when nobody answers it is the caller who hangs up, after the advice to dial 112', async () => {
    const report = await play('alarm-stroke');
    expect(report.outcome).toBe('advised-112');
    const [advice, hangsUp] = report.said.slice(-2);
    expect(hangsUp).toMatchObject({ who: 'caller', text: '(hangt op)' });
    expect(advice).toMatchObject({ who: 'balie', text: 'Zolang u aan de lijn blijft, blijf ik proberen.' });
  });

  test('S5: outside opening hours the alarm rings the out-of-hours post', async () => {
    const report = await play('alarm-chest-pain', { now: '2026-11-28T23:10:00+01:00' });
    expect(new Set(report.rows.transfers.map(({ rung }) => rung))).toEqual(new Set(['out-of-hours-post']));
    expect(report.outcome).toBe('transferred');
  });
});

describe('S4: a human at the first request', () => {
  test.each(['open', 'date-of-birth', 'name', 'reason', 'offer', 'confirm', 'anything-else'])(
    'S4: "ik wil een mens spreken" at the question "%s" rings the desk',
    async (at) => {
      const report = await play('book', {
        twists: [{ kind: 'asks-human', at }],
        expected: { outcome: 'transferred' },
      });
      expect(report.rows.transfers).toContainEqual(
        expect.objectContaining({ rung: 'desk', step: 'confirmed' }),
      );
      const asked = report.said.filter(({ who, text }) => who === 'caller' && text.includes('mens'));
      expect(asked).toHaveLength(1);
    },
  );

  test('S4: two turns in a row that are not understood reach a human', async () => {
    const report = await play('book', {
      twists: [{ kind: 'mumbles', times: 2 }],
      expected: { outcome: 'transferred' },
    });
    expect(report.outcome).toBe('transferred');
  });

  test('S4: outside opening hours a human is a callback promise that is on the worklist', async () => {
    const report = await play('ask-human', {
      now: '2026-11-25T19:00:00+01:00',
      expected: { outcome: 'callback' },
    });
    expect(report.outcome).toBe('callback');
    const [item] = report.rows.worklist;
    expect(item).toMatchObject({ kind: 'callback', urgency: 'normal' });
    expect(item?.promisedBefore).toMatch(/^2026-11-26T/u);
    expect(balieSaid(report)).toContainEqual(expect.stringContaining('donderdag 26 november'));
  });

  test('S4: a desk that nobody answers is said, and becomes a callback', async () => {
    const report = await play('ask-human', {
      facts: { humanAvailable: false },
      expected: { outcome: 'callback' },
    });
    expect(report.outcome).toBe('callback');
    expect(balieSaid(report)).toContain('Er neemt nu niemand op.');
  });
});

describe('S11: who is calling', () => {
  test('S11: somebody who is not registered is told nothing and reaches a human after three tries', async () => {
    const report = await play('book', {
      caller: { knownPatient: false },
      expected: { outcome: 'transferred' },
    });
    expect(report.outcome).toBe('transferred');
    const said = balieSaid(report).join(' ');
    expect(said.match(/Met deze gegevens kan ik u niet vinden/gu)).toHaveLength(2);
    expect(said).not.toMatch(/Ik heb (woensdag|donderdag|vrijdag)/u);
    expect(report.rows.appointments).toEqual([]);
  });

  test('S11: the postcode identifies a caller whose name was not understood', async () => {
    const report = await play('wrong-name');
    expect(report.outcome).toBe('booked');
  });

  test('a birth date that is said wrong is corrected when it is said back', async () => {
    const report = await play('book', { twists: ['wrong-birth-date'] });
    expect(report.outcome).toBe('booked');
  });

  test('the birth date by keys is as good as by voice', async () => {
    const report = await play('book', { twists: ['keys'] });
    expect({ outcome: report.outcome, keys: report.keys }).toEqual({ outcome: 'booked', keys: ['12031954'] });
  });
});

describe('other practices', () => {
  test.each([
    ['tandarts', 'ik wil komen voor controle', 'tandarts Smeets'],
    ['fysio', 'ik heb last van mijn schouder', /fysiotherapeut (Bram|Leila)/u],
  ])('%s: the same engine, their own people', async (practice, reason, practitioner) => {
    const report = await play('book', { practice, facts: { reason } });
    expect(report.outcome).toBe('booked');
    expect(report.rows.appointments[0]?.practitioner).toMatch(practitioner);
    expect(agreesWithRecord(report, today).kind).toBe('agrees');
  });
});

test('a place on the waiting list is a row of the report, beside the appointment that was taken meanwhile', async () => {
  const { rows } = await playedOnce('wait-for-earlier');
  expect(rows.waitingList).toEqual([
    {
      status: 'waiting',
      type: rows.appointments[0]?.type,
      practitioner: null,
      days: { from: '2026-11-25', to: '2026-12-02' },
    },
  ]);
  expect((await playedOnce('book')).rows.waitingList).toEqual([]);
});

test('a full agenda is said, and a human follows: nothing is promised that is not there', async () => {
  const report = await play('book', { facts: { agendaFree: [] }, expected: { outcome: 'transferred' } });
  expect(report.rows.appointments).toEqual([]);
  expect(balieSaid(report)).toContain('Ik vind nu geen vrije plek.');
});
