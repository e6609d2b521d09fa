import { z } from 'zod';
import type { OwnAlarms } from '../../domain/own-alarms.ts';
import type { OwnOfRule } from '../../http/contract/own-alarms.ts';
import type { OwnAlarmsDesk } from '../../http/ports/own-alarms.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { ownAlarmsShape, ownAlarmsWritten } from '../../practice-file/own-alarms-shape.ts';
import { localTime } from '../../scheduling/opening-windows.ts';
import { allRules } from '../../turn/3-triage/balie-rules.ts';
import { mayBePutAside } from '../../turn/3-triage/own-rules.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { noteChange } from '../queries/setting-changes.ts';
import { ofTrial } from '../queries/trial-calls.ts';
import { effectOfChange } from './effect-of-alarms.ts';

/** Each change is on record under the rule that it is of. */
const WORDS = 'alarm-words:';
const ASIDE = 'alarm-aside:';
const JUDGED_HOURS = 30 * 24;

const added = ownAlarmsShape.shape.added;
const changeRow = z.object({ setting: z.string(), old_value: added, new_value: added });

/** What a practice changed about the alarm rules, with who signed for it; everything that it ever was stands in the changes of settings. */
export function storeOwnAlarms(
  database: Pick<Database, 'inPractice' | 'readInPractice'>,
  now: () => Temporal.Instant,
): OwnAlarmsDesk {
  const today = () => localTime(now().epochMilliseconds).toPlainDate();

  const changeWords = (
    session: Session,
    who: Staff,
    rule: string,
    change: (of: OwnAlarms['added']) => OwnAlarms['added'],
  ): Promise<boolean> =>
    changeAlarms(session, who, now(), `${WORDS}${rule}`, (alarms) => {
      const others = alarms.added.filter((one) => one.rule !== rule);
      const own = alarms.added.filter((one) => one.rule === rule);
      const to = change(own);
      return { from: own, to, alarms: { ...alarms, added: [...others, ...to] } };
    });
  const changeAside = (
    session: Session,
    who: Staff,
    rule: string,
    to: OwnAlarms['aside'],
  ): Promise<boolean> =>
    changeAlarms(session, who, now(), `${ASIDE}${rule}`, (alarms) => {
      const from = alarms.aside.filter((one) => one.rule === rule);
      const others = alarms.aside.filter((one) => one.rule !== rule);
      return { from, to, alarms: { ...alarms, aside: [...others, ...to] } };
    });

  return {
    all: (who, signal) =>
      database.readInPractice(who.practice, signal, async (session) => {
        const alarms = await alarmsOf(session, who);
        const withdrawn = await withdrawnWords(session, alarms);
        return new Map(
          allRules.map((rule) => [rule.id, ofRule(rule, alarms, withdrawn.get(rule.id) ?? [], today())]),
        );
      }),
    judged: (who, signal) =>
      database.readInPractice(who.practice, signal, async (session) => {
        const rows = await session.rows(
          z.object({ rule: z.string(), right: z.number(), wrong: z.number() }),
          JUDGED,
          [now().subtract({ hours: JUDGED_HOURS }).toString()],
        );
        return new Map(rows.map(({ rule, right, wrong }) => [rule, { right, wrong }]));
      }),
    effect: async (who, id, change, signal) => {
      const rule = allRules.find((one) => one.id === id);
      if (rule === undefined || (change === 'aside' && !mayBePutAside(rule))) return null;
      return effectOfChange(database, who, { rule, change, now: now() }, signal);
    },
    add: (who, rule, { words, registerNumber }, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const changed = await changeWords(session, who, rule, (own) =>
          own.some((one) => isSameWords(one.words, words))
            ? own
            : [...own, { rule, words, by: who.name, registerNumber, on: today() }],
        );
        return changed ? 'added' : 'known';
      }),
    withdraw: (who, rule, words, signal) =>
      database.inPractice(who.practice, signal, (session) =>
        changeWords(session, who, rule, (own) => own.filter((one) => !isSameWords(one.words, words))),
      ),
    restore: (who, rule, words, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const alarms = await alarmsOf(session, who);
        const before = (await withdrawnWords(session, alarms)).get(rule) ?? [];
        const back = before.filter((one) => isSameWords(one.words, words));
        return changeWords(session, who, rule, (own) => [...own, ...back]);
      }),
    mayBePutAside: (id) => allRules.some((rule) => rule.id === id && mayBePutAside(rule)),
    putAside: (who, rule, { reason, until, registerNumber }, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const last = Temporal.PlainDate.from(until);
        const { aside } = await alarmsOf(session, who, 'for update');
        // Who signs has not seen that a colleague did, with another reason and until another day.
        if (aside.some((one) => one.rule === rule && Temporal.PlainDate.compare(today(), one.until) <= 0))
          return false;
        await changeAside(session, who, rule, [
          { rule, reason, until: last, by: who.name, registerNumber, on: today() },
        ]);
        return true;
      }),
    countAgain: (who, rule, signal) =>
      database.inPractice(who.practice, signal, (session) => changeAside(session, who, rule, [])),
  };
}

