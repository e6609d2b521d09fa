import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Practice } from '../../src/domain/practice.ts';
import { freeTime } from '../../src/store/queries/free-time.ts';
import { soon, TEST_NOW, testStore, withClient } from '../kits/database.ts';

const MINUTE = 60_000;
const DAYS = 12;

/** As it was asked of PostgreSQL before: ranges aggregated and subtracted there. Slow and plain, so what the fast one is held against. */
const BY_RANGES = `
  with span as (select to_timestamp($2::float8 / 1000) as begins, to_timestamp($3::float8 / 1000) as ends)
  select tp.practitioner_id as who, date_part('epoch', lower(stretch)) * 1000 as from, date_part('epoch', upper(stretch)) * 1000 as to
  from span cross join appointment_type_practitioners tp
  cross join lateral (select unnest(
    (select coalesce(range_agg(during), '{}') from availability_windows w
      where w.practitioner_id = tp.practitioner_id and w.starts < span.ends and w.ends > span.begins)
    - (select coalesce(range_agg(during), '{}') from appointments a
      where a.practitioner_id = tp.practitioner_id and a.starts < span.ends and a.ends > span.begins
        and (a.status = 'booked' or (a.status = 'held' and a.expires_at > $4::timestamptz)))
  ) as stretch) free
  where tp.type_id = $1 order by 1, 2`;
const stretchRow = z.object({ who: z.string(), from: z.number(), to: z.number() });

it('free time is what PostgreSQL says of ranges, in agendas filled at random, whatever is held and expired', async () => {
  await using store = await testStore();
  const practice = (await store.practices.load('receptie', soon())) as Practice;
  const [type] = practice.appointmentTypes;
  if (type === undefined) throw new Error('the demo practice has no types');
  const now = TEST_NOW.epochMilliseconds;
  const entry = fc.record({
    practitioner: fc.constantFrom(...practice.practitioners.map(({ id }) => id)),
    five: fc.integer({ min: -288, max: DAYS * 288 }),
    length: fc.integer({ min: 1, max: 12 }),
    status: fc.constantFrom('booked', 'booked', 'booked', 'held', 'expired', 'cancelled'),
  });
  const span = fc.tuple(fc.integer({ min: 0, max: DAYS * 288 }), fc.integer({ min: 1, max: 6 * 288 }));
  const expires = new Map([
    ['held', TEST_NOW.add({ minutes: 1 }).toString()],
    ['expired', TEST_NOW.toString()],
  ]);
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 400 }), span, async (entries, [begins, length]) => {
      await withClient(store.url, async (client) => {
        await client.query('delete from outbox; delete from appointments');
        for (const { practitioner, five, length: minutes, status } of entries) {
          const begin = now + five * 5 * MINUTE;
          await client.query(
            `insert into appointments (practice_id, id, practitioner_id, type_id, during, status, patient_id, expires_at, cancelled_at)
             select $1, gen_random_uuid(), $2, $3, tstzrange(to_timestamp($4::float8 / 1000), to_timestamp($5::float8 / 1000)), $6,
               (select id from patients where practice_id = $1 limit 1), $7, $8
             on conflict do nothing`,
            [
              practice.id,
              practitioner,
              type.id,
              begin,
              begin + minutes * 5 * MINUTE,
              status === 'expired' ? 'held' : status,
              expires.get(status) ?? null,
              status === 'cancelled' ? TEST_NOW.toString() : null,
            ],
          );
        }
      });
      const from = now + begins * 5 * MINUTE;
      const searched = { from, to: from + length * 5 * MINUTE };
      await store.database.readInPractice(practice.id, soon(), async (session) => {
        const asked = [type.id, searched.from, searched.to, TEST_NOW.toString()];
        const expected = await session.rows(stretchRow, BY_RANGES, asked);
        const found = await freeTime(session, type.id, null, searched, TEST_NOW);
        // Only what was searched is promised: an appointment just outside it may cut a window that reaches out of it.
        const inside = (list: readonly { readonly from: number; readonly to: number }[]) =>
          list
            .map((one) => ({ from: Math.max(one.from, searched.from), to: Math.min(one.to, searched.to) }))
            .filter((one) => one.from < one.to);
        for (const who of type.practitioners) {
          expect(inside(found.get(who) ?? [])).toEqual(inside(expected.filter((one) => one.who === who)));
        }
      });
    }),
    { numRuns: 12 },
  );
}, 60_000);
