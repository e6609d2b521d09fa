import { describe, expect, test } from 'vitest';
import { ROLES } from '../../src/http/contract/role-names.ts';
import { patientNamed } from '../kits/booking.ts';
import { addItem, type StaffApp, staffApp } from './staff-app.ts';

const WORDS = 'ik wacht al een week op mijn uitslag';

/** A complaint of Maria with a call behind it, handed over by the desk. */
async function handedOver(app: StaffApp): Promise<string> {
  const call = crypto.randomUUID() as never;
  app.store.journal.write({
    call,
    practice: app.practice.id,
    at: app.clock.now,
    atMs: 0,
    event: { kind: 'answered', from: '+31201000101', dialled: 'receptie', ear: 'script' },
  });
  app.store.journal.write({
    call,
    practice: app.practice.id,
    at: app.clock.now,
    atMs: 4_000,
    event: { kind: 'caller-said', text: WORDS, asked: 'open' },
  });
  await app.store.journal.settled(call, AbortSignal.timeout(5_000));
  const id = await addItem(app, {
    call,
    wish: 'complaint',
    patient: patientNamed('Maria').id,
    words: [WORDS],
  });
  const fatima = await app.signedIn('assistant', 'Fatima');
  await fatima.post(`/api/worklist/${id}`, { what: 'hand-over', to: 'manager', version: 1 });
  return id;
}

const viewsOf = ({ rows }: StaffApp) =>
  rows(
    `select role, ground, reference, patient_id is not null as of_patient from audit where event = 'complaint-viewed'`,
  );

describe('a complaint that was handed to the manager', () => {
  test('is in a list without a word or a person, is opened with a reason, and that is logged', async () => {
    const app = await staffApp();
    const id = await handedOver(app);
    const other = await addItem(app, { wish: 'complaint', words: ['niet doorgegeven'] });
    const marit = await app.signedIn('manager', 'Marit');
    const list = await marit.get('/api/complaints');
    expect(list.json().complaints).toEqual([
      {
        id,
        madeAt: expect.any(String),
        promisedBefore: null,
        status: 'open',
        handedOverAt: expect.any(String),
      },
    ]);
    expect(await viewsOf(app)).toEqual([]);
    expect((await marit.post(`/api/complaints/${id}/open`, { reason: ' kort ' })).statusCode).toBe(400);
    expect((await marit.post(`/api/complaints/${other}/open`, { reason: 'nieuwsgierig' })).statusCode).toBe(
      404,
    );
    const opened = await marit.post(`/api/complaints/${id}/open`, { reason: 'klacht behandelen' });
    expect(opened.json()).toMatchObject({
      words: [WORDS],
      who: { name: 'Maria van den Berg' },
      turns: [{ who: 'caller', text: WORDS, atMs: 4_000 }],
      version: 2,
      history: [{}, { what: 'handed-over' }, { what: 'opened', by: 'Marit', detail: 'klacht behandelen' }],
    });
    expect(await viewsOf(app)).toEqual([
      { role: 'manager', ground: 'operation', reference: id, of_patient: true },
    ]);
    await marit.post(`/api/complaints/${id}/open`, { reason: 'nog eens nakijken' });
    expect(await viewsOf(app)).toHaveLength(2);
  });

  test('is changed by who opened it alone, and goes back to the desk with what is to be done', async () => {
    const app = await staffApp();
    const id = await handedOver(app);
    const marit = await app.signedIn('manager', 'Marit');
    const change = async (body: object) => (await marit.post(`/api/complaints/${id}`, body)).json();
    expect((await change({ what: 'close', as: 'done', version: 2 })).code).toBe('NOT_POSSIBLE');
    await marit.post(`/api/complaints/${id}/open`, { reason: 'klacht behandelen' });
    const sam = await app.signedIn('manager', 'Sam');
    expect(
      (await sam.post(`/api/complaints/${id}`, { what: 'note', text: 'ik ook', version: 2 })).json().code,
    ).toBe('NOT_POSSIBLE');
    expect((await change({ what: 'note', text: 'brief gestuurd', version: 1 })).code).toBe(
      'CHANGED_MEANWHILE',
    );
    expect(await change({ what: 'note', text: 'brief gestuurd', version: 2 })).toMatchObject({ version: 3 });
    expect(await change({ what: 'close', as: 'done', version: 3 })).toMatchObject({ status: 'done' });
    expect((await marit.get('/api/complaints')).json().complaints).toMatchObject([{ id, status: 'done' }]);
    expect(await change({ what: 'reopen', version: 4 })).toMatchObject({ status: 'open' });
    expect(
      await change({ what: 'hand-over', to: 'desk', text: 'maak een afspraak', version: 5 }),
    ).toMatchObject({ waitsFor: null });
    expect((await marit.get('/api/complaints')).json().complaints).toEqual([]);
    expect((await change({ what: 'note', text: 'nog iets', version: 6 })).code).toBe('NOT_FOUND');
  });

  test('is for the manager alone, in their own practice', async () => {
    const app = await staffApp();
    const id = await handedOver(app);
    for (const role of ROLES.filter((one) => one !== 'manager')) {
      const browser = await app.signedIn(role);
      expect((await browser.get('/api/complaints')).statusCode).toBe(403);
      const answer = await browser.post(`/api/complaints/${id}/open`, { reason: 'klacht behandelen' });
      expect([role, answer.json().code]).toEqual([role, 'FORBIDDEN_ROLE']);
    }
    const elsewhere = await app.store.practices.load('tandarts', AbortSignal.timeout(5_000));
    expect(elsewhere).not.toBeNull();
    const stranger = await app.signedIn('manager', 'Elders', elsewhere?.id);
    expect((await stranger.get('/api/complaints')).json().complaints).toEqual([]);
    expect(
      (await stranger.post(`/api/complaints/${id}/open`, { reason: 'klacht behandelen' })).statusCode,
    ).toBe(404);
  });
});
