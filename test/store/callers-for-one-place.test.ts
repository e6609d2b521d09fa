import { expect, it } from 'vitest';
import type { BookedAppointment } from '../../src/domain/appointment.ts';
import type { Patient } from '../../src/domain/patient.ts';
import type { Practice } from '../../src/domain/practice.ts';
import { act } from '../../src/turn/5-act/act.ts';
import { aCall } from '../kits/booking.ts';
import { soon, type TestStore, testStore, withClient } from '../kits/database.ts';
import { aContext, aDialogue, done, meant, says } from '../kits/dialogue.ts';
import { at, deLindeWithPatients } from '../kits/practice-builders.ts';

const CALLERS = 200;
const WANTED = at('2026-11-30T09:00');
/** A busy machine has two cores for two hundred callers: long enough for the last in the row. */
const LAST_IN_THE_ROW_MS = 100_000;
/** Turns of one caller; who needs more goes in circles. */
const MOST_TURNS = 30;

interface Heard {
  readonly phrases: readonly string[];
  readonly booked: BookedAppointment | null;
}

/** One caller through stages 4 and 5: who they are, what for, that place; and another when that one is gone. */
async function callFor(store: TestStore, practice: Practice, who: Patient): Promise<Heard> {
  const call = aCall();
  const now = () => at('2026-11-25T10:15');
  const talk = aDialogue(aContext({ practice, now: now() }));
  const phrases: string[] = [];
  const ports = {
    agenda: store.agenda,
    patients: store.patients,
    worklist: store.worklist,
    callbacks: store.callbacks,
    channels: [],
    ringDesk: async () => 'not-reached' as const,
  };
  let decided = talk.with(
    meant({ date: '2026-11-30', time: '09:00', practitioner: 'dokter Jansen' }, 'book'),
  );
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    phrases.push(...decided.say.map(({ phrase }) => phrase));
    if (talk.state().booked !== null || decided.next.kind === 'end') break;
    if (decided.next.kind === 'act') {
      const context = { call, practice, now, callBackNumber: null, words: [] };
      const never = new AbortController().signal;
      decided = talk.with(done(await act(decided.next.action, ports, context, never, LAST_IN_THE_ROW_MS)));
      continue;
    }
    switch (talk.state().step) {
      case 'date-of-birth':
        decided = talk.with(meant({ dateOfBirth: who.dateOfBirth.toString() }));
        break;
      case 'last-name':
        decided = talk.with(meant({ name: { first: who.firstName, last: who.lastName } }));
        break;
      case 'reason':
        decided = talk.with(meant({ reason: 'mijn knie' }));
        break;
      case 'choose-slot':
        decided = talk.with(talk.state().offered.length > 1 ? meant({ choice: 1 }) : meant({ yesNo: 'yes' }));
        break;
      case 'confirm-slot':
        decided = talk.with(meant({ yesNo: 'yes' }));
        break;
      case 'day':
        decided = talk.with(says('dat maakt mij niet uit'));
        break;
      default:
        throw new Error(`a caller was asked what nobody foresaw: ${talk.state().step}`);
    }
  }
  return { phrases, booked: talk.state().booked };
}

it('of 200 callers at once for one place one gets it, and each of the others gets another by the dialogue', async () => {
  await using store = await testStore();
  const practice = (await store.practices.load('receptie', soon())) as Practice;
  const people = deLindeWithPatients().patients;
  const heard = await Promise.all(
    Array.from({ length: CALLERS }, (_, nth) => {
      const who = people[nth % people.length];
      if (who === undefined) throw new Error('nobody is registered');
      return callFor(store, practice, who);
    }),
  );
  const starts = heard.map(({ booked }) => booked?.start.toInstant().toString());
  expect(starts.filter((start) => start === undefined)).toEqual([]);
  expect(starts.filter((start) => start === WANTED.toInstant().toString())).toHaveLength(1);
  expect(new Set(starts).size).toBe(CALLERS);
  // Said once to each, of the row that is there.
  expect(heard.map(({ phrases }) => phrases.filter((one) => one === 'booked').length)).toEqual(
    Array.from({ length: CALLERS }, () => 1),
  );
  const rows = await withClient(
    store.url,
    async (client) => (await client.query(`select starts from appointments where status = 'booked'`)).rows,
  );
  expect(rows).toHaveLength(CALLERS);
}, 120_000);
