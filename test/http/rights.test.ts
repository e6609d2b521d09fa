import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../../src/http/contract/role-names.ts';
import { addItem, type StaffApp, staffApp } from './staff-app.ts';

const RECORD = '/api/audit/patients/00000000-0000-4000-8000-0000a3000001';
/** What each role gets: the table of `screens.md`, by the interface. */
const TABLE: readonly (readonly [string, readonly Role[]])[] = [
  ['/api/today', ['assistant', 'practitioner', 'manager', 'supplier']],
  ['/api/trouble', ['assistant', 'practitioner', 'manager', 'supplier']],
  ['/api/worklist', ['assistant', 'practitioner']],
  ['/api/complaints', ['manager']],
  ['/api/worklist/colleagues', ['assistant', 'practitioner']],
  ['/api/calls', ['assistant', 'practitioner']],
  ['/api/agenda/2026-11-26', ['assistant', 'practitioner', 'manager']],
  ['/api/agenda?from=2026-11-23', ['assistant', 'practitioner', 'manager']],
  ['/api/waiting-list', ['assistant', 'practitioner', 'manager']],
  ['/api/patients/00000000-0000-4000-8000-0000a3000001', ['assistant', 'practitioner']],
  ['/api/messages', ['assistant', 'practitioner']],
  ['/api/messages/replies', ['assistant', 'practitioner']],
  ['/api/messages/texts', ['assistant', 'practitioner', 'manager']],
  ['/api/intakes', ['assistant', 'practitioner']],
  ['/api/questionnaires', ['assistant', 'practitioner']],
  ['/api/audit', ['assistant', 'practitioner', 'auditor']],
  [RECORD, ['auditor']],
  ['/api/knowledge', ['assistant', 'practitioner', 'manager', 'supplier', 'auditor']],
  ['/api/ladder', ['assistant', 'practitioner', 'manager', 'supplier', 'auditor']],
  ['/api/ladder/ahead', ['assistant', 'practitioner', 'manager', 'supplier', 'auditor']],
  ['/api/rules', ['assistant', 'practitioner', 'manager', 'supplier', 'auditor']],
  ['/api/rules/chest-pain', ['assistant', 'practitioner', 'manager', 'supplier', 'auditor']],
  ['/api/settings', ['manager', 'supplier']],
  ['/api/staff', ['manager']],
  ['/api/agenda-feeds', ['manager', 'supplier']],
  ['/api/use-cases', ['assistant', 'practitioner', 'manager', 'auditor']],
  ['/api/setting-changes', ['manager', 'supplier']],
  ['/api/set-up', ['manager']],
  ['/api/examples', ['manager']],
  ['/api/reception', ['assistant', 'practitioner', 'manager', 'supplier', 'auditor']],
  ['/api/own-actions', ['assistant', 'practitioner', 'manager', 'supplier', 'auditor']],
  ['/api/register', ['assistant', 'practitioner', 'manager', 'supplier', 'auditor']],
  ['/api/insight?from=2026-11-01&to=2026-11-25', ['assistant', 'practitioner', 'manager', 'auditor']],
  ['/api/insight.csv?from=2026-11-01&to=2026-11-25', ['assistant', 'practitioner', 'manager', 'auditor']],
];

describe('the rights of each role', () => {
  test.each(ROLES)('%s', { timeout: 60_000 }, async (role) => {
    const { signedIn } = await staffApp();
    const browser = await signedIn(role);
    // An auditor reads a record by request, which this is; to another role there is no such way.
    await browser.post(`${RECORD}/open`, { request: 'Inzageverzoek 2026-14' });
    for (const [url, roles] of TABLE) {
      const answer = await browser.get(url);
      expect([url, answer.statusCode]).toEqual([url, roles.includes(role) ? 200 : 403]);
      if (answer.statusCode === 403) expect(answer.json().code).toBe('FORBIDDEN_ROLE');
    }
  });

  test('who is not signed in gets nothing', async () => {
    const { newBrowser } = await staffApp();
    for (const [url] of [...TABLE, ['/api/events']] as const) {
      expect((await newBrowser().get(url)).json()).toMatchObject({ code: 'NOT_SIGNED_IN' });
    }
  });

  test('a manager sees figures and no words', async () => {
    const app = await staffApp();
    await addItem(app, { words: ['ik heb zo een buikpijn'] });
    const manager = await app.signedIn('manager');
    const answer = await manager.get('/api/today');
    expect(answer.json().worklist.normal).toBe(1);
    expect(answer.body).not.toContain('buikpijn');
  });
});

