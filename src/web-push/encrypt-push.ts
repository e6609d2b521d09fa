import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';

/** What a browser gave along with its address (RFC 8291, 2): its public key and a secret. */
export interface DeviceKeys {
  /** An uncompressed point of P-256: 65 bytes. */
  readonly p256dh: Buffer;
  /** 16 bytes. */
  readonly auth: Buffer;
}

const CURVE = 'prime256v1';
const SALT_BYTES = 16;
/** RFC 8291, 4: one record, which no push service may refuse for being larger. */
const RECORD_SIZE = 4_096;
/** RFC 8188, 2: stands after the last record's text. */
const LAST_RECORD = Buffer.from([2]);
const TAG_BYTES = 16;

/**
 * A message as only this device reads it (RFC 8291, in the form `aes128gcm` of RFC 8188). Throws when the key is no point of the curve, or
 * the text does not fit in a record. `fixed`: for the example of the RFC; anywhere else key and salt are of one message.
 */
export function encryptPush(
  text: Buffer,
  { p256dh, auth }: DeviceKeys,
  fixed?: { readonly privateKey: Buffer; readonly salt: Buffer },
): Buffer {
  if (text.length + LAST_RECORD.length + TAG_BYTES > RECORD_SIZE) throw new RangeError('does not fit');
  const ours = createECDH(CURVE);
  if (fixed === undefined) ours.generateKeys();
  else ours.setPrivateKey(fixed.privateKey);
  const salt = fixed?.salt ?? randomBytes(SALT_BYTES);
  const publicKey = ours.getPublicKey();
  const about = Buffer.concat([Buffer.from('WebPush: info\0'), p256dh, publicKey]);
  const secret = derive(ours.computeSecret(p256dh), auth, about, 32);
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(RECORD_SIZE);
  return Buffer.concat([
    salt,
    size,
    Buffer.from([publicKey.length]),
    publicKey,
    cipher.update(text),
    cipher.update(LAST_RECORD),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
}

/** Whether something can be encrypted for such a device at all. */
export function areDeviceKeys({ p256dh, auth }: DeviceKeys): boolean {
  if (p256dh.length !== 65 || p256dh[0] !== 4 || auth.length !== 16) return false;
  const probe = createECDH(CURVE);
  probe.generateKeys();
  try {
    probe.computeSecret(p256dh);
    return true;
  } catch {
    // Not on the curve.
    return false;
  }
}

const derive = (secret: Buffer, salt: Buffer, about: Buffer, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, about, bytes));
