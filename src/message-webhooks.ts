import { createHash, timingSafeEqual } from 'node:crypto';
import type { MessageWebhook, SmsWebhook } from './http/routes/webhook.ts';
import { readSmsReply } from './messaging/sms-replies.ts';
import { readSmsReports } from './messaging/sms-reports.ts';
import { answerToVerification, isSignedByMeta, readNotification } from './messaging/whatsapp-webhook.ts';
import type { Config } from './platform/config.ts';
import type { Store } from './store/store.ts';

type Takes = Pick<Store, 'takeMessageEvent' | 'takeSmsReport'>;

/** What Meta tells. Null: nothing is sent by WhatsApp here, so nobody may bring answers. */
export function whatsappWebhook({ whatsapp }: Pick<Config, 'whatsapp'>, store: Takes): MessageWebhook | null {
  if (whatsapp === null) return null;
  return {
    verify: (query) => answerToVerification(query, whatsapp.verifyToken),
    async take(body, signature, signal) {
      if (!isSignedByMeta(body, signature, whatsapp.appSecret)) return 'unsigned';
      await takeEach(readNotification(asJson(body)) ?? [], (event) => store.takeMessageEvent(event, signal));
      return 'taken';
    },
  };
}

/** What CM.com tells, reports and answers at one address. Null: no SMS is sent here, or nothing proves who brings it. */
export function smsWebhook({ sms }: Pick<Config, 'sms'>, store: Takes): SmsWebhook | null {
  if (sms === null || sms.webhookSecret === null) return null;
  const expected = digest(sms.webhookSecret);
  return {
    async take(body, secret, signal) {
      if (!timingSafeEqual(digest(secret), expected)) return 'unsigned';
      const told = asJson(body);
      await takeEach(readSmsReports(told) ?? [], (report) => store.takeSmsReport(report, signal));
      const reply = readSmsReply(told);
      if (reply !== null) await store.takeMessageEvent(reply, signal);
      return 'taken';
    },
  };
}

/**
 * Works off each event, also after one that failed: the network brings them all again, and what was done is not done twice. Rejects
 * with the first failure.
 */
async function takeEach<Event>(
  events: readonly Event[],
  take: (event: Event) => Promise<unknown>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const event of events) await take(event).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

/** Equally long whatever was given, so that they can be compared in constant time. */
const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();

function asJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return null;
  }
}
