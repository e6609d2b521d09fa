import { join } from 'node:path';
import type { Config } from '../platform/config.ts';
import type { Carriers } from './carrier.ts';
import { fileCarrier } from './file-carrier.ts';
import { smsCarrier } from './sms-carrier.ts';
import { smtpCarrier } from './smtp-carrier.ts';
import { whatsappCarrier } from './whatsapp-carrier.ts';

/**
 * A carrier for each network that is set. Without any, messages go to a file that can be read when trying Balie out; nothing
 * pretends to be sent.
 */
export function openCarriers(
  { mail, whatsapp, sms, dataDir }: Pick<Config, 'mail' | 'whatsapp' | 'sms' | 'dataDir'>,
  now: () => Temporal.Instant,
): Carriers {
  if (mail === null && whatsapp === null && sms === null) {
    return { file: fileCarrier(join(dataDir, 'messages.jsonl'), now) };
  }
  return {
    ...(whatsapp === null ? {} : { whatsapp: whatsappCarrier(whatsapp) }),
    ...(sms === null ? {} : { sms: smsCarrier(sms) }),
    ...(mail === null ? {} : { email: smtpCarrier({ url: mail.smtpUrl, from: mail.from }) }),
  };
}
