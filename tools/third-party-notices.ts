import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './installed-program.ts';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

export interface Notice {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** Licences of software that a work under the EUPL 1.2 may depend on without asking anything of a practice that runs it. */
export const ACCEPTED: ReadonlySet<string> = new Set(
  '0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause BlueOak-1.0.0 CC0-1.0 ISC LGPL-3.0-or-later MIT MIT-0 MPL-2.0 PostgreSQL Unlicense'
    .split(' ')
    // As node-datachannel writes it.
    .concat('MPL 2.0'),
);

/** Packages of which the lock file names no licence: read in the file LICENSE that comes with that very version. */
const READ_IN_PACKAGE: ReadonlyMap<string, string> = new Map([['png-js@2.0.0', 'MIT']]);

/** Every package that runs in a practice, by name, from the lock file. Platform packages are left out: they share the licence of their parent. */
export function notices(lock: {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}): readonly Notice[] {
  const found = Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && entry.dev !== true && entry.optional !== true)
    .map(([path, { version = '', license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, version, license: license ?? READ_IN_PACKAGE.get(`${name}@${version}`) ?? 'unknown' };
    });
  const unique = new Map(found.map((notice) => [`${notice.name}@${notice.version}`, notice]));
  return [...unique.values()].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1,
  );
}

/** The document of `docs/third-party-notices.md`, whole. */
export function noticesPage(all: readonly Notice[]): string {
  return [
    '# Third-party notices',
    '',
    'Made by `npm run notices` from `package-lock.json`; do not edit. Balie runs with these packages, which npm installs',
    'from their publishers together with the text of their licences (`node_modules/<package>/LICENSE`). Programs that Balie',
    'starts but does not contain: espeak-ng (GPL-3.0-or-later).',
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...all.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`),
    '',
  ].join('\n');
}

export const readLock = () =>
  JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };

if (import.meta.main)
  writeFileSync(join(ROOT, 'docs/third-party-notices.md'), noticesPage(notices(readLock())));
