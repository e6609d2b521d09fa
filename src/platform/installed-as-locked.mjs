import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// Is node_modules what package-lock.json says? Ends with 0 or 1. Plain JavaScript: the wrapper runs it with the machine's
// own Node, before Balie's is there. npm writes the hidden lock last, so an installation that was cut off does not pass.
const [root = '.'] = process.argv.slice(2);
const packages = (/** @type {string} */ path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
const wanted = packages('package-lock.json');
const present = packages('node_modules/.package-lock.json');

// npm leaves optional packages of other platforms out; whatever it did install must have the locked version.
const asLocked = Object.entries(wanted).every(
  ([path, { version, optional }]) =>
    path === '' || (present[path]?.version ?? (optional ? version : null)) === version,
);
process.exitCode = asLocked ? 0 : 1;
