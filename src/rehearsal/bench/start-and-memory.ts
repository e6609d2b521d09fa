import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { openCallerTelephone } from '../audio/caller-telephone.ts';

export interface StartMeasured {
  /** From the start of the program on a machine that is set up to the moment at which it takes calls. */
  readonly readyMs: number;
  readonly ear: string;
}

export interface MemoryMeasured {
  /** Calls that were up at once. */
  readonly calls: number;
  /** Resident memory of Balie's process, without PostgreSQL's. */
  readonly mb: number;
  readonly idleMb: number;
  readonly ear: string;
}

/** What a started Balie tells on its first line. */
interface Ready {
  readonly port: number;
  readonly ear: string;
}

const START_DEADLINE_MS = 60_000;
const STOP_DEADLINE_MS = 20_000;
const GREETED_MS = 6_000;

/** Starts Balie in a process of its own, once to set up and once more to time. `program`: arguments for Node. */
export async function measureStart(program: readonly string[]): Promise<StartMeasured> {
  const first = await startChild(program);
  await first.stop();
  const began = performance.now();
  const second = await startChild(program);
  const readyMs = Math.round(performance.now() - began);
  await second.stop();
  return { readyMs, ear: second.ready.ear };
}

/** So many calls at once, each greeted, to a Balie in a process of its own. */
export async function measureMemory(program: readonly string[], calls: number): Promise<MemoryMeasured> {
  const child = await startChild(program);
  const telephone = await openCallerTelephone();
  try {
    const idleMb = await child.residentMb();
    const target = `sip:receptie@127.0.0.1:${child.ready.port}`;
    const dialled = await Promise.all(
      Array.from({ length: calls }, () =>
        telephone.dial({ target, onBehalfOf: null, ringForMs: 10_000 }, AbortSignal.timeout(15_000)),
      ),
    );
    await new Promise((resolve) => {
      setTimeout(resolve, GREETED_MS);
    });
    const up = dialled.filter((result) => result.kind === 'answered' && !result.line.ended).length;
    return { calls: up, mb: await child.residentMb(), idleMb, ear: child.ready.ear };
  } finally {
    await telephone.close();
    await child.stop();
  }
}

interface Child {
  readonly ready: Ready;
  residentMb(): Promise<number>;
  stop(): Promise<void>;
}

async function startChild(program: readonly string[]): Promise<Child> {
  const child = spawn(process.execPath, program, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout);
  try {
    const ready = JSON.parse(await nextLine(lines, child)) as Ready;
    return {
      ready,
      async residentMb() {
        child.stdin.write('memory\n');
        return Number(await nextLine(lines, child));
      },
      stop: () => stop(child),
    };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

async function nextLine(lines: Interface, child: ChildProcess): Promise<string> {
  const finished = new AbortController();
  const signal = AbortSignal.any([finished.signal, AbortSignal.timeout(START_DEADLINE_MS)]);
  try {
    const [line] = (await Promise.race([
      once(lines, 'line', { signal }),
      once(child, 'exit', { signal }).then(() => [null]),
    ])) as [string | null];
    if (line === null) throw new Error('the Balie that was to be measured did not start');
    return line;
  } finally {
    finished.abort();
  }
}

/** Closing its input asks the child to end; one that does not is killed by its own id. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const kill = setTimeout(() => child.kill('SIGKILL'), STOP_DEADLINE_MS);
  child.stdin?.end();
  await once(child, 'exit');
  clearTimeout(kill);
}
