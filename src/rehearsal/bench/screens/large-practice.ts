import { asId, type CallId, type RuleId } from '../../../domain/ids.ts';
import { bigPractice, fillAgendas } from '../../../store/bench/big-practice.ts';
import type { Store } from '../../../store/store.ts';
import type { NewWorklistItem } from '../../../turn/5-act/worklist.ts';

/** As `screens.md` asks: the worklist of a health centre after a day without staff, and the agenda of one with twenty rooms. */
const ITEMS = 2_000;
const PRACTITIONERS = 20;
/** This week and the next. */
const FULL_HOURS = 14 * 24;
const DEADLINE_MS = 120_000;

/** One item in four of each; together they show every column of the list. */
const KINDS: readonly Pick<NewWorklistItem, 'kind' | 'urgency' | 'wish' | 'words' | 'alarms'>[] = [
  {
    kind: 'callback',
    urgency: 'today',
    wish: 'medical-question',
    words: ['de hond van de buren heeft in mijn hand gebeten'],
    alarms: [{ rule: asId<RuleId>('bite'), level: 'today', action: 'VANDAAG', words: ['gebeten'], turn: 0 }],
  },
  {
    kind: 'request',
    urgency: 'normal',
    wish: 'repeat-prescription',
    words: ['ik wil graag mijn pillen voor de bloeddruk'],
    alarms: [],
  },
  {
    kind: 'callback',
    urgency: 'normal',
    wish: 'callback',
    words: ['kunt u me bellen over de foto van mijn knie'],
    alarms: [],
  },
  {
    kind: 'lost-call',
    urgency: 'normal',
    wish: 'book',
    words: ['ik wil een afspraak maken voor volgende week'],
    alarms: [],
  },
];

/** A practice with 2,000 open items and two weeks in which twenty practitioners are four fifths full. */
export async function largePractice(store: Store, now: Temporal.Instant) {
  const signal = AbortSignal.timeout(DEADLINE_MS);
  const { practice, type, patient } = await bigPractice(store, signal, PRACTITIONERS);
  for (const [nth, kind] of KINDS.entries()) {
    await store.worklist.add(
      {
        ...kind,
        practice: practice.id,
        call: asId<CallId>(crypto.randomUUID()),
        patient: nth % 2 === 0 ? patient : null,
        callBackNumber: '+31201000101',
        promisedBefore: nth === 0 ? now.add({ hours: 2 }) : null,
        idempotencyKey: crypto.randomUUID(),
      },
      signal,
    );
  }
  await store.database.inPractice(practice.id, signal, (session) =>
    session.run(
      `insert into worklist select (jsonb_populate_record(w, jsonb_build_object(
         'id', gen_random_uuid(), 'call_id', gen_random_uuid(), 'idempotency_key', gen_random_uuid()))).*
       from worklist w, generate_series(2, $1::int)`,
      [ITEMS / KINDS.length],
    ),
  );
  await fillAgendas(store, practice, type, signal, now.add({ hours: FULL_HOURS }));
  // Its number is known from here on, as after the first call.
  await store.practices.load(practice.id, signal);
  return practice;
}
