import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ENVIRONMENT_SETTINGS } from './environment-settings.ts';
import { readConfig } from './read-config.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'balie-environment-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const from = (environment: Record<string, string | undefined>) =>
  readConfig({ environment: { XDG_CONFIG_HOME: folder, ...environment }, homeDir: '/home/praktijk' });

function fromFile(content: unknown, environment: Record<string, string> = {}) {
  const file = join(folder, 'settings.json');
  writeFileSync(file, JSON.stringify(content));
  return from({ BALIE_CONFIG: file, ...environment });
}

describe('the environment', () => {
  test('wins over the file, field by field', () => {
    const config = fromFile(
      {
        sip: { host: '192.0.2.1', port: 5062 },
        ear: { name: 'openai', baseUrl: 'http://127.0.0.1:1/v1', model: 'a' },
      },
      {
        BALIE_SIP_PORT: '5064',
        BALIE_SIP_TRANSPORTS: 'tcp, udp',
        BALIE_EAR_MODEL: 'b',
        BALIE_EAR_THREADS: '',
      },
    );
    expect(config.sip).toMatchObject({ host: '192.0.2.1', port: 5064, transports: ['tcp', 'udp'] });
    expect(config.ear).toEqual({ name: 'openai', baseUrl: 'http://127.0.0.1:1/v1', model: 'b' });
  });

  const openai = { BALIE_EAR: 'openai', BALIE_EAR_URL: 'http://127.0.0.1:8000/v1', BALIE_EAR_MODEL: 'small' };
  const mail = { BALIE_SMTP_URL: 'smtp://127.0.0.1:2525', BALIE_MAIL_FROM: 'balie@example.org' };
  const whatsapp = {
    BALIE_WHATSAPP_PHONE_NUMBER_ID: '1',
    BALIE_WHATSAPP_ACCESS_TOKEN: 't',
    BALIE_WHATSAPP_APP_SECRET: 's',
    BALIE_WHATSAPP_VERIFY_TOKEN: 'v',
  };
  const oidc = {
    BALIE_OIDC_ISSUER: 'https://id.example.com',
    BALIE_OIDC_CLIENT_ID: 'b',
    BALIE_OIDC_CLIENT_SECRET: 's',
  };
  const SECRET = 'a-long-secret-of-at-least-thirty-two-signs';
  const sms = { BALIE_SMS_PRODUCT_TOKEN: 't', BALIE_SMS_FROM: 'Praktijk' };
  const reached: readonly (readonly [string, string, unknown, Record<string, string>])[] = [
    ['BALIE_BUILD', 'routing', 'routing', {}],
    ['BALIE_DATA_DIR', '/srv/balie', '/srv/balie', {}],
    ['BALIE_DATABASE_URL', 'postgres://127.0.0.1/b', 'postgres://127.0.0.1/b', {}],
    ['BALIE_SIP_HOST', '192.0.2.1', '192.0.2.1', {}],
    ['BALIE_SIP_PORT', '5062', 5062, {}],
    ['BALIE_SIP_PUBLIC_ADDRESS', '192.0.2.7', '192.0.2.7', {}],
    ['BALIE_SIP_TRANSPORTS', 'tcp', ['tcp'], {}],
    ['BALIE_SIP_MAX_CALLS', '7', 7, {}],
    ['BALIE_HTTP_HOST', '192.0.2.1', '192.0.2.1', {}],
    ['BALIE_HTTP_PORT', '8081', 8081, {}],
    ['BALIE_HTTP_PUBLIC_URL', 'https://balie.example.org', 'https://balie.example.org', {}],
    ['BALIE_OIDC_ISSUER', 'https://id.example.org', 'https://id.example.org', oidc],
    ['BALIE_OIDC_CLIENT_ID', 'balie', 'balie', oidc],
    ['BALIE_OIDC_CLIENT_SECRET', 'secret', 'secret', oidc],
    ['BALIE_EAR', 'whisper', 'whisper', {}],
    ['BALIE_EAR_MODEL_DIR', '/srv/m', '/srv/m', { BALIE_EAR: 'sherpa' }],
    ['BALIE_EAR_URL', 'http://127.0.0.1:9/v1', 'http://127.0.0.1:9/v1', openai],
    ['BALIE_EAR_MODEL', 'large', 'large', openai],
    ['BALIE_EAR_API_KEY', 'k', 'k', openai],
    ['BALIE_EAR_THREADS', '2', 2, {}],
    ['BALIE_VOICE', 'espeak', 'espeak', {}],
    ['BALIE_VOICE_MODEL_DIR', '/srv/v', '/srv/v', { BALIE_VOICE: 'piper' }],
    ['BALIE_SMTP_URL', 'smtp://127.0.0.1:26', 'smtp://127.0.0.1:26', mail],
    ['BALIE_MAIL_FROM', 'b@example.org', 'b@example.org', mail],
    ['BALIE_WHATSAPP_PHONE_NUMBER_ID', '1055', '1055', whatsapp],
    ['BALIE_WHATSAPP_ACCESS_TOKEN', 'token', 'token', whatsapp],
    ['BALIE_WHATSAPP_APP_SECRET', 'secret', 'secret', whatsapp],
    ['BALIE_WHATSAPP_VERIFY_TOKEN', 'chosen', 'chosen', whatsapp],
    ['BALIE_SMS_PRODUCT_TOKEN', 'token', 'token', sms],
    ['BALIE_SMS_FROM', 'De Linde', 'De Linde', sms],
    ['BALIE_SMS_WEBHOOK_SECRET', SECRET, SECRET, sms],
    ['BALIE_LOG_LEVEL', 'debug', 'debug', {}],
  ];

  test('every variable that exists is tried below', () => {
    expect(reached.map(([variable]) => variable)).toEqual(Object.keys(ENVIRONMENT_SETTINGS));
  });

  test.each(reached)('%s=%s reaches its field', (variable, value, expected, others) => {
    const config: unknown = from({ ...others, [variable]: value });
    const path = ENVIRONMENT_SETTINGS[variable] ?? [];
    const reachedValue = path.reduce((inner, name) => (inner as Record<string, unknown>)[name], config);
    expect(reachedValue).toEqual(expected);
  });

  test('another voice than the one in the file starts afresh too', () => {
    const config = fromFile(
      { voice: { name: 'piper', modelDir: '/srv/v', speed: 1.1 } },
      { BALIE_VOICE: 'espeak' },
    );
    expect(config.voice).toEqual({ name: 'espeak' });
  });

  test('another ear than the one in the file starts afresh', () => {
    const file = { ear: { name: 'openai', baseUrl: 'http://127.0.0.1:1/v1', model: 'a' } };
    expect(fromFile(file, { BALIE_EAR: 'whisper' }).ear).toEqual({ name: 'whisper' });
    expect(fromFile(file, { BALIE_EAR: 'openai' }).ear).toEqual(file.ear);
  });

  test('a number that is none is refused by the name of its field', () => {
    expect(() => from({ BALIE_SIP_PORT: '5060 ' })).toThrow('"sip.port"');
  });

  test('DATABASE_URL is used unless the file or BALIE_DATABASE_URL says otherwise', () => {
    const url = 'postgres://127.0.0.1:5432/balie';
    expect(from({ DATABASE_URL: url }).databaseUrl).toBe(url);
    expect(from({ DATABASE_URL: 'postgres://other/balie', BALIE_DATABASE_URL: url }).databaseUrl).toBe(url);
    expect(fromFile({ databaseUrl: null }, { DATABASE_URL: url }).databaseUrl).toBeNull();
  });

  test('a misspelt variable is refused by name, because its owner thinks that it works', () => {
    expect(() => from({ BALIE_SIPPORT: '5062' })).toThrow(/BALIE_SIPPORT bestaat niet.*BALIE_SIP_PORT/);
  });
});
