import { expect, it } from 'vitest';
import { asId, type PracticeId } from '../domain/ids.ts';
import type { CarrierResult, OutgoingMessage } from './carrier.ts';
import { openCarriers } from './open-carriers.ts';
import { trialsBy } from './try-message.ts';

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

it.each<[CarrierResult, string | null]>([
  [{ kind: 'sent', reference: null }, null],
  [{ kind: 'refused', code: 'MESSAGE_ADDRESS_REFUSED' }, 'MESSAGE_ADDRESS_REFUSED'],
  [{ kind: 'unavailable', code: 'MESSAGE_CARRIER_UNREACHABLE' }, 'MESSAGE_CARRIER_UNREACHABLE'],
  [{ kind: 'in-doubt', code: 'MESSAGE_CARRIER_TIMEOUT' }, 'MESSAGE_IN_DOUBT'],
])(
  'a trial that the network answers with %j tells %j, and goes by the channel that was asked alone',
  async (result, fault) => {
    const went: OutgoingMessage[] = [];
    const { channels, send } = trialsBy({
      sms: {
        name: 'fake',
        send: async (message) => {
          went.push(message);
          return result;
        },
        close: async () => undefined,
      },
    });
    expect(channels).toEqual(['sms']);
    const trial = {
      practice: asId<PracticeId>('00000000-0000-4000-8000-000000000001'),
      to: '+31100000177',
      template: 'call-us',
      language: 'nl',
      written: { subject: 'PROEF', text: 'PROEF', short: 'PROEF', parameters: ['PROEF'] },
    } as const;
    expect(await send({ ...trial, channel: 'sms' }, AbortSignal.timeout(1_000))).toBe(fault);
    expect(await send({ ...trial, channel: 'email' }, AbortSignal.timeout(1_000))).toBe('MESSAGE_NO_CARRIER');
    expect(went).toMatchObject([{ to: '+31100000177', short: 'PROEF', template: 'call-us' }]);
  },
);
