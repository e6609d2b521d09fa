import { createDecipheriv, createECDH, createHmac, createPublicKey, randomBytes, verify } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What a push service may answer; `silence`: nothing at all. */
export type PushAnswer = number | 'silence' | { readonly status: number; readonly retryAfter: string };

/** A push as it came in, checked and read as the RFCs say. */
export interface PushSeen {
  readonly device: string;
  /** RFC 8291: what the browser would read. */
  readonly message: unknown;
  /** RFC 8292: signed by the key in it, for this server. */
  readonly claims: { readonly aud: string; readonly exp: number; readonly sub?: string };
  readonly signedBy: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** A push service on this machine, with browsers of its own: it refuses by 401 what is not signed well, as real ones do. */
export async function standInPush() {
  const seen: PushSeen[] = [];
  const faults: string[] = [];
  const answers = new Map<string, PushAnswer[]>();
  const devices = new Map<string, { readonly keys: ReturnType<typeof createECDH>; readonly auth: Buffer }>();
  const server = createServer(async (request, response) => {
    const device = (request.url ?? '').slice(1);
    const known = devices.get(device);
    const next = answers.get(device)?.shift() ?? 201;
    const body = await buffer(request);
    if (known === undefined) return response.writeHead(404).end();
    try {
      const { claims, signedBy } = readVapid(request.headers.authorization ?? '');
      const message: unknown = JSON.parse(readPush(body, known).toString());
      seen.push({ device, message, claims, signedBy, headers: request.headers });
    } catch (fault) {
      faults.push(String(fault));
      return response.writeHead(401).end();
    }
    if (next === 'silence') return undefined;
    const { status, retryAfter } = typeof next === 'number' ? { status: next, retryAfter: null } : next;
    return response
      .writeHead(status, {
        ...(retryAfter === null ? {} : { 'retry-after': retryAfter }),
        ...(status === 302 ? { location: `/${device}` } : {}),
      })
      .end('said of it');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    seen,
    faults,
    /** A browser that subscribed here, and what this service answers of its next pushes; 201 after those. */
    subscribe(...nextAnswers: PushAnswer[]) {
      const keys = createECDH('prime256v1');
      keys.generateKeys();
      const auth = randomBytes(16);
      const device = randomBytes(8).toString('hex');
      devices.set(device, { keys, auth });
      answers.set(device, nextAnswers);
      return {
        endpoint: `${origin}/${device}`,
        p256dh: keys.getPublicKey().toString('base64url'),
        auth: auth.toString('base64url'),
      };
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function readVapid(authorization: string) {
    const [, token = '', signedBy = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization) ?? [];
    const [header = '', claims = '', signature = ''] = token.split('.');
    const point = Buffer.from(signedBy, 'base64url');
    const key = createPublicKey({
      format: 'jwk',
      key: {
        kty: 'EC',
        crv: 'P-256',
        x: point.subarray(1, 33).toString('base64url'),
        y: point.subarray(33, 65).toString('base64url'),
      },
    });
    const isSigned = verify(
      'sha256',
      Buffer.from(`${header}.${claims}`),
      { key, dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    );
    if (!isSigned) throw new Error('not signed by the key that it names');
    const { alg } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { alg: string };
    const said = JSON.parse(Buffer.from(claims, 'base64url').toString()) as PushSeen['claims'];
    if (alg !== 'ES256' || said.aud !== origin) throw new Error('for another service');
    return { claims: said, signedBy };
  }
}

/** RFC 8188 and 8291 with the steps of their HMAC written out, as the browser does it: not the code that encrypts. */
export function readPush(
  body: Buffer,
  { keys, auth }: { readonly keys: ReturnType<typeof createECDH>; readonly auth: Buffer },
): Buffer {
  const salt = body.subarray(0, 16);
  const recordSize = body.readUInt32BE(16);
  const length = body.readUInt8(20);
  const sender = body.subarray(21, 21 + length);
  const record = body.subarray(21 + length);
  if (length !== 65 || record.length > recordSize) throw new Error('not one record of RFC 8291');
  const hmac = (key: Buffer, ...parts: Buffer[]) =>
    createHmac('sha256', key).update(Buffer.concat(parts)).digest();
  const ONE = Buffer.from([1]);
  const ikm = hmac(
    hmac(auth, keys.computeSecret(sender)),
    Buffer.from('WebPush: info\0'),
    keys.getPublicKey(),
    sender,
    ONE,
  );
  const prk = hmac(salt, ikm);
  const key = hmac(prk, Buffer.from('Content-Encoding: aes128gcm\0'), ONE).subarray(0, 16);
  const nonce = hmac(prk, Buffer.from('Content-Encoding: nonce\0'), ONE).subarray(0, 12);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(record.subarray(-16));
  const text = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
  if (text.at(-1) !== 2) throw new Error('not the last record');
  return text.subarray(0, -1);
}
