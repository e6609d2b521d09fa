import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  diskExamination,
  nodeExamination,
  packagesExamination,
  portExamination,
  programExamination,
} from './examinations.ts';

const signal = AbortSignal.timeout(10_000);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'balie-doctor-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('Node.js', () => {
  test.each([
    ['v26.10.0', 'good'],
    ['v30.0.0', 'good'],
    ['v20.20.2', 'broken'],
    ['nonsense', 'broken'],
  ])('%s is %s', async (version, state) => {
    expect((await nodeExamination(version).look(signal)).state).toBe(state);
  });
});

describe('the packages', () => {
  const write = (path: string, packages: object) => {
    mkdirSync(join(folder, 'node_modules'), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify({ packages }));
  };
  const locked = {
    '': { version: '1.0.0' },
    'node_modules/zod': { version: '4.0.0' },
    'node_modules/pg-of-another-platform': { version: '1.0.0', optional: true },
  };

  test.each([
    ['as locked are good', { 'node_modules/zod': { version: '4.0.0' } }, 'good'],
    ['of another version are broken', { 'node_modules/zod': { version: '3.0.0' } }, 'broken'],
    ['that are missing are broken', {}, 'broken'],
    [
      'of another platform may be missing, but not differ',
      {
        'node_modules/zod': { version: '4.0.0' },
        'node_modules/pg-of-another-platform': { version: '2.0.0' },
      },
      'broken',
    ],
  ])('%s', async (_what, present, state) => {
    write('package-lock.json', locked);
    write('node_modules/.package-lock.json', present);
    expect((await packagesExamination(folder).look(signal)).state).toBe(state);
  });

  test('whose installation was cut off are broken', async () => {
    write('package-lock.json', locked);
    expect(await packagesExamination(folder).look(signal)).toMatchObject({
      state: 'broken',
      todo: expect.stringContaining('node_modules'),
    });
  });
});

describe('the disk', () => {
  test('is good in a folder that can be written, and tells the room that is left', async () => {
    expect(await diskExamination(folder).look(signal)).toMatchObject({
      state: 'good',
      says: expect.stringMatching(/^\d+\.\d GB vrij/),
    });
  });

  test('makes the folder when it is not there yet', async () => {
    expect((await diskExamination(join(folder, 'new', 'data')).look(signal)).state).toBe('good');
  });

  test('is broken where no folder can be', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await diskExamination(join(folder, 'file', 'data')).look(signal)).toMatchObject({
      state: 'broken',
      todo: expect.stringContaining('dataDir'),
    });
  });
});

describe('a port', () => {
  const examination = (port: number, transport: 'udp' | 'tcp', host = '127.0.0.1', ours = false) =>
    portExamination({ part: 'SIP', host, port, transport, setting: 'sip.port', ours });

  test('of UDP that is free is good, also twice; that is taken is told', async () => {
    const socket = createSocket('udp4');
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    const { port } = socket.address();
    expect(await examination(port, 'udp').look(signal)).toMatchObject({
      state: 'off',
      says: expect.stringContaining(String(port)),
    });
    await new Promise<void>((resolve) => socket.close(() => resolve()));
    expect((await examination(port, 'udp').look(signal)).state).toBe('good');
    expect((await examination(port, 'udp').look(signal)).state).toBe('good');
  });

  test('of TCP that is taken is told, and free again afterwards is good', async () => {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect((await examination(port, 'tcp').look(signal)).state).toBe('off');
    // Balie's own is as it should be.
    expect(await examination(port, 'tcp', '127.0.0.1', true).look(signal)).toMatchObject({
      state: 'good',
      says: expect.stringContaining('hierop draait Balie'),
    });
    await new Promise<void>((resolve) => server.close(() => resolve()));
    expect((await examination(port, 'tcp').look(signal)).state).toBe('good');
  });

  test.each(['udp', 'tcp'] as const)(
    'of %s on an address of another machine is broken',
    async (transport) => {
      // 192.0.2.0/24 is kept for documentation (RFC 5737), so it is no address of this machine.
      expect(await examination(45_060, transport, '192.0.2.1').look(signal)).toMatchObject({
        state: 'broken',
        todo: expect.stringContaining('sip.port'),
      });
    },
  );
});

describe('a program', () => {
  const examination = (searchPath: string) =>
    programExamination({
      part: 'stem',
      program: 'voice-of-test',
      debianPackage: 'voice-package',
      without: 'geen stem',
      searchPath,
    });

  test('on the path is good', async () => {
    writeFileSync(join(folder, 'voice-of-test'), '#!/bin/sh\n');
    chmodSync(join(folder, 'voice-of-test'), 0o755);
    expect(await examination(`/nowhere:${folder}`).look(signal)).toMatchObject({
      state: 'good',
      says: join(folder, 'voice-of-test'),
    });
  });

  test('that is not there is off, with what is lost and the one command', async () => {
    expect(await examination(folder).look(signal)).toEqual({
      state: 'off',
      says: 'niet geïnstalleerd: geen stem',
      todo: 'sudo apt-get install voice-package',
    });
  });
});