describe('between practices', () => {
  async function twoPractices(): Promise<StaffApp & { readonly other: string }> {
    const app = await staffApp();
    const [row] = await app.rows<{ id: string }>('select id from practices where id <> $1 limit 1', [
      app.practice.id,
    ]);
    if (row === undefined) throw new Error('one practice only');
    return { ...app, other: row.id };
  }

  test('nothing of another is seen or changed, whatever its id', async () => {
    const app = await twoPractices();
    const id = await addItem(app);
    const [call] = await app.rows<{ call_id: string }>('select call_id from worklist');
    const stranger = await app.signedIn('assistant', 'Vreemd', app.other);
    expect((await stranger.get('/api/worklist')).json().items).toEqual([]);
    expect((await stranger.get(`/api/worklist/${id}`)).statusCode).toBe(404);
    expect((await stranger.get(`/api/calls/${call?.call_id}`)).statusCode).toBe(404);
    expect((await stranger.post(`/api/worklist/${id}`, { what: 'claim', version: 1 })).statusCode).toBe(404);
    expect(await app.rows('select owner_id, version from worklist')).toEqual([
      { owner_id: null, version: 1 },
    ]);
    expect((await stranger.get('/api/agenda/2026-11-30')).json().practitioners[0].name).not.toContain(
      'Jansen',
    );
  });

  test('the events of another are not heard', async () => {
    const app = await twoPractices();
    const heard: unknown[] = [];
    app.live.follow(app.practice.id, null, ({ event }) => heard.push(event));
    expect(heard).toEqual([
      { kind: 'now', calls: [] },
      { kind: 'worklist', id: null },
    ]);
    app.live.worklistChanged(app.other as never, 'theirs');
    app.live.worklistChanged(app.practice.id, 'ours');
    expect(heard.slice(2)).toEqual([{ kind: 'worklist', id: 'ours' }]);
  });
});

describe('a change from elsewhere', () => {
  test.each([
    ['no Origin', { origin: '' }],
    ['the Origin of another site', { origin: 'http://evil.example' }],
    ['a sandboxed page', { origin: 'null' }],
    ['no token', { 'x-csrf-token': '' }],
    ['the token of another session', { 'x-csrf-token': 'x'.repeat(32) }],
  ])('with %s is refused and changes nothing', async (_what, headers) => {
    const app = await staffApp();
    const id = await addItem(app);
    const browser = await app.signedIn('assistant');
    const answer = await browser.post(
      `/api/worklist/${id}`,
      { what: 'claim', version: 1 },
      headers as Record<string, string>,
    );
    expect(answer.json().code).toBe('FORBIDDEN_ORIGIN');
    expect(await app.rows('select version from worklist')).toEqual([{ version: 1 }]);
  });
});

describe('bad input', () => {
  test.each([
    ['/api/worklist/1', 'id'],
    [`/api/worklist/${"' or 1=1 --"}`, 'id'],
    ['/api/agenda/2026-02-30', 'day'],
    ['/api/calls?before=gisteren', 'before'],
    ['/api/worklist?status=all', 'status'],
  ])('%s names the field', async (url, field) => {
    const { signedIn } = await staffApp();
    const answer = await (await signedIn('assistant')).get(encodeURI(url));
    expect(answer.json()).toMatchObject({ code: 'REQUEST_INVALID', field });
  });

  test('a caller who says markup is shown what was said, as data', async () => {
    const app = await staffApp();
    const words = "<script>alert(1)</script>' or 1=1; drop table worklist; --";
    await addItem(app, { words: [words] });
    const answer = await (await app.signedIn('assistant')).get('/api/worklist');
    expect(answer.json().items[0].words).toEqual([words]);
    expect(answer.headers['content-type']).toContain('application/json');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('what is not there, too large or no JSON is a coded fault', async () => {
    const { signedIn, app } = await staffApp();
    const browser = await signedIn('assistant');
    expect((await browser.get('/api/niets')).json()).toMatchObject({ code: 'NOT_FOUND' });
    const large = await browser.post('/api/worklist/00000000-0000-4000-8000-000000000000', {
      what: 'x'.repeat(300_000),
    });
    expect(large.json()).toMatchObject({ code: 'BODY_TOO_LARGE' });
    const torn = await app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1', host: '127.0.0.1' },
      payload: '{"email":',
    });
    expect(torn.json()).toMatchObject({ code: 'REQUEST_INVALID' });
  });
});

