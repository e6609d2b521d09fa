import { describe, expect, test } from 'vitest';
import { patientNamed } from '../kits/booking.ts';
import { addItem, type StaffApp, staffApp } from './staff-app.ts';

/** Maria agreed to e-mail. */
const OF_MARIA = { patient: patientNamed('Maria').id } as const;

const messagesOf = async (browser: Awaited<ReturnType<StaffApp['signedIn']>>, id: string) =>
  (await browser.get(`/api/worklist/${id}/messages`)).json();

describe('a message from an item', () => {
  test('is shown in its own words, waits for twenty seconds, and is held back until then', async () => {
    const app = await staffApp();
    const id = await addItem(app, { ...OF_MARIA, words: ['mijn knie doet zeer'] });
    const fatima = await app.signedIn('assistant', 'Fatima');
    const before = await messagesOf(fatima, id);
    expect(before).toMatchObject({ channel: 'email', later: null, messages: [] });
    expect(before.drafts.map(({ template }: { template: string }) => template)).toEqual([
      'callback-missed',
      'call-us',
    ]);
    expect(before.drafts[0].text).toContain('Wij hebben u gebeld en kregen u niet te pakken.');
    expect(JSON.stringify(before)).not.toContain('knie');
    const sent = await fatima.post(`/api/worklist/${id}/messages`, {
      what: 'send',
      template: 'callback-missed',
      version: 1,
    });
    expect(sent.json()).toMatchObject({
      item: { version: 2, history: [{}, { what: 'messaged', by: 'Fatima', detail: 'callback-missed' }] },
      messages: { messages: [{ state: 'waiting', by: 'Fatima', correction: null }] },
    });
    const [message] = sent.json().messages.messages;
    const [row] = await app.rows<{ seconds: number; logistics: object; jobs: number }>(
      'select extract(epoch from due_at - created_at)::integer as seconds, logistics from outbox where id = $1',
      [message.id],
    );
    expect(row).toMatchObject({ seconds: 20 });
    expect(JSON.stringify(row)).not.toContain('knie');
    expect((await fatima.post(`/api/messages/${message.id}`, { what: 'withdraw' })).json().state).toBe(
      'withdrawn',
    );
    expect((await messagesOf(fatima, id)).messages).toMatchObject([{ state: 'withdrawn', correction: null }]);
  });

  test('of one keeps the others from sending theirs meanwhile, and they hear whose it is', async () => {
    const app = await staffApp();
    const id = await addItem(app, OF_MARIA);
    const fatima = await app.signedIn('assistant', 'Fatima');
    const marloes = await app.signedIn('assistant', 'Marloes');
    const body = { what: 'send', template: 'call-us', version: 1 };
    const answers = await Promise.all(
      [fatima, marloes].map((one) => one.post(`/api/worklist/${id}/messages`, body)),
    );
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ statusCode }) => statusCode === 409)?.json().message).toMatch(
      /^(?:Fatima|Marloes) stuurt deze patiënt net een bericht\.$/,
    );
    expect(await app.rows('select id from outbox')).toHaveLength(1);
  });

  test('that went out is put right by one correcting message, also after the item is closed', async () => {
    const app = await staffApp();
    const id = await addItem(app, OF_MARIA);
    const fatima = await app.signedIn('assistant', 'Fatima');
    const send = async (body: object) => (await fatima.post(`/api/worklist/${id}/messages`, body)).json();
    const sent = await send({ what: 'send', template: 'call-us', version: 1 });
    const message = sent.messages.messages[0].id;
    expect((await send({ what: 'correct', message, version: 2 })).code).toBe('NOT_POSSIBLE');
    await app.rows(`update outbox set status = 'sent', sent_at = '2026-11-25T09:20:00Z' where id = $1`, [
      message,
    ]);
    await fatima.post(`/api/worklist/${id}`, { what: 'close', as: 'done', version: 2 });
    expect((await send({ what: 'send', template: 'call-us', version: 3 })).code).toBe('NOT_POSSIBLE');
    const shown = (await messagesOf(fatima, id)).messages[0].correction;
    expect(shown).toContain('Ons bericht van woensdag 25 november 2026 om 10.20 uur klopt niet.');
    const corrected = await send({ what: 'correct', message, version: 3 });
    expect(corrected.messages.messages).toMatchObject([
      { template: 'message-corrected', state: 'waiting', correction: null },
      { id: message, state: 'sent', correction: null },
    ]);
    expect((await send({ what: 'correct', message, version: 4 })).code).toBe('NOT_POSSIBLE');
    // A correction that was held back corrected nothing.
    await fatima.post(`/api/messages/${corrected.messages.messages[0].id}`, { what: 'withdraw' });
    expect((await send({ what: 'correct', message, version: 4 })).messages.messages).toHaveLength(3);
  });

  test('goes to nobody who agreed to no channel, and to no caller who is not known', async () => {
    const app = await staffApp();
    await app.rows('update opt_ins set revoked_at = now()');
    const fatima = await app.signedIn('assistant', 'Fatima');
    for (const otherwise of [OF_MARIA, {}]) {
      const id = await addItem(app, otherwise);
      expect((await messagesOf(fatima, id)).channel).toBeNull();
      const body = { what: 'send', template: 'call-us', version: 1 };
      expect((await fatima.post(`/api/worklist/${id}/messages`, body)).json().code).toBe('NOT_POSSIBLE');
    }
    expect(await app.rows('select id from outbox')).toEqual([]);
  });
});

