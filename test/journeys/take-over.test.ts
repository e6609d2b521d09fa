import { expect, onTestFinished, test } from 'vitest';
import { newDatabase, withClient } from '../kits/database.ts';
import { liveBalie, type Person } from '../kits/live-balie.ts';

/** Balie as it runs, a caller on a telephone, and a browser on this machine that looks round without an account. */
async function aCallOnScreen(person: Person) {
  const databaseUrl = await newDatabase();
  const world = await liveBalie({ databaseUrl, person, withScreens: true });
  onTestFinished(() => world.stop());
  const { http } = world.balie;
  if (http === null) throw new Error('the screens were not opened');
  const origin = `http://127.0.0.1:${http.port}`;
  const entered = await fetch(`${origin}/api/session/demo`, { method: 'POST', headers: { origin } });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { csrf } = (await (await fetch(`${origin}/api/session`, { headers: { cookie } })).json()) as {
    csrf: string;
  };
  const caller = await world.calls();
  if (caller.kind !== 'answered') throw new Error(`the call was refused: ${caller.status}`);
  await world.event('balie-said');
  const call = world.events[0]?.call ?? '';
  const takeOver = async () => {
    const headers = { origin, cookie, 'x-csrf-token': csrf };
    const answer = await fetch(`${origin}/api/calls/${call}/take-over`, { method: 'POST', headers });
    return { status: answer.status, body: (await answer.json()) as { code?: string; rings?: string } };
  };
  const audited = () =>
    withClient(databaseUrl, async (client) =>
      (await client.query(`select result from audit where event = 'call-taken-over' order by seq`)).rows.map(
        ({ result }) => result,
      ),
    );
  return { world, caller, takeOver, audited };
}

test('[Neem over] at a screen rings the telephone, tells the caller, joins the two, and is refused when the call is over', {
  timeout: 90_000,
}, async () => {
  const { world, caller, takeOver, audited } = await aCallOnScreen('presses-1');
  await caller.says('ik wil graag een afspraak maken');
  await world.event('understood', ({ wish }) => wish === 'book');
  expect(await takeOver()).toEqual({ status: 200, body: { rings: 'desk' } });
  await world.event('balie-said', ({ phrase }) => phrase === 'taken-over');
  await world.event('transfer', ({ rung, step }) => rung === 'colleague' && step === 'confirmed');
  expect(world.people.rung).toEqual(['assistente']);
  expect(await takeOver()).toMatchObject({ status: 409, body: { code: 'NOT_POSSIBLE' } });
  await caller.hangUp();
  expect(await world.event('ended')).toMatchObject({ by: 'transfer', outcome: 'transferred' });
  expect(await takeOver()).toMatchObject({ status: 409, body: { code: 'NOT_POSSIBLE' } });
  expect(await audited()).toEqual(['done', 'refused', 'refused']);
});

test('a telephone that is busy leaves the caller with Balie, who heard nothing of it', {
  timeout: 90_000,
}, async () => {
  const { world, caller, takeOver } = await aCallOnScreen('is-busy');
  expect((await takeOver()).status).toBe(200);
  await world.event('transfer', ({ rung, reason }) => rung === 'colleague' && reason === 'busy');
  await caller.says('ik wil graag een afspraak maken');
  await world.event('understood', ({ wish }) => wish === 'book');
  expect(world.events.map(({ event }) => event)).not.toContainEqual(
    expect.objectContaining({ phrase: 'taken-over' }),
  );
  await caller.hangUp();
});
