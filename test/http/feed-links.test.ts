import { expect, test } from 'vitest';
import type { FeedList } from '../../src/http/contract/agenda-feeds.ts';
import { staffApp } from './staff-app.ts';

test('a manager makes a link that a calendar reads, sees when it was read, and revokes it', async () => {
  const app = await staffApp();
  const manager = await app.signedIn('manager', 'Karin');
  const all = async (): Promise<FeedList> => (await manager.get('/api/agenda-feeds')).json();
  const before = await all();
  expect(before.feeds).toEqual([]);
  expect(before.practitioners.map(({ name }) => name)).toContain('dokter Jansen');
  const [jansen] = before.practitioners;
  const made = await manager.post('/api/agenda-feeds', { practitioner: jansen?.id });
  const { path } = made.json();
  expect(path).toMatch(/^\/feeds\/[\w-]{43}\.ics$/u);
  const [feed] = (await all()).feeds;
  expect(feed).toMatchObject({ practitioner: 'dokter Jansen', lastReadAt: null });
  // The secret is told once.
  expect(JSON.stringify(await all())).not.toContain(path.slice(7, -4));
  const read = () => app.newBrowser().get(path);
  expect((await read()).body).toContain('BEGIN:VCALENDAR');
  expect((await all()).feeds[0]?.lastReadAt).toBe(app.clock.now.toString());
  expect((await manager.ask('DELETE', `/api/agenda-feeds/${feed?.id}`)).statusCode).toBe(204);
  expect((await read()).statusCode).toBe(404);
  expect((await all()).feeds).toEqual([]);
  expect((await manager.ask('DELETE', `/api/agenda-feeds/${feed?.id}`)).json().code).toBe('NOT_FOUND');
  expect(
    await app.rows(`select event, user_name from audit where event like 'agenda-link-%' order by seq`),
  ).toEqual([
    { event: 'agenda-link-made', user_name: 'Karin' },
    { event: 'agenda-link-revoked', user_name: 'Karin' },
  ]);
});

test('is nobody’s but a manager’s, and of nobody who does not work here', async () => {
  const app = await staffApp();
  const manager = await app.signedIn('manager');
  const nobody = await manager.post('/api/agenda-feeds', { practitioner: crypto.randomUUID() });
  expect([nobody.statusCode, nobody.json().code]).toEqual([404, 'NOT_FOUND']);
  const [{ id } = { id: '' }] = ((await manager.get('/api/agenda-feeds')).json() as FeedList).practitioners;
  await manager.post('/api/agenda-feeds', { practitioner: id });
  const [feed] = ((await manager.get('/api/agenda-feeds')).json() as FeedList).feeds;
  const supplier = await app.signedIn('supplier');
  expect((await supplier.get('/api/agenda-feeds')).json().feeds).toHaveLength(1);
  expect((await supplier.post('/api/agenda-feeds', { practitioner: id })).json().code).toBe('FORBIDDEN_ROLE');
  expect((await supplier.ask('DELETE', `/api/agenda-feeds/${feed?.id}`)).json().code).toBe('FORBIDDEN_ROLE');
  const [other] = await app.rows<{ id: string }>('select id from practices where id <> $1 limit 1', [
    app.practice.id,
  ]);
  const stranger = await app.signedIn('manager', 'Vreemd', other?.id);
  expect((await stranger.get('/api/agenda-feeds')).json().feeds).toEqual([]);
  expect((await stranger.ask('DELETE', `/api/agenda-feeds/${feed?.id}`)).statusCode).toBe(404);
  expect((await stranger.post('/api/agenda-feeds', { practitioner: id })).statusCode).toBe(404);
});