describe('among what somebody did today', () => {
  test('a message is held back while it waits, and after that says how far it came', async () => {
    const app = await staffApp();
    const id = await addItem(app, OF_MARIA);
    const fatima = await app.signedIn('assistant', 'Fatima');
    const first = async () => (await fatima.get('/api/own-actions')).json().actions[0];
    const sent = await fatima.post(`/api/worklist/${id}/messages`, {
      what: 'send',
      template: 'call-us',
      version: 1,
    });
    const message = sent.json().messages.messages[0].id;
    expect(await first()).toMatchObject({
      what: 'messaged',
      undo: { by: 'message', message },
      gone: null,
      item: id,
    });
    for (const [columns, gone] of [
      [`status = 'sent', sent_at = '2026-11-26T09:14:00Z'`, { state: 'sent', at: '2026-11-26T09:14:00Z' }],
      [`delivered_at = '2026-11-26T09:15:00Z'`, { state: 'delivered', at: '2026-11-26T09:15:00Z' }],
      [`read_at = '2026-11-26T09:16:00Z'`, { state: 'read', at: '2026-11-26T09:16:00Z' }],
      [
        `status = 'withdrawn', due_at = '2026-11-26T09:13:00Z'`,
        { state: 'withdrawn', at: '2026-11-26T09:13:00Z' },
      ],
      [`status = 'dead'`, { state: 'failed', at: '2026-11-26T09:13:00Z' }],
    ] as const) {
      await app.rows(`update outbox set ${columns}`);
      expect(await first()).toMatchObject({ undo: null, gone });
    }
  });
});

describe('a promise that becomes later', () => {
  test('is one that the desk has room for, is told, and stands in the timeline', async () => {
    const app = await staffApp();
    const promisedBefore = app.clock.now.subtract({ minutes: 29 });
    const id = await addItem(app, { ...OF_MARIA, promisedBefore });
    const fatima = await app.signedIn('assistant', 'Fatima');
    const { later } = await messagesOf(fatima, id);
    // A quarter past ten: the desk needs half an hour, and promises whole hours.
    expect(later.before).toBe('2026-11-25T10:00:00Z');
    expect(later.text).toContain(
      'Wij bellen u later dan wij zeiden: voor woensdag 25 november 2026 om 11.00 uur.',
    );
    const body = { what: 'later', before: later.before, tell: true, version: 1 };
    const changed = (await fatima.post(`/api/worklist/${id}/messages`, body)).json();
    expect(changed.item).toMatchObject({ promisedBefore: later.before, version: 2 });
    expect(changed.item.history.slice(1)).toMatchObject([
      { what: 'postponed', detail: later.before },
      { what: 'messaged', detail: 'callback-later' },
    ]);
    expect(changed.messages.messages).toMatchObject([{ template: 'callback-later', state: 'waiting' }]);
    // The next proposal is after what is promised now.
    expect(changed.messages.later.before > later.before).toBe(true);
  });

  test('is refused when that hour was given away meanwhile, and without consent promised but not told', async () => {
    const app = await staffApp();
    await app.rows('update opt_ins set revoked_at = now()');
    const promisedBefore = app.clock.now.subtract({ minutes: 29 });
    const id = await addItem(app, { ...OF_MARIA, promisedBefore });
    const fatima = await app.signedIn('assistant', 'Fatima');
    const { later } = await messagesOf(fatima, id);
    const body = { what: 'later', before: later.before, tell: true, version: 1 };
    expect((await fatima.post(`/api/worklist/${id}/messages`, body)).json().code).toBe('NOT_POSSIBLE');
    for (let nth = 0; nth < app.practice.callbacks.perHour; nth += 1) {
      await addItem(app, { promisedBefore: Temporal.Instant.from(later.before) });
    }
    const untold = { ...body, tell: false };
    expect((await fatima.post(`/api/worklist/${id}/messages`, untold)).json().code).toBe('CHANGED_MEANWHILE');
    const standing = (await fatima.get(`/api/worklist/${id}`)).json();
    expect(standing.promisedBefore).toBe(promisedBefore.toString());
    const anew = (await messagesOf(fatima, id)).later.before;
    expect(anew).toBe('2026-11-25T11:00:00Z');
    const changed = await fatima.post(`/api/worklist/${id}/messages`, { ...untold, before: anew });
    expect(changed.json()).toMatchObject({ item: { promisedBefore: anew }, messages: { messages: [] } });
  });
});