test('the interface describes itself, with every route that a screen uses', async () => {
  const { app } = await staffApp();
  const description = (await app.inject('/api/openapi.json')).json();
  expect(description.openapi).toBe('3.1.0');
  expect(Object.keys(description.paths).sort()).toEqual([
    '/api/agenda',
    '/api/agenda-feeds',
    '/api/agenda-feeds/{id}',
    '/api/agenda/places',
    '/api/agenda/{day}',
    '/api/appointment-types/{id}',
    '/api/appointment-types/{id}/effect',
    '/api/appointment-types/{id}/questions',
    '/api/appointments',
    '/api/appointments/{id}',
    '/api/appointments/{id}/missed',
    '/api/appointments/{id}/move',
    '/api/appointments/{id}/tell',
    '/api/audit',
    '/api/audit/patients',
    '/api/audit/patients/{id}',
    '/api/audit/patients/{id}/calls/{call}',
    '/api/audit/patients/{id}/open',
    '/api/authenticator',
    '/api/authenticator/confirm',
    '/api/authenticator/remove',
    '/api/calls',
    '/api/calls/search',
    '/api/calls/{id}',
    '/api/calls/{id}/corrections',
    '/api/calls/{id}/rules',
    '/api/calls/{id}/take-over',
    '/api/complaints',
    '/api/complaints/{id}',
    '/api/complaints/{id}/open',
    '/api/credentials',
    '/api/examples',
    '/api/examples/wipe',
    '/api/insight',
    '/api/insight/calls',
    '/api/intakes',
    '/api/intakes/{id}',
    '/api/invitations',
    '/api/invitations/accept',
    '/api/knowledge',
    '/api/knowledge/answers/{id}/roll-back',
    '/api/knowledge/proposals',
    '/api/knowledge/proposals/{id}',
    '/api/knowledge/proposals/{id}/rehearsal',
    '/api/ladder',
    '/api/ladder/ahead',
    '/api/ladder/plan',
    '/api/ladder/tests',
    '/api/messages',
    '/api/messages/replies',
    '/api/messages/texts',
    '/api/messages/texts/decisions',
    '/api/messages/texts/preview',
    '/api/messages/texts/proposals',
    '/api/messages/texts/use',
    '/api/messages/trial',
    '/api/messages/{id}',
    '/api/own-actions',
    '/api/passkeys',
    '/api/passkeys/options',
    '/api/passkeys/remove',
    '/api/patients',
    '/api/patients/search',
    '/api/patients/{id}',
    '/api/patients/{id}/access',
    '/api/patients/{id}/calling',
    '/api/patients/{id}/calling/end',
    '/api/patients/{id}/consents',
    '/api/patients/{id}/consents/restore',
    '/api/patients/{id}/consents/revoke',
    '/api/patients/{id}/ground',
    '/api/push',
    '/api/push/{id}',
    '/api/push/{id}/test',
    '/api/questionnaires',
    '/api/reception',
    '/api/register',
    '/api/register/{id}',
    '/api/rehearsal-callers',
    '/api/rehearsal-callers/{id}',
    '/api/rehearsals',
    '/api/rehearsals/{id}',
    '/api/rehearsals/{id}/stop',
    '/api/rules',
    '/api/rules/{id}',
    '/api/rules/{id}/aside',
    '/api/rules/{id}/effect',
    '/api/rules/{id}/signature',
    '/api/rules/{id}/words',
    '/api/rules/{id}/words/change',
    '/api/sampling',
    '/api/screens',
    '/api/screens/own-turn',
    '/api/search',
    '/api/sentences',
    '/api/session',
    '/api/session/demo',
    '/api/session/passkey',
    '/api/session/passkey/options',
    '/api/session/password',
    '/api/session/preferences',
    '/api/session/role',
    '/api/session/ways',
    '/api/sessions',
    '/api/sessions/end',
    '/api/set-up',
    '/api/set-up/{step}',
    '/api/setting-changes',
    '/api/setting-changes/{change}/reason',
    '/api/setting-changes/{change}/undo',
    '/api/settings',
    '/api/staff',
    '/api/staff/{id}',
    '/api/today',
    '/api/trouble',
    '/api/use-cases',
    '/api/use-cases/{wish}',
    '/api/waiting-list',
    '/api/waiting-list/{id}',
    '/api/waiting-list/{id}/offer',
    '/api/waiting-offers/{id}/answer',
    '/api/worklist',
    '/api/worklist/colleagues',
    '/api/worklist/{id}',
    '/api/worklist/{id}/messages',
    '/api/worklist/{id}/readers',
    '/api/worklist/{id}/said',
    '/api/workload',
    '/api/workload/consults',
    '/api/workload/sampling',
    '/api/workload/staffing',
  ]);
});
