import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ownPush, pushAddress, pushTried } from '../contract/push.ts';
import { deviceOf } from '../device-of.ts';
import { Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import type { PushDevices, PushSender } from '../ports/push.ts';
import { pushTrial } from '../push-words.ts';
import type { SessionFound } from '../staff-ports.ts';
import type { ZodApp } from '../zod-app.ts';

const SLOWLY = { rateLimit: { max: 10, timeWindow: '1 minute' } };
const OF_ONE = z.object({ id: z.uuid() });

/** Devices that an alarm is pushed to: one's own, turned on and off and tried. */
export function pushRoutes(
  app: ZodApp,
  parts: GuardParts & {
    readonly ports: { readonly pushDevices: PushDevices };
    readonly push: PushSender;
  },
): void {
  const { pushDevices } = parts.ports;

  /** An alarm is for who may act on it; who looks without an account is rung by nothing. */
  async function whoIsCalled(request: FastifyRequest): Promise<SessionFound> {
    const who = await whoMay(request, parts, 'live', 'work');
    if (who.id === null)
      throw new Refusal('NOT_POSSIBLE', 'Zonder account komt er geen melding op een toestel.');
    return who;
  }
  async function whoChanges(request: FastifyRequest): Promise<SessionFound> {
    const who = await whoIsCalled(request);
    fromOurPage(request, parts, who);
    return who;
  }

  app.get('/api/push', { schema: { response: { 200: ownPush } } }, async (request) => {
    const who = await whoIsCalled(request);
    const [{ publicKey }, devices] = await Promise.all([
      pushDevices.key(who.practice, soon()),
      pushDevices.of(who, soon()),
    ]);
    return { publicKey, devices: [...devices] };
  });

  app.post(
    '/api/push',
    { schema: { body: pushAddress, response: { 204: z.null() } }, config: SLOWLY },
    async (request, reply) => {
      const who = await whoChanges(request);
      if (!parts.push.accepts(request.body)) throw new Refusal('PUSH_ADDRESS_REFUSED');
      const added = await pushDevices.add(who, request.body, deviceOf(request.headers['user-agent']), soon());
      if (added === 'too-many') throw new Refusal('PUSH_DEVICES_FULL');
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/push/:id/test',
    { schema: { params: OF_ONE, response: { 200: pushTried } }, config: SLOWLY },
    async (request) => {
      const who = await whoChanges(request);
      const device = await pushDevices.one(who, request.params.id, soon());
      if (device === null) throw new Refusal('NOT_FOUND');
      const key = await pushDevices.key(who.practice, soon());
      const { kind } = await parts.push.send(device, key, pushTrial(device.language), soon());
      await pushDevices.note(who.practice, device.id, kind, soon());
      return { result: kind };
    },
  );

  app.delete(
    '/api/push/:id',
    { schema: { params: OF_ONE, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoChanges(request);
      if (!(await pushDevices.remove(who, request.params.id, soon()))) throw new Refusal('NOT_FOUND');
      return reply.code(204).send(null);
    },
  );
}
