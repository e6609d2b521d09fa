import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CodedError } from '../platform/coded-error.ts';

/** What a monitor may know: states and counts, nothing of a call or a person. */
export interface Health {
  /** `draining`: running calls go on, new ones are refused. `degraded`: calls are taken, but a part is away. */
  readonly state: 'ok' | 'degraded' | 'draining';
  readonly calls: number;
  /** Part -> its state, such as `database: unreachable`. */
  readonly parts: Readonly<Record<string, string>>;
}

export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

/** A monitor that needs longer than this to send a line is no monitor. */
const REQUEST_DEADLINE_MS = 5_000;

/**
 * Serves `GET /health`: 200 while calls are taken, also degraded; 503 while draining, so that a dispatcher looks elsewhere.
 * Rejects with HTTP_PORT_TAKEN or HTTP_ADDRESS_UNUSABLE.
 */
export async function serveHealth(
  { host, port }: { readonly host: string; readonly port: number },
  health: (signal: AbortSignal) => Promise<Health>,
): Promise<HealthServer> {
  const server = createServer(
    { requestTimeout: REQUEST_DEADLINE_MS, headersTimeout: REQUEST_DEADLINE_MS },
    (request, response) => {
      const respond = (status: number, body: unknown) => {
        response.writeHead(status, {
          'content-type': 'application/json; charset=utf-8',
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        });
        response.end(request.method === 'HEAD' ? undefined : JSON.stringify(body));
      };
      request.resume();
      if (request.url !== '/health') return respond(404, { error: 'only /health is here' });
      if (request.method !== 'GET' && request.method !== 'HEAD') return respond(405, { error: 'only GET' });
      health(AbortSignal.timeout(REQUEST_DEADLINE_MS)).then(
        (report) => respond(report.state === 'draining' ? 503 : 200, report),
        () => respond(503, { state: 'degraded', code: 'HEALTH_UNKNOWN' }),
      );
    },
  );
  await listen(server, host, port);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const fields = { host, port };
      reject(
        cause.code === 'EADDRINUSE'
          ? new CodedError('HTTP_PORT_TAKEN', 'Another program uses the web port.', { cause, fields })
          : new CodedError('HTTP_ADDRESS_UNUSABLE', 'The web address cannot be opened.', { cause, fields }),
      );
    });
    server.listen({ host, port, exclusive: true }, resolve);
  });
}
