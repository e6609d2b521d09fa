import { describe, expect, test } from 'vitest';
import { asId, type CallId } from '../../src/domain/ids.ts';
import { TRIAL_CALLER } from '../../src/domain/trial-call.ts';
import { createLiveCalls, type Numbered } from '../../src/http/live-calls.ts';
import { listenOn } from '../../src/http/staff-server.ts';
import type { CallEvent } from '../../src/turn/journal.ts';
import { TEST_NOW } from '../kits/database.ts';
import { addCall, addItem, type StaffApp, staffApp } from './staff-app.ts';

const CALL = asId<CallId>('7a1e7a70-9b6c-4b6e-8a57-0c3f7a1f1a11');
const PRACTICE = 'practice' as never;
const alarm: CallEvent = {
  kind: 'alarm',
  wordsEndMs: 0,
  reasons: [{ rule: 'chest-pain' as never, level: '112', action: 'A112', words: ['op mijn borst'], turn: 0 }],
};
const said = (text: string): CallEvent => ({ kind: 'caller-said', text, asked: 'open' });

/** The id of the event with this number, of a run of Balie. */
const id = (number: number, run = 'aa') => `${run}.${number}.${TEST_NOW.epochMilliseconds}`;

function followed(lastId: string | null, before: readonly CallEvent[] = []) {
  const live = createLiveCalls(() => TEST_NOW, 'aa');
  const see = (event: CallEvent) => live.see(PRACTICE, CALL, { kind: 'event', event, atMs: 1_234.5 });
  for (const event of before) see(event);
  const heard: Numbered[] = [];
  const stop = live.follow(PRACTICE, lastId, (event) => heard.push(event));
  return { live, see, heard, stop };
}

