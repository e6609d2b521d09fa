import { z } from 'zod';
import { examplesToGo, SET_UP_STEPS, type SetUpState, type SetUpStep } from '../../http/contract/set-up.ts';
import type { SettingUp } from '../../http/ports/desk.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { EXAMPLES_NODE, fillWithExamples } from '../demo/fill-examples.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { auditedAs, writeAudit } from '../queries/audit.ts';
import { ladderAnswers } from '../queries/use-case-counts.ts';
import { patientsAreInvented } from './invented-patients.ts';

/** Callers that a first rehearsal plays: three, one of them in danger. */
const LEAST_REHEARSED = 3;

const toGo = z.object({ toGo: examplesToGo.nullable() });
const counted = z.object({
  practitioners: z.number(),
  types: z.number(),
  hours: z.number(),
  rungs: z.number(),
  people: z.number(),
  lines: z.number(),
  rehearsed: z.number(),
  dangers: z.number(),
});
const COUNTED = `
  select
    (select count(*)::integer from practitioners where retired_at is null) as practitioners,
    (select count(*)::integer from appointment_types where retired_at is null) as types,
    (select count(*)::integer from opening_hours) as hours,
    (select jsonb_array_length(ladder) from practices where id = app_practice()) as rungs,
    (select count(*)::integer from staff where shut_out_at is null) as people,
    (select count(*)::integer from practice_lines where practice_id = app_practice()) as lines,
    (select count(*)::integer from rehearsal_calls where passed) as rehearsed,
    (select count(*)::integer from rehearsal_calls where passed and scenario->>'goal' = 'alarm') as dangers`;

/** How far a practice is: the ladder and the rehearsal by what was measured, the rest by what stands and what people said of it. */
export function storeSettingUp(
  database: Pick<Database, 'inPractice' | 'readInPractice'>,
  now: () => Temporal.Instant,
): SettingUp {
  return {
    state: (who, signal) =>
      database.readInPractice(who.practice, signal, (session) => readState(session, now())),
    mark: (who, step, state, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        await mark(session, who, step, state, now());
      }),
    fill: (who, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        if (!(await canFill(session))) return false;
        await fillWithExamples(session, who.practice, now());
        return true;
      }),
    isInvented: (who, signal) => database.readInPractice(who.practice, signal, patientsAreInvented),
    wouldGo: (who, signal) =>
      database.readInPractice(
        who.practice,
        signal,
        async (session) =>
          (await session.row(toGo, 'select invented_counts(app_practice()) as "toGo"'))?.toGo ?? null,
      ),
    wipe: (who, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        // A call that goes on writes what is said to it, and has nowhere to write it then.
        const inCall = await session.row(
          z.object({ going: z.boolean() }),
          'select exists (select from calls where ended_at is null and lease_until > now()) as going',
        );
        if (inCall?.going !== false) return 'in-a-call';
        const gone = await session.row(toGo, 'select wipe_invented() as "toGo"');
        if (gone?.toGo == null) return 'not-invented';
        await writeAudit(session, {
          practice: who.practice,
          call: null,
          patient: null,
          event: 'examples-wiped',
          action: 'delete',
          what: 'setting',
          ground: 'operation',
          result: 'done',
          reference: null,
          user: auditedAs(who),
        });
        return 'wiped';
      }),
  };
}

async function readState(session: Session, now: Temporal.Instant): Promise<SetUpState> {
  const found = await session.row(counted, COUNTED);
  if (found === null) throw new Error('counting gives one row');
  const marks = new Map(
    (
      await session.rows(
        z.object({ step: z.string(), state: z.enum(['done', 'later']) }),
        'select step, state from set_up_steps',
      )
    ).map(({ step, state }) => [step, state]),
  );
  const answered = await ladderAnswers(session, now);
  const rehearsed = found.rehearsed >= LEAST_REHEARSED && found.dangers > 0;
  const said = (step: SetUpStep, possible: boolean) => {
    const mark = marks.get(step) ?? 'to-do';
    return mark === 'done' && !possible ? 'to-do' : mark;
  };
  const states: Readonly<Record<SetUpStep, SetUpState['steps'][number]['state']>> = {
    kind: said('kind', true),
    practice: said('practice', found.hours > 0),
    practitioners: said('practitioners', found.practitioners > 0 && found.types > 0),
    // No "later": without a number that answers, Balie is opened for nobody.
    ladder: answered ? 'done' : 'to-do',
    line: said('line', found.lines > 0),
    messages: said('messages', true),
    people: found.people > 1 ? 'done' : said('people', true),
    rehearsal: rehearsed ? 'done' : said('rehearsal', false),
  };
  const counts: Readonly<Record<SetUpStep, number>> = {
    kind: 1,
    practice: found.hours,
    practitioners: found.practitioners,
    ladder: found.rungs,
    line: found.lines,
    messages: 0,
    people: found.people,
    rehearsal: found.rehearsed,
  };
  return {
    steps: SET_UP_STEPS.map((step) => ({ step, state: states[step], count: counts[step] })),
    ready: SET_UP_STEPS.every((step) => states[step] !== 'to-do'),
    invented: await patientsAreInvented(session),
    canFill: await canFill(session),
  };
}

const notYet = z.object({ filled: z.boolean() });

/** Once, and never where a patient is real. What somebody tried out before stays as it is: a call of their own, a test of the ladder. */
async function canFill(session: Session): Promise<boolean> {
  const found = await session.row(notYet, 'select exists (select from calls where node = $1) as filled', [
    EXAMPLES_NODE,
  ]);
  return found?.filled === false && (await patientsAreInvented(session));
}

const mark = (session: Session, who: Staff, step: SetUpStep, state: string, now: Temporal.Instant) =>
  session.run(
    `insert into set_up_steps (practice_id, step, state, at, by_name) values ($1, $2, $3, $4, $5)
     on conflict (practice_id, step) do update set state = excluded.state, at = excluded.at, by_name = excluded.by_name`,
    [who.practice, step, state, now.toString(), who.name],
  );
