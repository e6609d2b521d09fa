import type { Action, Outcome } from '../../domain/decision.ts';
import type { AppointmentId, CallId, PatientId, PracticeId } from '../../domain/ids.ts';
import {
  CONSENT_CHANNELS,
  type ConsentChannel,
  type MessageChannel,
  type Patient,
} from '../../domain/patient.ts';
import type { ActContext } from './act.ts';

/** What patients agreed to. */
export interface Consents {
  /** Keeps that the patient agreed in this call, and queues the confirmation of the appointment. Ends soon after `signal` aborts. */
  keepSpoken(
    request: {
      readonly practice: PracticeId;
      readonly call: CallId;
      readonly patient: PatientId;
      readonly channel: ConsentChannel;
      readonly appointment: AppointmentId;
    },
    signal: AbortSignal,
  ): Promise<
    { readonly kind: 'kept'; readonly confirmationQueued: boolean } | { readonly kind: 'unreachable' }
  >;
}

/** Keeps what the caller agreed to; nothing is said to be sent but what is in the outbox. */
export async function keepConsent(
  { patient, channel, appointment }: Extract<Action, { kind: 'keep-consent' }>,
  { consents }: { readonly consents?: Consents | undefined },
  { practice, call }: ActContext,
  signal: AbortSignal,
): Promise<Outcome> {
  if (consents === undefined) return { kind: 'consent-not-kept' };
  const kept = await consents.keepSpoken(
    { practice: practice.id, call, patient: patient.id, channel, appointment: appointment.id },
    signal,
  );
  return kept.kind === 'kept'
    ? { kind: 'consent-kept', channel, sent: kept.confirmationQueued }
    : { kind: 'consent-not-kept' };
}

/**
 * The first channel of this installation that would reach the patient if they agreed; undefined: there is none, a confirmation goes out
 * without asking, nothing keeps consent, or they asked for no messages.
 */
export const channelToAsk = (
  { email, phone, callingWishes = [] }: Patient,
  confirmation: { readonly channel: MessageChannel } | null,
  {
    channels,
    consents,
  }: { readonly channels: readonly MessageChannel[]; readonly consents?: Consents | undefined },
): ConsentChannel | undefined =>
  confirmation !== null || consents === undefined || callingWishes.includes('no-messages')
    ? undefined
    : CONSENT_CHANNELS.find(
        (channel) => channels.includes(channel) && (channel === 'email' ? email !== null : isMobile(phone)),
      );

/** Of other countries it cannot be told by the number. */
const isMobile = (phone: string | null): boolean => phone !== null && /^\+(?!31)|^\+316/u.test(phone);
