import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket as TcpSocket } from 'node:net';
import { CodedError } from '../../platform/coded-error.ts';
import { StreamFraming } from './stream-framing.ts';

/** Where a message came from and where its answer goes. */
export interface Flow {
  readonly transport: 'udp' | 'tcp';
  readonly address: string;
  readonly port: number;
}

export interface SipSocketsOptions {
  readonly host: string;
  /** 0: any. UDP and TCP get the same number. */
  readonly port: number;
  readonly transports: readonly ('udp' | 'tcp')[];
  readonly onMessage: (text: string, flow: Flow) => void;
}

const connectWithinMs = 4_000;
/** A telephone pings every 30 s to 2 minutes; ten minutes of nothing is a dead connection. */
const idleConnectionMs = 600_000;
/** A node of 200 calls behind one proxy has one connection; this bounds what strangers can open. */
const mostConnections = 1_000;
const portTries = 20;

/** The UDP socket, the TCP server and the TCP connections of one SIP endpoint. */
export class SipSockets {
  readonly #options: SipSocketsOptions;
  readonly #connections = new Map<string, Promise<TcpSocket>>();
  #udp: UdpSocket | null = null;
  #server: Server | null = null;
  #port = 0;
  #closed = false;

  private constructor(options: SipSocketsOptions) {
    this.#options = options;
  }

  /** Throws SIP_PORT_TAKEN when another program has the port, SIP_ADDRESS_UNUSABLE when it cannot be opened at all. */
  static async open(options: SipSocketsOptions): Promise<SipSockets> {
    for (let attempt = 1; ; attempt++) {
      const sockets = new SipSockets(options);
      try {
        await sockets.#bind();
        return sockets;
      } catch (cause) {
        await sockets.close();
        const taken = (cause as NodeJS.ErrnoException).code === 'EADDRINUSE';
        // UDP chose a number that TCP cannot have: choose again.
        if (taken && options.port === 0 && attempt < portTries) continue;
        const fields = { host: options.host, port: options.port };
        throw taken
          ? new CodedError('SIP_PORT_TAKEN', 'De SIP-poort is bezet.', { cause, fields })
          : new CodedError('SIP_ADDRESS_UNUSABLE', 'Op dit SIP-adres kan niet worden geluisterd.', {
              cause,
              fields,
            });
      }
    }
  }

  get port(): number {
    return this.#port;
  }

  get offers(): readonly ('udp' | 'tcp')[] {
    return this.#options.transports;
  }

  /** Rejects when the message cannot leave: no route, refused connection. `flow.address` is an IP address. */
  async send(text: string, flow: Flow): Promise<void> {
    if (flow.transport === 'udp') {
      const udp = this.#udp;
      if (udp === null) throw new Error('UDP is not offered');
      await new Promise<void>((resolve, reject) => {
        udp.send(text, flow.port, flow.address, (error) => (error ? reject(error) : resolve()));
      });
      return;
    }
    const connection = await this.#connection(flow);
    await new Promise<void>((resolve, reject) => {
      connection.write(text, (error) => (error ? reject(error) : resolve()));
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const closing: Promise<unknown>[] = [];
    for (const connection of this.#connections.values()) {
      connection.then(
        (socket) => socket.destroy(),
        () => undefined,
      );
    }
    const { udp, server } = { udp: this.#udp, server: this.#server };
    this.#udp = null;
    this.#server = null;
    if (udp !== null) closing.push(new Promise<void>((resolve) => udp.close(() => resolve())));
    if (server !== null) closing.push(new Promise<void>((resolve) => server.close(() => resolve())));
    await Promise.all(closing);
  }

  async #bind(): Promise<void> {
    const { host, port, transports, onMessage } = this.#options;
    this.#port = port;
    if (transports.includes('udp')) {
      const udp = createSocket({
        type: 'udp4',
        // 200 calls at 20 a second with loss come in bursts: room for some 500 messages while a timer runs.
        recvBufferSize: 1_048_576,
        lookup: (address, _options, done) => done(null, address, 4),
      });
      const listening = once(udp, 'listening');
      udp.bind(port, host);
      await listening;
      this.#udp = udp;
      this.#port = udp.address().port;
      // An ICMP answer of a far side that is gone; the retransmissions of that request run out by themselves.
      udp.on('error', () => undefined);
      udp.on('message', (bytes, from) =>
        onMessage(bytes.toString('utf8'), { transport: 'udp', address: from.address, port: from.port }),
      );
    }
    if (transports.includes('tcp')) {
      const server = createServer((socket) => this.#accept(socket));
      server.maxConnections = mostConnections;
      const listening = once(server, 'listening');
      server.listen({ host, port: this.#port, backlog: 511 });
      await listening;
      this.#server = server;
      const address = server.address();
      if (address !== null && typeof address === 'object') this.#port = address.port;
    }
  }

  #accept(socket: TcpSocket): void {
    const { remoteAddress, remotePort } = socket;
    if (remoteAddress === undefined || remotePort === undefined || this.#closed) {
      socket.destroy();
      return;
    }
    this.#adopt(
      socket,
      { transport: 'tcp', address: remoteAddress, port: remotePort },
      Promise.resolve(socket),
    );
  }

  #adopt(socket: TcpSocket, flow: Flow, connection: Promise<TcpSocket>): void {
    const key = `${flow.address}:${flow.port}`;
    this.#connections.set(key, connection);
    const framing = new StreamFraming();
    socket.setNoDelay(true);
    socket.setTimeout(idleConnectionMs, () => socket.destroy());
    socket.on('data', (bytes: Buffer) => {
      for (const piece of framing.receive(bytes)) {
        if (piece.kind === 'message') this.#options.onMessage(piece.text, flow);
        else if (piece.kind === 'ping') socket.write('\r\n');
        else socket.destroy();
      }
    });
    // Said by `close` too, which follows.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      if (this.#connections.get(key) === connection) this.#connections.delete(key);
    });
  }

  /** A connection that the other side opened is used for requests to it too: behind NAT there is no other way in. */
  async #connection(flow: Flow): Promise<TcpSocket> {
    const key = `${flow.address}:${flow.port}`;
    const known = this.#connections.get(key);
    if (known !== undefined) return await known;
    if (this.#closed) throw new Error('closed');
    const socket = connect({ host: flow.address, port: flow.port });
    const opened = once(socket, 'connect', { signal: AbortSignal.timeout(connectWithinMs) }).then(
      () => socket,
      (error: unknown) => {
        socket.destroy();
        throw error;
      },
    );
    this.#adopt(socket, flow, opened);
    return await opened;
  }
}
