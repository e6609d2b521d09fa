import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeEvidence, evidenceOf } from '../../src/commands/evidence/describe-evidence.ts';
import { evidenceCommand } from '../../src/commands/evidence/evidence-command.ts';
import type { CallId } from '../../src/domain/ids.ts';
import { asId } from '../../src/domain/ids.ts';
import type { Practice } from '../../src/domain/practice.ts';
import { silentLog } from '../../src/platform/log.ts';
import { type Database, openDatabase } from '../../src/store/postgres/database.ts';
import { answeredInTime } from '../../src/store/staff/figures.ts';
import { transferEvidence } from '../../src/store/transfer-evidence.ts';
import type { CallEvent } from '../../src/turn/journal.ts';
import { aCall } from '../kits/booking.ts';
import { newDatabase, soon, TEST_NOW, type TestStore, testStore } from '../kits/database.ts';

const STROKE = {
  rule: asId<never>('stroke'),
  level: '112',
  action: 'A112',
  words: ['scheve mond'],
  turn: 0,
} as const;
const TOLD_LATER = { ...STROKE, rule: asId<never>('fainting'), level: 'human-now', action: 'SPOED' } as const;
const ALARM: CallEvent = { kind: 'alarm', reasons: [STROKE], wordsEndMs: 8_000.4 };
type Transfer = Extract<CallEvent, { kind: 'transfer' }>;
const step = (
  rung: Transfer['rung'],
  kind: Transfer['step'],
  more: Partial<Pick<Transfer, 'reason' | 'confirmedBy'>> = {},
): CallEvent => ({ kind: 'transfer', rung, step: kind, reason: null, confirmedBy: null, ...more });

