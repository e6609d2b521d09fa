import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CodedError } from './coded-error.ts';
import { configFile, readConfig } from './read-config.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'balie-config-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const HOME = '/home/praktijk';
const from = (environment: Record<string, string | undefined>) =>
  readConfig({ environment: { XDG_CONFIG_HOME: folder, ...environment }, homeDir: HOME });

function fromFile(content: unknown, environment: Record<string, string> = {}) {
  const file = join(folder, 'settings.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return from({ BALIE_CONFIG: file, ...environment });
}

function refusal(read: () => unknown): CodedError {
  try {
    read();
  } catch (error) {
    if (error instanceof CodedError) return error;
    throw error;
  }
  throw new Error('expected the settings to be refused');
}

describe('settings that nobody changed', () => {
  test('are a routing build on this machine only, with its own database and the trial ear', () => {
    expect(from({})).toEqual({
      build: 'routing',
      triage: null,
      dataDir: '/home/praktijk/.local/share/balie',
      databaseUrl: null,
      sip: {
        host: '127.0.0.1',
        port: 5060,
        publicAddress: null,
        transports: ['udp', 'tcp'],
        maxCalls: 50,
        workers: 1,
        rtpPortRange: null,
      },
      registrations: [],
      http: { host: '127.0.0.1', port: 8080, publicUrl: null },
      oidc: null,
      ear: { name: 'whisper' },
      secondReader: null,
      fhirAgendas: [],
      voice: { name: 'espeak' },
      mail: null,
      whatsapp: null,
      sms: null,
      log: { level: 'info' },
    });
  });

  test('an empty variable is as good as none', () => {
    expect(from({ BALIE_SIP_PORT: '', BALIE_CONFIG: '', DATABASE_URL: '' })).toEqual(from({}));
  });

  test.each([
    ['/srv/balie-data', '/srv/balie-data/balie'],
    ['relative/path', '/home/praktijk/.local/share/balie'],
  ])('XDG_DATA_HOME %s keeps the data in %s', (xdg, dataDir) => {
    expect(from({ XDG_DATA_HOME: xdg }).dataDir).toBe(dataDir);
  });
});

describe('the settings file', () => {
  test('is looked for in the configuration folder of the user', () => {
    expect(configFile({ environment: {}, homeDir: HOME })).toBe(
      '/home/praktijk/.config/balie/balie.config.json',
    );
    expect(configFile({ environment: { XDG_CONFIG_HOME: '/etc/xdg' }, homeDir: HOME })).toBe(
      '/etc/xdg/balie/balie.config.json',
    );
  });

  test('changes what it names and leaves the rest', () => {
    const config = fromFile({
      dataDir: '/srv/balie',
      sip: { port: 5062 },
      ear: { name: 'sherpa', modelDir: '/srv/models/parakeet' },
      mail: { smtpUrl: 'smtps://mail.example:465', from: 'balie@example.org' },
    });
    expect(config.dataDir).toBe('/srv/balie');
    expect(config.sip).toMatchObject({ host: '127.0.0.1', port: 5062 });
    expect(config.ear).toEqual({ name: 'sherpa', modelDir: '/srv/models/parakeet' });
    expect(config.mail?.smtpUrl).toBe('smtps://mail.example:465');
  });

  test('may begin with the mark that Windows editors put there', () => {
    expect(fromFile('\uFEFF{"sip": {"port": 5062}}').sip.port).toBe(5062);
  });

  test.each([
    ['no JSON at all', '{"sip": geheim123'],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['an empty file', ''],
  ])('%s is refused without repeating it', (_what, content) => {
    const error = refusal(() => fromFile(content));
    expect(error.code).toBe('CONFIG_NOT_READABLE');
    expect(JSON.stringify([error.message, error.fields, String(error.cause)])).not.toContain('geheim');
  });

  test('that was named but does not exist is refused', () => {
    const error = refusal(() => from({ BALIE_CONFIG: join(folder, 'not-there.json') }));
    expect(error).toMatchObject({
      code: 'CONFIG_NOT_READABLE',
      fields: { file: join(folder, 'not-there.json') },
    });
  });

  test('that is a folder is refused', () => {
    expect(refusal(() => from({ BALIE_CONFIG: folder })).code).toBe('CONFIG_NOT_READABLE');
  });
});

describe('a wrong setting is refused in Dutch, by name', () => {
  test.each([
    [{ sip: { port: 'abc' } }, 'sip.port', 'verwacht een getal'],
    [{ sip: { port: 0 } }, 'sip.port', 'ten minste 1'],
    [{ sip: { port: 70_000 } }, 'sip.port', 'ten hoogste 65535'],
    [{ sip: { port: 50.5 } }, 'sip.port', 'verwacht een heel getal'],
    [{ sip: { transports: ['sctp'] } }, 'sip.transports.0', 'kies uit "udp", "tcp"'],
    [{ sip: { transports: [] } }, 'sip.transports', 'dit mag niet leeg zijn'],
    [{ sip: { prot: 5060 } }, 'sip.prot', 'deze naam bestaat niet'],
    [{ sip: 5060 }, 'sip', 'verwacht een object { ... }'],
    [{ http: { host: '' } }, 'http.host', 'dit mag niet leeg zijn'],
    [{ ear: { name: 'script' } }, 'ear.name', 'kies uit "whisper", "sherpa", "openai"'],
    [{ ear: { name: 'sherpa' } }, 'ear.modelDir', 'verwacht tekst'],
    [
      { ear: { name: 'openai', baseUrl: 'ftp://x', model: 'm' } },
      'ear.baseUrl',
      'verwacht een volledig adres',
    ],
    [{ databaseUrl: 'mysql://x' }, 'databaseUrl', 'verwacht een volledig adres'],
    [
      { registrations: [{ uri: 'sip:balie@sip.example', registrar: 'sip:sip.example', user: 'balie' }] },
      'registrations.0.password',
      'verwacht tekst',
    ],
    [
      { sip: { outboundProxy: 'proxy.example' } },
      'sip.outboundProxy',
      'verwacht een adres als sip:naam@server',
    ],
    [{ sip: { rtpPortRange: { first: 10000 } } }, 'sip.rtpPortRange.last', 'verwacht een getal'],
    [{ mail: { smtpUrl: 'smtp://mail.example' } }, 'mail.from', 'verwacht tekst'],
    [{ log: { level: 'loud' } }, 'log.level', 'kies uit "debug", "info", "warn", "error"'],
    [{ build: 'diagnosis' }, 'build', 'kies uit "routing", "triage"'],
    [{ nonsense: 1 }, 'nonsense', 'deze naam bestaat niet'],
  ])('%j', (content, field, why) => {
    const error = refusal(() => fromFile(content));
    expect(error).toMatchObject({ code: 'CONFIG_INVALID', fields: { field } });
    expect(error.message).toContain(`De instelling "${field}" klopt niet: ${why}`);
  });

  test('and the number of other faults is told', () => {
    expect(refusal(() => fromFile({ sip: { port: 0 }, log: { level: 'loud' } })).message).toMatch(
      /nog 1 andere/,
    );
  });

  test('a password is never repeated', () => {
    const error = refusal(() =>
      fromFile({ registrations: [{ registrar: 1, user: 'u', password: 'geheim123' }] }),
    );
    expect(JSON.stringify([error.message, error.fields, error.stack])).not.toContain('geheim');
  });
});

describe('the build triage', () => {
  test('does not start without naming who went through the CE procedure, and says what the law asks', () => {
    const error = refusal(() => from({ BALIE_BUILD: 'triage' }));
    expect(error.code).toBe('TRIAGE_NEEDS_CE');
    expect(error.message).toMatch(/CE-procedure.*regel 11.*bijlage III, punt 5d/);
  });

  test('starts with that setting', () => {
    const config = fromFile({
      build: 'triage',
      triage: { manufacturer: 'Voorbeeld B.V.', declarationOfConformity: 'DoC 2026-1' },
    });
    expect(config.build).toBe('triage');
  });
});
