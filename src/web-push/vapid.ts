import { createECDH, createPrivateKey, sign } from 'node:crypto';

/** How a practice shows a push service who sends (RFC 8292); both in base64url, as browsers and JWK have them. */
export interface PushKey {
  /** An uncompressed point of P-256. */
  readonly publicKey: string;
  readonly privateKey: string;
}

/** RFC 8292, 2 allows a day; a clock may be hours wrong. */
const LASTS_HOURS = 12;

export function newPushKey(): PushKey {
  const made = createECDH('prime256v1');
  made.generateKeys();
  // Without its leading zeros a key of 31 bytes comes once in 256 times.
  const privateKey = Buffer.alloc(32);
  const bytes = made.getPrivateKey();
  bytes.copy(privateKey, 32 - bytes.length);
  return {
    publicKey: made.getPublicKey().toString('base64url'),
    privateKey: privateKey.toString('base64url'),
  };
}

/**
 * The `Authorization` of a message to this address. `subject`: where a push service finds who sends (`https:` or `mailto:`); null: nowhere,
 * which some services refuse.
 */
export function vapidHeader(
  endpoint: string,
  { publicKey, privateKey }: PushKey,
  subject: string | null,
  now: Temporal.Instant,
): string {
  const point = Buffer.from(publicKey, 'base64url');
  const key = createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      d: privateKey,
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  });
  const claims = {
    aud: new URL(endpoint).origin,
    exp: Math.floor(now.epochMilliseconds / 1_000) + LASTS_HOURS * 3_600,
    ...(subject === null ? {} : { sub: subject }),
  };
  const signed = `${asPart({ typ: 'JWT', alg: 'ES256' })}.${asPart(claims)}`;
  const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' });
  return `vapid t=${signed}.${signature.toString('base64url')}, k=${publicKey}`;
}

const asPart = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
