import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** A process that was asked to end gets this long; PostgreSQL flushes within a second. */
const END_DEADLINE_MS = 5_000;
const LOOK_EVERY_MS = 50;

/**
 * Ends a process and everything below it, each by its own id, and resolves when they are gone. The list is made first: whoever
 * loses its parent is nobody's child any more, and a test runner that gets a signal leaves its database behind.
 */
export async function endTree(pid: number): Promise<void> {
  // 0 means "my own group" to the system, and 1 is the parent of all.
  if (pid <= 1) throw new RangeError('not the id of a child');
  const pids = [pid, ...descendantsOf(pid)];
  for (const each of pids) send(each, 'SIGTERM');
  const until = performance.now() + END_DEADLINE_MS;
  while (pids.some(isAlive) && performance.now() < until) await wait(LOOK_EVERY_MS);
  for (const each of pids.filter(isAlive)) send(each, 'SIGKILL');
}

/** Ids of the children of a process, their children, and so on. Linux: read from /proc. */
export function descendantsOf(pid: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const parent = parentOf(name);
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (each: number): readonly number[] =>
    (children.get(each) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(pid);
}

function parentOf(name: string): number | null {
  if (!/^\d+$/.test(name)) return null;
  try {
    // The second field is the name in brackets, which may hold spaces and brackets; the parent is the second after it (proc(5)).
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z';
  } catch {
    return false;
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself in the meantime, which is what was wanted.
  }
}
