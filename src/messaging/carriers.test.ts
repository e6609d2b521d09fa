import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { asId, type MessageId, type PracticeId } from '../domain/ids.ts';
import { fileCarrier } from './file-carrier.ts';
import { smtpCarrier } from './smtp-carrier.ts';

const MESSAGE = {
  practice: asId<PracticeId>('0a1e7a70-9b6c-4b6e-8a57-0c3f7a1f1a11'),
  id: asId<MessageId>('6a1e7a70-9b6c-4b6e-8a57-0c3f7a1f1a11'),
  to: 'maria.vandenberg@voorbeeld.example',
  template: 'appointment-booked',
  subject: 'Uw afspraak op donderdag 26 november 2026',
  text: 'U hebt een afspraak bij mondhygiënist Ilse.',
  short: 'Uw afspraak: mondhygiënist Ilse.',
  parameters: ['mondhygiënist Ilse'],
} as const;
const SENT = { kind: 'sent', reference: null };
const FROM = 'De Linde <noreply@voorbeeld.example>';
const soon = () => AbortSignal.timeout(10_000);

const closing: (() => Promise<unknown> | unknown)[] = [];
// Last opened, first closed: a server waits for its connections.
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** An SMTP server that answers as told; gives its URL and what it received. */
async function mailServer(
  answer: {
    readonly rcpt?: number;
    readonly mail?: number;
    readonly data?: number;
    /** What follows on the text instead of an answer. */
    readonly after?: 'torn' | 'silence';
  } = {},
) {
  const received: string[] = [];
  const sockets: Socket[] = [];
  const failWith = (code: number | undefined) =>
    code === undefined ? null : Object.assign(new Error('told to'), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, done) => done(failWith(answer.mail)),
    onRcptTo: (_address, _session, done) => done(failWith(answer.rcpt)),
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push(Buffer.concat(parts).toString());
        if (answer.after === 'torn') for (const socket of sockets) socket.destroy();
        if (answer.after === undefined) done(failWith(answer.data));
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise<void>((resolve) => server.close(resolve)));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, received };
}

/** A port that accepts and says nothing. */
async function silentServer(): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    closing.push(() => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('the e-mail carrier', () => {
  it('delivers subject, text and an id that stays the same when it is sent again', async () => {
    const { url, received } = await mailServer();
    const carrier = smtpCarrier({ url, from: FROM });
    expect(await carrier.send(MESSAGE, soon())).toEqual(SENT);
    expect(await carrier.send(MESSAGE, soon())).toEqual(SENT);
    expect(received).toHaveLength(2);
    for (const mail of received) {
      expect(mail).toContain(`Message-ID: <${MESSAGE.id}@balie.invalid>`);
      expect(mail).toContain('Subject: Uw afspraak op donderdag 26 november 2026');
      expect(mail).toContain('To: maria.vandenberg@voorbeeld.example');
      expect(mail).toContain('Auto-Submitted: auto-generated');
      expect(mail).toContain('mondhygi=C3=ABnist Ilse');
    }
  });

  it.each([
    ['an address that does not exist', { rcpt: 550 }, { kind: 'refused', code: 'MESSAGE_ADDRESS_REFUSED' }],
    [
      'a mailbox that is full for now',
      { rcpt: 452 },
      { kind: 'unavailable', code: 'MESSAGE_CARRIER_REFUSED' },
    ],
    ['a server that is busy', { data: 451 }, { kind: 'unavailable', code: 'MESSAGE_CARRIER_REFUSED' }],
    [
      'a server that refuses our text',
      { data: 554 },
      { kind: 'unavailable', code: 'MESSAGE_CARRIER_REFUSED' },
    ],
  ])('tells %s as a value', async (_what, answer, expected) => {
    const { url } = await mailServer(answer);
    expect(await smtpCarrier({ url, from: FROM }).send(MESSAGE, soon())).toEqual(expected);
  });

  it('tells that there is no server', async () => {
    const { url } = await mailServer();
    for (const close of closing.splice(0)) await close();
    expect(await smtpCarrier({ url, from: FROM }).send(MESSAGE, soon())).toEqual({
      kind: 'unavailable',
      code: 'MESSAGE_CARRIER_UNREACHABLE',
    });
  });

  it('ends by its own time-out when the server accepts and says nothing', async () => {
    const carrier = smtpCarrier({ url: await silentServer(), from: FROM, timeoutMs: 100 });
    expect(await carrier.send(MESSAGE, soon())).toEqual({
      kind: 'unavailable',
      code: 'MESSAGE_CARRIER_TIMEOUT',
    });
  });

  it.each([
    ['the line breaks', 'torn', 'MESSAGE_CARRIER_UNREACHABLE'],
    ['the server says nothing more', 'silence', 'MESSAGE_CARRIER_TIMEOUT'],
  ] as const)('does not know whether it went out when %s after the text', async (_what, after, code) => {
    const { url } = await mailServer({ after });
    expect(await smtpCarrier({ url, from: FROM, timeoutMs: 300 }).send(MESSAGE, soon())).toEqual({
      kind: 'in-doubt',
      code,
    });
  });

  it.each([
    ['before', () => AbortSignal.abort()],
    ['while it waits', () => AbortSignal.timeout(50)],
  ])('ends when it is given up %s', async (_when, signal) => {
    const carrier = smtpCarrier({ url: await silentServer(), from: FROM, timeoutMs: 60_000 });
    expect(await carrier.send(MESSAGE, signal())).toEqual({
      kind: 'unavailable',
      code: 'MESSAGE_CARRIER_TIMEOUT',
    });
  });
});

describe('the file carrier', () => {
  it('adds a line for each message that only its owner can read, and says when the disk does not take it', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'balie-messages-'));
    closing.push(() => rm(directory, { recursive: true }));
    const path = join(directory, 'messages.jsonl');
    const now = () => Temporal.Instant.from('2026-11-25T09:15:00Z');
    const carrier = fileCarrier(path, now);
    expect(await carrier.send(MESSAGE, soon())).toEqual(SENT);
    expect(await carrier.send(MESSAGE, soon())).toEqual(SENT);
    const lines = (await readFile(path, 'utf8')).trim().split('\n');
    const { id, to, subject, text } = MESSAGE;
    const line = { at: '2026-11-25T09:15:00Z', id, to, subject, text };
    expect(lines.map((written) => JSON.parse(written))).toEqual([line, line]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await carrier.wasTaken?.(MESSAGE.id, soon())).toBe('taken');
    expect(await carrier.wasTaken?.(asId<MessageId>(crypto.randomUUID()), soon())).toBe('not-taken');
    const nowhere = fileCarrier(join(path, 'below-a-file'), now);
    expect(await nowhere.send(MESSAGE, soon())).toEqual({ kind: 'unavailable', code: 'DISK_FULL' });
  });
});
