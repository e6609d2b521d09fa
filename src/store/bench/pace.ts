/** How many connections ours and plain PostgreSQL work with, of the ten that a store has. */
export const CONCURRENT = 8;

/** How long one piece of work took, in milliseconds. */
export async function msOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** How long all pieces took, in milliseconds, by workers that take the next when they are ready. */
export const msOfAll = <Piece>(
  pieces: readonly Piece[],
  work: (piece: Piece) => Promise<unknown>,
): Promise<number> => {
  const left = pieces.values();
  return msOf(() =>
    Promise.all(
      Array.from({ length: CONCURRENT }, async () => {
        for (const piece of left) await work(piece);
      }),
    ),
  );
};

export const perSecond = (pieces: number, ms: number): number => pieces / (ms / 1_000);

/** By nearest rank, 0 is the smallest; no values: not a number. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
