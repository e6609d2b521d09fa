import { z } from 'zod';
import { BOOKERS } from '../../domain/practice.ts';
import type { AppointmentTypeSet } from '../../http/contract/appointment-types.ts';
import type { Staff } from '../../http/staff-ports.ts';
import type { Session } from '../postgres/session.ts';
import type { Setting } from './setting.ts';

/** "appointment-type:2f…": each kind of appointment is a setting by itself. */
const OF_TYPE = /^appointment-type:([0-9a-f-]{36})$/;

/** As it is kept beside a change: with the names, so that a list of changes can be read. */
interface TypeKept extends Omit<AppointmentTypeSet, 'practitioners' | 'exampleQuestions'> {
  readonly name: string;
  readonly practitioners: readonly { readonly id: string; readonly name: string }[];
  /** Left out when there are none: changes of before there were any have it so, and can still be put back. */
  readonly exampleQuestions?: readonly string[];
}

const typeRow = z.object({
  name: z.string(),
  minutes: z.number(),
  practitioners: z.array(z.object({ id: z.string(), name: z.string() })),
  bookableBy: z.enum(BOOKERS),
  leadMinutes: z.number(),
  referralNeeded: z.boolean(),
  preparation: z.string().nullable(),
  exampleQuestions: z.array(z.string()),
});

/** What people may set of a kind of appointment, as it is now; null: there is none of that name, or it was retired. */
export async function readType(session: Session, id: string): Promise<TypeKept | null> {
  const row = await session.row(
    typeRow,
    `select t.name, t.minutes, t.bookable_by as "bookableBy", t.lead_minutes as "leadMinutes",
       t.referral_needed as "referralNeeded", t.preparation, t.example_questions as "exampleQuestions",
       coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.spoken_name) order by p.position)
         from appointment_type_practitioners tp join practitioners p on p.practice_id = tp.practice_id and p.id = tp.practitioner_id
         where tp.type_id = t.id), '[]') as practitioners
     from appointment_types t where t.id = $1 and t.retired_at is null`,
    [id],
  );
  if (row === null) return null;
  const { exampleQuestions, ...kept } = row;
  return exampleQuestions.length === 0 ? kept : { ...kept, exampleQuestions };
}

/** Appointments that stand keep their length and who they are with. */
export async function writeType(
  session: Session,
  { practice }: Staff,
  id: string,
  to: AppointmentTypeSet,
): Promise<void> {
  await session.run(
    `update appointment_types set minutes = $2, bookable_by = $3, lead_minutes = $4, referral_needed = $5, preparation = $6,
       example_questions = $7
     where id = $1`,
    [id, to.minutes, to.bookableBy, to.leadMinutes, to.referralNeeded, to.preparation, to.exampleQuestions],
  );
  await session.run('delete from appointment_type_practitioners where type_id = $1', [id]);
  await session.run(
    `insert into appointment_type_practitioners (practice_id, type_id, practitioner_id)
     select distinct $1::uuid, $2::uuid, unnest($3::uuid[])`,
    [practice, id, to.practitioners],
  );
}

/** The setting of this name, when it is one of a kind of appointment. */
export function typeSettingNamed(name: string): Setting | undefined {
  const id = OF_TYPE.exec(name)?.[1];
  return id === undefined ? undefined : typeSetting(id);
}

export const typeSetting = (id: string): Setting => ({
  name: `appointment-type:${id}`,
  read: (session) => readType(session, id),
  write: (session, who, value: TypeKept) =>
    writeType(session, who, id, {
      ...value,
      exampleQuestions: [...(value.exampleQuestions ?? [])],
      practitioners: value.practitioners.map((one) => one.id),
    }),
});
