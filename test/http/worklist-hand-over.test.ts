import { describe, expect, test } from 'vitest';
import { addItem, staffApp } from './staff-app.ts';

describe('an item of the worklist', () => {
  test('is handed to who gives care and comes back with a question; nobody has it in between', async () => {
    const app = await staffApp();
    const id = await addItem(app, { wish: 'repeat-prescription' });
    const fatima = await app.signedIn('assistant', 'Fatima');
    const doctor = await app.signedIn('practitioner', 'dr. Jansen');
    const change = async (browser: typeof fatima, body: object) =>
      (await browser.post(`/api/worklist/${id}`, body)).json();
    await change(fatima, { what: 'claim', version: 1 });
    expect(await change(fatima, { what: 'hand-over', to: 'practitioner', version: 2 })).toMatchObject({
      waitsFor: 'practitioner',
      owner: null,
    });
    const back = await change(doctor, { what: 'hand-over', to: 'desk', text: 'welke dosis?', version: 3 });
    expect(back).toMatchObject({ waitsFor: null, owner: null, status: 'open' });
    expect(back.history.slice(2)).toMatchObject([
      { what: 'handed-over', by: 'Fatima', detail: 'practitioner' },
      { what: 'handed-over', by: 'dr. Jansen', detail: 'desk:welke dosis?' },
    ]);
  });

  test('is given to a colleague by name, and to nobody who is shut out or does not work with patients', async () => {
    const app = await staffApp();
    const id = await addItem(app);
    const fatima = await app.signedIn('assistant', 'Fatima');
    await app.signedIn('practitioner', 'dr. Jansen');
    await app.addStaff('assistant', 'Weg');
    await app.rows(`update staff set shut_out_at = now() where name = 'Weg'`);
    await app.addStaff('manager', 'Marit');
    const { colleagues } = (await fatima.get('/api/worklist/colleagues')).json();
    expect(colleagues.map(({ name, role }: { name: string; role: string }) => `${name} ${role}`)).toEqual([
      'dr. Jansen practitioner',
      'Fatima assistant',
    ]);
    const given = await fatima.post(`/api/worklist/${id}`, {
      what: 'give',
      to: colleagues[0].id,
      version: 1,
    });
    expect(given.json()).toMatchObject({
      owner: { name: 'dr. Jansen' },
      waitsFor: 'practitioner',
      history: [{}, { what: 'given', detail: 'dr. Jansen' }],
    });
    for (const name of ['Weg', 'Marit']) {
      const [row] = await app.rows<{ id: string }>('select id from staff where name = $1', [name]);
      const answer = await fatima.post(`/api/worklist/${id}`, { what: 'give', to: row?.id, version: 2 });
      expect([name, answer.json().code]).toEqual([name, 'NOT_POSSIBLE']);
    }
  });

  test('goes to the manager when it is a complaint, and no other words of a caller do', async () => {
    const app = await staffApp();
    const complaint = await addItem(app, { wish: 'complaint', words: ['ik wacht al een week'] });
    const other = await addItem(app, { wish: 'repeat-prescription' });
    const fatima = await app.signedIn('assistant', 'Fatima');
    const toManager = { what: 'hand-over', to: 'manager', version: 1 };
    expect((await fatima.post(`/api/worklist/${complaint}`, toManager)).json()).toMatchObject({
      waitsFor: 'manager',
      owner: null,
      history: [{}, { what: 'handed-over', by: 'Fatima', detail: 'manager' }],
    });
    expect((await fatima.post(`/api/worklist/${other}`, toManager)).json().code).toBe('NOT_POSSIBLE');
  });

  test('tells who else has it open and who rings, until they close it or are gone', async () => {
    const app = await staffApp();
    const id = await addItem(app);
    const fatima = await app.signedIn('assistant', 'Fatima');
    const doctor = await app.signedIn('practitioner', 'dr. Jansen');
    const seen: string[] = [];
    app.live.follow(app.practice.id, null, ({ event }) => {
      if (event.kind === 'readers' && event.item === id)
        seen.push(event.readers.map(({ name, doing }) => `${name} ${doing}`).join(', '));
    });
    const reads = async (browser: typeof fatima, doing: 'reads' | 'calls' | null) =>
      (await browser.post(`/api/worklist/${id}/readers`, { doing })).json().readers.length;
    expect(await reads(fatima, 'reads')).toBe(1);
    expect(await reads(fatima, 'reads')).toBe(1);
    expect(await reads(doctor, 'reads')).toBe(2);
    expect(await reads(doctor, 'calls')).toBe(2);
    app.clock.now = app.clock.now.add({ minutes: 3 });
    expect(await reads(fatima, 'reads')).toBe(1);
    expect(await reads(fatima, null)).toBe(0);
    expect(seen).toEqual([
      'Fatima reads',
      'Fatima reads, dr. Jansen reads',
      'Fatima reads, dr. Jansen calls',
      'Fatima reads',
      '',
    ]);
    const manager = await app.signedIn('manager');
    expect((await manager.post(`/api/worklist/${id}/readers`, { doing: 'reads' })).json().code).toBe(
      'FORBIDDEN_ROLE',
    );
  });

  test('keeps that somebody was rung and not reached, and promises no moment that is over', async () => {
    const app = await staffApp();
    const id = await addItem(app);
    const fatima = await app.signedIn('assistant', 'Fatima');
    const called = await fatima.post(`/api/worklist/${id}`, { what: 'called', result: 'busy', version: 1 });
    expect(called.json().history.at(-1)).toMatchObject({ what: 'called', by: 'Fatima', detail: 'busy' });
    const over = await fatima.post(`/api/worklist/${id}`, {
      what: 'postpone',
      to: '2020-01-01T12:00:00Z',
      version: 2,
    });
    expect(over.json().code).toBe('NOT_POSSIBLE');
    const later = await fatima.post(`/api/worklist/${id}`, {
      what: 'postpone',
      to: '2099-01-01T12:00:00Z',
      version: 2,
    });
    expect(later.json()).toMatchObject({ promisedBefore: '2099-01-01T12:00:00Z', version: 3 });
  });
});
