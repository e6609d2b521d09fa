import type { BookedAppointment } from '../../src/domain/appointment.ts';
import { asId, type PatientId, type WaitingOfferId } from '../../src/domain/ids.ts';
import { MESSAGE_CHANNELS } from '../../src/domain/patient.ts';
import type { Practice } from '../../src/domain/practice.ts';
import { nextQuestion } from '../../src/domain/questionnaire.ts';
import { warnOfExpiringAnswers } from '../../src/jobs/expiring-answers.ts';
import { offerFreedPlaces } from '../../src/jobs/freed-places.ts';
import { followUpIntakes } from '../../src/jobs/intake-follow-up.ts';
import { keepPromises } from '../../src/jobs/promise-keeper.ts';
import { remind } from '../../src/jobs/reminders.ts';
import { deleteOldWords } from '../../src/jobs/retention.ts';
import { compareSaidWithDone } from '../../src/jobs/said-versus-done.ts';
import type { Store } from '../../src/store/store.ts';
import { aCall } from './booking.ts';
import { deLindeWithPatients } from './practice-builders.ts';

interface Parts {
  readonly store: Store;
  readonly practice: Practice;
  readonly now: Temporal.Instant;
  readonly signal: AbortSignal;
  /** What is told here was acknowledged: it must be there after any kill. */
  readonly tell: (line: object) => void;
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const channels = MESSAGE_CHANNELS.filter((channel) => channel === 'sms');
/** Who waits for an earlier place; Maria is the one who books. */
const WAITING = deLindeWithPatients().patients.slice(1, 6);

/** Everything that Balie does by itself, over and over; queued messages are found by the sweep of whoever lives on. */
export async function allJobs({ store, now, signal, tell }: Parts): Promise<void> {
  const { database } = store;
  const announce = async () => undefined;
  const tellFirst = async (kind: 'invited' | 'warned', from: string) => {
    const { rows } = await database.owner.query<{ readonly id: string }>(`select ${from} limit 1`);
    if (rows[0] !== undefined) tell({ [kind]: rows[0].id });
  };
  const jobs = [
    () => remind({ database, channels, now: () => now.add({ hours: 47 }), announceAll: announce }, signal),
    () => offerFreedPlaces({ database, channels, now: () => now, announce }, signal),
    async () => {
      await followUpIntakes({ database, carries: () => true, now: () => now, announce }, signal);
      await tellFirst('invited', `id::text from outbox where template = 'intake-invitation'`);
    },
    async () => {
      await keepPromises({ database, now: () => now }, signal);
      await tellFirst('warned', `item_id::text as id from worklist_history where what = 'warned'`);
    },
    () => deleteOldWords({ database, now: () => now }, signal),
    () => compareSaidWithDone({ database, now: () => now }, signal),
    () => warnOfExpiringAnswers({ database, now: () => now }, signal),
  ];
  await Promise.all(
    jobs.map(async (job) => {
      for (;;) {
        await job();
        await pause(20);
      }
    }),
  );
}

/** Patients begin to wait for an earlier place, one after the other. */
export async function wait({ store, practice, signal, tell }: Parts): Promise<void> {
  const [type] = practice.appointmentTypes;
  if (type === undefined) throw new Error('the practice has no types');
  for (const { id } of WAITING) {
    const joined = await store.waitingList.join(
      {
        practice: practice.id,
        patient: id,
        wanted: { type: type.id, practitioner: null, days: null, between: null, notWeekdays: [] },
        idempotencyKey: crypto.randomUUID(),
      },
      signal,
    );
    if (joined.kind === 'joined') tell({ waits: joined.entry });
    await pause(50);
  }
}

/** Somebody says yes to each place that is offered, also to those of before the last kill. */
export async function accept({ store, practice, signal, tell }: Parts): Promise<void> {
  for (;;) {
    const { rows } = await store.database.owner.query<{ readonly id: string; readonly patient_id: string }>(
      `select o.id, e.patient_id from waiting_offers o
       join waiting_list e on e.practice_id = o.practice_id and e.id = o.entry_id
       where o.status = 'open' order by o.created_at limit 3`,
    );
    for (const { id, patient_id } of rows) {
      const answered = await store.waitingList.answer(
        {
          practice: practice.id,
          offer: asId<WaitingOfferId>(id),
          patient: asId<PatientId>(patient_id),
          answer: 'yes',
        },
        signal,
      );
      if (answered.kind === 'booked') tell({ taken: answered.appointment.id });
    }
    await pause(20);
  }
}

/** Repeat prescriptions and promised callbacks, and what a patient uses. */
export async function requests({ store, practice, now, signal, tell }: Parts): Promise<void> {
  const [maria] = deLindeWithPatients().patients;
  if (maria === undefined) throw new Error('nobody is registered');
  for (let nth = 1; ; nth += 1) {
    const call = aCall();
    const isCallback = nth % 2 === 0;
    const added = await store.worklist.add(
      {
        practice: practice.id,
        call,
        kind: isCallback ? 'callback' : 'request',
        urgency: 'normal',
        wish: isCallback ? 'callback' : 'repeat-prescription',
        patient: maria.id,
        callBackNumber: maria.phone,
        words: [`medicijn ${nth}`],
        alarms: [],
        promisedBefore: isCallback ? now.add({ minutes: 10 }) : null,
        idempotencyKey: `request:${call}`,
      },
      signal,
    );
    if (added.kind === 'added') tell({ noted: added.item });
    await store.medication.keep(practice.id, maria.id, [{ name: `medicijn ${nth}`, layWords: [] }], signal);
    tell({ uses: nth });
    await pause(5);
  }
}

/** The first question before an appointment, answered. */
export async function answerFirst(
  { store, practice, signal, tell }: Parts,
  { id: appointment, patient }: BookedAppointment,
): Promise<void> {
  const who = { practice: practice.id, call: aCall(), patient };
  const begun = await store.intakes.begin({ ...who, appointment }, signal);
  if (begun.kind !== 'open') return;
  const question = nextQuestion(begun.intake.questionnaire, begun.intake.answers);
  if (question === null) return;
  const kept = await store.intakes.keep(
    {
      ...who,
      intake: begun.intake.id,
      answered: { question: question.id, answer: { kind: 'unknown' } },
    },
    signal,
  );
  if (kept.kind === 'kept') tell({ answered: begun.intake.id });
}

/** More days than any practice keeps words (S12). */
const LONG_AGO_DAYS = 100;
const HOURS_A_DAY = 24;

/** Calls in which something was said that nobody did; every second is so old that its words must go. */
export async function calls({ store, practice, now, signal, tell }: Parts): Promise<void> {
  for (let nth = 1; ; nth += 1) {
    const call = aCall();
    const isOld = nth % 2 === 0;
    const at = now.subtract(isOld ? { hours: LONG_AGO_DAYS * HOURS_A_DAY } : { minutes: 30 });
    const write = (event: Parameters<Store['journal']['write']>[0]['event']) =>
      store.journal.write({ call, practice: practice.id, at, atMs: 0, event });
    write({ kind: 'answered', from: null, dialled: 'receptie', ear: 'script' });
    write({ kind: 'balie-said', phrase: 'cancelled', text: NOT_DONE, heardMs: 900, whole: true });
    write({ kind: 'ended', by: 'balie', outcome: 'cancelled' });
    if ((await store.journal.settled(call, signal)) === 'in-database')
      tell(isOld ? { old: call } : { false: call });
    await pause(30);
  }
}
const NOT_DONE = 'Uw afspraak is afgezegd.';

/** Approved answers that run out within two weeks. */
export async function answers({ store, practice, now, tell }: Parts): Promise<void> {
  const day = (days: number) => now.toZonedDateTimeISO('UTC').toPlainDate().add({ days }).toString();
  for (let nth = 0; ; nth += 1) {
    const { rows } = await store.database.owner.query<{ readonly id: string }>(
      `insert into approved_answers (practice_id, topic, text, approved_by, approved_on, valid_until, position)
       values ($1, 'parking', $2, 'De praktijk', $3, $4, $5) returning id`,
      [practice.id, `Parkeren kan bij ${crypto.randomUUID()}.`, day(-30), day(nth % 10), nth],
    );
    tell({ expires: rows[0]?.id });
    await pause(40);
  }
}
