import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';

/** A door before a database that a test can shut: `cut` plays a dead server, `stall` one that no longer answers. */
export interface DatabaseProxy extends AsyncDisposable {
  readonly url: string;
  cut(): void;
  stall(): void;
  restore(): void;
}

/** Stands on 127.0.0.1 before a database on a unix socket, whose connection string is given. */
export async function databaseProxy(url: string): Promise<DatabaseProxy> {
  const target = new URL(url.replace('@/', '@localhost/'));
  const socketPath = join(target.searchParams.get('host') ?? '', '.s.PGSQL.5432');
  const pairs = new Set<readonly [Socket, Socket]>();
  let mode: 'open' | 'cut' | 'stalled' = 'open';

  const server = createServer((client) => {
    client.on('error', () => undefined);
    if (mode === 'cut') {
      client.resetAndDestroy();
      return;
    }
    const upstream = connect(socketPath);
    const pair = [client, upstream] as const;
    pairs.add(pair);
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => {
      client.destroy();
      pairs.delete(pair);
    });
    client.pipe(upstream);
    upstream.pipe(client);
    if (mode === 'stalled') holdBack(pair);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `postgres://${target.username}@127.0.0.1:${port}${target.pathname}`,
    cut() {
      mode = 'cut';
      for (const [client, upstream] of pairs) {
        client.resetAndDestroy();
        upstream.destroy();
      }
    },
    stall() {
      mode = 'stalled';
      for (const pair of pairs) holdBack(pair);
    },
    restore() {
      mode = 'open';
      for (const [client, upstream] of pairs) {
        client.pipe(upstream);
        upstream.pipe(client);
      }
    },
    async [Symbol.asyncDispose]() {
      for (const [client, upstream] of pairs) {
        client.destroy();
        upstream.destroy();
      }
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function holdBack([client, upstream]: readonly [Socket, Socket]): void {
  client.unpipe(upstream);
  upstream.unpipe(client);
  client.pause();
  upstream.pause();
}
