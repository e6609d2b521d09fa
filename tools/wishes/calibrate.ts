import type { WishWeights } from '../../src/turn/2-understand/wishes/wish-model.ts';

export interface Judged {
  readonly chance: number;
  readonly right: boolean;
}

interface Block {
  readonly sum: number;
  readonly right: number;
  readonly count: number;
}

/** Chance given -> share that was right: isotonic regression (pool adjacent violators), thinned to at most 25 points. */
export function calibrate(judged: readonly Judged[]): WishWeights['calibration'] {
  const blocks: Block[] = [];
  for (const { chance, right } of judged.toSorted((one, other) => one.chance - other.chance)) {
    blocks.push({ sum: chance, right: right ? 1 : 0, count: 1 });
    for (let last = blocks.length - 1; last > 0; last--) {
      const here = blocks[last];
      const before = blocks[last - 1];
      if (!here || !before || before.right / before.count < here.right / here.count) break;
      blocks.splice(last - 1, 2, together(before, here));
    }
  }
  const large = withoutSmall(blocks, Math.ceil(judged.length / 25));
  // One answer more, right or wrong, in each block keeps "always right" out of the table.
  return [
    [0, 0],
    ...large.map(
      ({ sum, right, count }) => [round(sum / count), round((right + 0.5) / (count + 1))] as const,
    ),
    [1, round(Math.min(0.995, ((large.at(-1)?.right ?? 0) + 0.5) / ((large.at(-1)?.count ?? 0) + 1)))],
  ];
}

const together = (one: Block, other: Block): Block => ({
  sum: one.sum + other.sum,
  right: one.right + other.right,
  count: one.count + other.count,
});

function withoutSmall(blocks: readonly Block[], smallest: number): readonly Block[] {
  const merged: Block[] = [];
  for (const block of blocks) {
    const last = merged.at(-1);
    if (last && last.count < smallest) merged[merged.length - 1] = together(last, block);
    else merged.push(block);
  }
  return merged;
}

const round = (value: number): number => Number(value.toFixed(4));
