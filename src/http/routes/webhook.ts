import type { FastifyInstance } from 'fastify';
import { Refusal } from '../faults.ts';

/** What a network of messages tells (`src/messaging/whatsapp-webhook.ts`). */
export interface MessageWebhook {
  /** The challenge to send back when the question is the network's; null for a stranger. */
  verify(query: Readonly<Record<string, unknown>>): string | null;
  /** Works off the raw body. `unsigned`: it is not the network's. Rejects when it must be brought again. */
  take(body: Buffer, signature: string | undefined, signal: AbortSignal): Promise<'taken' | 'unsigned'>;
}

const WEBHOOK_DEADLINE_MS = 15_000;

/** `/api/webhooks/whatsapp`: the signature is over the raw bytes, so they are kept as they came. */
export async function webhookRoutes(app: FastifyInstance, webhook: MessageWebhook): Promise<void> {
  await app.register((scope, _options, ready) => {
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    scope.get('/api/webhooks/whatsapp', { schema: { hide: true } }, async (request, reply) => {
      const challenge = webhook.verify(request.query as Readonly<Record<string, unknown>>);
      if (challenge === null) throw new Refusal('NOT_FOUND');
      return reply.type('text/plain').send(challenge);
    });
    scope.post('/api/webhooks/whatsapp', { schema: { hide: true } }, async (request, reply) => {
      const signature = request.headers['x-hub-signature-256'];
      const taken = await webhook.take(
        request.body as Buffer,
        typeof signature === 'string' ? signature : undefined,
        AbortSignal.timeout(WEBHOOK_DEADLINE_MS),
      );
      if (taken === 'unsigned') throw new Refusal('FORBIDDEN_ORIGIN');
      return reply.code(200).send();
    });
    ready();
  });
}
