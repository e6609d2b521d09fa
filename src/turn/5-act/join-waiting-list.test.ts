import { describe, expect, it } from 'vitest';
import { aWorld } from '../../../test/kits/act-world.ts';
import { aWaiting } from '../../../test/kits/dialogue.ts';
import { aPatient } from '../../../test/kits/practice-builders.ts';
import type { AppointmentId } from '../../domain/ids.ts';
import { act } from './act.ts';
import type { WaitingList, WaitingRequest } from './waiting-list.ts';

const alive = new AbortController().signal;
const stands = aWaiting();

/** A list in memory that remembers what it was asked. */
function aList(away = false) {
  const joined: WaitingRequest[] = [];
  const givenUp: AppointmentId[] = [];
  const list: Pick<WaitingList, 'join' | 'giveUpFor'> = {
    async join(request) {
      if (away) return { kind: 'agenda-unreachable' };
      joined.push(request);
      return { kind: 'joined', entry: stands.entry, stands };
    },
    async giveUpFor({ appointment }) {
      if (away) return { kind: 'agenda-unreachable' };
      givenUp.push(appointment);
      return { kind: 'noted' };
    },
  };
  return { list, joined, givenUp };
}

describe('joining the waiting list', () => {
  const joining = {
    kind: 'join-waiting-list',
    patient: aPatient(),
    wanted: stands.wanted,
    insteadOf: null,
  } as const;

  it('is told with the entry that was read back', async () => {
    const { ports, context } = aWorld();
    const { list, joined } = aList();
    await expect(act(joining, { ...ports, waitingList: list }, context, alive)).resolves.toEqual({
      kind: 'waiting-list-joined',
      stands,
    });
    expect(joined).toMatchObject([{ call: context.call, patient: joining.patient.id }]);
    expect(joined[0]).not.toHaveProperty('insteadOf');
  });

  it('asked twice in one call has one key, and names the appointment that is given up', async () => {
    const { ports, context } = aWorld();
    const { list, joined } = aList();
    const insteadOf = 'later' as AppointmentId;
    for (let time = 0; time < 2; time += 1)
      await act({ ...joining, insteadOf }, { ...ports, waitingList: list }, context, alive);
    expect(new Set(joined.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    expect(joined[0]?.insteadOf).toBe(insteadOf);
  });

  it.each([
    ['a database that is away', aList(true).list],
    ['an installation without a list', undefined],
  ])('of %s claims nothing', async (_, list) => {
    const { ports, context } = aWorld();
    const all = list === undefined ? ports : { ...ports, waitingList: list };
    await expect(act(joining, all, context, alive)).resolves.toEqual({ kind: 'waiting-list-not-joined' });
  });
});

describe('who takes a later place meanwhile', () => {
  async function bookWaiting(waiting: object, away = false) {
    const { ports, context, agenda } = aWorld();
    const { list, givenUp } = aList(away);
    const all = { ...ports, waitingList: list };
    const wanted = { ...stands.wanted, days: null, notStarts: [] };
    const offered = await act({ kind: 'offer-slots', wanted }, all, context, alive);
    if (offered.kind !== 'slots-held' || offered.slots[0] === undefined) throw new Error('no slot');
    const [slot] = offered.slots;
    const outcome = await act(
      { kind: 'book', slot, patient: aPatient(), type: wanted.type, reason: null, ...waiting },
      all,
      context,
      alive,
    );
    return { outcome, givenUp, agenda, all, context };
  }

  it('gives that up for an earlier one', async () => {
    const { givenUp, agenda } = await bookWaiting({ waiting: stands.entry });
    expect(givenUp).toEqual(agenda.booked.map(({ id }) => id));
  });

  it('moves it in the list too, when it is moved', async () => {
    const { outcome, givenUp, agenda, all, context } = await bookWaiting({});
    if (outcome.kind !== 'booked') throw new Error(outcome.kind);
    expect(givenUp).toEqual([]);
    const wanted = { ...stands.wanted, days: null, notStarts: [] };
    const offered = await act({ kind: 'offer-slots', wanted }, all, context, alive);
    if (offered.kind !== 'slots-held' || offered.slots[0] === undefined) throw new Error('no slot');
    const [slot] = offered.slots;
    await act(
      { kind: 'move', appointment: outcome.appointment, slot, patient: aPatient(), waiting: stands.entry },
      all,
      context,
      alive,
    );
    expect(givenUp).toEqual(agenda.booked.map(({ id }) => id));
  });

  it('has the appointment also where the list cannot be told', async () => {
    const { outcome, agenda } = await bookWaiting({ waiting: stands.entry }, true);
    expect(outcome.kind).toBe('booked');
    expect(agenda.booked).toHaveLength(1);
  });

  it('keeps what was offered before, when an earlier place is looked for', async () => {
    const { ports, context, agenda } = aWorld();
    const wanted = { ...stands.wanted, days: null, notStarts: [] };
    await act({ kind: 'offer-slots', wanted }, ports, context, alive);
    await act({ kind: 'offer-slots', wanted, keepHeld: true }, ports, context, alive);
    expect(agenda.heldFor(context.call)).toHaveLength(4);
  });
});
