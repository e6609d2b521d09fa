import { createECDH, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readPush } from '../../test/kits/stand-in-push.ts';
import { areDeviceKeys, encryptPush } from './encrypt-push.ts';

const bytes = (text: string) => Buffer.from(text, 'base64url');

function aDevice() {
  const keys = createECDH('prime256v1');
  keys.generateKeys();
  return { keys, auth: randomBytes(16), p256dh: keys.getPublicKey() };
}

describe('a push', () => {
  test('is, byte for byte, the example of RFC 8291, appendix A', () => {
    const made = encryptPush(
      Buffer.from('When I grow up, I want to be a watermelon'),
      {
        p256dh: bytes(
          'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
        ),
        auth: bytes('BTBZMqHH6r4Tts7J_aSIgg'),
      },
      {
        privateKey: bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'),
        salt: bytes('DGv6ra1nlYgDCS1FRnbzlw'),
      },
    );
    expect(made.toString('base64url')).toBe(
      'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
    );
  });

  test('is read by its device and by no other, and is never the same twice', () => {
    const device = aDevice();
    const text = Buffer.from('Spoed op lijn 1');
    const [one, two] = [encryptPush(text, device), encryptPush(text, device)];
    expect(readPush(one, device).toString()).toBe('Spoed op lijn 1');
    expect(one.includes('Spoed')).toBe(false);
    expect(one.equals(two)).toBe(false);
    expect(() => readPush(one, aDevice())).toThrow();
    expect(() => readPush(one, { ...device, auth: randomBytes(16) })).toThrow();
  });

  test('that does not fit in one record is a mistake of ours', () => {
    const device = aDevice();
    const most = 4_096 - 17;
    expect(readPush(encryptPush(Buffer.alloc(most), device), device)).toHaveLength(most);
    expect(() => encryptPush(Buffer.alloc(most + 1), device)).toThrow(RangeError);
  });

  test.for([
    ['those of a browser', (): Buffer => aDevice().p256dh, 16, true],
    ['a point beside the curve', () => Buffer.from([4, ...Array<number>(64).fill(1)]), 16, false],
    ['a compressed point', () => Buffer.from([2, ...Array<number>(64).fill(1)]), 16, false],
    ['half a key', () => aDevice().p256dh.subarray(0, 33), 16, false],
    ['a secret that is too short', () => aDevice().p256dh, 8, false],
  ] as const)('to %s: keys that fit or not', ([, p256dh, auth, fit]) => {
    expect(areDeviceKeys({ p256dh: p256dh(), auth: Buffer.alloc(auth) })).toBe(fit);
  });
});
