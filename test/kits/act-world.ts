import { asId, type CallId } from '../../src/domain/ids.ts';
import type { ActContext, ActPorts } from '../../src/turn/5-act/act.ts';
import { fakeAgenda } from './fake-agenda.ts';
import { fakePatients } from './fake-patients.ts';
import { fakeWorklist } from './fake-worklist.ts';
import { aPractice, at, deLindeWithPatients } from './practice-builders.ts';

const call = asId<CallId>('22222222-2222-4222-8222-222222222222');

/** What an action needs of the world, in memory: De Linde on a Wednesday at ten. */
export function aWorld() {
  const practice = aPractice();
  const now = () => at('2026-11-25T10:00');
  const agenda = fakeAgenda({ practices: [practice], now: () => now().toInstant() });
  const patients = fakePatients(deLindeWithPatients().patients, () => agenda.booked);
  const worklist = fakeWorklist();
  const ports: ActPorts = {
    agenda,
    patients,
    worklist,
    channels: ['email'],
    callbacks: { nextWindow: async () => ({ before: at('2026-11-25T12:00') }) },
    ringDesk: async () => 'connected',
  };
  const context: ActContext = {
    call,
    practice,
    now,
    callBackNumber: '+31100000199',
    words: ['ik wil', 'een afspraak'],
  };
  return { agenda, patients, worklist, ports, context };
}
