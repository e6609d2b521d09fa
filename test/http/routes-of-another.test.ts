import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../../src/http/contract/role-names.ts';
import { patientNamed } from '../kits/booking.ts';
import { withClient } from '../kits/database.ts';
import { fillEveryTable, fingerprints, practiceTables } from '../kits/every-table.ts';
import { bodyThatFits, type Route, routesOf } from './route-table.ts';
import { type StaffApp, staffApp } from './staff-app.ts';

// OWASP ASVS 5.0 8.2.2 and 8.4.1: every route that the router has, with ids that exist, of another practice.

const MARIA = patientNamed('Maria');
/** What `bodyThatFits` writes where an id belongs. */
const NO_ID = '00000000-0000-4000-8000-00000000dead';
/** What only the practice that owns it knows; none of these is a sign that every practice has. */
const PERSONAL = [MARIA.dateOfBirth.toString(), MARIA.phone, MARIA.email, 'van den Berg', 'bel me terug'];
/** Its stream does not end. */
const ENDS = ({ path }: Route) => path !== '/api/events';
/** Their own secret stands in the address. */
const HAS_SESSION = ({ path }: Route) => path.startsWith('/api/') && !path.startsWith('/api/openapi');
/** Ends the session that asks: tried by itself in signing-in.test.ts. */
const STAYS = ({ path, method }: Route) => !(path.startsWith('/api/session') && method !== 'GET');

type Browser = Awaited<ReturnType<StaffApp['signedIn']>>;
interface RealId {
  readonly table: string;
  readonly id: string;
}

/** A practice in which everything was done once, and another beside it. */
async function twoPractices() {
  const staff = await staffApp({ requestsAMinute: 1_000_000 });
  await fillEveryTable(staff.store, staff.practice);
  // Of a call that goes on the lease is renewed meanwhile.
  await staff.rows(`update calls set ended_at = started_at, ended_by = 'caller', outcome = 'booked'`);
  const [other] = await staff.rows<{ id: string }>('select id from practices where id <> $1 limit 1', [
    staff.practice.id,
  ]);
  const routes = routesOf(staff.app).filter(HAS_SESSION).filter(ENDS).filter(STAYS);
  let asked = 0;
  return {
    staff,
    other: other?.id ?? '',
    ids: await idsOf(staff),
    // Read first: what is written with an id in it is the asking practice's own, and may be read back.
    routes: routes.toSorted((a, b) => Number(a.method !== 'GET') - Number(b.method !== 'GET')),
    ask(browser: Browser, route: Route, id: string) {
      const sample = bodyThatFits(staff.app, route, 'woorden');
      const body =
        sample === undefined ? undefined : JSON.parse(JSON.stringify(sample).replaceAll(NO_ID, id));
      asked += 1;
      return staff.app.inject({
        method: route.method,
        url: route.path.replaceAll(/:[a-z]+/gi, id),
        headers: {
          host: '127.0.0.1',
          cookie: browser.cookie,
          ...(route.method === 'GET' ? {} : { origin: 'http://127.0.0.1', 'x-csrf-token': browser.csrf }),
        },
        // Each from an address of its own: some routes take ten requests a minute from one, and what is refused for that tried nothing.
        remoteAddress: `10.${asked >> 16}.${(asked >> 8) & 255}.${asked & 255}`,
        ...(body === undefined ? {} : { payload: body }),
      });
    },
  };
}

describe('ids of another practice', () => {
  test('are of many kinds, open what they are of to who works there, and nobody to the supplier of that practice', {
    timeout: 60_000,
  }, async () => {
    const world = await twoPractices();
    const { staff, ids, routes, ask } = world;
    expect(ids.length).toBeGreaterThan(20);
    const own = await staff.signedIn('practitioner', 'Eigen');
    const opened = new Set<string>();
    for (const route of routes.filter(({ method, path }) => method === 'GET' && path.includes(':id'))) {
      for (const { id } of ids) if ((await ask(own, route, id)).statusCode === 200) opened.add(route.path);
    }
    for (const path of [
      '/api/worklist/:id',
      '/api/calls/:id',
      '/api/patients/:id',
      '/api/patients/:id/access',
    ]) {
      expect(opened).toContain(path);
    }

    const shown = await lookEverywhere(world, await staff.signedIn('supplier', 'Techniek'));
    for (const path of ['/api/today', '/api/settings', '/api/ladder', '/api/knowledge'])
      expect(shown.opened).toContain(path);
    expect(shown.told).toEqual([]);
  });

  test.each(ROLES)('open and change nothing for %s', { timeout: 240_000 }, async (role: Role) => {
    const { staff, other, ids, routes, ask } = await twoPractices();
    const stranger = await staff.signedIn(role, `vreemde ${role}`, other);
    const before = await rowsOf(staff);
    for (const route of routes) {
      const withId = route.path.includes(':');
      const takesId = JSON.stringify(bodyThatFits(staff.app, route, 'x') ?? '').includes(NO_ID);
      for (const { table, id } of withId || takesId ? ids : ids.slice(0, 1)) {
        const answer = await ask(stranger, route, id);
        const at = [route.method, route.path, table];
        if (withId) expect([...at, answer.statusCode]).toEqual([...at, REFUSED]);
        const told = PERSONAL.filter((words) => words !== null && answer.body.includes(words));
        const others = ids.filter((one) => one.id !== id && answer.body.includes(one.id));
        expect([...at, ...told, ...others]).toEqual(at);
      }
    }
    expect(await rowsOf(staff)).toEqual(before);
    expect(staff.problems).toEqual([]);
  });
});

const REFUSED = expect.toSatisfy((status: number) => [400, 401, 403, 404, 409].includes(status));

/** Asks all that can be read, with each id: what answered, and where it told of a person. */
async function lookEverywhere(
  { routes, ids, ask }: Awaited<ReturnType<typeof twoPractices>>,
  browser: Browser,
): Promise<{ readonly opened: ReadonlySet<string>; readonly told: readonly string[] }> {
  const opened = new Set<string>();
  const told: string[] = [];
  for (const route of routes.filter(({ method }) => method === 'GET')) {
    for (const { table, id } of route.path.includes(':') ? ids : ids.slice(0, 1)) {
      const { statusCode, body } = await ask(browser, route, id);
      if (statusCode === 200) opened.add(route.path);
      for (const words of PERSONAL) {
        if (words !== null && body.includes(words)) told.push(`${route.path} ${table}: ${words}`);
      }
    }
  }
  return { opened, told };
}

/** An id of each table that has them. */
async function idsOf({ rows, practice }: StaffApp): Promise<readonly RealId[]> {
  const tables = await rows<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'id'
     and data_type = 'uuid' and table_name <> 'practices' order by table_name`,
  );
  const found: RealId[] = [];
  for (const { name } of tables) {
    // Of patients the one in whose name everything was done.
    const [row] = await rows<{ id: string }>(
      `select id from ${name} where practice_id = $1 order by id = $2 desc limit 1`,
      [practice.id, MARIA.id],
    );
    if (row !== undefined) found.push({ table: name, id: row.id });
  }
  return found;
}

/** The rows of this practice alone: those of the practice that asks are its own business. */
const rowsOf = ({ store, practice }: StaffApp) =>
  withClient(store.url, async (client) => {
    const tables = await practiceTables(client);
    return fingerprints(client, tables, practice.id);
  });
