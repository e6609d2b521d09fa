import { describe, expect, test } from 'vitest';
import { aCall, bookingAt, patientNamed } from '../kits/booking.ts';
import { at } from '../kits/practice-builders.ts';
import { type Call, callsOf, type Happened, heard, said, times, workedOn } from './insight-kit.ts';
import { addItem, staffApp } from './staff-app.ts';

/** The first test of a file also waits for its database. */
const A_MINUTE = { timeout: 60_000 };

const MARIA = patientNamed('Maria');
const PERIOD = 'from=2026-11-20&to=2026-11-25';

describe('figures', () => {
  test(
    'show how each group is served beside all the others, by age, line and language',
    A_MINUTE,
    async () => {
      const app = await staffApp();
      await callsOf(app, [
        ...times(20, (nth) => ({
          outcome: nth < 18 ? 'booked' : 'transferred',
          from: `+3161000${String(1_000 + nth)}`,
          patient: MARIA.id,
        })),
        ...times(20, (nth) => ({
          outcome: nth < 2 ? 'answered' : 'transferred',
          events: [
            said(900, 900, 'speaks-english'),
            { kind: 'understood', atMs: 3_000, event: { wish: nth < 5 ? 'human' : 'book' } },
            ...(nth === 0 ? [said(5_000, 900, 'wish-not-understood')] : []),
          ],
        })),
      ]);
      const manager = await app.signedIn('manager');
      const { groups } = (await manager.get(`/api/insight?${PERIOD}`)).json();
      const of = (by: string) =>
        groups
          .filter((group: { by: string }) => group.by === by)
          .map(({ group, finished, misheard, human }: (typeof groups)[number]) => [
            group,
            `${finished.x}/${finished.of}`,
            misheard.x,
            human.x,
          ]);
      // Born in 1954.
      expect(of('age')).toEqual([
        ['65-74', '18/20', 0, 0],
        ['unknown', '2/20', 1, 5],
      ]);
      expect(of('line')).toEqual([
        ['mobile', '18/20', 0, 0],
        ['unknown', '2/20', 1, 5],
      ]);
      expect(of('language')).toEqual([
        ['dutch', '18/20', 0, 0],
        ['english', '2/20', 1, 5],
      ]);
      const english = groups.find(({ group }: { group: string }) => group === 'english');
      expect(english.gap.finished.difference).toBeCloseTo(-0.8, 5);
      expect(english.gap.finished.withinChance).toBe(false);
    },
  );

  test('tell apart calls over a line that faltered, once lines are measured, and open those calls', async () => {
    const app = await staffApp();
    const line = (received: number, lost: number, late: number): Happened => ({
      kind: 'line-quality',
      atMs: 60_000,
      event: { received, lost, late, jitterMs: 10 },
    });
    const manager = await app.signedIn('manager');
    const groups = async () =>
      (await manager.get(`/api/insight?${PERIOD}`))
        .json()
        .groups.filter(({ by }: { by: string }) => by === 'sound')
        .map(({ group, finished }: { group: string; finished: { x: number; of: number } }) => [
          group,
          `${finished.x}/${finished.of}`,
        ]);
    await callsOf(
      app,
      times(20, () => ({ outcome: 'booked' })),
    );
    expect(await groups()).toEqual([]);
    await callsOf(app, [
      ...times(20, () => ({ outcome: 'booked', events: [line(971, 29, 0)] })),
      // One in a hundred lost and two late; and a line of which nothing came is no good one.
      ...times(19, () => ({ outcome: 'transferred', events: [line(990, 10, 20)] })),
      { outcome: 'failed', events: [line(0, 1, 0)] },
    ]);
    expect(await groups()).toEqual([
      ['good', '20/20'],
      ['falters', '0/20'],
      ['unmeasured', '20/20'],
    ]);
    const assistant = await app.signedIn('assistant');
    const opened = await assistant.get(
      `/api/insight/calls?${PERIOD}&figure=finishedByBalie&by=sound&group=good`,
    );
    expect(opened.json().count).toBe(20);
  });

  test('show how soon callers hear something, from twenty on, and not what was said under their words', async () => {
    const app = await staffApp();
    const manager = await app.signedIn('manager');
    const speed = async () => (await manager.get(`/api/insight?${PERIOD}`)).json().speed;
    const one = (nth: number): Call => ({
      outcome: 'booked',
      events: [
        // The first word after 100 ms and more; the reply a second after the words ended.
        said(1_000 + 100 * (nth + 1), 1_000),
        heard(6_000, 5_000),
        said(7_000, 1_000),
        // Begun while the caller was still speaking; and a turn of before the end was kept.
        heard(9_000, 8_500),
        said(9_500, 1_500),
        heard(12_000),
        said(14_000, 1_000),
      ],
    });
    await callsOf(app, times(19, one));
    expect(await speed()).toEqual({
      firstWord: { n: 19, p50Ms: null, p95Ms: null },
      reply: { n: 19, p50Ms: null, p95Ms: null },
    });
    const slowest = await callsOf(app, [one(19)]);
    expect(await speed()).toEqual({
      firstWord: { n: 20, p50Ms: 1_050, p95Ms: 1_905 },
      reply: { n: 20, p50Ms: 1_000, p95Ms: 1_000 },
    });
    const assistant = await app.signedIn('assistant');
    const behind = async (figure: string) =>
      (await assistant.get(`/api/insight/calls?${PERIOD}&figure=${figure}`)).json();
    expect((await behind('firstWord')).count).toBe(20);
    expect((await behind('firstWordSlow')).calls.map(({ id }: { id: string }) => id)).toEqual(slowest);
    // All are as slow as the slowest.
    expect([(await behind('reply')).count, (await behind('replySlow')).count]).toEqual([20, 20]);
  });

  test('show alarms by the day with how soon a human had the caller, and promises with how late they were', async () => {
    const app = await staffApp();
    const manager = await app.signedIn('manager');
    const read = async () => (await manager.get(`/api/insight?${PERIOD}`)).json();
    expect(await read()).toMatchObject({
      alarms: { days: [], right: { x: 0, of: 0 }, toHuman: { n: 0, p50Ms: null, p95Ms: null } },
      late: { n: 0, halfMinutes: null, longestMinutes: null },
    });
    const confirmed = (rung: string): Happened => ({
      kind: 'transfer',
      atMs: 20_000,
      event: { kind: 'transfer', rung, step: 'confirmed', reason: null, confirmedBy: 'key' },
    });
    const alarm: Happened = {
      kind: 'alarm',
      atMs: 5_100,
      event: { kind: 'alarm', wordsEndMs: 5_000, reasons: [] },
    };
    const calls = await callsOf(app, [
      ...times(20, () => ({ outcome: 'transferred', events: [alarm, confirmed('emergency-line')] })),
      // Nobody came; and the desk, who is asked for without an alarm, is no human of the ladder.
      { outcome: 'advised-112', startedAt: '2026-11-25T07:00:00Z', events: [alarm] },
      { outcome: 'transferred', startedAt: '2026-11-25T07:10:00Z', events: [alarm, confirmed('desk')] },
    ]);
    await app.rows(
      `insert into alarms (practice_id, call_id, seq, at, words_end_ms, reasons)
       select $1, id::uuid, 1, now(), 5000, '[]' from unnest($2::text[]) as id`,
      [app.practice.id, [...calls]],
    );
    // No alarm, so it is no call of these.
    await callsOf(app, [{ outcome: 'transferred', events: [confirmed('emergency-line')] }]);
    const nurse = await app.signedIn('practitioner');
    const judge = (call: string | undefined, alarmRight: string) =>
      nurse.post(`/api/calls/${call}/corrections`, { alarmRight, misunderstood: null, finished: null });
    for (const right of ['no', 'yes']) expect((await judge(calls[0], right)).statusCode).toBeLessThan(300);
    await judge(calls[1], 'no');
    await judge(calls[2], 'unknown');
    const late = (nth: number) => addItem(app, { promisedBefore: app.clock.now.subtract({ minutes: nth }) });
    await late(10);
    await late(40);
    await addItem(app, { promisedBefore: app.clock.now.add({ minutes: 5 }) });
    // Who tried Balie out waits for nobody, and a number that rang for them was tried and helped nobody.
    const chest = { rule: 'chest-pain', level: '112', words: [], turn: 0, action: 'A112' };
    const [tried] = await callsOf(app, [
      {
        outcome: 'transferred',
        from: 'balie',
        events: [
          { kind: 'alarm', atMs: 5_100, event: { kind: 'alarm', wordsEndMs: 5_000, reasons: [chest] } },
          ...['dialled', 'answered'].map((step, nth) => ({
            kind: 'transfer',
            atMs: 6_000 + 1_000 * nth,
            event: { kind: 'transfer', rung: 'emergency-line', step, reason: null, confirmedBy: null },
          })),
        ],
      },
    ]);
    await addItem(app, { call: tried as never, promisedBefore: app.clock.now.subtract({ minutes: 90 }) });
    const found = await read();
    expect(found.promisesKept).toMatchObject({ x: 0, of: 2 });
    expect(found.alarmsWithin30s).toMatchObject({ x: 0, of: 0 });
    const { evidence, within30s } = (await manager.get('/api/ladder')).json();
    expect(within30s).toEqual({ x: 0, of: 0 });
    expect(evidence).toMatchObject([{ kind: 'test', rules: ['chest-pain'], answeredAfterMs: 1_000 }]);
    expect(found.alarms).toEqual({
      days: [
        { day: '2026-11-24', calls: 20, reached: 20 },
        { day: '2026-11-25', calls: 2, reached: 0 },
      ],
      right: { x: 1, of: 2, interval: null },
      toHuman: { n: 20, p50Ms: 15_000, p95Ms: 15_000 },
    });
    expect(found.late).toEqual({ n: 2, halfMinutes: null, longestMinutes: 40 });
  });

  test('show how long people worked on what was left, how soon a human was there, and no call that tries Balie out', async () => {
    const app = await staffApp();
    const manager = await app.signedIn('manager');
    const read = async () => (await manager.get(`/api/insight?${PERIOD}`)).json();
    const step = (name: string, atMs: number): Happened => ({
      kind: 'transfer',
      atMs,
      event: { kind: 'transfer', rung: 'desk', step: name, reason: null, confirmedBy: null },
    });
    const connected = (nth: number): Call => ({
      outcome: 'transferred',
      events: [step('dialled', 4_000), step('failed', 9_000), step('confirmed', 10_000 + 1_000 * nth)],
    });
    const later = await callsOf(app, [
      ...times(20, () => ({ outcome: 'callback' })),
      ...times(19, connected),
      { outcome: 'callback', from: 'balie' },
      { outcome: 'booked', from: 'balie', events: [said(1_000, 1_000)] },
    ]);
    for (const call of later.slice(0, 19)) await workedOn(app, call, 'claimed@0 noted@4 closed@6');
    expect(await read()).toMatchObject({
      attempts: 39,
      staffLater: { x: 20, of: 39 },
      staffWork: { n: 19, minutes: null },
      humanWait: { n: 19, p50Ms: null, p95Ms: null },
      speed: { firstWord: { n: 0 } },
    });
    // Lay still and went back, after which somebody else had it; of the first only what was done counts.
    await workedOn(app, later[19], 'claimed@0 called@3 returned@23 claimed@40 closed@42');
    await callsOf(app, [
      connected(19),
      {
        outcome: 'transferred',
        events: [{ kind: 'did', atMs: 8_000, event: { action: 'straight-to-practice' } }],
      },
    ]);
    expect(await read()).toMatchObject({
      staffWork: { n: 20, minutes: 19 * 6 + 3 + 2 },
      humanWait: { n: 21, p50Ms: 15_000 },
    });
  });

  test('stand beside those of another period, each with its difference', async () => {
    const app = await staffApp();
    await callsOf(app, [
      ...times(20, (nth) => ({ outcome: nth < 15 ? 'booked' : 'failed' })),
      ...times(20, (nth) => ({
        outcome: nth < 5 ? 'booked' : 'failed',
        startedAt: '2026-11-03T09:00:00Z',
      })),
    ]);
    const manager = await app.signedIn('manager');
    const asked = (more: string) => manager.get(`/api/insight?${PERIOD}${more}`);
    expect((await asked('')).json().compared).toBeNull();
    const { compared } = (await asked('&withFrom=2026-11-01&withTo=2026-11-06')).json();
    expect(compared).toMatchObject({ from: '2026-11-01', to: '2026-11-06', attempts: 20 });
    const finished = compared.figures.find(({ figure }: { figure: string }) => figure === 'finishedByBalie');
    expect(finished).toMatchObject({ before: { x: 5, of: 20 }, difference: { withinChance: false } });
    expect(finished.difference.difference).toBeCloseTo(0.5, 5);
    const csv = await manager.get(`/api/insight.csv?${PERIOD}&withFrom=2026-11-01&withTo=2026-11-06`);
    expect(csv.body).toContain('Klaar door Balie;15 van 20 · 75% (53–89);5 van 20 · 25% (11–47);50 (');
    for (const half of ['&withFrom=2026-11-01', '&withFrom=2026-11-06&withTo=2026-11-01'])
      expect((await asked(half)).json().code).toBe('REQUEST_INVALID');
  });

  test('open their calls for who may read calls, latest first, and hold nobody', async () => {
    const app = await staffApp();
    const [lost, later, , booked, again] = await callsOf(app, [
      { outcome: 'failed', from: '+31201000177' },
      { outcome: 'failed', startedAt: '2026-11-25T08:00:00Z' },
      { outcome: 'booked' },
      { outcome: 'booked', from: '+31201000178' },
      { outcome: 'transferred', from: '+31201000178', startedAt: '2026-11-25T08:00:00Z' },
    ]);
    const assistant = await app.signedIn('assistant');
    const of = async (figure: string) => {
      const answer = await assistant.get(`/api/insight/calls?${PERIOD}&figure=${figure}`);
      expect(answer.body).not.toContain('31201000');
      const { calls, count } = answer.json();
      return [calls.map(({ id }: { id: string }) => id), count];
    };
    expect(await of('lost')).toEqual([[later, lost], 2]);
    expect(await of('humanAtOnce')).toEqual([[again], 1]);
    expect(await of('calledAgain')).toEqual([[booked], 1]);
    expect(await of('staffLater')).toEqual([[booked], 1]);
    // Of one group; of an alarm; and of promises, which belong to the day on which they ran out.
    expect(await of('lost&by=line&group=fixed')).toEqual([[lost], 1]);
    expect(await of('lost&by=line&group=mobile')).toEqual([[], 0]);
    const [early, alarmed] = await callsOf(app, [
      { outcome: 'callback', startedAt: '2026-11-12T09:00:00Z' },
      {
        outcome: 'advised-112',
        startedAt: '2026-11-21T09:00:00Z',
        events: [said(900, 900, 'wish-not-understood')],
      },
    ]);
    await app.rows(
      `insert into call_events (practice_id, call_id, seq, at, at_ms, kind, event) values ($1, $2, 2, now(), 5000, 'alarm', '{}')`,
      [app.practice.id, alarmed],
    );
    await app.rows(
      `insert into alarms (practice_id, call_id, seq, at, words_end_ms, reasons) values ($1, $2, 2, now(), 5000, '[]')`,
      [app.practice.id, alarmed],
    );
    await app.rows(
      `insert into worklist (practice_id, id, call_id, kind, urgency, wish, words, alarms, idempotency_key, promised_before)
       values ($1, gen_random_uuid(), $2, 'callback', 'normal', 'callback', '[]', '[]', 'late', '2026-11-23T09:00:00Z')`,
      [app.practice.id, early],
    );
    expect(await of('alarms')).toEqual([[alarmed], 1]);
    expect(await of('alarmsReached')).toEqual([[], 0]);
    expect(await of('misheard')).toEqual([[alarmed], 1]);
    expect(await of('askedHuman')).toEqual([[], 0]);
    expect(await of('promisesLate')).toEqual([[early], 1]);
    expect(await of('promisesKept')).toEqual([[], 0]);
    expect((await of('attempts'))[1]).toBe(6);
    // Of a weekday and an hour, on the clock of the practice: both of Wednesday at nine, and none at eight.
    expect(await of('calledAt&group=3-9')).toEqual([expect.arrayContaining([later, again]), 2]);
    expect(await of('calledAt&group=3-8')).toEqual([[], 0]);
    for (const wrong of ['lost&by=line', 'calledAt', 'calledAt&group=8-9', 'calledAt&by=line&group=3-9'])
      expect((await assistant.get(`/api/insight/calls?${PERIOD}&figure=${wrong}`)).json().code).toBe(
        'REQUEST_INVALID',
      );
    const manager = await app.signedIn('manager');
    const refused = await manager.get(`/api/insight/calls?${PERIOD}&figure=lost`);
    expect(refused.json().code).toBe('FORBIDDEN_ROLE');
  });

  test('count who did not come, by who had made the appointment, as the desk marked it and took back', async () => {
    const app = await staffApp();
    const booking = bookingAt(app.store, app.practice);
    const [first, second] = await booking.freeSlots(at('2026-11-25T10:30'), 2);
    if (first === undefined || second === undefined) throw new Error('no slots');
    for (const slot of [first, second]) {
      const call = aCall();
      await booking.book(call, await booking.held(call, slot));
    }
    await app.rows('update appointments set call_id = null where starts = $1', [
      second.start.toInstant().toString(),
    ]);
    const [byBalie, byDesk] = await app.rows<{ id: string }>('select id from appointments order by starts');
    const desk = await app.signedIn('assistant', 'Fatima');
    const path = (of: { id: string } | undefined) => `/api/appointments/${of?.id}/missed`;
    // Nobody can stay away from what has not begun.
    expect((await desk.get(path(byBalie))).statusCode).toBe(404);
    expect((await desk.post(path(byBalie), { missed: true })).statusCode).toBe(404);
    app.clock.now = app.clock.now.add({ hours: 5 });
    const later = await app.signedIn('assistant', 'Fatima');
    expect((await later.get(path(byBalie))).json()).toEqual({ missed: false, by: null, at: null });
    for (const one of [byBalie, byBalie, byDesk]) {
      expect((await later.post(path(one), { missed: true })).statusCode).toBe(204);
    }
    expect((await later.get(path(byBalie))).json()).toMatchObject({ missed: true, by: 'Fatima' });
    const counted = async () => (await later.get(`/api/insight?${PERIOD}`)).json().missed;
    expect(await counted()).toMatchObject({ byBalie: { x: 1, of: 1 }, byDesk: { x: 1, of: 1 } });
    const missed = async (figure: string) =>
      (await later.get(`/api/insight/calls?${PERIOD}&figure=${figure}`)).json();
    expect(await missed('missedByBalie')).toMatchObject({
      calls: [],
      appointments: [{ id: byBalie?.id, startsAt: first.start.toInstant().toString() }],
      count: 1,
    });
    expect((await missed('missedByDesk')).appointments).toMatchObject([{ id: byDesk?.id }]);
    expect((await later.post(path(byBalie), { missed: false })).statusCode).toBe(204);
    expect(await counted()).toMatchObject({ byBalie: { x: 0, of: 1 }, byDesk: { x: 1, of: 1 } });
    expect(
      await app.rows(
        `select event, user_name from audit where event like 'appointment-%missed' order by seq`,
      ),
    ).toEqual([
      { event: 'appointment-missed', user_name: 'Fatima' },
      { event: 'appointment-missed', user_name: 'Fatima' },
      { event: 'appointment-not-missed', user_name: 'Fatima' },
    ]);
    const auditor = await app.signedIn('auditor');
    expect((await auditor.post(path(byDesk), { missed: false })).json().code).toBe('FORBIDDEN_ROLE');
  });
});
