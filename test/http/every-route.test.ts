import { describe, expect, test } from 'vitest';
import { ROLES } from '../../src/http/contract/role-names.ts';
import { bodyFor, bodyThatFits, type Route, routesOf } from './route-table.ts';
import { type StaffApp, staffApp } from './staff-app.ts';

// Attacks on every route that the router has. The numbers are those of OWASP ASVS 5.0.

/** Open to who is not signed in, each for its reason. */
const OPEN: Readonly<Record<string, string>> = {
  'GET /health': 'for a monitor; holds nobody',
  'GET /metrics': 'for a monitor on this machine; holds nobody',
  'GET /api/openapi.json': 'the description of the interface',
  'GET /api/session/ways': 'how one can sign in',
  'GET /api/session/oidc': 'the way to the identity service',
  'POST /api/session': 'signing in',
  'POST /api/session/demo': 'a look at invented data, from this machine only',
  'POST /api/session/passkey': 'signing in',
  'POST /api/session/passkey/options': 'signing in',
  'DELETE /api/session': 'who is not signed in may sign out',
  'POST /api/set-up': 'the first account, by a link that is printed once',
  'POST /api/invitations/accept': 'an account, by a link',
  'GET /fouten': 'what each code means; holds nobody',
  'GET /openbaar/register/:practice': 'the register for patients; holds nobody',
};
/** Their own secret stands in the address; test/http/patient-page and agenda-feed attack those. */
const BY_LINK = /^\/(?:p|feeds)\//;

const STRANGE_ID = '00000000-0000-4000-8000-00000000dead';
const HOSTILE = [
  `' or 1=1 --`,
  `"; drop table staff; --`,
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '%00',
];
const MARK = 'zeldzaamwoord';

/** The request's own fault, and not that there were too many: those would have tried nothing. */
const REFUSED = expect.toSatisfy((status: number) => status >= 400 && status < 500 && status !== 429);

const nameOf = ({ method, path }: Route) => `${method} ${path}`;
const filled = ({ path }: Route, value: string) =>
  path.replaceAll(/:[a-z]+/gi, () => encodeURIComponent(value));
/** An address that the schema takes, so that only who asks can be what is wrong with it. */
const FITS: Readonly<Record<string, string>> = {
  step: 'messages',
  day: '2026-11-26',
  wish: 'callback',
  change: '1',
};
const fitting = ({ path }: Route) =>
  `${path.replaceAll(/:([a-z]+)/gi, (_part, name: string) => (path.includes('/register/') ? 'triage' : (FITS[name] ?? STRANGE_ID)))}${
    /insight|workload$|agenda$|audit/.test(path)
      ? `?from=2026-11-23&to=2026-11-25&patient=${STRANGE_ID}&figure=lost`
      : ''
  }`;
const fittingBody = ({ app }: StaffApp, route: Route) => bodyThatFits(app, route, MARK);
const guarded = ({ app }: StaffApp) =>
  routesOf(app).filter((route) => !BY_LINK.test(route.path) && !(nameOf(route) in OPEN));
const changing = (staff: StaffApp) => guarded(staff).filter(({ method }) => method !== 'GET');
/** Its stream does not end, so it is asked in live-events.test.ts. */
const ending = (route: Route) => route.path !== '/api/events';

