import { expect, test } from 'vitest';
import { installationOf } from './installation.ts';
import { configSchema } from './platform/config.ts';

const config = (given: object) => configSchema.parse({ dataDir: '/tmp', ...given });

test('a machine of which nothing was set has its own agenda, messages to a file and the ear and voice that come along', () => {
  expect(installationOf(config({}), null)).toEqual({
    codecs: ['PCMA', 'PCMU'],
    agenda: 'own',
    channels: ['file'],
    voice: { name: 'espeak', model: null },
    ear: { name: 'whisper', model: null },
  });
});

test('what was set is named by its model, and no key or password is told', () => {
  const told = installationOf(
    config({
      mail: { smtpUrl: 'smtp://balie:geheim@mail.voorbeeld.example', from: 'balie@voorbeeld.example' },
      ear: { name: 'openai', baseUrl: 'http://127.0.0.1:9000', model: 'whisper-large', apiKey: 'geheim' },
      voice: { name: 'piper', modelDir: '/srv/voices/nl-anna' },
    }),
    null,
  );
  expect(told).toMatchObject({
    channels: ['email'],
    voice: { name: 'piper', model: 'nl-anna' },
    ear: { name: 'openai', model: 'whisper-large' },
  });
  expect(JSON.stringify(told)).not.toMatch(/geheim|srv/);
});
