import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { descendantsOf, endTree } from './process-tree.ts';

/** A process with a child in a session of its own, and a child of that; each prints its id. The last one ignores SIGTERM. */
const FAMILY = `
const { spawn } = require('node:child_process');
const tell = (depth) => 'console.log(process.pid);' + (depth === 0
  ? 'process.on("SIGTERM", () => undefined); setInterval(() => undefined, 1000);'
  : 'require("node:child_process").spawn(process.execPath, ["-e", ' + JSON.stringify(tell(depth - 1)) + '], { detached: true, stdio: ["ignore", "inherit", "ignore"] });');
eval(tell(2));
`;

test('ends a process with its children and theirs, also those that left its group or do not listen', {
  timeout: 30_000,
}, async () => {
  const child = spawn(process.execPath, ['-e', FAMILY], { stdio: ['ignore', 'pipe', 'ignore'] });
  const pids: number[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    pids.push(Number(line));
    if (pids.length === 3) break;
  }
  expect(pids[0]).toBe(child.pid);
  expect([...descendantsOf(pids[0] ?? 0)].sort()).toEqual(pids.slice(1).sort());
  const exited = once(child, 'exit');
  await endTree(pids[0] ?? 0);
  await exited;
  await expect
    .poll(() => pids.filter((pid) => existsSync(`/proc/${pid}/exe`)), { timeout: 5_000 })
    .toEqual([]);
});

test('a process that is gone already is no trouble', async () => {
  const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
  await once(child, 'exit');
  await endTree(child.pid ?? 0);
  expect(descendantsOf(child.pid ?? 0)).toEqual([]);
});

test.each([0, 1, -5])('%i is not the id of a child and ends nothing', async (pid) => {
  await expect(endTree(pid)).rejects.toThrow(RangeError);
});
