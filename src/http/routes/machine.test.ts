import { connect, createServer } from 'node:net';
import fastify from 'fastify';
import { describe, expect, onTestFinished, test } from 'vitest';
import { answerFault } from '../faults.ts';
import { listenOn } from '../staff-server.ts';
import { type Health, machineRoutes } from './machine.ts';

const report = (state: Health['state']): Health => ({
  state,
  calls: 2,
  parts: { database: 'ok', ear: 'none' },
});

function serving(health: () => Promise<Health>) {
  const app = fastify();
  app.setErrorHandler((error, _request, reply) => answerFault(error, reply, () => undefined));
  machineRoutes(app.withTypeProvider(), { health });
  onTestFinished(async () => await app.close());
  return app;
}

describe('GET /health', () => {
  test.each([
    ['ok', 200],
    ['degraded', 200],
    ['draining', 503],
  ] as const)('while %s answers %i with states and counts', async (state, status) => {
    const answer = await serving(async () => report(state)).inject('/health');
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.json()).toEqual(report(state));
  });

  test('answers 503 when the state cannot be told', async () => {
    const answer = await serving(() => Promise.reject(new Error('geheim'))).inject('/health');
    expect(answer.statusCode).toBe(503);
    expect(answer.body).not.toContain('geheim');
  });
});

describe('GET /metrics', () => {
  test('gives the same as figures, to this machine only', async () => {
    const app = serving(async () => report('ok'));
    const answer = await app.inject('/metrics');
    expect(answer.body).toContain('balie_calls 2');
    expect(answer.body).toContain('balie_part_up{part="database"} 1');
    expect(answer.body).toContain('balie_part_up{part="ear"} 0');
    expect((await app.inject({ url: '/metrics', remoteAddress: '192.0.2.7' })).statusCode).toBe(404);
    expect(
      (await app.inject({ url: '/metrics', headers: { 'x-forwarded-for': '192.0.2.7' } })).statusCode,
    ).toBe(404);
  });
});

describe('the port', () => {
  const anyPort = { host: '127.0.0.1', port: 0 };

  test('that is taken is told by its code', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { readonly port: number };
    await expect(
      listenOn(
        serving(async () => report('ok')),
        { ...anyPort, port },
      ),
    ).rejects.toMatchObject({
      code: 'HTTP_PORT_TAKEN',
    });
  });

  test('at an address that is not of this machine is told by its code', async () => {
    await expect(
      listenOn(
        serving(async () => report('ok')),
        { ...anyPort, host: '192.0.2.1' },
      ),
    ).rejects.toMatchObject({ code: 'HTTP_ADDRESS_UNUSABLE' });
  });

  test('to which something speaks that is no HTTP does no harm', async () => {
    const port = await listenOn(
      serving(async () => report('ok')),
      anyPort,
    );
    const socket = connect(port, '127.0.0.1');
    socket.end('\u0000\u0001 no http\r\n\r\n');
    await new Promise((resolve) => socket.resume().on('close', resolve));
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
  });
});
