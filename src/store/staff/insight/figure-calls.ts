import { z } from 'zod';
import type { FigureCalls, FigureOfCalls } from '../../../http/contract/insight.ts';
import { instant } from '../../postgres/column-types.ts';
import type { Session } from '../../postgres/session.ts';
import { SORTED_CALLS } from '../sorted-calls.ts';

const row = z.object({
  id: z.uuid(),
  started_at: instant,
  outcome: z.string().nullable(),
  count: z.number(),
});

/** Looking through more than these is what the list of calls with its filters is for. */
const MOST_CALLS = 100;

const WHERE: Readonly<Record<FigureOfCalls, string>> = {
  finishedByBalie: `what = 'finished'`,
  staffLater: `what = 'later'`,
  humanAtOnce: `what = 'human'`,
  lost: `what = 'lost'`,
  calledAgain: `at_first = 'finished' and what = 'later'`,
};

/** The calls that a figure counts between these moments, latest first. */
export async function callsOfFigure(
  session: Session,
  span: readonly [from: string, until: string],
  figure: FigureOfCalls,
): Promise<FigureCalls> {
  const rows = await session.rows(
    row,
    `with ${SORTED_CALLS}
     select s.id, s.started_at, c.outcome, count(*) over ()::integer as count
     from sorted s join calls c on c.id = s.id
     where ${WHERE[figure]} order by s.started_at desc limit ${MOST_CALLS}`,
    [...span],
  );
  return {
    calls: rows.map(({ id, started_at, outcome }) => ({ id, startedAt: started_at.toString(), outcome })),
    count: rows[0]?.count ?? 0,
  };
}
