import { expect, test } from 'vitest';
import { patientNamed } from '../kits/booking.ts';
import { addItem, type StaffApp, staffApp } from './staff-app.ts';

/** Puts a message in the outbox. Gives its id. */
async function addMessage(
  { practice, rows }: StaffApp,
  otherwise: { readonly status?: string; readonly attempts?: number; readonly minutesAgo?: number } = {},
): Promise<string> {
  const { status = 'queued', attempts = 0, minutesAgo = 0 } = otherwise;
  const [row] = await rows<{ id: string }>(
    `insert into outbox (practice_id, id, patient_id, channel, recipient, template, logistics, status, attempts,
       last_fault, created_at, due_at)
     values ($1, gen_random_uuid(), $2, 'email', 'maria@voorbeeld.example', 'appointment-booked', '{}', $3, $4,
       $5, now() - make_interval(mins => $6), now() + interval '1 hour') returning id`,
    [
      practice.id,
      patientNamed('Maria').id,
      status,
      attempts,
      status === 'dead' ? 'MAIL_REFUSED' : null,
      minutesAgo,
    ],
  );
  return row?.id ?? '';
}

test('what failed is on top, then what waits, and since when', async () => {
  const app = await staffApp();
  const failed = await addMessage(app, { status: 'dead', attempts: 9, minutesAgo: 90 });
  const old = await addMessage(app, { minutesAgo: 30 });
  const fresh = await addMessage(app);
  await addMessage(app, { status: 'sent' });
  const list = (await (await app.signedIn('assistant')).get('/api/messages')).json();
  expect(list.messages.map(({ id }: { id: string }) => id)).toEqual([failed, fresh, old]);
  expect(list.messages[0]).toMatchObject({
    state: 'failed',
    fault: 'MAIL_REFUSED',
    attempts: 9,
    who: { name: 'Maria van den Berg' },
  });
  expect(list.waiting.count).toBe(2);
  expect(list.next).toBeNull();
});

test('what patients answered is there with what came of it, and with their words while an item keeps them', async () => {
  const app = await staffApp();
  const { practice, rows } = app;
  const message = await addMessage(app, { status: 'sent', attempts: 1 });
  const reply = (reference: string, minutesAgo: number, outcome: string) =>
    rows(
      `insert into message_replies (practice_id, reference, message_id, patient_id, at, meaning, outcome)
       values ($1, $2, $3, $4, now() - make_interval(mins => $5), 'none', $6)`,
      [practice.id, reference, message, patientNamed('Maria').id, minutesAgo, outcome],
    );
  await reply('wamid.old', 20, 'cancelled');
  await reply('wamid.new', 10, 'item');
  const item = await addItem(app, {
    kind: 'reply',
    urgency: 'urgent',
    words: ['ik krijg geen lucht'],
    idempotencyKey: 'reply:wamid.new',
  });
  const { replies, next } = (await (await app.signedIn('assistant')).get('/api/messages/replies')).json();
  expect(next).toBeNull();
  expect(replies).toMatchObject([
    {
      reference: 'wamid.new',
      outcome: 'item',
      template: 'appointment-booked',
      who: { name: 'Maria van den Berg' },
      item: { id: item, urgency: 'urgent', open: true, words: 'ik krijg geen lucht' },
    },
    { reference: 'wamid.old', outcome: 'cancelled', item: null },
  ]);
});

test.each([
  ['handed over to a mail server, which tells no more', '', 'sent'],
  ['handed over to WhatsApp', `channel = 'whatsapp'`, 'under-way'],
  ['delivered', `delivered_at = now()`, 'delivered'],
  ['read', `delivered_at = now(), read_at = now()`, 'read'],
  ['stopped', `status = 'withdrawn'`, 'withdrawn'],
])('a message that was %s is so in the list of what was sent', async (_what, set, state) => {
  const app = await staffApp();
  const id = await addMessage(app, { status: 'sent', attempts: 1 });
  if (set !== '') await app.rows(`update outbox set ${set} where id = $1`, [id]);
  const list = (await (await app.signedIn('assistant')).get('/api/messages?list=sent')).json();
  expect(list.messages).toMatchObject([{ id, state }]);
});

test('one that waits can be stopped, in the name of who did, and not twice', async () => {
  const app = await staffApp();
  const id = await addMessage(app);
  const browser = await app.signedIn('assistant', 'Fatima');
  const stopped = await browser.post(`/api/messages/${id}`, { what: 'withdraw' });
  expect(stopped.json()).toMatchObject({ id, state: 'withdrawn' });
  const again = await browser.post(`/api/messages/${id}`, { what: 'withdraw' });
  expect([again.statusCode, again.json().code]).toEqual([409, 'NOT_POSSIBLE']);
  expect(await app.rows(`select user_name, patient_id from audit where event = 'message-withdrawn'`)).toEqual(
    [{ user_name: 'Fatima', patient_id: patientNamed('Maria').id }],
  );
});

