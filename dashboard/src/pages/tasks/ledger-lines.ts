import type { Workload } from '../../../../src/http/contract/workload.ts';

type Compared = Workload['compared'][number];

export interface LedgerLine {
  /** `list`: work with what Balie leaves on the worklist. */
  readonly task: Exclude<Compared['task'], 'interrupted'> | 'list';
  readonly was: 'assistant' | 'nobody';
  readonly now: 'assistant' | 'assistant-and-balie' | 'nobody' | 'unknown';
  /** Minutes a week of everybody at the desk together; null: fewer than twenty answers, or nobody filled in how many people there are. */
  readonly before: number | null;
  readonly after: number | null;
  /** After less before, with its 95% interval; `counted`: all of it was counted, and there is none. */
  readonly change:
    | { readonly minutes: number; readonly from: number; readonly to: number }
    | 'counted'
    | null;
  readonly kind: 'to-balie' | 'gone' | 'less' | 'new' | 'more' | 'within-chance' | 'unknown';
  /** Answers before and after; of `list` calls. */
  readonly answers: readonly [number, number];
}

/**
 * Where the time of the desk went, task by task: the shares of work sampling over the minutes that people are there in a week. Being
 * interrupted is no task of its own and has no line.
 */
export function ledgerLines({
  compared,
  hours,
  listWork,
}: Pick<Workload, 'compared' | 'hours' | 'listWork'>): readonly LedgerLine[] {
  const perWeek = 60 * hours.reduce((sum, { people }) => sum + (people ?? 0), 0);
  const minutes = (part: number): number | null => (perWeek === 0 ? null : Math.round(part * perWeek));
  const lines = compared.flatMap(({ task, before, after, difference }): readonly LedgerLine[] => {
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
    const kind = kindOf({ task, before, after, difference });
    return [
      {
        task,
        was: kind === 'new' ? 'nobody' : 'assistant',
        now: nowWith(kind, task, after),
        before: of(before),
        after: of(after),
        change,
        kind,
        answers: [before.of, after.of] as const,
      },
    ];
  });
  return listWork.n === 0 ? lines : [...lines, listLine(listWork)];
}

/** Balie answers the telephone beside people, never instead of them. */
function nowWith(
  kind: LedgerLine['kind'],
  task: Compared['task'],
  { of }: Compared['after'],
): LedgerLine['now'] {
  if (of === 0) return 'unknown';
  if (kind === 'gone') return 'nobody';
  return task === 'phone' ? 'assistant-and-balie' : 'assistant';
}

function kindOf({ task, before, after, difference }: Compared): LedgerLine['kind'] {
  if (difference === null) return 'unknown';
  if (difference.withinChance) return 'within-chance';
  if (difference.difference > 0) return before.x === 0 ? 'new' : 'more';
  if (task === 'phone') return 'to-balie';
  return after.x === 0 ? 'gone' : 'less';
}

const listLine = ({ minutes, n }: Workload['listWork']): LedgerLine => ({
  task: 'list',
  was: 'nobody',
  now: 'assistant',
  before: 0,
  after: minutes,
  change: minutes === null ? null : 'counted',
  kind: 'new',
  answers: [0, n],
});