describe('the evidence of transfers', () => {
  let store: TestStore;
  let database: Database;
  let linde: Practice;
  let kies: Practice;
  const period = {
    practice: null,
    from: TEST_NOW.subtract({ hours: 1 }),
    until: TEST_NOW.add({ hours: 1 }),
  };

  let calls = 0;
  /** Each call begins a minute after the one before it: the evidence is in the order in which calls began. */
  async function happened(
    practice: Practice,
    events: readonly (readonly [number, CallEvent])[],
  ): Promise<CallId> {
    const call = aCall();
    const began = TEST_NOW.add({ minutes: calls });
    calls += 1;
    for (const [atMs, event] of events)
      store.journal.write({
        call,
        practice: practice.id,
        at: began.add({ milliseconds: atMs }),
        atMs,
        event,
      });
    expect(await store.journal.settled(call, soon())).toBe('in-database');
    return call;
  }

  beforeAll(async () => {
    const databaseUrl = await newDatabase();
    store = await testStore({ databaseUrl });
    database = await openDatabase({ databaseUrl, dataDir: store.dataDir }, silentLog, soon());
    linde = (await store.practices.load('receptie', soon())) as Practice;
    kies = (await store.practices.load('tandarts', soon())) as Practice;
    await happened(linde, [
      [0, { kind: 'answered', from: '0201000001', dialled: 'receptie', ear: 'script' }],
      [8_500, ALARM],
      [9_000, step('emergency-line', 'dialled')],
      [9_400, step('emergency-line', 'ringing')],
      [12_000, { ...ALARM, wordsEndMs: 11_500 }],
      [13_000, { kind: 'alarm', reasons: [TOLD_LATER], wordsEndMs: 12_500 }],
      [39_000, step('emergency-line', 'failed', { reason: 'no-answer' })],
      [39_100, step('second-number', 'dialled')],
      [39_300, step('second-number', 'ringing')],
      [45_000, step('second-number', 'answered')],
      [51_000, step('second-number', 'confirmed', { confirmedBy: 'key' })],
    ]);
    await happened(kies, [
      [3_000, step('desk', 'dialled')],
      [7_000, step('desk', 'answered')],
      [20_000, step('desk', 'failed', { reason: 'not-confirmed' })],
    ]);
    await happened(kies, [
      [3_000, step('doctor', 'dialled')],
      [5_000, step('doctor', 'answered')],
      [11_000, step('doctor', 'failed', { reason: 'voicemail-suspected' })],
    ]);
  });
  afterAll(async () => {
    await database.close();
    await store[Symbol.asyncDispose]();
  });

  it('holds every number that was rung, with its times and why it failed', async () => {
    const rows = await transferEvidence(database, linde.id, period, soon());
    expect(rows).toMatchObject([
      {
        rung: 'emergency-line',
        rules: ['stroke'],
        wordsMs: 8_000,
        signalMs: 9_000,
        ringingMs: 9_400,
        answeredMs: null,
        failedMs: 39_000,
        reason: 'no-answer',
        first: true,
      },
      {
        rung: 'second-number',
        rules: ['stroke', 'fainting'],
        wordsMs: 8_000,
        answeredMs: 45_000,
        confirmedMs: 51_000,
        confirmedBy: 'key',
        first: false,
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain('scheve mond');
  });

  it('measures words to signal on the first number only, and each number against 30 seconds', async () => {
    const rows = (await transferEvidence(database, null, period, soon())).map(evidenceOf);
    expect(rows).toHaveLength(4);
    expect(rows.find(({ rung }) => rung === 'emergency-line')).toMatchObject({
      wordsToSignalMs: 1_000,
      withinSignalNorm: true,
      signalToAnswerMs: null,
      withinAnswerNorm: false,
    });
    expect(rows.find(({ rung }) => rung === 'second-number')).toMatchObject({
      wordsToSignalMs: null,
      withinSignalNorm: null,
      signalToAnswerMs: 5_900,
      signalToConfirmMs: 11_900,
      withinAnswerNorm: true,
    });
    expect(rows.find(({ rung }) => rung === 'desk')).toMatchObject({
      rules: [],
      wordsMs: null,
      first: false,
    });
  });

  it('takes no machine for a human who answered in time, however soon it picked up', async () => {
    const rows = await transferEvidence(database, kies.id, period, soon());
    expect(rows.map(evidenceOf).find(({ rung }) => rung === 'doctor')).toMatchObject({
      signalToAnswerMs: 2_000,
      withinAnswerNorm: false,
    });
    expect(rows.map((row) => answeredInTime(row))).toEqual([true, false]);
  });

  it('is a table that people can read, with what it adds up to', async () => {
    const lines = describeEvidence((await transferEvidence(database, null, period, soon())).map(evidenceOf));
    const text = lines.join('\n');
    expect(lines[0]).toMatch(/^gesprek +praktijk +nummer +alarm +woorden tot signaal/);
    expect(text).toMatch(/spoedlijn +stroke +1,0 s +0,4 s +geen gehoor +- +NEE/);
    expect(text).toMatch(/tweede nummer +stroke +- +0,2 s +5,9 s +11,9 s \(toets\) +ja/);
    expect(text).toMatch(/balie +geen; om een mens gevraagd +- +- +4,0 s +niet bevestigd +ja/);
    expect(text).toMatch(/arts +geen; om een mens gevraagd +- +- +2,0 s +voicemail +NEE/);
    expect(text).toContain('4 keer een nummer gebeld: 2 binnen 30 s opgenomen, 1 bevestigd.');
    expect(text).toContain('p95 1,0 s over 1 (norm 1,5 s)');
  });

  it('is of one practice and one period only', async () => {
    expect(await transferEvidence(database, null, { ...period, from: period.until }, soon())).toEqual([]);
    const ofKies = await transferEvidence(database, kies.id, period, soon());
    expect(ofKies.map(({ rung }) => rung)).toEqual(['desk', 'doctor']);
    expect(describeEvidence([])).toEqual(['In deze periode is niemand doorverbonden.']);
  });

  it('is asked of a practice by a part of its name, and of a name that no practice has says nothing', async () => {
    const asked = (name: string) =>
      evidenceCommand(['--practice', name, '--from', '2026-11-24', '--to', '2026-11-26'], {
        database,
        today: Temporal.PlainDate.from('2026-11-26'),
        signal: soon(),
      });
    const text = (await asked('de kies')).lines.join('\n');
    expect(text).toContain('2 keer een nummer gebeld');
    expect(text).not.toContain('stroke');
    await expect(asked('de Kiez')).rejects.toMatchObject({ code: 'PRACTICE_NOT_CHOSEN' });
  });
});