describe('what goes on', () => {
  test('is a call as it is now, with its alarm and words, until it ends', () => {
    const { see, heard } = followed(null);
    see(said('ik heb druk op mijn borst'));
    see(alarm);
    see({ kind: 'transfer', rung: 'emergency-line', step: 'ringing', reason: null, confirmedBy: null });
    expect(heard.at(-1)).toEqual({
      id: id(3),
      event: {
        kind: 'call',
        call: {
          id: CALL,
          line: 1,
          startedAt: TEST_NOW.toString(),
          from: null,
          trial: false,
          alarm: '112',
          alarmWords: ['op mijn borst'],
          about: null,
          rungs: [{ rung: 'emergency-line', step: 'ringing', since: TEST_NOW.toString(), reason: null }],
          takenOver: null,
          taker: null,
          endedAt: null,
          wish: null,
          doing: 'ringing emergency-line',
          asks: null,
          recognised: false,
          known: [],
          partial: null,
          lines: [{ who: 'caller', text: 'ik heb druk op mijn borst', atMs: 1_235 }],
        },
      },
    });
    see({ kind: 'transfer', rung: 'emergency-line', step: 'confirmed', reason: null, confirmedBy: 'key' });
    see({ kind: 'ended', by: 'transfer', outcome: 'transferred' });
    expect(heard.slice(-2).map(({ event }) => event)).toEqual([
      { kind: 'call-ended', id: CALL },
      { kind: 'worklist', id: null },
    ]);
  });

  test.each([
    ['+31201000101', { from: '+31201000101', trial: false }],
    [TRIAL_CALLER, { from: null, trial: true }],
    [null, { from: null, trial: false }],
  ])('says of a call from %s whether somebody tries Balie out', (from, said) => {
    const { see, heard } = followed(null);
    see({ kind: 'answered', from, dialled: 'receptie', ear: 'script' });
    expect(heard.at(-1)?.event).toMatchObject({ kind: 'call', call: said });
  });

  test('shows words while they are said, where the conversation is and what was heard, and remembers no half words', () => {
    const { live, see, heard } = followed(null, [said('ik wil een afspraak')]);
    const between = (seen: Parameters<typeof live.see>[2]) => live.see(PRACTICE, CALL, seen);
    const call = () => heard.findLast(({ event }) => event.kind === 'call')?.event;
    between({ kind: 'partial', text: 'twaalf', atMs: 2_000 });
    between({ kind: 'partial', text: 'twaalf maart', atMs: 2_300 });
    expect(call()).toMatchObject({ call: { partial: 'twaalf maart' } });
    see(said('twaalf maart vierenvijftig'));
    expect(call()).toMatchObject({
      call: { partial: null, lines: [{}, { text: 'twaalf maart vierenvijftig' }] },
    });
    between({
      kind: 'progress',
      progress: {
        step: 'last-name',
        attempt: 2,
        recognised: true,
        known: [{ slot: 'date-of-birth', value: '1954-03-12' }],
      },
      atMs: 3_000,
    });
    expect(call()).toMatchObject({
      call: {
        asks: { step: 'last-name', attempt: 2 },
        recognised: true,
        known: [{ slot: 'date-of-birth', value: '1954-03-12' }],
      },
    });
    // Words that came to nothing go when the turn is over.
    between({ kind: 'partial', text: 'eh', atMs: 4_000 });
    const timing = { callerSilentAtMs: 0, turnEndedAtMs: 0, recognisedInMs: 0 };
    between({ kind: 'turn-timing', timing, atMs: 4_500 });
    expect(call()).toMatchObject({ call: { partial: null } });
    // Who had the words that were not over hears all that is kept since, and nothing twice.
    const again: Numbered[] = [];
    live.follow(PRACTICE, id(1), (event) => again.push(event));
    expect(again.map((one) => one.id)).toEqual([id(2)]);
  });

  test('nothing is missed by a browser that comes back', () => {
    const { live, see, heard, stop } = followed(null);
    see(said('een'));
    stop();
    see(said('twee'));
    see(said('drie'));
    const again: Numbered[] = [];
    live.follow(PRACTICE, heard.at(-1)?.id ?? null, (event) => again.push(event));
    expect(again.map((one) => one.id)).toEqual([id(2), id(3)]);
  });

  test.each([
    ['comes for the first time', null],
    ['was away for too long', id(3)],
    ['knew another run of Balie', id(2_099, 'bb')],
    ['makes up a number', 'aa.999999.1'],
  ])('a browser that %s gets what goes on now, and looks again', (_what, lastId) => {
    const many = Array.from({ length: 2_100 }, (_, nth) => said(`zin ${nth}`));
    const { heard } = followed(lastId, many);
    expect(heard.map(({ event }) => event.kind)).toEqual(['now', 'worklist']);
    expect(heard[0]?.event).toMatchObject({ calls: [{ lines: { length: 40 } }] });
  });

  test('a browser that knew another run is told since when it may have missed something', () => {
    const { live } = followed(null, [said('een')]);
    expect(live.missedSince(PRACTICE, id(7, 'bb'))).toEqual(TEST_NOW);
    expect([null, id(1), 'bb.7', 'nonsense'].map((last) => live.missedSince(PRACTICE, last))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('who took an alarm over keeps it when the number that rang beside them is given up, and not when they are gone', () => {
    const { live, see, heard } = followed(null);
    see(alarm);
    live.takenBy(PRACTICE, CALL, 'Fatima');
    const call = () => heard.findLast(({ event }) => event.kind === 'call')?.event;
    const transfer = (
      rung: 'emergency-line' | 'colleague',
      step: 'dialled' | 'confirmed' | 'failed',
      reason: 'left-alone' | 'caller-gone' | null = null,
    ) => see({ kind: 'transfer', rung, step, reason, confirmedBy: null });
    transfer('emergency-line', 'dialled');
    transfer('colleague', 'dialled');
    transfer('colleague', 'confirmed');
    transfer('emergency-line', 'failed', 'caller-gone');
    expect(call()).toMatchObject({ call: { taker: 'Fatima', takenOver: { by: 'colleague' } } });
    transfer('colleague', 'failed', 'left-alone');
    expect(call()).toMatchObject({ call: { takenOver: null } });
  });

  test('an alarm whose caller hung up stays until a human took its item, and one that was left alone stands again', () => {
    const { live, see, heard } = followed(null);
    see(alarm);
    const call = () => heard.findLast(({ event }) => event.kind === 'call')?.event;
    const transfer = (step: 'dialled' | 'confirmed' | 'failed', reason: 'left-alone' | null = null) =>
      see({ kind: 'transfer', rung: 'doctor', step, reason, confirmedBy: null });
    transfer('dialled');
    transfer('confirmed');
    expect(call()).toMatchObject({ call: { takenOver: { by: 'doctor' }, rungs: [{ step: 'confirmed' }] } });
    transfer('failed', 'left-alone');
    expect(call()).toMatchObject({ call: { takenOver: null, rungs: [{ reason: 'left-alone' }] } });
    see({ kind: 'ended', by: 'caller', outcome: 'advised-112' });
    expect(call()).toMatchObject({ call: { endedAt: TEST_NOW.toString(), takenOver: null } });
    live.taken(PRACTICE, CALL, 'Fatima');
    expect(call()).toMatchObject({ call: { takenOver: { by: 'Fatima' } } });
    const later: Numbered[] = [];
    live.follow(PRACTICE, null, (event) => later.push(event));
    expect(later[0]?.event).toEqual({ kind: 'now', calls: [] });
  });

  test('two calls have two lines, and a line that is free is given again', () => {
    const live = createLiveCalls(() => TEST_NOW, 'aa');
    const see = (call: string, event: CallEvent) =>
      live.see(PRACTICE, asId<CallId>(call), { kind: 'event', event, atMs: 0 });
    see('a', said('een'));
    see('b', said('twee'));
    see('a', { kind: 'ended', by: 'caller', outcome: 'answered' });
    see('c', said('drie'));
    const heard: Numbered[] = [];
    live.follow(PRACTICE, null, (event) => heard.push(event));
    expect(heard[0]?.event).toMatchObject({
      calls: [
        { id: 'b', line: 2 },
        { id: 'c', line: 1 },
      ],
    });
  });
});

describe('the stream', () => {
  async function open(
    role: 'assistant' | 'manager',
    lastEventId?: string,
    before: (staff: StaffApp) => Promise<void> = async () => undefined,
  ) {
    const staff = await staffApp();
    await before(staff);
    const port = await listenOn(staff.app, { host: '127.0.0.1', port: 0 });
    const browser = await staff.signedIn(role);
    const answer = await fetch(`http://127.0.0.1:${port}/api/events`, {
      headers: {
        cookie: browser.cookie,
        ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
      },
      signal: AbortSignal.timeout(10_000),
    });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const until = async (part: string) => {
      while (!text.includes(part)) text += (await reader?.read())?.value ?? '';
      return text;
    };
    const see = (event: CallEvent) =>
      staff.live.see(staff.practice.id, CALL, { kind: 'event', event, atMs: 0 });
    const toItsEnd = async () => {
      while (!(await reader?.read())?.done);
    };
    return { answer, until, toItsEnd, rows: staff.rows, see, close: () => reader?.cancel() };
  }

  test('brings an alarm to a screen at once, with its number', async () => {
    const { answer, until, see, close } = await open('assistant');
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    await until('welcome');
    const began = performance.now();
    see(alarm);
    const text = await until('op mijn borst');
    // S8 allows two seconds; this is the part of it that is ours.
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(text).toMatch(/id: [\da-f]{8}\.1\.\d+\ndata: \{"kind":"call"/);
    await close();
  });

  test('gives a manager the alarm without words', async () => {
    const { until, see, close } = await open('manager');
    await until('welcome');
    see(said('ik heb druk op mijn borst'));
    see(alarm);
    const text = await until('"alarm":"112"');
    expect(text).not.toContain('borst');
    await close();
  });

  test('tells who comes back after Balie was started anew what the journal has since, and beats', async () => {
    const before = TEST_NOW.subtract({ minutes: 1 }).epochMilliseconds;
    const { until, close } = await open('assistant', `bb.17.${before}`, async (staff) => {
      await addCall(staff, { startedAt: TEST_NOW.toString(), outcome: 'booked' });
      await addCall(staff, { startedAt: TEST_NOW.subtract({ hours: 1 }).toString(), outcome: 'booked' });
      await addItem(staff);
    });
    const text = await until('"kind":"missed"');
    expect(text).toContain('data: {"kind":"now","calls":[]}');
    const missed = await until('event: heartbeat');
    expect(JSON.parse(/data: (\{"kind":"missed".*)/.exec(missed)?.[1] ?? '')).toEqual({
      kind: 'missed',
      since: TEST_NOW.subtract({ minutes: 1 }).toString(),
      counts: { alarms: 0, items: 1, calls: 1 },
    });
    await close();
  });

  test('is not begun for who is gone before their session is found', async () => {
    const staff = await staffApp();
    const port = await listenOn(staff.app, { host: '127.0.0.1', port: 0 });
    const browser = await staff.signedIn('assistant');
    const { accounts } = staff.ports;
    const { session } = accounts;
    const asked = Promise.withResolvers<void>();
    const gone = Promise.withResolvers<void>();
    const answered = Promise.withResolvers<void>();
    let followers = 0;
    Object.assign(accounts, {
      async session(...given: Parameters<typeof session>) {
        asked.resolve();
        await gone.promise;
        return session(...given).finally(answered.resolve);
      },
    });
    Object.assign(staff.live, {
      follow() {
        followers += 1;
        return () => undefined;
      },
    });
    const leaving = new AbortController();
    const { signal } = leaving;
    const stream = fetch(`http://127.0.0.1:${port}/api/events`, {
      headers: { cookie: browser.cookie },
      signal,
    });
    await asked.promise;
    leaving.abort();
    await expect(stream).rejects.toThrow();
    await expect
      .poll(
        () => new Promise((resolve) => staff.app.server.getConnections((_error, open) => resolve(open))),
        { timeout: 10_000 },
      )
      .toBe(0);
    gone.resolve();
    await answered.promise;
    // What is left of the request runs before this.
    await new Promise(setImmediate);
    expect(followers).toBe(0);
  });

  test.each([
    ['was shut out', 'delete from staff_sessions'],
    ['has no second step any more', 'update staff_sessions set asks_second_step = true'],
  ])('ends for who %s, with the next heartbeat', async (_who, change) => {
    const { until, toItsEnd, rows } = await open('assistant');
    await until('welcome');
    await rows(change);
    // Its own deadline is ten seconds, twice the heartbeat: it rejects when the stream goes on.
    await expect(toItsEnd()).resolves.toBeUndefined();
  });
});

describe('who can notice an alarm', () => {
  test('is every open screen of who may act on it, with whether it can be heard, for as long as it says so', async () => {
    const staff = await staffApp();
    const fatima = await staff.signedIn('assistant', 'Fatima');
    const marit = await staff.signedIn('manager', 'Marit');
    const screen = crypto.randomUUID();
    const here = (browser: typeof fatima, sound: string, id = screen) =>
      browser.post('/api/screens', { screen: id, sound });
    await here(fatima, 'blocked');
    await here(fatima, 'on');
    await here(marit, 'on', crypto.randomUUID());
    const screens = async () => (await marit.get('/api/screens')).json().screens;
    expect(await screens()).toEqual([
      { name: 'Fatima', role: 'assistant', sound: 'on', seenAt: staff.clock.now.toString() },
    ]);
    staff.clock.now = staff.clock.now.add({ seconds: 131 });
    expect(await screens()).toEqual([]);
    expect((await here(fatima, 'loud')).json().code).toBe('REQUEST_INVALID');
    const auditor = await staff.signedIn('auditor');
    expect((await auditor.get('/api/screens')).json().code).toBe('FORBIDDEN_ROLE');
  });
});
