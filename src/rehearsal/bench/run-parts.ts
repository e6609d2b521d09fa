import { CodedError } from '../../platform/coded-error.ts';

/** One part of the report of bench, by its name in `formats.md`. */
export interface Part {
  readonly name: string;
  measure(): Promise<unknown>;
}

/**
 * Measures the parts one after the other: two at once would measure each other. A part that cannot run says why, and the
 * rest goes on. `asked`: names; none means all. Throws BENCH_PART_UNKNOWN.
 */
export async function runParts(
  parts: readonly Part[],
  asked: readonly string[],
  signal: AbortSignal,
  progress: (line: string) => void,
): Promise<Readonly<Record<string, unknown>>> {
  const unknown = asked.find((name) => !parts.some((part) => part.name === name));
  if (unknown !== undefined) {
    throw new CodedError(
      'BENCH_PART_UNKNOWN',
      `De onderdelen van bench: ${parts.map(({ name }) => name).join(', ')}.`,
    );
  }
  const measured: Record<string, unknown> = {};
  for (const { name, measure } of parts) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    if (signal.aborted) {
      measured[name] = { skipped: 'stopped' };
      continue;
    }
    progress(`${name} ...`);
    const began = performance.now();
    measured[name] = await measure().catch((error: unknown) => ({ skipped: whyNot(error) }));
    progress(
      `${name}: ${JSON.stringify(measured[name])} (${Math.round((performance.now() - began) / 1_000)} s)`,
    );
  }
  return measured;
}

const whyNot = (error: unknown): string =>
  error instanceof CodedError ? `${error.code}: ${error.message}` : String(error);