describe('every route', () => {
  test('is known by the router, and what is open has a reason', async () => {
    const { app } = await staffApp();
    const names = routesOf(app).map(nameOf);
    expect(names.length).toBeGreaterThan(90);
    expect(names).toContain('POST /api/appointments/:id/move');
    expect(names).toContain('GET /api/insight.csv');
    const gone = Object.keys(OPEN).filter((name) => !names.includes(name) && !name.endsWith('/oidc'));
    expect(gone).toEqual([]);
  });

  test('gives nothing to who is not signed in, nor to who makes a session up (8.2.1, 7.2.1)', async () => {
    const staff = await staffApp();
    const stranger = staff.newBrowser();
    for (const made of ['', `balie=${'a'.repeat(43)}`]) {
      stranger.cookie = made;
      for (const route of guarded(staff)) {
        const answer = await stranger.ask(route.method, fitting(route), fittingBody(staff, route));
        expect([nameOf(route), answer.json().code]).toEqual([nameOf(route), 'NOT_SIGNED_IN']);
      }
    }
  });

  test('changes nothing for a page of somebody else (3.5.1)', async () => {
    const staff = await staffApp();
    for (const role of ['assistant', 'manager'] as const) {
      const browser = await staff.signedIn(role);
      for (const route of changing(staff)) {
        const body = fittingBody(staff, route);
        for (const headers of [{ origin: 'https://kwaad.example' }, { 'x-csrf-token': 'geraden' }]) {
          const answer = await browser.ask(route.method, fitting(route), body, headers);
          expect([nameOf(route), answer.json().code]).toEqual([
            nameOf(route),
            expect.stringMatching(/^(?:FORBIDDEN_ORIGIN|FORBIDDEN_ROLE)$/),
          ]);
        }
      }
    }
  });

  test('takes what is no id, or an attack on the database, as nothing it knows (1.2.4, 5.3.2)', async () => {
    const staff = await staffApp();
    const before = await staff.rows('select count(*)::int as n from staff');
    const browser = await staff.signedIn('practitioner');
    const manager = await staff.signedIn('manager');
    for (const route of guarded(staff).filter(({ path }) => path.includes(':'))) {
      for (const value of HOSTILE) {
        for (const one of [browser, manager]) {
          const body = bodyFor(staff.app, route, value);
          const answer = await one.ask(route.method, filled(route, value), body);
          expect([nameOf(route), value, answer.statusCode]).toEqual([nameOf(route), value, REFUSED]);
        }
      }
    }
    expect(staff.problems).toEqual([]);
    const after = await staff.rows<{ n: number }>('select count(*)::int as n from staff');
    expect(after).toEqual([{ n: (before[0] as { n: number }).n + 2 }]);
  });

  test('knows no id that was guessed, for any role (8.2.2)', async () => {
    const staff = await staffApp();
    for (const role of ROLES) {
      const browser = await staff.signedIn(role);
      for (const route of guarded(staff).filter(({ path }) => path.includes(':id'))) {
        const body = bodyFor(staff.app, route, MARK);
        const answer = await browser.ask(route.method, filled(route, STRANGE_ID), body);
        expect([role, nameOf(route), answer.statusCode]).toEqual([role, nameOf(route), REFUSED]);
      }
    }
    expect(staff.problems).toEqual([]);
  });

  test('says nothing back of what it was sent when it refuses (16.5.1)', async () => {
    const staff = await staffApp();
    const browser = await staff.signedIn('assistant');
    for (const route of guarded(staff).filter(ending)) {
      const body = route.method === 'POST' ? { [MARK]: MARK } : undefined;
      const answer = await browser.ask(route.method, `${filled(route, MARK)}?${MARK}=${MARK}`, body);
      if (answer.statusCode >= 400) expect([nameOf(route), answer.body]).not.toContain(MARK);
      expect(answer.body.includes(MARK) ? nameOf(route) : null).toBeNull();
    }
  });

  test('has the headers that keep a page from being framed, sniffed or scripted by others (3.4)', async () => {
    const staff = await staffApp();
    const browser = await staff.signedIn('assistant');
    for (const route of guarded(staff)
      .filter(({ method }) => method === 'GET')
      .filter(ending)) {
      const { headers } = await browser.get(filled(route, STRANGE_ID));
      expect([nameOf(route), headers['x-content-type-options'], headers['cache-control']]).toEqual([
        nameOf(route),
        'nosniff',
        'no-store',
      ]);
      expect(headers['content-security-policy']).toContain(`frame-ancestors 'none'`);
      expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
    }
  });

  test.each([
    ['file', 'multipart/form-data; boundary=x', '--x\r\n\r\nfile\r\n--x--'],
    ['script', 'text/html', '<script>alert(1)</script>'],
    ['body that is larger than any form', 'application/json', JSON.stringify({ text: 'a'.repeat(300_000) })],
  ])('takes no %s (5.2.1)', async (_what, type, payload) => {
    const staff = await staffApp();
    const browser = await staff.signedIn('manager');
    for (const route of changing(staff).filter(({ method }) => method === 'POST')) {
      const answer = await staff.app.inject({
        method: 'POST',
        url: filled(route, STRANGE_ID),
        headers: {
          host: '127.0.0.1',
          origin: 'http://127.0.0.1',
          cookie: browser.cookie,
          'x-csrf-token': browser.csrf,
          'content-type': type,
        },
        payload,
      });
      expect([nameOf(route), answer.statusCode]).toEqual([nameOf(route), REFUSED]);
    }
    expect(staff.problems).toEqual([]);
  });
});
