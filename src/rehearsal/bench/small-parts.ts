import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { UnderstandingContext } from '../../domain/meaning.ts';
import { understand } from '../../turn/2-understand/understand.ts';
import { findWhen } from '../../turn/2-understand/when/when.ts';
import { triage } from '../../turn/3-triage/triage.ts';
import { percentile } from './percentiles.ts';
import { MOMENT_SENTENCES, TURNS } from './sentences.ts';

const REFERENCE = Temporal.PlainDateTime.from('2026-11-25T10:15');
const NOW = REFERENCE.toZonedDateTime('Europe/Amsterdam');
/** The compiler has done its work by then. */
const WARM_ROUNDS = 20;
const ROUNDS = 200;
/** A sentence is read in a few microseconds, so its compiler needs more of them: measured, nothing is gained after two hundred rounds. */
const WHEN_WARM_ROUNDS = 200;

/** Microseconds a sentence, beside chrono-node where development packages are installed. */
export async function measureWhen() {
  const ours = perSentence((text) => findWhen(text, REFERENCE, 'any'));
  const chrono = await dutchChrono();
  return {
    n: MOMENT_SENTENCES.length * ROUNDS,
    usPerSentence: ours,
    chronoUs: chrono === null ? null : perSentence((text) => chrono.parse(text)),
  };
}

/** The median round: a round takes a fifth of a millisecond, so other work on the machine lengthens some of them many times over. */
function perSentence(read: (text: string) => unknown): number | null {
  const rounds: number[] = [];
  for (let round = 0; round < WHEN_WARM_ROUNDS + ROUNDS; round += 1) {
    const began = performance.now();
    for (const text of MOMENT_SENTENCES) read(text);
    if (round >= WHEN_WARM_ROUNDS)
      rounds.push((1000 * (performance.now() - began)) / MOMENT_SENTENCES.length);
  }
  return percentile(rounds, 0.5);
}

/** A package for development only, so its name is a variable: a practice runs bench without it. */
async function dutchChrono(): Promise<{ parse(text: string): unknown } | null> {
  const name = 'chrono-node';
  const found: unknown = await import(name).catch(() => null);
  if (typeof found !== 'object' || found === null || !('nl' in found)) return null;
  return found.nl as { parse(text: string): unknown };
}

const context = (expecting: UnderstandingContext['expecting']): UnderstandingContext => ({
  practice: 'huisarts',
  now: NOW,
  expecting,
  practitioners: ['dokter Jansen', 'dokter De Boer', 'assistente Fatima'],
});

/** A turn with the turns before it, and loading in a fresh process. */
export async function measureUnderstand() {
  const times: number[] = [];
  const said = TURNS.map(({ text }) => text);
  for (let round = 0; round < WARM_ROUNDS + ROUNDS; round += 1) {
    for (const [index, { asked }] of TURNS.entries()) {
      const began = performance.now();
      understand(said.slice(0, index + 1), context(asked));
      if (round >= WARM_ROUNDS) times.push(performance.now() - began);
    }
  }
  return { n: times.length, p95Ms: precise(times, 0.95), ...(await loading()) };
}

/** A program of its own with its first turn: the first time it is run, and with what Node keeps of that (`./balie` keeps it too). */
async function loading(): Promise<{ readonly loadMs: number; readonly firstLoadMs: number }> {
  const compiled = await mkdtemp(join(tmpdir(), 'balie-bench-'));
  try {
    const firstLoadMs = await loadOnce(compiled);
    const again = [await loadOnce(compiled), await loadOnce(compiled), await loadOnce(compiled)];
    return { loadMs: percentile(again, 0.5) ?? firstLoadMs, firstLoadMs };
  } finally {
    await rm(compiled, { recursive: true, force: true });
  }
}

async function loadOnce(compiled: string): Promise<number> {
  const module = new URL('../../turn/2-understand/understand.ts', import.meta.url).href;
  const program = `const t = performance.now(); const { understand } = await import(${JSON.stringify(module)});
    understand(['ik wil een afspraak'], { practice: 'huisarts', expecting: 'open', practitioners: [],
      now: Temporal.ZonedDateTime.from('2026-11-25T10:15[Europe/Amsterdam]') });
    console.log(performance.now() - t);`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
    timeout: 30_000,
    env: { NODE_COMPILE_CACHE: compiled },
  });
  return Math.round(Number(stdout));
}

/** The whole call again at each of twenty turns, as a call does it. */
export function measureTriage() {
  const said = TURNS.map(({ text }) => ({ text, alternatives: [] }));
  const times: number[] = [];
  const ofProcessor: number[] = [];
  for (let round = 0; round < WARM_ROUNDS + ROUNDS; round += 1) {
    for (let turns = 1; turns <= said.length; turns += 1) {
      const processor = process.cpuUsage();
      const began = performance.now();
      triage(said.slice(0, turns), { practice: 'huisarts' });
      const tookMs = performance.now() - began;
      const { user, system } = process.cpuUsage(processor);
      if (round < WARM_ROUNDS) continue;
      times.push(tookMs);
      ofProcessor.push((user + system) / 1_000);
    }
  }
  return {
    n: times.length,
    turns: said.length,
    p95Ms: precise(times, 0.95),
    processorP95Ms: precise(ofProcessor, 0.95),
  };
}

/** To a microsecond: these parts take less than the tenth of a millisecond that `percentile` rounds to. */
function precise(values: readonly number[], share: number): number | null {
  const micro = percentile(
    values.map((value) => value * 1_000),
    share,
  );
  return micro === null ? null : Math.round(micro) / 1_000;
}
