import { describe, expect, test } from 'vitest';
import { listenOn } from '../../src/http/staff-server.ts';
import { staffApp } from './staff-app.ts';

// OWASP ASVS 5, 7.3.1: a session that nobody works in ends, also where a page stands open.

async function openScreen() {
  const staff = await staffApp();
  const port = await listenOn(staff.app, { host: '127.0.0.1', port: 0 });
  const browser = await staff.signedIn('assistant', 'Fatima');
  const openStream = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/events`, {
      headers: { cookie: browser.cookie },
      // Almost three heartbeats: reading rejects when a stream goes on that should have ended.
      signal: AbortSignal.timeout(14_000),
    });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = (await reader?.read())?.value ?? '';
    const first = text;
    /** Until this stands twice in it: with the first of two heartbeats the server looked whether to go on. */
    const untilTwice = async (part: string) => {
      while (text.split(part).length < 3) {
        const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
        if (done) return 'ended';
        text += value;
      }
      return 'goes on';
    };
    const toItsEnd = async () => {
      while (!(await reader?.read())?.done);
    };
    return { status: answer.status, first, untilTwice, toItsEnd, close: () => reader?.cancel() };
  };
  const later = (minutes: number) => {
    staff.clock.now = staff.clock.now.add({ minutes });
  };
  const isIn = async () => (await browser.get('/api/session')).statusCode === 200;
  return { ...staff, browser, openStream, later, isIn };
}

describe('a screen that nobody touches', { timeout: 40_000 }, () => {
  test('hears no more calls after an hour, with the next heartbeat', async () => {
    const { openStream, later } = await openScreen();
    const stream = await openStream();
    expect([stream.status, stream.first]).toEqual([200, expect.stringContaining('welcome')]);
    later(61);
    await expect(stream.toItsEnd()).resolves.toBeUndefined();
    expect((await openStream()).status).toBe(401);
  });

  test('hears them for as long as somebody works in another tab', async () => {
    const { openStream, later, browser, clock } = await openScreen();
    const stream = await openStream();
    later(40);
    expect((await browser.get('/api/worklist')).statusCode).toBe(200);
    later(40);
    expect(await stream.untilTwice(`data: ${clock.now}\n\n`)).toBe('goes on');
    await stream.close();
  });

  test.each([
    ['a stream that was cut and is opened again', '/api/events'],
    ['a list that is read anew each minute', '/api/worklist'],
    ['a sign that the screen is there', '/api/screens'],
  ])('is not kept open by %s', async (_what, path) => {
    const { openStream, later, browser, isIn } = await openScreen();
    later(40);
    const unattended = { 'x-unattended': '1' };
    if (path === '/api/events') await (await openStream()).close();
    else if (path === '/api/worklist') expect((await browser.get(path, unattended)).statusCode).toBe(200);
    else {
      const body = { screen: crypto.randomUUID(), sound: 'on' };
      expect((await browser.post(path, body, unattended)).statusCode).toBe(204);
    }
    later(25);
    expect(await isIn()).toBe(false);
  });
});
