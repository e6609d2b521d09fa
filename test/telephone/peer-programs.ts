import { type ChildProcess, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, type TestContext } from 'vitest';

/** Programs of others that our telephone must get on with. Each runs on loopback, in a folder of its own. */

const folders = ['/usr/bin', '/usr/sbin', '/usr/local/bin', '/bin'];

/** Skips the test, and says why, when the machine lacks a program. */
export function needsProgram(ctx: TestContext, name: string, debianPackage: string): string {
  for (const folder of folders) {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {
      // Looked for in the next folder.
    }
  }
  ctx.skip(`${name} is not installed (Debian package ${debianPackage})`);
  throw new Error('skipped');
}

export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'balie-peer-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface RunningProgram {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
  /** Resolves when the output holds `text`. */
  readonly says: (text: string | RegExp) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Longer than a program needs to end by itself, shorter than the hook's time-out. */
const stopMs = 3_000;

export function run(path: string, args: readonly string[], folder: string): RunningProgram {
  const child = spawn(path, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const listeners = new Set<() => void>();
  const collect = (bytes: Buffer) => {
    output += bytes.toString();
    for (const listener of [...listeners]) listener();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = once(child, 'exit').then(([code]) => {
    for (const listener of [...listeners]) listener();
    return code as number | null;
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), stopMs);
    await ended;
    clearTimeout(timer);
  };
  onTestFinished(stop);
  return {
    child,
    output: () => output,
    ended,
    stop,
    says: async (text) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const check = () => {
        if (typeof text === 'string' ? output.includes(text) : text.test(output)) resolve();
        else if (child.exitCode !== null)
          reject(new Error(`ended with ${child.exitCode}: ${output.slice(-2_000)}`));
      };
      listeners.add(check);
      check();
      await promise;
      listeners.delete(check);
    },
  };
}

/** A port that is free for UDP and TCP now; nobody else on this machine asks for it by number. */
export async function freePort(): Promise<number> {
  for (;;) {
    const udp = createSocket('udp4');
    udp.bind(0, '127.0.0.1');
    await once(udp, 'listening');
    const { port } = udp.address();
    const tcp = createServer();
    tcp.listen(port, '127.0.0.1');
    const free = await once(tcp, 'listening').then(
      () => true,
      () => false,
    );
    await new Promise<void>((resolve) => udp.close(() => resolve()));
    if (!free) continue;
    await new Promise<void>((resolve) => tcp.close(() => resolve()));
    return port;
  }
}

/** Tries to connect until something listens, by events alone: each refusal starts the next try. */
export async function connected(port: number): Promise<Socket> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const open = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    if (open) return socket;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
