import { expect, it } from 'vitest';
import { openCarriers } from './open-carriers.ts';

const NOTHING = { mail: null, whatsapp: null, sms: null, dataDir: '/nowhere' };
const mail = { smtpUrl: 'smtp://127.0.0.1', from: 'balie@voorbeeld.example' };
const whatsapp = {
  graphUrl: 'http://127.0.0.1',
  phoneNumberId: '1',
  accessToken: 't',
  appSecret: 's',
  verifyToken: 'v',
};
const sms = { url: 'http://127.0.0.1', productToken: 't', from: 'De Linde', webhookSecret: null };

it.each([
  ['nothing is set: a file that nobody gets', NOTHING, ['file']],
  ['mail is set', { ...NOTHING, mail }, ['email']],
  ['SMS and WhatsApp are set', { ...NOTHING, whatsapp, sms }, ['whatsapp', 'sms']],
  ['all are set', { ...NOTHING, mail, whatsapp, sms }, ['whatsapp', 'sms', 'email']],
])('when %s', (_what, config, channels) => {
  expect(Object.keys(openCarriers(config, () => Temporal.Now.instant()))).toEqual(channels);
});
