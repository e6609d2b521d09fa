import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

/** Finds and opens the UDP port of one line. */
export interface PortShare {
  readonly first: number;
  readonly last: number;
}

const anyPortTries = 20;

/**
 * Opens an even port (RFC 3550 section 11: the odd one above it is RTCP's) of the share, beginning at `from`, or any even
 * port when there is no share; null when none is free.
 */
export async function openMediaSocket(
  host: string,
  share: PortShare | null,
  from: number,
): Promise<Socket | null> {
  if (share === null) {
    for (let i = 0; i < anyPortTries; i++) {
      const socket = await tryPort(host, 0);
      if (socket !== null && socket.address().port % 2 === 0) return socket;
      if (socket === null) return null;
      await closed(socket);
    }
    return await tryPort(host, 0);
  }
  const firstEven = share.first + (share.first % 2);
  const count = Math.floor((share.last - firstEven) / 2) + 1;
  for (let i = 0; i < count; i++) {
    const socket = await tryPort(host, firstEven + ((from + i) % count) * 2);
    if (socket !== null) return socket;
  }
  return null;
}

/** The system may give a port of a thread that has just ended back a moment later. */
const samePortTries = 10;
const samePortEveryMs = 20;

/** Opens this very port again, which the far side sends to; null when somebody else has it. */
export async function reopenMediaSocket(host: string, port: number): Promise<Socket | null> {
  for (let tries = 0; tries < samePortTries; tries++) {
    const socket = await tryPort(host, port);
    if (socket !== null) return socket;
    await setTimeout(samePortEveryMs);
  }
  return null;
}

async function tryPort(host: string, port: number): Promise<Socket | null> {
  const socket = createSocket({
    type: 'udp4',
    // Addresses are numbers already; the default asks the resolver's thread for each packet.
    lookup: (address, _options, done) => done(null, address, 4),
    // 40 ms of 50 packets a second is nothing; a burst after a late tick of the kernel must not be dropped.
    recvBufferSize: 65_536,
  });
  try {
    const listening = once(socket, 'listening', { signal: AbortSignal.timeout(2_000) });
    socket.bind(port, host);
    await listening;
    return socket;
  } catch {
    // The port is taken: the next one is tried.
    return null;
  }
}

async function closed(socket: Socket): Promise<void> {
  await new Promise<void>((resolve) => socket.close(resolve));
}