test('one that is on its way cannot be stopped', async () => {
  const app = await staffApp();
  const id = await addMessage(app, { attempts: 1 });
  const answer = await (await app.signedIn('assistant')).post(`/api/messages/${id}`, { what: 'withdraw' });
  expect(answer.json().code).toBe('NOT_POSSIBLE');
  expect(await app.rows('select status from outbox')).toEqual([{ status: 'queued' }]);
});

test('one that failed is tried anew, one that did not is not', async () => {
  const app = await staffApp();
  const failed = await addMessage(app, { status: 'dead', attempts: 9 });
  const waiting = await addMessage(app);
  const browser = await app.signedIn('assistant');
  expect((await browser.post(`/api/messages/${failed}`, { what: 'retry' })).json()).toMatchObject({
    state: 'waiting',
    attempts: 0,
  });
  expect((await browser.post(`/api/messages/${waiting}`, { what: 'retry' })).json().code).toBe(
    'NOT_POSSIBLE',
  );
});

test.each([
  ['took back what they agreed to on that channel', 'update opt_ins set revoked_at = now()'],
  [
    'wants no messages',
    `insert into calling_wishes (practice_id, patient_id, kind, asked_by, set_at, set_by)
     select practice_id, patient_id, 'no-messages', 'patient', now(), 'Fatima' from outbox limit 1`,
  ],
])('one that failed is not tried anew for who %s', async (_who, change) => {
  const app = await staffApp();
  const failed = await addMessage(app, { status: 'dead', attempts: 9 });
  await app.rows(change);
  const browser = await app.signedIn('assistant');
  const answer = await browser.post(`/api/messages/${failed}`, { what: 'retry' });
  expect([answer.statusCode, answer.json().code]).toEqual([409, 'WANTS_NO_MESSAGES']);
  expect(answer.json().message).toContain('bel de patiënt');
  expect(await app.rows('select status from outbox')).toEqual([{ status: 'dead' }]);
});

test('one that failed by WhatsApp goes by SMS to who agreed to that, and to nobody else', async () => {
  const app = await staffApp();
  const failed = await addMessage(app, { status: 'dead', attempts: 9 });
  const browser = await app.signedIn('assistant');
  const bySms = async () => (await browser.post(`/api/messages/${failed}`, { what: 'sms' })).json();
  const maySms = async () => (await browser.get('/api/messages')).json().messages[0].maySms;
  const agrees = (to: string) =>
    app.rows(
      `insert into opt_ins (practice_id, patient_id, channel, given_how) values ($1, $2, $3, 'spoken')
       on conflict do nothing`,
      [app.practice.id, patientNamed('Maria').id, to],
    );
  await app.rows(`delete from opt_ins where channel = 'sms'`);
  expect([await maySms(), (await bySms()).code]).toEqual([false, 'NOT_POSSIBLE']);
  await app.rows(`update outbox set channel = 'whatsapp', recipient = '+31201000101' where id = $1`, [
    failed,
  ]);
  expect([await maySms(), (await bySms()).code]).toEqual([false, 'NOT_POSSIBLE']);
  await agrees('sms');
  await app.rows(
    `insert into calling_wishes (practice_id, patient_id, kind, asked_by, set_at, set_by)
     values ($1, $2, 'no-messages', 'patient', now(), 'Fatima')`,
    [app.practice.id, patientNamed('Maria').id],
  );
  expect([await maySms(), (await bySms()).code]).toEqual([false, 'NOT_POSSIBLE']);
  await app.rows('delete from calling_wishes');
  expect(await maySms()).toBe(true);
  expect(await bySms()).toMatchObject({
    channel: 'sms',
    state: 'waiting',
    recipient: '+31201000101',
    maySms: false,
  });
  expect((await bySms()).code).toBe('NOT_POSSIBLE');
});

test('a reminder that should have gone says before which appointment it must, and one that still has its time does not', async () => {
  const app = await staffApp();
  const id = await addMessage(app);
  await app.rows(
    `update outbox set template = 'appointment-reminder', logistics = '{"start":"2026-11-26T09:30:00+01:00"}' where id = $1`,
    [id],
  );
  const browser = await app.signedIn('assistant');
  const remindBefore = async () => (await browser.get('/api/messages')).json().waiting.remindBefore;
  expect(await remindBefore()).toBeNull();
  await app.rows(`update outbox set due_at = now() - interval '10 minutes' where id = $1`, [id]);
  expect(await remindBefore()).toBe('2026-11-26T08:30:00Z');
});

test('one of another practice is not found', async () => {
  const app = await staffApp();
  const id = await addMessage(app);
  const [other] = await app.rows<{ id: string }>('select id from practices where id <> $1 limit 1', [
    app.practice.id,
  ]);
  const stranger = await app.signedIn('assistant', 'Vreemd', other?.id);
  expect((await stranger.post(`/api/messages/${id}`, { what: 'withdraw' })).statusCode).toBe(404);
  expect((await stranger.get('/api/messages')).json().messages).toEqual([]);
});
