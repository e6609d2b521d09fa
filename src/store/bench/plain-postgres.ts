import pg from 'pg';
import type { PracticeId, PractitionerId } from '../../domain/ids.ts';
import type { Measured } from './big-practice.ts';
import { CONCURRENT, msOfAll, perSecond } from './pace.ts';

/**
 * The same work as somebody would write it in SQL alone, in the same PostgreSQL: tables of its own with the indexes that it wants,
 * no row-level security, no hash chain, no idempotency. What our promises cost is the difference.
 */
export interface PlainPostgres {
  /** Copies windows and appointments of this practice. */
  takeAgendas(practice: PracticeId): Promise<void>;
  /** How many free places of ten minutes it finds: ranges subtracted and counted out by `generate_series`, in one statement. */
  places(asked: {
    readonly practitioner: PractitionerId | null;
    readonly from: Temporal.Instant;
    readonly to: Temporal.Instant;
    readonly limit: number;
  }): Promise<number>;
  /** Books with a message and a line of a log in one transaction, and reads the row back. Overlaps are refused by a constraint. */
  book(practitioner: PractitionerId, start: Temporal.Instant): Promise<void>;
  /** Queues so many messages, and gives how many a second are taken (`skip locked`), marked and logged, each with its own commit. */
  drained(n: number): Promise<number>;
  /** Single-row inserts a second, each its own commit: what this PostgreSQL and disk can do. */
  inserted(n: number): Promise<number>;
}

/** Runs `work` with a plain PostgreSQL in a schema made for it, which is gone afterwards. */
export async function besidePlainPostgres<Result>(
  { database }: Measured,
  work: (plain: PlainPostgres) => Promise<Result>,
): Promise<Result> {
  const schema = `bench_${crypto.randomUUID().replaceAll('-', '')}`;
  await database.owner.query(SCHEMA.replaceAll('SCHEMA', schema));
  const pool = new pg.Pool({
    connectionString: database.url,
    max: CONCURRENT,
    options: `-c search_path=${schema},public -c timezone=UTC -c jit=off`,
  });
  // A server that ends first says so to each connection; without this it is an uncaught event.
  pool.on('error', () => undefined);
  try {
    return await work(plainOn(pool));
  } finally {
    await pool.end();
    await database.owner.query(`drop schema ${schema} cascade`);
  }
}

function plainOn(pool: pg.Pool): PlainPostgres {
  return {
    async takeAgendas(practice) {
      await pool.query(
        `insert into windows select practitioner_id, starts, ends from public.availability_windows where practice_id = $1`,
        [practice],
      );
      await pool.query(
        `insert into taken select practitioner_id, starts, ends from public.appointments where practice_id = $1 and status = 'booked'`,
        [practice],
      );
      await pool.query('vacuum (analyze) windows, taken');
    },
    async places({ practitioner, from, to, limit }) {
      const asked = [practitioner, from.toString(), to.toString(), limit];
      return (await pool.query({ name: 'places', text: PLACES, values: asked })).rowCount ?? 0;
    },
    async book(practitioner, start) {
      const client = await pool.connect();
      try {
        const run = (name: string, text: string, values: readonly string[]) =>
          client.query({ name, text, values: [...values] });
        const id = crypto.randomUUID();
        await client.query('begin');
        await run('appointment', APPOINTMENT, [id, practitioner, start.toString()]);
        await run('message', `insert into outbox values (gen_random_uuid(), $1, 'bench', 'due')`, [id]);
        await run('log', `insert into log (event, reference) values ('appointment-booked', $1)`, [id]);
        await client.query('commit');
        const { rowCount } = await run('read back', 'select * from appointments where id = $1', [id]);
        if (rowCount !== 1) throw new Error('a plain booking is not there');
      } finally {
        client.release();
      }
    },
    async drained(n) {
      await pool.query(
        `insert into outbox select gen_random_uuid(), gen_random_uuid(), 'bench', 'due' from generate_series(1, $1)`,
        [n],
      );
      await pool.query('vacuum (analyze) outbox');
      const ms = await msOfAll(Array.from({ length: n }), () => pool.query({ name: 'drain', text: DRAIN }));
      const { rows } = await pool.query(`select count(*)::int as due from outbox where status = 'due'`);
      if (rows[0]?.due !== 0) throw new Error('plain messages are left');
      return perSecond(n, ms);
    },
    async inserted(n) {
      const ms = await msOfAll(Array.from({ length: n }), () =>
        pool.query({ name: 'insert', text: `insert into log (event, reference) values ('bench', null)` }),
      );
      return perSecond(n, ms);
    },
  };
}

const SCHEMA = `
  create schema SCHEMA;
  create table SCHEMA.windows (practitioner_id uuid not null, starts timestamptz not null, ends timestamptz not null);
  create index on SCHEMA.windows (practitioner_id, starts) include (ends);
  create table SCHEMA.taken (practitioner_id uuid not null, starts timestamptz not null, ends timestamptz not null);
  create index on SCHEMA.taken (practitioner_id, starts) include (ends);
  create table SCHEMA.appointments (
    id uuid primary key, practitioner_id uuid not null, during tstzrange not null,
    exclude using gist (practitioner_id with =, during with &&)
  );
  create table SCHEMA.outbox (id uuid primary key, appointment_id uuid not null, recipient text not null, status text not null);
  create index on SCHEMA.outbox (id) where status = 'due';
  create table SCHEMA.log (
    id bigint primary key generated always as identity, at timestamptz not null default now(), event text not null, reference uuid
  )`;

const APPOINTMENT = `insert into appointments values ($1, $2, tstzrange($3::timestamptz, $3::timestamptz + interval '10 min'))`;

const DRAIN = `
  with message as (
    update outbox set status = 'sent'
    where id = (select id from outbox where status = 'due' order by id limit 1 for update skip locked)
    returning appointment_id
  )
  insert into log (event, reference) select 'message-sent', appointment_id from message`;

const PLACES = `
  select who.practitioner_id, place
  from (select distinct practitioner_id from windows where $1::uuid is null or practitioner_id = $1) who
  cross join lateral (select unnest(
    (select coalesce(range_agg(tstzrange(w.starts, w.ends)), '{}') from windows w
      where w.practitioner_id = who.practitioner_id and w.starts >= $2::timestamptz - interval '1 day' and w.starts < $3)
    - (select coalesce(range_agg(tstzrange(t.starts, t.ends)), '{}') from taken t
      where t.practitioner_id = who.practitioner_id and t.starts >= $2::timestamptz - interval '1 day'
        and t.starts < $3::timestamptz + interval '1 day')
  ) as stretch) free
  cross join lateral generate_series(
    date_bin('5 min', greatest(lower(stretch), $2) + interval '5 min' - interval '1 microsecond', timestamptz 'epoch'),
    upper(stretch) - interval '10 min',
    interval '10 min'
  ) place
  where place < $3::timestamptz
  order by place limit $4`;
