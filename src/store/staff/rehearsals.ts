import { z } from 'zod';
import {
  type RehearsalSet,
  type RehearsedCall,
  rehearsalSet,
  rehearsedCall,
  type Versions,
} from '../../http/contract/rehearsals.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { instant } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';

const runRow = z.object({
  id: z.string(),
  set_name: rehearsalSet,
  how: z.enum(['text', 'audio']),
  number: z.number(),
  started_by: z.string(),
  started_at: instant,
  ended_at: instant.nullable(),
  ended_as: z.enum(['done', 'stopped', 'failed']).nullable(),
  fault: z.string().nullable(),
  practice_version: z.string(),
  knowledge_version: z.string(),
  rules_version: z.string(),
  proposal_id: z.string().nullable(),
  played: z.number(),
  wrong: z.number(),
});

/** A run as it is on record. */
export interface RecordedRun {
  readonly id: string;
  readonly set: RehearsalSet;
  readonly how: 'text' | 'audio';
  readonly number: number;
  readonly startedBy: string;
  readonly startedAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | null;
  readonly endedAs: 'done' | 'stopped' | 'failed' | null;
  readonly fault: string | null;
  readonly versions: Versions;
  readonly proposal: string | null;
  readonly played: number;
  readonly wrong: number;
}

export type NewRun = Pick<RecordedRun, 'id' | 'set' | 'how' | 'number' | 'versions' | 'proposal'>;

const callRow = z.object({ call: rehearsedCall });
const scenarioRow = z.object({ scenario: z.record(z.string(), z.unknown()) });
const outcomeRow = z.object({ caller_id: z.string(), passed: z.boolean(), outcome: z.string() });
const keptRow = z.object({ id: z.string(), name: z.string(), kept_by: z.string(), kept_at: instant });

const RUNS = `
  select r.id, r.set_name, r.how, r.number, r.started_by, r.started_at, r.ended_at, r.ended_as, r.fault, r.practice_version,
    r.knowledge_version, r.rules_version, r.proposal_id,
    (select count(*) from rehearsal_calls c where c.practice_id = r.practice_id and c.run_id = r.id)::integer as played,
    (select count(*) from rehearsal_calls c where c.practice_id = r.practice_id and c.run_id = r.id and not c.passed)::integer
      as wrong
  from rehearsal_runs r`;

/** A page of them; whoever wants older ones has the export of the practice's data. */
const MOST_RUNS = 50;

