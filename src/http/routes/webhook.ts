import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../faults.ts';

/** What a network of messages tells (`src/messaging/whatsapp-webhook.ts`). */
export interface MessageWebhook {
  /** The challenge to send back when the question is the network's; null for a stranger. */
  verify(query: Readonly<Record<string, unknown>>): string | null;
  /** Works off the raw body. `unsigned`: it is not the network's. Rejects when it must be brought again. */
  take(body: Buffer, signature: string | undefined, signal: AbortSignal): Promise<'taken' | 'unsigned'>;
}

/** What a network of SMS tells (`src/messaging/sms-reports.ts`, `sms-replies.ts`). It signs nothing: a secret in the address proves who brings it. */
export interface SmsWebhook {
  take(body: Buffer, secret: string, signal: AbortSignal): Promise<'taken' | 'unsigned'>;
}

const WEBHOOK_DEADLINE_MS = 15_000;
/** Meta's limit of one notification. */
const LARGEST_BYTES = 3 * 1_024 * 1_024;
/** A morning's ten thousand reminders come back as three receipts each, within minutes and from few addresses. */
const A_MINUTE = 6_000;
const SETTINGS = {
  schema: { hide: true },
  bodyLimit: LARGEST_BYTES,
  config: { rateLimit: { max: A_MINUTE } },
} as const;

/**
 * `/api/webhooks/whatsapp` and `/api/webhooks/sms/:secret`. A signature is over the raw bytes, so they are kept as they came. Whatever
 * went wrong on our side is answered with 5xx, upon which the networks bring it again for days.
 */
export async function webhookRoutes(
  app: FastifyInstance,
  {
    webhook,
    smsWebhook,
  }: { readonly webhook: MessageWebhook | null; readonly smsWebhook?: SmsWebhook | null },
): Promise<void> {
  await app.register((scope, _options, ready) => {
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    if (webhook !== null) whatsappRoutes(scope, webhook);
    if (smsWebhook != null) smsRoutes(scope, smsWebhook);
    ready();
  });
}

function whatsappRoutes(scope: FastifyInstance, webhook: MessageWebhook): void {
  scope.get('/api/webhooks/whatsapp', { schema: { hide: true } }, async (request, reply) => {
    const challenge = webhook.verify(request.query as Readonly<Record<string, unknown>>);
    if (challenge === null) throw new Refusal('WEBHOOK_REFUSED');
    return reply.type('text/plain').send(challenge);
  });
  scope.post('/api/webhooks/whatsapp', SETTINGS, async (request, reply) => {
    const signature = request.headers['x-hub-signature-256'];
    const taken = await webhook.take(
      rawBody(request),
      typeof signature === 'string' ? signature : undefined,
      AbortSignal.timeout(WEBHOOK_DEADLINE_MS),
    );
    if (taken === 'unsigned') throw new Refusal('WEBHOOK_REFUSED');
    return reply.code(200).send();
  });
}

function smsRoutes(scope: FastifyInstance, sms: SmsWebhook): void {
  scope.post<{ Params: { readonly secret: string } }>(
    '/api/webhooks/sms/:secret',
    SETTINGS,
    async (request, reply) => {
      const taken = await sms.take(
        rawBody(request),
        request.params.secret,
        AbortSignal.timeout(WEBHOOK_DEADLINE_MS),
      );
      if (taken === 'unsigned') throw new Refusal('WEBHOOK_REFUSED');
      return reply.code(200).send();
    },
  );
}

/** A request without a body has none at all. */
const rawBody = ({ body }: FastifyRequest): Buffer => (Buffer.isBuffer(body) ? body : Buffer.alloc(0));
