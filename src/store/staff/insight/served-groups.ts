import { z } from 'zod';
import { GROUPED_BY, type Insight } from '../../../http/contract/insight.ts';
import { FALTERS_FROM } from '../../../http/contract/line-falters.ts';
import { fairGroups, type GroupCount } from '../../../insight/fair-groups.ts';
import { PRACTICE_TIME_ZONE } from '../../../scheduling/opening-windows.ts';
import type { Session } from '../../postgres/session.ts';
import { PATIENT_OF_CALL } from '../patient-of-call.ts';
import { SORTED_CALLS } from '../sorted-calls.ts';

const row = z.object({
  age: z.string(),
  line: z.string(),
  sound: z.string(),
  language: z.string(),
  calls: z.number(),
  finished: z.number(),
  misheard: z.number(),
  human: z.number(),
});
type Row = z.output<typeof row>;

/**
 * Calls by what is known of the caller. Misheard: Balie said so in the call, or somebody of the staff did afterwards. A number that was
 * deleted in time is `unknown`, as is who was not recognised. How a line sounded is `unmeasured` of calls of before it was kept.
 * As `with` parts, the last named `served (id, started_at, what, age, line, sound, language, misheard, human)`.
 */
export const SERVED_CALLS = `${SORTED_CALLS}, served as (
    select s.id, s.started_at, s.what,
      case
        when p.date_of_birth is null then 'unknown'
        when age < 18 then '0-17' when age < 40 then '18-39' when age < 65 then '40-64' when age < 75 then '65-74'
        else '75+' end as age,
      case when c.from_number is null then 'unknown' when c.from_number ~ '^(\\+31|0031|0)6' then 'mobile' else 'fixed' end as line,
      case when e.missing is null then 'unmeasured' when e.missing < ${FALTERS_FROM} then 'good' else 'falters' end as sound,
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
        max(((event->>'lost')::float8 + (event->>'late')::float8)
          / nullif((event->>'received')::float8 + (event->>'lost')::float8, 0)) filter (where kind = 'line-quality') as missing,
        coalesce(bool_or(kind = 'balie-said' and event->>'phrase' = 'speaks-english'), false) as english,
        coalesce(bool_or(kind = 'balie-said' and event->>'phrase' = 'human-in-your-language'), false) as other,
        coalesce(bool_or(kind = 'understood' and event->>'wish' = 'human'), false) as human
      from call_events e where e.practice_id = c.practice_id and e.call_id = c.id) e
  )`;

const SERVED = `
  with ${SERVED_CALLS}
  select age, line, sound, language, count(*)::integer as calls,
    count(*) filter (where what = 'finished')::integer as finished,
    count(*) filter (where misheard)::integer as misheard, count(*) filter (where human)::integer as human
  from served group by age, line, sound, language`;

type By = (typeof GROUPED_BY)[number];
const UNMEASURED = 'unmeasured';

/** In the order in which people read them. */
const GROUPS: Readonly<Record<By, readonly string[]>> = {
  age: ['0-17', '18-39', '40-64', '65-74', '75+', 'unknown'],
  line: ['mobile', 'fixed', 'unknown'],
  sound: ['good', 'falters', UNMEASURED],
  language: ['dutch', 'english', 'other'],
};

/** How well each group was served between these moments. */
export async function servedGroups(
  session: Session,
  span: readonly [from: string, until: string],
): Promise<Insight['groups']> {
  const rows = await session.rows(row, SERVED, [...span]);
  const isMeasured = rows.some(({ sound }) => sound !== UNMEASURED);
  return GROUPED_BY.filter((by) => by !== 'sound' || isMeasured).flatMap((by) =>
    fairGroups(GROUPS[by].map((group) => summed(rows, by, group))).map((group) => ({ by, ...group })),
  );
}

function summed(rows: readonly Row[], by: By, group: string): GroupCount {
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
