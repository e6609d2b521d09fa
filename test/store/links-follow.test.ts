import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BookedAppointment } from '../../src/domain/appointment.ts';
import { type AppointmentId, asId, type MessageId } from '../../src/domain/ids.ts';
import type { Practice } from '../../src/domain/practice.ts';
import { newLinkFor } from '../../src/store/queries/patient-links.ts';
import type { ActContext } from '../../src/turn/5-act/act.ts';
import { moveAppointment } from '../../src/turn/5-act/existing-appointments.ts';
import { aCall, bookingAt, patientNamed } from '../kits/booking.ts';
import { soon, TEST_NOW, type TestStore, testStore, withClient } from '../kits/database.ts';
import { at } from '../kits/practice-builders.ts';

const MARIA = patientNamed('Maria');
const FROM = '+31201000199';

/** On the page and at the desk: test/http/patient-questions.test.ts and test/http/agenda.test.ts. */
describe('the link and the answers of a patient', () => {
  let store: TestStore;
  let practice: Practice;
  let booking: ReturnType<typeof bookingAt>;
  let day = at('2026-11-29T08:00');
  beforeAll(async () => {
    store = await testStore();
    practice = (await store.practices.load('receptie', soon())) as Practice;
    booking = bookingAt(store, practice);
    await rows(`update appointment_types set questionnaire = 'physio-intake'`);
  });
  afterAll(() => store[Symbol.asyncDispose]());

  const rows = (text: string, values: unknown[] = []) =>
    withClient(store.url, async (client) => (await client.query(text, values)).rows);

  /** A place of a day that no other test uses. */
  async function aPlace() {
    day = day.add({ days: 1 });
    const [slot] = await booking.freeSlots(day, 1);
    if (slot === undefined) throw new Error('no slot');
    return slot;
  }

  /** Maria's, with a link from its confirmation and one answer. */
  async function withAnswers() {
    const call = aCall();
    const result = await booking.book(call, await booking.held(call, await aPlace()), {
      confirmation: { channel: 'email', to: MARIA.email ?? '' },
    });
    if (result.kind !== 'booked') throw new Error(result.kind);
    const { appointment } = result;
    const of = [appointment.id];
    const [{ id }] = await rows(
      `update outbox set status = 'sent', channel = 'whatsapp', recipient = '${FROM}', reference = $1
       where appointment_id = $1 returning id`,
      of,
    );
    const message = asId<MessageId>(id);
    await store.database.inPractice(practice.id, soon(), (session) => newLinkFor(session, message, TEST_NOW));
    const inCall = { practice: practice.id, call, patient: MARIA.id };
    const begun = await store.intakes.begin({ ...inCall, appointment: appointment.id }, soon());
    if (begun.kind !== 'open') throw new Error(begun.kind);
    const answered = { question: 'reason', answer: { kind: 'text', text: 'mijn schouder' } } as const;
    await store.intakes.keep({ ...inCall, intake: begun.intake.id, answered }, soon());
    return { appointment, reference: String(appointment.id), intake: begun.intake.id };
  }

  const reply = (text: string, answers: string) =>
    store.takeMessageEvent(
      {
        kind: 'reply',
        reference: crypto.randomUUID(),
        from: FROM,
        at: TEST_NOW,
        button: null,
        text,
        answers,
      },
      soon(),
    );
  const named = async (template: string, reference: string, appointment: string) =>
    rows(
      `update outbox set status = 'sent', reference = $2 where template = $1 and appointment_id = $3 returning id`,
      [template, reference, appointment],
    );
  const standing = async (intake: string) => {
    const [one] = await rows(
      `select i.appointment_id, a.status, i.response from intakes i join appointments a on a.id = i.appointment_id where i.id = $1`,
      [intake],
    );
    const links = await rows(
      `select l.expires_at = a.starts as until_it_begins from patient_links l join appointments a on a.id = l.appointment_id
       where a.id = $1`,
      [one.appointment_id],
    );
    return { ...one, links };
  };
  const aContext = (): ActContext => ({
    call: aCall(),
    practice,
    now: () => at('2026-11-25T10:15'),
    callBackNumber: null,
    words: [],
  });
  async function byTelephone(appointment: BookedAppointment, agenda = store.agenda) {
    const context = aContext();
    const slot = await booking.held(context.call, await aPlace());
    return moveAppointment(
      { kind: 'move', appointment, slot, patient: MARIA },
      { agenda, channels: [] },
      context,
      soon(),
    );
  }
  /** Waits for an earlier place, is offered one, and says yes. */
  async function byWaitingList({ id }: BookedAppointment) {
    const waits = { practice: practice.id, patient: MARIA.id };
    const wanted = {
      type: booking.type.id,
      practitioner: null,
      days: null,
      between: null,
      notWeekdays: [],
    };
    await store.waitingList.join(
      { ...waits, wanted, insteadOf: id, idempotencyKey: crypto.randomUUID() },
      soon(),
    );
    const place = await aPlace();
    const made = await store.waitingList.offer(
      { practice: practice.id, place, people: 1, forMinutes: 60 },
      soon(),
    );
    const [offer] = made.kind === 'offered' ? made.offers : [];
    if (offer === undefined) throw new Error(made.kind);
    await store.waitingList.answer({ ...waits, offer: offer.offer, answer: 'yes' }, soon());
  }
  async function byReply({ id }: BookedAppointment) {
    expect(await reply('verplaatsen', id)).toBe('offered');
    await named('move-offer', `offer:${id}`, id);
    expect(await reply('1', `offer:${id}`)).toBe('moved');
  }
  async function byTakingBack({ id }: BookedAppointment) {
    expect(await reply('afzeggen', id)).toBe('cancelled');
    await named('appointment-cancelled', `cancelled:${id}`, id);
    expect(await reply('toch wel', `cancelled:${id}`)).toBe('restored');
  }

  it.each([
    ['is moved by telephone', byTelephone],
    ['is moved by a reply to its message', byReply],
    ['is given up for an earlier place of the waiting list', byWaitingList],
    ['is cancelled and made again by reply', byTakingBack],
  ])('go along when the appointment %s', async (_way, move) => {
    const { appointment, intake } = await withAnswers();
    await move(appointment);
    const now = await standing(intake);
    expect(now).toMatchObject({
      status: 'booked',
      response: { item: [{ linkId: 'reason' }] },
      links: [{ until_it_begins: true }],
    });
    expect(now.appointment_id).not.toBe(appointment.id);
    expect(await rows('select state from intakes where appointment_id = $1', [appointment.id])).toEqual([]);
  });

  it('stay with an appointment that could not be moved', async () => {
    const { appointment, intake } = await withAnswers();
    const result = await byTelephone(appointment, {
      ...store.agenda,
      cancel: (request, signal) =>
        request.appointment === appointment.id
          ? Promise.resolve({ kind: 'agenda-unreachable' })
          : store.agenda.cancel(request, signal),
    });
    expect(result).toEqual({ kind: 'not-moved' });
    expect(await standing(intake)).toMatchObject({ appointment_id: appointment.id, status: 'booked' });
  });

  it('never go to the appointment of another patient', async () => {
    const { appointment, intake } = await withAnswers();
    const call = aCall();
    const other = await booking.book(call, await booking.held(call, await aPlace()), {
      patient: patientNamed('Daan').id,
    });
    if (other.kind !== 'booked') throw new Error(other.kind);
    const replacedBy: AppointmentId = other.appointment.id;
    await store.agenda.cancel(
      {
        practice: practice.id,
        call,
        appointment: appointment.id,
        by: MARIA.id,
        idempotencyKey: 'wrong',
        replacedBy,
      },
      soon(),
    );
    expect(await standing(intake)).toMatchObject({ appointment_id: appointment.id, status: 'cancelled' });
    expect(
      await rows('select token_hash from patient_links where appointment_id = $1', [replacedBy]),
    ).toEqual([]);
  });
});
