import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Role } from '../../src/http/contract/role-names.ts';
import { createLiveCalls } from '../../src/http/live-calls.ts';
import { hashPassword } from '../../src/http/sign-in.ts';
import { type StaffServerParts, staffServer } from '../../src/http/staff-server.ts';
import { configSchema } from '../../src/platform/config.ts';
import { screenRehearsals } from '../../src/screen-rehearsals.ts';
import { storeAgendaFeeds } from '../../src/store/agenda-feeds.ts';
import { storeRehearsals } from '../../src/store/staff/rehearsals.ts';
import { storeRuleBook } from '../../src/store/staff/rule-book.ts';
import { staffStore } from '../../src/store/staff/staff-store.ts';
import { allRules } from '../../src/turn/3-triage/balie-rules.ts';
import { pushSender } from '../../src/web-push/send-push.ts';
import { newPushKey } from '../../src/web-push/vapid.ts';
import { soon, TEST_NOW, testStore, withClient } from '../kits/database.ts';

export const PASSWORD = 'een lange wachtzin';
const ORIGIN = 'http://127.0.0.1';

/** The server of the staff app on a real database, asked by `inject`, at a clock that a test may move. */
export async function staffApp(
  otherwise: Partial<StaffServerParts> = {},
  /** When it is closed: with the test, or by a file that opens one for all of its tests. */
  whenDone: (close: () => Promise<void>) => void = onTestFinished,
) {
  const clock = { now: TEST_NOW };
  const store = await testStore({ now: () => clock.now });
  const practice = await store.practices.load('receptie', soon());
  if (practice === null) throw new Error('no practice');
  const problems: unknown[] = [];
  const live = createLiveCalls(() => clock.now);
  const ports = staffStore({
    database: store.database,
    now: () => clock.now,
    announce: store.announce,
    newPushKey,
  });
  const rehearsals = screenRehearsals({
    records: storeRehearsals(store.database, () => clock.now),
    practice: (id, signal) => store.practices.load(id, signal),
    rules: allRules,
    config: configSchema.parse({
      dataDir: store.dataDir,
      // A socket is named by `host`; a name before it makes the same a URL.
      databaseUrl: store.url.replace('@/', '@localhost/'),
    }),
    program: join(import.meta.dirname, '../../src/commands/rehearse.ts'),
    now: () => clock.now,
    log: () => undefined,
    niceness: 0,
  });
  const app = await staffServer({
    ports,
    rehearsals,
    ruleBook: storeRuleBook({ rules: allRules, dataDir: store.dataDir, now: () => clock.now }),
    live,
    push: pushSender({ reach: 'internet', subject: null, now: () => clock.now }),
    now: () => clock.now,
    publicUrl: null,
    oidc: null,
    app: null,
    browserCalls: null,
    // No call goes on here; the route is attacked as every other.
    takeOver: () => 'over',
    webhook: null,
    patientPages: store.patientPages,
    agendaFeeds: storeAgendaFeeds(store.database, () => clock.now),
    installation: async () => ({
      accounts: [
        {
          uri: 'sip:balie@sip.voorbeeld.example',
          state: 'registered',
          status: 200,
          since: '2026-11-25T06:55:00Z',
        },
      ],
      codecs: ['PCMA', 'PCMU'],
      agenda: 'own',
      channels: ['email'],
      voice: { name: 'espeak', model: null },
      ear: { name: 'whisper', model: null },
    }),
    health: async () => ({
      state: 'ok',
      calls: 0,
      parts: { database: 'ok' },
      since: { database: '2026-11-25T06:55:00Z' },
    }),
    problem: (cause) => problems.push(cause),
    ...otherwise,
  });
  whenDone(async () => {
    await app.close();
    await rehearsals.close();
    await store[Symbol.asyncDispose]();
  });

  const rows = <Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> =>
    withClient(store.url, async (client) => (await client.query(text, values)).rows as Row[]);

  /** Adds someone with an account; gives their address. */
  async function addStaff(role: Role, name: string = role, at = practice?.id ?? ''): Promise<string> {
    const email = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '.')}.${crypto.randomUUID().slice(0, 8)}@voorbeeld.example`;
    await rows(
      `insert into staff (practice_id, name, email, role, password_hash) values ($1, $2, $3, $4, $5)`,
      [at, name, email, role, await hashPassword(PASSWORD)],
    );
    return email;
  }

  /** Signs in and gives a browser that keeps the cookie and sends the token along. */
  async function signedIn(role: Role, name: string = role, at = practice?.id ?? '') {
    const browser = newBrowser();
    const answer = await browser.post('/api/session', {
      email: await addStaff(role, name, at),
      password: PASSWORD,
    });
    if (answer.statusCode !== 204) throw new Error(`not signed in: ${answer.body}`);
    const session = (await browser.get('/api/session')).json();
    browser.csrf = session.csrf;
    return browser;
  }

  function newBrowser() {
    let cookie = '';
    const browser = {
      csrf: '',
      get cookie() {
        return cookie;
      },
      set cookie(value: string) {
        cookie = value;
      },
      async ask(
        method: 'GET' | 'POST' | 'DELETE',
        url: string,
        body?: unknown,
        headers: Record<string, string> = {},
      ) {
        const answer = await app.inject({
          method,
          url,
          headers: {
            host: '127.0.0.1',
            ...(method === 'GET' ? {} : { origin: ORIGIN, 'x-csrf-token': browser.csrf }),
            ...(cookie === '' ? {} : { cookie }),
            ...headers,
          },
          ...(body === undefined ? {} : { payload: body as object }),
        });
        const [set] = answer.cookies;
        if (set !== undefined) cookie = set.value === '' ? '' : `${set.name}=${set.value}`;
        return answer;
      },
      get: (url: string, headers?: Record<string, string>) => browser.ask('GET', url, undefined, headers),
      post: (url: string, body: unknown, headers?: Record<string, string>) =>
        browser.ask('POST', url, body, headers),
      delete: (url: string, headers?: Record<string, string>) =>
        browser.ask('DELETE', url, undefined, headers),
    };
    return browser;
  }

  return {
    app,
    store,
    ports,
    rehearsals,
    practice,
    rows,
    clock,
    live,
    problems,
    addStaff,
    signedIn,
    newBrowser,
  };
}

export type StaffApp = Awaited<ReturnType<typeof staffApp>>;

/** Puts an item on the worklist, as a call would. Gives its id. */
export async function addItem(
  { store, practice, rows }: StaffApp,
  otherwise: Partial<Parameters<typeof store.worklist.add>[0]> = {},
): Promise<string> {
  const key = crypto.randomUUID();
  await store.worklist.add(
    {
      practice: practice.id,
      call: crypto.randomUUID() as never,
      kind: 'callback',
      urgency: 'normal',
      wish: 'callback',
      patient: null,
      callBackNumber: '+31201000101',
      words: ['kunt u mij terugbellen'],
      alarms: [],
      promisedBefore: null,
      idempotencyKey: key,
      ...otherwise,
    },
    soon(),
  );
  const [row] = await rows<{ id: string }>('select id from worklist where idempotency_key = $1', [
    otherwise.idempotencyKey ?? key,
  ]);
  if (row === undefined) throw new Error('the item is not there');
  return row.id;
}

/** A call that has ended, as the journal would have left it. Gives its id. */
export async function addCall(
  { practice, rows }: StaffApp,
  call: {
    readonly startedAt: string;
    readonly outcome: string;
    readonly from?: string | null;
    readonly endedBy?: string;
  },
): Promise<string> {
  const { startedAt, outcome, from = '+31201000199', endedBy = 'caller' } = call;
  const [row] = await rows<{ id: string }>(
    `insert into calls (practice_id, id, from_number, dialled, ear, node, run, lease_until, started_at, ended_at, ended_by, outcome)
     values ($1, gen_random_uuid(), $2, 'receptie', 'test', 'test', gen_random_uuid(), $3, $3, $3::timestamptz + interval '1 minute',
       $4, $5) returning id`,
    [practice.id, from, startedAt, endedBy, outcome],
  );
  return row?.id ?? '';
}

/** Sets something otherwise, as somebody does who just looked. */
export async function changeSettings(
  browser: Awaited<ReturnType<StaffApp['signedIn']>>,
  to: Readonly<Record<string, unknown>>,
) {
  const { practice, wordsKeptDays, relationMonths } = (await browser.get('/api/settings')).json();
  const seen: Record<string, unknown> = { ...practice, wordsKeptDays, relationMonths };
  const was = Object.fromEntries(Object.keys(to).map((field) => [field, seen[field] ?? null]));
  return browser.post('/api/settings', { to, was });
}
