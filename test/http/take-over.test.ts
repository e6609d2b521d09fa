import { describe, expect, test } from 'vitest';
import { asId, type CallId } from '../../src/domain/ids.ts';
import type { TakeOver } from '../../src/http/routes/take-over.ts';
import { staffApp } from './staff-app.ts';

const CALL = asId<CallId>('11111111-1111-4111-8111-111111111111');
const PATH = `/api/calls/${CALL}/take-over`;
/** Nobody's number. */
const THEIRS = '+31201000150';

async function anApp(result: ReturnType<TakeOver> = 'rings') {
  const rung: Parameters<TakeOver>[] = [];
  const app = await staffApp({
    takeOver: (...asked) => {
      rung.push(asked);
      return result;
    },
  });
  const audited = () =>
    app.rows('select user_name, result, call_id from audit where event = $1', ['call-taken-over']);
  return { app, rung, audited };
}

describe('a running call is taken over', () => {
  test('on the telephone that the manager wrote down, else on that of the desk; and that is in the access log', async () => {
    const { app, rung, audited } = await anApp();
    const nurse = await app.signedIn('assistant', 'Fatima');
    expect((await nurse.post(PATH, {})).json()).toEqual({ rings: 'desk' });
    const manager = await app.signedIn('manager', 'Karin');
    const staff: { id: string; name: string }[] = (await manager.get('/api/staff')).json().staff;
    const fatima = staff.find(({ name }) => name === 'Fatima');
    const set = await manager.post(`/api/staff/${fatima?.id}`, {
      what: 'telephone',
      telephone: THEIRS,
      was: null,
    });
    expect(set.statusCode).toBe(204);
    expect((await manager.get('/api/staff')).json().staff).toContainEqual(
      expect.objectContaining({ name: 'Fatima', telephone: THEIRS }),
    );
    // Their session goes on: nothing of what they may has changed.
    expect((await nurse.post(PATH, {})).json()).toEqual({ rings: 'own' });
    const { id, desk } = app.practice;
    expect(rung).toEqual([
      [id, CALL, desk?.target],
      [id, CALL, THEIRS],
    ]);
    const line = { user_name: 'Fatima', result: 'done', call_id: CALL };
    expect(await audited()).toEqual([line, line]);
  });

  test('the screens of the practice hear who takes it', async () => {
    const { app } = await anApp();
    const answered = { kind: 'answered', from: null, dialled: 'receptie', ear: 'script' } as const;
    app.live.see(app.practice.id, CALL, { kind: 'event', event: answered, atMs: 0 });
    await (await app.signedIn('practitioner', 'dr. Jansen')).post(PATH, {});
    const told: unknown[] = [];
    app.live.follow(app.practice.id, null, ({ event }) => told.push(event));
    expect(told[0]).toMatchObject({ kind: 'now', calls: [{ id: CALL, taker: 'dr. Jansen' }] });
  });

  test.each([
    ['over', 'Dit gesprek is al afgelopen'],
    ['with-human', 'Een medewerker heeft deze beller al'],
    ['asked-already', 'Een collega neemt dit gesprek al over'],
  ] as const)('is refused plainly: %s', async (result, words) => {
    const { app, audited } = await anApp(result);
    const answer = await (await app.signedIn('assistant')).post(PATH, {});
    expect(answer.json()).toMatchObject({ code: 'NOT_POSSIBLE', message: expect.stringContaining(words) });
    expect(await audited()).toMatchObject([{ result: 'refused' }]);
  });

  test('is refused when there is no telephone to ring, and nothing rings', async () => {
    const { app, rung } = await anApp();
    await app.rows('update practices set desk = null');
    const answer = await (await app.signedIn('assistant')).post(PATH, {});
    expect(answer.json().code).toBe('NO_NUMBER_TO_RING');
    expect(rung).toEqual([]);
  });

  test.each(['manager', 'supplier', 'auditor'] as const)('is not for a %s', async (role) => {
    const { app, rung } = await anApp();
    expect((await (await app.signedIn(role)).post(PATH, {})).json().code).toBe('FORBIDDEN_ROLE');
    expect(rung).toEqual([]);
  });

  test.each(['112', '0900123456', '+31', 'tel:+31201000150', 'sip:a@b?x'])(
    'a telephone that Balie may not ring is refused: %s',
    async (telephone) => {
      const { app } = await anApp();
      const manager = await app.signedIn('manager');
      const [member] = (await manager.get('/api/staff')).json().staff;
      const answer = await manager.post(`/api/staff/${member.id}`, {
        what: 'telephone',
        telephone,
        was: null,
      });
      expect(answer.json().code).toBe('REQUEST_INVALID');
    },
  );
});