/** Rehearsals on record. Every call rejects with DATABASE_UNREACHABLE when the database is away. */
export function storeRehearsals(
  database: Pick<Database, 'inPractice' | 'readInPractice'>,
  now: () => Temporal.Instant,
) {
  const in_ = <Result>(who: Staff, signal: AbortSignal, work: (session: Session) => Promise<Result>) =>
    database.inPractice(who.practice, signal, work);
  const read = <Result>(who: Staff, signal: AbortSignal, work: (session: Session) => Promise<Result>) =>
    database.readInPractice(who.practice, signal, work);
  return {
    runs: (who: Staff, signal: AbortSignal): Promise<readonly RecordedRun[]> =>
      read(who, signal, async (session) =>
        (await session.rows(runRow, `${RUNS} order by r.started_at desc limit ${MOST_RUNS}`)).map(asRun),
      ),
    run: (who: Staff, id: string, signal: AbortSignal): Promise<RecordedRun | null> =>
      read(who, signal, async (session) => {
        const row = await session.row(runRow, `${RUNS} where r.id = $1`, [id]);
        return row && asRun(row);
      }),
    /** The newest of each proposal. */
    runsOfProposals: (who: Staff, signal: AbortSignal): Promise<readonly RecordedRun[]> =>
      read(who, signal, async (session) =>
        (
          await session.rows(
            runRow,
            `${RUNS} where r.id in (select distinct on (proposal_id) id from rehearsal_runs
               where proposal_id is not null order by proposal_id, started_at desc)`,
          )
        ).map(asRun),
      ),
    /** The newest ended run of this set before that one, of another Balie. */
    runBefore: (who: Staff, run: RecordedRun, signal: AbortSignal): Promise<RecordedRun | null> =>
      read(who, signal, async (session) => {
        const { practice, knowledge, rules } = run.versions;
        const row = await session.row(
          runRow,
          `${RUNS} where r.set_name = $1 and r.how = $2 and r.started_at < $3 and r.ended_as = 'done'
             and (r.practice_version, r.knowledge_version, r.rules_version) is distinct from ($4, $5, $6)
           order by r.started_at desc limit 1`,
          [run.set, run.how, run.startedAt.toString(), practice, knowledge, rules],
        );
        return row && asRun(row);
      }),
    /** The wrong ones first. */
    calls: (who: Staff, run: string, signal: AbortSignal): Promise<readonly RehearsedCall[]> =>
      read(who, signal, async (session) =>
        (
          await session.rows(
            callRow,
            'select call from rehearsal_calls where run_id = $1 order by passed, position',
            [run],
          )
        ).map(({ call }) => call),
      ),
    outcomes: (who: Staff, run: string, signal: AbortSignal) =>
      read(who, signal, (session) =>
        session.rows(outcomeRow, 'select caller_id, passed, outcome from rehearsal_calls where run_id = $1', [
          run,
        ]),
      ),
    begin: (who: Staff, run: NewRun, signal: AbortSignal): Promise<void> =>
      in_(who, signal, async (session) => {
        const { practice, knowledge, rules } = run.versions;
        await session.run(
          `insert into rehearsal_runs (practice_id, id, set_name, how, number, started_by, started_at, practice_version,
             knowledge_version, rules_version, proposal_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
          [
            who.practice,
            run.id,
            run.set,
            run.how,
            run.number,
            who.name,
            now().toString(),
            practice,
            knowledge,
            rules,
            run.proposal,
          ],
        );
      }),
    played: (
      who: Staff,
      run: string,
      {
        nth,
        call,
        scenario,
      }: { readonly nth: number; readonly call: RehearsedCall; readonly scenario: unknown },
      signal: AbortSignal,
    ): Promise<void> =>
      in_(who, signal, async (session) => {
        await session.run(
          `insert into rehearsal_calls (practice_id, run_id, position, caller_id, passed, outcome, call, scenario)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [
            who.practice,
            run,
            nth,
            call.id,
            call.passed,
            call.outcome,
            JSON.stringify(call),
            JSON.stringify(scenario),
          ],
        );
      }),
    end: (
      who: Staff,
      run: string,
      how: { readonly as: 'done' | 'stopped' | 'failed'; readonly fault: string | null },
      signal: AbortSignal,
    ): Promise<void> =>
      in_(who, signal, async (session) => {
        await session.run(
          'update rehearsal_runs set ended_at = $2, ended_as = $3, fault = $4 where id = $1',
          [run, now().toString(), how.as, how.fault],
        );
      }),
    kept: (who: Staff, signal: AbortSignal) =>
      read(who, signal, async (session) =>
        (
          await session.rows(
            keptRow,
            'select id, name, kept_by, kept_at from rehearsal_callers order by kept_at',
          )
        ).map(({ id, name, kept_by, kept_at }) => ({
          id,
          name,
          keptBy: kept_by,
          keptAt: kept_at.toString(),
        })),
      ),
    keptScenarios: (who: Staff, signal: AbortSignal): Promise<readonly Readonly<Record<string, unknown>>[]> =>
      read(who, signal, async (session) =>
        (await session.rows(scenarioRow, 'select scenario from rehearsal_callers order by kept_at')).map(
          ({ scenario }) => scenario,
        ),
      ),
    scenarioOf: (who: Staff, run: string, call: string, signal: AbortSignal) =>
      read(who, signal, async (session) => {
        const row = await session.row(
          scenarioRow,
          'select scenario from rehearsal_calls where run_id = $1 and caller_id = $2 limit 1',
          [run, call],
        );
        return row?.scenario ?? null;
      }),
    keep: (
      who: Staff,
      caller: { readonly name: string; readonly scenario: Readonly<Record<string, unknown>> },
      signal: AbortSignal,
    ): Promise<void> =>
      in_(who, signal, async (session) => {
        await session.run(
          `insert into rehearsal_callers (practice_id, name, scenario, kept_by, kept_at) values ($1, $2, $3, $4, $5)`,
          [who.practice, caller.name, JSON.stringify(caller.scenario), who.name, now().toString()],
        );
      }),
    forget: (who: Staff, id: string, signal: AbortSignal): Promise<boolean> =>
      in_(
        who,
        signal,
        async (session) => (await session.run('delete from rehearsal_callers where id = $1', [id])) > 0,
      ),
  };
}

export type RehearsalRecords = ReturnType<typeof storeRehearsals>;

const asRun = (row: z.output<typeof runRow>): RecordedRun => ({
  id: row.id,
  set: row.set_name,
  how: row.how,
  number: row.number,
  startedBy: row.started_by,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  endedAs: row.ended_as,
  fault: row.fault,
  versions: {
    practice: row.practice_version,
    knowledge: row.knowledge_version,
    rules: row.rules_version,
  },
  proposal: row.proposal_id,
  played: row.played,
  wrong: row.wrong,
});
