import { expect, test } from 'vitest';
import { createLog } from '../../src/platform/log.ts';
import { patientNamed } from '../kits/booking.ts';
import { fillEveryTable } from '../kits/every-table.ts';
import { bodyThatFits, routesOf } from './route-table.ts';
import { staffApp } from './staff-app.ts';

// OWASP ASVS 5.0 16.2.5 and 16.5.1: what goes wrong is told to the log without the persons that it went wrong on.

const MARIA = patientNamed('Maria');
const WORDS = 'bel me terug';
const PERSONAL = ['van den Berg', MARIA.dateOfBirth.toString(), MARIA.phone ?? '', MARIA.email ?? '', WORDS];
const NO_ID = '00000000-0000-4000-8000-00000000dead';
/** Without these nobody is signed in. */
const NEEDED = ['staff', 'staff_sessions', 'practices'];
const findsIn = (text: string) => PERSONAL.filter((words) => text.includes(words));

/** Every statement that writes fails with a message that quotes a patient and a caller, as a driver or a constraint may. */
const QUOTING = `
  create function quotes_a_patient() returns trigger language plpgsql security definer as $$
  begin
    raise exception 'refused: % %', (select string_agg(p::text, ' ') from patients p where last_name = 'van den Berg'), '${WORDS}';
  end $$;`;

test('nothing of a person is in the log, the answer or the figures when every route fails on a row that it quotes', {
  timeout: 120_000,
}, async () => {
  const lines: string[] = [];
  const log = createLog({ level: 'debug', write: (line) => void lines.push(line) });
  const raw: string[] = [];
  const staff = await staffApp({
    requestsAMinute: 1_000_000,
    problem: (cause) => {
      raw.push(String((cause as Error).message), String((cause as { cause?: Error }).cause?.message));
      log('error', 'a request to the staff app failed', cause instanceof Error ? { error: cause } : {});
    },
  });
  await fillEveryTable(staff.store, staff.practice);
  const browsers = [
    await staff.signedIn('practitioner', 'Jansen'),
    await staff.signedIn('manager', 'Karin'),
    await staff.signedIn('auditor', 'Toezicht'),
  ];
  const tables = await staff.rows<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  await staff.rows(QUOTING);
  for (const { name } of tables.filter((table) => !NEEDED.includes(table.name))) {
    await staff.rows(
      `create trigger quotes before insert or update or delete on ${name} for each statement execute function quotes_a_patient()`,
    );
  }
  const [item] = await staff.rows<{ id: string; call_id: string }>('select id, call_id from worklist');
  const routes = routesOf(staff.app).filter(
    ({ path, method }) =>
      path.startsWith('/api/') &&
      path !== '/api/events' &&
      !(path.startsWith('/api/session') && method !== 'GET'),
  );
  for (const route of routes) {
    for (const id of route.path.includes(':') ? [MARIA.id, item?.id, item?.call_id] : [MARIA.id]) {
      const sample = bodyThatFits(staff.app, route, WORDS);
      const body =
        sample === undefined ? undefined : JSON.parse(JSON.stringify(sample).replaceAll(NO_ID, id ?? ''));
      for (const browser of browsers) {
        const answer = await browser.ask(route.method, route.path.replaceAll(/:[a-z]+/gi, id ?? ''), body);
        const at = `${route.method} ${route.path} ${answer.statusCode}`;
        // Of a patient nothing is shown that could not be logged; what is shown without a line of the log is shown whole or not at all.
        if (answer.statusCode >= 400) expect([at, ...findsIn(answer.body)]).toEqual([at]);
      }
    }
  }
  // The faults did quote persons, so that their absence below means something.
  expect(raw.filter((message) => findsIn(message).length > 0).length).toBeGreaterThan(20);
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.filter((line) => findsIn(line).length > 0)).toEqual([]);
  const figures = await staff.app.inject('/metrics');
  expect([figures.statusCode, ...findsIn(figures.body)]).toEqual([200]);
});
