import { z } from 'zod';

const moment = z.iso.datetime({ offset: true });

/** More browsers than this has nobody; each is sent to at every alarm. */
export const MOST_PUSH_DEVICES = 5;

/** What a browser gives that can be pushed to (RFC 8030, RFC 8291): an address and two keys, in base64url. */
export const pushAddress = z.strictObject({
  endpoint: z.url({ protocol: /^https?$/ }).max(1_000),
  p256dh: z.string().regex(/^[\w-]{87}$/),
  auth: z.string().regex(/^[\w-]{22}$/),
});
export type PushAddress = z.output<typeof pushAddress>;

/** What became of the last push. `accepted`: the push service took it; whether it reached the device it does not say. */
const lastPush = z
  .object({ at: moment, result: z.enum(['accepted', 'refused', 'busy', 'unreachable']) })
  .nullable();

const ownPushDevice = z.object({
  id: z.uuid(),
  /** SHA-256 of its address, in hex: by this a browser finds itself. */
  addressHash: z.string(),
  /** Browser and system, "Firefox · Windows"; null: not known. */
  device: z.string().nullable(),
  since: moment,
  last: lastPush,
});
export type OwnPushDevice = z.output<typeof ownPushDevice>;

/** `GET /api/push`: of who asks. */
export const ownPush = z.object({
  /** For `applicationServerKey` (RFC 8292). */
  publicKey: z.string(),
  devices: z.array(ownPushDevice),
});
export type OwnPush = z.output<typeof ownPush>;

/** `POST /api/push/:id/test` -> what the push service made of it; `gone`: the device is removed. */
export const pushTried = z.object({
  result: z.enum(['accepted', 'refused', 'busy', 'unreachable', 'gone']),
});
export type PushTried = z.output<typeof pushTried>;

export const pushDeviceHere = z.object({
  name: z.string(),
  device: z.string().nullable(),
  /** Whether an alarm of now would be pushed to it. */
  onDuty: z.boolean(),
  last: lastPush,
});
export type PushDeviceHere = z.output<typeof pushDeviceHere>;
