import { z } from 'zod';
import { type AppointmentTypeId, asId } from '../../domain/ids.ts';
import type { AppointmentTypeEffect, AppointmentTypeSet } from '../../http/contract/appointment-types.ts';
import { isSame } from '../../http/contract/is-same.ts';
import type { AppointmentTypes } from '../../http/ports/appointment-types.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { localTime } from '../../scheduling/opening-windows.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { lastToChange, noteChange } from '../queries/setting-changes.ts';
import { freeSlots } from '../store-agenda.ts';
import { RolledBack } from '../write-bookings.ts';
import { readType, typeSetting, writeType } from './type-setting.ts';

/** As far as somebody at the desk looks ahead. */
const DAYS = 14;
/** More than the agenda of a large practice has places in two weeks. */
const MOST_PLACES = 20_000;

/** What can be booked, and what comes of setting it otherwise. */
export function storeAppointmentTypes(
  database: Pick<Database, 'inPractice'>,
  now: () => Temporal.Instant,
): AppointmentTypes {
  return {
    async effect(who, id, to, signal) {
      let effect: AppointmentTypeEffect | null = null;
      await database
        .inPractice(who.practice, signal, async (session) => {
          effect = await tryOut(session, who, id, to, now());
          // It was made to see what comes of it: the very search that callers' places come from looked, and nothing stays.
          throw new RolledBack();
        })
        .catch((error: unknown) => {
          if (!(error instanceof RolledBack)) throw error;
        });
      return effect;
    },
    change: (who, id, { to, was }, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const from = await readType(session, id);
        if (from === null || !(await allWorkHere(session, to))) return { kind: 'not-found' as const };
        const setting = typeSetting(id).name;
        if (!isSame(setOf(from), { ...was })) {
          return { kind: 'changed-meanwhile' as const, by: await lastToChange(session, setting) };
        }
        await writeType(session, who, id, to);
        const after = await readType(session, id);
        if (!isSame(from, after)) await noteChange(session, who, now(), { setting, from, to: after });
        return { kind: 'changed' as const };
      }),
  };
}

/** As the contract has it, without what only names it. */
const setOf = ({
  name: _,
  practitioners,
  exampleQuestions = [],
  ...rest
}: NonNullable<Awaited<ReturnType<typeof readType>>>) => ({
  ...rest,
  exampleQuestions: [...exampleQuestions],
  practitioners: practitioners.map(({ id }) => id),
});

async function tryOut(
  session: Session,
  who: Staff,
  id: string,
  to: AppointmentTypeSet,
  now: Temporal.Instant,
): Promise<AppointmentTypeEffect | null> {
  if ((await readType(session, id)) === null || !(await allWorkHere(session, to))) return null;
  const places = async () => {
    const from = localTime(now.epochMilliseconds);
    const found = await freeSlots(
      session,
      {
        practice: who.practice,
        type: asId<AppointmentTypeId>(id),
        practitioner: null,
        from,
        to: from.add({ days: DAYS }),
        between: null,
        notWeekdays: [],
        limit: MOST_PLACES,
      },
      now,
    );
    return found.length;
  };
  const placesBefore = await places();
  const touched = await session.row(touchedRow, TOUCHED, [id, to.practitioners, to.minutes, now.toString()]);
  await writeType(session, who, id, to);
  return {
    days: DAYS,
    placesBefore,
    placesAfter: await places(),
    appointments: touched?.appointments ?? 0,
    promises: touched?.promises ?? 0,
  };
}

const touchedRow = z.object({ appointments: z.number(), promises: z.number() });
const TOUCHED = `
  select
    (select count(*)::integer from appointments where type_id = $1 and status = 'booked' and starts > $4
      and (practitioner_id <> all($2::uuid[]) or ends - starts <> make_interval(mins => $3))) as appointments,
    (select count(*)::integer from waiting_list w where w.type_id = $1 and w.status = 'waiting'
      and (w.practitioner_id <> all($2::uuid[]) or exists (select from waiting_offers o
        where o.entry_id = w.id and o.status = 'open' and o.practitioner_id <> all($2::uuid[])))) as promises`;

const allWorkHere = async (session: Session, { practitioners }: AppointmentTypeSet): Promise<boolean> => {
  const row = await session.row(
    z.object({ known: z.number() }),
    'select count(*)::integer as known from practitioners where id = any($1::uuid[]) and retired_at is null',
    [practitioners],
  );
  return row?.known === new Set(practitioners).size;
};
