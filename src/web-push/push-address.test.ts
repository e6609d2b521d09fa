import { describe, expect, test } from 'vitest';
import { isPublicAddress, lookupPublic, mayBePushed } from './push-address.ts';

describe('where a push may go', () => {
  test.for([
    ['https://fcm.googleapis.com/fcm/send/abc', true],
    ['https://updates.push.services.mozilla.com/wpush/v2/abc', true],
    ['https://web.push.apple.com/abc', true],
    ['https://wns2-par02p.notify.windows.com/w/?token=abc', true],
    ['http://fcm.googleapis.com/fcm/send/abc', false],
    ['https://fcm.googleapis.com:8443/abc', false],
    ['https://naam:wachtwoord@fcm.googleapis.com/abc', false],
    ['https://localhost/abc', false],
    ['https://server.localhost/abc', false],
    ['https://his.local/abc', false],
    ['https://metadata.google.internal/abc', false],
    ['https://database/abc', false],
    ['https://127.0.0.1/abc', false],
    // Written otherwise, a URL makes 127.0.0.1 of them all.
    ['https://2130706433/abc', false],
    ['https://0x7f.1/abc', false],
    ['https://127.1/abc', false],
    ['https://[::1]/abc', false],
    ['https://[2a00:1450:4001:82a::200a]/abc', false],
    ['https://8.8.8.8/abc', false],
    ['ftp://fcm.googleapis.com/abc', false],
    ['file:///etc/passwd', false],
    ['geen adres', false],
    [`https://fcm.googleapis.com/${'a'.repeat(1_000)}`, false],
  ] as const)('%s: %s', ([endpoint, may]) => {
    expect(mayBePushed(endpoint, 'internet')).toBe(may);
  });

  test('inside a test also on this machine, and nowhere that is no web address', () => {
    expect(mayBePushed('http://127.0.0.1:8080/abc', 'anywhere')).toBe(true);
    expect(mayBePushed('file:///etc/passwd', 'anywhere')).toBe(false);
  });

  test.for([
    ['142.250.179.138', true],
    ['2a00:1450:4001:82a::200a', true],
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['100.64.0.1', false],
    ['127.0.0.53', false],
    ['169.254.169.254', false],
    ['172.16.0.1', false],
    ['172.32.0.1', true],
    ['192.168.1.1', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['::ffff:127.0.0.1', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['ff02::1', false],
    ['geen adres', false],
  ] as const)('%s is of the public internet: %s', ([address, isPublic]) => {
    expect(isPublicAddress(address)).toBe(isPublic);
  });

  test.for([{ all: true }, { all: false }])(
    'a name that leads to this machine is refused when it is looked up (%o)',
    async (options) => {
      const failed = await new Promise((resolve) => lookupPublic('localhost', options, resolve));
      expect(failed).toMatchObject({ message: 'not an address of the public internet' });
    },
  );
});
