import type { Outcome } from '../../domain/decision.ts';
import type { AppointmentId, CallId, IntakeId, PatientId, PracticeId } from '../../domain/ids.ts';
import type { IntakeAction } from '../../domain/intake-action.ts';
import type { MessageChannel } from '../../domain/patient.ts';
import type { Answered, OpenIntake } from '../../domain/questionnaire.ts';
import type { ActContext } from './act.ts';
import type { Worklist } from './worklist.ts';

/** Who asks, and for whom. */
interface InCall {
  readonly practice: PracticeId;
  readonly call: CallId;
  readonly patient: PatientId;
}

/** Questionnaires of appointments. Every call ends soon after `signal` aborts, with `unreachable`. */
export interface Intakes {
  /** The questionnaire of this appointment with the answers so far, begun when it was not. */
  begin(
    request: InCall & { readonly appointment: AppointmentId },
    signal: AbortSignal,
  ): Promise<
    | { readonly kind: 'open'; readonly intake: OpenIntake }
    | { readonly kind: 'done-before' }
    /** The practice asks nothing for this type, or the appointment is gone. */
    | { readonly kind: 'none' }
    | Unreachable
  >;
  /** Keeps one answer, in place of an earlier one, and reads all back. */
  keep(
    request: InCall & { readonly intake: IntakeId; readonly answered: Answered },
    signal: AbortSignal,
  ): Promise<
    { readonly kind: 'kept'; readonly intake: OpenIntake } | { readonly kind: 'none' } | Unreachable
  >;
  /** Closes it when every question has its answer, and reads that back. */
  finish(
    request: InCall & { readonly intake: IntakeId },
    signal: AbortSignal,
  ): Promise<{ readonly kind: 'finished' } | { readonly kind: 'none' } | Unreachable>;
  /** Queues the message with the link. */
  sendLink(
    request: InCall & { readonly appointment: AppointmentId },
    signal: AbortSignal,
  ): Promise<
    { readonly kind: 'queued'; readonly channel: MessageChannel } | { readonly kind: 'no-way' } | Unreachable
  >;
}

interface Unreachable {
  readonly kind: 'unreachable';
}

/** One step of a questionnaire; nothing is said to be kept but what was read back. Without `intakes` nothing is. */
export async function actOnIntake(
  action: IntakeAction,
  ports: { readonly intakes?: Intakes | undefined; readonly worklist: Worklist },
  context: ActContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const { intakes } = ports;
  if (intakes === undefined) return notDone(action);
  const inCall = { practice: context.practice.id, call: context.call, patient: action.patient.id };
  switch (action.kind) {
    case 'begin-intake': {
      const begun = await intakes.begin({ ...inCall, appointment: action.appointment.id }, signal);
      if (begun.kind === 'open') return { kind: 'intake-begun', intake: begun.intake };
      return begun.kind === 'done-before' ? { kind: 'intake-done-before' } : notDone(action);
    }
    case 'keep-answer': {
      if (action.forToday.length > 0) await noteForToday(action, ports.worklist, context, signal);
      const { intake, answered } = action;
      const kept = await intakes.keep({ ...inCall, intake, answered }, signal);
      return kept.kind === 'kept' ? { kind: 'answer-kept', intake: kept.intake } : notDone(action);
    }
    case 'finish-intake': {
      const finished = await intakes.finish({ ...inCall, intake: action.intake }, signal);
      return finished.kind === 'finished' ? { kind: 'intake-finished' } : notDone(action);
    }
    case 'send-intake-link': {
      const sent = await intakes.sendLink({ ...inCall, appointment: action.appointment.id }, signal);
      return sent.kind === 'queued'
        ? { kind: 'intake-link-queued', channel: sent.channel }
        : { kind: 'intake-link-not-queued' };
    }
  }
}

const notDone = ({ kind }: IntakeAction): Outcome =>
  kind === 'send-intake-link' ? { kind: 'intake-link-not-queued' } : { kind: 'intake-not-kept' };

/** A yes that no caller put into words: people decide today. One item a questionnaire and answer. */
async function noteForToday(
  { intake, answered, patient, forToday }: Extract<IntakeAction, { kind: 'keep-answer' }>,
  worklist: Worklist,
  { practice, call, callBackNumber }: ActContext,
  signal: AbortSignal,
): Promise<void> {
  await worklist.add(
    {
      practice: practice.id,
      call,
      kind: 'request',
      urgency: 'today',
      wish: 'medical-question',
      patient: patient.id,
      callBackNumber: callBackNumber ?? patient.phone,
      words: forToday,
      alarms: [],
      promisedBefore: null,
      idempotencyKey: `intake:${intake}:${answered.question}`,
    },
    signal,
  );
}
