import { z } from 'zod';
import { ANSWER_TOPICS } from '../../domain/practice.ts';
import { TRIAL_CALLER } from '../../domain/trial-call.ts';
import type { Knowledge } from '../../http/contract/knowledge.ts';
import type { PracticeKnowledge } from '../../http/ports/practice.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { dutchHolidays } from '../../scheduling/dutch-holidays.ts';
import { localTime } from '../../scheduling/opening-windows.ts';
import { instant, plainDate } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { readPractice } from '../queries/practices.ts';
import { answerChanges, followed, rollBackAnswer } from './roll-back-answer.ts';

const answerRow = z.object({
  id: z.string(),
  topic: z.enum(ANSWER_TOPICS),
  words: z.array(z.string()),
  text: z.string(),
  approved_by: z.string(),
  approved_on: plainDate,
  valid_until: plainDate.nullable(),
});
const proposalRow = z.object({
  id: z.string(),
  replaces: z.string().nullable(),
  topic: z.enum(ANSWER_TOPICS),
  words: z.array(z.string()),
  text: z.string(),
  valid_until: plainDate.nullable(),
  proposed_by: z.string(),
  proposed_at: instant,
});
type Proposal = z.output<typeof proposalRow>;

/** The owner has two weeks to look at an answer before it is no longer given (`screens.md` §3.7). */
const SOON_DAYS = 14;

/** What Balie may say about the practice, and what people want it to say. */
export function storeKnowledge(
  database: Pick<Database, 'inPractice' | 'readInPractice'>,
  now: () => Temporal.Instant,
): PracticeKnowledge {
  const today = () => localTime(now().epochMilliseconds).toPlainDate();
  return {
    all: (who, signal) =>
      database.readInPractice(who.practice, signal, (session) => readAll(session, who, now())),
    propose: (who, proposal, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        if (proposal.replaces !== null && !(await isInForce(session, proposal.replaces))) return false;
        await session.run(
          `insert into answer_proposals (practice_id, replaces, topic, words, text, valid_until, proposed_by)
           values ($1, $2, $3, $4, $5, $6, $7)`,
          [
            who.practice,
            proposal.replaces,
            proposal.topic,
            proposal.words,
            proposal.text,
            proposal.validUntil,
            who.name,
          ],
        );
        return true;
      }),
    decide: (who, id, { what, replaces, run, reason }, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const proposal = await session.row(
          proposalRow,
          `delete from answer_proposals where id = $1 and ($2 or replaces is not distinct from $3::uuid)
           returning id, replaces, topic, words, text, valid_until, proposed_by, proposed_at`,
          [id, what === 'reject', replaces ?? null],
        );
        if (proposal === null) return false;
        const inForce =
          what === 'approve' ? await putInForce(session, who, proposal, today()) : NOTHING_IN_FORCE;
        await session.run(
          `insert into published_changes (practice_id, at, by_name, by_role, kind, what, change, run_id, reason,
             answer_id, replaced)
           values ($1, $2, $3, $4, 'answer', $5, $6, $7, $8, $9, $10)`,
          [
            who.practice,
            now().toString(),
            who.name,
            who.role,
            what === 'approve' ? 'approved' : 'rejected',
            JSON.stringify(changeOf(proposal)),
            run,
            reason,
            inForce.id,
            inForce.replaced === null ? null : JSON.stringify(inForce.replaced),
          ],
        );
        return true;
      }),
    rollBack: (who, answer, signal) =>
      database.inPractice(who.practice, signal, (session) => rollBackAnswer(session, who, answer, now())),
  };
}

const changeOf = ({ id, replaces, topic, words, text, valid_until, proposed_by }: Proposal) => ({
  id,
  replaces,
  topic,
  words,
  text,
  validUntil: valid_until?.toString() ?? null,
  proposedBy: proposed_by,
});

const inForceRow = z.object({ id: z.string().nullable(), replaced: z.looseObject({}).nullable() });
type InForce = z.output<typeof inForceRow>;
const NOTHING_IN_FORCE: InForce = { id: null, replaced: null };

/** Takes the place of the answer that it replaces, or comes last. Gives its id and, whole, what it replaced. */
async function putInForce(
  session: Session,
  who: Staff,
  proposal: Proposal,
  today: Temporal.PlainDate,
): Promise<InForce> {
  const row = await session.row(
    inForceRow,
    `with replaced as (delete from approved_answers a where id = $2 returning position, to_jsonb(a) as whole), added as (
       insert into approved_answers (practice_id, topic, words, text, approved_by, approved_on, valid_until, position)
       values ($1, $3, $4, $5, $6, $7, $8, coalesce((select position from replaced),
         (select coalesce(max(position), -1) + 1 from approved_answers))) returning id)
     select added.id, (select whole from replaced) as replaced from added`,
    [
      who.practice,
      proposal.replaces,
      proposal.topic,
      proposal.words,
      proposal.text,
      who.name,
      today.toString(),
      proposal.valid_until?.toString() ?? null,
    ],
  );
  // Others wait to change the same answer: theirs is about this one now.
  if (row?.replaced && proposal.replaces !== null) await followed(session, proposal.replaces, row.id);
  return row ?? NOTHING_IN_FORCE;
}

