import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { Refusal } from '../faults.ts';
import { isFromThisMachine, soon } from '../guard.ts';
import type { ZodApp } from '../zod-app.ts';

/** What a monitor may know: states and counts, nothing of a call or a person. */
export interface Health {
  /** `draining`: running calls go on, new ones are refused. `degraded`: calls are taken, but a part is away. */
  readonly state: 'ok' | 'degraded' | 'draining';
  readonly calls: number;
  /** Part -> its state, such as `database: unreachable`. */
  readonly parts: Readonly<Record<string, string>>;
  /** Part -> since when it is so, as far as this process has seen. */
  readonly since?: Readonly<Record<string, string>>;
}

export interface HealthPorts {
  readonly health: (signal: AbortSignal) => Promise<Health>;
}

/**
 * `GET /health`: 200 while calls are taken, also degraded; 503 while draining, so that a dispatcher looks elsewhere. `GET /metrics`:
 * the same as figures for Prometheus, to this machine only.
 */
export function machineRoutes(app: ZodApp, { health }: HealthPorts): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'balie_' });
  const calls = new Gauge({ name: 'balie_calls', help: 'Calls that go on now', registers: [registry] });
  const up = new Gauge({
    name: 'balie_part_up',
    help: '1 when a part of Balie works',
    labelNames: ['part'],
    registers: [registry],
  });

  app.get('/health', { schema: { hide: true }, config: { rateLimit: false } }, async (_request, reply) => {
    const report = await health(soon()).catch(() => ({ state: 'degraded', code: 'HEALTH_UNKNOWN' }) as const);
    const down = report.state === 'draining' || 'code' in report;
    return reply
      .code(down ? 503 : 200)
      .header('cache-control', 'no-store')
      .send(report);
  });
  app.get('/metrics', { schema: { hide: true }, config: { rateLimit: false } }, async (request, reply) => {
    if (!isFromThisMachine(request)) throw new Refusal('NOT_FOUND');
    const report = await health(soon());
    calls.set(report.calls);
    for (const [part, state] of Object.entries(report.parts)) {
      up.set({ part }, ['unreachable', 'waiting', 'none'].includes(state) ? 0 : 1);
    }
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
