import type { Workload } from '../../../../src/http/contract/workload.ts';

type Compared = Workload['compared'][number];

export interface LedgerLine {
  readonly task: Exclude<Compared['task'], 'interrupted'>;
  /** Minutes a week of everybody at the desk together; null: fewer than twenty answers, or nobody filled in how many people there are. */
  readonly before: number | null;
  readonly after: number | null;
  /** After less before, with its 95% interval. */
  readonly change: { readonly minutes: number; readonly from: number; readonly to: number } | null;
  readonly kind: 'less' | 'more' | 'within-chance' | 'unknown';
  /** Answers before and after. */
  readonly answers: readonly [number, number];
}

/**
 * Where the time of the desk went, task by task: the shares of work sampling over the minutes that people are there in a week. Being
 * interrupted is no task of its own and has no line.
 */
export function ledgerLines({
  compared,
  hours,
}: Pick<Workload, 'compared' | 'hours'>): readonly LedgerLine[] {
  const perWeek = 60 * hours.reduce((sum, { people }) => sum + (people ?? 0), 0);
  const minutes = (part: number): number | null => (perWeek === 0 ? null : Math.round(part * perWeek));
  return compared.flatMap(({ task, before, after, difference }) => {
    if (task === 'interrupted') return [];
    const of = ({ x, of: all, interval }: Compared['before']) =>
      interval === null ? null : minutes(x / all);
    const change =
      difference === null || perWeek === 0
        ? null
        : {
            minutes: Math.round(difference.difference * perWeek),
            from: Math.round(difference.from * perWeek),
            to: Math.round(difference.to * perWeek),
          };
    return [
      {
        task,
        before: of(before),
        after: of(after),
        change,
        kind: kindOf(difference),
        answers: [before.of, after.of] as const,
      },
    ];
  });
}

function kindOf(difference: Compared['difference']): LedgerLine['kind'] {
  if (difference === null) return 'unknown';
  if (difference.withinChance) return 'within-chance';
  return difference.difference < 0 ? 'less' : 'more';
}
