import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/**
 * Where a push may go. A browser names the address, so whoever is signed in could have Balie ask whatever it can reach (SSRF): only names of
 * the public internet over https, and only while they lead there. `anywhere`: for a push service inside a test.
 */
export type Reach = 'internet' | 'anywhere';

const LONGEST = 1_000;

/** IANA's registries of addresses that are not of the public internet, as blocks. */
const NOT_PUBLIC: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** The whole of what IANA gives out for use is 2000::/3; within it these are no hosts, or hide an address of IPv4. */
const PUBLIC_6 = ['2000::', 3] as const;
const NOT_PUBLIC_6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const notPublic = new BlockList();
for (const [net, prefix] of NOT_PUBLIC) notPublic.addSubnet(net, prefix, 'ipv4');
const public6 = new BlockList();
public6.addSubnet(...PUBLIC_6, 'ipv6');
const notPublic6 = new BlockList();
for (const [net, prefix] of NOT_PUBLIC_6) notPublic6.addSubnet(net, prefix, 'ipv6');

/** Whether this is an address (v4 or v6) of the public internet. */
export const isPublicAddress = (address: string): boolean =>
  isIP(address) === 4
    ? !notPublic.check(address, 'ipv4')
    : isIP(address) === 6 && public6.check(address, 'ipv6') && !notPublic6.check(address, 'ipv6');

/** Whether a push may go to this address, as far as that can be told without asking where its name leads. */
export function mayBePushed(endpoint: string, reach: Reach): boolean {
  if (endpoint.length > LONGEST || !URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  if (username !== '' || password !== '') return false;
  if (reach === 'anywhere') return protocol === 'https:' || protocol === 'http:';
  // Push services have names and the usual port; a name without a dot is of this network.
  const isName = isIP(hostname) === 0 && !hostname.startsWith('[') && /^[^.]+(?:\.[^.]+)+$/.test(hostname);
  return (
    protocol === 'https:' &&
    port === '' &&
    isName &&
    !/\.(?:local|localhost|internal|lan|home\.arpa)$/.test(hostname)
  );
}

/** Finds a name as Node does, and fails when it leads to an address that is not of the public internet, now and not when it was given. */
export const lookupPublic: LookupFunction = (name, options, found) => {
  lookup(name, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return found(error, []);
    const [first] = addresses;
    if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address)))
      return found(new Error('not an address of the public internet'), []);
    return options.all === true ? found(null, addresses) : found(null, first.address, first.family);
  });
};
