import { afterEach, describe, expect, it } from 'vitest';
import { asId, type MessageId } from '../../src/domain/ids.ts';
import { sendMessage } from '../../src/jobs/send-message.ts';
import type { CarrierResult } from '../../src/messaging/carrier.ts';
import { patientNamed } from '../kits/booking.ts';
import { newDatabase, soon, withClient } from '../kits/database.ts';
import { databaseProxy } from '../kits/database-proxy.ts';
import { CONFIRMATION, networksOf, outboxWorld, postman } from '../kits/outbox-world.ts';
import { standInForCm, standInForMeta } from '../kits/stand-in-messaging.ts';

describe('the outbox', () => {
  const { openWith, bookOne, cancel, rows, messages, until, close } = outboxWorld();
  afterEach(close);

  it('sends the confirmation of a booking, with logistics only, and logs that it did', async () => {
    const carrier = postman();
    const open_ = await openWith(carrier);
    const { appointment } = await bookOne(open_);
    await until(() => expect(carrier.sent).toHaveLength(1));
    const [message] = carrier.sent;
    expect(message?.to).toBe(CONFIRMATION.to);
    expect(message?.text).toContain('dokter Jansen');
    expect(message?.text).toContain('om 8.00 uur');
    expect(message?.text).toContain('010 - 00 00 100');
    expect(`${message?.subject} ${message?.text}`).not.toMatch(/bloed|ontlasting|Maria|Berg|1954/);
    expect(appointment.reason).toBe('bloed bij de ontlasting');
    await until(async () =>
      expect(await messages(open_.store)).toEqual([
        { status: 'sent', attempts: 1, last_fault: null, template: 'appointment-booked' },
      ]),
    );
    expect(await rows(open_.store, "select result from audit where event = 'message-sent'")).toEqual([
      { result: 'done' },
    ]);
    // Not in the row, not in the job.
    const kept = await rows(
      open_.store,
      'select logistics::text from outbox union all select data::text from pgboss.job',
    );
    expect(JSON.stringify(kept)).not.toMatch(/bloed|ontlasting/);
  });

  it('writes in English to who spoke it, also of what follows, and in Dutch again when they do', async () => {
    const carrier = postman();
    const open_ = await openWith(carrier);
    const { appointment } = await bookOne(open_, { language: 'en' });
    await until(() => expect(carrier.sent).toHaveLength(1));
    expect(carrier.sent[0]).toMatchObject({ language: 'en' });
    expect(carrier.sent[0]?.text).toMatch(
      /^You have an appointment on Monday 30 November 2026 at 8:00 with dokter/u,
    );
    // No call says in which language the practice itself cancels: it is remembered.
    await cancel(open_, appointment);
    await until(() => expect(carrier.sent).toHaveLength(2));
    expect(carrier.sent[1]?.subject).toBe('Your appointment on Monday 30 November 2026 is cancelled');
    await bookOne(open_, { language: 'nl' });
    await until(() => expect(carrier.sent).toHaveLength(3));
    expect(carrier.sent[2]?.subject).toMatch(/^Uw afspraak op/u);
    expect(await rows(open_.store, 'select language from outbox order by created_at')).toEqual([
      { language: 'en' },
      { language: 'en' },
      { language: 'nl' },
    ]);
  });

  it('writes in Dutch to everybody where the practice turned English off', async () => {
    const carrier = postman();
    const open_ = await openWith(carrier);
    await rows(open_.store, `update practices set reminders = reminders || '{"inEnglish": false}'`);
    await bookOne(open_, { language: 'en' });
    await until(() => expect(carrier.sent).toHaveLength(1));
    expect(carrier.sent[0]).toMatchObject({
      language: 'nl',
      subject: expect.stringMatching(/^Uw afspraak op/u),
    });
  });

  it('promises and sends nothing on a channel that the patient did not agree to or that nobody serves', async () => {
    const carrier = postman();
    const open_ = await openWith(carrier);
    const notAgreed = await bookOne(open_, { patient: patientNamed('Johannes').id });
    const notServed = await bookOne(open_, { confirmation: { channel: 'whatsapp', to: '+31100000101' } });
    expect([notAgreed.confirmationQueued, notServed.confirmationQueued]).toEqual([false, false]);
    expect(await messages(open_.store)).toEqual([]);
  });

  it('tries again when the carrier cannot, and delivers once', async () => {
    const carrier = postman();
    carrier.answer = async () =>
      carrier.attempts.length < 2
        ? { kind: 'unavailable', code: 'MESSAGE_CARRIER_UNREACHABLE' }
        : { kind: 'sent', reference: null };
    const open_ = await openWith(carrier);
    await bookOne(open_);
    await until(async () =>
      expect(await messages(open_.store)).toMatchObject([{ status: 'sent', attempts: 2 }]),
    );
    expect(carrier.sent).toHaveLength(1);
    expect(new Set(carrier.attempts.map(({ id }) => id)).size).toBe(1);
  });

  it.each<[string, CarrierResult, number]>([
    ['at once when the address is refused', { kind: 'refused', code: 'MESSAGE_ADDRESS_REFUSED' }, 1],
    ['after the last attempt', { kind: 'unavailable', code: 'MESSAGE_CARRIER_TIMEOUT' }, 2],
  ])('gives it to people %s', async (_when, answer, attempts) => {
    const carrier = postman();
    carrier.answer = answer;
    const open_ = await openWith(carrier);
    await bookOne(open_);
    await until(async () =>
      expect(await messages(open_.store)).toMatchObject([
        { status: 'dead', attempts, last_fault: (answer as { code: string }).code },
      ]),
    );
    expect(await rows(open_.store, 'select kind, urgency, patient_id from worklist')).toEqual([
      { kind: 'undelivered-message', urgency: 'normal', patient_id: patientNamed('Maria').id },
    ]);
  });

  it('goes by SMS once where WhatsApp refuses it for good and the patient agreed to both, without an item', async () => {
    await using meta = await standInForMeta({ token: 't', phoneNumberId: '10550100' }, () => ({
      status: 400,
      body: { error: { message: '(#131026)', type: 'OAuthException', code: 131_026, fbtrace_id: 'A' } },
    }));
    await using cm = await standInForCm({ token: 'p' });
    const open_ = await openWith(null, {
      carriers: networksOf(meta, cm),
    });
    await rows(
      open_.store,
      `insert into opt_ins (practice_id, patient_id, channel, given_how)
       select practice_id, id, unnest(array['whatsapp', 'sms']), 'spoken' from patients where first_name = 'Maria'`,
    );
    const { phone } = patientNamed('Maria');
    if (phone === null) throw new Error('Maria has no telephone');
    await bookOne(open_, { confirmation: { channel: 'whatsapp', to: phone } });
    await until(async () =>
      expect(
        await rows(open_.store, 'select channel, recipient, status, attempts, last_fault from outbox'),
      ).toEqual([{ channel: 'sms', recipient: phone, status: 'sent', attempts: 1, last_fault: null }]),
    );
    expect([meta.taken.length, cm.taken.length]).toEqual([1, 1]);
    expect(await rows(open_.store, 'select kind from worklist')).toEqual([]);
    expect(
      await rows(open_.store, `select result from audit where event = 'message-sent' order by result`),
    ).toEqual([{ result: 'done' }, { result: 'refused' }]);
  });

  it('is given to people when the last way fails too, once', async () => {
    const [first, second] = [postman(), postman()];
    first.answer = { kind: 'unavailable', code: 'MESSAGE_CARRIER_TIMEOUT' };
    second.answer = { kind: 'refused', code: 'MESSAGE_ADDRESS_REFUSED' };
    const open_ = await openWith(null, { carriers: { sms: first, email: second } });
    await rows(
      open_.store,
      `insert into opt_ins (practice_id, patient_id, channel, given_how)
       select practice_id, id, 'sms', 'spoken' from patients where first_name = 'Maria'`,
    );
    await bookOne(open_, { confirmation: { channel: 'sms', to: patientNamed('Maria').phone ?? '' } });
    await until(async () =>
      expect(await rows(open_.store, 'select channel, status from outbox')).toEqual([
        { channel: 'email', status: 'dead' },
      ]),
    );
    expect([first.attempts.length, second.attempts.length]).toEqual([2, 1]);
    expect(await rows(open_.store, 'select kind from worklist')).toEqual([{ kind: 'undelivered-message' }]);
  });

  it('finds messages whose job was never made when a process with carriers starts', async () => {
    const without = await openWith(null);
    await bookOne(without);
    expect(await messages(without.store)).toMatchObject([{ status: 'queued', attempts: 0 }]);
    const carrier = postman();
    await openWith(carrier, { databaseUrl: without.store.url });
    await until(() => expect(carrier.sent).toHaveLength(1));
  });

  it('notes when it looked last for forgotten messages, and how many it found', async () => {
    const { store } = await openWith(postman());
    expect(await rows(store, `select rows from job_runs where job = 'outbox-sweep'`)).toContainEqual({
      rows: 0,
    });
  });

  it('books although the queue of jobs is broken, and sends when it is mended', async () => {
    const carrier = postman();
    const open_ = await openWith(carrier);
    await withClient(open_.store.url, (client) =>
      client.query('revoke insert on all tables in schema pgboss from balie_app'),
    );
    expect((await bookOne(open_)).confirmationQueued).toBe(true);
    expect(carrier.sent).toHaveLength(0);
    const next = postman();
    await openWith(next, { databaseUrl: open_.store.url });
    await until(() => expect(carrier.sent.length + next.sent.length).toBe(1));
  });

  it('goes on sending after the database was away', async () => {
    await using proxy = await databaseProxy(await newDatabase());
    const carrier = postman();
    carrier.answer = { kind: 'unavailable', code: 'MESSAGE_CARRIER_UNREACHABLE' };
    const open_ = await openWith(carrier, {
      databaseUrl: proxy.url,
      retry: { attempts: 100, firstDelaySeconds: 3 },
    });
    await bookOne(open_);
    // Between two attempts: one that is cut off in the middle is stuck until it expires, a minute later.
    await until(async () => {
      const url = proxy.url;
      const { rows: jobs } = await withClient(url, (client) => client.query('select state from pgboss.job'));
      expect(jobs).toEqual([{ state: 'retry' }]);
    });
    carrier.answer = { kind: 'sent', reference: null };
    proxy.cut();
    await until(async () => expect((await open_.store.health(soon())).database).toBe('unreachable'));
    proxy.restore();
    await until(() => expect(carrier.sent).toHaveLength(1));
    // Before the proxy goes.
    await close();
  });

  it('sends one of two workers that get the same message, whoever is first', async () => {
    const open_ = await openWith(null);
    await bookOne(open_);
    const [row] = await rows(open_.store, 'select id from outbox');
    const carrier = postman();
    const parts = { database: open_.store.database, carriers: { email: carrier }, mostAttempts: 3 };
    const send = () => sendMessage(parts, open_.practice.id, asId<MessageId>(row.id), soon());
    await send();
    expect(await Promise.all([send(), send(), send()])).toEqual(Array(3).fill('nothing-to-do'));
    expect(carrier.sent).toHaveLength(1);
  });

  it('takes back a message that has not gone out when the appointment is cancelled', async () => {
    const open_ = await openWith(null);
    const { appointment } = await bookOne(open_);
    expect((await cancel(open_, appointment)).kind).toBe('cancelled');
    expect(await messages(open_.store)).toMatchObject([
      { status: 'withdrawn', template: 'appointment-booked' },
    ]);
  });

  it('follows a message that has gone out by one that the appointment is cancelled', async () => {
    const carrier = postman();
    const open_ = await openWith(carrier);
    const { appointment } = await bookOne(open_);
    await until(async () => expect(await messages(open_.store)).toMatchObject([{ status: 'sent' }]));
    expect((await cancel(open_, appointment)).kind).toBe('cancelled');
    await until(() => expect(carrier.sent).toHaveLength(2));
    expect(carrier.sent[1]?.subject).toContain('gaat niet door');
  });

  it('drains a backlog of 60 well within the half minute that polling alone would take', async () => {
    const without = await openWith(null);
    const [appointment] = [(await bookOne(without)).appointment];
    await withClient(without.store.url, (client) =>
      client.query(
        `insert into outbox (practice_id, id, channel, recipient, template, logistics)
         select o.practice_id, gen_random_uuid(), o.channel, o.recipient, o.template, o.logistics
         from outbox o, generate_series(1, 59) where o.appointment_id = $1`,
        [appointment.id],
      ),
    );
    const carrier = postman();
    await openWith(carrier, { databaseUrl: without.store.url });
    await until(() => expect(carrier.sent).toHaveLength(60));
    expect(new Set(carrier.sent.map(({ id }) => id)).size).toBe(60);
  });
});
