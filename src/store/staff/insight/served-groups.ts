import { z } from 'zod';
import type { Insight } from '../../../http/contract/insight.ts';
import { fairGroups, type GroupCount } from '../../../insight/fair-groups.ts';
import { PRACTICE_TIME_ZONE } from '../../../scheduling/opening-windows.ts';
import type { Session } from '../../postgres/session.ts';
import { PATIENT_OF_CALL } from '../patient-of-call.ts';
import { SORTED_CALLS } from '../sorted-calls.ts';

const row = z.object({
  age: z.string(),
  line: z.string(),
  language: z.string(),
  calls: z.number(),
  finished: z.number(),
  misheard: z.number(),
  human: z.number(),
});
type Row = z.output<typeof row>;

/**
 * Calls by what is known of the caller. Misheard: Balie said so in the call, or somebody of the staff did afterwards. Lines are told apart
 * by their number, which says more of who calls than how the sound came in; one that was deleted in time is `unknown`, as is who was
 * not recognised.
 * As `with` parts, the last named `served (id, started_at, what, age, line, language, misheard, human)`.
 */
export const SERVED_CALLS = `${SORTED_CALLS}, served as (
    select s.id, s.started_at, s.what,
      case
        when p.date_of_birth is null then 'unknown'
        when age < 18 then '0-17' when age < 40 then '18-39' when age < 65 then '40-64' when age < 75 then '65-74'
        else '75+' end as age,
      case when c.from_number is null then 'unknown' when c.from_number ~ '^(\\+31|0031|0)6' then 'mobile' else 'fixed' end as line,
      case
        when e.other then 'other'
        when e.english then 'english'
        else 'dutch' end as language,
      e.misheard or exists (select from call_corrections k
        where k.practice_id = c.practice_id and k.call_id = c.id and k.misunderstood is not null) as misheard,
      e.human
    from sorted s
    join calls c on c.id = s.id
    left join patients p on p.practice_id = c.practice_id and p.id = ${PATIENT_OF_CALL}
    cross join lateral (select extract(year from age((c.started_at at time zone '${PRACTICE_TIME_ZONE}')::date, p.date_of_birth)) as age) a
    cross join lateral (select
        coalesce(bool_or(kind = 'balie-said' and event->>'phrase' in
          ('wish-not-understood', 'answer-not-understood', 'cannot-hear-you-use-keys')), false) as misheard,
        coalesce(bool_or(kind = 'balie-said' and event->>'phrase' = 'speaks-english'), false) as english,
        coalesce(bool_or(kind = 'balie-said' and event->>'phrase' = 'human-in-your-language'), false) as other,
        coalesce(bool_or(kind = 'understood' and event->>'wish' = 'human'), false) as human
      from call_events e where e.practice_id = c.practice_id and e.call_id = c.id) e
  )`;

const SERVED = `
  with ${SERVED_CALLS}
  select age, line, language, count(*)::integer as calls,
    count(*) filter (where what = 'finished')::integer as finished,
    count(*) filter (where misheard)::integer as misheard, count(*) filter (where human)::integer as human
  from served group by age, line, language`;

/** In the order in which people read them. */
const GROUPS: Readonly<Record<'age' | 'line' | 'language', readonly string[]>> = {
  age: ['0-17', '18-39', '40-64', '65-74', '75+', 'unknown'],
  line: ['mobile', 'fixed', 'unknown'],
  language: ['dutch', 'english', 'other'],
};

/** How well each group was served between these moments. */
export async function servedGroups(
  session: Session,
  span: readonly [from: string, until: string],
): Promise<Insight['groups']> {
  const rows = await session.rows(row, SERVED, [...span]);
  return (['age', 'line', 'language'] as const).flatMap((by) =>
    fairGroups(GROUPS[by].map((group) => summed(rows, by, group))).map((group) => ({ by, ...group })),
  );
}

function summed(rows: readonly Row[], by: 'age' | 'line' | 'language', group: string): GroupCount {
  const ofGroup = rows.filter((one) => one[by] === group);
  const sum = (of: 'calls' | 'finished' | 'misheard' | 'human') =>
    ofGroup.reduce((total, one) => total + one[of], 0);
  return {
    group,
    calls: sum('calls'),
    finished: sum('finished'),
    misheard: sum('misheard'),
    human: sum('human'),
  };
}
