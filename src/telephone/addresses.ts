import { lookup } from 'node:dns/promises';
import { isIPv4 } from 'node:net';
import { networkInterfaces } from 'node:os';

const resolveWithinMs = 2_000;

/** The IPv4 address of a host name; rejects when there is none within two seconds. */
export async function resolveHost(host: string): Promise<string> {
  const timedOut = AbortSignal.timeout(resolveWithinMs);
  const { promise, reject } = Promise.withResolvers<never>();
  const onTimeout = () => reject(new Error('name resolution timed out'));
  timedOut.addEventListener('abort', onTimeout, { once: true });
  try {
    return (await Promise.race([lookup(host, { family: 4 }), promise])).address;
  } finally {
    timedOut.removeEventListener('abort', onTimeout);
  }
}

/** With 0.0.0.0 the first address of this machine that is not its own loop. */
export function reachableAddress(host: string): string {
  if (host !== '0.0.0.0') return host;
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.find(({ address, internal }) => !internal && isIPv4(address))?.address ?? '127.0.0.1';
}