const isInForce = async (session: Session, id: string): Promise<boolean> =>
  (await session.row(
    z.object({ id: z.string() }),
    'select id from approved_answers where id = $1 for share',
    [id],
  )) !== null;

/** Said whole or until a caller spoke: each is a sentence of the answer, and one that was changed since counts anew. */
const USED = `
  select a.id, count(distinct e.call_id)::integer as used
  from approved_answers a
  join call_events e on e.practice_id = a.practice_id and e.kind = 'balie-said' and e.event->>'phrase' = 'approved-answer'
    and e.event->>'text' <> '' and position(e.event->>'text' in a.text) > 0
  join calls c on c.practice_id = e.practice_id and c.id = e.call_id
  where c.started_at >= $1 and c.from_number is distinct from '${TRIAL_CALLER}' group by a.id`;
const USED_HOURS = 30 * 24;

/** Of the year that begins today. */
const holidaysFrom = (today: Temporal.PlainDate): Knowledge['holidays'] =>
  [...dutchHolidays(today.year), ...dutchHolidays(today.year + 1)]
    .filter(
      ({ date }) =>
        Temporal.PlainDate.compare(date, today) >= 0 &&
        Temporal.PlainDate.compare(date, today.add({ years: 1 })) < 0,
    )
    .map((holiday) => ({ ...holiday, date: holiday.date.toString() }));

async function readAll(
  session: Session,
  who: Staff,
  now: Temporal.Instant,
): Promise<Omit<Knowledge, 'mayListen'>> {
  const today = localTime(now.epochMilliseconds).toPlainDate();
  const practice = await readPractice(session, who.practice);
  if (practice === null) throw new Error('the practice of a session is gone');
  const answers = await session.rows(
    answerRow,
    `select id, topic, words, text, approved_by, approved_on, valid_until from approved_answers order by position`,
  );
  const uses = await session.rows(z.object({ id: z.string(), used: z.number() }), USED, [
    now.subtract({ hours: USED_HOURS }).toString(),
  ]);
  const used = new Map(uses.map((one) => [one.id, one.used]));
  const changes = await answerChanges(session);
  const proposals = await session.rows(
    proposalRow,
    `select id, replaces, topic, words, text, valid_until, proposed_by, proposed_at from answer_proposals
     order by proposed_at`,
  );
  return {
    answers: answers.map((row) => ({
      id: row.id,
      topic: row.topic,
      words: row.words,
      text: row.text,
      approvedBy: row.approved_by,
      approvedOn: row.approved_on.toString(),
      validUntil: row.valid_until?.toString() ?? null,
      state: stateOf(row.valid_until, today),
      used: used.get(row.id) ?? 0,
      changed: changes.get(row.id) ?? null,
    })),
    proposals: proposals.map((row) => ({
      id: row.id,
      replaces: row.replaces,
      topic: row.topic,
      words: row.words,
      text: row.text,
      validUntil: row.valid_until?.toString() ?? null,
      proposedBy: row.proposed_by,
      proposedAt: row.proposed_at.toString(),
      rehearsal: null,
    })),
    hours: practice.openingHours.map(({ from, to, ...hours }) => ({
      ...hours,
      from: clock(from),
      to: clock(to),
    })),
    closures: practice.closures.map(({ from, to, ...closure }) => ({
      ...closure,
      from: from.toString({ smallestUnit: 'minute' }),
      to: to.toString({ smallestUnit: 'minute' }),
    })),
    holidays: holidaysFrom(today),
    types: practice.appointmentTypes.map((type) => ({
      ...type,
      practitioners: [...type.practitioners],
      words: [...type.words],
      exampleQuestions: [...type.exampleQuestions],
      releasedAt: type.releasedAt && clock(type.releasedAt),
    })),
    practitioners: practice.practitioners.map(({ id, spokenName, role }) => ({ id, name: spokenName, role })),
    address: practice.address,
  };
}

function stateOf(until: Temporal.PlainDate | null, today: Temporal.PlainDate) {
  if (until === null) return 'in-force';
  if (Temporal.PlainDate.compare(until, today) < 0) return 'expired';
  return Temporal.PlainDate.compare(until, today.add({ days: SOON_DAYS })) <= 0 ? 'expires-soon' : 'in-force';
}

const clock = (time: Temporal.PlainTime): string => time.toString({ smallestUnit: 'minute' });
