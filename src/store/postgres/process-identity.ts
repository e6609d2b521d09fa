import { readFile } from 'node:fs/promises';

/**
 * A name for a running process that a later process with the same number does not have: its number and, on Linux, its start in
 * clock ticks since boot (`/proc/PID/stat`, field 22). Null when no such process lives.
 */
export async function identityOf(pid: number): Promise<string | null> {
  if (!isAlive(pid)) return null;
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return `${pid}:`;
  // The second field is the program's name in brackets and may hold spaces.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // A zombie has ended; its parent only has not looked yet.
  return state === 'Z' ? null : `${pid}:${rest[18] ?? ''}`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
