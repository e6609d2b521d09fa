import type { Action, Outcome } from '../../domain/decision.ts';
import { MESSAGE_CHANNELS, type MessageChannel, type Patient } from '../../domain/patient.ts';
import type { ActContext, ActPorts } from './act.ts';
import type { BookingRequest } from './agenda.ts';
import { channelToAsk } from './consents.ts';
import { giveUpForEarlier } from './join-waiting-list.ts';

/** Books the held slot; what comes back was read from the agenda after the commit, or is no booking. */
export async function bookAppointment(
  action: Extract<Action, { kind: 'book' }>,
  ports: Pick<ActPorts, 'agenda' | 'channels' | 'waitingList' | 'consents'>,
  context: ActContext,
  signal: AbortSignal,
  again: Pick<BookingRequest, 'remakes'> = {},
): Promise<Outcome> {
  const { agenda, channels } = ports;
  const { practice, call } = context;
  const { slot, patient, type, reason } = action;
  const confirmation = confirmationFor(patient, channels);
  const result = await agenda.book(
    {
      practice: practice.id,
      call,
      hold: slot.hold,
      patient: patient.id,
      type,
      reason,
      // One hold is booked at most once, however often the answer got lost.
      idempotencyKey: `book:${call}:${slot.hold}`,
      confirmation,
      ...(action.language === undefined ? {} : { language: action.language }),
      ...again,
    },
    signal,
  );
  switch (result.kind) {
    case 'booked': {
      const mayAsk = channelToAsk(patient, confirmation, ports);
      await giveUpForEarlier(result.appointment, action.waiting, ports, context, signal);
      return {
        kind: 'booked',
        appointment: result.appointment,
        confirmation: result.confirmationQueued ? (confirmation?.channel ?? null) : null,
        ...(mayAsk === undefined ? {} : { mayAsk }),
        ...(action.putsBack === true ? { putBack: true } : {}),
      };
    }
    case 'hold-expired':
      return { kind: 'slot-taken' };
    default:
      return result;
  }
}

/** The first channel that the patient agreed to and has an address for (S14); null: the appointment is said twice. */
export function confirmationFor(
  patient: Patient,
  channels: readonly MessageChannel[],
): { readonly channel: MessageChannel; readonly to: string } | null {
  for (const channel of MESSAGE_CHANNELS) {
    if (!patient.optIns.includes(channel) || !channels.includes(channel)) continue;
    const to = channel === 'email' || channel === 'file' ? patient.email : patient.phone;
    if (to !== null) return { channel, to };
  }
  return null;
}
