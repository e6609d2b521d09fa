import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Practice } from '../../src/domain/practice.ts';
import { aCall, bookingAt, patientNamed } from '../kits/booking.ts';
import { soon, TEST_NOW, type TestStore, testStore, withClient } from '../kits/database.ts';
import { at } from '../kits/practice-builders.ts';

const FROM = '+31201000199';

describe.each(['sms', 'whatsapp'] as const)('STOP by %s', (channel) => {
  let store: TestStore;
  let practice: Practice;
  beforeAll(async () => {
    store = await testStore();
    practice = (await store.practices.load('receptie', soon())) as Practice;
    const [slot] = await bookingAt(store, practice).freeSlots(at('2026-11-30T08:00'), 1);
    if (slot === undefined) throw new Error('no slot');
    const booking = bookingAt(store, practice);
    const call = aCall();
    const confirmation = { channel: 'email', to: patientNamed('Maria').email ?? '' } as const;
    const booked = await booking.book(call, await booking.held(call, slot), { confirmation });
    if (booked.kind !== 'booked') throw new Error(booked.kind);
    await rows(
      `update outbox set status = 'sent', channel = '${channel}', recipient = '${FROM}', reference = 'ref.1'`,
    );
    // Her number, and that of a child; both agreed to both ways.
    await rows(`update patients set phone = '${FROM}' where first_name in ('Maria', 'Lotte')`);
    await rows(`insert into opt_ins (practice_id, patient_id, channel, given_how)
      select p.practice_id, p.id, c.channel, 'spoken' from patients p, (values ('sms'), ('whatsapp')) c (channel)
      where p.phone = '${FROM}' on conflict do nothing`);
    await rows(`insert into outbox (practice_id, id, patient_id, channel, recipient, template, logistics)
      select practice_id, gen_random_uuid(), patient_id, c.channel, recipient, 'appointment-reminder', logistics
      from outbox, (values ('sms'), ('whatsapp')) c (channel)`);
  });
  afterAll(() => store[Symbol.asyncDispose]());

  const rows = (text: string) => withClient(store.url, async (client) => (await client.query(text)).rows);
  const reply = (text: string, reference = 'in.1') =>
    store.takeMessageEvent(
      { kind: 'reply', reference, from: FROM, at: TEST_NOW, button: null, text, answers: 'ref.1' },
      soon(),
    );

  it('takes consent for that channel back, of everybody that number reaches, once, with a line in the access log', async () => {
    const inForce = () =>
      rows(`select channel, count(*)::integer as n from opt_ins o join patients p on p.id = o.patient_id
        where p.phone = '${FROM}' and o.revoked_at is null and channel in ('sms', 'whatsapp') group by 1 order by 1`);
    const [all] = await inForce();
    expect(all.n).toBeGreaterThan(0);
    expect([await reply('STOP'), await reply('STOP')]).toEqual(['stopped', 'stopped']);
    expect(await inForce()).toEqual([{ channel: channel === 'sms' ? 'whatsapp' : 'sms', n: all.n }]);
    expect(await rows(`select event, what, user_name from audit where event = 'consent-revoked'`)).toEqual(
      Array.from({ length: all.n }, () => ({
        event: 'consent-revoked',
        what: 'consent',
        user_name: 'balie',
      })),
    );
    expect(await rows('select meaning, outcome from message_replies')).toEqual([
      { meaning: 'stop', outcome: 'stopped' },
    ]);
    expect(await rows('select id from worklist')).toEqual([]);
  });

  it('holds back what waits for that number on that channel, and nothing else', async () => {
    expect(
      await rows(
        `select channel, status from outbox where template = 'appointment-reminder' order by channel = '${channel}'`,
      ),
    ).toEqual([
      { channel: channel === 'sms' ? 'whatsapp' : 'sms', status: 'queued' },
      { channel, status: 'withdrawn' },
    ]);
  });

  it('lets no message follow, also not about what was confirmed before, until they agree anew', async () => {
    const [{ id, patient_id }] = await rows(
      `select id, patient_id from appointments where status = 'booked'`,
    );
    const cancel = () =>
      store.agenda.cancel(
        { practice: practice.id, call: aCall(), appointment: id, by: patient_id, idempotencyKey: 'later' },
        soon(),
      );
    expect((await cancel()).kind).toBe('cancelled');
    expect(await rows(`select id from outbox where template = 'appointment-cancelled'`)).toEqual([]);
    await rows(`insert into opt_ins (practice_id, patient_id, channel, given_how)
      values ('${practice.id}', '${patient_id}', '${channel}', 'spoken')`);
    await rows(`insert into outbox (practice_id, id, patient_id, channel, recipient, template, logistics)
      select practice_id, gen_random_uuid(), patient_id, channel, recipient, 'appointment-cancelled', logistics
      from outbox where channel = '${channel}' limit 1`);
    expect(await rows(`select channel from outbox where template = 'appointment-cancelled'`)).toEqual([
      { channel },
    ]);
  });
});
