import { asId } from '../../src/domain/ids.ts';
import { agendaContract } from '../kits/agenda-contract.ts';
import { soon, TEST_NOW, testStore } from '../kits/database.ts';
import { fakeAgenda } from '../kits/fake-agenda.ts';
import { deLindeWithPatients } from '../kits/practice-builders.ts';

const CONFIRMATION = { channel: 'email', to: 'maria.vandenberg@voorbeeld.example' } as const;

agendaContract('in PostgreSQL', async () => {
  let now = TEST_NOW;
  const store = await testStore({ now: () => now });
  const practice = await store.practices.load('receptie', soon());
  if (practice === null) throw new Error('the demo practice is missing');
  const [maria, johannes] = deLindeWithPatients().patients;
  return {
    agenda: store.agenda,
    practice,
    patient: maria?.id ?? asId(''),
    otherPatient: johannes?.id ?? asId(''),
    confirmation: CONFIRMATION,
    setNow(to) {
      now = to;
    },
    close: () => store[Symbol.asyncDispose](),
  };
});

agendaContract('in memory', async () => {
  let now = TEST_NOW;
  const { practice, patients } = deLindeWithPatients();
  const [maria, johannes] = patients;
  return {
    agenda: fakeAgenda({ practices: [practice], now: () => now }),
    practice,
    patient: maria?.id ?? asId(''),
    otherPatient: johannes?.id ?? asId(''),
    confirmation: CONFIRMATION,
    setNow(to) {
      now = to;
    },
    close: async () => undefined,
  };
});
