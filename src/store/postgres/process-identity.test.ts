import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { identityOf } from './process-identity.ts';

describe('the identity of a process', () => {
  it('is its number and its start, the same each time, and none once it has ended', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
    await once(child, 'spawn');
    const identity = await identityOf(child.pid ?? 0);
    expect(identity).toMatch(new RegExp(`^${child.pid}:\\d*$`));
    expect(await identityOf(child.pid ?? 0)).toBe(identity);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await identityOf(child.pid ?? 0)).toBeNull();
  });

  it('is another for another process', async () => {
    expect(await identityOf(process.pid)).not.toBe(await identityOf(process.ppid));
  });

  it('is none for a number that no process has', async () => {
    expect(await identityOf(2 ** 22 + 1)).toBeNull();
  });
});
