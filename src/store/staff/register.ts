import { z } from 'zod';
import { isSetOtherwise } from '../../http/contract/is-same.ts';
import type { RegisterChange } from '../../http/contract/register.ts';
import type { RegisterPorts } from '../../http/ports/register.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { localTime } from '../../scheduling/opening-windows.ts';
import { instant, plainDate } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { lockPractice } from '../queries/lock-practice.ts';
import { readPractice } from '../queries/practices.ts';
import { noteChange } from '../queries/setting-changes.ts';

const keptRow = z.object({
  function_id: z.string(),
  owner: z.string().nullable(),
  tested_on: plainDate.nullable(),
  tested_by: z.string().nullable(),
  off_at: instant.nullable(),
  off_by: z.string().nullable(),
});
const openedRow = z.object({ opened: z.array(z.string()) });

/** Who answers for which automatic function, and switching one off and on, in PostgreSQL. */
export function storeRegister(
  database: Pick<Database, 'inPractice' | 'readInPractice'>,
  now: () => Temporal.Instant,
): RegisterPorts {
  return {
    read: (id, signal) =>
      database.readInPractice(id, signal, async (session) => {
        const practice = await readPractice(session, id);
        if (practice === null) return null;
        const rows = await session.rows(
          keptRow,
          'select function_id, owner, tested_on, tested_by, off_at, off_by from register_functions',
        );
        return {
          name: practice.spokenName,
          address: practice.address,
          opened: practice.opened,
          kept: new Map(
            rows.map(({ function_id, owner, tested_on, tested_by, off_at, off_by }) => [
              function_id,
              {
                owner,
                testedOn: tested_on,
                testedBy: tested_by,
                off: off_at === null ? null : { at: off_at, by: off_by ?? '' },
              },
            ]),
          ),
        };
      }),
    change: (who, id, wishes, change, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        // Two who press at once must not both remember what was open.
        await lockPractice(session, who.practice);
        await session.run(
          'insert into register_functions (practice_id, function_id) values ($1, $2) on conflict do nothing',
          [who.practice, id],
        );
        if (change.what === 'owner') {
          const owner = await ownerOf(session, id);
          if (isSetOtherwise(owner, { was: change.was, to: change.owner })) return 'changed-meanwhile';
        }
        if (!(await apply(session, who, { id, wishes, change }, now()))) return 'not-possible';
        const to = change.what === 'owner' ? change.owner : change.what;
        await noteChange(session, who, now(), { setting: `register:${id}`, from: null, to });
        return 'changed';
      }),
  };
}

const ownerOf = async (session: Session, id: string): Promise<string | null> =>
  (
    await session.row(
      z.object({ owner: z.string().nullable() }),
      'select owner from register_functions where function_id = $1',
      [id],
    )
  )?.owner ?? null;

async function apply(
  session: Session,
  who: Staff,
  {
    id,
    wishes,
    change,
  }: { readonly id: string; readonly wishes: readonly string[]; readonly change: RegisterChange },
  now: Temporal.Instant,
): Promise<boolean> {
  switch (change.what) {
    case 'owner':
      await session.run('update register_functions set owner = $2 where function_id = $1', [
        id,
        change.owner,
      ]);
      return true;
    case 'tested':
      await session.run(
        'update register_functions set tested_on = $2, tested_by = $3 where function_id = $1',
        [id, localTime(now.epochMilliseconds).toPlainDate().toString(), who.name],
      );
      return true;
    case 'off':
      return switchOff(session, who, id, wishes, now);
    case 'on':
      return switchOn(session, who, id);
  }
}

/** A use case that is being tried out keeps its part of the calls in `opened_partly`, and gets it back when it is switched on. */
async function switchOff(
  session: Session,
  who: Staff,
  id: string,
  wishes: readonly string[],
  now: Temporal.Instant,
): Promise<boolean> {
  const row = await session.row(openedRow, 'select opened from practices where id = $1', [who.practice]);
  const closed = row?.opened.filter((wish) => wishes.includes(wish)) ?? [];
  if (closed.length === 0) return false;
  await session.run(
    `update practices set opened = array(select wish from unnest(opened) as wish where wish <> all($2::text[])) where id = $1`,
    [who.practice, closed],
  );
  await session.run(
    'update register_functions set off_at = $2, off_by = $3, closed_wishes = $4 where function_id = $1',
    [id, now.toString(), who.name, closed],
  );
  return true;
}

async function switchOn(session: Session, who: Staff, id: string): Promise<boolean> {
  const row = await session.row(
    z.object({ closed_wishes: z.array(z.string()) }),
    'select closed_wishes from register_functions where function_id = $1 and off_at is not null',
    [id],
  );
  if (row === null) return false;
  await session.run(
    `update practices set opened = array(select distinct wish from unnest(opened || $2::text[]) as wish) where id = $1`,
    [who.practice, row.closed_wishes],
  );
  await session.run(
    `update register_functions set off_at = null, off_by = null, closed_wishes = '{}' where function_id = $1`,
    [id],
  );
  return true;
}