const isSameWords = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Of each call in which a rule fired, what people said last about its alarm. */
const JUDGED = `
  select rule, count(*) filter (where alarm_right = 'yes')::integer as right,
    count(*) filter (where alarm_right = 'no')::integer as wrong
  from (
    select distinct a.call_id, reason->>'rule' as rule,
      (select k.alarm_right from call_corrections k where k.call_id = a.call_id and k.alarm_right is not null
        order by k.seq desc limit 1) as alarm_right
    from alarms a, jsonb_array_elements(a.reasons) reason where a.at >= $1 and not ${ofTrial('a')}) fired
  where alarm_right is not null group by rule`;

async function alarmsOf(session: Session, who: Staff, lock = ''): Promise<OwnAlarms> {
  const row = await session.row(
    z.object({ alarms: ownAlarmsShape }),
    `select alarms from practices where id = $1 ${lock}`,
    [who.practice],
  );
  if (row === null) throw new Error('the practice of a session is gone');
  return row.alarms;
}

/** False: nothing is otherwise. */
async function changeAlarms(
  session: Session,
  who: Staff,
  at: Temporal.Instant,
  setting: string,
  change: (alarms: OwnAlarms) => {
    readonly from: readonly unknown[];
    readonly to: readonly unknown[];
    readonly alarms: OwnAlarms;
  },
): Promise<boolean> {
  const { from, to, alarms } = change(await alarmsOf(session, who, 'for update'));
  if (from.length === to.length && JSON.stringify(from) === JSON.stringify(to)) return false;
  await session.run('update practices set alarms = $2 where id = $1', [
    who.practice,
    JSON.stringify(ownAlarmsWritten(alarms)),
  ]);
  await noteChange(session, who, at, { setting, from, to });
  return true;
}

/** By rule, what was added once and is not there now; with the signature that it had. */
async function withdrawnWords(
  session: Session,
  { added: present }: OwnAlarms,
): Promise<ReadonlyMap<string, OwnAlarms['added']>> {
  const rows = await session.rows(
    changeRow,
    `select setting, old_value, new_value from setting_changes where setting like '${WORDS}%' order by seq desc`,
  );
  const gone = new Map<string, OwnAlarms['added'][number]>();
  for (const one of rows.flatMap(({ old_value }) => old_value)) {
    const key = `${one.rule} ${one.words.toLowerCase()}`;
    if (!present.some(({ rule, words }) => rule === one.rule && isSameWords(words, one.words)))
      gone.set(key, gone.get(key) ?? one);
  }
  return Map.groupBy(gone.values(), ({ rule }) => rule);
}

function ofRule(
  rule: (typeof allRules)[number],
  alarms: OwnAlarms,
  withdrawn: OwnAlarms['added'],
  today: Temporal.PlainDate,
): OwnOfRule {
  const aside = alarms.aside.find(
    (one) => one.rule === rule.id && Temporal.PlainDate.compare(today, one.until) <= 0,
  );
  return {
    added: alarms.added
      .filter((one) => one.rule === rule.id)
      .map(({ words, by, registerNumber, on }) => ({ words, by, registerNumber, on: on.toString() })),
    withdrawn: withdrawn.map(({ words }) => words),
    aside:
      aside === undefined
        ? null
        : {
            until: aside.until.toString(),
            reason: aside.reason,
            by: aside.by,
            registerNumber: aside.registerNumber,
          },
    mayBePutAside: mayBePutAside(rule),
  };
}
