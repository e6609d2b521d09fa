import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { type Health, type HealthServer, serveHealth } from './health.ts';

const servers: HealthServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function serving(health: () => Promise<Health>): Promise<string> {
  const server = await serveHealth({ host: '127.0.0.1', port: 0 }, health);
  servers.push(server);
  return `http://127.0.0.1:${server.port}`;
}

const report = (state: Health['state']): Health => ({ state, calls: 2, parts: { database: 'ok' } });

describe('GET /health', () => {
  test.each([
    ['ok', 200],
    ['degraded', 200],
    ['draining', 503],
  ] as const)('while %s answers %i with states and counts', async (state, status) => {
    const response = await fetch(`${await serving(async () => report(state))}/health`);
    expect(response.status).toBe(status);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual(report(state));
  });

  test('answers 503 when the state cannot be told', async () => {
    const response = await fetch(`${await serving(() => Promise.reject(new Error('geheim')))}/health`);
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('geheim');
  });
});

describe('anything else', () => {
  test.each([
    ['GET', '/', 404],
    ['GET', '/health/../etc/passwd', 404],
    ['GET', '/health?x=1', 404],
    ['POST', '/health', 405],
    ['DELETE', '/health', 405],
  ])('%s %s is answered %i', async (method, path, status) => {
    const url = await serving(async () => report('ok'));
    expect((await fetch(url + path, { method })).status).toBe(status);
  });

  test('that is no HTTP does no harm', async () => {
    const url = new URL(await serving(async () => report('ok')));
    const socket = connect(Number(url.port), url.hostname);
    socket.end('\u0000\u0001 no http\r\n\r\n');
    await new Promise((resolve) => socket.resume().on('close', resolve));
    expect((await fetch(`${url.origin}/health`)).status).toBe(200);
  });
});

describe('opening', () => {
  test('a port that is taken is told by its code', async () => {
    const url = new URL(await serving(async () => report('ok')));
    const again = serveHealth({ host: '127.0.0.1', port: Number(url.port) }, async () => report('ok'));
    await expect(again).rejects.toMatchObject({ code: 'HTTP_PORT_TAKEN' });
  });

  test('an address of another machine is told by its code', async () => {
    // 192.0.2.0/24 is kept for documentation (RFC 5737).
    const elsewhere = serveHealth({ host: '192.0.2.1', port: 0 }, async () => report('ok'));
    await expect(elsewhere).rejects.toMatchObject({ code: 'HTTP_ADDRESS_UNUSABLE' });
  });
});
