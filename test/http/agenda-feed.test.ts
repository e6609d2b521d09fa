import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedsCommand } from '../../src/commands/feeds/feeds-command.ts';
import { aCall, bookingAt } from '../kits/booking.ts';
import { soon, withClient } from '../kits/database.ts';
import { at } from '../kits/practice-builders.ts';
import { type StaffApp, staffApp } from './staff-app.ts';

describe('an agenda by secret link', () => {
  let world: StaffApp;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    world = await staffApp({}, (close) => closing.push(close));
    const booking = bookingAt(world.store, world.practice);
    const [slot] = await booking.freeSlots(at('2026-11-30T08:00'), 1);
    if (slot === undefined) throw new Error('no slot');
    const call = aCall();
    await booking.book(call, await booking.held(call, slot), { reason: 'hoesten' });
  });
  afterAll(async () => {
    for (const close of closing) await close();
  });

  const run = (...asked: string[]) =>
    feedsCommand(asked, {
      database: world.store.database,
      now: () => world.clock.now,
      url: 'https://balie.example',
      signal: soon(),
    });
  const linde = (...asked: string[]) => run(...asked, '--practice', 'linde');
  const get = (path: string) => world.app.inject({ method: 'GET', url: path });
  const made = async () => {
    const { exitCode, lines } = await linde('make', 'jansen');
    expect(exitCode).toBe(0);
    return new URL(lines[1] ?? '').pathname;
  };

  it('is made, read without signing in, without who comes or why, and opens nothing once revoked', async () => {
    const path = await made();
    const answer = await get(path);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-store',
    });
    expect(answer.body.match(/BEGIN:VEVENT/gu)).toHaveLength(1);
    expect(answer.body).toMatch(/dokter Jansen/u);
    expect(answer.body).not.toMatch(/hoesten|Maria|Berg/u);
    const [line = ''] = (await linde()).lines;
    expect(line).toMatch(
      /^[0-9a-f]{8} {2}dokter Jansen, gemaakt 2026-11-25 10:15, laatst gelezen 2026-11-25 10:15$/u,
    );
    expect((await linde('revoke', line.slice(0, 8))).exitCode).toBe(0);
    expect((await get(path)).statusCode).toBe(404);
    expect((await linde()).lines).toEqual(['huisartsenpraktijk De Linde: geen agendalinks.']);
  });

  it('is kept as a hash only, so that the table opens nothing', async () => {
    const path = await made();
    const rows = await withClient(
      world.store.url,
      async (client) => (await client.query('select token_hash from agenda_feeds')).rows,
    );
    expect(rows.map(({ token_hash }) => token_hash).join(' ')).not.toContain(path.slice(7, 50));
    for (const { token_hash } of rows) expect((await get(`/feeds/${token_hash}.ics`)).statusCode).toBe(404);
  });

  it.each([
    ['nobody made', `/feeds/${'a'.repeat(43)}.ics`],
    ['is too short', '/feeds/abc.ics'],
    ['has another ending', `/feeds/${'a'.repeat(43)}.txt`],
    ['has two endings', `/feeds/${'a'.repeat(43)}.ics.ics`],
    ['tries another folder', '/feeds/..%2F..%2Fapi.ics'],
  ])('opens nothing when the link %s', async (_what, path) => {
    const answer = await get(path);
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('opens nothing with its last sign changed', async () => {
    const path = await made();
    const other = path.replace(/(.)\.ics$/u, (_all, sign: string) => `${sign === 'A' ? 'B' : 'A'}.ics`);
    expect((await get(other)).statusCode).toBe(404);
    expect((await get(path)).statusCode).toBe(200);
  });

  it('of one practice is neither seen nor revoked by another', async () => {
    await made();
    expect((await run('--practice', 'kies')).lines[0]).toMatch(/geen agendalinks/u);
    const [line = ''] = (await linde()).lines;
    expect(await run('revoke', line.slice(0, 8), '--practice', 'kies')).toEqual({
      exitCode: 1,
      lines: ['Die link is er niet.'],
    });
  });

  it.each([
    [['make', 'niemand', '--practice', 'linde'], 1],
    [['revoke', 'zzz', '--practice', 'linde'], 1],
    [['make'], 2],
    [['show', 'iets'], 2],
    [['wat'], 2],
    [['make', 'a', 'b'], 2],
    [['--huh'], 2],
  ] as const)('%j ends with %i', async (asked, exitCode) => {
    expect((await run(...asked)).exitCode).toBe(exitCode);
  });

  it('is of one practice that is named', async () => {
    await expect(run()).rejects.toMatchObject({ code: 'PRACTICE_NOT_CHOSEN' });
    await made();
    expect(await linde('revoke', '')).toMatchObject({ exitCode: 2 });
  });
});
